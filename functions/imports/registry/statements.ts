// What a file says about one organisation. It speaks of some fields only; about the others it says nothing.

import type { z } from 'zod';
import { type FlawedValue, Lao } from '../../../shared/register/lao.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import type { Finding } from '../findings.ts';

/** Values of some fields of the record. */
export const LaoValues = Lao.partial();
export type LaoValues = z.infer<typeof LaoValues>;

/** One thing said: a value for these fields (one, or two that only mean something together), or a value that cannot stand. */
export interface Statement {
  readonly fields: readonly (keyof Lao)[];
  readonly values: LaoValues;
  /** Not empty when the values cannot stand; then `values` is empty. */
  readonly flaws: readonly FlawedValue[];
  /** The value is only part of a list, such as the first subdistrict of several. */
  readonly isPart?: boolean;
}

export interface LaoOfFile {
  readonly lines: readonly number[];
  readonly code: string;
  readonly type: LaoType;
  readonly nameTh: string;
  readonly provinceCode: Lao['provinceCode'];
  readonly districtTh: string | null;
  readonly subdistricts: readonly string[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
}
