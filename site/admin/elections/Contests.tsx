import type { ContestRow, ElectionAnswer } from '../../../shared/api-elections.ts';
import { RESULT_STATE_NAMES } from '../../../shared/elections/result-state.ts';
import { useLang } from '../words.ts';
import type { ElectionPlace } from './election-in-url.ts';
import { useElectionWords } from './texts.ts';

interface ContestsProps {
  readonly answer: ElectionAnswer;
  readonly onGo: (place: Partial<ElectionPlace>) => void;
}

/** How the count stands, and the way to the counts of each constituency. */
export function Contests({ answer, onGo }: ContestsProps) {
  const say = useElectionWords();
  const { constituencies, contests, election } = answer;
  if (constituencies.length === 0) return null;
  const isCounting = election.values['stage'] === 'counting';
  return (
    <section aria-label={say('results')}>
      <h3>{say('results')}</h3>
      <p className="form-actions">
        {constituencies.map(({ number }) => (
          <button
            key={number}
            type="button"
            className={isCounting ? 'primary' : undefined}
            onClick={() => onGo({ electionId: String(election.values['electionId']), constituency: number })}
          >
            {say(isCounting ? 'enterCounts' : 'seeCounts', { n: number })}
          </button>
        ))}
      </p>
      <div className="contests">
        {contests.map((contest) => (
          <ContestTable key={contest.contestId} contest={contest} />
        ))}
      </div>
    </section>
  );
}

function ContestTable({ contest }: { readonly contest: ContestRow }) {
  const [lang, say] = [useLang(), useElectionWords()];
  const { office, constituency, seats, state, units, unitsReported, unitsVerified, turnout, candidates } = contest;
  const place = constituency === null ? '' : ` ${say('constituency', { n: constituency })}`;
  return (
    <table className="list">
      <caption>
        {say(office)}
        {place} · {say('seats', { n: seats })} · {RESULT_STATE_NAMES[state][lang]}
        <br />
        <small>
          {say('unitsReported', { n: unitsReported, all: units, verified: unitsVerified })}
          {turnout === null ? '' : ` · ${say('turnout', { percent: (turnout / 100).toFixed(2) })}`}
        </small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('number')}</th>
          <th scope="col">{say('candidate')}</th>
          <th scope="col" className="number">
            {say('votes')}
          </th>
          <th scope="col">{say('standing')}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map(({ number, name, votes, standing }) => (
          <tr key={number}>
            <td className="number">{number}</td>
            <th scope="row">{name}</th>
            <td className="number">{votes.toLocaleString('en-US')}</td>
            <td>{say(`standing-${standing}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
