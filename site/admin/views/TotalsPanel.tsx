import { useEffect, useMemo, useState } from 'react';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { AtDesk } from '../desk-tool.ts';
import { Entered } from '../help/Entered.tsx';
import { Panel } from '../Panel.tsx';
import { withFilter } from '../row-filters.ts';
import { useRevision } from '../use-desk.ts';
import { useLang } from '../words.ts';
import { groupFields, sumFields, totalsBy, wholeSum } from './totals.ts';
import { useGridView } from './use-look.ts';
import { useViewSay } from './view-texts.ts';

/** The displayed rows counted by type, province or another field; a group shows its rows. */
export function TotalsPanel({ desk: { workbook }, ranges, choice, onChoose, onClose }: AtDesk) {
  const [lang, say] = [useLang(), useViewSay()];
  const { sheet } = workbook;
  const fields = groupFields(sheet);
  const [by, setBy] = useState(fields[0]?.name ?? null);
  const revision = useRevision(workbook);
  const view = useGridView(ranges);
  const [filtered, setFiltered] = useState(0);
  useEffect(() => view?.onLook(() => setFiltered((old) => old + 1)), [view]);
  const field = by === null ? undefined : fieldOf(sheet, by);
  const summed = useMemo(() => sumFields(sheet), [sheet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are changed in place; revision and filter say when
  const rows = useMemo(() => view?.rows() ?? [], [view, revision, filtered]);
  const groups = useMemo(() => (field === undefined ? [] : totalsBy(rows, field, summed, lang)), [rows, field, summed, lang]);
  if (field === undefined)
    return (
      <Panel title={say('totals')} onClose={onClose}>
        <p>{say('totalsNone')}</p>
      </Panel>
    );
  const number = (value: number | null) => (value === null ? '–' : value.toLocaleString('en-US'));
  return (
    <Panel title={say('totals')} onClose={onClose}>
      <Entered onClose={onClose}>
        <p role="status">{say('totalsHelp', { n: rows.length })}</p>
        <label>
          {say('totalsBy')}{' '}
          <select value={field.name} onChange={({ target }) => setBy(target.value)}>
            {fields.map(({ name, label }) => (
              <option key={name} value={name}>
                {label[lang]}
              </option>
            ))}
          </select>
        </label>
        <table className="totals">
          <thead>
            <tr>
              <th scope="col">{field.label[lang]}</th>
              <th scope="col">{say('totalsRows')}</th>
              {summed.map(({ name, label }) => (
                <th key={name} scope="col">
                  {label[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, label, count, sums }) => (
              <tr key={key}>
                <th scope="row">
                  <button
                    type="button"
                    className="quiet"
                    onClick={() =>
                      onChoose({ rowFilters: withFilter(choice.rowFilters, 'value', { by: 'value', field: field.name, value: key }) })
                    }
                  >
                    {label}
                  </button>
                </th>
                <td>{number(count)}</td>
                {summed.map(({ name }, index) => (
                  <td key={name}>{number(sums[index] ?? null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('totalsAll')}</th>
              <td>{number(rows.length)}</td>
              {summed.map(({ name }, index) => (
                <td key={name}>{number(wholeSum(groups, index))}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Entered>
    </Panel>
  );
}
