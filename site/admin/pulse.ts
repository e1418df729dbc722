// Keeps an open sheet in step with what others save, and tells them which rows have unsaved typing here: one small request every few
// seconds while the page is looked at, rarely while it is hidden.

import { PulseAnswer } from '../../shared/api-journal.ts';
import type { Area } from './opening.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

const LOOKED_AT_SECONDS = 4;
const HIDDEN_SECONDS = 30;
/** What is edited here is told again after this, so that it is not forgotten. */
const TELL_AGAIN_SECONDS = 10;
const TOLD_ROWS = 50;
const TOLD_PROVINCES = 10;

type Editing = { rows: string[]; provinces: string[] };

export class Pulse {
  readonly #workbook: Workbook;
  readonly #area: Area;
  readonly #tab = crypto.randomUUID();
  #cursor: string | null = null;
  #told: { text: string; at: number; provinces: readonly string[] } = { text: '', at: 0, provinces: [] };
  #wake: () => void = () => {};
  #failures = 0;

  constructor(workbook: Workbook, area: Area) {
    this.#workbook = workbook;
    this.#area = area;
  }

  /** Before the first row is read: whatever is saved from now on will be heard of. */
  async begin(): Promise<void> {
    await this.#beat();
  }

  /** Until the sheet is closed. */
  async run(): Promise<void> {
    const { signal } = this.#area;
    document.addEventListener('visibilitychange', () => !document.hidden && this.#wake(), { signal });
    while (!signal.aborted) {
      await this.#rest();
      if (!signal.aborted) await this.#beat();
    }
  }

  /** At once: something was saved that the page wants to see. */
  soon(): void {
    this.#wake();
  }

  async #rest(): Promise<void> {
    const seconds = (document.hidden ? HIDDEN_SECONDS : LOOKED_AT_SECONDS) * 2 ** Math.min(this.#failures, 4);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#area.signal.addEventListener('abort', this.#wake, { once: true });
    });
  }

  /** An answer that does not come is no trouble of the officer's: the next beat asks for the same again. */
  async #beat(): Promise<void> {
    const { api, province, signal, session } = this.#area;
    if (session.state() !== 'signedIn') return;
    const editing = this.#news();
    try {
      const body = { province, since: this.#cursor, tab: this.#tab, editing };
      const answer = await api.ask(PulseAnswer, `/sheets/${this.#workbook.sheet.name}/pulse`, { body, signal });
      this.#failures = 0;
      this.#cursor = answer.cursor;
      this.#workbook.hear(answer.rows);
      this.#workbook.markEdited(answer.others);
      if (answer.isMore) await this.#beat();
    } catch (error) {
      if (signal.aborted) return;
      this.#failures += 1;
      this.#told = { ...this.#told, at: 0 };
      console.info('What others saved could not be asked', error);
    }
  }

  /** Null when there is nothing new to tell. */
  #news(): Editing | null {
    const rows = this.#workbook.unsavedRows().slice(0, TOLD_ROWS);
    const provinces = [...new Set(rows.flatMap((row) => this.#provinceOf(row)))].slice(0, TOLD_PROVINCES);
    const ids = rows.map(({ id }) => id);
    const text = ids.join();
    const isOld = ids.length > 0 && Date.now() - this.#told.at > TELL_AGAIN_SECONDS * 1000;
    if (text === this.#told.text && !isOld) return null;
    const all = [...new Set([...provinces, ...(ids.length === 0 ? this.#told.provinces : [])])];
    this.#told = { text, at: Date.now(), provinces };
    return { rows: ids, provinces: all };
  }

  #provinceOf({ server }: SheetRow): string[] {
    const province = server === null ? null : this.#workbook.sheet.placeOf(server.values).provinceCode;
    return province === null ? [] : [province];
  }
}
