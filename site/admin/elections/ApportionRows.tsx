import type { ConstituenciesAnswer } from '../../../shared/api-election-actions.ts';
import { useLang } from '../words.ts';
import { useApportionWords } from './apportion-texts.ts';

/** Seats set otherwise than computed; null while nothing is typed. */
export interface Override {
  readonly number: number;
  readonly seats: number | null;
  readonly reason: string;
}

interface ApportionRowsProps {
  readonly rows: ConstituenciesAnswer['rows'];
  readonly overrides: readonly Override[];
  readonly isDone: boolean;
  readonly onChange: (overrides: readonly Override[]) => void;
}

/** Each constituency as computed, beside the one in the sheet; another number of seats asks for its reason. */
export function ApportionRows({ rows, overrides, isDone, onChange }: ApportionRowsProps) {
  const [lang, say] = [useLang(), useApportionWords()];
  const change = (number: number, given: Partial<Override>) => {
    const old = overrides.find((one) => one.number === number) ?? { number, seats: null, reason: '' };
    onChange([...overrides.filter((one) => one.number !== number), { ...old, ...given }]);
  };
  return (
    <div className="list-frame">
      <table className="list">
        <thead>
          <tr>
            {(['number', 'area', 'population', 'proposed', 'recorded', 'seats', 'reason'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, area, population, proposed, seats, recorded, outcome, violations }) => {
            const override = overrides.find((one) => one.number === number);
            const isOther = override?.seats != null && override.seats !== proposed;
            return (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>{area}</td>
                <td className="number">{population?.toLocaleString('en-US') ?? '–'}</td>
                <td className="number">{proposed}</td>
                <td className="number">{recorded ?? '–'}</td>
                <td>
                  {isDone ? (
                    seats
                  ) : (
                    <input
                      className="apportion-input apportion-seats"
                      inputMode="numeric"
                      aria-label={say('seatsOf', { n: number })}
                      value={override?.seats ?? proposed}
                      onChange={({ target }) => change(number, { seats: seatsIn(target.value, proposed) })}
                    />
                  )}
                </td>
                <td>
                  {isOther && !isDone && (
                    <input
                      className="apportion-input"
                      aria-label={say('reasonOf', { n: number })}
                      value={override.reason}
                      required
                      minLength={3}
                      maxLength={300}
                      onChange={({ target }) => change(number, { reason: target.value })}
                    />
                  )}
                  {say(`outcome-${outcome}`)}
                  {violations.map(({ code, message }) => (
                    <small key={code} className="reason">
                      {message[lang]} ({code})
                    </small>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Null where what is typed is as computed, or no number. */
function seatsIn(text: string, proposed: number): number | null {
  const seats = /^\d{1,2}$/.test(text.trim()) ? Number(text) : proposed;
  return seats === proposed || seats === 0 ? null : seats;
}
