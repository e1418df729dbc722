// What does not agree in a published result: each count by the public catalogue of rules, and the source's own sums. Told and shown,
// never put right.

import { Candidacy } from '../../../shared/elections/candidacy.ts';
import { type AroundCount, checkCountTogether } from '../../../shared/elections/check-unit-count.ts';
import { Constituency } from '../../../shared/elections/constituency.ts';
import { BALLOT_FIGURES, type BallotFigure } from '../../../shared/elections/count-figures.ts';
import { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import { UnitCount } from '../../../shared/elections/unit-count.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { type Finding, finding } from '../findings.ts';
import type { ReportRow } from '../report-row.ts';
import type { PlannedResult } from './plan-results.ts';
import type { StatedTotal } from './read-results.ts';

interface Standing {
  readonly constituencies: readonly Constituency[];
  readonly units: readonly PollingUnit[];
  readonly candidates: readonly Candidacy[];
  readonly counts: readonly UnitCount[];
}

/** A source that lacks a figure lacks it everywhere, and nobody accepts warnings for it: said once, not of every count. */
const SAID_ONCE = ['F.501', 'F.511'];

/** The rows with what does not agree in their counts, a row for figures the source lacks, and one for each sum that differs. */
export function withChecks(
  planned: readonly PlannedResult[],
  totals: readonly StatedTotal[],
  place: Readonly<Record<string, unknown>>,
): PlannedResult[] {
  const standing = standingOf(planned, place);
  const checked = planned.map((one): PlannedResult => {
    const count = one.sheet === unitCounts ? countOf(one, place) : null;
    return count === null ? one : { ...one, row: { ...one.row, findings: [...one.row.findings, ...findingsOf(count, standing)] } };
  });
  const extra = [...missingFigures(standing.counts), ...totals.flatMap((total) => differingTotal(total, standing.counts))];
  return [...checked, ...extra.map((row): PlannedResult => ({ row, write: null, values: null, sheet: unitCounts }))];
}

function standingOf(planned: readonly PlannedResult[], place: Readonly<Record<string, unknown>>): Standing {
  const of = <T>(sheet: Sheet, parse: (values: unknown) => T | undefined) =>
    planned.flatMap((one) => (one.sheet === sheet && one.values !== null ? (parse(whole(one, place)) ?? []) : []));
  return {
    constituencies: of(constituencies, (values) => Constituency.safeParse(values).data),
    units: of(pollingUnits, (values) => PollingUnit.safeParse(values).data),
    candidates: of(candidacies, (values) => Candidacy.safeParse(values).data),
    counts: of(unitCounts, (values) => UnitCount.safeParse(values).data),
  };
}

/** A record that is not saved yet has no place; saving fills it in. */
const whole = ({ values }: PlannedResult, place: Readonly<Record<string, unknown>>) => ({ ...place, ...values });

function countOf(one: PlannedResult, place: Readonly<Record<string, unknown>>): UnitCount | null {
  return one.values === null ? null : (UnitCount.safeParse(whole(one, place)).data ?? null);
}

function findingsOf(count: UnitCount, { constituencies, units, candidates, counts }: Standing): Finding[] {
  const around: AroundCount = {
    constituency: constituencies.find(({ number }) => number === count.constituency) ?? null,
    unit: units.find((unit) => unit.constituency === count.constituency && unit.number === count.unit) ?? null,
    candidates: candidates.filter(
      ({ office, constituency }) => office === count.office && (constituency === null || constituency === count.constituency),
    ),
    counts: counts.filter(({ countId }) => countId !== count.countId),
  };
  return checkCountTogether(count, around)
    .filter(({ code }) => !SAID_ONCE.includes(code))
    .map(({ code, message }) => finding('warned', code, {}, message.th, message.en));
}

function missingFigures(counts: readonly UnitCount[]): ReportRow[] {
  const lacking = BALLOT_FIGURES.map((figure) => [figure, counts.filter((count) => count[figure] === null).length] as const);
  return lacking
    .filter(([, missing]) => missing > 0)
    .map(([figure, missing]) =>
      row(
        'counts',
        finding(
          'warned',
          figure,
          {},
          `ไฟล์ไม่มีค่านี้ใน ${missing} จาก ${counts.length} ผล`,
          `The files lack it in ${missing} of ${counts.length} counts.`,
        ),
      ),
    );
}

function differingTotal({ office, figures, line }: StatedTotal, counts: readonly UnitCount[]): ReportRow[] {
  const own = counts.filter((count) => count.office === office && count.round === 'original' && count.entry === 1);
  const sum = (figure: BallotFigure) => own.reduce((all, count) => all + (count[figure] ?? 0), 0);
  const ofFigures = BALLOT_FIGURES.flatMap((figure) => {
    const said = figures[figure] ?? null;
    return said === null || said === sum(figure) ? [] : [differing(figure, said, sum(figure))];
  });
  const ofVotes = (figures.votes ?? []).flatMap(({ number, votes }) => {
    const counted = own.reduce((all, count) => all + (count.votes.find((each) => each.number === number)?.votes ?? 0), 0);
    return votes === counted ? [] : [differing(`votes.${number}`, votes, counted)];
  });
  return [...ofFigures, ...ofVotes].map((one) => row(`total ${office}`, one, line));
}

function differing(field: string, said: number, counted: number): Finding {
  return finding(
    'contradicts',
    field,
    { old: String(said), new: String(counted) },
    `ผลรวมที่แหล่งข้อมูลให้ไว้ ${said} ไม่เท่ากับผลรวมของหน่วย ${counted} ระบบแสดงผลรวมของหน่วย`,
    `The sum given by the source is ${said}, that of the units ${counted}; the latter is shown.`,
  );
}

function row(name: string, one: Finding, line?: number): ReportRow {
  return { lines: line === undefined ? [] : [line], code: '', name, outcome: 'leave', findings: [one], open: [] };
}
