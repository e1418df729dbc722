import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { matcherOf } from './find.ts';
import { findByPattern } from './find-by-pattern.ts';
import { EVERYWHERE, findCells, type Ground, groundOf } from './find-cells.ts';
import { Panel } from './Panel.tsx';
import type { CellEdit } from './paste-plan.ts';
import { edit, type RangeDesk, type SelectedCell, selectedCells } from './range-actions.ts';
import type { SheetRow } from './sheet-row.ts';
import { useRevision } from './use-desk.ts';
import { useLang, useSay } from './words.ts';

const SHOWN = 100;

type Scope = 'selection' | 'column' | 'sheet';

interface FindPanelProps {
  readonly desk: RangeDesk;
  /** Whether the officer came to replace. */
  readonly isReplacing: boolean;
  readonly onGoTo: (row: SheetRow, field: string) => void;
  readonly onNotice: (text: string) => void;
  readonly onClose: () => void;
}

/** Find and replace over the displayed rows: what is hidden or filtered out is neither found nor changed. */
export function FindPanel({ desk, isReplacing, onGoTo, onNotice, onClose }: FindPanelProps) {
  const [lang, say] = [useLang(), useSay()];
  const { workbook, ranges } = desk;
  const begun = useMemo(() => ({ cells: selectedCells({ ranges }), field: ranges.view?.focused()?.field ?? null }), [ranges]);
  const [scope, setScope] = useState<Scope>(begun.cells.length > 1 ? 'selection' : 'sheet');
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [isPattern, setPattern] = useState(false);
  const [isWholeCell, setWholeCell] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked to find again means to type again
  useEffect(() => input.current?.select(), [isReplacing]);

  const matcher = useMemo(() => matcherOf({ text, isPattern, isWholeCell }), [text, isPattern, isWholeCell]);
  const answer = useFound(desk, matcher, scope, begun, lang);
  const found = answer === 'too-slow' ? null : answer;
  const edits = useMemo(() => (isReplacing ? replacements(desk, found ?? [], matcher, by) : []), [desk, found, matcher, by, isReplacing]);
  const column = begun.field === null ? undefined : fieldOf(workbook.sheet, begun.field);

  const seek = (typed: string) => {
    setText(typed);
    setAt(-1);
  };
  const step = (by: 1 | -1) => {
    if (found === null || found.length === 0) return;
    const next = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    const cell = found[next];
    setAt(next);
    if (cell !== undefined) onGoTo(cell.row, cell.field);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const replace = (chosen: readonly CellEdit<SheetRow>[]) => onNotice(edit(desk, 'replace', chosen));
  const current = found?.[at];
  const currentEdit = edits.filter(({ row, field }) => row === current?.row && field === current.field);

  return (
    <Panel title={say(isReplacing ? 'findReplace' : 'find')} onClose={onClose}>
      <search className="find">
        <label>
          {say('findWhat')}
          <input ref={input} value={text} onChange={({ target }) => seek(target.value)} onKeyDown={onKey} />
        </label>
        {isReplacing && (
          <label>
            {say('replaceBy')}
            <input value={by} onChange={({ target }) => setBy(target.value)} />
          </label>
        )}
        <label>
          {say('findIn')}
          <select value={scope} onChange={({ target }) => setScope(scopeFrom(target.value))}>
            {begun.cells.length > 1 && <option value="selection">{say('findInSelection', { n: begun.cells.length })}</option>}
            {column !== undefined && <option value="column">{say('findInColumn', { field: column.label[lang] })}</option>}
            <option value="sheet">{say('findInSheet')}</option>
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" checked={isWholeCell} onChange={({ target }) => setWholeCell(target.checked)} /> {say('findWhole')}
        </label>
        <label className="tick">
          <input type="checkbox" checked={isPattern} onChange={({ target }) => setPattern(target.checked)} /> {say('findPattern')}
        </label>
        <p role="status" className="find-count">
          {matcher === 'bad-pattern' || answer === 'too-slow'
            ? say(answer === 'too-slow' ? 'findTooSlow' : 'findBadPattern')
            : found === null
              ? ''
              : say('findCount', { at: at + 1, n: found.length })}
        </p>
        <div className="find-actions">
          <button type="button" onClick={() => step(-1)} disabled={!found?.length}>
            {say('findPrevious')}
          </button>
          <button type="button" onClick={() => step(1)} disabled={!found?.length}>
            {say('findNext')}
          </button>
          {isReplacing && (
            <>
              <button type="button" disabled={currentEdit.length === 0} onClick={() => replace(currentEdit)}>
                {say('replaceOne')}
              </button>
              <button type="button" className="primary" disabled={edits.length === 0} onClick={() => replace(edits)}>
                {say('replaceAll', { n: edits.length })}
              </button>
            </>
          )}
        </div>
      </search>
      {isReplacing && found !== null && found.length > edits.length && <p>{say('replaceSkips', { n: found.length - edits.length })}</p>}
      <ul className="findings">
        {(isReplacing ? edits : (found ?? [])).slice(0, SHOWN).map((cell) => (
          <li key={`${cell.row.id} ${cell.field}`}>
            <button type="button" className="finding" onClick={() => onGoTo(cell.row, cell.field)}>
              {cell.row.title(lang)} · {fieldOf(workbook.sheet, cell.field)?.label[lang]}
              <span className="reason">
                {'text' in cell ? (
                  <>
                    <del>{shownText(desk, cell)}</del> → <ins>{String(cell.text) === '' ? say('empty') : String(cell.text)}</ins>
                  </>
                ) : (
                  shownText(desk, cell)
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found !== null && found.length > SHOWN && <p>{say('findMore', { n: SHOWN })}</p>}
    </Panel>
  );
}

/** The cells found, once the search has gone through; again when the rows change. */
function useFound(
  desk: RangeDesk,
  matcher: ReturnType<typeof matcherOf>,
  scope: Scope,
  begun: { cells: readonly SelectedCell[]; field: string | null },
  lang: Lang,
): readonly SelectedCell[] | 'too-slow' | null {
  const { workbook, ranges } = desk;
  const revision = useRevision(workbook);
  const [found, setFound] = useState<readonly SelectedCell[] | 'too-slow' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are changed in place; the revision says when
  useEffect(() => {
    if (matcher === null || matcher === 'bad-pattern') return setFound(null);
    const stop = new AbortController();
    const ground: Ground =
      scope === 'selection'
        ? groundOf(begun.cells)
        : { rows: ranges.view?.rows() ?? [], has: scope === 'sheet' ? EVERYWHERE : (_row, field) => field === begun.field };
    const { pattern } = matcher;
    const search =
      pattern === null
        ? findCells(workbook.sheet, ground, { matcher, lang, signal: stop.signal })
        : findByPattern(workbook.sheet, ground, { source: pattern, lang, signal: stop.signal });
    void search.then((cells) => cells !== null && setFound(cells));
    return () => stop.abort();
  }, [workbook, ranges, matcher, scope, begun, lang, revision]);
  return found;
}

/** What would be typed into the found cells that may be written and would change. */
function replacements(
  { workbook, lang }: RangeDesk,
  found: readonly SelectedCell[],
  matcher: ReturnType<typeof matcherOf>,
  by: string,
): CellEdit<SheetRow>[] {
  if (matcher === null || matcher === 'bad-pattern') return [];
  return found.flatMap(({ row, field: name }) => {
    const field = fieldOf(workbook.sheet, name);
    if (field === undefined || !workbook.mayWrite(row, name)) return [];
    const shown = row.textOf(field, lang);
    const text = matcher.replace(shown, by);
    return text === shown ? [] : [{ row, field: name, text }];
  });
}

function shownText({ workbook, lang }: RangeDesk, { row, field: name }: SelectedCell): string {
  const field = fieldOf(workbook.sheet, name);
  return field === undefined ? '' : row.textOf(field, lang);
}

function scopeFrom(text: string): Scope {
  return text === 'selection' || text === 'column' ? text : 'sheet';
}
