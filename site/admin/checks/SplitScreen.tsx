// Persons that are two human beings after all: in doubt by their own records, or found by name; each is taken apart under review.

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { MatchedPersonsAnswer } from '../../../shared/api-match.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { SplitPerson } from './SplitPerson.tsx';
import { useChecksWords } from './texts.ts';

export function SplitScreen({ api, me, province }: AtOffice) {
  const [lang, say] = [useLang(), useChecksWords()];
  const { isRunning, trouble, ask } = useAsked();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly name: string; readonly answer: MatchedPersonsAnswer } | null>(null);
  const area = province ?? me.officer.provinceCode;
  const read = useCallback(
    async (name: string) => {
      if (area === null) return;
      const params = new URLSearchParams({ province: area, name });
      const answer = await ask((signal) => api.ask(MatchedPersonsAnswer, `/persons/matched?${params}`, { signal }));
      if (answer !== null) setFound({ name, answer });
    },
    [api, ask, area],
  );
  useEffect(() => void read(''), [read]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    void read(typed.trim());
  };
  return (
    <Screen title={say('splitTitle')} about={say('splitAbout')}>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {area === null ? (
        <p>{say('chooseProvince')}</p>
      ) : (
        <form className="form" onSubmit={search}>
          <label className="form-entry">
            {say('splitName')}
            <input type="search" value={typed} maxLength={120} onChange={({ target }) => setTyped(target.value)} />
          </label>
          <p className="form-actions">
            <button type="submit" disabled={isRunning}>
              {say(isRunning ? 'reading' : 'find')}
            </button>
          </p>
        </form>
      )}
      {found !== null && (
        <p role="status">
          {found.answer.all === 0 ? say(found.name === '' ? 'noDoubt' : 'nobodyMatched') : say('inDoubt', { n: found.answer.all })}
        </p>
      )}
      {found?.answer.people.map((person) => (
        <SplitPerson key={person.personId} person={person} api={api} />
      ))}
      {found !== null && found.answer.all > found.answer.people.length && (
        <p>{say('more', { shown: found.answer.people.length, n: found.answer.all })}</p>
      )}
    </Screen>
  );
}
