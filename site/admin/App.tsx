// From nothing to an open desk: settings, sign-in, who the officer is.

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Me } from '../../shared/api.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { type ApiClient, ApiProblem, apiClient, SignInNeeded } from './api-client.ts';
import { readConfig } from './config.ts';
import { isNetworkCut, rememberedCounter } from './elections/offline.ts';
import { Office } from './Office.tsx';
import { openSession, type Session } from './session.ts';
import { Welcome } from './Welcome.tsx';
import { LangProvider, rememberedLang, rememberLang } from './words.ts';

type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'signedOut'; readonly session: Session }
  /** `problem` is null when there was no answer. */
  | { readonly kind: 'failed'; readonly problem: ApiProblem | null; readonly session: Session | null }
  | { readonly kind: 'in'; readonly session: Session; readonly api: ApiClient; readonly me: Me };

const OfflineCounts = lazy(() => import('./elections/OfflineCounts.tsx').then(({ OfflineCounts: found }) => ({ default: found })));

export function App() {
  const [lang, setLang] = useState<Lang>(rememberedLang);
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  const [isCut, setCut] = useState(false);
  const [counter, setCounter] = useState<string | null>(null);

  const enter = useCallback(() => {
    setPhase({ kind: 'opening' });
    open().then(
      (next) => next !== null && setPhase(next),
      (error: unknown) => {
        console.error(error);
        setPhase({ kind: 'failed', problem: null, session: null });
      },
    );
  }, []);
  useEffect(enter, [enter]);
  useEffect(() => {
    if (phase.kind === 'signedOut' && rememberedCounter() !== null) void isNetworkCut().then(setCut);
  }, [phase]);

  const switchLang = () => {
    const next = lang === 'th' ? 'en' : 'th';
    rememberLang(next);
    setLang(next);
  };

  if (counter !== null)
    return (
      <LangProvider value={lang}>
        <Suspense fallback={null}>
          <OfflineCounts officerId={counter} onBack={() => setCounter(null)} />
        </Suspense>
      </LangProvider>
    );
  // Counts are entered where no network is; where there is one, only who is signed in sees what a device keeps.
  const offline = isCut || (phase.kind === 'failed' && phase.problem === null) ? rememberedCounter() : null;
  return (
    <LangProvider value={lang}>
      {phase.kind === 'in' ? (
        <Office session={phase.session} api={phase.api} me={phase.me} onSwitchLang={switchLang} />
      ) : (
        <Welcome
          state={phase.kind}
          problem={phase.kind === 'failed' ? phase.problem : null}
          session={phase.kind === 'opening' ? null : phase.session}
          onRetry={enter}
          onOffline={offline === null ? null : () => setCounter(offline)}
          onSwitchLang={switchLang}
        />
      )}
    </LangProvider>
  );
}

async function open(): Promise<Phase | null> {
  const config = await readConfig();
  const session = await openSession(config);
  if (session === 'inPopup') return null;
  if (session.state() === 'signedOut') return { kind: 'signedOut', session };
  const api = apiClient(config.apiUrl, session);
  try {
    return { kind: 'in', session, api, me: await api.me() };
  } catch (error) {
    if (error instanceof SignInNeeded) return { kind: 'signedOut', session };
    console.warn('The API did not say who is signed in', error);
    return { kind: 'failed', problem: error instanceof ApiProblem ? error : null, session };
  }
}
