import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import { matcherOf } from './find.ts';
import { Panel } from './Panel.tsx';
import type { CellEdit } from './paste-plan.ts';
import { edit, type RangeDesk, type SelectedCell, selectedCells } from './range-actions.ts';
import type { SheetRow } from './sheet-row.ts';
import { type Scope, useFound, useReplacements } from './use-found.ts';
import { useLang, useSay } from './words.ts';

const SHOWN = 100;

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
  const replacing = useReplacements(desk, isReplacing ? found : null, matcher, by);
  const edits = replacing ?? [];
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
                {say('replaceAll', { n: replacing === null ? '…' : edits.length })}
              </button>
            </>
          )}
        </div>
      </search>
      {found !== null && replacing !== null && found.length > edits.length && (
        <p>{say('replaceSkips', { n: found.length - edits.length })}</p>
      )}
      <ul className="findings">
        {(isReplacing && replacing !== null ? edits : (found ?? [])).slice(0, SHOWN).map((cell) => (
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

function shownText({ workbook, lang }: RangeDesk, { row, field: name }: SelectedCell): string {
  const field = fieldOf(workbook.sheet, name);
  return field === undefined ? '' : row.textOf(field, lang);
}

function scopeFrom(text: string): Scope {
  return text === 'selection' || text === 'column' ? text : 'sheet';
}
