import { useState } from 'react';
import { AskAccess } from './access/AskAccess.tsx';
import { useAccessWords } from './access/texts.ts';
import type { ApiProblem } from './api-client.ts';
import type { Session } from './session.ts';
import { useLang, useSay } from './words.ts';

interface WelcomeProps {
  readonly state: 'opening' | 'signedOut' | 'failed';
  readonly problem: ApiProblem | null;
  readonly session: Session | null;
  readonly onRetry: () => void;
  /** Enters counts with what this device keeps; null where there is a network, or nothing is kept. */
  readonly onOffline: (() => void) | null;
  readonly onSwitchLang: () => void;
}

/** Before the desk: sign in, or why it cannot be opened and what to do. */
export function Welcome({ state, problem, session, onRetry, onOffline, onSwitchLang }: WelcomeProps) {
  const [lang, say, sayAccess] = [useLang(), useSay(), useAccessWords()];
  const [isAsking, setAsking] = useState(false);
  const lacksAccess = state === 'signedOut' || problem?.problem.code === 'officer-unknown';
  if (isAsking)
    return (
      <main className="welcome">
        <div className="welcome-card">
          <p className="brand">{say('appName')}</p>
          <AskAccess session={session} onBack={() => setAsking(false)} />
        </div>
      </main>
    );
  return (
    <main className="welcome">
      <div className="welcome-card">
        <p className="brand">{say('appName')}</p>
        <h1>{state === 'failed' ? say('cannotOpen') : say('welcome')}</h1>
        {state === 'opening' && <p role="status">{say('opening')}</p>}
        {state === 'signedOut' && <p>{say('welcomeWhy')}</p>}
        {state === 'failed' && <p role="alert">{problem?.problem.message[lang] ?? say('noAnswer')}</p>}
        <p className="welcome-actions">
          {state === 'signedOut' && (
            <button type="button" className="primary" onClick={() => void session?.signIn()}>
              {say('signIn')}
            </button>
          )}
          {onOffline !== null && (
            <button type="button" className="primary" onClick={onOffline}>
              {say('countOffline')}
            </button>
          )}
          {state === 'failed' && (
            <button type="button" className="primary" onClick={onRetry}>
              {say('tryAgain')}
            </button>
          )}
          {state === 'failed' && session !== null && (
            <button type="button" onClick={() => void session.signOut()}>
              {say('signOut')}
            </button>
          )}
          {lacksAccess && (
            <button type="button" onClick={() => setAsking(true)}>
              {sayAccess('ask')}
            </button>
          )}
          <button type="button" className="quiet" lang={lang === 'th' ? 'en' : 'th'} onClick={onSwitchLang}>
            {say('otherLanguage')}
          </button>
        </p>
      </div>
    </main>
  );
}
