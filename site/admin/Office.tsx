// Signed in: the masthead with sheet and area, and the desk of the chosen sheet.

import { Suspense, useState, useSyncExternalStore } from 'react';
import type { Me } from '../../shared/api.ts';
import { scopeKindOf } from '../../shared/people/officer.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { sheetByName } from '../../shared/sheets/all-sheets.ts';
import { roleName } from '../../shared/sheets/officers.ts';
import type { ApiClient } from './api-client.ts';
import { DeskOf } from './DeskOf.tsx';
import { Ask } from './Dialog.tsx';
import { OFFICE_SCREENS } from './office-screens.ts';
import { readPlace, writePlace } from './place-in-url.ts';
import type { Session } from './session.ts';
import { watchScreen } from './watch/screen.ts';
import { useLang, useSay } from './words.ts';

/** Before the name of a screen where sheets and screens stand in one list. */
const SCREEN = 'screen:';

interface OfficeProps {
  readonly session: Session;
  readonly api: ApiClient;
  readonly me: Me;
  readonly onSwitchLang: () => void;
}

export function Office({ session, api, me, onSwitchLang }: OfficeProps) {
  const [lang, say] = [useLang(), useSay()];
  const signIn = useSyncExternalStore(session.subscribe, session.state);
  const [place, setPlace] = useState(() => startingPlace(me));
  const [unsaved, setUnsaved] = useState(0);
  const [isLeaving, setLeaving] = useState(false);
  const signOut = () => void session.signOut();
  const isCountry = scopeKindOf(me.officer.role) === 'country';
  const screens = OFFICE_SCREENS.filter(({ isOffered }) => isOffered(me));
  const screen = screens.find(({ name }) => name === place.screen);
  const sheet = place.sheet === null ? undefined : sheetByName(place.sheet);
  const go = (next: typeof place) => {
    writePlace(next);
    setPlace(next);
  };
  const byName = [...PROVINCES].sort((a, b) => a[lang].localeCompare(b[lang], lang));

  return (
    <div className="office">
      <header className="masthead">
        <h1 className="brand">
          <a href="/">{say('appName')}</a>
        </h1>
        {me.isSample && <span className="sample">{say('sample')}</span>}
        <label>
          {say('sheet')}
          <select
            value={screen === undefined ? (place.sheet ?? '') : `${SCREEN}${screen.name}`}
            onChange={({ target: { value } }) =>
              go(value.startsWith(SCREEN) ? { ...place, screen: value.slice(SCREEN.length) } : { ...place, sheet: value, screen: null })
            }
          >
            {me.sheets.map(({ name }) => (
              <option key={name} value={name}>
                {sheetByName(name)?.label[lang] ?? name}
              </option>
            ))}
            {screens.length > 0 && (
              <optgroup label={say('screens')}>
                {screens.map(({ name, label }) => (
                  <option key={name} value={`${SCREEN}${name}`}>
                    {label[lang]}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
        {isCountry ? (
          <label>
            {say('scope')}
            <select value={place.province ?? ''} onChange={({ target }) => go({ ...place, province: target.value || null })}>
              <option value="">{say('wholeCountry')}</option>
              {byName.map((province) => (
                <option key={province.code} value={province.code}>
                  {province[lang]}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <span className="scope">
            {say('ownScope')}: {areaOf(me, lang)}
          </span>
        )}
        <span className="officer">
          {me.officer.name}
          <small>{[...new Set([roleName(me.officer.role)[lang], me.officer.office])].join(' · ')}</small>
        </span>
        <button type="button" className="quiet" lang={lang === 'th' ? 'en' : 'th'} onClick={onSwitchLang}>
          {say('otherLanguage')}
        </button>
        <button type="button" className="quiet" onClick={() => (unsaved > 0 ? setLeaving(true) : signOut())}>
          {say('signOut')}
        </button>
      </header>
      {isLeaving && <Ask question={say('signOutUnsaved', { n: unsaved })} onYes={signOut} onClose={() => setLeaving(false)} />}
      {screen !== undefined && (
        <Suspense fallback={<main className="empty">{say('opening')}</main>}>
          <screen.Screen
            key={`${screen.name} ${place.province ?? ''}`}
            me={me}
            api={api}
            session={session}
            signIn={signIn}
            province={isCountry ? place.province : null}
            onOpenSheet={(name, province = place.province) => go({ sheet: name, province, screen: null })}
          />
        </Suspense>
      )}
      {screen === undefined && sheet === undefined && (
        <main className="empty">
          <p>{say('noSheets')}</p>
        </main>
      )}
      {screen === undefined && sheet !== undefined && (
        <DeskOf
          key={`${sheet.name} ${place.province ?? ''}`}
          sheet={sheet}
          province={isCountry ? place.province : null}
          me={me}
          api={api}
          session={session}
          signIn={signIn}
          onUnsaved={setUnsaved}
        />
      )}
    </div>
  );
}

/** What the address asks for, as far as the officer may open it; else the first sheet. */
function startingPlace(me: Me) {
  const asked = readPlace();
  const sheet = me.sheets.find(({ name }) => name === asked.sheet) ?? me.sheets[0];
  const province = PROVINCES.some(({ code }) => code === asked.province) ? asked.province : null;
  // An LAO's officer begins with what there is to do; everybody else with the first sheet.
  const screen = asked.screen ?? (asked.sheet === null && me.officer.role === 'lao' ? watchScreen.name : null);
  return { sheet: sheet?.name ?? null, province, screen };
}

function areaOf(me: Me, lang: 'th' | 'en'): string {
  const province = PROVINCES.find(({ code }) => code === me.officer.provinceCode)?.[lang] ?? '';
  return [me.officer.districtTh, province].filter(Boolean).join(' · ');
}
