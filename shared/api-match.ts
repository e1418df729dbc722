// Saying which records speak of one human being, and taking it apart again: previewed, saved as one action, undone like any other.

import { z } from 'zod';
import { ViolationAnswer } from './api.ts';
import { Tenure } from './people/tenure.ts';

const PersonId = z.string().regex(/^person-[0-9a-z-]{3,40}$/);
const RecordIds = z.array(z.string().max(220)).max(200).default([]);

export const MatchRequest = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('merge'),
    actionId: z.uuid(),
    preview: z.boolean(),
    /** The person that stays; null makes one, named like the first record. */
    keep: PersonId.nullable(),
    /** Persons who are the same human being: they stay as records and point to the one that is kept. */
    merge: z.array(PersonId).max(50).default([]),
    /** Tenures that are this human being's. */
    records: RecordIds,
  }),
  z.strictObject({
    what: z.literal('split'),
    actionId: z.uuid(),
    preview: z.boolean(),
    /** Persons who are somebody else after all: they stand for themselves again. */
    persons: z.array(PersonId).max(50).default([]),
    /** Tenures that are somebody else's: they get a person of their own, one for all of them. */
    records: RecordIds,
  }),
]);
export type MatchRequest = z.infer<typeof MatchRequest>;

const MatchRow = z.strictObject({
  recordId: z.string(),
  sheet: z.enum(['persons', 'tenures']),
  name: z.string(),
  /** What becomes of the record. */
  what: z.enum(['made', 'mergedInto', 'standsAlone', 'matched']),
  /** The person it is matched or merged with afterwards. */
  personId: z.string().nullable(),
  outcome: z.enum(['planned', 'saved', 'conflict', 'invalid', 'forbidden']),
  violations: z.array(ViolationAnswer),
});
export type MatchRow = z.infer<typeof MatchRow>;

export const MatchAnswer = z.strictObject({ actionId: z.uuid(), preview: z.boolean(), rows: z.array(MatchRow) });
export type MatchAnswer = z.infer<typeof MatchAnswer>;

export const ProposalsAnswer = z.strictObject({
  proposals: z.array(
    z.strictObject({
      laoId: z.string(),
      laoNameTh: z.string(),
      name: z.string(),
      personIds: z.array(z.string()),
      tenures: z.array(
        z.strictObject({
          recordId: z.string(),
          name: z.string(),
          office: Tenure.shape.office,
          startDate: z.string().nullable(),
          endDate: z.string().nullable(),
          personId: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type ProposalsAnswer = z.infer<typeof ProposalsAnswer>;
