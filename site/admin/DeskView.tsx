// The desk: toolbar, bars, grid, the panel beside it and the status line. It only connects; the work is in workbook and saver.

import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Me } from '../../shared/api.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { ApiClient } from './api-client.ts';
import { Beside, type Shown } from './Beside.tsx';
import { copyRange, isTextBox, paste, planPasteInto } from './clipboard.ts';
import { DeskBars } from './DeskBars.tsx';
import { DeskDialog, type DeskQuestion } from './DeskDialog.tsx';
import type { AtDesk, DeskTool } from './desk-tool.ts';
import { DESK_TOOLS } from './desk-tools.ts';
import { fillTarget } from './fill-plan.ts';
import { FORM_TOOL, isOnPhone } from './form/RowList.tsx';
import { Grid } from './Grid.tsx';
import type { GridView } from './grid-view.ts';
import type { Desk } from './opening.ts';
import { clearRange, copyOn, fillFromHandle, takeBack } from './range-actions.ts';
import type { RangeCommand } from './range-keys.ts';
import { Ranges } from './ranges.ts';
import { nameOfFilter, type RowChoice, withFilter } from './row-filters.ts';
import { StatusLine } from './StatusLine.tsx';
import type { Session, SignIn } from './session.ts';
import type { SheetRow } from './sheet-row.ts';
import { Toolbar } from './Toolbar.tsx';
import { useCounts, useKeptTyping, useLeaveQuestion, useNotice, useSaveState } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useRangeSummary } from './use-ranges.ts';
import { useRowActs } from './use-row-acts.ts';
import { useRowsShown } from './use-rows-shown.ts';
import { useSaving } from './use-saving.ts';
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

export function DeskView(props: DeskViewProps) {
  const { desk, isLoaded, me, api, session, signIn } = props;
  const { workbook, saver } = desk;
  const [lang, say] = [useLang(), useSay()];
  const counts = useCounts(workbook);
  const save = useSaveState(desk);
  const view = useRef<GridView | null>(null);
  const viewOf = useCallback(() => view.current, []);
  const [focus, setFocus] = useState<{ row: SheetRow | null; field: string | null }>({ row: null, field: null });
  const [displayed, setDisplayed] = useState(0);
  const [notice, setNotice, forgetNotice] = useNotice();
  const [ranges] = useState(() => new Ranges());
  const range = useRangeSummary(workbook, ranges, lang);
  const [beside, setBeside] = useState<Shown | null>(null);
  const [question, setQuestion] = useState<DeskQuestion | null>(null);
  const { choice, choose, isShown, showAll, goTo } = useRowsShown(workbook, viewOf);
  useLeaveQuestion(workbook, session);
  useKeptTyping(desk, viewOf, session);

  const rights = me.sheets.find(({ name }) => name === workbook.sheet.name);
  const { onUnsaved } = props;
  useEffect(() => onUnsaved(counts.unsaved), [onUnsaved, counts.unsaved]);

  // Also a save that goes on by itself after a reload shows what becomes of its rows.
  useEffect(() => {
    if (save.isRunning) setBeside((old) => old ?? 'outcomes');
  }, [save.isRunning]);

  const field = focus.field === null ? undefined : fieldOf(workbook.sheet, focus.field);
  const row = focus.row !== null && workbook.rows.has(focus.row.id) ? focus.row : null;
  const atRange = useMemo(() => ({ workbook, ranges, lang }), [workbook, ranges, lang]);

  const show = (shown: RowChoice['shown']) => {
    // Pressed again, the chip filters anew: rows that were mended meanwhile go.
    choose({ shown, rowFilters: [...choice.rowFilters] });
    if (shown === 'violations') setBeside('violations');
    else if (beside === 'violations') setBeside(null);
  };
  const startSave = useSaving({
    desk,
    viewOf,
    onBegin: useCallback(() => setBeside('outcomes'), []),
    onAsk: useCallback((asked) => setQuestion({ ask: 'save', ...asked }), []),
  });
  const rowActs = useRowActs({
    workbook,
    ranges,
    viewOf,
    row,
    showAll,
    onNotice: setNotice,
    onAskDelete: (rows) => setQuestion({ ask: 'delete', rows }),
  });

  const command = (wanted: RangeCommand) => {
    switch (wanted.do) {
      case 'find':
      case 'replace':
        return setBeside(wanted.do);
      case 'clear':
        return setNotice(clearRange(atRange));
      case 'fillDown':
      case 'fillRight':
        return setNotice(copyOn(atRange, wanted.do));
      case 'undo':
      case 'redo':
        return takeBack(atRange, wanted.do, ({ text, saved }) => {
          setNotice(text);
          if (saved !== null) setBeside({ undo: saved });
        });
    }
  };

  const refocus = () => ranges.selection !== null && ranges.view?.focusAt(ranges.selection.anchor);
  const onPaste = (event: ClipboardEvent) => {
    if (isTextBox(event.target)) return;
    event.preventDefault();
    const plan = planPasteInto(atRange, event.clipboardData);
    if (typeof plan === 'string') setNotice(say(plan));
    else if (plan.overflow.lines.length > 0 && rights?.mayCreate) setQuestion({ ask: 'pasteMore', plan });
    else setNotice(paste(atRange, plan, false));
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (isTextBox(event.target)) return;
    event.preventDefault();
    const { text, isCopied } = copyRange(atRange, event.clipboardData);
    setNotice(isCut && isCopied ? clearRange(atRange, 'cut') : text);
  };

  const at: AtDesk = {
    desk,
    me,
    api,
    session,
    province: props.province,
    isLoaded,
    ranges,
    choice,
    onChoose: choose,
    row,
    field,
    onRow: (target) => setFocus({ row: target, field: focus.field }),
    onHistory: () => setBeside('history'),
    onGoTo: (target, name) => {
      if (!isOnPhone()) return goTo(target, name);
      setFocus({ row: target, field: name });
      at.onOpen(FORM_TOOL);
    },
    onNotice: setNotice,
    onSave: (rows) => startSave(rows),
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
  useDeskKeys({ tools, onTool: use, onCommand: command, onSave: (wantsReason) => startSave(undefined, wantsReason) });

  return (
    <main className="desk">
      <Toolbar
        tools={tools}
        onTool={use}
        counts={counts}
        displayed={displayed}
        isLoaded={isLoaded}
        choice={choice}
        onSearch={(search) => choose({ search })}
        onShow={show}
        save={save}
        onSave={() => startSave()}
        onCancelSave={() => saver.cancel()}
        mayCreate={rights?.mayCreate ?? false}
        onAdd={rowActs.add}
        onSaveWithReason={counts.unsaved > 0 ? () => startSave(undefined, true) : null}
        onDuplicate={row === null ? null : rowActs.duplicate}
        onDelete={row !== null && workbook.mayDelete(row) ? rowActs.remove : null}
        mayDelete={rights?.mayDelete ?? false}
        isDeleting={row?.isDeleting ?? false}
        onRevert={
          row?.draft && !row.draft.sending
            ? () => setQuestion({ ask: 'sure', text: say('revertAsk', { title: row.title(lang) }), onYes: () => workbook.revert(row) })
            : null
        }
        onHistory={() => setBeside('history')}
        onUndo={workbook.canUndo ? () => command({ do: 'undo' }) : null}
        onRedo={workbook.canRedo ? () => command({ do: 'redo' }) : null}
        onFind={() => command({ do: 'replace' })}
        onSetAll={
          field === undefined || field.kind.kind === 'computed' || displayed === 0 ? null : () => setQuestion({ ask: 'setAll', field })
        }
      />
      <DeskBars
        workbook={workbook}
        isLoaded={isLoaded}
        signIn={signIn}
        wait={save.wait}
        onSignIn={() => void session.signInAgain()}
        onShowRestored={() => choose({ shown: 'changed' })}
        onShowElsewhere={() => setQuestion({ ask: 'elsewhere' })}
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
        <Beside shown={beside} at={at} atRange={atRange} save={save} onClose={() => setBeside(null)} />
      </div>
      <StatusLine
        range={range}
        notice={notice}
        row={row}
        field={field}
        filters={choice.rowFilters.map((filter) => ({ by: filter.by, name: nameOfFilter(filter, workbook.sheet, lang) }))}
        onUnfilter={(by) => choose({ rowFilters: withFilter(choice.rowFilters, by, null) })}
        conflicts={counts.conflicts}
        onConflicts={() => setQuestion({ ask: 'conflicts' })}
      />
      {question !== null && (
        <DeskDialog
          question={question}
          desk={atRange}
          onNotice={setNotice}
          onSave={(rows) => startSave(rows)}
          onClose={() => setQuestion(null)}
        />
      )}
    </main>
  );
}
