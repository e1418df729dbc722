import { useState } from 'react';
import { OpenElectionsAnswer, type OpenElectionsRequest } from '../../../shared/api-election-actions.ts';
import { Election } from '../../../shared/elections/election.ts';
import { CAUSE_NAMES, OFFICES_NAMES } from '../../../shared/elections/offices-names.ts';
import { LAO_TYPES, LaoType } from '../../../shared/register/lao-type.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { UndoAction } from '../departure/UndoAction.tsx';
import { DayBox } from '../screens/DayBox.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useElectionWords } from './texts.ts';

type Call = OpenElectionsRequest['call'];

const NEW_CALL: Call = {
  offices: 'both',
  cause: 'termEnd',
  causeDate: null,
  calledOn: null,
  electionDay: null,
  applicationsFrom: null,
  applicationsTo: null,
  needsTwoEntries: true,
};
const DAYS = ['causeDate', 'calledOn', 'electionDay', 'applicationsFrom', 'applicationsTo'] as const;

interface OpenElectionsProps {
  readonly api: ApiClient;
  readonly province: string;
  readonly onOpened: () => void;
}

/** One election in every LAO of some types (000-4): looked at first, saved as one step, which can be taken back. */
export function OpenElections({ api, province, onOpened }: OpenElectionsProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  const [types, setTypes] = useState<readonly LaoType[]>([]);
  const [call, setCall] = useState(NEW_CALL);
  const [actionId, setActionId] = useState(() => crypto.randomUUID());
  const [except, setExcept] = useState<readonly string[]>([]);
  const [answer, setAnswer] = useState<OpenElectionsAnswer | null>(null);
  const { isRunning, trouble, ask } = useAsked();
  const change = (given: Partial<Call>) => {
    if (answer?.preview === false) setActionId(crypto.randomUUID());
    setAnswer(null);
    setCall((old) => ({ ...old, ...given }));
  };
  const send = async (preview: boolean) => {
    const body = { actionId, preview, scope: { provinceCode: province, types }, call, except: preview ? [] : except };
    const found = await ask((signal) => api.ask(OpenElectionsAnswer, '/actions/elections', { body, signal }));
    if (found === null) return;
    if (preview) setExcept([]);
    setAnswer(found);
    if (!preview) onOpened();
  };
  const isMissing = types.length === 0 || call.electionDay === null;
  const chosen = answer?.rows.filter(({ laoId, outcome }) => outcome === 'planned' && !except.includes(laoId)).length ?? 0;
  return (
    <details className="open-elections">
      <summary>{say('openMany')}</summary>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(true);
        }}
      >
        <fieldset className="form-group">
          <legend>{say('openTypes')}</legend>
          {LaoType.options.map((type) => (
            <label key={type} className="form-choice">
              <input
                type="checkbox"
                checked={types.includes(type)}
                onChange={() => {
                  change({});
                  setTypes(types.includes(type) ? types.filter((one) => one !== type) : [...types, type]);
                }}
              />
              {LAO_TYPES[type].name[lang]}
            </label>
          ))}
        </fieldset>
        <div className="form-grid">
          <label className="form-entry">
            {say('openOffices')}
            <select value={call.offices} onChange={({ target }) => change({ offices: Election.shape.offices.parse(target.value) })}>
              {Election.shape.offices.options.map((one) => (
                <option key={one} value={one}>
                  {OFFICES_NAMES[one][lang]}
                </option>
              ))}
            </select>
          </label>
          <label className="form-entry">
            {say('openCause')}
            <select value={call.cause} onChange={({ target }) => change({ cause: Election.shape.cause.parse(target.value) })}>
              {Election.shape.cause.options.map((one) => (
                <option key={one} value={one}>
                  {CAUSE_NAMES[one][lang]}
                </option>
              ))}
            </select>
          </label>
          {DAYS.map((field) => (
            <DayBox key={field} label={say(`open-${field}`)} value={call[field]} onChange={(day) => change({ [field]: day })} />
          ))}
          <label className="form-choice">
            <input type="checkbox" checked={call.needsTwoEntries} onChange={({ target }) => change({ needsTwoEntries: target.checked })} />
            {say('openTwice')}
          </label>
        </div>
        {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
        <p className="form-actions">
          <button type="submit" disabled={isMissing || isRunning}>
            {say('openPreview')}
          </button>
        </p>
      </form>
      {answer !== null && (
        <>
          <ul className="opened">
            {answer.rows.map(({ laoId, laoNameTh, electionId, outcome, violations }) => (
              <li key={laoId}>
                <label>
                  <input
                    type="checkbox"
                    disabled={outcome !== 'planned'}
                    checked={!except.includes(laoId)}
                    onChange={() => setExcept(except.includes(laoId) ? except.filter((one) => one !== laoId) : [...except, laoId])}
                  />{' '}
                  {laoNameTh} <small>{electionId}</small>
                </label>{' '}
                — {say(`outcome-${outcome}`)}
                {violations.map(({ code, message }) => (
                  <small key={code} className="reason">
                    {message[lang]} ({code})
                  </small>
                ))}
              </li>
            ))}
          </ul>
          {answer.running.length > 0 && <p>{say('openRunning', { names: answer.running.map(({ laoNameTh }) => laoNameTh).join(', ') })}</p>}
          {answer.preview && chosen > 0 && (
            <button type="button" className="primary" disabled={isRunning} onClick={() => void send(false)}>
              {say('openSave', { n: chosen })}
            </button>
          )}
          {!answer.preview && <UndoAction key={actionId} api={api} actionId={actionId} onUndone={onOpened} />}
        </>
      )}
    </details>
  );
}
