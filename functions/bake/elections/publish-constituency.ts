// One constituency of an election, from its records to the parts the election is put together from. Pure.

import type { Election } from '../../../shared/elections/election.ts';
import { totalsOf } from '../../../shared/elections/totals.ts';
import type { PublishedTotals, PublishedUnit, PublishedUnitResult } from '../../../shared/published-elections.ts';
import type { ConstituencyPart } from './parts.ts';
import { publishCandidates, publishCertification, publishConstituency, publishUnits, resultsOf } from './publish-records.ts';
import type { ConstituencyRecords } from './read-election.ts';

export interface ConstituencyParts {
  readonly part: ConstituencyPart;
  readonly units: PublishedUnit[];
}

/** Null where there is no such constituency, or none any more. */
export function publishConstituencyParts(election: Election, records: ConstituencyRecords): ConstituencyParts | null {
  const { constituency, counts } = records;
  if (constituency === undefined || constituency.isDeleted) return null;
  const published = publishConstituency(constituency);
  const results = (office: 'executive' | 'council') =>
    resultsOf(counts, office, election.needsTwoEntries, office === 'executive' ? 1 : published.seats);
  const [executive, council] = [results('executive'), results('council')];
  const units = publishUnits(published.number, records.units, executive, council);
  const part: ConstituencyPart = {
    constituency: published,
    units: units.length,
    executive: election.offices === 'council' ? null : totals(published.number, executive.results),
    council: election.offices === 'executive' ? null : totals(published.number, council.results),
    candidates: publishCandidates(records.candidates, election),
    certification: publishCertification(records.certification),
    newestChangeAt: newest([
      constituency,
      ...records.units,
      ...counts.filter(isSent),
      ...records.candidates,
      ...(records.certification ? [records.certification] : []),
    ]),
  };
  return { part, units };
}

/** A draft is nobody's business: not even when it was written. */
const isSent = ({ values }: { values: Readonly<Record<string, unknown>> }): boolean => values['state'] === 'submitted';

function newest(records: readonly { readonly changedAt: string }[]): string {
  return (
    records
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1) ?? ''
  );
}

function totals(constituency: number, results: ReadonlyMap<number, PublishedUnitResult>): PublishedTotals {
  const { votes, ...figures } = totalsOf(
    [...results].map(([unit, { count, isVerified, differs }]) => ({
      ...{ constituency, unit, round: count.round, isVerified, differs, earlier: [] },
      count: { ...count, constituency, unit, state: 'submitted' },
    })),
  );
  return { ...figures, votes: [...votes] };
}
