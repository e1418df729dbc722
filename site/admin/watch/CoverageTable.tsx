import { added, type Covered } from './coverage.ts';
import { useWatchWords } from './texts.ts';

/** How many palads of each group are recorded; a vacant position counts. */
export function CoverageTable({ title, rows }: { readonly title: string; readonly rows: readonly Covered[] }) {
  const say = useWatchWords();
  const all = { name: say('inAll'), ...added(rows) };
  return (
    <section className="list-frame" aria-label={title}>
      <table className="list">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('of')}</th>
            {(['laos', 'held', 'vacant', 'missing', 'share'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(rows.length > 1 ? [all] : [])].map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {[row.all, row.held, row.vacant, row.all - row.held - row.vacant].map((count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four columns that never move
                <td key={index} className="number">
                  {count.toLocaleString('en-US')}
                </td>
              ))}
              <td className="number">{row.all === 0 ? '–' : `${Math.floor(((row.held + row.vacant) / row.all) * 100)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
