// POST /elections/:electionId/right-to-stand: looks the candidates up in our own records and says what of section 50, the limit of terms and
// the bar after an earlier election speaks against them. The look is in the access log before it is answered.

import type { Context } from 'hono';
import {
  type CheckedApplicant,
  MOST_APPLICANTS,
  type RightToStandAnswer,
  RightToStandRequest,
  type StandingCause,
} from '../../shared/api-right-to-stand.ts';
import { Candidacy } from '../../shared/elections/candidacy.ts';
import { checkRightToStand } from '../../shared/elections/right-to-stand.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { may, mayCheckPersons } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import type { RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { readInside } from '../store/read.ts';
import type { ApiEnv } from './app.ts';
import { type OpenElection, openElection } from './elections-read.ts';
import { noteLook } from './person-check.ts';
import { readCountry, surroundings, tenuresOf } from './person-check-answer.ts';
import { otherCandidacy, readStoodFor } from './person-check-candidacies.ts';
import { readJson } from './read-json.ts';
import { causesOf, readBarred } from './right-to-stand-causes.ts';
import { findAlike, type Lookalike } from './right-to-stand-people.ts';

/** Candidates looked up at once: each takes a handful of queries. */
const AT_ONCE = 4;

export async function postRightToStand(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!mayCheckPersons(officer)) throw new Problem('scope-forbidden');
  const { purpose, candidacies: wanted, after } = await readJson(c, RightToStandRequest);
  const { store, now } = c.get('parts');
  const open = await openElection(store, officer, c.req.param('electionId') ?? '');
  const inside = await readInside(store, `election#${open.election.electionId}`, candidacies);
  const readable = inside.filter(({ isDeleted, values }) => !isDeleted && may(officer, 'read', candidacies, values));
  const { chosen, next } = choose(readable, wanted, after);
  const barred = await readBarred(store, open.election, dayInBangkok(now()));
  const rows = await many(chosen, async (record) => checkOne(c, open, record, barred), AT_ONCE);
  await noteLook(store, officer, {
    at: now().toISOString(),
    purpose,
    by: 'candidacy',
    name: rows.length === 1 ? (rows[0]?.name ?? null) : null,
    shown: rows.flatMap(({ recordId, findings }) => [recordId, ...findings.flatMap(({ causes }) => causes.map((cause) => cause.recordId))]),
  });
  return c.json({ rows, next } satisfies RightToStandAnswer);
}

function choose(
  records: readonly RecordItem[],
  wanted: readonly string[] | undefined,
  after: string | null,
): { readonly chosen: readonly RecordItem[]; readonly next: string | null } {
  const idOf = ({ values }: RecordItem) => String(values['candidacyId']);
  if (wanted !== undefined) {
    const chosen = records.filter((record) => wanted.includes(idOf(record)));
    if (chosen.length < new Set(wanted).size) throw new Problem('record-unknown');
    return { chosen, next: null };
  }
  const standing = records
    .filter(({ values }) => values['state'] === 'applied' || values['state'] === 'accepted')
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    .filter((record) => after === null || idOf(record) > after);
  const chosen = standing.slice(0, MOST_APPLICANTS);
  const last = chosen.at(-1);
  return { chosen, next: standing.length > chosen.length && last !== undefined ? idOf(last) : null };
}

type Barred = Awaited<ReturnType<typeof readBarred>>;

async function checkOne(
  c: Context<ApiEnv>,
  { election, lao }: OpenElection,
  record: RecordItem,
  barred: Barred,
): Promise<CheckedApplicant> {
  const { store } = c.get('parts');
  const candidacy = Candidacy.parse(record.values);
  const alike = await findAlike(store, record, candidacy);
  const people = alike.map(({ human }) => human);
  const records = people.flatMap((human) => human.records);
  const [country, stood] = await Promise.all([readCountry(store, people), readStoodFor(store, records)]);
  const known = causesOf(records, barred, { laos: new Map([[lao.laoId, lao], ...country.laos]) });
  const judged = (one: Lookalike | null): CheckedApplicant['findings'] =>
    checkRightToStand(candidacy, {
      tenures: one === null ? [] : tenuresOf(one.human).toReversed(),
      candidacies: stood.filter(({ record: own }) => one?.human.records.some(({ id }) => id === own.id) === true).map(otherCandidacy),
      // Of the bar the earlier election's own records tell, whoever was found besides.
      barred: one === null ? barred : [],
      electionDay: election.electionDay,
      around: surroundings(country),
    }).map(({ causes, isCertain, items, ...finding }) => ({
      ...finding,
      items: [...items],
      isCertain: isCertain && one?.identity !== 'name',
      identity: one === null ? (isCertain ? 'person' : 'name') : one.identity,
      causes: causes.flatMap((id): StandingCause[] => {
        const cause = known.get(id);
        return cause === undefined ? [] : [cause];
      }),
    }));
  const { candidacyId, office, constituency, number, state } = candidacy;
  return {
    ...{ candidacyId, recordId: record.id, name: fullPersonName(candidacy), office, constituency, number, state },
    findings: [...alike.flatMap(judged), ...judged(null)],
  };
}
