import type { Bilingual } from '../../shared/text/lang.ts';

/** The file as a whole cannot be imported; the message says what to do. */
export class FileProblem extends Error {
  readonly reason: Bilingual;

  constructor(th: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.reason = { th, en };
  }
}
