// Requests and answers about what has lately been saved in a sheet, and who is at work in it.

import { z } from 'zod';
import { RowState } from './api.ts';

/** What one call of one officer saved. */
export const JournalEntry = z.strictObject({
  at: z.iso.datetime(),
  sheet: z.string(),
  /** One officer's action; it may have come in several calls. */
  action: z.string(),
  kind: z.enum(['save', 'departure', 'merge', 'split', 'ruling', 'elections', 'constituencies', 'appointments', 'undo']),
  officerId: z.string(),
  name: z.string(),
  office: z.string(),
  reason: z.string().nullable(),
  created: z.int(),
  changed: z.int(),
  deleted: z.int(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** Newest first. Follow `next` until it is null. */
export const JournalPage = z.strictObject({ entries: z.array(JournalEntry), next: z.string().nullable() });
export type JournalPage = z.infer<typeof JournalPage>;

/** Deleted records of the officer's scope. Follow `next` until it is null; a page may be empty before. */
export const DeletedPage = z.strictObject({
  rows: z.array(
    z.strictObject({
      row: RowState,
      /** Who deleted it, and why; null where the content of the history was lawfully erased, or no reason was given. */
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type DeletedPage = z.infer<typeof DeletedPage>;

const Province = z.string().regex(/^\d{2}$/);

/** Asked every few seconds by an open sheet: what others saved since, and what they are editing. */
export const PulseRequest = z.strictObject({
  /** Opened for one province; null for the officer's whole area. */
  province: Province.nullable(),
  /** `cursor` of the answer before; null at the start, which answers a cursor and no rows. */
  since: z.string().max(2_000).nullable(),
  /** One id for each open page, so that two pages of one officer are two. */
  tab: z.uuid(),
  /** Rows this page has unsaved typing in; null when nothing changed since the pulse before. */
  editing: z
    .strictObject({ rows: z.array(z.string().max(220)).max(50), provinces: z.array(Province).max(10) })
    .nullable()
    .default(null),
});
export type PulseRequest = z.infer<typeof PulseRequest>;

export const PulseAnswer = z.strictObject({
  cursor: z.string(),
  /** Rows saved since, as they stand; deleted ones too. */
  rows: z.array(RowState),
  /** True when there is more to be had at once. */
  isMore: z.boolean(),
  /** Other pages with unsaved typing. */
  others: z.array(z.strictObject({ name: z.string(), office: z.string(), rows: z.array(z.string()) })),
});
export type PulseAnswer = z.infer<typeof PulseAnswer>;
