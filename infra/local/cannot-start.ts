/** Why the system cannot start here, in one sentence for the person at the keyboard: what is wrong and what to do. */
export class CannotStart extends Error {
  readonly th: string;
  readonly en: string;

  constructor(th: string, en: string, options?: { cause: unknown }) {
    super(`${th}\n${en}`, options);
    this.name = 'CannotStart';
    this.th = th;
    this.en = en;
  }
}
