// What is published: the shapes of the JSON beside each page, and what each page is rendered from. A promise to data users:
// fields are added, never renamed or removed, within one `formatVersion`.

import { z } from 'zod';
import { Election } from './elections/election.ts';
import { Palad } from './people/palad.ts';
import { Tenure } from './people/tenure.ts';
import { Term } from './people/term.ts';
import { FormerDesignation, Lao, LegacyId } from './register/lao.ts';
import { LaoType } from './register/lao-type.ts';

export const FORMAT_VERSION = 1;

/** Who made the newest change, when; never a person. */
export const Change = z.strictObject({
  /** Version of the record, from 1. */
  version: z.int().positive(),
  /** ISO 8601 instant, UTC. */
  at: z.iso.datetime(),
  /** หน่วยงานที่บันทึก */
  office: z.string(),
  /** SHA-256 of the newest history header: what a seal vouches for. */
  head: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Change = z.infer<typeof Change>;

/** One LAO as published: the public fields of the register (allow-list) and its newest change. */
export const PublishedLao = Lao.omit({ flawedValues: true }).extend({
  formerDesignations: z.array(FormerDesignation),
  legacyIds: z.array(LegacyId),
  formatVersion: z.literal(FORMAT_VERSION),
  fullNameTh: z.string(),
  fullNameEn: z.string(),
  provinceTh: z.string(),
  provinceEn: z.string(),
  /** Address of the page. */
  url: z.string(),
  /** Earlier addresses, which redirect here. */
  formerUrls: z.array(z.string()),
  change: Change,
});
export type PublishedLao = z.infer<typeof PublishedLao>;

/** One tenure as published: an allow-list (domain §8); never birth date, education, or the papers of a removal. */
export const PublishedHolder = Tenure.pick({
  tenureId: true,
  prefix: true,
  givenName: true,
  familyName: true,
  office: true,
  ordinal: true,
  capacity: true,
  group: true,
  constituency: true,
  startDate: true,
  endDate: true,
  departureReason: true,
  appointedBy: true,
  officePhones: true,
  confirmedOn: true,
}).extend({
  /** Address of the photo; null where there is none, and for those who have left. */
  photoUrl: z.string().nullable(),
  change: Change,
});
export type PublishedHolder = z.infer<typeof PublishedHolder>;

/** The palad of one LAO as published; no person where the position is vacant. */
export const PublishedPalad = Palad.pick({
  laoId: true,
  isVacant: true,
  prefix: true,
  givenName: true,
  familyName: true,
  position: true,
  level: true,
  affiliation: true,
  officePhones: true,
  /** Empty unless the person consents. */
  mobilePhones: true,
  since: true,
  confirmedOn: true,
}).extend({
  photoUrl: z.string().nullable(),
  change: Change,
});
export type PublishedPalad = z.infer<typeof PublishedPalad>;

/** One term as published. */
export const PublishedTerm = Term.pick({
  termId: true,
  body: true,
  ordinal: true,
  startDate: true,
  endDate: true,
  endedOn: true,
  endReason: true,
}).extend({ change: Change });
export type PublishedTerm = z.infer<typeof PublishedTerm>;

/** One election on the page of its LAO. */
export const LaoElection = Election.pick({
  electionId: true,
  termOrdinal: true,
  ordinal: true,
  offices: true,
  cause: true,
  stage: true,
  pollState: true,
  electionDay: true,
}).extend({ url: z.string() });
export type LaoElection = z.infer<typeof LaoElection>;

/** Who runs one LAO: present and former holders, its palad (null: not recorded), its terms. */
export const LaoPeople = z.strictObject({
  /** In office first, by office and number; then those who left, newest first. */
  holders: z.array(PublishedHolder),
  palad: PublishedPalad.nullable(),
  /** Newest first. */
  terms: z.array(PublishedTerm),
  /** Newest first. */
  elections: z.array(LaoElection).default([]),
});
export type LaoPeople = z.infer<typeof LaoPeople>;

export const NO_PEOPLE: LaoPeople = { holders: [], palad: null, terms: [], elections: [] };

/** One LAO in a list: what a province page, the search and the home page need. */
export const ListedLao = PublishedLao.pick({
  laoId: true,
  code: true,
  type: true,
  nameTh: true,
  nameEn: true,
  districtTh: true,
  subdistricts: true,
  abolishedDate: true,
  url: true,
  formerDesignations: true,
  population: true,
  website: true,
  phones: true,
  latitude: true,
  longitude: true,
});
export type ListedLao = z.infer<typeof ListedLao>;

/** A province as published. */
export const PublishedProvince = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  code: z.string(),
  nameTh: z.string(),
  nameEn: z.string(),
  /** Existing organisations by type. */
  counts: z.record(LaoType, z.int()),
  /** By type, then district, then name in Thai order; abolished ones at the end. */
  laos: z.array(ListedLao),
  /** Time of the newest change among them; null for a province without any. */
  newestChangeAt: z.iso.datetime().nullable(),
});
export type PublishedProvince = z.infer<typeof PublishedProvince>;

/** One line of the palad directory: an existing LAO and its palad; null where none is recorded. */
export const ListedPalad = z.strictObject({
  lao: PublishedLao.pick({ laoId: true, code: true, type: true, nameTh: true, nameEn: true, districtTh: true, phones: true, url: true }),
  palad: PublishedPalad.nullable(),
});
export type ListedPalad = z.infer<typeof ListedPalad>;

/** ทำเนียบปลัด of a province as published. */
export const PaladDirectory = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  code: z.string(),
  nameTh: z.string(),
  nameEn: z.string(),
  /** As the province's list: by type, district and name. */
  palads: z.array(ListedPalad),
  /** Time of the newest change of a palad among them. */
  newestChangeAt: z.iso.datetime().nullable(),
});
export type PaladDirectory = z.infer<typeof PaladDirectory>;

/** Palads of existing LAOs: a vacant position counts as recorded. */
export const PaladTally = z.strictObject({ all: z.int(), held: z.int(), vacant: z.int() });
export type PaladTally = z.infer<typeof PaladTally>;

/** ความครบถ้วนของข้อมูลปลัด by province and type. */
export const PaladCoverage = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  provinces: z.array(z.strictObject({ code: z.string(), byType: z.partialRecord(LaoType, PaladTally) })),
});
export type PaladCoverage = z.infer<typeof PaladCoverage>;

const NameOnly = z.strictObject({ prefix: z.string().nullable(), givenName: z.string().nullable(), familyName: z.string().nullable() });

/** Who leads one existing LAO: a line of the list of a province. */
export const LedLao = z.strictObject({
  lao: PublishedLao.pick({ laoId: true, code: true, type: true, nameTh: true, nameEn: true, districtTh: true, url: true }),
  /** ผู้บริหารท้องถิ่น in office, and who acts; null where nothing was ever recorded, empty where the office is vacant and nobody acts. */
  chiefs: z.array(NameOnly.extend({ capacity: PublishedHolder.shape.capacity, startDate: PublishedHolder.shape.startDate })).nullable(),
  /** Null where none is recorded. */
  palad: NameOnly.extend({ isVacant: z.boolean(), level: PublishedPalad.shape.level, since: PublishedPalad.shape.since }).nullable(),
  /** Councillors in office; null where nothing was ever recorded. */
  councillors: z.int().nullable(),
  /** Null where not known. */
  councilSeats: z.int().nullable(),
});
export type LedLao = z.infer<typeof LedLao>;

/** รายชื่อผู้บริหารและปลัดของจังหวัด: what is printed. */
export const ProvincePeople = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  code: z.string(),
  nameTh: z.string(),
  nameEn: z.string(),
  /** As the province's list: by type, district and name. */
  laos: z.array(LedLao),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type ProvincePeople = z.infer<typeof ProvincePeople>;

/** One term of an existing LAO that ends soon, or is over while the next one is not recorded. */
export const ListedTerm = PublishedTerm.omit({ change: true }).extend({
  lao: PublishedLao.pick({ laoId: true, code: true, type: true, nameTh: true, nameEn: true, districtTh: true, url: true }),
  /** วันสุดท้ายที่เลือกตั้งได้ */
  lastElectionDay: z.iso.date(),
  /** The section the day follows from. */
  electionSource: z.string(),
});
export type ListedTerm = z.infer<typeof ListedTerm>;

/** วาระที่จะครบของจังหวัด as of a day. */
export const TermsCalendar = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  /** ณ วันที่: the day in Asia/Bangkok that `ending` and `awaiting` are counted from. */
  day: z.iso.date(),
  code: z.string(),
  nameTh: z.string(),
  nameEn: z.string(),
  /** In force and over within 180 days, the nearest first. */
  ending: z.array(ListedTerm),
  /** Over within the last 180 days, the next term not recorded, the earliest last day for the election first. */
  awaiting: z.array(ListedTerm),
  /** Time of the newest change of a term of the province. */
  newestChangeAt: z.iso.datetime().nullable(),
});
export type TermsCalendar = z.infer<typeof TermsCalendar>;

/** How many terms of a province end within 60, 90 and 180 days (each counts in the wider ones too), and await an election. */
export const TermsTally = z.strictObject({
  day: z.iso.date(),
  within60: z.int(),
  within90: z.int(),
  within180: z.int(),
  awaiting: z.int(),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type TermsTally = z.infer<typeof TermsTally>;

/** The country's calendar: a line per province. */
export const TermsSummary = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  day: z.iso.date(),
  provinces: z.array(TermsTally.omit({ newestChangeAt: true, day: true }).extend({ code: z.string(), url: z.string() })),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type TermsSummary = z.infer<typeof TermsSummary>;

/** One province on the home page's tile map. */
export interface ProvinceTile {
  readonly code: string;
  readonly counts: Readonly<Partial<Record<z.infer<typeof LaoType>, number>>>;
  /** Existing organisations. */
  readonly total: number;
  /** Of these, with a telephone number or e-mail, and with a web site. */
  readonly reachable: number;
}

export interface PublishedHome {
  readonly tiles: readonly ProvinceTile[];
  readonly newestChangeAt: string | null;
}

/** One day's seal over the heads of all records (functions/seal). */
export const Seal = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  /** Day in Asia/Bangkok. */
  day: z.iso.date(),
  sealedAt: z.iso.datetime(),
  /** Merkle root (SHA-256, hex) over the leaves in order. */
  root: z.string().regex(/^[0-9a-f]{64}$/),
  leafCount: z.int().nonnegative(),
  leavesUrl: z.string(),
  /** Root of the seal before; null for the first. */
  previousRoot: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type Seal = z.infer<typeof Seal>;
