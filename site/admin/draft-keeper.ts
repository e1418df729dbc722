// Puts drafts onto this computer's disk, one write after the other, and tells the officer's other tabs.

import type { DraftChange, DraftStore } from './draft-store.ts';
import type { TabChannel } from './tab-channel.ts';

export class DraftKeeper {
  readonly #store: DraftStore | null;
  readonly #channel: TabChannel | null;
  readonly #onTrouble: () => void;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: DraftStore | null, channel: TabChannel | null, onTrouble: () => void) {
    this.#store = store;
    this.#channel = channel;
    this.#onTrouble = onTrouble;
  }

  keep(changes: readonly DraftChange[]): void {
    const store = this.#store;
    if (store === null || changes.length === 0) return;
    this.#writing = this.#writing
      .then(() => inPieces(store, changes))
      .then(() => this.#channel?.tellDrafts(changes.map(({ rowId }) => rowId)))
      .catch((error: unknown) => {
        console.error('A draft could not be kept on this computer', error);
        this.#onTrouble();
      });
  }

  /** Resolves when everything given so far is on the disk. */
  flushed(): Promise<void> {
    return this.#writing;
  }

  close(): void {
    this.#channel?.close();
    void this.#writing.then(() => this.#store?.close());
  }
}

/** Rows kept in one transaction: a large paste goes to the disk in pieces, so that the page paints and the keys answer meanwhile. */
const KEPT_TOGETHER = 250;

async function inPieces(store: DraftStore, changes: readonly DraftChange[]): Promise<void> {
  if (changes.length <= KEPT_TOGETHER) return store.write(changes);
  for (let start = 0; start < changes.length; start += KEPT_TOGETHER) {
    await new Promise((painted) => setTimeout(painted));
    await store.write(changes.slice(start, start + KEPT_TOGETHER));
  }
}
