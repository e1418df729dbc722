import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { Look } from '../../../shared/views.ts';
import type { AtDesk } from '../desk-tool.ts';
import { Entered } from '../help/Entered.tsx';
import { Panel } from '../Panel.tsx';
import { useLang } from '../words.ts';
import { plainLook } from './look.ts';
import { useLook } from './use-look.ts';
import { useViewSay } from './view-texts.ts';

type Column = Look['columns'][number];

/** Which columns are shown, in which order, how wide, and which stay in sight at the left. */
export function ColumnsPanel(at: AtDesk) {
  const { sheet } = at.desk.workbook;
  const [lang, say] = [useLang(), useViewSay()];
  const [look, wear] = useLook(at);
  const columns = look.columns.length > 0 ? look.columns : plainLook(sheet).columns;
  const change = (next: readonly Column[]) => wear({ ...look, columns: [...next] });
  const set = (field: string, given: Partial<Column>) =>
    change(columns.map((column) => (column.field === field ? { ...column, ...given } : column)));
  const move = (index: number, step: -1 | 1) => {
    const next = [...columns];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + step, 0, moved);
    change(next);
  };
  const shown = columns.filter(({ isHidden }) => !isHidden).length;
  return (
    <Panel title={say('columns')} onClose={at.onClose}>
      <Entered onClose={at.onClose}>
        <p>{say('columnsHelp')}</p>
        <p>
          <button
            type="button"
            disabled={shown === columns.length}
            onClick={() => change(columns.map((column) => ({ ...column, isHidden: false })))}
          >
            {say('showAllColumns')}
          </button>
        </p>
        <ol className="column-list">
          {columns.map((column, index) => {
            const field = fieldOf(sheet, column.field)?.label[lang] ?? column.field;
            return (
              <li key={column.field}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={say('showColumn', { field })}
                    checked={!column.isHidden}
                    disabled={!column.isHidden && shown === 1}
                    onChange={({ target }) => set(column.field, { isHidden: !target.checked })}
                  />{' '}
                  {field}
                </label>
                <span className="column-tools">
                  <button type="button" aria-label={say('moveUp', { field })} disabled={index === 0} onClick={() => move(index, -1)}>
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={say('moveDown', { field })}
                    disabled={index === columns.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    aria-label={say('pin', { field })}
                    aria-pressed={column.isPinned}
                    onClick={() => set(column.field, { isPinned: !column.isPinned })}
                  >
                    ⇤
                  </button>
                  <input
                    type="number"
                    aria-label={say('width', { field })}
                    min={40}
                    max={2000}
                    step={10}
                    value={column.width ?? 130}
                    onChange={({ target }) =>
                      target.valueAsNumber >= 40 &&
                      target.valueAsNumber <= 2000 &&
                      set(column.field, { width: Math.round(target.valueAsNumber) })
                    }
                  />
                </span>
              </li>
            );
          })}
        </ol>
      </Entered>
    </Panel>
  );
}
