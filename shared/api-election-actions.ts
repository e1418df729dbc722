// Requests and answers of the actions of elections: opening one in many LAOs, and appointing those whom one elected.

import { z } from 'zod';
import { ViolationAnswer } from './api.ts';
import { DepartureRequest } from './api-actions.ts';
import { Election } from './elections/election.ts';
import { ElectionId, Office } from './elections/election-id.ts';

const Outcome = z.enum(['planned', 'saved', 'conflict', 'invalid', 'forbidden']);

const Call = Election.pick({
  offices: true,
  cause: true,
  causeDate: true,
  calledOn: true,
  electionDay: true,
  applicationsFrom: true,
  applicationsTo: true,
  needsTwoEntries: true,
});

export const OpenElectionsRequest = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  scope: DepartureRequest.shape.scope,
  call: Call,
  /** LAOs the officer took out of the plan. */
  except: z.array(z.string().max(40)).max(10_000).default([]),
});
export type OpenElectionsRequest = z.infer<typeof OpenElectionsRequest>;

export const OpenElectionsAnswer = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  rows: z.array(
    z.strictObject({
      laoId: z.string(),
      laoNameTh: z.string(),
      electionId: z.string(),
      outcome: Outcome,
      violations: z.array(ViolationAnswer),
    }),
  ),
  /** LAOs in which an election of the same office is running. */
  running: z.array(z.strictObject({ laoId: z.string(), laoNameTh: z.string(), electionId: z.string() })),
});
export type OpenElectionsAnswer = z.infer<typeof OpenElectionsAnswer>;

const Area = z.strictObject({ name: z.string().trim().min(1).max(200), population: z.int().min(0).max(20_000_000) });

export const ConstituenciesRequest = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  electionId: ElectionId,
  /** Districts or villages with their residents; where left out, as the register or the constituencies recorded tell them. */
  areas: z.array(Area).max(1_000).default([]),
  /** The day the residents were counted on. */
  populationOn: Election.shape.causeDate.default(null),
  /** Seats the officer sets otherwise than computed, each with the reason. */
  overrides: z
    .array(z.strictObject({ number: z.int().min(1).max(99), seats: z.int().min(1).max(60), reason: z.string().trim().min(3).max(300) }))
    .max(99)
    .default([]),
});
export type ConstituenciesRequest = z.input<typeof ConstituenciesRequest>;

export const ConstituenciesAnswer = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  /** What the seats of this type are computed from; null where they are the same whatever the population. */
  areasOf: z.enum(['districts', 'villages']).nullable(),
  areas: z.array(Area),
  populationOn: z.string().nullable(),
  /** Null where areas are needed and not known, and where the council is not elected as a whole. */
  proposal: z
    .strictObject({ seats: z.int(), lines: z.array(z.strictObject({ th: z.string(), en: z.string() })), source: z.string() })
    .nullable(),
  rows: z.array(
    z.strictObject({
      number: z.int(),
      area: z.string(),
      population: z.int().nullable(),
      /** As computed. */
      proposed: z.int(),
      /** As it would be saved. */
      seats: z.int(),
      /** As recorded now; null where there is no such constituency yet. */
      recorded: z.int().nullable(),
      outcome: Outcome,
      violations: z.array(ViolationAnswer),
    }),
  ),
  /** Numbers of constituencies recorded that the proposal does not have; they are left as they are. */
  beyond: z.array(z.int()),
});
export type ConstituenciesAnswer = z.infer<typeof ConstituenciesAnswer>;

export const AppointmentsRequest = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  electionId: ElectionId,
  /** Candidacies the officer took out of the plan. */
  except: z.array(z.string().max(80)).max(400).default([]),
});
export type AppointmentsRequest = z.infer<typeof AppointmentsRequest>;

export const AppointmentsAnswer = z.strictObject({
  actionId: z.uuid(),
  preview: z.boolean(),
  rows: z.array(
    z.strictObject({
      kind: z.enum(['term', 'tenure']),
      /** The candidacy, or the body of the term. */
      name: z.string(),
      office: Office,
      /** Who takes office; empty for a term. */
      person: z.string(),
      constituency: z.int().nullable(),
      number: z.int().nullable(),
      startDate: z.string().nullable(),
      outcome: Outcome,
      violations: z.array(ViolationAnswer),
    }),
  ),
  inOffice: z.array(z.string()),
  unknown: z.array(z.strictObject({ contestId: z.string(), number: z.int() })),
  against: z.array(z.strictObject({ contestId: z.string(), violation: ViolationAnswer })),
});
export type AppointmentsAnswer = z.infer<typeof AppointmentsAnswer>;
