// The catalogue's rules asked of a stored count: what lies around the record is turned into what the rules compare with.

import type { Around } from '../sheets/sheet.ts';
import type { Violation } from '../violations.ts';
import { blocking } from '../violations.ts';
import { Candidacy } from './candidacy.ts';
import { type CountBeside, checkSent, checkTyped } from './check-count.ts';
import { checkEntriesAgree } from './compare-entries.ts';
import { checkArithmetic } from './count-arithmetic.ts';
import { neighboursOf } from './count-plausibility.ts';
import type { CountFinding } from './count-rules.ts';
import { contestIdOf } from './election-id.ts';
import { UnitCount } from './unit-count.ts';
import { electionIn } from './work-around.ts';

/** What the rules may look at, as stored; empty lists where nothing is recorded. */
export interface AroundCount {
  readonly constituency: { readonly seats: number } | null;
  readonly unit: { readonly eligibleVoters: number | null } | null;
  readonly candidates: readonly Candidacy[];
  /** Counts of the contest's other units and of the same unit, this one excepted. */
  readonly counts: readonly UnitCount[];
}

/** The start of the keys of the candidates on this ballot. */
export function candidaciesOf({ office, constituency }: Pick<UnitCount, 'office' | 'constituency'>): string {
  return `candidacy-${contestIdOf(office, constituency)}-`;
}

const numbersOf = (candidates: readonly Candidacy[]): number[] => candidates.flatMap(({ number }) => number ?? []);

/** By itself: the arithmetic of what is written, as far as it needs nothing else. */
export function checkCountAlone(count: UnitCount): Violation[] {
  const numbers = [...new Set(count.votes.map(({ number }) => number))];
  // Seats are not at hand; with as many as there are candidates, only what is wrong in any case is found.
  return tempered(count, checkArithmetic(count, { seats: Math.max(numbers.length, 1), candidates: numbers }));
}

/** Beside its unit, its candidates and the other counts; a count that is sent lacks nothing. */
export function checkCountTogether(count: UnitCount, around: AroundCount): Violation[] {
  if (around.unit === null)
    return [
      blocking(
        'F.520',
        ['unit'],
        'ไม่มีหน่วยเลือกตั้งนี้ — เพิ่มในแผ่นงาน “หน่วยเลือกตั้ง” ก่อน',
        'There is no such unit: add it to “Polling units” first.',
      ),
    ];
  const same = around.counts.filter(
    ({ unit, constituency, round }) => unit === count.unit && constituency === count.constituency && round === count.round,
  );
  const beside: CountBeside = {
    seats: count.office === 'executive' ? 1 : (around.constituency?.seats ?? 1),
    candidates: numbersOf(around.candidates.filter(({ state }) => state !== 'rejected')),
    // On the ballot when it was printed: what stands on the paper for them stays on record.
    struckOff: numbersOf(around.candidates.filter(({ state }) => state === 'rejected')),
    registeredVoters: around.unit.eligibleVoters,
    presentForOtherOffice: same.find(({ office }) => office !== count.office)?.votersPresent ?? null,
    neighbours: neighboursOf(
      around.counts
        .filter((other) => other.office === count.office && other.unit !== count.unit && other.state === 'submitted')
        .map((other) => ({ ...other, unitName: String(other.unit) })),
    ),
  };
  const found = count.state === 'submitted' ? checkSent(count, beside) : checkTyped(count, beside);
  const other = same.find(({ office, entry }) => office === count.office && entry !== count.entry);
  return [...tempered(count, found), ...checkOtherEntry(count, other ?? null), ...checkAgreement(count, other ?? null)];
}

/** Once both entries are sent, and not before: what differs is told as a warning and settled cell by cell by a third view. */
function checkAgreement(count: UnitCount, other: UnitCount | null): Violation[] {
  if (other === null || count.state !== 'submitted' || other.state !== 'submitted') return [];
  return (count.entry < other.entry ? checkEntriesAgree(count, other) : checkEntriesAgree(other, count)).map(violationOf);
}

/** The second entry is made without sight of the first: until both are sent, only who entered one sees it. */
export function isBlind(count: UnitCount, around: Pick<Around, 'siblings' | 'others'>): boolean {
  const needsTwo = electionIn(around)?.needsTwoEntries ?? false;
  const other = countsOf(around.siblings).find((one) => one.entry !== count.entry && isSameCount(one, count));
  return needsTwo && (count.state !== 'submitted' || other?.state !== 'submitted');
}

function isSameCount(a: UnitCount, b: UnitCount): boolean {
  return a.office === b.office && a.constituency === b.constituency && a.unit === b.unit && a.round === b.round;
}

/** A draft is kept whatever is wrong in it; what blocks a count that is sent is said as a warning until then. */
function tempered(count: UnitCount, found: readonly CountFinding[]): Violation[] {
  const said = found.map(violationOf);
  return count.state === 'submitted' ? said : said.map((one) => ({ ...one, severity: 'warning' }));
}

/** A finding of the catalogue as every other sheet says it: its cells are told by its fields. */
function violationOf({ code, severity, fields, message }: CountFinding): Violation {
  return { code, severity, fields, message };
}

/** บันทึกครั้งที่สองโดยเจ้าหน้าที่อีกคน */
function checkOtherEntry(count: UnitCount, other: UnitCount | null): Violation[] {
  if (other === null || count.enteredBy === null || other.enteredBy !== count.enteredBy) return [];
  return [
    blocking(
      'F.521',
      ['entry'],
      'ผู้บันทึกครั้งที่สองต้องเป็นคนละคนกับครั้งแรก — ให้เจ้าหน้าที่อีกคนบันทึก',
      'The second entry is made by another officer than the first: let a colleague enter it.',
    ),
  ];
}

/** Stored values as the rules take them; records of a shape that is not known are left out. */
export const countsOf = (values: readonly unknown[]): UnitCount[] => values.flatMap((one) => UnitCount.safeParse(one).data ?? []);
export const candidaciesFrom = (values: readonly unknown[]): Candidacy[] => values.flatMap((one) => Candidacy.safeParse(one).data ?? []);
