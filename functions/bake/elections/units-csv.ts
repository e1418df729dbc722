// An election's counts as CSV: one row per unit, office and candidate; a unit that has not reported has a row without figures.

import { BALLOT_FIGURES } from '../../../shared/elections/count-figures.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import type { PublishedCandidate, PublishedElection, PublishedUnit, PublishedUnitResult } from '../../../shared/published-elections.ts';
import { csvText } from '../data-files.ts';

const COLUMNS = [
  ['electionId', 'laoId', 'laoCode', 'laoNameTh', 'provinceTh', 'electionDay', 'office', 'constituency', 'unit', 'unitName'],
  ['round', 'isVerified', ...BALLOT_FIGURES, 'candidateNumber', 'candidateName', 'group', 'votes', 'version', 'changedAt'],
].flat();

type Head = Pick<PublishedElection, 'electionId' | 'lao' | 'provinceTh' | 'electionDay'>;

export interface UnitRowsSource {
  readonly election: Head;
  readonly contests: readonly {
    readonly office: Office;
    readonly constituency: number | null;
    readonly candidates: readonly PublishedCandidate[];
  }[];
  readonly units: readonly PublishedUnit[];
}

export function unitsCsv(sources: readonly UnitRowsSource[]): string {
  return csvText([COLUMNS, ...sources.flatMap(rowsOf)]);
}

function rowsOf({ election, contests, units }: UnitRowsSource): string[][] {
  return units.flatMap((unit) =>
    contests
      .filter(({ constituency }) => constituency === null || constituency === unit.constituency)
      .flatMap(({ office, candidates }) => unitRows(election, office, candidates, unit)),
  );
}

function unitRows(election: Head, office: Office, candidates: readonly PublishedCandidate[], unit: PublishedUnit): string[][] {
  const { electionId, lao, provinceTh, electionDay } = election;
  const place = [electionId, lao.laoId, lao.code ?? '', lao.fullNameTh, provinceTh, electionDay ?? ''];
  const start = [...place, office, String(unit.constituency), String(unit.number), unit.name ?? ''];
  const result = unit[office];
  const figures = figuresOf(result);
  const names = new Map(candidates.map((one) => [one.number, one]));
  const numbers = [...new Set([...names.keys(), ...(result?.count.votes.map(({ number }) => number) ?? [])])].toSorted((a, b) => a - b);
  return numbers.map((number) => {
    const { prefix = null, givenName = '', familyName = null, group = null } = names.get(number) ?? {};
    const votes = result?.count.votes.find((each) => each.number === number)?.votes;
    const name = `${prefix ?? ''}${givenName} ${familyName ?? ''}`.trim();
    const change = result === null ? ['', ''] : [String(result.count.change.version), result.count.change.at];
    return [...start, ...figures, String(number), name, group ?? '', text(votes), ...change];
  });
}

function figuresOf(result: PublishedUnitResult | null): string[] {
  if (result === null) return ['', '', ...BALLOT_FIGURES.map(() => '')];
  return [result.count.round, result.isVerified ? 'true' : 'false', ...BALLOT_FIGURES.map((name) => text(result.count[name]))];
}

const text = (value: number | null | undefined): string => String(value ?? '');
