import { useState } from 'react';
import { AppointmentsAnswer } from '../../../shared/api-election-actions.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { UndoAction } from '../departure/UndoAction.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useElectionWords } from './texts.ts';

interface AppointmentsProps {
  readonly api: ApiClient;
  readonly electionId: string;
  readonly onDone: () => void;
}

/** From the certified result to terms and tenures: looked at first, then saved as one step that can be taken back. */
export function Appointments({ api, electionId, onDone }: AppointmentsProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  const [actionId, setActionId] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<AppointmentsAnswer | null>(null);
  const [except, setExcept] = useState<readonly string[]>([]);
  const { isRunning, trouble, ask } = useAsked();
  const send = async (preview: boolean) => {
    const body = { actionId, preview, electionId, except };
    const found = await ask((signal) => api.ask(AppointmentsAnswer, '/actions/appointments', { body, signal }));
    if (found === null) return;
    setAnswer(found);
    if (!preview) onDone();
  };
  const isDone = answer !== null && !answer.preview;
  const chosen = answer?.rows.filter(({ name, outcome }) => outcome === 'planned' && !except.includes(name)).length ?? 0;
  return (
    <section aria-label={say('appointments')}>
      <h3>{say('appointments')}</h3>
      <p className="screen-about">{say('appointmentsAbout')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {answer?.against.map(({ contestId, violation }) => (
        <p key={contestId}>
          {contestId}: {violation.message[lang]}
        </p>
      ))}
      {answer !== null && answer.inOffice.length > 0 && <p>{say('alreadyInOffice', { names: answer.inOffice.join(', ') })}</p>}
      {answer?.rows.length === 0 && <p role="status">{say('nobodyToAppoint')}</p>}
      {answer !== null && answer.rows.length > 0 && (
        <div className="list-frame">
          <table className="list">
            <tbody>
              {answer.rows.map(({ kind, name, office, person, constituency, number, outcome, violations }) => (
                <tr key={`${kind} ${name}`} className={except.includes(name) ? 'left-out' : undefined}>
                  <td>
                    <label>
                      <input
                        type="checkbox"
                        disabled={isDone || outcome !== 'planned'}
                        checked={!except.includes(name)}
                        onChange={() => setExcept(except.includes(name) ? except.filter((one) => one !== name) : [...except, name])}
                      />{' '}
                      {kind === 'term' ? say('newTerm', { body: say(office) }) : `${number}. ${person}`}
                    </label>
                  </td>
                  <td>
                    {say(office)} {constituency === null ? '' : say('constituency', { n: constituency })}
                  </td>
                  <td>
                    {say(`outcome-${outcome}`)}
                    {violations.map(({ code, message }) => (
                      <small key={code} className="reason">
                        {message[lang]} ({code})
                      </small>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="form-actions">
        <button
          type="button"
          disabled={isRunning}
          onClick={() => {
            // What was saved belongs to its id for ever.
            if (isDone) setActionId(crypto.randomUUID());
            setExcept([]);
            void ask((signal) =>
              api.ask(AppointmentsAnswer, '/actions/appointments', {
                body: { actionId: crypto.randomUUID(), preview: true, electionId },
                signal,
              }),
            ).then((found) => found !== null && setAnswer(found));
          }}
        >
          {say('seeAppointments')}
        </button>
        {answer?.preview === true && chosen > 0 && (
          <button type="button" className="primary" disabled={isRunning} onClick={() => void send(false)}>
            {say('saveRows', { n: chosen })}
          </button>
        )}
      </p>
      {isDone && <UndoAction key={actionId} api={api} actionId={actionId} onUndone={onDone} />}
    </section>
  );
}
