// Papers on this device's disk: what is typed and what waits to be sent outlives a killed phone; what is known of the constituency is
// kept too, so that the form opens without a network. Counts hold nothing personal.

import { type DBSchema, openDB } from 'idb';
import { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { CountDraft, countKey } from './count-draft.ts';

type DraftKey = [officerId: string, count: string];
type KnownKey = [officerId: string, electionId: string, constituency: number];

interface Counts extends DBSchema {
  drafts: { key: DraftKey; value: unknown };
  known: { key: KnownKey; value: unknown };
  papers: { key: DraftKey; value: Blob };
}

export interface CountStore {
  readDrafts(): Promise<CountDraft[]>;
  /** Resolves once it is on the disk. */
  writeDraft(draft: CountDraft): Promise<void>;
  removeDraft(draft: CountDraft): Promise<void>;
  /** The photo of a paper; goes with its draft. */
  readPaper(draft: CountDraft): Promise<Blob | null>;
  writePaper(draft: CountDraft, picture: Blob): Promise<void>;
  /** Constituencies this officer opened here. */
  readKnown(): Promise<ElectionConstituencyAnswer[]>;
  writeKnown(known: ElectionConstituencyAnswer): Promise<void>;
  close(): void;
}

export async function openCountStore(officerId: string): Promise<CountStore> {
  const db = await openDB<Counts>('thongthin-counts', 2, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('drafts');
        database.createObjectStore('known');
      }
      database.createObjectStore('papers');
    },
    blocking: () => db.close(),
  });
  const own = IDBKeyRange.bound([officerId], [officerId, []]);
  const key = (draft: CountDraft): DraftKey => [officerId, countKey(draft)];
  return {
    // What another version of this page wrote and this one cannot read stays on the disk and is not shown.
    readDrafts: async () => (await db.getAll('drafts', own)).flatMap((one) => CountDraft.safeParse(one).data ?? []),
    writeDraft: async (draft) => {
      const transaction = db.transaction('drafts', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(draft, key(draft)), transaction.done]);
    },
    removeDraft: async (draft) => {
      await Promise.all([db.delete('drafts', key(draft)), db.delete('papers', key(draft))]);
    },
    readPaper: async (draft) => (await db.get('papers', key(draft))) ?? null,
    writePaper: async (draft, picture) => void (await db.put('papers', picture, key(draft))),
    readKnown: async () => (await db.getAll('known', own)).flatMap((one) => ElectionConstituencyAnswer.safeParse(one).data ?? []),
    writeKnown: async (known) => void (await db.put('known', known, [officerId, known.electionId, known.number])),
    close: () => db.close(),
  };
}
