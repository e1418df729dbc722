// Saying which records speak of one human being, and taking it apart again: previewed, saved as one action, undone like any other.

import { z } from 'zod';
import { ViolationAnswer } from './api.ts';
import { SPLIT_SIGNS } from './people/propose-splits.ts';
import { Tenure } from './people/tenure.ts';

const PersonId = z.string().regex(/^person-[0-9a-z-]{3,40}$/);
const RecordIds = z.array(z.string().max(220)).max(200).default([]);
/** เหตุผล: kept in the private history of every record. */
const Reason = z.string().trim().min(1).max(300).nullable().default(null);

export const MatchRequest = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('merge'),
    actionId: z.uuid(),
    preview: z.boolean(),
    reason: Reason,
    /** The person that stays; null makes one, named like the first record. */
    keep: PersonId.nullable(),
    /** Persons who are the same human being: they stay as records and point to the one that is kept. */
    merge: z.array(PersonId).max(50).default([]),
    /** Tenures and candidacies that are this human being's. */
    records: RecordIds,
  }),
  z.strictObject({
    what: z.literal('split'),
    actionId: z.uuid(),
    preview: z.boolean(),
    reason: Reason,
    /** Persons who are somebody else after all: they stand for themselves again. */
    persons: z.array(PersonId).max(50).default([]),
    /** Tenures and candidacies that are somebody else's: they get a person of their own, one for all of them. */
    records: RecordIds,
  }),
]);
export type MatchRequest = z.infer<typeof MatchRequest>;

const MatchRow = z.strictObject({
  recordId: z.string(),
  sheet: z.enum(['persons', 'tenures', 'candidacies']),
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

export const MOST_MATCHED = 50;

const MatchedRecord = z.strictObject({
  recordId: z.string(),
  sheet: z.enum(['tenures', 'candidacies']),
  name: z.string(),
  /** Null for a candidacy. */
  office: Tenure.shape.office.nullable(),
  laoNameTh: z.string(),
  /** Of a candidacy, the day of the application. */
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  /** The person it names: this one, or one merged into it. */
  personId: z.string().nullable(),
  /** Whether the records themselves say that it is somebody else's. */
  isApart: z.boolean(),
});
export type MatchedRecord = z.infer<typeof MatchedRecord>;

export const MatchedPersonsAnswer = z.strictObject({
  /** How many there are; the first of them follow. */
  all: z.int(),
  people: z
    .array(
      z.strictObject({
        personId: z.string(),
        name: z.string(),
        /** What speaks for two human beings. */
        signs: z.array(z.enum(SPLIT_SIGNS)),
        /** Everything of the person, in other provinces too. */
        records: z.array(MatchedRecord),
        /** Persons that were merged into it. */
        merged: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
      }),
    )
    .max(MOST_MATCHED),
});
export type MatchedPersonsAnswer = z.infer<typeof MatchedPersonsAnswer>;
