import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSheet } from '../../../functions/store/read.ts';
import type { Store } from '../../../functions/store/store.ts';
import { ProblemDocument } from '../../../shared/api.ts';
import { PersonCheckAnswer } from '../../../shared/api-person-check.ts';
import { type CheckedApplicant, RightToStandAnswer } from '../../../shared/api-right-to-stand.ts';
import { accessLog } from '../../../shared/sheets/access-log.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import type { Values } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { type AnElection, anElection, keep, PAPER } from '../../support/an-election.ts';
import { signIn, startApi } from '../../support/api.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let here: AnElection;
let elsewhere: AnElection;
let repeat: AnElection;
let director: Record<string, string>;

const PURPOSE = 'ตรวจสอบสิทธิสมัครรับเลือกตั้ง';
const DAYS = { electionDay: '2025-11-30', calledOn: '2025-10-01' } as const;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  here = await anElection(store, '06540501', { ...DAYS, stage: 'applications' });
  elsewhere = await anElection(store, '06540502', { ...DAYS, stage: 'applications' });
  repeat = await anElection(store, '06540503', { stage: 'counted' });
  director = await signIn(store, api, { role: 'electionDirector', provinceCode: '54', laoId: here.laoId });
});

async function apply(election: AnElection, given: Values): Promise<string> {
  const set = { electionId: election.electionId, office: 'council', constituency: 1, applicationDate: '2025-10-21', ...given };
  const [answer] = await keep(store, candidacies, [set]);
  return answer?.outcome === 'saved' ? String(answer.row.values['candidacyId']) : expect.fail('the candidacy was not kept');
}

const post = (path: string, body: unknown, headers = director) =>
  api.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });

async function check(election: AnElection, candidacyId: string, headers = director): Promise<CheckedApplicant['findings']> {
  const response = await post(
    `/elections/${election.electionId}/right-to-stand`,
    { purpose: PURPOSE, candidacies: [candidacyId] },
    headers,
  );
  expect(response.status, await response.clone().text()).toBe(200);
  return RightToStandAnswer.parse(await response.json()).rows[0]?.findings ?? expect.fail('nobody was checked');
}

describe('the right to stand is checked against our own records', () => {
  test('an office held in another LAO and a removal there are found through the matched person, each with its tenure', async () => {
    const [person] = await keep(store, persons, [{ provinceCode: '54', prefix: 'นาย', givenName: 'กล้า', familyName: 'ควบสมมุติ' }]);
    const personId = person?.outcome === 'saved' ? String(person.row.values['personId']) : '';
    const named = { personId, givenName: 'กล้า', familyName: 'ควบสมมุติ', appointedBy: 'certifiedElection', laoId: elsewhere.laoId };
    await keep(store, tenures, [
      { ...named, office: 'deputyChief', ordinal: 1, startDate: '2024-01-01', appointedBy: 'order' },
      { ...named, office: 'councillor', startDate: '2020-01-01', endDate: '2023-05-01', departureReason: 'conflictOfInterest' },
    ]);
    const candidacyId = await apply(here, { personId, givenName: 'กล้า', familyName: 'ควบสมมุติ' });
    const findings = await check(here, candidacyId);
    expect(findings.map(({ kind, items, identity }) => [kind, items, identity])).toEqual([
      ['holdsOffice', [13], 'person'],
      ['fiveYearBar', [23], 'person'],
    ]);
    expect(findings[0]?.causes).toMatchObject([{ sheet: 'tenures', laoId: elsewhere.laoId, provinceCode: '54' }]);
    expect(findings[0]?.causes[0]?.label.th).toContain('ตัวอย่าง02');
    expect(findings[1]).toMatchObject({ isCertain: true, freeFrom: '2028-05-02' });
  });

  test('whoever stands in two elections is found by name alone as a case to look at, with the other candidacy; by birth date for certain', async () => {
    const twice = { givenName: 'ซ้ำ', familyName: 'สองแห่งสมมุติ' } as const;
    const first = await apply(here, { ...twice, birthDate: '1980-02-03' });
    const unknownBirth = await apply(elsewhere, twice);
    const [other] = await check(here, first);
    expect(other).toMatchObject({ kind: 'candidateElsewhere', items: [22], isCertain: false, identity: 'name' });
    expect(other?.causes).toMatchObject([{ sheet: 'candidacies', electionId: elsewhere.electionId }]);
    const same = await apply(elsewhere, { ...twice, birthDate: '1980-02-03', number: 31 });
    expect(same).not.toBe(unknownBirth);
    expect((await check(here, first)).filter(({ isCertain }) => isCertain)).not.toEqual([]);
    const another = await apply(here, { ...twice, birthDate: '1999-09-09', number: 32 });
    expect((await check(here, another)).every(({ identity }) => identity === 'name')).toBe(true);
  });

  test('a candidate nothing is recorded of has no finding', async () => {
    expect(await check(here, await apply(here, { givenName: 'ใหม่', familyName: 'ไร้ประวัติสมมุติ' }))).toEqual([]);
  });

  test('a chief at the limit of terms may not stand for the executive again, and may for the council', async () => {
    const named = { givenName: 'ครบ', familyName: 'สองวาระสมมุติ', office: 'chiefExecutive', laoId: here.laoId, birthDate: '1970-01-01' };
    await keep(
      store,
      tenures,
      [
        ['2019-12-01', '2021-11-27'],
        ['2021-11-28', '2025-11-27'],
      ].map(([startDate, endDate]) => ({ ...named, appointedBy: 'certifiedElection', startDate, endDate, departureReason: 'termEnded' })),
    );
    const applicant = { givenName: 'ครบ', familyName: 'สองวาระสมมุติ', birthDate: '1970-01-01' };
    const executive = await apply(here, { ...applicant, office: 'executive', constituency: null, applicationDate: '2025-11-30' });
    expect((await check(here, executive)).map(({ kind, identity }) => [kind, identity])).toContainEqual(['termLimit', 'birthDate']);
    const council = await apply(here, { ...applicant, applicationDate: '2025-11-30' });
    expect((await check(here, council)).map(({ kind }) => kind)).not.toContain('termLimit');
  });

  test('whoever did not beat the no-vote is barred from the election that repeats it', async () => {
    // Two candidates, both behind the no-vote.
    await keep(
      store,
      unitCounts,
      [1, 2].map((unit) => ({
        ...{ electionId: repeat.electionId, office: 'council', constituency: 1, unit, state: 'submitted', ...PAPER },
        ...{ goodBallots: 94, noVoteBallots: 200, votes: `1=${49 + unit}; 2=${45 - unit}` },
      })),
    );
    const next = await anElection(store, '06540504', { ...DAYS, stage: 'applications', repeats: repeat.electionId });
    const province = await signIn(store, api, { role: 'province', provinceCode: '54' });
    const again = await apply(next, { givenName: 'สมมุติ1', familyName: 'ตัวอย่างดี', number: 9 });
    const findings = await check(next, again, province);
    expect(findings.find(({ kind }) => kind === 'barredFromRepeat')).toMatchObject({
      causes: [{ electionId: repeat.electionId, sheet: 'candidacies' }],
      citation: expect.stringContaining('ม.110'),
    });
  });
});

describe('the look', () => {
  test('at all candidates goes page by page, and leaves out those who stand no more', async () => {
    const path = `/elections/${elsewhere.electionId}/right-to-stand`;
    const province = await signIn(store, api, { role: 'province', provinceCode: '54' });
    await apply(elsewhere, { givenName: 'ถอน', familyName: 'แล้วสมมุติ', state: 'withdrawn' });
    const { rows, next } = RightToStandAnswer.parse(await (await post(path, { purpose: PURPOSE }, province)).json());
    expect(next).toBeNull();
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ name }) => name).join()).not.toContain('ถอน');
    const [first] = rows;
    const rest = RightToStandAnswer.parse(await (await post(path, { purpose: PURPOSE, after: first?.candidacyId }, province)).json());
    expect(rest.rows.map(({ candidacyId }) => candidacyId)).toEqual(rows.slice(1).map(({ candidacyId }) => candidacyId));
  });

  test('is in the access log with its purpose and what was shown, and is refused without a purpose, to helpers and to other LAOs', async () => {
    const logged: Values[] = [];
    for await (const { values } of readSheet(store, accessLog)) logged.push(values);
    expect(logged).toContainEqual(
      expect.objectContaining({
        by: 'candidacy',
        purpose: PURPOSE,
        name: 'กล้า ควบสมมุติ',
        shown: expect.arrayContaining([expect.stringContaining('tenures#')]),
      }),
    );
    const path = `/elections/${here.electionId}/right-to-stand`;
    const codeOf = async (response: Response | Promise<Response>) => ProblemDocument.parse(await (await response).json()).code;
    expect(await codeOf(post(path, { purpose: '' }))).toBe('request-invalid');
    const helper = await signIn(store, api, { role: 'electionHelper', provinceCode: '54', laoId: here.laoId });
    expect(await codeOf(post(path, { purpose: PURPOSE }, helper))).toBe('scope-forbidden');
    expect(await codeOf(post(`/elections/${elsewhere.electionId}/right-to-stand`, { purpose: PURPOSE }))).toBe('scope-forbidden');
    expect(await codeOf(post(path, { purpose: PURPOSE, candidacies: [`candidacy-executive-${randomUUID()}`] }))).toBe('record-unknown');
  });

  test('at a person finds the candidacies too, and says that whoever stands twice may not', async () => {
    const response = await post('/person-check', { purpose: PURPOSE, by: { name: 'ซ้ำ สองแห่งสมมุติ' }, day: '2025-11-01' });
    const { people } = PersonCheckAnswer.parse(await response.json());
    expect(people.flatMap(({ candidacies: own }) => own.map(({ electionId }) => electionId))).toEqual(
      expect.arrayContaining([here.electionId, elsewhere.electionId]),
    );
    expect(people.some(({ findings }) => findings.some(({ kind, causes }) => kind === 'candidate' && causes.length === 1))).toBe(true);
  });
});
