import { useState } from 'react';
import { stateName } from '../../../shared/sheets/access-requests.ts';
import { roleName } from '../../../shared/sheets/officers.ts';
import { formatInstant } from '../../../shared/text/dates.ts';
import { useLang } from '../words.ts';
import type { ReadRequest } from './AccessScreen.tsx';
import { useAccessWords } from './texts.ts';

interface RequestListProps {
  readonly requests: readonly ReadRequest[];
  readonly mayDecide: (request: ReadRequest) => boolean;
  readonly isRunning: boolean;
  readonly onDecide: (request: ReadRequest, decision: 'approve' | 'refuse', refusal: string | null) => void;
}

/** Those that wait for this officer first; those for others and those decided folded away. */
export function RequestList({ requests, mayDecide, isRunning, onDecide }: RequestListProps) {
  const say = useAccessWords();
  const ordered = [...requests].sort((a, b) => a.askedAt.localeCompare(b.askedAt));
  const waiting = ordered.filter(({ state }) => state === 'waiting');
  const own = waiting.filter(mayDecide);
  const others = waiting.filter((request) => !mayDecide(request));
  const decided = ordered.filter(({ state }) => state !== 'waiting').reverse();
  return (
    <section>
      <h3>{say('waiting', { n: own.length })}</h3>
      {own.length === 0 && <p>{say('noneWaiting')}</p>}
      <ul className="cards">
        {own.map((request) => (
          <li key={request.requestId} className="card">
            <RequestFacts request={request} />
            <Decision request={request} isRunning={isRunning} onDecide={onDecide} />
          </li>
        ))}
      </ul>
      {[
        { key: 'others' as const, list: others },
        { key: 'decided' as const, list: decided },
      ].map(
        ({ key, list }) =>
          list.length > 0 && (
            <details key={key}>
              <summary>{say(key, { n: list.length })}</summary>
              <ul className="cards">
                {list.map((request) => (
                  <li key={request.requestId} className="card">
                    <RequestFacts request={request} />
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  );
}

function RequestFacts({ request }: { readonly request: ReadRequest }) {
  const [lang, say] = [useLang(), useAccessWords()];
  const { name, position, office, role, email, isEmailVerified, phone, askedAt, state, refusal } = request;
  return (
    <div>
      <b>{name}</b> · {position}
      <br />
      {office} · {roleName(role)[lang]}
      <br />
      {email} ({say(isEmailVerified ? 'verified' : 'unverified')}) · {phone}
      <br />
      <small>
        {say('asked')} {formatInstant(askedAt, lang)}
        {state !== 'waiting' && ` · ${stateName(state)[lang]}`}
        {refusal !== null && ` · ${refusal}`}
      </small>
    </div>
  );
}

interface DecisionProps extends Pick<RequestListProps, 'isRunning' | 'onDecide'> {
  readonly request: ReadRequest;
}

function Decision({ request, isRunning, onDecide }: DecisionProps) {
  const say = useAccessWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { name } = request;
  return (
    <p className="form-actions">
      <button
        type="button"
        className="primary"
        disabled={isRunning}
        aria-label={say('approveOf', { name })}
        onClick={() => onDecide(request, 'approve', null)}
      >
        {say('approve')}
      </button>
      {refusal === null ? (
        <button type="button" disabled={isRunning} aria-label={say('refuseOf', { name })} onClick={() => setRefusal('')}>
          {say('refuse')}
        </button>
      ) : (
        <>
          <label className="form-entry">
            {say('whyRefuse')}
            <input type="text" value={refusal} maxLength={300} onChange={({ target }) => setRefusal(target.value)} />
          </label>
          <button
            type="button"
            disabled={isRunning || refusal.trim() === ''}
            aria-label={say('refuseOf', { name })}
            onClick={() => onDecide(request, 'refuse', refusal)}
          >
            {say('refuse')}
          </button>
        </>
      )}
    </p>
  );
}
