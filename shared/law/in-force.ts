// Law is data with dates: which version of a rule holds on a day, and which one an election pinned when it was called.

export interface Dated {
  /** The first day it holds. */
  readonly validFrom: string;
  /** The last day it holds; null while in force. */
  readonly validTo: string | null;
}

/** The version in force on a day; null before the first one known. */
export function inForceOn<Rule extends Dated>(versions: readonly Rule[], day: string): Rule | null {
  return versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null;
}
