// What the files of a published result say, as rows of the sheets of an election; nothing is known of the store yet. Pure.

import type { CountFigures } from '../../../shared/elections/count-figures.ts';
import { BALLOT_FIGURES } from '../../../shared/elections/count-figures.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import { constituencyIdOf, contestIdOf, countIdOf, unitIdOf } from '../../../shared/elections/election-id.ts';
import { splitName } from '../../../shared/people/split-name.ts';
import { OFFICE } from '../../../shared/sheets/election-place.ts';
import { readCell } from '../../../shared/sheets/field-kinds.ts';
import { type Finding, finding } from '../findings.ts';
import type { ResultsFolder } from './folder.ts';
import type { CountsTable, Table } from './mapping.ts';
import { type FilePlace, type Places, placesOf } from './places.ts';
import { numberOf, type Row, readRows, type Voted } from './read-rows.ts';

/** One record as the files give it. Values are as written; the sheet reads them. */
export interface StatedRecord {
  readonly sheet: 'constituencies' | 'pollingUnits' | 'candidacies' | 'unitCounts' | 'certifications';
  /** Key in its sheet; of a candidate, contest and number. */
  readonly key: string;
  readonly name: string;
  readonly lines: readonly number[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

/** A sum that the source itself gives. */
export interface StatedTotal {
  readonly office: Office;
  readonly line: number;
  readonly figures: Partial<CountFigures>;
}

export interface ReadResults {
  readonly records: readonly StatedRecord[];
  readonly totals: readonly StatedTotal[];
  /** Rows that could not be placed. */
  readonly refused: readonly StatedRecord[];
}

type Offices = 'council' | 'executive' | 'both';
type Placed = Row & { readonly office: Office };

export function readResults(folder: ResultsFolder): ReadResults {
  const { tables, election } = folder.mapping;
  const all = (list: readonly (Table | CountsTable)[] | undefined) => (list ?? []).flatMap((table) => readRows(folder, table));
  const withOffice = (list: readonly CountsTable[] | undefined) =>
    (list ?? []).flatMap((table) =>
      readRows(folder, table).map((row): Placed => ({ ...row, office: officeOf(row, table.office, election.offices) })),
    );
  const rows = {
    constituencies: all(tables.constituencies),
    units: all(tables.units),
    candidates: withOffice(tables.candidates),
    counts: withOffice(tables.counts),
  };
  const places = placesOf(rows);
  const counts = gatherCounts(rows.counts, places);
  const candidates = candidatesOf(rows.candidates.length > 0 ? rows.candidates : rows.counts, places);
  return {
    records: [
      ...constituenciesOf(places, election.offices, counts.gathered),
      ...unitsOf(places, counts.gathered),
      ...candidates,
      ...counts.gathered.map(countRecord),
      ...withOffice(tables.contests).map((row) => certificationOf(row, places)),
    ],
    totals: withOffice(tables.totals).map(totalOf),
    refused: counts.unplaced,
  };
}

function officeOf(row: Row, given: Office | undefined, offices: Offices): Office {
  if (given !== undefined) return given;
  const reading = readCell(OFFICE, row.get('office') ?? '');
  if ('value' in reading && (reading.value === 'council' || reading.value === 'executive')) return reading.value;
  return offices === 'executive' ? 'executive' : 'council';
}

/** The values of these fields, as far as the row has them. */
function given(row: Row | null, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (row?.get(field) == null ? [] : [[field, row.get(field)]])));
}

function constituenciesOf({ constituencies }: Places, offices: Offices, counts: readonly Gathered[]): StatedRecord[] {
  return constituencies.map(({ number, name, row }) => ({
    ...{ sheet: 'constituencies', key: constituencyIdOf(number), name: name ?? `เขต ${number}`, lines: linesOf(row), findings: [] },
    values: {
      number,
      seats: offices === 'executive' ? 0 : (row?.get('seats') ?? null),
      area: name,
      eligibleVoters: eligibleIn(counts, offices === 'executive' ? 'executive' : 'council', number),
      ...given(row, ['area', 'population', 'populationOn', 'eligibleVoters']),
    },
  }));
}

/** Of all units together, where every count says how many. */
function eligibleIn(counts: readonly Gathered[], office: Office, constituency: number): number | null {
  const own = counts.filter((count) => count.office === office && count.place.constituency === constituency && count.round === 'original');
  const numbers = own.map(({ row }) => numberOf(row.get('eligibleVoters')));
  return own.length === 0 || numbers.includes(null) ? null : numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function unitsOf({ units }: Places, counts: readonly Gathered[]): StatedRecord[] {
  return units.map(({ constituency, unit, name, row }) => ({
    ...{
      sheet: 'pollingUnits',
      key: unitIdOf(constituency, unit),
      name: name ?? `${constituency}/${unit}`,
      lines: linesOf(row),
      findings: [],
    },
    values: {
      ...{ constituency, number: unit, name, eligibleVoters: agreedVoters(counts, { constituency, unit }) },
      ...given(row, ['villages', 'boundary', 'place', 'latitude', 'longitude', 'eligibleVoters']),
    },
  }));
}

/** Both ballots are for the same voters; where their papers differ, neither is taken. */
function agreedVoters(counts: readonly Gathered[], { constituency, unit }: FilePlace): number | null {
  const own = counts.filter(({ place, round }) => place.constituency === constituency && place.unit === unit && round === 'original');
  const numbers = [...new Set(own.map(({ row }) => numberOf(row.get('eligibleVoters'))))];
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

const NUMBER_HEADINGS = ['number'];
const NAME_HEADINGS = ['name'];

function candidatesOf(rows: readonly Placed[], places: Places): StatedRecord[] {
  const found = new Map<string, StatedRecord>();
  for (const row of rows) {
    const number = numberOf(row.get('candidateNumber', NUMBER_HEADINGS));
    const constituency = row.office === 'executive' ? null : places.constituencyOf(row);
    const whole = row.get('candidateName', NAME_HEADINGS);
    const givenName = row.get('givenName');
    if (number === null || (whole === null && givenName === null) || (row.office === 'council' && constituency === null)) continue;
    const split = whole === null || givenName !== null ? null : splitName(whole);
    const key = `candidacy-${contestIdOf(row.office, constituency ?? 0)}-import-${number}`;
    if (found.has(key)) continue;
    found.set(key, {
      ...{ sheet: 'candidacies', key, name: whole ?? givenName ?? '', lines: [row.line] },
      values: {
        ...{ office: row.office, constituency, number, state: 'accepted' },
        ...(split === null
          ? { prefix: row.get('prefix'), givenName, familyName: row.get('familyName') }
          : { prefix: split.prefix, givenName: split.givenName, familyName: split.familyName }),
        group: row.get('group', ['party']),
        ...given(row, ['state', 'stateOn', 'stateReason', 'applicationDate']),
      },
      findings:
        split === null || split.isSure
          ? []
          : [
              finding(
                'warned',
                'givenName',
                { new: whole ?? '' },
                'แยกชื่อกับชื่อสกุลไม่ได้ เก็บไว้ทั้งชุด',
                'Given and family name cannot be told apart; kept whole.',
              ),
            ],
    });
  }
  return [...found.values()];
}

interface Gathered {
  readonly office: Office;
  readonly place: FilePlace;
  readonly round: string;
  readonly entry: number;
  readonly row: Row;
  readonly lines: number[];
  readonly votes: Voted[];
}

/** Rows of one count together: a row per candidate, or one row with all. */
function gatherCounts(rows: readonly Placed[], places: Places): { gathered: Gathered[]; unplaced: StatedRecord[] } {
  const found = new Map<string, Gathered>();
  const unplaced: StatedRecord[] = [];
  for (const row of rows) {
    const place = places.placeOf(row);
    if (place === null) {
      unplaced.push(refusedCount(row));
      continue;
    }
    const [round, entry] = [row.get('round') ?? 'original', numberOf(row.get('entry')) ?? 1];
    const [candidate, own] = [row.get('candidateNumber'), row.get('votes')];
    const votes = row.votes ?? (candidate === null || own === null ? [] : [{ candidate, votes: own }]);
    // A unit that has not reported has a row without figures.
    if (votes.length === 0 && BALLOT_FIGURES.every((figure) => row.get(figure) === null)) continue;
    const key = countIdOf({ office: row.office, ...place, round, entry });
    const known = found.get(key);
    if (known === undefined) found.set(key, { office: row.office, place, round, entry, row, lines: [row.line], votes: [...votes] });
    else {
      known.lines.push(row.line);
      known.votes.push(...votes);
    }
  }
  return { gathered: [...found.values()], unplaced };
}

function refusedCount(row: Placed): StatedRecord {
  return {
    ...{ sheet: 'unitCounts', key: '', name: row.get('unit') ?? row.get('constituency') ?? '', lines: [row.line], values: {} },
    findings: [finding('refused', 'unit', {}, 'บอกไม่ได้ว่าเป็นของเขตหรือหน่วยใด', 'Its constituency or unit cannot be told.')],
  };
}

function countRecord({ office, place, round, entry, row, lines, votes }: Gathered): StatedRecord {
  const key = countIdOf({ office, ...place, round, entry });
  const read = votes.map(({ candidate, votes: own }) => ({ number: numberOf(candidate), votes: numberOf(own) }));
  const isReadable = read.every((one) => one.number !== null && one.votes !== null);
  return {
    ...{ sheet: 'unitCounts', key, name: `${contestIdOf(office, place.constituency)} ${place.constituency}/${place.unit}`, lines },
    values: {
      ...{ office, ...place, round, entry, state: 'submitted' },
      ...Object.fromEntries(BALLOT_FIGURES.map((figure) => [figure, row.get(figure)])),
      votes: isReadable
        ? read.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
        : votes.map((one) => `${one.candidate}=${one.votes}`).join('; '),
      ...given(row, ['note']),
    },
    findings: [],
  };
}

const CERTIFIED = [
  'lotsDrawnOn',
  'lotsPlace',
  'lotsWitnesses',
  'lotsWon',
  'outcome',
  'elected',
  'announcementNumber',
  'announcementDate',
  'correctionReason',
  'correctionDocument',
];

function certificationOf(row: Placed, places: Places): StatedRecord {
  const constituency = row.office === 'executive' ? null : places.constituencyOf(row);
  const contest = contestIdOf(row.office, constituency ?? 0);
  return {
    ...{ sheet: 'certifications', key: `certification-${contest}`, name: contest, lines: [row.line], findings: [] },
    values: { office: row.office, constituency, ...given(row, CERTIFIED) },
  };
}

function totalOf(row: Placed): StatedTotal {
  const figures = Object.fromEntries(
    BALLOT_FIGURES.flatMap((figure) => (row.get(figure) === null ? [] : [[figure, numberOf(row.get(figure))]])),
  );
  const votes = (row.votes ?? []).flatMap(({ candidate, votes: own }) => {
    const [number, sum] = [numberOf(candidate), numberOf(own)];
    return number === null || sum === null ? [] : [{ number, votes: sum }];
  });
  return { office: row.office, line: row.line, figures: { ...figures, votes } };
}

const linesOf = (row: Row | null): number[] => (row === null ? [] : [row.line]);
