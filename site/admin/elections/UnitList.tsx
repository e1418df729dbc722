import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import type { CountDraft } from './count-draft.ts';
import { useCountWords } from './count-texts.ts';
import { paperOf } from './unit-state.ts';

interface UnitListProps {
  readonly known: ElectionConstituencyAnswer;
  readonly drafts: readonly CountDraft[];
  readonly onUnit: (unit: number, office: Office) => void;
}

/** Every unit with the state of its papers, one button for each paper. */
export function UnitList({ known, drafts, onUnit }: UnitListProps) {
  const say = useCountWords();
  return (
    <section aria-label={say('chooseUnit')}>
      <h3>{say('chooseUnit')}</h3>
      <ul className="units">
        {known.units.map(({ number, name, place }) => (
          <li key={number}>
            <b>{say('unit', { n: number })}</b> <small>{[name, place].filter(Boolean).join(' · ')}</small>
            <span className="unit-papers">
              {known.ballots.map(({ office }) => {
                const { state } = paperOf(known, drafts, office, number);
                return (
                  <button key={office} type="button" className={`unit-${state}`} onClick={() => onUnit(number, office)}>
                    {say(office)} <small>{say(`unit-${state}`)}</small>
                    <span className="only-heard"> {say('unit', { n: number })}</span>
                  </button>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
