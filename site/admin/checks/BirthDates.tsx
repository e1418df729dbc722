// The birth dates of the selected persons, for a purpose. They stand in this dialog only and are forgotten with it.

import { type FormEvent, useState } from 'react';
import { BirthDatesAnswer, type BirthDatesRequest } from '../../../shared/api-person-check.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { Bar } from '../Bars.tsx';
import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { selectedCells } from '../range-actions.ts';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useChecksWords } from './texts.ts';

const MOST = 60;

export function BirthDates({ api, ranges, row, onClose }: AtDesk) {
  const [lang, say] = [useLang(), useChecksWords()];
  const { isRunning, trouble, ask } = useAsked();
  const [purpose, setPurpose] = useState('');
  const [answer, setAnswer] = useState<BirthDatesAnswer | null>(null);
  const [personIds] = useState(() => {
    const chosen = new Set(selectedCells({ ranges }).map((cell) => cell.row));
    if (chosen.size === 0 && row !== null) chosen.add(row);
    return [...chosen].flatMap((one) => (one.server === null ? [] : [String(one.server.values['personId'])]));
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body: BirthDatesRequest = { purpose, personIds };
    setAnswer(await ask((signal) => api.ask(BirthDatesAnswer, '/persons/birth-dates', { body, signal })));
  };
  return (
    <Dialog title={say('birthDates')} onClose={onClose}>
      <p>{say('birthDatesAbout')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {personIds.length === 0 || personIds.length > MOST ? (
        <p>{say('pickPersons', { n: MOST })}</p>
      ) : (
        <form className="form" onSubmit={(event) => void send(event)} autoComplete="off">
          <label className="form-entry form-wide">
            {say('purpose')}
            <input
              type="text"
              value={purpose}
              required
              maxLength={300}
              placeholder={say('purposeHint')}
              onChange={({ target }) => setPurpose(target.value)}
            />
          </label>
          <p className="form-actions">
            <button type="submit" className="primary" disabled={isRunning || purpose.trim().length < 5}>
              {say('showDates', { n: personIds.length })}
            </button>
          </p>
        </form>
      )}
      {answer !== null && (
        <dl className="facts" aria-live="polite">
          {answer.people.map(({ personId, name, birthDate }) => (
            <div key={personId}>
              <dt>{name}</dt>
              <dd>{birthDate === null ? say('noDate') : formatDay(birthDate, lang)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
