// Answers of the API; the OpenAPI document is generated from these and the requests.

import { z } from 'zod';
import { Officer } from './people/officer.ts';

/** What is sent to be saved stands apart: the API loads it at every start, the answers only to describe itself. */
export type { ChangesRequest, RowChange } from './api-changes.ts';

const Bilingual = z.strictObject({ th: z.string(), en: z.string() });

/** RFC 9457 problem, with a stable code and what to do in two languages. */
export const ProblemDocument = z.strictObject({
  /** `urn:thongthin:problem:<code>` */
  type: z.string(),
  /** Stable code. */
  code: z.string(),
  status: z.int(),
  /** The English sentence. */
  title: z.string(),
  message: Bilingual,
  /** For support: find this in the logs. */
  requestId: z.string(),
  /** Where in the request, when known: field path and reason. */
  details: z.array(z.strictObject({ path: z.string(), reason: z.string() })).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

export const Me = z.strictObject({
  officer: Officer.omit({ subject: true }),
  /** Sheets the officer may read, with what may be done in each. */
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      mayCreate: z.boolean(),
      mayDelete: z.boolean(),
      /** Fields that may be written somewhere in the scope. */
      writableFields: z.array(z.string()),
    }),
  ),
  /** True while the store holds the invented sample. */
  isSample: z.boolean(),
  /** Server time, ISO 8601, and today in Asia/Bangkok: what rules count with. */
  now: z.string(),
  today: z.string(),
});
export type Me = z.infer<typeof Me>;

/** A page of rows as compact arrays: `columns` names the places of each row. Follow `next` until it is null. */
export const SheetPage = z.strictObject({
  /** First `id`, `version`, `changedAt`, `changedBy`; then the sheet's fields; last `accepted`, where a row of the page has some. */
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  /** Opaque place to go on from; null at the end. */
  next: z.string().nullable(),
});
export type SheetPage = z.infer<typeof SheetPage>;

export const ViolationAnswer = z.strictObject({
  code: z.string(),
  severity: z.enum(['blocking', 'warning']),
  fields: z.array(z.string()),
  message: Bilingual,
});

/** A record as it stands, as GET /sheets gives it. */
export const RowState = z.strictObject({
  id: z.string(),
  version: z.int(),
  changedAt: z.string(),
  changedBy: z.string(),
  isDeleted: z.boolean(),
  values: z.record(z.string(), z.unknown()),
  /** Warnings that were accepted with a reason and still stand (`warningKey`); absent when there are none. */
  accepted: z.array(z.string()).optional(),
});
export type RowState = z.infer<typeof RowState>;

/** What became of one row. */
export const RowAnswer = z.discriminatedUnion('outcome', [
  /** Saved (or, `isUnchanged`, already so). `row` is the truth now; it may hold others' changes to other fields. */
  z.strictObject({
    outcome: z.literal('saved'),
    changeId: z.uuid(),
    row: RowState,
    isUnchanged: z.boolean(),
    violations: z.array(ViolationAnswer),
  }),
  /** Somebody changed the same fields since `base`. Nothing was saved; choose and send again on `row.version`. */
  z.strictObject({
    outcome: z.literal('conflict'),
    changeId: z.uuid(),
    row: RowState,
    fields: z.array(
      z.strictObject({ field: z.string(), base: z.unknown(), mine: z.unknown(), theirs: z.unknown(), by: z.string(), at: z.string() }),
    ),
  }),
  z.strictObject({ outcome: z.literal('invalid'), changeId: z.uuid(), violations: z.array(ViolationAnswer) }),
  z.strictObject({
    outcome: z.literal('forbidden'),
    changeId: z.uuid(),
    code: z.string(),
    fields: z.array(z.string()),
    message: Bilingual,
  }),
]);
export type RowAnswer = z.infer<typeof RowAnswer>;

export const ChangesAnswer = z.strictObject({ answers: z.array(RowAnswer) });
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;

/** One version in a record's life. */
export const HistoryEntry = z.strictObject({
  version: z.int(),
  at: z.string(),
  /** Officer and office; null where the private body was lawfully erased. */
  by: z.strictObject({ officerId: z.string(), name: z.string(), office: z.string() }).nullable(),
  office: z.string(),
  reason: z.string().nullable(),
  /** Warnings accepted with this reason (`warningKey`). */
  accepted: z.array(z.string()).default([]),
  kind: z.enum(['create', 'save', 'delete', 'restore']),
  /** Changed fields with the value before and after; null when the body was erased. */
  changed: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })).nullable(),
  action: z.string(),
  change: z.string(),
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryPage = z.strictObject({ entries: z.array(HistoryEntry), next: z.string().nullable() });
export type HistoryPage = z.infer<typeof HistoryPage>;

/** Settings the admin reads at start from `/admin/config.json`: the same bundle runs everywhere. */
export const AdminConfig = z.strictObject({
  apiUrl: z.url(),
  issuer: z.url(),
  clientId: z.string(),
  /** RFC 8707 resource to ask tokens for; null where the issuer has no resource indicators (Cognito). */
  resource: z.string().nullable(),
  scope: z.string(),
});
export type AdminConfig = z.infer<typeof AdminConfig>;
