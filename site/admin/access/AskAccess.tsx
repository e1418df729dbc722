import { useEffect, useState } from 'react';
import { z } from 'zod';
import { AccessApplication, AskedRole } from '../../../shared/people/access-request.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { PROVINCES } from '../../../shared/register/provinces.ts';
import { roleName } from '../../../shared/sheets/officers.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import type { Session } from '../session.ts';
import { useLang } from '../words.ts';
import { type PublishedChoice, publishedLaosOf } from './published-laos.ts';
import { sendRequest } from './send-request.ts';
import { useAccessWords } from './texts.ts';

const EMPTY = { role: 'lao', provinceCode: '', districtTh: '', laoId: '', name: '', position: '', email: '', phone: '' };
type Typed = typeof EMPTY;

const KEY = 'thongthin-ask-access';

/** What was typed is kept in this tab until it is sent. */
function keptTyped(): Typed {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    const texts = z.record(z.string(), z.string()).parse(kept);
    return { ...EMPTY, ...texts };
  } catch {
    return EMPTY;
  }
}

interface AskAccessProps {
  /** Null while nobody is signed in. */
  readonly session: Session | null;
  readonly onBack: () => void;
}

/** ขอสิทธิ์เข้าใช้งาน: for whoever has none yet. */
export function AskAccess({ session, onBack }: AskAccessProps) {
  const [lang, say] = [useLang(), useAccessWords()];
  const [typed, setTyped] = useState<Typed>(keptTyped);
  useEffect(() => sessionStorage.setItem(KEY, JSON.stringify(typed)), [typed]);
  const [isSent, setSent] = useState(false);
  const { isRunning, trouble, ask } = useAsked();
  const { laos, isReading, isFailed } = usePublishedLaos(typed.provinceCode);
  const isKnown = session?.state() === 'signedIn';
  const set = (given: Partial<Typed>) => setTyped((old) => ({ ...old, ...given }));
  const application = applicationOf(typed, isKnown);
  const isOfLao = typed.role === 'lao' || typed.role === 'electionDirector';
  const send = async () => {
    if (application === null) return;
    if ((await ask((signal) => sendRequest(application, session, signal))) === null) return;
    setTyped(EMPTY);
    setSent(true);
  };

  if (isSent)
    return (
      <section>
        <h1>{say('sent')}</h1>
        <p role="status">{say('sentAbout')}</p>
        <p className="welcome-actions">
          <button type="button" onClick={onBack}>
            {say('back')}
          </button>
        </p>
      </section>
    );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h1>{say('ask')}</h1>
      <p>{say('askAbout')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      <label className="form-entry">
        {say('as')}
        <select value={typed.role} onChange={({ target }) => set({ role: target.value })}>
          {AskedRole.options.map((role) => (
            <option key={role} value={role}>
              {roleName(role)[lang]}
            </option>
          ))}
        </select>
      </label>
      <label className="form-entry">
        {say('province')}
        <select required value={typed.provinceCode} onChange={({ target }) => set({ provinceCode: target.value, laoId: '' })}>
          <option value="">{say('chooseProvince')}</option>
          {[...PROVINCES]
            .sort((a, b) => a[lang].localeCompare(b[lang], lang))
            .map((province) => (
              <option key={province.code} value={province.code}>
                {province[lang]}
              </option>
            ))}
        </select>
      </label>
      {isOfLao && (
        <label className="form-entry">
          {say('lao')}
          <select required value={typed.laoId} disabled={laos.length === 0} onChange={({ target }) => set({ laoId: target.value })}>
            <option value="">{isReading ? say('readingLaos') : say('chooseLao')}</option>
            {laos.map((lao) => (
              <option key={lao.laoId} value={lao.laoId}>
                {[fullLaoName(lao, lang), lao.districtTh].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
          {isFailed && <small className="form-wrong">{say('noLaos')}</small>}
        </label>
      )}
      {typed.role === 'district' && (
        <Line label={say('district')} value={typed.districtTh} onChange={(districtTh) => set({ districtTh })} />
      )}
      <Line label={say('name')} value={typed.name} autoComplete="name" onChange={(name) => set({ name })} />
      <Line label={say('position')} value={typed.position} autoComplete="organization-title" onChange={(position) => set({ position })} />
      {isKnown ? (
        <p>{say('emailKnown')}</p>
      ) : (
        <Line label={say('email')} type="email" value={typed.email} autoComplete="email" onChange={(email) => set({ email })} />
      )}
      <Line label={say('phone')} type="tel" value={typed.phone} autoComplete="tel" onChange={(phone) => set({ phone })} />
      <p className="welcome-actions">
        <button type="submit" className="primary" disabled={application === null || isRunning}>
          {isRunning ? say('sending') : say('send')}
        </button>
        <button type="button" onClick={onBack}>
          {say('back')}
        </button>
      </p>
    </form>
  );
}

/** Null while something is missing. Of somebody who is signed in, the API takes the provider's e-mail instead. */
function applicationOf(typed: Typed, isKnown: boolean): AccessApplication | null {
  const isOfLao = typed.role === 'lao' || typed.role === 'electionDirector';
  return (
    AccessApplication.safeParse({
      ...typed,
      laoId: isOfLao && typed.laoId !== '' ? typed.laoId : null,
      districtTh: typed.role === 'district' && typed.districtTh.trim() !== '' ? typed.districtTh : null,
      email: isKnown ? 'signed-in@example.com' : typed.email.trim(),
    }).data ?? null
  );
}

function usePublishedLaos(provinceCode: string): { laos: readonly PublishedChoice[]; isReading: boolean; isFailed: boolean } {
  const [read, setRead] = useState<{ of: string; laos: readonly PublishedChoice[]; isFailed: boolean }>({
    of: '',
    laos: [],
    isFailed: false,
  });
  useEffect(() => {
    if (provinceCode === '') return;
    const stop = new AbortController();
    publishedLaosOf(provinceCode, stop.signal).then(
      (laos) => setRead({ of: provinceCode, laos, isFailed: false }),
      () => !stop.signal.aborted && setRead({ of: provinceCode, laos: [], isFailed: true }),
    );
    return () => stop.abort();
  }, [provinceCode]);
  const isRead = read.of === provinceCode;
  return { laos: isRead ? read.laos : [], isReading: provinceCode !== '' && !isRead, isFailed: isRead && read.isFailed };
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly onChange: (text: string) => void;
}

function Line({ label, value, type = 'text', autoComplete = 'off', onChange }: LineProps) {
  return (
    <label className="form-entry">
      {label}
      <input
        type={type}
        value={value}
        required
        maxLength={type === 'tel' ? 30 : 150}
        autoComplete={autoComplete}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
