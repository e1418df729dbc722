// The papers of this device, and sending those that wait: the same change again and again until it is answered, however long that takes.
// One tab sends at a time. Nothing is dropped here but what the API has taken.

import type { RowAnswer } from '../../../shared/api.ts';
import type { PhotoAnswer } from '../../../shared/api-photos.ts';
import { SignInNeeded } from '../api-client.ts';
import { answered, type CountDraft, countKey, isWaiting, paperAnswered, paperIsDue, withPaperChange } from './count-draft.ts';
import type { CountStore } from './count-store.ts';

export interface QueuePorts {
  readonly store: CountStore;
  /** Sends one change and gives its answer; throws where there was none. */
  send(sending: Pick<NonNullable<CountDraft['sending']>, 'actionId' | 'change'>): Promise<RowAnswer | undefined>;
  /** Sends a picture and waits until it was looked at; null where nothing became of it yet. Throws without a network. */
  sendPaper(draft: CountDraft, picture: Blob): Promise<PhotoAnswer | null>;
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
  /** The photo of a paper, kept on the disk before anything is said of it. */
  keepPaper(draft: CountDraft, picture: Blob): Promise<void>;
  paperOf(draft: CountDraft): Promise<Blob | null>;
  /** Sends what waits, figures before photos; tells of every paper that was answered. */
  flush(): Promise<void>;
}

export async function openQueue({ store, send, sendPaper, alone }: QueuePorts): Promise<CountQueue> {
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
    await keep(answered(now(draft), answer));
  }

  const now = (draft: CountDraft) => drafts.find((one) => countKey(one) === countKey(draft)) ?? draft;

  async function sendPhotoOf(draft: CountDraft): Promise<void> {
    if (draft.photo === null) return;
    const photoId = draft.photo.photoId ?? (await arrived(draft));
    if (photoId === null) return;
    const frozen = now(draft).photo?.sending == null ? withPaperChange(now(draft), photoId, () => crypto.randomUUID()) : now(draft);
    await keep(frozen);
    const answer = frozen.photo?.sending == null ? undefined : await send(frozen.photo.sending);
    if (answer !== undefined) await keep(paperAnswered(now(draft), answer));
  }

  /** The id of the picture once it has arrived and is one; null where it has not, or was refused. */
  async function arrived(draft: CountDraft): Promise<string | null> {
    const picture = await store.readPaper(draft);
    if (picture === null) {
      await keep({ ...now(draft), photo: null });
      return null;
    }
    const answer = await sendPaper(draft, picture);
    const { photo } = now(draft);
    if (answer === null || photo === null) return null;
    await keep({ ...now(draft), photo: { ...photo, photoId: answer.refusal === null ? answer.photoId : null, refusal: answer.refusal } });
    return answer.refusal === null ? answer.photoId : null;
  }

  async function flushAlone(): Promise<void> {
    // Another tab may have sent some of them, or added others.
    const onDisk = await store.readDrafts();
    drafts = onDisk.map((one) => newer(one, drafts));
    if (!drafts.some(isWaiting)) return become('nothing');
    become('sending');
    for (const draft of drafts.filter(({ sending }) => sending !== null)) await sendOne(draft);
    for (const draft of drafts.filter(paperIsDue)) await sendPhotoOf(draft);
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
    keepPaper: (draft, picture) => store.writePaper(draft, picture),
    paperOf: (draft) => store.readPaper(draft),
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
