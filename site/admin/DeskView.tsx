// The desk: toolbar, bars, grid, the panel beside it and the status line. It only connects; the work is in workbook and saver.

import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Me } from '../../shared/api.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { ApiClient } from './api-client.ts';
import { Conflicts } from './Conflicts.tsx';
import { copyFocused, isTextBox, pasteInto } from './clipboard.ts';
import { isToCheck } from './counts.ts';
import { DeskBars } from './DeskBars.tsx';
import { Ask } from './Dialog.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Grid } from './Grid.tsx';
import type { GridView } from './grid-view.ts';
import { History } from './History.tsx';
import { Outcomes } from './Outcomes.tsx';
import type { Desk } from './opening.ts';
import { StatusLine } from './StatusLine.tsx';
import { matches, searchWords } from './search.ts';
import type { Session, SignIn } from './session.ts';
import type { SheetRow } from './sheet-row.ts';
import { type Shown, Toolbar } from './Toolbar.tsx';
import { useCounts, useLeaveQuestion, useSaveState, useSettled } from './use-desk.ts';
import { Violations } from './Violations.tsx';
import { useLang, useSay } from './words.ts';

interface DeskViewProps {
  readonly desk: Desk;
  readonly isLoaded: boolean;
  readonly me: Me;
  readonly api: ApiClient;
  readonly session: Session;
  readonly signIn: SignIn;
  /** Tells how many rows wait to be saved. */
  readonly onUnsaved: (rows: number) => void;
}

type Beside = 'violations' | 'outcomes' | 'history' | 'conflicts' | 'elsewhere' | null;

interface Question {
  readonly text: string;
  readonly onYes: () => void;
}

export function DeskView(props: DeskViewProps) {
  const { desk, isLoaded, me, api, session, signIn } = props;
  const { workbook, saver } = desk;
  const [lang, say] = [useLang(), useSay()];
  const counts = useCounts(workbook);
  const save = useSaveState(desk);
  const view = useRef<GridView | null>(null);
  const [focus, setFocus] = useState<{ row: SheetRow | null; field: string | null }>({ row: null, field: null });
  const [displayed, setDisplayed] = useState(0);
  const [notice, setNotice] = useState('');
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [beside, setBeside] = useState<Beside>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  useLeaveQuestion(counts.unsaved > 0, session);

  const rights = me.sheets.find(({ name }) => name === workbook.sheet.name);
  const { onUnsaved } = props;
  useEffect(() => onUnsaved(counts.unsaved), [onUnsaved, counts.unsaved]);

  // Also a save that goes on by itself after a reload shows what becomes of its rows.
  useEffect(() => {
    if (save.isRunning) setBeside((old) => old ?? 'outcomes');
  }, [save.isRunning]);

  const words = useSettled(search, 120);
  const isShown = useMemo(() => rowFilter(shown, searchWords(words)), [shown, words]);
  const row = focus.row !== null && workbook.rows.has(focus.row.id) ? focus.row : null;

  const show = (next: Shown) => {
    setShown(next);
    if (next === 'violations') setBeside('violations');
    else if (beside === 'violations') setBeside(null);
  };

  const startSave = useCallback(
    (only?: readonly SheetRow[]) => {
      view.current?.stopEditing();
      setBeside((old) => (old === 'conflicts' ? old : 'outcomes'));
      void saver.save(only);
    },
    [saver],
  );

  useEffect(() => {
    const stop = new AbortController();
    // By the key's place, not its letter: on a Thai layout Ctrl+S arrives as “ห”.
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      startSave();
    };
    addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [startSave]);

  const goTo = (target: SheetRow, field: string) => {
    if (view.current?.goTo(target, field)) return;
    setSearch('');
    setShown('all');
    view.current?.clearFilters();
    setTimeout(() => view.current?.goTo(target, field), 200);
  };

  const onPaste = (event: ClipboardEvent) => {
    if (isTextBox(event.target) || view.current === null) return;
    event.preventDefault();
    setNotice(pasteInto(workbook, view.current, event.clipboardData, lang));
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (isTextBox(event.target) || view.current === null) return;
    const cell = copyFocused(workbook, view.current, event.clipboardData, lang);
    if (cell === null) return;
    event.preventDefault();
    if (isCut) workbook.type([{ ...cell, text: '' }]);
    setNotice(say('copied'));
  };

  const addRow = () => {
    setSearch('');
    setShown('all');
    view.current?.clearFilters();
    const fresh = workbook.addRow();
    const first = workbook.sheet.fields.find((field) => workbook.mayWrite(fresh, field.name));
    setTimeout(() => view.current?.goTo(fresh, first?.name ?? workbook.sheet.titleField), 50);
  };
  const deleteRow = (target: SheetRow) => {
    if (target.isDeleting) return workbook.markDeleted(target, false);
    const text = say(target.server === null ? 'discardRowAsk' : 'deleteAsk', { title: target.title(lang) });
    setQuestion({ text, onYes: () => workbook.markDeleted(target, true) });
  };

  return (
    <main className="desk">
      <Toolbar
        counts={counts}
        displayed={displayed}
        isLoaded={isLoaded}
        search={search}
        onSearch={setSearch}
        shown={shown}
        onShow={show}
        save={save}
        onSave={() => startSave()}
        onCancelSave={() => saver.cancel()}
        mayCreate={rights?.mayCreate ?? false}
        onAdd={addRow}
        onDelete={row !== null && workbook.mayDelete(row) ? () => deleteRow(row) : null}
        mayDelete={rights?.mayDelete ?? false}
        isDeleting={row?.isDeleting ?? false}
        onRevert={
          row?.draft && !row.draft.sending
            ? () => setQuestion({ text: say('revertAsk', { title: row.title(lang) }), onYes: () => workbook.revert(row) })
            : null
        }
        onHistory={() => setBeside('history')}
        onConflicts={() => setBeside('conflicts')}
      />
      <DeskBars
        workbook={workbook}
        isLoaded={isLoaded}
        signIn={signIn}
        wait={save.wait}
        onSignIn={() => void session.signInAgain()}
        onShowRestored={() => setShown('changed')}
        onShowElsewhere={() => setBeside('elsewhere')}
      />
      <div className="desk-body">
        <div className="grid-place" onPaste={onPaste} onCopy={(event) => onCopy(event, false)} onCut={(event) => onCopy(event, true)}>
          <Grid
            workbook={workbook}
            lang={lang}
            isShown={isShown}
            onReady={(ready) => {
              view.current = ready;
            }}
            onFocus={(focusedRow, field) => {
              if (focusedRow === focus.row && field === focus.field) return;
              setFocus({ row: focusedRow, field });
              setNotice('');
            }}
            onDisplayed={setDisplayed}
            onNotice={setNotice}
            onHistory={() => setBeside('history')}
          />
          {isLoaded && displayed === 0 && (
            <div className="grid-empty">
              <p>{say(counts.rows > 0 ? 'noMatch' : rights?.mayCreate ? 'noRowsAdd' : 'noRows')}</p>
              {counts.rows > 0 && (
                <button
                  type="button"
                  onClick={() => {
                    setSearch('');
                    setShown('all');
                    view.current?.clearFilters();
                  }}
                >
                  {say('clearFilters')}
                </button>
              )}
            </div>
          )}
        </div>
        {beside === 'violations' && <Violations workbook={workbook} onGoTo={goTo} onClose={() => setBeside(null)} />}
        {beside === 'outcomes' && <Outcomes workbook={workbook} save={save} onGoTo={goTo} onClose={() => setBeside(null)} />}
        {beside === 'history' && <History sheet={workbook.sheet} row={row} api={api} onClose={() => setBeside(null)} />}
      </div>
      <StatusLine notice={notice} row={row} field={focus.field === null ? undefined : fieldOf(workbook.sheet, focus.field)} />
      {beside === 'conflicts' && (
        <Conflicts workbook={workbook} onClose={() => setBeside(null)} onSettled={(rows) => rows.length > 0 && startSave(rows)} />
      )}
      {beside === 'elsewhere' && <Elsewhere workbook={workbook} onClose={() => setBeside(null)} />}
      {question !== null && <Ask question={question.text} onYes={question.onYes} onClose={() => setQuestion(null)} />}
    </main>
  );
}

/** Null when every row is shown, so that the grid need not ask. */
function rowFilter(shown: Shown, words: readonly string[]): ((row: SheetRow) => boolean) | null {
  if (shown === 'all' && words.length === 0) return null;
  return (row) =>
    (shown !== 'changed' || row.draft !== null) &&
    (shown !== 'violations' || isToCheck(row)) &&
    (words.length === 0 || matches(row.search, words));
}
