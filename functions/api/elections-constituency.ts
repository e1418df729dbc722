// GET /elections/:electionId/constituencies/:number: what entering the counts of a constituency needs, and no entry that the officer is
// to make a second time without having seen it.

import type { Context } from 'hono';
import type { ElectionConstituencyAnswer, EnteredCount } from '../../shared/api-elections.ts';
import { compareEntries } from '../../shared/elections/compare-entries.ts';
import type { Election } from '../../shared/elections/election.ts';
import { contestIdOf, type Office } from '../../shared/elections/election-id.ts';
import { recordsFrom } from '../../shared/elections/records-around.ts';
import { type Round, UnitCount } from '../../shared/elections/unit-count.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import { rowState } from '../store/prepare.ts';
import type { ApiEnv } from './app.ts';
import { openElection, readElection, valuesBySheet } from './elections-read.ts';

type Records = ReturnType<typeof recordsFrom>;

export async function getElectionConstituency(c: Context<ApiEnv>): Promise<Response> {
  const { store } = c.get('parts');
  const officer = c.get('officer');
  const electionId = c.req.param('electionId') ?? '';
  const { election, lao } = await openElection(store, officer, electionId);
  const inside = await readElection(store, electionId);
  const records = recordsFrom(valuesBySheet(inside));
  const found = records.constituencies.find(({ number }) => String(number) === c.req.param('number'));
  if (found === undefined) throw new Problem('record-unknown');
  const isHere = ({ constituency }: { readonly constituency: number | null }) => constituency === found.number;
  const counts = inside.filter(({ sheet, values }) => sheet === unitCounts.name && values['constituency'] === found.number);
  const visible = counts.filter(({ values }) => may(officer, 'read', unitCounts, values));
  return c.json({
    electionId,
    laoId: lao.laoId,
    laoNameTh: lao.nameTh,
    electionDay: election.electionDay,
    number: found.number,
    seats: found.seats,
    stage: election.stage,
    pollState: election.pollState,
    needsTwoEntries: election.needsTwoEntries,
    mayEnter: may(officer, 'create', unitCounts, { ...election, electionId }),
    units: records.units
      .filter(isHere)
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, name, place, villages, eligibleVoters }) => ({ number, name, place, villages, eligibleVoters })),
    ballots: officesOf(election).map((office) => ballotOf(office, found.number, records)),
    counts: visible.map(rowState),
    entered: counts.map(({ values }) => enteredOf(UnitCount.parse(values), officer.officerId)),
    differences: differencesAmong(visible.map(({ values }) => UnitCount.parse(values))),
  } satisfies ElectionConstituencyAnswer);
}

function officesOf({ offices }: Election): Office[] {
  return offices === 'both' ? ['council', 'executive'] : [offices];
}

/** Candidates by number, those struck off after the ballot was printed among them. */
function ballotOf(office: Office, constituency: number, records: Records): ElectionConstituencyAnswer['ballots'][number] {
  const contestId = contestIdOf(office, constituency);
  const candidates = records.candidacies
    .filter((one) => contestIdOf(one.office, one.constituency ?? 0) === contestId)
    .flatMap((one) =>
      one.number === null || one.state === 'applied'
        ? []
        : [{ number: one.number, name: fullPersonName(one), group: one.group, state: one.state }],
    )
    .toSorted((a, b) => a.number - b.number);
  return { office, round: roundOf(contestId, records), candidates };
}

function roundOf(contestId: string, { certifications }: Records): Round {
  const outcome = certifications.find((one) => contestIdOf(one.office, one.constituency ?? 0) === contestId)?.outcome;
  if (outcome === 'recountOrdered') return 'recount';
  return outcome === 'revoteOrdered' ? 'revote' : 'original';
}

function enteredOf({ office, unit, round, entry, state, enteredBy }: UnitCount, officerId: string): EnteredCount {
  return { office, unit, round, entry, state, isOwn: enteredBy === officerId };
}

function differencesAmong(counts: readonly UnitCount[]): ElectionConstituencyAnswer['differences'] {
  const sent = Map.groupBy(
    counts.filter(({ state }) => state === 'submitted'),
    ({ office, unit, round }) => `${office} ${unit} ${round}`,
  );
  return [...sent.values()].flatMap((entries) => {
    const [first, second] = entries.toSorted((a, b) => a.entry - b.entry);
    if (first === undefined || second === undefined) return [];
    const cells = compareEntries(first, second);
    const { office, unit, round } = first;
    return cells.length === 0 ? [] : [{ office, unit, round, cells }];
  });
}
