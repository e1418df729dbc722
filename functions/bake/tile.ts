import { z } from 'zod';
import { PaladTally, TermsTally } from '../../shared/published.ts';
import { LaoType } from '../../shared/register/lao-type.ts';

/** A province's part of the home page, as kept in the parts bucket. */
export const Tile = z.strictObject({
  code: z.string(),
  counts: z.partialRecord(LaoType, z.int()),
  total: z.int(),
  reachable: z.int(),
  newestChangeAt: z.iso.datetime().nullable(),
  /** Null in a tile of before there was a calendar of terms. */
  terms: TermsTally.nullable().default(null),
  palads: z.partialRecord(LaoType, PaladTally).default({}),
});
