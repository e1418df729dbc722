import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHumanBeing } from '../../../functions/store/people.ts';
import { readHistory, readRecords } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { UndoAnswer } from '../../../shared/api-actions.ts';
import { MatchAnswer, MatchedPersonsAnswer, ProposalsAnswer } from '../../../shared/api-match.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import type { Sheet, Values } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aTenure, toAdd } from '../../support/people-builders.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let province: Record<string, string>;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  province = await signIn(store, api, { role: 'province', provinceCode: '54' });
  await add(laos, [toCreate(aLao({ code: '06540103' })), toCreate(aLao({ code: '06500101', provinceCode: '50' }))]);
});

async function add(sheet: Sheet, changes: ReturnType<typeof toAdd>[]): Promise<string[]> {
  const request = { officer: anOfficer(), authority: 'system' as const, isHistory: true, actionId: randomUUID(), reason: null };
  const answers = await saveChanges(store, { ...request, sheet, changes, now: () => new Date() });
  return answers.map((answer) => (answer.outcome === 'saved' ? answer.row.id : expect.fail(JSON.stringify(answer))));
}

async function addPerson(given: Values): Promise<string> {
  const [id = ''] = await add(persons, [
    { changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { provinceCode: '54', ...given } },
  ]);
  return id.slice(id.lastIndexOf('#') + 1);
}

const addTenures = (...given: Partial<Tenure>[]) =>
  add(
    tenures,
    given.map((one) => toAdd(tenures, aTenure(one))),
  );

async function match(body: Record<string, unknown>, headers = province): Promise<MatchAnswer> {
  const request = { actionId: randomUUID(), preview: false, ...body };
  const response = await api.app.request('/actions/match', { method: 'POST', headers, body: JSON.stringify(request) });
  expect(response.status, await response.clone().text()).toBe(200);
  return MatchAnswer.parse(await response.json());
}

async function undo(action: string): Promise<UndoAnswer> {
  const body = JSON.stringify({ undo: action, actionId: randomUUID(), preview: false });
  return UndoAnswer.parse(await (await api.app.request('/actions/undo', { method: 'POST', headers: province, body })).json());
}

async function personIds(records: string[]): Promise<unknown[]> {
  const found = await readRecords(store, records);
  return records.map((id) => found.get(id)?.values['personId']);
}

async function proposals(): Promise<ProposalsAnswer['proposals']> {
  const response = await api.app.request('/persons/proposals?province=54', { headers: province });
  expect(response.status).toBe(200);
  return ProposalsAnswer.parse(await response.json()).proposals;
}

describe('records of one human being', () => {
  const twice = (given: Partial<Tenure>) => [
    { ...given, startDate: '2012-01-01', endDate: '2016-01-01', departureReason: 'termEnded' as const },
    { ...given, startDate: '2021-11-28' },
  ];

  test('are proposed where name and LAO are the same, matched with a new person, and proposed no more', async () => {
    const [first = '', second = ''] = await addTenures(...twice({ givenName: 'บัวลอย', familyName: 'สองครั้ง' }));
    await addTenures({ givenName: 'บัวลอย', familyName: 'สองครั้ง', laoId: 'lao-06500101' });
    const [proposal] = (await proposals()).filter(({ name }) => name === 'บัวลอย สองครั้ง');
    expect(proposal).toMatchObject({ laoId: 'lao-06540103', personIds: [], tenures: [{ recordId: first }, { recordId: second }] });

    const preview = await match({ what: 'merge', preview: true, keep: null, records: [first, second] });
    expect(preview.rows.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual(['made planned', 'matched planned', 'matched planned']);
    expect(await personIds([first, second])).toEqual([null, null]);

    const done = await match({ what: 'merge', keep: null, records: [first, second] });
    const [personId] = await personIds([first]);
    expect(done.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved', 'saved']);
    expect(await personIds([first, second])).toEqual([personId, personId]);
    expect((await proposals()).filter(({ name }) => name === 'บัวลอย สองครั้ง')).toEqual([]);

    await undo(done.actionId);
    expect(await personIds([first, second])).toEqual([null, null]);
    expect(await readHumanBeing(store, String(personId))).toBeNull();
    expect((await readHistory(store, first)).map(({ header }) => header.version)).toEqual([1, 2, 3]);
  });

  test('merged persons become one, with everything of both, and two again when split or undone', async () => {
    const [kept, gone] = [await addPerson({ givenName: 'เก็บ' }), await addPerson({ givenName: 'รวม' })];
    const [own = ''] = await addTenures({ personId: gone, givenName: 'รวม' });
    const merged = await match({ what: 'merge', keep: kept, merge: [gone] });
    expect((await readHumanBeing(store, gone))?.person?.values['personId']).toBe(kept);
    expect((await readHumanBeing(store, kept))?.records.map(({ id }) => id)).toEqual([own]);

    await undo(merged.actionId);
    expect((await readHumanBeing(store, kept))?.records).toEqual([]);

    await match({ what: 'merge', keep: kept, merge: [gone] });
    await match({ what: 'split', persons: [gone] });
    expect((await readHumanBeing(store, gone))?.person?.values['personId']).toBe(gone);
  });

  test('a tenure that is somebody else’s gets a person of its own', async () => {
    const personId = await addPerson({ givenName: 'ปนกัน' });
    const records = await addTenures(...twice({ personId, givenName: 'ปนกัน' }));
    await match({ what: 'split', records: [records[1]] });
    const [first, second] = await personIds(records);
    expect(first).toBe(personId);
    expect(second).not.toBe(personId);
    expect((await readHumanBeing(store, String(second)))?.records.map(({ id }) => id)).toEqual([records[1]]);
  });

  test('that are two people by their own words are proposed, split for a reason, and one person again when taken back', async () => {
    const personId = await addPerson({ givenName: 'สองใจ', familyName: 'ปนกัน' });
    const [stays = '', goes = '', elsewhere = ''] = await addTenures(
      { personId, givenName: 'สองใจ', familyName: 'ปนกัน', birthDate: '1960-01-01', startDate: '2012-01-01', endDate: '2016-01-01' },
      { personId, givenName: 'สองใจ', familyName: 'ปนกัน', birthDate: '1985-05-05', startDate: '2021-11-28' },
      { personId, givenName: 'สองใจ', familyName: 'ปนกัน', laoId: 'lao-06500101', startDate: '2008-01-01', endDate: '2011-01-01' },
    );
    const inDoubt = async (name = '') => {
      const response = await api.app.request(`/persons/matched?${new URLSearchParams({ province: '54', name })}`, { headers: province });
      return MatchedPersonsAnswer.parse(await response.json()).people.filter((person) => person.personId === personId);
    };
    const [found] = await inDoubt();
    expect(found).toMatchObject({ name: 'สองใจ ปนกัน', signs: ['birthDates'] });
    const apart = found?.records.map(({ recordId, isApart }) => [recordId, isApart]);
    expect(new Map(apart as [string, boolean][])).toEqual(
      new Map([
        [stays, false],
        [goes, true],
        [elsewhere, false],
      ]),
    );

    const preview = await match({ what: 'split', preview: true, reason: 'คนละวันเกิด', records: [goes] });
    expect(preview.rows.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual(['made planned', 'matched planned']);
    const done = await match({ what: 'split', reason: 'คนละวันเกิด', records: [goes] });
    expect((await readHistory(store, goes)).at(-1)?.body).toMatchObject({ reason: 'คนละวันเกิด', before: { personId } });
    expect(await inDoubt()).toEqual([]);
    expect((await inDoubt('ปนกัน'))[0]).toBeUndefined();

    await undo(done.actionId);
    expect(await personIds([stays, goes, elsewhere])).toEqual([personId, personId, personId]);
    expect((await inDoubt('สองใจ')).map(({ records }) => records.length)).toEqual([3]);
    const lao = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540103' });
    expect((await api.app.request('/persons/matched?province=54', { headers: lao })).status).toBe(403);
  });

  test('are not merged where two national IDs say that they are two, nor into somebody merged away', async () => {
    const [one, two] = [await addPerson({ givenName: 'เลขหนึ่ง' }), await addPerson({ givenName: 'เลขสอง' })];
    for (const [personId, hash] of [
      [one, 'a'],
      [two, 'b'],
    ] as const) {
      const id = `country#th/persons#${personId}`;
      const set = { nationalIdHash: hash.repeat(64) };
      const request = { sheet: persons, officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null };
      await saveChanges(store, {
        ...request,
        now: () => new Date(),
        changes: [{ changeId: randomUUID(), id, base: 1, kind: 'save', set }],
      });
    }
    const refused = await match({ what: 'merge', keep: one, merge: [two] });
    expect(refused.rows).toMatchObject([{ outcome: 'invalid', violations: [{ code: 'F.375' }] }]);
    const third = await addPerson({ givenName: 'สาม' });
    await match({ what: 'merge', keep: one, merge: [third] });
    expect((await match({ what: 'merge', keep: third, merge: [two] })).rows).toMatchObject([{ violations: [{ code: 'F.376' }] }]);
  });

  test('of another province are not a province’s to match; unknown ones are refused; LAOs may not match at all', async () => {
    const [elsewhere = ''] = await addTenures({ laoId: 'lao-06500101' });
    const personId = await addPerson({ givenName: 'ข้ามจังหวัด' });
    const answer = await match({ what: 'merge', keep: personId, records: [elsewhere] });
    expect(answer.rows).toMatchObject([{ recordId: elsewhere, outcome: 'forbidden' }]);
    const post = (headers: Record<string, string>, records: string[]) =>
      api.app.request('/actions/match', {
        method: 'POST',
        headers,
        body: JSON.stringify({ what: 'merge', actionId: randomUUID(), preview: true, keep: personId, records }),
      });
    expect((await post(province, ['lao#lao-06540103/tenures#tenure-nobody'])).status).toBe(404);
    expect((await post(province, [])).status).toBe(200);
    expect((await post(await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540103' }), [])).status).toBe(403);
    expect((await api.app.request('/persons/proposals?province=50', { headers: province })).status).toBe(403);
    expect(parseRecordId(elsewhere)).not.toBeNull();
  });
});
