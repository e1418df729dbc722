// What stands beside the sheet: one panel at a time, and what tools keep there all the time.

import { type AtDesk, type DeskTool, isTool } from './desk-tool.ts';
import { DESK_TOOLS } from './desk-tools.ts';
import { FindPanel } from './FindPanel.tsx';
import { History } from './History.tsx';
import { Outcomes } from './Outcomes.tsx';
import type { RangeDesk } from './range-actions.ts';
import type { SaveState } from './saver.ts';
import type { SavedAction } from './sheet-row.ts';
import { UndoSaved } from './UndoSaved.tsx';
import { Violations } from './Violations.tsx';

/** A saved action is there to be taken back. */
export type Shown = 'violations' | 'outcomes' | 'history' | 'find' | 'replace' | DeskTool | { readonly undo: SavedAction };

interface BesideProps {
  readonly shown: Shown | null;
  readonly at: AtDesk;
  readonly atRange: RangeDesk;
  readonly save: SaveState;
  /** Closes the panel where the focus stays in it. */
  readonly onClose: () => void;
}

export function Beside({ shown, at, atRange, save, onClose }: BesideProps) {
  const { workbook } = at.desk;
  return (
    <>
      {shown === 'violations' && <Violations workbook={workbook} onGoTo={at.onGoTo} onClose={onClose} />}
      {shown === 'outcomes' && <Outcomes workbook={workbook} save={save} onGoTo={at.onGoTo} onClose={onClose} />}
      {(shown === 'find' || shown === 'replace') && (
        <FindPanel desk={atRange} isReplacing={shown === 'replace'} onGoTo={at.onGoTo} onNotice={at.onNotice} onClose={at.onClose} />
      )}
      {isTool(shown) && shown.Body !== undefined && <shown.Body {...at} />}
      {DESK_TOOLS.map(({ name, Always }) => Always !== undefined && <Always key={name} {...at} />)}
      {shown === 'history' && (
        <History workbook={workbook} row={at.row} field={at.field} api={at.api} onNotice={at.onNotice} onClose={onClose} />
      )}
      {shown !== null && typeof shown === 'object' && 'undo' in shown && (
        <UndoSaved key={shown.undo.action} at={at} entry={shown.undo} onClose={at.onClose} />
      )}
    </>
  );
}
