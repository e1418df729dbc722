// GET /elections/:electionId: where an election stands, what is missing, which moves it may make, and what the law's next date is.

import type { Context } from 'hono';
import type { ContestRow, ElectionAnswer, PossibleMove } from '../../shared/api-elections.ts';
import type { Election } from '../../shared/elections/election.ts';
import { guideOf } from '../../shared/elections/guide.ts';
import { contestsOf, factsFrom, recordsFrom } from '../../shared/elections/records-around.ts';
import { checkMove, movesFrom } from '../../shared/elections/steps.ts';
import type { TalliedContest } from '../../shared/elections/tally.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import type { RecordItem } from '../store/items.ts';
import { rowState } from '../store/prepare.ts';
import type { ApiEnv } from './app.ts';
import { openElection, readElection, readHolders, valuesBySheet } from './elections-read.ts';
import { electionTimetable, nextDateOf } from './elections-timetable.ts';

type Stored = Readonly<Record<string, readonly RecordItem['values'][]>>;

export async function getElection(c: Context<ApiEnv>): Promise<Response> {
  const { store, now } = c.get('parts');
  const officer = c.get('officer');
  const today = dayInBangkok(now());
  const electionId = c.req.param('electionId') ?? '';
  const { record, election, lao } = await openElection(store, officer, electionId);
  const [inside, holders] = await Promise.all([readElection(store, electionId), readHolders(store, lao.laoId)]);
  const stored = { ...valuesBySheet([...inside, ...holders]), [laos.name]: [lao] };
  const facts = factsFrom(election, stored, today);
  const timetable = electionTimetable(election, lao, stored, facts, today);
  const { laoId, nameTh, nameEn, type } = lao;
  return c.json({
    today,
    election: rowState(record),
    lao: { laoId, nameTh, nameEn, type },
    mayMove: may(officer, 'write', elections, record.values, 'stage'),
    guide: guideOf(facts, today).map((step) => ({ ...step, missing: [...step.missing] })),
    moves: movesOf(election, stored, today),
    timetable,
    next: nextDateOf(timetable),
    constituencies: constituencyRows(stored),
    contests: contestRows(election, valuesBySheet(seenBy(officer, inside)), today),
  } satisfies ElectionAnswer);
}

/** Who enters a unit without sight of the other entry learns nothing of it from the sums either. */
function seenBy(officer: Officer, records: readonly RecordItem[]): RecordItem[] {
  return records.filter(({ sheet, values }) => sheet !== unitCounts.name || may(officer, 'read', unitCounts, values));
}

function movesOf(election: Election, stored: Stored, today: string): PossibleMove[] {
  return movesFrom(election).map(({ th, en, to }) => {
    const facts = factsFrom({ ...election, ...to }, stored, today);
    const needsReason = to.pollState !== 'asPlanned';
    // The reason is asked for when the move is made.
    const against = checkMove(election, to, facts, today, '');
    return { th, en, ...to, needsReason, against: against.map((one) => ({ ...one, fields: [...one.fields] })) };
  });
}

function constituencyRows(stored: Stored): ElectionAnswer['constituencies'] {
  const { constituencies, units } = recordsFrom(stored);
  return constituencies
    .map(({ number, seats, area }) => ({ number, seats, area, units: units.filter(({ constituency }) => constituency === number).length }))
    .toSorted((a, b) => a.number - b.number);
}

function contestRows(election: Election, stored: Stored, today: string): ContestRow[] {
  const records = recordsFrom(stored);
  const names = new Map(records.candidacies.map((one) => [one.candidacyId, fullPersonName(one)]));
  return contestsOf(election, records, today).map((contest) => contestRow(contest, names));
}

function contestRow(contest: TalliedContest, names: ReadonlyMap<string, string>): ContestRow {
  const { contestId, office, constituency, seats, state, units, totals, turnout } = contest;
  const { unitsReported, unitsVerified, goodBallots, spoiledBallots, noVoteBallots } = totals;
  return {
    contestId,
    office,
    constituency,
    seats,
    state,
    units,
    unitsReported,
    unitsVerified,
    goodBallots,
    spoiledBallots,
    noVoteBallots,
    turnout,
    candidates: contest.candidates.map(({ candidacyId, number, votes, standing }) => ({
      number,
      name: names.get(candidacyId) ?? '',
      votes,
      standing,
    })),
  };
}
