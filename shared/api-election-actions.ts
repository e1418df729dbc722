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
