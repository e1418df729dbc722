// The device's queue of papers for components: opened once, sent at once, again when the network or the sign-in is back, and every now
// and then.

import { useEffect, useState, useSyncExternalStore } from 'react';
import { countIdOf } from '../../../shared/elections/election-id.ts';
import { WHOLE_FRAME } from '../../../shared/people/photo.ts';
import type { ApiClient } from '../api-client.ts';
import { sendPhoto } from '../photos/send-photo.ts';
import type { SignIn } from '../session.ts';
import { isWaiting } from './count-draft.ts';
import { type CountQueue, openQueue } from './count-queue.ts';
import { type CountStore, openCountStore } from './count-store.ts';

const TRY_AGAIN_MS = 15_000;

export interface OpenQueue {
  readonly queue: CountQueue;
  readonly store: CountStore;
}

/** Null until it is open. `api` is null while nobody is signed in: papers are kept and wait. */
export function useCountQueue(officerId: string, api: ApiClient | null, signIn: SignIn): OpenQueue | null {
  const [open, setOpen] = useState<OpenQueue | null>(null);
  useEffect(() => {
    let closing: CountStore | null = null;
    let isGone = false;
    void openCountStore(officerId).then(async (store) => {
      closing = store;
      if (isGone) return store.close();
      const queue = await openQueue({
        store,
        send: async ({ actionId, change }) => {
          if (api === null) throw new Error('nobody is signed in');
          const request = { actionId, reason: null, changes: [change] };
          return (await api.sendChanges('unitCounts', request, new AbortController().signal)).answers[0];
        },
        sendPaper: async ({ laoId, ...place }, picture) => {
          if (api === null) throw new Error('nobody is signed in');
          const paper = { electionId: place.electionId, countId: countIdOf(place) };
          return sendPhoto(api, { laoId, file: picture, frame: WHOLE_FRAME, paper }, new AbortController().signal);
        },
        alone: (work) => navigator.locks.request(`thongthin-counts-${officerId}`, work),
      });
      if (!isGone) setOpen({ queue, store });
    });
    void navigator.storage?.persist?.();
    return () => {
      isGone = true;
      closing?.close();
    };
  }, [officerId, api]);

  const queue = open?.queue ?? null;
  useEffect(() => {
    if (queue === null || signIn !== 'signedIn') return;
    const flush = () => void queue.flush();
    flush();
    addEventListener('online', flush);
    const timer = setInterval(() => queue.drafts().some(isWaiting) && flush(), TRY_AGAIN_MS);
    return () => {
      removeEventListener('online', flush);
      clearInterval(timer);
    };
  }, [queue, signIn]);
  return open;
}

const NONE: readonly never[] = [];

export function useQueued(queue: CountQueue | null) {
  const subscribe = queue?.subscribe ?? neverTells;
  const drafts = useSyncExternalStore(subscribe, () => queue?.drafts() ?? NONE);
  const waiting = useSyncExternalStore(subscribe, () => queue?.waiting() ?? 'nothing');
  return { drafts, waiting };
}

function neverTells(): () => void {
  return () => {};
}
