// One person in doubt: its rows, which of them are somebody else's, what splitting would do, and splitting it.

import { type FormEvent, useId, useState } from 'react';
import { UndoAnswer } from '../../../shared/api-actions.ts';
import { MatchAnswer, type MatchedPersonsAnswer, type MatchedRecord, type MatchRequest } from '../../../shared/api-match.ts';
import { OFFICE_NAMES } from '../../../shared/people/office-names.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { type ChecksSay, useChecksWords } from './texts.ts';

type InDoubt = MatchedPersonsAnswer['people'][number];

export function SplitPerson({ person, api }: { readonly person: InDoubt; readonly api: ApiClient }) {
  const [lang, say] = [useLang(), useChecksWords()];
  const heading = useId();
  const { isRunning, trouble, ask } = useAsked();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(person.records.filter(({ isApart }) => isApart).map(({ recordId }) => recordId)),
  );
  const [reason, setReason] = useState('');
  const [plan, setPlan] = useState<{ readonly request: MatchRequest; readonly answer: MatchAnswer } | null>(null);
  const [done, setDone] = useState<MatchAnswer | null>(null);
  const [isUndone, setUndone] = useState(false);
  const isEverything = chosen.size === person.records.length + person.merged.length;

  const send = async (request: MatchRequest): Promise<MatchAnswer | null> =>
    ask((signal) => api.ask(MatchAnswer, '/actions/match', { body: request, signal }));
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const request: MatchRequest = {
      what: 'split',
      actionId: crypto.randomUUID(),
      preview: true,
      reason: reason.trim(),
      persons: person.merged.map(({ personId }) => personId).filter((id) => chosen.has(id)),
      records: person.records.map(({ recordId }) => recordId).filter((id) => chosen.has(id)),
    };
    const answer = await send(request);
    setUndone(false);
    if (answer !== null) setPlan({ request, answer });
  };
  const split = async () => {
    const answer = plan === null ? null : await send({ ...plan.request, preview: false });
    if (answer === null) return;
    setPlan(null);
    setDone(answer);
  };
  const undo = async (actionId: string) => {
    const body = { undo: actionId, actionId: crypto.randomUUID(), preview: false };
    if ((await ask((signal) => api.ask(UndoAnswer, '/actions/undo', { body, signal }))) === null) return;
    setUndone(true);
    setDone(null);
  };
  const toggle = (id: string) => setChosen(new Set([...chosen, id].filter((one) => one !== id || !chosen.has(id))));

  return (
    <article className="found-person" aria-labelledby={heading}>
      <h3 id={heading}>{person.name}</h3>
      {person.signs.length > 0 && (
        <p className="found-marks">
          {person.signs.map((sign) => (
            <span key={sign} className="mark outcome-sending">
              {say(`sign_${sign}`)}
            </span>
          ))}
        </p>
      )}
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {plan === null && done === null && (
        <form className="form" onSubmit={(event) => void look(event)}>
          <fieldset className="form-group">
            <legend>{say('whose')}</legend>
            <Choices person={person} chosen={chosen} onToggle={toggle} />
          </fieldset>
          <label className="form-entry form-wide">
            {say('why')}
            <input
              type="text"
              value={reason}
              required
              maxLength={300}
              placeholder={say('whyHint')}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <p className="form-actions">
            <button type="submit" className="primary" disabled={isRunning || chosen.size === 0 || isEverything || reason.trim() === ''}>
              {say('look')}
            </button>
            {isUndone && <span role="status">{say('undone')}</span>}
          </p>
        </form>
      )}
      {plan !== null && (
        <>
          <Division person={person} chosen={chosen} />
          <Refused answer={plan.answer} />
          <p className="form-actions">
            <button type="button" className="primary" disabled={isRunning} onClick={() => void split()}>
              {say('split')}
            </button>
            <button type="button" disabled={isRunning} onClick={() => setPlan(null)}>
              {say('change')}
            </button>
          </p>
        </>
      )}
      {done !== null && (
        <>
          <Division person={person} chosen={chosen} />
          <Refused answer={done} />
          <p className="form-actions">
            <span role="status">{say('splitDone')}</span>
            <button type="button" disabled={isRunning} onClick={() => void undo(done.actionId)}>
              {say('undo')}
            </button>
          </p>
        </>
      )}
    </article>
  );
}

interface ChoicesProps {
  readonly person: InDoubt;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function Choices({ person, chosen, onToggle }: ChoicesProps) {
  const [lang, say] = [useLang(), useChecksWords()];
  const all = [
    ...person.records.map((record) => ({ id: record.recordId, text: textOf(record, lang, say), label: 'otherRow' as const })),
    ...person.merged.map(({ personId, name }) => ({ id: personId, text: say('otherPerson', { name }), label: null })),
  ];
  return (
    <ul className="proposed-rows">
      {all.map(({ id, text, label }) => (
        <li key={id}>
          <label className="form-choice">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              aria-label={label === null ? text : say(label, { what: text })}
              onChange={() => onToggle(id)}
            />
            <span>{text}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The rows in two lists: who keeps what. */
function Division({ person, chosen }: Omit<ChoicesProps, 'onToggle'>) {
  const [lang, say] = [useLang(), useChecksWords()];
  const goesWith = (record: MatchedRecord) => chosen.has(record.recordId) || (record.personId !== null && chosen.has(record.personId));
  return (
    <div className="split-sides">
      {[false, true].map((isOther) => (
        <section key={String(isOther)}>
          <h4>{isOther ? say('goes') : say('stays', { name: person.name })}</h4>
          <ul>
            {person.records
              .filter((record) => goesWith(record) === isOther)
              .map((record) => (
                <li key={record.recordId}>{textOf(record, lang, say)}</li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Refused({ answer }: { readonly answer: MatchAnswer }) {
  const [lang, say] = [useLang(), useChecksWords()];
  const failed = answer.rows.filter(({ outcome }) => outcome !== 'saved' && outcome !== 'planned');
  if (failed.length === 0) return null;
  const reasons = failed.flatMap(({ name, violations }) => [name, ...violations.map(({ message }) => message[lang])]);
  return (
    <p className="form-wrong">
      {say('notDone', { n: failed.length })} {reasons.join(' · ')}
    </p>
  );
}

function textOf({ name, office, laoNameTh, startDate, endDate }: MatchedRecord, lang: Lang, say: ChecksSay): string {
  const days = [startDate, endDate].map((day) => (day === null ? '…' : formatDay(day, lang, 'short'))).join(' – ');
  return `${name} — ${office === null ? say('candidate') : OFFICE_NAMES[office][lang]} · ${laoNameTh} · ${days}`;
}
