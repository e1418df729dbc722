import { showCell } from '../../shared/sheets/field-kinds.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import { formatInstant } from '../../shared/text/dates.ts';
import { Dialog } from './Dialog.tsx';
import { type CellConflict, conflictsOf } from './draft.ts';
import type { SheetRow } from './sheet-row.ts';
import { useLang, useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

interface ConflictsProps {
  readonly workbook: Workbook;
  readonly onClose: () => void;
  /** Rows whose conflicts are all settled, to be sent again. */
  readonly onSettled: (rows: readonly SheetRow[]) => void;
}

/** Base, mine and theirs of every cell two officers changed; nothing is thrown away without a choice. */
export function Conflicts({ workbook, onClose, onSettled }: ConflictsProps) {
  const say = useSay();
  const rows = [...workbook.rows.values()].filter((row) => row.conflictCount > 0);
  const settle = (choices: readonly { row: SheetRow; field: string }[], choice: 'mine' | 'theirs') => {
    for (const { row, field } of choices) workbook.settleConflict(row, field, choice);
    onSettled([...new Set(choices.map(({ row }) => row))].filter((row) => row.draft !== null && row.conflictCount === 0));
  };
  const all = rows.flatMap((row) => cellsOf(row).map(({ field }) => ({ row, field })));
  return (
    <Dialog
      title={say('conflictsTitle')}
      onClose={onClose}
      isWide
      actions={
        all.length > 1 && (
          <>
            <button type="button" onClick={() => settle(all, 'mine')}>
              {say('allMine')}
            </button>
            <button type="button" onClick={() => settle(all, 'theirs')}>
              {say('allTheirs')}
            </button>
          </>
        )
      }
    >
      <p>{rows.length === 0 ? say('conflictsDone') : say('conflictsHelp')}</p>
      {rows.map((row) => (
        <RowConflict key={row.id} workbook={workbook} row={row} onSettle={settle} onSettled={onSettled} />
      ))}
    </Dialog>
  );
}

function cellsOf(row: SheetRow): CellConflict[] {
  return row.draft === null || row.isGone ? [] : conflictsOf(row.draft, row.server);
}

interface RowConflictProps extends Pick<ConflictsProps, 'workbook' | 'onSettled'> {
  readonly row: SheetRow;
  readonly onSettle: (choices: readonly { row: SheetRow; field: string }[], choice: 'mine' | 'theirs') => void;
}

function RowConflict({ workbook, row, onSettle, onSettled }: RowConflictProps) {
  const [lang, say] = [useLang(), useSay()];
  const cells = cellsOf(row);
  return (
    <section>
      <h3>{row.title(lang)}</h3>
      {row.isGone && (
        <p>
          {say('rowGone', { by: row.server?.changedBy ?? '' })}{' '}
          <button type="button" onClick={() => workbook.forgetGone(row)}>
            {say('dropRow')}
          </button>
        </p>
      )}
      {!row.isGone && row.isDeleting && (
        <p>
          {say('rowEditedBeforeDelete')}{' '}
          <button
            type="button"
            onClick={() => {
              workbook.markDeleted(row, true);
              onSettled([row]);
            }}
          >
            {say('deleteAnyway')}
          </button>{' '}
          <button type="button" onClick={() => workbook.markDeleted(row, false)}>
            {say('undelete')}
          </button>
        </p>
      )}
      {cells.length > 0 && (
        <table className="conflicts">
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('base')}</th>
              <th scope="col">{say('mine')}</th>
              <th scope="col">{say('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <CellRow
                key={cell.field}
                workbook={workbook}
                row={row}
                cell={cell}
                onChoose={(choice) => onSettle([{ row, field: cell.field }], choice)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface CellRowProps {
  readonly workbook: Workbook;
  readonly row: SheetRow;
  readonly cell: CellConflict;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

function CellRow({ workbook, row, cell, onChoose }: CellRowProps) {
  const [lang, say] = [useLang(), useSay()];
  const field = fieldOf(workbook.sheet, cell.field);
  const show = (value: unknown) => (field === undefined ? '' : showCell(field.kind, value, lang)) || say('empty');
  const other = row.outcome?.others[cell.field] ?? { by: row.server?.changedBy ?? '', at: row.server?.changedAt ?? '' };
  return (
    <tr>
      <th scope="row">{field?.label[lang] ?? cell.field}</th>
      <td>{show(cell.base)}</td>
      <td>
        <b>{row.draft?.cells[cell.field]?.text ?? show(cell.mine)}</b>
        <button type="button" onClick={() => onChoose('mine')}>
          {say('useMine')}
        </button>
      </td>
      <td>
        <b>{show(cell.theirs)}</b>
        <span className="reason">
          {say('byWhom')} {other.by}
          {other.at !== '' && ` · ${formatInstant(other.at, lang)}`}
        </span>
        <button type="button" onClick={() => onChoose('theirs')}>
          {say('useTheirs')}
        </button>
      </td>
    </tr>
  );
}
