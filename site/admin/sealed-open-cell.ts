// The text of a cell editor that stands open, where its field is sensitive. It is sealed while it is typed: sealing takes a moment, and
// a page that is leaving has none. One tab at a time has the place; another one waits for it, and finds it empty.

import type { Seals } from './draft-cipher.ts';
import { type OpenCell, readCell } from './open-cell.ts';

export class SealedOpenCell {
  readonly #place: string;
  readonly #seals: Seals;
  #turn = 0;
  #release: (() => void) | null = null;
  #read: string | null = null;

  constructor(place: string, seals: Seals) {
    this.#place = place;
    this.#seals = seals;
  }

  /** To be called at every key in the editor; the last one counts. */
  async follow(cell: OpenCell): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#hold();
    const sealed = await this.#seals.seal(JSON.stringify(cell));
    if (turn === this.#turn) localStorage.setItem(this.#place, sealed);
  }

  #hold(): void {
    if (this.#release !== null) return;
    const held = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    void navigator.locks.request(this.#place, () => held);
  }

  /** The editor is closed: its text is given up, or in the draft, which is on the disk once `kept` resolves. */
  async leave(kept: () => Promise<void>): Promise<void> {
    if (this.#release === null) return;
    const turn = this.#turn;
    await kept();
    if (turn !== this.#turn) return;
    this.#turn += 1;
    localStorage.removeItem(this.#place);
    this.#release?.();
    this.#release = null;
  }

  /** What an earlier page left. It stays there until `forget`, so that it survives leaving again. */
  read(): Promise<OpenCell | null> {
    return navigator.locks.request(this.#place, async () => {
      this.#read = localStorage.getItem(this.#place);
      if (this.#read === null) return null;
      try {
        return readCell(await this.#seals.unseal(this.#read));
      } catch {
        // Sealed with a key that this browser has no more.
        return null;
      }
    });
  }

  forget(): void {
    if (localStorage.getItem(this.#place) === this.#read) localStorage.removeItem(this.#place);
  }
}
