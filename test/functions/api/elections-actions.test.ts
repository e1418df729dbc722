import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInside } from '../../../functions/store/read.ts';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer, ProblemDocument } from '../../../shared/api.ts';
import { UndoAnswer } from '../../../shared/api-actions.ts';
import { AppointmentsAnswer, ConstituenciesAnswer, OpenElectionsAnswer } from '../../../shared/api-election-actions.ts';
import { ElectionAnswer } from '../../../shared/api-elections.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { anElection, keep } from '../../support/an-election.ts';
import { signIn, startApi } from '../../support/api.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let province: Record<string, string>;
let lao: Record<string, string>;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  await anElection(store, '06540401', { stage: 'certified' });
  await anElection(store, '06540402', { stage: 'appointed' });
  await anElection(store, '06540403', { stage: 'appointed' });
  province = await signIn(store, api, { role: 'province', provinceCode: '54' });
  lao = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540402' });
});

const post = async (path: string, body: unknown, headers = province) =>
  (await api.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
const living = async (laoId: string, sheet: typeof elections) =>
  (await readInside(store, `lao#${laoId}`, sheet)).filter(({ isDeleted }) => !isDeleted).map(({ values }) => values);

describe('opening an election in all LAOs of a type', () => {
  const call = {
    offices: 'both',
    cause: 'termEnd',
    causeDate: '2029-11-27',
    calledOn: '2025-12-01',
    electionDay: '2030-01-11',
    applicationsFrom: '2029-12-05',
    applicationsTo: '2029-12-09',
    needsTwoEntries: true,
  };
  const scope = { provinceCode: '54', types: ['sao'] };

  test('is looked at first, opens the next election of each, sent twice opens one, and is taken back', async () => {
    const actionId = randomUUID();
    const ask = { actionId, scope, call, except: ['lao-06540403'] };
    const plan = OpenElectionsAnswer.parse(await post('/actions/elections', { ...ask, preview: true }));
    expect(plan.rows.map(({ electionId, outcome }) => [electionId, outcome])).toEqual([
      ['election-06540401-4-1', 'planned'],
      ['election-06540402-4-1', 'planned'],
    ]);
    expect(await living('lao-06540402', elections)).toHaveLength(1);
    for (const _ of [1, 2]) {
      const saved = OpenElectionsAnswer.parse(await post('/actions/elections', { ...ask, preview: false }));
      expect(saved.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    }
    expect((await living('lao-06540402', elections)).map((values) => values['stage'])).toEqual(['appointed', 'called']);
    const again = OpenElectionsAnswer.parse(await post('/actions/elections', { ...ask, actionId: randomUUID(), preview: true }));
    expect(again.rows).toEqual([]);
    expect(again.running.map(({ laoId }) => laoId)).toContain('lao-06540402');
    const undone = UndoAnswer.parse(await post('/actions/undo', { undo: actionId, actionId: randomUUID(), preview: false }));
    expect(undone.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    expect(await living('lao-06540402', elections)).toHaveLength(1);
  });

  test('is refused where a place lies outside the officer’s', async () => {
    const elsewhere = await signIn(store, api, { role: 'province', provinceCode: '55' });
    const answer = await post('/actions/elections', { actionId: randomUUID(), preview: true, scope, call }, elsewhere);
    expect(ProblemDocument.parse(answer).code).toBe('scope-forbidden');
  });
});

describe('seats and constituencies computed from the residents', () => {
  const ELECTION = 'election-06540404-3-1';
  const villages = [
    { name: 'หมู่ที่ 1', population: 900 },
    { name: 'หมู่ที่ 2', population: 20 },
    { name: 'หมู่ที่ 3', population: 700 },
  ];
  const ask = (given: object) => post('/actions/constituencies', { electionId: ELECTION, ...given });
  let director: Record<string, string>;

  beforeAll(async () => {
    await anElection(store, '06540404', { stage: 'called' });
    director = await signIn(store, api, { role: 'electionDirector', provinceCode: '54', laoId: 'lao-06540404' });
  });

  test('are shown line by line with the law, put into the sheet over what is there, and taken back', async () => {
    const actionId = randomUUID();
    const given = { actionId, areas: villages, populationOn: '2024-12-31' };
    const plan = ConstituenciesAnswer.parse(await ask({ ...given, preview: true }));
    expect(plan.proposal?.lines.map(({ th }) => th).join()).toContain('หมู่ที่ 2 มีราษฎร 20 คน');
    expect(plan.proposal?.source).toContain('ม.45');
    expect(plan.rows.map(({ number, area, seats, recorded, outcome }) => [number, area, seats, recorded, outcome])).toEqual([
      [1, 'หมู่ที่ 1, หมู่ที่ 2', 3, 1, 'planned'],
      [2, 'หมู่ที่ 3', 3, null, 'planned'],
    ]);
    const saved = ConstituenciesAnswer.parse(await ask({ ...given, preview: false }));
    expect(saved.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    const again = ConstituenciesAnswer.parse(await ask({ actionId: randomUUID(), preview: true }));
    expect([again.areas.length, again.populationOn, again.rows.map(({ recorded }) => recorded)]).toEqual([2, '2024-12-31', [3, 3]]);
    const undone = UndoAnswer.parse(await post('/actions/undo', { undo: actionId, actionId: randomUUID(), preview: false }));
    expect(undone.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
  });

  test('may be set otherwise with a reason; without one the election cannot be announced', async () => {
    const overrides = [{ number: 2, seats: 4, reason: 'ตามประกาศ กกต.' }];
    const given = { areas: villages, populationOn: '2024-12-31', preview: false };
    const saved = ConstituenciesAnswer.parse(await ask({ ...given, actionId: randomUUID(), overrides }));
    expect(saved.rows.map(({ seats, proposed, outcome }) => [seats, proposed, outcome])).toEqual([
      [3, 3, 'saved'],
      [4, 3, 'saved'],
    ]);
    const missing = async () => {
      const answer = await (await api.app.request(`/elections/${ELECTION}`, { headers: director })).json();
      return ElectionAnswer.parse(answer)
        .guide.flatMap((step) => step.missing.map(({ th }) => th))
        .join();
    };
    expect(await missing()).not.toContain('ต่างจากที่คำนวณ');
    const [second] = (await readInside(store, `election#${ELECTION}`, constituencies)).filter(({ values }) => values['number'] === 2);
    const change = { changeId: randomUUID(), id: second?.id, base: second?.version, set: { overrideReason: null } };
    await post('/sheets/constituencies/changes', { actionId: randomUUID(), reason: null, changes: [change] }, director);
    expect(await missing()).toContain('เขตเลือกตั้งที่ 2 มีจำนวนสมาชิกต่างจากที่คำนวณตามกฎหมาย');
  });

  test('are refused to the officer of another LAO', async () => {
    const answer = await post('/actions/constituencies', { actionId: randomUUID(), preview: true, electionId: ELECTION }, lao);
    expect(ProblemDocument.parse(answer).code).toBe('scope-forbidden');
  });
});

describe('those who were elected take office', () => {
  const ELECTION = 'election-06540401-3-1';

  test('not before the contest is certified; then with term and announcement, once, and can be taken back', async () => {
    const ask = { actionId: randomUUID(), electionId: ELECTION };
    expect(AppointmentsAnswer.parse(await post('/actions/appointments', { ...ask, preview: true })).rows).toEqual([]);
    await keep(store, certifications, [
      {
        electionId: ELECTION,
        office: 'council',
        constituency: 1,
        outcome: 'certified',
        elected: [2],
        announcementNumber: '12/2568',
        announcementDate: '2025-12-20',
      },
    ]);
    const plan = AppointmentsAnswer.parse(await post('/actions/appointments', { ...ask, preview: true }));
    expect(plan.rows).toMatchObject([
      { kind: 'term', office: 'council', startDate: '2025-11-30', outcome: 'planned' },
      { kind: 'tenure', person: 'นายสมมุติ2 ตัวอย่างดี', number: 2, constituency: 1, outcome: 'planned' },
    ]);
    const saved = AppointmentsAnswer.parse(await post('/actions/appointments', { ...ask, preview: false }));
    expect(saved.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    const [tenure] = await living('lao-06540401', tenures);
    expect(tenure).toMatchObject({
      office: 'councillor',
      startDate: '2025-11-30',
      appointedBy: 'certifiedElection',
      appointmentNumber: '12/2568',
    });
    expect((await living('lao-06540401', terms))[0]).toMatchObject({ startDate: '2025-11-30', endDate: '2029-11-29' });
    const again = AppointmentsAnswer.parse(
      await post('/actions/appointments', { actionId: randomUUID(), electionId: ELECTION, preview: true }),
    );
    expect([again.rows, again.inOffice]).toEqual([[], ['นายสมมุติ2 ตัวอย่างดี']]);
    await post('/actions/undo', { undo: ask.actionId, actionId: randomUUID(), preview: false });
    expect(await living('lao-06540401', tenures)).toEqual([]);
  });

  test('nor through the sheet: a holder elected on that day is refused until the contest is certified', async () => {
    await anElection(store, '06540405', { stage: 'counted' });
    const set = {
      ...{ laoId: '06540405', givenName: 'เข้าก่อน', familyName: 'ประกาศผล', office: 'councillor', constituency: '1' },
      ...{ appointedBy: 'certifiedElection', appointmentNumber: '1/2568', appointmentDate: '2025-12-20', startDate: '2025-11-30' },
    };
    const add = async () => {
      const change = { changeId: randomUUID(), id: null, base: 0, set };
      const answer = ChangesAnswer.parse(
        await post('/sheets/tenures/changes', { actionId: randomUUID(), reason: null, changes: [change] }),
      );
      const [row] = answer.answers;
      return row?.outcome === 'invalid' ? row.violations.map(({ code }) => code).join() : row?.outcome;
    };
    expect(await add()).toBe('F.428');
    await keep(store, certifications, [
      {
        ...{ electionId: 'election-06540405-3-1', office: 'council', constituency: 1, outcome: 'certified', elected: [1] },
        ...{ announcementNumber: '1/2568', announcementDate: '2025-12-20' },
      },
    ]);
    expect(await add()).toBe('saved');
  });

  test('is refused to the officer of another LAO', async () => {
    const answer = await post('/actions/appointments', { actionId: randomUUID(), electionId: ELECTION, preview: true }, lao);
    expect(ProblemDocument.parse(answer).code).toBe('scope-forbidden');
  });
});
