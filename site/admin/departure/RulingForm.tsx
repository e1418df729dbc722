import { useEffect, useMemo, useState } from 'react';
import { RulingAnswer, type RulingRequest } from '../../../shared/api-actions.ts';
import { departureReasonsFor } from '../../../shared/law/departure-reasons.ts';
import { DEPARTURE_REASON_NAMES } from '../../../shared/people/departure-reason.ts';
import { OFFICE_NAMES } from '../../../shared/people/office-names.ts';
import { typeOnDay } from '../../../shared/register/type-on-day.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { DayBox } from '../screens/DayBox.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useRulingWords } from './ruling-texts.ts';
import { useDepartureWords } from './texts.ts';
import { UndoAction } from './UndoAction.tsx';
import type { WhoLeft } from './who-left.ts';

type Ruling = Omit<RulingRequest, 'actionId' | 'preview' | 'recordId'>;

/** What was ruled. Which other offices the person holds is asked as soon as the person is chosen. */
export function RulingForm({ api, left }: { readonly api: ApiClient; readonly left: WhoLeft }) {
  const [lang, say, sayOutcome] = [useLang(), useRulingWords(), useDepartureWords()];
  const { tenure, lao, recordId } = left;
  const [actionId, setActionId] = useState(() => crypto.randomUUID());
  const [ruling, setRuling] = useState<Ruling>({
    reason: tenure.departureReason ?? 'other',
    note: null,
    number: null,
    orderDate: null,
    authority: null,
    close: [],
    lastDay: null,
  });
  const [holds, setHolds] = useState<RulingAnswer['holds']>([]);
  const [answer, setAnswer] = useState<RulingAnswer | null>(null);
  const { isRunning, trouble, ask } = useAsked();
  const offered = useMemo(
    () => departureReasonsFor(typeOnDay(lao, tenure.endDate ?? tenure.startDate ?? ''), tenure.office, tenure.capacity),
    [lao, tenure],
  );
  const set = (given: Partial<Ruling>) => {
    // What was sent belongs to its id for ever: another ruling is another step.
    setActionId(crypto.randomUUID());
    setAnswer(null);
    setRuling((old) => ({ ...old, ...given }));
  };
  const send = async (preview: boolean) => {
    const body: RulingRequest = { actionId, preview, recordId, ...ruling };
    const found = await ask((signal) => api.ask(RulingAnswer, '/actions/ruling', { body, signal }));
    if (found !== null) setAnswer(found);
  };
  useEffect(() => {
    const body = { actionId: crypto.randomUUID(), preview: true, recordId, reason: 'other', note: '…' } as const;
    const nothing = { number: null, orderDate: null, authority: null, close: [], lastDay: null };
    void ask((signal) => api.ask(RulingAnswer, '/actions/ruling', { body: { ...body, ...nothing }, signal })).then(
      (found) => found !== null && setHolds(found.holds),
    );
  }, [api, ask, recordId]);

  const isSaved = answer !== null && !answer.preview && answer.rows.every(({ outcome }) => outcome === 'saved');
  const lacksDay = ruling.close.length > 0 && ruling.lastDay === null;
  const lacksNote = ruling.reason === 'other' && ruling.note === null;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(answer === null);
      }}
    >
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      <fieldset className="form" disabled={isSaved}>
        <div className="form-grid">
          <label className="form-entry form-wide">
            {say('reason')}
            <select
              value={ruling.reason}
              onChange={({ target }) => set({ reason: offered.find(({ code }) => code === target.value)?.code ?? ruling.reason })}
            >
              {offered.map((option) => (
                <option key={option.code} value={option.code}>
                  {option[lang]}
                </option>
              ))}
            </select>
            <small className="form-said">{offered.find(({ code }) => code === ruling.reason)?.legalReference}</small>
          </label>
          {(['note', 'number', 'authority'] as const).map((name) => (
            <label key={name} className="form-entry">
              {say(name)}
              <input
                type="text"
                value={ruling[name] ?? ''}
                maxLength={name === 'note' ? 300 : 100}
                onChange={({ target }) => set({ [name]: target.value === '' ? null : target.value })}
              />
            </label>
          ))}
          <DayBox label={say('orderDate')} value={ruling.orderDate} onChange={(orderDate) => set({ orderDate })} />
        </div>
        {holds.length === 0 ? (
          <p>{say('holdsNone')}</p>
        ) : (
          <fieldset className="form-group">
            <legend>{say('holds')}</legend>
            {holds.map((held) => (
              <label key={held.recordId} className="form-choice">
                <input
                  type="checkbox"
                  checked={ruling.close.includes(held.recordId)}
                  onChange={({ target }) =>
                    set({
                      close: target.checked ? [...ruling.close, held.recordId] : ruling.close.filter((id) => id !== held.recordId),
                    })
                  }
                />
                {held.name} · {OFFICE_NAMES[held.office][lang]} · {held.laoId}
              </label>
            ))}
            {ruling.close.length > 0 && (
              <DayBox label={say('lastDay')} value={ruling.lastDay} onChange={(lastDay) => set({ lastDay })} isRequired />
            )}
          </fieldset>
        )}
      </fieldset>
      {answer !== null && (
        <ul className="findings">
          {answer.rows.map((row) => (
            <li key={row.recordId}>
              <span className={`mark outcome-${row.outcome === 'saved' ? 'saved' : row.outcome === 'planned' ? 'sending' : 'invalid'}`}>
                {sayOutcome(`outcome-${row.outcome}`)}
              </span>{' '}
              {say('plan', {
                name: row.name,
                office: OFFICE_NAMES[row.office][lang],
                before: row.before === null ? '–' : DEPARTURE_REASON_NAMES[row.before][lang],
                after: row.after === null ? '–' : DEPARTURE_REASON_NAMES[row.after][lang],
              })}
              {row.violations.map(({ code, message }) => (
                <span key={`${code}${message.en}`} className="reason">
                  {message[lang]}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {isSaved ? (
        <>
          <p role="status">{say('saved', { n: answer.rows.length })}</p>
          <UndoAction api={api} actionId={actionId} onUndone={() => {}} />
        </>
      ) : (
        <p className="form-actions">
          <button type="submit" className="primary" disabled={isRunning || lacksDay || lacksNote}>
            {answer === null ? say('preview') : say('save')}
          </button>
        </p>
      )}
    </form>
  );
}
