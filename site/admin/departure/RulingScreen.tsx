// A ruling that comes after somebody has left: choose who, say what was ruled, look, save, take back.

import { useEffect, useState } from 'react';
import { DEPARTURE_REASON_NAMES } from '../../../shared/people/departure-reason.ts';
import { officeName } from '../../../shared/people/office-names.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { RulingForm } from './RulingForm.tsx';
import { useRulingWords } from './ruling-texts.ts';
import { matchingWhoLeft, readWhoLeft, type WhoLeft } from './who-left.ts';

const SHOWN = 50;
const FEWEST_LETTERS = 2;

export function RulingScreen({ me, api, province }: AtOffice) {
  const [lang, say] = [useLang(), useRulingWords()];
  const isTooWide = province === null && scopeKindOf(me.officer.role) === 'country';
  const [all, setAll] = useState<readonly WhoLeft[]>([]);
  const [chosen, setChosen] = useState<WhoLeft | null>(null);
  const [text, setText] = useState('');
  const { trouble, ask } = useAsked();
  useEffect(() => {
    if (!isTooWide) void ask((signal) => readWhoLeft(api, province, signal)).then((found) => found !== null && setAll(found));
  }, [api, ask, isTooWide, province]);
  const isEnough = text.trim().length >= FEWEST_LETTERS;
  const found = isEnough ? matchingWhoLeft(all, text) : [];

  return (
    <Screen title={say('title')} about={say('about')}>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {isTooWide && <p role="status">{say('chooseProvince')}</p>}
      {chosen === null && !isTooWide && (
        <section>
          <label className="form-entry">
            {say('find')}
            <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
          </label>
          <p role="status">
            {!isEnough
              ? say('typeMore')
              : found.length === 0
                ? say('none')
                : say('more', { shown: Math.min(SHOWN, found.length), n: found.length })}
          </p>
          <ul className="cards">
            {found.slice(0, SHOWN).map((one) => (
              <li key={one.recordId} className="card">
                <WhoAndWhy left={one} />
                <p className="form-actions">
                  <button type="button" onClick={() => setChosen(one)}>
                    {say('choose', { name: one.name })}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen !== null && (
        <>
          <div className="card">
            <WhoAndWhy left={chosen} />
            <p className="form-actions">
              <button type="button" onClick={() => setChosen(null)}>
                {say('another')}
              </button>
            </p>
          </div>
          <RulingForm key={chosen.recordId} api={api} left={chosen} />
        </>
      )}
    </Screen>
  );
}

function WhoAndWhy({ left: { name, lao, tenure } }: { readonly left: WhoLeft }) {
  const [lang, say] = [useLang(), useRulingWords()];
  const day = tenure.endDate === null ? say('unknownDay') : formatDay(tenure.endDate, lang, 'short');
  const reason = tenure.departureReason === null ? '–' : DEPARTURE_REASON_NAMES[tenure.departureReason][lang];
  return (
    <div>
      <b>{name}</b>
      <br />
      {officeName(tenure.office, lao.type)[lang]} · {fullLaoName(lao, lang)}
      <br />
      <small>{say('left', { day, reason })}</small>
    </div>
  );
}
