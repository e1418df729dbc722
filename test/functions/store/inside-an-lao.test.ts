import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readByClaim, readHistory, readInside, readRecord } from '../../../functions/store/read.ts';
import { type SaveRequest, saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import type { Officer } from '../../../shared/people/officer.ts';
import type { Palad } from '../../../shared/people/palad.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { aLao, anOfficer, anOfficerOf, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aPalad, aTenure, aTerm, toAdd } from '../../support/people-builders.ts';

let store: Store;
beforeAll(async () => {
  store = await newStore();
});

let serial = 0;

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

/** A new LAO of the register, by its code. */
async function aRegisteredLao(given: Parameters<typeof aLao>[0] = {}): Promise<string> {
  serial += 1;
  const code = `0654${String(serial).padStart(4, '0')}`;
  await save(laos, [toCreate(aLao({ code, ...given }))]);
  return code;
}

const tenureIn = (code: string, given: Partial<Tenure> = {}) => toAdd(tenures, aTenure({ laoId: `lao-${code}`, ...given }));
const paladIn = (code: string, given: Partial<Palad> = {}) => toAdd(palads, aPalad({ laoId: `lao-${code}`, ...given }));
const outcomes = (answers: RowAnswer[]) =>
  answers.map((answer) => (answer.outcome === 'invalid' ? answer.violations.map(({ code }) => code).join() : answer.outcome));

/** The id of the one saved row. */
function savedId(answers: RowAnswer[], index = 0): string {
  const answer = answers[index];
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  return answer.row.id;
}

describe('a record inside an LAO', () => {
  test('takes province and district from the register, whatever the officer knows of them', async () => {
    const code = await aRegisteredLao({ districtTh: 'สองสมมุติ' });
    const answers = await save(tenures, [tenureIn(code)]);
    expect(answers).toMatchObject([
      { outcome: 'saved', row: { values: { laoId: `lao-${code}`, provinceCode: '54', districtTh: 'สองสมมุติ' } } },
    ]);
    expect(savedId(answers)).toMatch(new RegExp(`^lao#lao-${code}/tenures#tenure-`));
  });

  test('names its LAO by code, in Thai digits too, and also by a code the LAO bore before', async () => {
    const code = await aRegisteredLao();
    const newer = `05541${String(serial).padStart(3, '0')}`;
    await save(laos, [toSet(laoRecordId(code), 1, { code: newer, type: 'subdistrictMunicipality', designationFrom: '2023-10-01' })]);
    const thai = newer.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x0e50));
    for (const typed of [newer, thai, code, `lao-${code}`]) {
      const [answer] = await save(tenures, [{ ...tenureIn(code), set: { ...tenureIn(code).set, laoId: typed } }]);
      expect(answer).toMatchObject({ outcome: 'saved', row: { values: { laoId: `lao-${code}` } } });
    }
  });

  test('of an LAO that the register does not have is refused', async () => {
    expect(outcomes(await save(tenures, [tenureIn('06990001')]))).toEqual(['F.005']);
  });

  test('without an LAO is refused, except for an officer of one LAO, whose own it is', async () => {
    const code = await aRegisteredLao();
    const { laoId: _, ...set } = tenureIn(code).set;
    expect(outcomes(await save(tenures, [{ ...tenureIn(code), set }]))).toEqual(['F.003']);
    const clerk = anOfficerOf('lao', { laoId: `lao-${code}` });
    expect(await save(tenures, [{ ...tenureIn(code), set }], clerk)).toMatchObject([
      { outcome: 'saved', row: { values: { laoId: `lao-${code}` } } },
    ]);
  });

  test('of another LAO, of a neighbouring province, or with another’s field is forbidden', async () => {
    const [own, other] = [await aRegisteredLao(), await aRegisteredLao()];
    const clerk = anOfficerOf('lao', { laoId: `lao-${own}` });
    expect(outcomes(await save(tenures, [tenureIn(other)], clerk))).toEqual(['forbidden']);
    expect(outcomes(await save(tenures, [tenureIn(own)], anOfficerOf('province', { provinceCode: '55' })))).toEqual(['forbidden']);
    const withPerson = tenureIn(own, { personId: 'person-abc' });
    expect(await save(tenures, [withPerson], clerk)).toMatchObject([
      { outcome: 'forbidden', fields: expect.arrayContaining(['personId']) },
    ]);
  });

  test('never moves to another LAO, not even by the department', async () => {
    const [code, other] = [await aRegisteredLao(), await aRegisteredLao()];
    const id = savedId(await save(tenures, [tenureIn(code)]));
    expect(await save(tenures, [toSet(id, 1, { laoId: `lao-${other}` })])).toMatchObject([{ outcome: 'forbidden', fields: ['laoId'] }]);
  });

  test('moves with its LAO to another district, as a version of the same action', async () => {
    const code = await aRegisteredLao();
    const id = savedId(await save(tenures, [tenureIn(code)]));
    await save(palads, [paladIn(code)]);
    const actionId = randomUUID();
    const change = toSet(laoRecordId(code), 1, { districtTh: 'อำเภอใหม่' });
    await save(laos, [change], anOfficer(), { actionId });
    const moved = [...(await readInside(store, `lao#lao-${code}`, tenures)), ...(await readInside(store, `lao#lao-${code}`, palads))];
    expect(moved.map(({ values, version }) => [values['districtTh'], version])).toEqual([
      ['อำเภอใหม่', 2],
      ['อำเภอใหม่', 2],
    ]);
    expect((await readHistory(store, id)).at(-1)?.header.action).toBe(actionId);
    await save(laos, [change], anOfficer(), { actionId });
    expect(await readHistory(store, id)).toHaveLength(2);
  });
});

describe('seats and persons', () => {
  const chief = (code: string, given: Partial<Tenure> = {}) => tenureIn(code, { office: 'chiefExecutive', ...given });

  test('a second chief is refused while the first is in office', async () => {
    const code = await aRegisteredLao();
    expect(outcomes(await save(tenures, [chief(code)]))).toEqual(['saved']);
    expect(outcomes(await save(tenures, [chief(code)]))).toEqual(['F.311']);
  });

  test('two chiefs saved at the same moment are one', async () => {
    const code = await aRegisteredLao();
    const answers = await Promise.all([save(tenures, [chief(code)]), save(tenures, [chief(code)])]);
    const seen = outcomes(answers.flat());
    expect(seen.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(['F.320', 'F.311']).toContain(seen.find((outcome) => outcome !== 'saved'));
  });

  test('a handover in one call, the new chief first, leaves one chief', async () => {
    const code = await aRegisteredLao();
    const old = savedId(await save(tenures, [chief(code)]));
    const answers = await save(tenures, [
      chief(code, { startDate: '2023-06-02' }),
      toSet(old, 1, { endDate: '2023-06-01', departureReason: 'resigned' }),
    ]);
    expect(outcomes(answers)).toEqual(['saved', 'saved']);
    expect((await readByClaim(store, `seat#lao-${code}#chiefExecutive#1`))?.id).toBe(savedId(answers, 0));
  });

  test('two deputies exchange their numbers in one call', async () => {
    const code = await aRegisteredLao();
    const both = await save(tenures, [
      tenureIn(code, { office: 'deputyChief', ordinal: 1 }),
      tenureIn(code, { office: 'deputyChief', ordinal: 2 }),
    ]);
    const [first, second] = [savedId(both, 0), savedId(both, 1)];
    const answers = await save(tenures, [
      toSet(first, 1, { endDate: '2023-06-01', departureReason: 'resigned' }),
      toSet(second, 1, { ordinal: 1, startDate: '2023-06-02' }),
    ]);
    expect(outcomes(answers)).toEqual(['saved', 'saved']);
    expect((await readByClaim(store, `seat#lao-${code}#deputyChief#1`))?.id).toBe(second);
    expect(await readByClaim(store, `seat#lao-${code}#deputyChief#2`)).toBeNull();
  });

  test('of four deputies pasted into an SAO two are saved', async () => {
    const code = await aRegisteredLao();
    const four = [1, 2, 3, 4].map((ordinal) => tenureIn(code, { office: 'deputyChief', ordinal }));
    expect(outcomes(await save(tenures, four))).toEqual(['saved', 'saved', 'F.316', 'F.316']);
  });

  test('one person in two exclusive offices of two LAOs is refused, and named', async () => {
    const [here, there] = [await aRegisteredLao(), await aRegisteredLao()];
    const person = { personId: `person-of-${serial}`, givenName: 'อรทัย', familyName: 'ตัวอย่าง' };
    const first = savedId(await save(tenures, [tenureIn(here, person)]));
    const [answer] = await save(tenures, [chief(there, person)]);
    expect(answer).toMatchObject({ outcome: 'invalid', violations: [{ code: 'F.321', message: { th: expect.stringContaining('อรทัย') } }] });
    await save(tenures, [toSet(first, 1, { endDate: '2023-06-01', departureReason: 'resigned' })]);
    expect(outcomes(await save(tenures, [chief(there, { ...person, startDate: '2023-07-01' })]))).toEqual(['saved']);
  });

  test('a full council of 50 pasted at once is saved, the row beyond its seats is not', async () => {
    const code = await aRegisteredLao({ type: 'pao', councilSeats: 48 });
    const rows = Array.from({ length: 50 }, (_, index) => tenureIn(code, { givenName: `สมาชิก${index}`, constituency: String(index) }));
    const seen = outcomes(await save(tenures, rows));
    expect(seen.filter((outcome) => outcome === 'saved')).toHaveLength(48);
    expect(seen.slice(48)).toEqual(['F.314', 'F.314']);
  });

  test('what was wrong before is not in the way of another field', async () => {
    const code = await aRegisteredLao({ councilSeats: 6 });
    const ids = (
      await save(
        tenures,
        Array.from({ length: 6 }, () => tenureIn(code)),
      )
    ).map((answer) => savedId([answer]));
    await save(laos, [toSet(laoRecordId(code), 1, { councilSeats: 5 })]);
    expect(outcomes(await save(tenures, [toSet(ids[0] ?? '', 1, { group: 'กลุ่มตัวอย่าง' })]))).toEqual(['saved']);
  });
});

describe('what an LAO has room for holds when many save at once', () => {
  /** Everybody's own call, all of them under way together. */
  const allAtOnce = async (code: string, people: Partial<Tenure>[]) =>
    (await Promise.all(people.map((given) => save(tenures, [tenureIn(code, given)])))).flatMap(outcomes).toSorted();

  test('of ten who are made deputy, adviser or secretary at once, as many as the law allows', async () => {
    const code = await aRegisteredLao({ type: 'townMunicipality' });
    const deputies = Array.from({ length: 5 }, () => ({ office: 'deputyChief' as const }));
    expect(await allAtOnce(code, deputies)).toEqual(['W.303,F.316', 'W.303,F.316', 'saved', 'saved', 'saved']);
    const staff = Array.from({ length: 5 }, (_, index) => ({
      office: index % 2 === 0 ? ('chiefAdviser' as const) : ('chiefSecretary' as const),
    }));
    const answers = await allAtOnce(code, staff);
    expect(answers.filter((answer) => answer === 'saved')).toHaveLength(3);
    const living = (await readInside(store, `lao#lao-${code}`, tenures)).filter(({ isDeleted }) => !isDeleted);
    expect(living).toHaveLength(6);
  });

  test('a council of six seats takes six of nine, though they came in calls of three', async () => {
    const code = await aRegisteredLao({ councilSeats: 6 });
    const calls = [1, 2, 3].map(() => save(tenures, [tenureIn(code), tenureIn(code), tenureIn(code)]));
    expect((await Promise.all(calls)).flatMap(outcomes).toSorted()).toEqual(['F.314', 'F.314', 'F.314', ...Array(6).fill('saved')]);
  });

  test('a deleted deputy does not come back beside two others', async () => {
    const code = await aRegisteredLao();
    const deputy = () => tenureIn(code, { office: 'deputyChief' });
    const [first] = [savedId(await save(tenures, [deputy()]))];
    await save(tenures, [toSet(first, 1, {}, { kind: 'delete' })]);
    const others = await save(tenures, [deputy(), deputy()]);
    expect(outcomes(others)).toEqual(['saved', 'saved']);
    expect(outcomes(await save(tenures, [toSet(first, 2, {}, { kind: 'restore' })]))).toEqual(['F.316']);
    await save(tenures, [toSet(savedId(others), 1, {}, { kind: 'delete' })]);
    expect(outcomes(await save(tenures, [toSet(first, 2, {}, { kind: 'restore' })]))).toEqual(['saved']);
  });

  test('many rows of one LAO are saved in one call, and in many calls', async () => {
    const code = await aRegisteredLao({ type: 'pao', councilSeats: 48 });
    const group = (index: number) => ({ group: `กลุ่ม ${index}`, constituency: `${index}` });
    const first = await save(
      tenures,
      Array.from({ length: 48 }, (_, index) => tenureIn(code, group(index))),
    );
    expect(new Set(outcomes(first))).toEqual(new Set(['saved']));
    const again = await Promise.all(
      first.slice(0, 6).map((answer, index) => save(tenures, [toSet(savedId([answer]), 1, group(index + 100))]).then(outcomes)),
    );
    expect(new Set(again.flat())).toEqual(new Set(['saved']));
  });
});

describe('palads and terms', () => {
  test('an LAO has one palad; a second row is refused; deleted and added again it goes on', async () => {
    const code = await aRegisteredLao();
    const id = savedId(await save(palads, [paladIn(code)]));
    expect(outcomes(await save(palads, [paladIn(code)]))).toEqual(['F.350']);
    expect(outcomes(await save(palads, [toSet(id, 1, {}, { kind: 'delete' })]))).toEqual(['saved']);
    const again = paladIn(code, { givenName: 'อีกคน' });
    expect(outcomes([...(await save(palads, [again])), ...(await save(palads, [again]))])).toEqual(['saved', 'saved']);
    expect((await readHistory(store, id)).map(({ header }) => header.kind)).toEqual(['create', 'delete', 'restore']);
    expect((await readRecord(store, parseRecordId(id) ?? { pk: '', sk: '' }))?.values['givenName']).toBe('อีกคน');
  });

  test('marking the position vacant lets the person go and keeps them in history', async () => {
    const code = await aRegisteredLao();
    const id = savedId(await save(palads, [paladIn(code)]));
    const [answer] = await save(palads, [toSet(id, 1, { isVacant: 'ใช่', changeReason: 'เกษียณ', since: '1 ต.ค. 2566' })]);
    expect(answer).toMatchObject({
      outcome: 'saved',
      row: { values: { isVacant: true, givenName: null, changeReason: 'retired', since: '2023-10-01' } },
    });
    expect((await readHistory(store, id)).at(-1)?.body?.before).toMatchObject({ givenName: 'ตัวอย่าง' });
  });

  test('the palad of an SAO is not a municipal clerk', async () => {
    const code = await aRegisteredLao();
    expect(outcomes(await save(palads, [paladIn(code, { position: 'paladMunicipality' })]))).toEqual(['F.355']);
  });

  test('a term’s last day follows from its election day; the term of one number is recorded once', async () => {
    const code = await aRegisteredLao();
    const add = () => toAdd(terms, aTerm({ laoId: `lao-${code}`, termId: 'term-000' }));
    const withoutId = (change: RowChange) => ({ ...change, set: { ...change.set, startDate: '28/11/2564' } });
    const [answer] = await save(terms, [withoutId(add())]);
    expect(answer).toMatchObject({ outcome: 'saved', row: { values: { termId: `term-${code}-council-1`, endDate: '2025-11-27' } } });
    expect(outcomes(await save(terms, [withoutId(add())]))).toEqual(['F.330']);
    const id = savedId(answer === undefined ? [] : [answer]);
    expect(await save(terms, [toSet(id, 1, { startDate: '2021-12-01' })])).toMatchObject([
      { outcome: 'saved', row: { values: { endDate: '2025-11-30' } } },
    ]);
  });
});

test('two rows that ask for one code in one call: one gets it, the other is told', async () => {
  const [first, second] = [await aRegisteredLao(), await aRegisteredLao()];
  const answers = await save(laos, [
    toSet(laoRecordId(first), 1, { code: '06548888' }),
    toSet(laoRecordId(second), 1, { code: '06548888' }),
  ]);
  expect(outcomes(answers)).toEqual(['saved', 'F.004']);
});
