// POST /person-check: one human being across all LAOs, offices and departures. Restricted, with a purpose, written to the access log.

import { z } from 'zod';
import { CandidacyState } from './elections/candidacy.ts';
import { Office } from './elections/election-id.ts';
import { holdsNationalId } from './people/national-id.ts';
import { FindingKind } from './people/person-check.ts';
import { Tenure } from './people/tenure.ts';

const Bilingual = z.strictObject({ th: z.string(), en: z.string() });

/** A text that is written to the log: a national ID in it would be kept, so it is refused. */
const logged = (longest: number) =>
  z
    .string()
    .trim()
    .min(2)
    .max(longest)
    .refine((text) => !holdsNationalId(text), 'holds a national ID, which must not be written down');

/** วัตถุประสงค์: why the officer looks, in the officer's words. */
export const Purpose = logged(300).refine((text) => text.length >= 5, 'say for what, in a few words');

export const PersonCheckRequest = z.strictObject({
  purpose: Purpose,
  /** The day to judge by, for example election day; today where left out. */
  day: z.iso.date().optional(),
  by: z.union([
    /** Transient: read, hashed and forgotten. */
    z.strictObject({ nationalId: z.string().min(1).max(40) }),
    z.strictObject({ name: logged(120) }),
  ]),
});
export type PersonCheckRequest = z.infer<typeof PersonCheckRequest>;

export const CheckedTenure = z.strictObject({
  recordId: z.string(),
  laoId: z.string(),
  laoNameTh: z.string(),
  provinceCode: z.string(),
  office: Tenure.shape.office,
  capacity: Tenure.shape.capacity,
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  departureReason: Tenure.shape.departureReason,
  /** Of the ruling or order, where one is recorded. */
  departureNumber: z.string().nullable(),
  departureOrderDate: z.string().nullable(),
});
export type CheckedTenure = z.infer<typeof CheckedTenure>;

/** ผู้สมัคร: one election the person stood or stands in. */
export const CheckedCandidacy = z.strictObject({
  recordId: z.string(),
  electionId: z.string(),
  laoId: z.string(),
  laoNameTh: z.string(),
  provinceCode: z.string(),
  office: Office,
  constituency: z.int().nullable(),
  number: z.int().nullable(),
  state: CandidacyState,
  applicationDate: z.string(),
  /** Null while not set, and where the election's record is gone. */
  electionDay: z.string().nullable(),
});
export type CheckedCandidacy = z.infer<typeof CheckedCandidacy>;

export const CheckedPerson = z.strictObject({
  /** Null for somebody whose tenures are not matched with a person yet. */
  personId: z.string().nullable(),
  /** Every form of the name that is recorded, the best match first. */
  names: z.array(z.string()).min(1),
  /** Whether a national ID was ever matched with this person. */
  hasNumber: z.boolean(),
  tenures: z.array(CheckedTenure),
  /** LAOs whose palad bears the name. */
  /** The newest first. */
  candidacies: z.array(CheckedCandidacy),
  palads: z.array(z.strictObject({ recordId: z.string(), laoId: z.string(), laoNameTh: z.string(), provinceCode: z.string() })),
  findings: z.array(
    z.strictObject({
      /** `candidate`: stands in an election that is not over. */
      kind: z.enum([...FindingKind.options, 'candidate']),
      message: Bilingual,
      citation: z.string(),
      isCertain: z.boolean(),
      freeFrom: z.string().nullable(),
      /** Record ids of the tenures and candidacies that cause it. */
      causes: z.array(z.string()),
    }),
  ),
});
export type CheckedPerson = z.infer<typeof CheckedPerson>;

export const PersonCheckAnswer = z.strictObject({
  day: z.string(),
  /** At most five, the most likely first; of a search by number, the one person or nobody. */
  people: z.array(CheckedPerson),
});
export type PersonCheckAnswer = z.infer<typeof PersonCheckAnswer>;

/** Birth dates of persons of the sheet, for a purpose. */
export const BirthDatesRequest = z.strictObject({
  purpose: Purpose,
  personIds: z
    .array(z.string().regex(/^person-[0-9a-z-]{3,40}$/))
    .min(1)
    .max(60),
});
export type BirthDatesRequest = z.infer<typeof BirthDatesRequest>;

export const BirthDatesAnswer = z.strictObject({
  people: z.array(z.strictObject({ personId: z.string(), name: z.string(), birthDate: z.string().nullable() })),
});
export type BirthDatesAnswer = z.infer<typeof BirthDatesAnswer>;
