// What is published of elections in lists: of a province, of the country, the calendar, the corrections. Part of the promise of published.ts.

import { z } from 'zod';
import { FORMAT_VERSION } from './published.ts';
import { ElectionBasics, Figure, ResultStateName, ResultsStatusName } from './published-elections.ts';

/** A correction after certification. */
export const Correction = z.strictObject({
  contestId: z.string(),
  reason: z.string(),
  document: z.string().nullable(),
  announcementNumber: z.string().nullable(),
  announcementDate: z.iso.date().nullable(),
  at: z.iso.datetime(),
  office: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/** One election in a list. */
export const ListedElection = ElectionBasics.pick({
  electionId: true,
  termOrdinal: true,
  ordinal: true,
  offices: true,
  cause: true,
  repeats: true,
  stage: true,
  pollState: true,
  pollStateReason: true,
  applicationsFrom: true,
  applicationsTo: true,
  electionDay: true,
  url: true,
  lao: true,
  provinceCode: true,
}).extend({
  state: ResultStateName,
  status: ResultsStatusName,
  /** Of the office that reports first: units of the whole election and those of which it has come in. */
  units: z.int(),
  unitsReported: z.int(),
  contests: z.int(),
  contestsDecided: z.int(),
  eligibleVoters: Figure,
  votersPresent: Figure,
  corrections: z.array(Correction),
  newestChangeAt: z.iso.datetime(),
});
export type ListedElection = z.infer<typeof ListedElection>;

/** How far the count is: of one election day in one province, or in the country. */
export const ElectionTally = z.strictObject({
  elections: z.int(),
  units: z.int(),
  unitsReported: z.int(),
  contests: z.int(),
  contestsDecided: z.int(),
  /** Of the units that have reported. */
  eligibleVoters: z.int(),
  votersPresent: z.int(),
  /** Elections whose count is not complete. */
  toCount: z.int(),
});
export type ElectionTally = z.infer<typeof ElectionTally>;

/** The elections of one province: coming, being counted, over. */
export const ProvinceElections = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  /** The day in Asia/Bangkok from which “coming” is told. */
  day: z.iso.date(),
  code: z.string(),
  nameTh: z.string(),
  nameEn: z.string(),
  /** By election day, newest first; those without a day first. */
  elections: z.array(ListedElection),
  /** Election days up to now, newest first. */
  days: z.array(ElectionTally.extend({ day: z.iso.date() })).default([]),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type ProvinceElections = z.infer<typeof ProvinceElections>;

export const CountryElections = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  day: z.iso.date(),
  /** The newest election day that has come: whose count the map shows; null before any. */
  shownDay: z.iso.date().nullable(),
  /** Of the shown day, by province code. */
  provinces: z.record(z.string(), ElectionTally),
  /** Election days up to now, newest first. */
  days: z.array(ElectionTally.extend({ day: z.iso.date() })),
  /** Held and not counted to the end, whatever their day; at most 200. */
  toCount: z.array(ListedElection),
  coming: z.int(),
  corrections: z.int(),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type CountryElections = z.infer<typeof CountryElections>;

export const ElectionCalendar = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  day: z.iso.date(),
  /** On or after the day, the nearest first. */
  coming: z.array(ListedElection),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type ElectionCalendar = z.infer<typeof ElectionCalendar>;

export const Corrections = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  /** Newest first. */
  corrections: z.array(Correction.extend({ election: ListedElection.omit({ corrections: true }) })),
  newestChangeAt: z.iso.datetime().nullable(),
});
export type Corrections = z.infer<typeof Corrections>;
