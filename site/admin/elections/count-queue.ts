// The papers of this device, and sending those that wait: the same change again and again until it is answered, however long that takes.
// One tab sends at a time. Nothing is dropped here but what the API has taken.

import type { RowAnswer } from '../../../shared/api.ts';
import { SignInNeeded } from '../api-client.ts';
import { answered, type CountDraft, countKey } from './count-draft.ts';
import type { CountStore } from './count-store.ts';

export interface QueuePorts {
  readonly store: CountStore;
  /** Sends one change and gives its answer; throws where there was none. */
  send(sending: NonNullable<CountDraft['sending']>): Promise<RowAnswer | undefined>;
  /** One at a time over all tabs of the device. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export type Waiting = 'nothing' | 'sending' | 'network' | 'signIn';

export interface CountQueue {
  drafts(): readonly CountDraft[];
  waiting(): Waiting;
  subscribe(listener: () => void): () => void;
  /** Kept on the disk; the last write of a paper is the one that stays. */
  keep(draft: CountDraft): Promise<void>;
  forget(draft: CountDraft): Promise<void>;
  /** Sends what waits; tells of every paper that was answered. */
  flush(): Promise<void>;
}

export async function openQueue({ store, send, alone }: QueuePorts): Promise<CountQueue> {
  let drafts: readonly CountDraft[] = await store.readDrafts();
  let waiting: Waiting = 'nothing';
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const replace = (draft: CountDraft) => {
    const key = countKey(draft);
    drafts = [...drafts.filter((one) => countKey(one) !== key), draft];
    tell();
  };
  const become = (next: Waiting) => {
    waiting = next;
    tell();
  };

  async function keep(draft: CountDraft): Promise<void> {
    replace(draft);
    await store.writeDraft(draft);
  }

  async function sendOne(draft: CountDraft): Promise<void> {
    if (draft.sending === null) return;
    const answer = await send(draft.sending);
    if (answer === undefined) return;
    // Typing went on while it was on its way: only what the answer says is put on top.
    const now = drafts.find((one) => countKey(one) === countKey(draft)) ?? draft;
    await keep(answered(now, answer));
  }

  async function flushAlone(): Promise<void> {
    // Another tab may have sent some of them, or added others.
    const onDisk = await store.readDrafts();
    drafts = onDisk.map((one) => newer(one, drafts));
    const open = drafts.filter(({ sending }) => sending !== null);
    if (open.length === 0) return become('nothing');
    become('sending');
    for (const draft of open) await sendOne(draft);
    become('nothing');
  }

  return {
    drafts: () => drafts,
    waiting: () => waiting,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep,
    forget: async (draft) => {
      drafts = drafts.filter((one) => countKey(one) !== countKey(draft));
      tell();
      await store.removeDraft(draft);
    },
    flush: () =>
      alone(flushAlone).catch((error: unknown) => {
        console.info('The counts wait on this device', error);
        become(error instanceof SignInNeeded ? 'signIn' : 'network');
      }),
  };
}

/** Of the same paper, what this tab typed last; whether it was sent is said by the disk. */
function newer(onDisk: CountDraft, drafts: readonly CountDraft[]): CountDraft {
  const here = drafts.find((one) => countKey(one) === countKey(onDisk));
  if (here === undefined || onDisk.base > here.base) return onDisk;
  return { ...here, sending: onDisk.sending };
}
