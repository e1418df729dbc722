// From the records of an election to what is published of each: only fields of the allow-list pass (domain §8). Pure.

import { Candidacy } from '../../../shared/elections/candidacy.ts';
import { Certification } from '../../../shared/elections/certification.ts';
import { checkArithmetic } from '../../../shared/elections/count-arithmetic.ts';
import type { Election } from '../../../shared/elections/election.ts';
import { ElectionStage } from '../../../shared/elections/election.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import { UnitCount } from '../../../shared/elections/unit-count.ts';
import { type UnitResult, unitResultsOf, unitsBeingVerified } from '../../../shared/elections/unit-results.ts';
import { paths } from '../../../shared/paths.ts';
import {
  PublishedCandidate,
  PublishedCertification,
  PublishedConstituency,
  PublishedCount,
  PublishedUnit,
  type PublishedUnitResult,
} from '../../../shared/published-elections.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import { publicValues, type Sheet } from '../../../shared/sheets/sheet.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import type { RecordItem } from '../../store/items.ts';
import { changeOf } from '../publish.ts';

/** Fields that are public in their sheet and promised in the published shape: each list alone keeps a field back. */
function allowed(sheet: Sheet, shape: Readonly<Record<string, unknown>>, record: RecordItem): Record<string, unknown> {
  return Object.fromEntries(Object.entries(publicValues(sheet, record.values)).filter(([name]) => name in shape));
}

const photoUrl = (photoId: string | null): string | null => (photoId === null ? null : paths.photo(photoId));

export function publishConstituency(record: RecordItem): PublishedConstituency {
  return PublishedConstituency.parse(allowed(constituencies, PublishedConstituency.shape, record));
}

/** A candidate with what deciding the winners needs; the day of the state itself is not published. */
export interface Standing {
  readonly candidate: PublishedCandidate;
  readonly stateOn: string | null;
}

/** Those on the ballot: announced candidates, and who left after having been announced. Applications are no business of the public's. */
export function publishCandidates(records: readonly RecordItem[], election: Election): Standing[] {
  if (!isAnnounced(election)) return [];
  return records
    .filter(({ isDeleted }) => !isDeleted)
    .flatMap((record): Standing[] => {
      const candidacy = Candidacy.parse(record.values);
      if (candidacy.number === null || !wasAnnounced(candidacy, election)) return [];
      const candidate = PublishedCandidate.parse({
        ...allowed(candidacies, PublishedCandidate.shape, record),
        photoUrl: photoUrl(candidacy.photoId),
        change: changeOf(record),
      });
      return [{ candidate, stateOn: candidacy.stateOn }];
    })
    .toSorted((a, b) => a.candidate.number - b.candidate.number);
}

const STAGES = ElectionStage.options;

function isAnnounced({ stage }: Election): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf('candidates');
}

function wasAnnounced({ state, stateOn }: Candidacy, { candidatesAnnouncedOn }: Election): boolean {
  if (state === 'applied') return false;
  return state === 'accepted' || candidatesAnnouncedOn === null || (stateOn !== null && stateOn > candidatesAnnouncedOn);
}

export function publishCertification(record: RecordItem | undefined): PublishedCertification | null {
  if (record === undefined || record.isDeleted) return null;
  Certification.parse(record.values);
  return PublishedCertification.parse({
    ...allowed(certifications, PublishedCertification.shape, record),
    change: changeOf(record),
  });
}

/** Entries of the counts of one office with the record each came from. */
type Counted = UnitCount & { readonly record: RecordItem };

/** The counts of the units of one constituency for one office. */
export interface OfficeResults {
  /** By unit number. */
  readonly results: ReadonlyMap<number, PublishedUnitResult>;
  /** Numbers of the units whose first entry waits for the second. */
  readonly beingVerified: ReadonlySet<number>;
}

/** `seats` are what a good ballot may choose. */
export function resultsOf(records: readonly RecordItem[], office: Office, needsTwoEntries: boolean, seats: number): OfficeResults {
  const counts = records
    .filter(({ isDeleted }) => !isDeleted)
    .map((record): Counted => ({ ...UnitCount.parse(record.values), record }))
    .filter((count) => count.office === office);
  return {
    results: new Map(unitResultsOf(counts, needsTwoEntries).map((result) => [result.unit, publishResult(result, seats)])),
    beingVerified: new Set(unitsBeingVerified(counts, needsTwoEntries).map(({ unit }) => unit)),
  };
}

function publishResult({ count, isVerified, differs, earlier }: UnitResult<Counted>, seats: number): PublishedUnitResult {
  const published = (one: Counted) => publishCount(one, seats);
  return { count: published(count), isVerified, differs, earlier: earlier.map(published) };
}

/** Sums that do not agree are shown as they are, and pointed out. */
function publishCount({ record, ...count }: Counted, seats: number): PublishedCount {
  const found = checkArithmetic(count, { seats, candidates: count.votes.map(({ number }) => number) });
  return PublishedCount.parse({
    ...allowed(unitCounts, PublishedCount.shape, record),
    paperPhotoUrl: photoUrl(count.paperPhotoId),
    findings: [...new Set(found.map(({ code }) => code))],
    change: changeOf(record),
  });
}

/** Units as registered, with their results; a unit that reported without being registered is shown all the same. */
export function publishUnits(
  constituency: number,
  records: readonly RecordItem[],
  executive: OfficeResults,
  council: OfficeResults,
): PublishedUnit[] {
  const registered = records.filter(({ isDeleted }) => !isDeleted).map((record) => allowed(pollingUnits, PublishedUnit.shape, record));
  const known = new Set(registered.map(({ number }) => number));
  const others = [...new Set([executive, council].flatMap(numbersIn))].filter((number) => !known.has(number));
  const blank = { constituency, name: null, villages: [], place: null, latitude: null, longitude: null, eligibleVoters: null };
  return [...registered, ...others.map((number) => ({ ...blank, number }))]
    .map((unit) =>
      PublishedUnit.parse({
        ...unit,
        executive: executive.results.get(Number(unit['number'])) ?? null,
        council: council.results.get(Number(unit['number'])) ?? null,
        beingVerified: [
          ...(executive.beingVerified.has(Number(unit['number'])) ? ['executive'] : []),
          ...(council.beingVerified.has(Number(unit['number'])) ? ['council'] : []),
        ],
      }),
    )
    .toSorted((a, b) => a.number - b.number);
}

function numbersIn({ results, beingVerified }: OfficeResults): number[] {
  return [...results.keys(), ...beingVerified];
}
