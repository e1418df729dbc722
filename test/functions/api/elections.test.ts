import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHistory, readInside, readPlaceNow } from '../../../functions/store/read.ts';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer, ProblemDocument } from '../../../shared/api.ts';
import { ElectionAnswer, ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { HelpersAnswer } from '../../../shared/api-helpers.ts';
import { Duty } from '../../../shared/elections/duties.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { type AnElection, anElection, PAPER } from '../../support/an-election.ts';
import { signIn, startApi } from '../../support/api.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let counting: AnElection;
let first: Record<string, string>;
let second: Record<string, string>;
let stranger: Record<string, string>;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  counting = await anElection(store, '06540301', { needsTwoEntries: true });
  const director = (laoId: string) => signIn(store, api, { role: 'electionDirector', provinceCode: '54', laoId });
  [first, second, stranger] = await Promise.all([director(counting.laoId), director(counting.laoId), director('lao-06540399')]);
});

const ask = async (path: string, headers = first) => api.app.request(path, { headers });
const electionOf = async (id: string, headers = first) => ElectionAnswer.parse(await (await ask(`/elections/${id}`, headers)).json());
const constituencyOf = async (id: string, headers = first) =>
  ElectionConstituencyAnswer.parse(await (await ask(`/elections/${id}/constituencies/1`, headers)).json());
const problemOf = async (response: Response) => ProblemDocument.parse(await response.json()).code;

async function enter(headers: Record<string, string>, set: Record<string, unknown>) {
  const change = {
    changeId: randomUUID(),
    id: null,
    base: 0,
    set: { electionId: counting.electionId, office: 'council', constituency: 1, ...set },
  };
  const body = JSON.stringify({ actionId: randomUUID(), reason: null, changes: [change] });
  const response = await api.app.request('/sheets/unitCounts/changes', { method: 'POST', headers, body });
  return ChangesAnswer.parse(await response.json()).answers[0];
}

describe('the page of an election', () => {
  test('says which step is open, what it lacks, and which moves wait for what', async () => {
    const { election, guide, moves, mayMove } = await electionOf(counting.electionId);
    expect(election.values['stage']).toBe('counting');
    expect(mayMove).toBe(true);
    const open = guide.find(({ state }) => state === 'open');
    expect(open?.missing.length).toBeGreaterThan(0);
    const close = moves.find(({ stage, pollState }) => stage === 'counted' && pollState === 'asPlanned');
    expect(close?.against.map(({ code }) => code)).toContain('F.412');
    expect(moves.find(({ pollState }) => pollState === 'cancelled')).toMatchObject({ needsReason: true, against: [] });
  });

  test('gives the dates of the law in order, what is late among them, and the one to look at first', async () => {
    const { timetable, next } = await electionOf(counting.electionId);
    const days = timetable.map(({ until }) => until);
    expect(days).toEqual(days.toSorted());
    expect(timetable.find(({ code }) => code === 'announce')).toMatchObject({ until: '2025-10-31', state: 'late' });
    expect(timetable.find(({ code }) => code === next)?.state).toBe('late');
  });

  test('is refused to the director of another LAO, and to nobody signed in', async () => {
    expect(await problemOf(await ask(`/elections/${counting.electionId}`, stranger))).toBe('scope-forbidden');
    expect(await problemOf(await ask(`/elections/${counting.electionId}/constituencies/1`, stranger))).toBe('scope-forbidden');
    expect(await problemOf(await ask(`/elections/${counting.electionId}`, {}))).toBe('token-missing');
  });

  test('of an election or a constituency that is not there is not found', async () => {
    for (const path of ['/elections/election-06540301-9-9', '/elections/none', `/elections/${counting.electionId}/constituencies/9`])
      expect(await problemOf(await ask(path))).toBe('record-unknown');
  });
});

describe('entering counts', () => {
  test('offers the units, and the candidates by number', async () => {
    const { units, ballots, mayEnter, needsTwoEntries } = await constituencyOf(counting.electionId);
    expect(units.map(({ number }) => number)).toEqual([1, 2]);
    expect(ballots).toMatchObject([{ office: 'council', round: 'original', candidates: [{ number: 1 }, { number: 2 }] }]);
    expect({ mayEnter, needsTwoEntries }).toEqual({ mayEnter: true, needsTwoEntries: true });
  });

  test('shows that a first entry is there, and neither its figures nor sums that would tell them, to who enters the second', async () => {
    expect((await enter(first, { unit: 1, state: 'submitted', ...PAPER }))?.outcome).toBe('saved');
    const own = await constituencyOf(counting.electionId, first);
    expect(own.counts).toHaveLength(1);
    const other = await constituencyOf(counting.electionId, second);
    expect(other.counts).toEqual([]);
    expect(other.entered).toEqual([{ office: 'council', unit: 1, round: 'original', entry: 1, state: 'submitted', isOwn: false }]);
    const { contests } = await electionOf(counting.electionId, second);
    expect(JSON.stringify(contests)).not.toContain('142');
    expect(contests[0]).toMatchObject({ unitsReported: 0, goodBallots: 0 });
  });

  test('once both are sent, shows the cells in which they differ', async () => {
    const swapped = { ...PAPER, spoiledBallots: 9, goodBallots: 281, votes: '1=142; 2=139' };
    const sent = await enter(second, { unit: 1, entry: 2, state: 'submitted', ...swapped });
    expect(sent).toMatchObject({ outcome: 'saved', violations: [{ code: 'W.509', severity: 'warning' }] });
    for (const headers of [first, second]) {
      const { differences, counts } = await constituencyOf(counting.electionId, headers);
      expect(counts).toHaveLength(2);
      expect(differences[0]?.cells.map(({ cell }) => cell)).toEqual(['goodBallots', 'spoiledBallots', 'votes.2']);
    }
  });
});

describe('two phones entering one unit', () => {
  test('at the same moment: one entry is taken, the other phone is told that it is there, and the unit has one version', async () => {
    const { electionId } = await anElection(store, '06540302', { needsTwoEntries: false });
    const phone = () => signIn(store, api, { role: 'electionDirector', provinceCode: '54', laoId: 'lao-06540302' });
    const phones = await Promise.all([phone(), phone()]);
    const answers = await Promise.all(phones.map((headers) => enter(headers, { electionId, unit: 1, state: 'submitted', ...PAPER })));
    expect(answers.map((answer) => answer?.outcome).toSorted()).toEqual(['invalid', 'saved']);
    expect(answers.find((answer) => answer?.outcome === 'invalid')).toMatchObject({ violations: [{ severity: 'blocking' }] });
    const [count, ...more] = await readInside(store, `election#${electionId}`, unitCounts);
    expect([count?.version, more]).toEqual([1, []]);
  });

  test('the same send repeated after its answer was lost is the same entry, and leaves one line in the history', async () => {
    const { electionId } = await anElection(store, '06540303', { needsTwoEntries: false });
    const headers = await signIn(store, api, { role: 'electionDirector', provinceCode: '54', laoId: 'lao-06540303' });
    const set = { electionId, office: 'council', constituency: 1, unit: 1, state: 'submitted', ...PAPER };
    const body = JSON.stringify({ actionId: randomUUID(), reason: null, changes: [{ changeId: randomUUID(), id: null, base: 0, set }] });
    for (const _ of [1, 2, 3]) {
      const response = await api.app.request('/sheets/unitCounts/changes', { method: 'POST', headers, body });
      expect(ChangesAnswer.parse(await response.json()).answers[0]?.outcome).toBe('saved');
    }
    const [count] = await readInside(store, `election#${electionId}`, unitCounts);
    expect(count?.version).toBe(1);
    expect(await readHistory(store, count?.id ?? '', { afterVersion: 0 })).toHaveLength(1);
  });
});

describe('the director’s duties', () => {
  const path = () => `/elections/${counting.electionId}/helpers`;
  const hand = async (body: Record<string, unknown>, headers = first) =>
    api.app.request(path(), {
      method: 'POST',
      headers,
      body: JSON.stringify({ changeId: randomUUID(), officerId: null, version: 0, ...body }),
    });
  const named = { name: 'ช่วย สมมุติใจ', email: 'Helper.One@example.com', isActive: true };

  test('are handed to a named helper one by one, open just that work at once, and are taken back', async () => {
    const { helpers } = HelpersAnswer.parse(await (await hand({ ...named, duties: ['setUnits'] })).json());
    expect(helpers).toMatchObject([{ name: named.name, email: 'helper.one@example.com', duties: ['setUnits'], hasSignedIn: false }]);
    const [one] = helpers;
    const again = { ...named, officerId: one?.officerId, version: one?.version };
    const { helpers: more } = HelpersAnswer.parse(await (await hand({ ...again, duties: ['countVotes', 'appointHelpers'] })).json());
    expect(more[0]?.duties).toEqual(['countVotes', 'appointHelpers']);
    const helper = await signIn(store, api, { role: 'electionHelper', provinceCode: '54', laoId: counting.laoId, duties: ['countVotes'] });
    expect((await enter(helper, { unit: 2, state: 'draft' }))?.outcome).toBe('saved');
    const without = await signIn(store, api, { role: 'electionHelper', provinceCode: '54', laoId: counting.laoId, duties: ['setUnits'] });
    expect((await enter(without, { unit: 2, entry: 2, state: 'draft' }))?.outcome).toBe('forbidden');
  });

  test('are not handed by those who do not have them, to officers who are no helpers, or under an e-mail that is taken', async () => {
    const helper = (duties: string[]) =>
      signIn(store, api, { role: 'electionHelper', provinceCode: '54', laoId: counting.laoId, duties: Duty.array().parse(duties) });
    expect(await problemOf(await hand({ ...named, duties: ['setUnits'] }, await helper(['countVotes'])))).toBe('scope-forbidden');
    expect(await problemOf(await hand({ ...named, duties: ['setUnits'] }, stranger))).toBe('scope-forbidden');
    expect(await problemOf(await hand({ ...named, duties: ['setUnits'] }))).toBe('access-email-taken');
    const deputy = await helper(['appointHelpers']);
    const body = { name: 'คนที่สอง', email: 'second.helper@example.com', isActive: true, duties: ['setUnits', 'appointHelpers'] };
    const { helpers, mayHand } = HelpersAnswer.parse(await (await hand(body, deputy)).json());
    expect(helpers.find(({ name }) => name === body.name)?.duties).toEqual(['setUnits']);
    expect(mayHand).not.toContain('appointHelpers');
    const director = await readPlaceNow(store, officers, '54').then((all) =>
      all.find(({ values }) => values['role'] === 'electionDirector'),
    );
    const taken = { ...body, officerId: director?.values['officerId'], version: director?.version };
    expect(await problemOf(await hand(taken))).toBe('record-unknown');
  });
});
