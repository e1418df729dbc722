// The desk: toolbar, bars, grid, the panel beside it and the status line. It only connects; the work is in workbook and saver.

import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Me } from '../../shared/api.ts';
import { type Field, fieldOf } from '../../shared/sheets/sheet.ts';
import type { ApiClient } from './api-client.ts';
import { Conflicts } from './Conflicts.tsx';
import { copyRange, isTextBox, paste, planPasteInto } from './clipboard.ts';
import { isToCheck } from './counts.ts';
import { DeleteAsk } from './DeleteAsk.tsx';
import { DeskBars } from './DeskBars.tsx';
import { Ask } from './Dialog.tsx';
import type { AtDesk, DeskTool, Narrowing } from './desk-tool.ts';
import { DESK_TOOLS } from './desk-tools.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { FindPanel } from './FindPanel.tsx';
import { fillTarget } from './fill-plan.ts';
import { Grid } from './Grid.tsx';
import type { GridView } from './grid-view.ts';
import { History } from './History.tsx';
import { Outcomes } from './Outcomes.tsx';
import type { Desk } from './opening.ts';
import { PasteMore } from './PasteMore.tsx';
import type { PastePlan } from './paste-plan.ts';
import { clearRange, copyOn, fillFromHandle, takeBack } from './range-actions.ts';
import { deskCommand, type RangeCommand } from './range-keys.ts';
import { Ranges } from './ranges.ts';
import { SaveAsk } from './SaveAsk.tsx';
import { SetAll } from './SetAll.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { Saying } from './save.ts';
import { matches, searchWords } from './search.ts';
import { rowsOf } from './selection.ts';
import type { Session, SignIn } from './session.ts';
import type { SheetRow } from './sheet-row.ts';
import { type Shown, Toolbar } from './Toolbar.tsx';
import { useCounts, useKeptTyping, useLeaveQuestion, useNotice, useSaveState, useSettled } from './use-desk.ts';
import { useRangeSummary } from './use-ranges.ts';
import { Violations } from './Violations.tsx';
import { useLang, useSay } from './words.ts';

interface DeskViewProps {
  readonly desk: Desk;
  readonly province: string | null;
  readonly isLoaded: boolean;
  readonly me: Me;
  readonly api: ApiClient;
  readonly session: Session;
  readonly signIn: SignIn;
  /** Tells how many rows wait to be saved. */
  readonly onUnsaved: (rows: number) => void;
}

type Beside = 'violations' | 'outcomes' | 'history' | 'conflicts' | 'elsewhere' | 'find' | 'replace' | DeskTool | null;

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
  const [notice, setNotice, forgetNotice] = useNotice();
  const [pasting, setPasting] = useState<PastePlan<SheetRow> | null>(null);
  const [settingAll, setSettingAll] = useState<Field | null>(null);
  const [ranges] = useState(() => new Ranges());
  const range = useRangeSummary(workbook, ranges, lang);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [narrowings, setNarrowings] = useState<ReadonlyMap<string, Narrowing>>(new Map());
  const [beside, setBeside] = useState<Beside>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  useLeaveQuestion(workbook, session);
  const viewOf = useCallback(() => view.current, []);
  useKeptTyping(workbook, viewOf, session);

  const rights = me.sheets.find(({ name }) => name === workbook.sheet.name);
  const { onUnsaved } = props;
  useEffect(() => onUnsaved(counts.unsaved), [onUnsaved, counts.unsaved]);

  // Also a save that goes on by itself after a reload shows what becomes of its rows.
  useEffect(() => {
    if (save.isRunning) setBeside((old) => old ?? 'outcomes');
  }, [save.isRunning]);

  const words = useSettled(search, 120);
  const isShown = useMemo(() => rowFilter(shown, searchWords(words), [...narrowings.values()]), [shown, words, narrowings]);
  const field = focus.field === null ? undefined : fieldOf(workbook.sheet, focus.field);
  const row = focus.row !== null && workbook.rows.has(focus.row.id) ? focus.row : null;

  const show = (next: Shown) => {
    setShown(next);
    if (next === 'violations') setBeside('violations');
    else if (beside === 'violations') setBeside(null);
  };

  const [asking, setAsking] = useState<{ rows: readonly SheetRow[]; warned: readonly SheetRow[] } | null>(null);
  const [deleting, setDeleting] = useState<readonly SheetRow[]>([]);
  const saveRows = useCallback(
    (rows: readonly SheetRow[], saying?: Saying) => {
      setBeside((old) => (old === 'conflicts' ? old : 'outcomes'));
      void saver.save(rows, saying);
    },
    [saver],
  );
  /** Asks for a reason where a warning is to be accepted, or where the officer wants to give one. */
  const startSave = useCallback(
    (only?: readonly SheetRow[], wantsReason = false) => {
      view.current?.stopEditing();
      const rows = only ?? workbook.toSave();
      const warned = rows.filter((row) => isToAccept(row));
      if (warned.length > 0 || (wantsReason && rows.length > 0)) setAsking({ rows, warned });
      else saveRows(rows);
    },
    [workbook, saveRows],
  );

  const command = (wanted: RangeCommand) => {
    const at = { workbook, ranges, lang };
    switch (wanted.do) {
      case 'find':
      case 'replace':
        return setBeside(wanted.do);
      case 'clear':
        return setNotice(clearRange(at));
      case 'fillDown':
      case 'fillRight':
        return setNotice(copyOn(at, wanted.do));
      case 'undo':
      case 'redo':
        return setNotice(takeBack(at, wanted.do));
    }
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    const isSave = event.code === 'KeyS' && (event.ctrlKey || event.metaKey);
    const wanted = isTextBox(event.target) ? null : deskCommand(event);
    const tool = isTextBox(event.target) ? undefined : tools.find(({ key }) => key?.isPressed(event));
    if (isSave) startSave(undefined, event.shiftKey);
    else if (wanted !== null) command(wanted);
    else if (tool !== undefined) use(tool);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('keydown', (event) => onKey.current(event), { signal: stop.signal });
    return () => stop.abort();
  }, []);

  const showAll = () => {
    setSearch('');
    setShown('all');
    setNarrowings(new Map());
    view.current?.clearFilters();
  };
  const goTo = (target: SheetRow, field: string) => {
    if (view.current?.goTo(target, field)) return;
    showAll();
    setTimeout(() => view.current?.goTo(target, field), 200);
  };

  const atRange = useMemo(() => ({ workbook, ranges, lang }), [workbook, ranges, lang]);
  const refocus = () => ranges.selection !== null && ranges.view?.focusAt(ranges.selection.anchor);
  const onPaste = (event: ClipboardEvent) => {
    if (isTextBox(event.target)) return;
    event.preventDefault();
    const plan = planPasteInto(atRange, event.clipboardData);
    if (typeof plan === 'string') setNotice(say(plan));
    else if (plan.overflow.lines.length > 0 && rights?.mayCreate) setPasting(plan);
    else setNotice(paste(atRange, plan, false));
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (isTextBox(event.target)) return;
    event.preventDefault();
    const { text, isCopied } = copyRange(atRange, event.clipboardData);
    setNotice(isCut && isCopied ? clearRange(atRange, 'cut') : text);
  };

  const addRow = () => {
    showAll();
    const fresh = workbook.addRow();
    const first = workbook.sheet.fields.find((field) => workbook.mayWrite(fresh, field.name));
    setTimeout(() => view.current?.goTo(fresh, first?.name ?? workbook.sheet.titleField), 50);
  };
  /** The rows of the selection, or the one with the focus. */
  const chosenRows = () => {
    const chosen = rowsOf(ranges.rects()).flatMap((index) => view.current?.rowAt(index) ?? []);
    return chosen.length > 0 ? chosen : row === null ? [] : [row];
  };
  const deleteRows = () => {
    const chosen = chosenRows().filter((one) => workbook.mayDelete(one));
    if (chosen.length > 0 && chosen.every(({ isDeleting }) => isDeleting)) workbook.markAllDeleted(chosen, false, null);
    else setDeleting(chosen.filter(({ isDeleting }) => !isDeleting));
  };
  const duplicate = () => {
    const fresh = duplicateRows(workbook, chosenRows());
    setNotice(say('duplicated', { n: fresh.length }));
    const [first] = fresh;
    if (first !== undefined) setTimeout(() => view.current?.goTo(first, workbook.sheet.titleField), 50);
  };

  const narrow = useCallback((name: string, narrowing: Narrowing | null) => {
    setNarrowings((old) => {
      const next = new Map(old);
      next.delete(name);
      return narrowing === null ? next : next.set(name, narrowing);
    });
  }, []);
  const at: AtDesk = {
    desk,
    me,
    api,
    session,
    province: props.province,
    isLoaded,
    ranges,
    search,
    onSearch: setSearch,
    row,
    field,
    onRow: (target) => setFocus({ row: target, field: focus.field }),
    onHistory: () => setBeside('history'),
    onGoTo: goTo,
    onNotice: setNotice,
    onSave: (rows) => startSave(rows),
    onNarrow: narrow,
    onOpen: (name) => {
      const tool = tools.find((one) => one.name === name);
      if (tool !== undefined) use(tool);
    },
    onClose: () => {
      setBeside(null);
      refocus();
    },
  };
  const tools = DESK_TOOLS.filter(({ isOffered }) => isOffered?.(at) ?? true);
  function use(tool: DeskTool) {
    if (tool.act !== undefined) tool.act(at);
    else setBeside(tool);
  }

  return (
    <main className="desk">
      <Toolbar
        tools={tools}
        onTool={use}
        narrowings={narrowings}
        onNarrow={narrow}
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
        onSaveWithReason={counts.unsaved > 0 ? () => startSave(undefined, true) : null}
        onDuplicate={row === null ? null : duplicate}
        onDelete={row !== null && workbook.mayDelete(row) ? deleteRows : null}
        mayDelete={rights?.mayDelete ?? false}
        isDeleting={row?.isDeleting ?? false}
        onRevert={
          row?.draft && !row.draft.sending
            ? () => setQuestion({ text: say('revertAsk', { title: row.title(lang) }), onYes: () => workbook.revert(row) })
            : null
        }
        onHistory={() => setBeside('history')}
        onUndo={workbook.canUndo ? () => command({ do: 'undo' }) : null}
        onRedo={workbook.canRedo ? () => command({ do: 'redo' }) : null}
        onFind={() => command({ do: 'replace' })}
        onSetAll={field === undefined || field.kind.kind === 'computed' || displayed === 0 ? null : () => setSettingAll(field)}
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
            ranges={ranges}
            onCommand={command}
            fillTarget={fillTarget}
            onFill={(...filled) => setNotice(fillFromHandle(atRange, ...filled))}
            isShown={isShown}
            onReady={(ready) => {
              view.current = ready;
            }}
            onFocus={(focusedRow, field) => {
              if (focusedRow === focus.row && field === focus.field) return;
              setFocus({ row: focusedRow, field });
              forgetNotice();
            }}
            onDisplayed={setDisplayed}
            onNotice={setNotice}
            onHistory={() => setBeside('history')}
          />
          {isLoaded && displayed === 0 && (
            <div className="grid-empty">
              <p>{say(counts.rows > 0 ? 'noMatch' : rights?.mayCreate ? 'noRowsAdd' : 'noRows')}</p>
              {counts.rows > 0 && (
                <button type="button" onClick={showAll}>
                  {say('clearFilters')}
                </button>
              )}
            </div>
          )}
        </div>
        {beside === 'violations' && <Violations workbook={workbook} onGoTo={goTo} onClose={() => setBeside(null)} />}
        {beside === 'outcomes' && <Outcomes workbook={workbook} save={save} onGoTo={goTo} onClose={() => setBeside(null)} />}
        {(beside === 'find' || beside === 'replace') && (
          <FindPanel
            desk={atRange}
            isReplacing={beside === 'replace'}
            onGoTo={goTo}
            onNotice={setNotice}
            onClose={() => {
              setBeside(null);
              refocus();
            }}
          />
        )}
        {typeof beside === 'object' && beside?.Body !== undefined && <beside.Body {...at} />}
        {DESK_TOOLS.map(({ name, Always }) => Always !== undefined && <Always key={name} {...at} />)}
        {beside === 'history' && (
          <History workbook={workbook} row={row} field={field} api={api} onNotice={setNotice} onClose={() => setBeside(null)} />
        )}
      </div>
      <StatusLine range={range} notice={notice} row={row} field={field} />
      {beside === 'conflicts' && (
        <Conflicts workbook={workbook} onClose={() => setBeside(null)} onSettled={(rows) => rows.length > 0 && startSave(rows)} />
      )}
      {beside === 'elsewhere' && <Elsewhere workbook={workbook} onClose={() => setBeside(null)} />}
      {settingAll !== null && <SetAll desk={atRange} field={settingAll} onNotice={setNotice} onClose={() => setSettingAll(null)} />}
      {pasting !== null && (
        <PasteMore
          sheet={workbook.sheet}
          overflow={pasting.overflow}
          onPaste={(withNewRows) => setNotice(paste(atRange, pasting, withNewRows))}
          onClose={() => setPasting(null)}
        />
      )}
      {asking !== null && <SaveAsk {...asking} onSave={(saying) => saveRows(asking.rows, saying)} onClose={() => setAsking(null)} />}
      {deleting.length > 0 && (
        <DeleteAsk
          rows={deleting}
          needsReason={workbook.needsReasonToDelete}
          onDelete={(reason) => workbook.markAllDeleted(deleting, true, reason)}
          onClose={() => setDeleting([])}
        />
      )}
      {question !== null && <Ask question={question.text} onYes={question.onYes} onClose={() => setQuestion(null)} />}
    </main>
  );
}

/** A row that would be sent but for warnings nobody accepted yet. */
function isToAccept(row: SheetRow): boolean {
  return (
    row.draft !== null &&
    row.draft.sending === null &&
    row.newWarnings.length > 0 &&
    row.view.blockers.length === 0 &&
    row.conflictCount === 0
  );
}

/** Null when every row is shown, so that the grid need not ask. */
function rowFilter(shown: Shown, words: readonly string[], narrowings: readonly Narrowing[]): ((row: SheetRow) => boolean) | null {
  if (shown === 'all' && words.length === 0 && narrowings.length === 0) return null;
  return (row) =>
    (shown !== 'changed' || row.draft !== null) &&
    (shown !== 'violations' || isToCheck(row)) &&
    narrowings.every(({ isShown }) => isShown(row)) &&
    (words.length === 0 || matches(row.search, words));
}
