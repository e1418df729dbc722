// ตรวจสอบบุคคล: for a purpose, by number or name; who was found and what stands in the way. The number leaves this component only in the
// request, and is forgotten once answered.

import { type FormEvent, useState } from 'react';
import { PersonCheckAnswer, type PersonCheckRequest } from '../../../shared/api-person-check.ts';
import { readNationalId } from '../../../shared/people/national-id.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { DayBox } from '../screens/DayBox.tsx';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { FoundPerson } from './FoundPerson.tsx';
import { useChecksWords } from './texts.ts';

type Way = 'name' | 'number';

export function CheckScreen({ api, me, onOpenSheet }: AtOffice) {
  const [lang, say] = [useLang(), useChecksWords()];
  const { isRunning, trouble, ask } = useAsked();
  const [purpose, setPurpose] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [way, setWay] = useState<Way>('name');
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<PersonCheckAnswer | null>(null);
  const reading = way === 'number' && typed.trim() !== '' ? readNationalId(typed) : null;
  const wrong = reading !== null && 'refusal' in reading ? reading.refusal[lang] : '';
  const isReady = purpose.trim().length >= 5 && typed.trim().length >= 2 && (way === 'name' || (reading !== null && 'digits' in reading));

  const choose = (next: Way) => {
    setWay(next);
    setTyped('');
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const by: PersonCheckRequest['by'] = way === 'name' ? { name: typed } : { nationalId: typed };
    const body: PersonCheckRequest = { purpose, by, ...(day === null ? {} : { day }) };
    const found = await ask((signal) => api.ask(PersonCheckAnswer, '/person-check', { body, signal }));
    if (found === null) return;
    setAnswer(found);
    if (way === 'number') setTyped('');
  };
  const openTenures = me.sheets.some(({ name }) => name === 'tenures') ? (province: string) => onOpenSheet('tenures', province) : null;

  return (
    <Screen title={say('checkTitle')} about={say('checkAbout')}>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      <form className="form" onSubmit={(event) => void send(event)} autoComplete="off">
        <div className="form-grid">
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
          <fieldset className="form-group">
            <legend>{say('by')}</legend>
            {(['name', 'number'] as const).map((one) => (
              <label key={one} className="form-choice">
                <input type="radio" name="by" checked={way === one} onChange={() => choose(one)} />
                {say(one === 'name' ? 'byName' : 'byNumber')}
              </label>
            ))}
          </fieldset>
          <label className="form-entry">
            {say(way)}
            <input
              key={way}
              type="text"
              value={typed}
              required
              maxLength={120}
              inputMode={way === 'number' ? 'numeric' : 'text'}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={wrong !== ''}
              aria-describedby="check-said"
              onChange={({ target }) => setTyped(target.value)}
            />
            <small id="check-said" className={wrong === '' ? 'form-said' : 'form-wrong'}>
              {wrong === '' ? (way === 'name' ? say('nameHint') : '') : wrong}
            </small>
          </label>
          <DayBox label={say('day')} value={day} onChange={setDay} />
        </div>
        <p className="form-actions">
          <button type="submit" className="primary" disabled={!isReady || isRunning}>
            {say(isRunning ? 'searching' : 'search')}
          </button>
        </p>
      </form>
      {answer !== null && (
        <section aria-live="polite">
          <p role="status">
            {answer.people.length === 0 ? say('nobody') : say('found', { n: answer.people.length, day: formatDay(answer.day, lang) })}
          </p>
          {answer.people.map((person, index) => (
            <FoundPerson key={person.personId ?? `${index} ${person.names[0]}`} person={person} onOpenTenures={openTenures} />
          ))}
        </section>
      )}
    </Screen>
  );
}
