// Requests and answers of actions: one step over many records, previewed, saved under one action id, undone by it.

import { z } from 'zod';
import { ViolationAnswer } from './api.ts';
import { DepartureOrder } from './people/departure-order.ts';
import { DepartureReason } from './people/departure-reason.ts';
import { Office, Tenure } from './people/tenure.ts';
import { Term } from './people/term.ts';
import { LaoType } from './register/lao-type.ts';

/** LAOs an action is about: those named, or every existing one of a province (and of some types). */
const ActionScope = z.union([
  z.strictObject({
    laoIds: z
      .array(z.string().regex(/^lao-[0-9a-z]{3,12}$/))
      .min(1)
      .max(400),
  }),
  z.strictObject({ provinceCode: z.string().regex(/^\d{2}$/), types: z.array(LaoType).min(1) }),
]);
export type ActionScope = z.infer<typeof ActionScope>;

export const DepartureRequest = z.strictObject({
  /** Made once in the browser: sent again, the same action goes on where it stopped and saves nothing twice. */
  actionId: z.uuid(),
  /** True: answer what would be saved, and save nothing. */
  preview: z.boolean(),
  scope: ActionScope,
  order: DepartureOrder,
  /** Records the officer took out of the plan. */
  except: z.array(z.string().max(220)).max(10_000).default([]),
});
export type DepartureRequest = z.infer<typeof DepartureRequest>;

const ActionOutcome = z.enum(['planned', 'saved', 'conflict', 'invalid', 'forbidden']);

const DepartureRow = z.strictObject({
  laoId: z.string(),
  laoNameTh: z.string(),
  /** Null for somebody who is to act and has no record yet. */
  recordId: z.string().nullable(),
  name: z.string(),
  office: Office,
  capacity: Tenure.shape.capacity,
  what: z.enum(['ends', 'begins']),
  /** Null for somebody who begins. */
  reason: DepartureReason.nullable(),
  outcome: ActionOutcome,
  violations: z.array(ViolationAnswer),
});
export type DepartureRow = z.infer<typeof DepartureRow>;

const TermEndRow = z.strictObject({
  laoId: z.string(),
  laoNameTh: z.string(),
  recordId: z.string(),
  body: Term.shape.body,
  ordinal: Term.shape.ordinal,
  endReason: Term.shape.endReason,
  outcome: ActionOutcome,
  violations: z.array(ViolationAnswer),
});
export type TermEndRow = z.infer<typeof TermEndRow>;

const NamedLao = z.strictObject({ laoId: z.string(), nameTh: z.string() });

export const DepartureAnswer = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  rows: z.array(DepartureRow),
  /** Terms that end with those who leave. */
  termEnds: z.array(TermEndRow),
  /** LAOs with nobody in office recorded on that day: record their holders first. */
  unrecorded: z.array(NamedLao),
  /** LAOs whose palad should act, and none is recorded. */
  lacksPalad: z.array(NamedLao),
  /** Tenures that this reason does not end in their type of LAO. */
  untouched: z.array(z.strictObject({ recordId: z.string(), name: z.string(), office: Office })),
});
export type DepartureAnswer = z.infer<typeof DepartureAnswer>;

/** คำวินิจฉัยที่มีภายหลัง: why somebody who has left is held to have left (domain §3), and offices held now that end by it. */
export const RulingRequest = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  /** The tenure that is over. */
  recordId: z.string().max(220),
  reason: DepartureReason,
  note: z.string().trim().min(1).max(300).nullable(),
  number: z.string().trim().min(1).max(100).nullable(),
  orderDate: z.iso.date().nullable(),
  authority: z.string().trim().min(1).max(150).nullable(),
  /** Other offices of the person that the ruling ends, and their last day. */
  close: z.array(z.string().max(220)).max(20),
  lastDay: z.iso.date().nullable(),
});
export type RulingRequest = z.infer<typeof RulingRequest>;

const RulingRow = z.strictObject({
  recordId: z.string(),
  laoId: z.string(),
  name: z.string(),
  office: Office,
  capacity: Tenure.shape.capacity,
  before: DepartureReason.nullable(),
  after: DepartureReason.nullable(),
  outcome: ActionOutcome,
  violations: z.array(ViolationAnswer),
});

export const RulingAnswer = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  rows: z.array(RulingRow),
  /** Offices the same person holds now, as far as is known and the officer may see them. */
  holds: z.array(
    z.strictObject({ recordId: z.string(), laoId: z.string(), name: z.string(), office: Office, startDate: z.iso.date().nullable() }),
  ),
});
export type RulingAnswer = z.infer<typeof RulingAnswer>;

export const UndoRequest = z.strictObject({
  /** The action to take back. */
  undo: z.uuid(),
  /** เหตุผล: why it is taken back, kept in the private history. */
  reason: z.string().max(500).nullable().default(null),
  /** The id of taking it back: an action like any other, which can be undone too. */
  actionId: z.uuid(),
  preview: z.boolean(),
});
export type UndoRequest = z.infer<typeof UndoRequest>;

const UndoRow = z.strictObject({
  recordId: z.string(),
  sheet: z.string(),
  /** What the record is known by. */
  title: z.string(),
  /** What taking it back does: the fields that return, or the record that goes or comes back. */
  kind: z.enum(['save', 'delete', 'restore']),
  fields: z.array(z.string()),
  /** Each of these fields as it stands, and as it stands again once taken back. */
  cells: z.array(z.strictObject({ field: z.string(), now: z.unknown(), again: z.unknown() })),
  /** Fields that somebody changed since (see `since`) and that stay as they are. */
  keptFields: z.array(z.string()),
  /** `changedSince`: somebody changed all the same fields afterwards; `nothingLeft`: it was taken back already. */
  outcome: z.enum([...ActionOutcome.options, 'changedSince', 'nothingLeft']),
  /** Who changed it since, and when; null otherwise. */
  since: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
  violations: z.array(ViolationAnswer),
});
export type UndoRow = z.infer<typeof UndoRow>;

export const UndoAnswer = z.strictObject({ actionId: z.uuid(), preview: z.boolean(), rows: z.array(UndoRow) });
export type UndoAnswer = z.infer<typeof UndoAnswer>;
