import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRecords } from '../../../functions/store/read.ts';
import { type SaveRequest, saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { illegalMoves } from '../../../shared/elections/steps.ts';
import type { Officer } from '../../../shared/people/officer.ts';
import { may } from '../../../shared/permissions.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { aLao, anOfficer, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
beforeAll(async () => {
  store = await newStore();
});

const CODE = '06540901';
const ELECTION = `election-${CODE}-3-1`;

async function save(
  sheet: Sheet,
  changes: RowChange[],
  officer: Officer = anOfficer(),
  given: Partial<SaveRequest> = {},
): Promise<RowAnswer[]> {
  return saveChanges(store, {
    sheet,
    officer,
    authority: 'officer',
    actionId: randomUUID(),
    reason: null,
    changes,
    now: () => new Date('2024-03-01T05:00:00Z'),
    ...given,
  });
}

const add = (set: Record<string, unknown>): RowChange => ({ changeId: randomUUID(), id: null, base: 0, kind: 'save', set });
const inElection = (set: Record<string, unknown>): RowChange => add({ electionId: ELECTION, ...set });
const outcomes = (answers: RowAnswer[]) =>
  answers.map((answer) => (answer.outcome === 'invalid' ? answer.violations.map(({ code }) => code).join() : answer.outcome));

/** The director of the LAO's election, and a helper. */
const director = (id: string) =>
  anOfficer({ officerId: `officer-${id}`, role: 'electionDirector', provinceCode: '54', laoId: `lao-${CODE}` });

const sent = {
  office: 'council',
  constituency: 1,
  state: 'submitted',
  eligibleVoters: 400,
  votersPresent: 300,
  ballotsReceived: 420,
  ballotsUsed: 300,
  ballotsRemaining: 120,
  goodBallots: 284,
  spoiledBallots: 6,
  noVoteBallots: 10,
  votes: '1=142; 2=142',
};

const AS_IT_WAS = { authority: 'system' } as const;
const toStage = async (stage: string, given: Record<string, unknown> = {}) => {
  const id = `lao#lao-${CODE}/elections#${ELECTION}`;
  const [answer] = await save(
    elections,
    [toSet(id, (await versionOf(id)) ?? 0, { stage, pollState: 'asPlanned', ...given })],
    anOfficer(),
    AS_IT_WAS,
  );
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
};
const versionOf = async (id: string) => (await readRecords(store, [id])).get(id)?.version;

beforeAll(async () => {
  await save(laos, [toCreate(aLao({ code: CODE, districtTh: 'สองสมมุติ' }))]);
  await save(elections, [
    add({ laoId: CODE, termOrdinal: 3, ordinal: 1, offices: 'both', cause: 'ครบวาระ / ครบอายุสภา', calledOn: '1 ต.ค. 2566' }),
  ]);
  await save(constituencies, [inElection({ number: 1, seats: 1, eligibleVoters: 800 })]);
  await save(
    pollingUnits,
    [1, 2, 3, 4].map((number) => inElection({ constituency: 1, number, name: `หมู่ที่ ${number}`, eligibleVoters: 400 })),
  );
  await save(
    candidacies,
    [1, 2].map((number) =>
      inElection({
        office: 'council',
        constituency: 1,
        number,
        givenName: `สมมุติ${number}`,
        applicationDate: '2023-11-01',
        state: 'accepted',
      }),
    ),
    anOfficer(),
    AS_IT_WAS,
  );
});

describe('records inside an election', () => {
  test('take LAO, province and district from the election', async () => {
    const [answer] = await save(pollingUnits, [inElection({ constituency: 1, number: 5 })]);
    expect(answer).toMatchObject({
      outcome: 'saved',
      row: {
        id: `election#${ELECTION}/pollingUnits#unit-01-0005`,
        values: { laoId: `lao-${CODE}`, provinceCode: '54', districtTh: 'สองสมมุติ' },
      },
    });
  });

  test('of an election that is not recorded are refused', async () => {
    expect(outcomes(await save(pollingUnits, [add({ electionId: `election-${CODE}-9-1`, constituency: 1, number: 1 })]))).toEqual([
      'F.006',
    ]);
    expect(outcomes(await save(pollingUnits, [add({ electionId: 'ไม่มี', constituency: 1, number: 1 })]))).not.toEqual(['saved']);
  });

  test('are out of reach of another LAO’s director', async () => {
    const other = { ...director('ann'), laoId: 'lao-06540902' };
    expect(outcomes(await save(pollingUnits, [inElection({ constituency: 1, number: 9 })], other))).toEqual(['forbidden']);
  });

  test('a candidate’s number is given once in a contest', async () => {
    const again = inElection({ office: 'council', constituency: 1, number: 2, givenName: 'อีกคน', applicationDate: '2023-11-01' });
    expect(outcomes(await save(candidacies, [again], anOfficer(), AS_IT_WAS))).toEqual(['F.004']);
  });

  test('the rules in force at the call stay, whatever is changed later', async () => {
    const [first] = await save(elections, [
      add({ laoId: CODE, termOrdinal: 4, ordinal: 1, offices: 'council', cause: 'vacancy', calledOn: '2023-10-01' }),
    ]);
    if (first?.outcome !== 'saved') throw new Error(JSON.stringify(first));
    expect(first.row.values['rulesAsOf']).toBe('2023-10-01');
    const [later] = await save(elections, [toSet(first.row.id, 1, { calledOn: '2023-12-01' })]);
    expect(later).toMatchObject({ outcome: 'saved', row: { values: { rulesAsOf: '2023-10-01' } } });
  });
});

describe('the order of an election', () => {
  test.each(illegalMoves().map(({ from, to }) => [`${from.stage}/${from.pollState}`, `${to.stage}/${to.pollState}`, from, to] as const))(
    'does not lead from %s to %s',
    async (_from, _to, from, to) => {
      await toStage(from.stage, { pollState: from.pollState, pollStateReason: 'น้ำท่วม' });
      const id = `lao#lao-${CODE}/elections#${ELECTION}`;
      const [answer] = await save(elections, [toSet(id, (await versionOf(id)) ?? 0, { ...to })], director('ann'));
      expect(answer).toMatchObject({
        outcome: 'invalid',
        violations: expect.arrayContaining([expect.objectContaining({ code: 'F.411' })]),
      });
    },
  );

  test('does not go on before what must be there is there, and says what', async () => {
    await toStage('called');
    const id = `lao#lao-${CODE}/elections#${ELECTION}`;
    const [answer] = await save(elections, [toSet(id, (await versionOf(id)) ?? 0, { stage: 'announced' })], director('ann'));
    expect(answer).toMatchObject({ outcome: 'invalid' });
    if (answer?.outcome !== 'invalid') return;
    const missing = answer.violations.filter(({ code }) => code === 'F.412').map(({ message }) => message.en);
    expect(missing).toEqual(
      expect.arrayContaining([expect.stringContaining('term is not recorded'), expect.stringContaining('not approved')]),
    );
  });

  test('closes the count once every unit has reported', async () => {
    await toStage('counting');
    const id = `lao#lao-${CODE}/elections#${ELECTION}`;
    const close = async () => save(elections, [toSet(id, (await versionOf(id)) ?? 0, { stage: 'counted' })], director('ann'));
    expect(outcomes(await close())).toEqual([expect.stringContaining('F.412')]);
  });

  test('begins with the call, and is deleted only before it goes on', async () => {
    const begun = add({ laoId: CODE, termOrdinal: 5, ordinal: 1, offices: 'council', cause: 'vacancy', stage: 'certified' });
    expect(outcomes(await save(elections, [begun], director('ann')))).toEqual([expect.stringContaining('F.410')]);
    await toStage('counting');
    const id = `lao#lao-${CODE}/elections#${ELECTION}`;
    const away: RowChange = { changeId: randomUUID(), id, base: (await versionOf(id)) ?? 0, kind: 'delete', set: {} };
    expect(outcomes(await save(elections, [away], director('ann')))).toEqual(['F.414']);
  });

  test('has a time for each work: no units while counting, no counts while candidates apply', async () => {
    await toStage('counting');
    expect(outcomes(await save(pollingUnits, [inElection({ constituency: 1, number: 8 })], director('ann')))).toEqual(['F.414']);
    await toStage('applications');
    expect(outcomes(await save(unitCounts, [inElection({ ...sent, unit: 1 })], director('ann')))).toEqual([
      expect.stringContaining('F.414'),
    ]);
  });

  test('a recount is entered where it was ordered', async () => {
    await toStage('counting');
    expect(outcomes(await save(unitCounts, [inElection({ ...sent, unit: 3, round: 'recount' })], director('ann')))).toEqual([
      expect.stringContaining('F.415'),
    ]);
    await save(
      certifications,
      [
        inElection({
          office: 'council',
          constituency: 1,
          outcome: 'recountOrdered',
          announcementNumber: '1/2567',
          announcementDate: '2024-02-01',
        }),
      ],
      anOfficer(),
    );
    expect(
      outcomes(await save(unitCounts, [inElection({ ...sent, unit: 3, round: 'recount', votes: '1=100; 2=184' })], director('ann'))),
    ).toEqual(['saved']);
  });

  test('is corrected after certification only with a reason and a paper of its own', async () => {
    await toStage('counted');
    const paper = { outcome: 'certified', elected: '2', announcementNumber: '2/2567', announcementDate: '2024-02-10' };
    const [first] = await save(certifications, [inElection({ office: 'executive', ...paper })], anOfficer());
    if (first?.outcome !== 'saved') throw new Error(JSON.stringify(first));
    await toStage('certified');
    expect(outcomes(await save(certifications, [toSet(first.row.id, 1, { elected: '1' })], anOfficer()))).toEqual(['F.416']);
    const reasoned = { elected: '1', correctionReason: 'คำพิพากษาศาล', correctionDocument: 'คดีหมายเลขแดงที่ 1/2567' };
    expect(outcomes(await save(certifications, [toSet(first.row.id, 1, reasoned)], anOfficer()))).toEqual(['saved']);
  });
});

describe('a count', () => {
  beforeAll(() => toStage('counting'));

  test('whose sums do not agree is kept as a draft and refused when sent', async () => {
    const wrong = { ...sent, unit: 1, spoiledBallots: 7 };
    const [draft] = await save(unitCounts, [inElection({ ...wrong, state: 'draft' })], director('ann'));
    if (draft?.outcome !== 'saved') throw new Error(JSON.stringify(draft));
    expect(draft.violations).toContainEqual(expect.objectContaining({ code: 'F.505', severity: 'warning' }));
    expect(outcomes(await save(unitCounts, [toSet(draft.row.id, 1, { state: 'submitted' })], director('ann')))).toEqual([
      expect.stringContaining('F.505'),
    ]);
    expect(outcomes(await save(unitCounts, [toSet(draft.row.id, 1, { state: 'submitted', spoiledBallots: 6 })], director('ann')))).toEqual([
      'saved',
    ]);
  });

  test('is signed with the officer who entered it, and the second entry needs a colleague', async () => {
    const [first] = await save(unitCounts, [inElection({ ...sent, unit: 2, votes: '1=140; 2=144' })], director('ann'));
    expect(first).toMatchObject({ outcome: 'saved', row: { values: { enteredBy: 'officer-ann' } } });
    const second = { ...sent, unit: 2, votes: '1=140; 2=144', entry: 2 };
    expect(outcomes(await save(unitCounts, [inElection(second)], director('ann')))).toEqual([expect.stringContaining('F.521')]);
    expect(outcomes(await save(unitCounts, [inElection(second)], director('bob')))).toEqual(['saved']);
  });

  test('of a unit that is not recorded, or with votes for nobody on the ballot, is refused', async () => {
    expect(outcomes(await save(unitCounts, [inElection({ ...sent, unit: 77 })], director('ann')))).toEqual([
      expect.stringContaining('F.520'),
    ]);
    expect(outcomes(await save(unitCounts, [inElection({ ...sent, unit: 3, votes: '1=142; 9=142' })], director('ann')))).toEqual([
      expect.stringContaining('F.502'),
    ]);
  });

  test('with fewer voters than ballots is an event of the law: recorded with a reason, never refused', async () => {
    const odd = { ...sent, unit: 4, votersPresent: 299 };
    expect(outcomes(await save(unitCounts, [inElection(odd)], director('ann')))).toEqual([expect.stringContaining('F.511')]);
    const accepted = { ...odd, acceptedWarnings: 'W.501: นับซ้ำแล้วได้เท่าเดิม รายงาน ผอ.กต.อปท.' };
    expect(outcomes(await save(unitCounts, [inElection(accepted)], director('ann')))).toEqual(['saved']);
  });

  test('is not seen by anybody else until both entries are sent, where the election asks for two', async () => {
    await toStage('counting', { needsTwoEntries: true });
    const [first] = await save(
      unitCounts,
      [inElection({ ...sent, unit: 3, office: 'executive', votes: '', state: 'draft' })],
      director('ann'),
    );
    if (first?.outcome !== 'saved') throw new Error(JSON.stringify(first));
    const now = async (id: string) => (await readRecords(store, [id])).get(id)?.values ?? {};
    expect(may(director('ann'), 'read', unitCounts, await now(first.row.id))).toBe(true);
    expect(may(director('bob'), 'read', unitCounts, await now(first.row.id))).toBe(false);
    expect(outcomes(await save(unitCounts, [toSet(first.row.id, 1, { note: 'แอบดู' })], director('bob')))).toEqual(['forbidden']);

    await save(
      candidacies,
      [inElection({ office: 'executive', number: 1, givenName: 'สมมุติ', applicationDate: '2023-11-01', state: 'accepted' })],
      anOfficer(),
      AS_IT_WAS,
    );
    const figures = { votes: '1=284', state: 'submitted' };
    expect(outcomes(await save(unitCounts, [toSet(first.row.id, 1, figures)], director('ann')))).toEqual(['saved']);
    expect(may(director('bob'), 'read', unitCounts, await now(first.row.id))).toBe(false);
    const [second] = await save(unitCounts, [inElection({ ...sent, unit: 3, office: 'executive', entry: 2, ...figures })], director('bob'));
    if (second?.outcome !== 'saved') throw new Error(JSON.stringify(second));
    expect(may(director('bob'), 'read', unitCounts, await now(first.row.id))).toBe(true);
    expect(may(director('ann'), 'read', unitCounts, await now(second.row.id))).toBe(true);
  });
});
