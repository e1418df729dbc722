// The parts an election is put together from, in the private bucket. One part holds what a constituency counted, a second one its
// units: a large election reads the first of each only.

import { z } from 'zod';
import {
  PublishedCandidate,
  PublishedCertification,
  PublishedConstituency,
  PublishedTotals,
  PublishedUnit,
} from '../../../shared/published-elections.ts';

export const ConstituencyPart = z.strictObject({
  constituency: PublishedConstituency,
  units: z.int(),
  executive: PublishedTotals.nullable(),
  council: PublishedTotals.nullable(),
  /** Of the council's contest. */
  candidates: z.array(z.strictObject({ candidate: PublishedCandidate, stateOn: z.iso.date().nullable() })),
  certification: PublishedCertification.nullable(),
  newestChangeAt: z.iso.datetime(),
});
export type ConstituencyPart = z.infer<typeof ConstituencyPart>;

export const UnitsPart = z.array(PublishedUnit);

/** Whether the units of an election stand on pages of the constituencies. */
export const LayoutPart = z.strictObject({ isLarge: z.boolean() });

/** An election page of so many units stays within 60 KB compressed; beyond it, each constituency has a page of its own. */
export const UNITS_ON_ELECTION_PAGE = 400;

const two = (number: number): string => String(number).padStart(2, '0');
export const electionPartsFolder = (electionId: string): string => `elections/${electionId}/`;
export const constituencyPartKey = (electionId: string, number: number): string =>
  `${electionPartsFolder(electionId)}constituency-${two(number)}.json`;
export const unitsPartKey = (electionId: string, number: number): string => `${electionPartsFolder(electionId)}units-${two(number)}.json`;
export const layoutPartKey = (electionId: string): string => `${electionPartsFolder(electionId)}layout.json`;

export const unitsPartsPrefix = (electionId: string): string => `${electionPartsFolder(electionId)}units-`;

/** Each election, a large one without its units, under its day: what the country's files of a day are assembled from. */
export const DAYS = 'election-days/';
export const dayPartKey = (day: string, electionId: string): string => `${DAYS}${day}/${electionId}.json`;
/** The same of large elections, whose full files are assembled apart from their page. */
export const LARGE = 'large-elections/';
export const largePartKey = (electionId: string): string => `${LARGE}${electionId}`;

export const SUMMARIES = 'election-summaries/';
export const summaryKey = (provinceCode: string, electionId: string): string => `${SUMMARIES}${provinceCode}/${electionId}.json`;
export const PROVINCE_ELECTIONS = 'province-elections/';
export const provinceElectionsKey = (code: string): string => `${PROVINCE_ELECTIONS}${code}.json`;
