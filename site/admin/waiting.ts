// What a save waits for: the network to come back, the server to have room, the officer to sign in again.

import { backoffSeconds, type Wait } from './save.ts';
import type { Session } from './session.ts';

/** Resolves when it is worth trying again, or when stopped. */
export function waitFor(session: Session, wait: Wait, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const go = () => {
      done.abort();
      resolve();
    };
    signal.addEventListener('abort', go, { signal: done.signal });
    if (wait.why === 'signIn') {
      const leave = session.subscribe(() => {
        if (session.state() === 'signedIn') go();
      });
      done.signal.addEventListener('abort', leave);
      if (session.state() === 'signedIn') go();
      return;
    }
    const timer = setTimeout(go, backoffSeconds(wait.attempt) * 1000);
    done.signal.addEventListener('abort', () => clearTimeout(timer));
    if (wait.why === 'network') addEventListener('online', go, { signal: done.signal });
  });
}
