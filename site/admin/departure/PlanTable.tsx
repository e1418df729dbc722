import { useState } from 'react';
import { useLang } from '../words.ts';
import { isTrouble, type PlanRow, rowsMatching } from './plan-rows.ts';
import { useDepartureWords } from './texts.ts';

const SHOWN = 300;

interface PlanTableProps {
  readonly rows: readonly PlanRow[];
  readonly except: ReadonlySet<string>;
  /** Null once it is saved: nothing can be taken out any more. */
  readonly onToggle: ((name: string) => void) | null;
}

/** Row by row what will be, or was, saved. */
export function PlanTable({ rows, except, onToggle }: PlanTableProps) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const [text, setText] = useState('');
  const [isTroubleOnly, setTroubleOnly] = useState(false);
  const troubled = rows.filter(isTrouble).length;
  const found = rowsMatching(isTroubleOnly ? rows.filter(isTrouble) : rows, text);
  return (
    <section>
      <div className="list-tools">
        <input
          type="search"
          value={text}
          placeholder={say('filter')}
          aria-label={say('filter')}
          onChange={({ target }) => setText(target.value)}
        />
        {troubled > 0 && (
          <label className="form-choice">
            <input type="checkbox" checked={isTroubleOnly} onChange={({ target }) => setTroubleOnly(target.checked)} />
            {say('onlyTrouble', { n: troubled })}
          </label>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="list-frame" tabIndex={0} aria-label={say(onToggle === null ? 'results' : 'planned')}>
        <table className="list">
          <thead>
            <tr>
              {onToggle !== null && <th scope="col">{say('take')}</th>}
              <th scope="col">{say('lao')}</th>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('office')}</th>
              <th scope="col">{say('reason')}</th>
              <th scope="col">{say('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((row) => (
              <tr key={row.name} className={except.has(row.name) ? 'left-out' : undefined}>
                {onToggle !== null && (
                  <td>
                    <input
                      type="checkbox"
                      checked={!except.has(row.name)}
                      aria-label={say('takeRow', { name: `${row.lao} ${row.who || row.what}` })}
                      onChange={() => onToggle(row.name)}
                    />
                  </td>
                )}
                <th scope="row">{row.lao}</th>
                <td>{row.who}</td>
                <td>{row.what}</td>
                <td>{row.why}</td>
                <td>
                  <span className={`mark outcome-${isTrouble(row) ? 'invalid' : row.outcome === 'saved' ? 'saved' : 'sending'}`}>
                    {except.has(row.name) ? say('skipped') : say(`outcome-${row.outcome}`)}
                  </span>
                  {row.violations.map(({ code, message }) => (
                    <small className="reason" key={`${code} ${message.en}`}>
                      {message[lang]}
                    </small>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.length > SHOWN && <p>{say('more', { shown: SHOWN, n: found.length })}</p>}
    </section>
  );
}
