// The items of the two tables. Parsed on the way out as well: a table is a door too.

import { z } from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One record as stored. */
export const RecordItem = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  /** `pk/sk`; sort key of the index by sheet. */
  id: z.string(),
  sheet: z.string(),
  /** Partition of the index by sheet and place. */
  sheetPlace: z.string(),
  version: z.int().positive(),
  /** What a record of a human being is found by (Sheet.peopleKeys); no part of its values. */
  nameGiven: z.string().optional(),
  nameFamily: z.string().optional(),
  person: z.string().optional(),
  /** Hash of the newest history header. */
  head: Hash,
  values: z.record(z.string(), z.unknown()),
  isDeleted: z.boolean(),
  /** Warnings accepted with a reason that still stand (`warningKey`). */
  accepted: z.array(z.string()).optional(),
  changedAt: z.iso.datetime(),
  /** Office of the newest change. */
  changedBy: z.string(),
});
export type RecordItem = z.infer<typeof RecordItem>;

/** What anybody may see of one version, and what the chain is made of. */
export const HistoryHeader = z.strictObject({
  record: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  action: z.string(),
  change: z.string(),
  kind: z.enum(['create', 'save', 'delete', 'restore']),
  office: z.string(),
  /** Of the record's public fields. */
  publicHash: Hash,
  /** Of the whole record, with the salt that the private body holds. */
  stateHash: Hash,
  /** Hash of the header before; null for version 1. */
  previous: Hash.nullable(),
});
export type HistoryHeader = z.infer<typeof HistoryHeader>;

/** What only officers see; may lawfully be erased without breaking the chain. */
export const HistoryBody = z.strictObject({
  officerId: z.string(),
  name: z.string(),
  /** Changed fields only. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  /** Warnings accepted with this reason (`warningKey`). */
  accepted: z.array(z.string()).optional(),
  salt: z.string(),
});
export type HistoryBody = z.infer<typeof HistoryBody>;

export const HistoryItem = z.strictObject({
  record: z.string(),
  version: z.int().positive(),
  header: HistoryHeader,
  hash: Hash,
  body: HistoryBody.nullable(),
});
export type HistoryItem = z.infer<typeof HistoryItem>;

/** Says which record holds a value that only one may hold. */
export const ClaimItem = z.strictObject({ pk: z.string(), sk: z.literal('claim'), holder: z.string() });
export type ClaimItem = z.infer<typeof ClaimItem>;
