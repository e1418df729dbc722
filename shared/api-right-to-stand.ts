// POST /elections/:electionId/right-to-stand: what our own records say against candidates of one election (domain §4.7). Restricted, with a
// purpose, written to the access log like every look at a human being.

import { z } from 'zod';
import { Purpose } from './api-person-check.ts';
import { CandidacyState } from './elections/candidacy.ts';
import { Office } from './elections/election-id.ts';

const Bilingual = z.strictObject({ th: z.string(), en: z.string() });
const CandidacyId = z.string().max(80);

/** Candidates looked at in one request. */
export const MOST_APPLICANTS = 20;

export const RightToStandRequest = z.strictObject({
  purpose: Purpose,
  /** These; where left out, all who applied or were accepted, in the order of their ids. */
  candidacies: z.array(CandidacyId).min(1).max(MOST_APPLICANTS).optional(),
  /** Goes on after this one (`next` of the answer before). */
  after: CandidacyId.nullable().default(null),
});
export type RightToStandRequest = z.input<typeof RightToStandRequest>;

/** The tenure or candidacy a finding rests on, and where it is found. */
const Cause = z.strictObject({
  recordId: z.string(),
  sheet: z.enum(['tenures', 'candidacies']),
  label: Bilingual,
  laoId: z.string(),
  provinceCode: z.string(),
  /** Of a candidacy. */
  electionId: z.string().nullable(),
});
export type StandingCause = z.infer<typeof Cause>;

/** How the records found were taken for the candidate's: by the matched person, by name and birth date, or by the name alone. */
export const IDENTITIES = ['person', 'birthDate', 'name'] as const;
export type Identity = (typeof IDENTITIES)[number];

const FindingRow = z.strictObject({
  kind: z.enum(['holdsOffice', 'termLimit', 'fiveYearBar', 'candidateElsewhere', 'barredFromRepeat']),
  items: z.array(z.int()),
  message: Bilingual,
  citation: z.string(),
  /** False where a paper must be read, or only the name says that it is the same human being. */
  isCertain: z.boolean(),
  freeFrom: z.string().nullable(),
  identity: z.enum(IDENTITIES),
  causes: z.array(Cause),
});

export const CheckedApplicant = z.strictObject({
  candidacyId: z.string(),
  recordId: z.string(),
  name: z.string(),
  office: Office,
  constituency: z.int().nullable(),
  number: z.int().nullable(),
  state: CandidacyState,
  findings: z.array(FindingRow),
});
export type CheckedApplicant = z.infer<typeof CheckedApplicant>;

export const RightToStandAnswer = z.strictObject({
  rows: z.array(CheckedApplicant),
  /** Where to go on; null once all were looked at. */
  next: z.string().nullable(),
});
export type RightToStandAnswer = z.infer<typeof RightToStandAnswer>;
