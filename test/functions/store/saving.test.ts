import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHistory, readRecord } from '../../../functions/store/read.ts';
import { type SaveRequest, saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import type { Officer } from '../../../shared/people/officer.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { aLao, anOfficer, anOfficerOf, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
beforeAll(async () => {
  store = await newStore();
});

let serial = 0;
/** A code nobody has used in this run. */
function newCode(): string {
  serial += 1;
  return `0654${String(serial).padStart(4, '0')}`;
}

async function save(changes: RowChange[], officer: Officer = anOfficer(), given: Partial<SaveRequest> = {}): Promise<RowAnswer[]> {
  return saveChanges(store, {
    sheet: laos,
    officer,
    authority: 'officer',
    actionId: randomUUID(),
    reason: null,
    changes,
    now: () => new Date(),
    ...given,
  });
}

async function created(given: Parameters<typeof aLao>[0] = {}): Promise<{ id: string; code: string }> {
  const code = newCode();
  const [answer] = await save([toCreate(aLao({ code, ...given }))]);
  expect(answer).toMatchObject({ outcome: 'saved', row: { version: 1 } });
  return { id: laoRecordId(code), code };
}

async function record(id: string) {
  return readRecord(store, parseRecordId(id) ?? { pk: '', sk: '' });
}

describe('saving one row', () => {
  test('a saved change is one version and one history entry, chained to the one before', async () => {
    const { id } = await created();
    const [answer] = await save([toSet(id, 1, { population: 4120, populationDate: '2566-09-30' })]);
    expect(answer).toMatchObject({ outcome: 'saved', row: { version: 2, values: { population: 4120, populationDate: '2023-09-30' } } });
    const [first, second] = await readHistory(store, id);
    expect(second?.header).toMatchObject({ version: 2, previous: first?.hash, kind: 'save' });
    expect(second?.body).toMatchObject({
      before: { population: null, populationDate: null },
      after: { population: 4120, populationDate: '2023-09-30' },
    });
    expect((await record(id))?.head).toBe(second?.hash);
  });

  test('the same change sent again, at once and after others, is one version and one entry', async () => {
    const { id } = await created();
    const change = toSet(id, 1, { road: 'ถนนประชาราษฎร์' });
    const both = await Promise.all([save([change]), save([change])]);
    expect(both.flat().map((answer) => answer.outcome)).toEqual(['saved', 'saved']);
    await save([toSet(id, 2, { road: 'ถนนใหม่' })], anOfficer({ officerId: 'officer-other' }));
    const [late] = await save([change]);
    expect(late).toMatchObject({ outcome: 'saved', row: { version: 3, values: { road: 'ถนนใหม่' } } });
    expect(await readHistory(store, id)).toHaveLength(3);
  });

  test('the same new row sent twice is one record', async () => {
    const change = toCreate(aLao({ code: newCode() }));
    const answers = (await Promise.all([save([change]), save([change])])).flat();
    expect(answers.map((answer) => answer.outcome)).toEqual(['saved', 'saved']);
    expect(await readHistory(store, laoRecordId(String(change.set['code'])))).toHaveLength(1);
  });

  test('a change that changes nothing makes no version', async () => {
    const { id } = await created({ road: 'ถนนเดิม' });
    const [answer] = await save([toSet(id, 1, { road: ' ถนนเดิม ' })]);
    expect(answer).toMatchObject({ outcome: 'saved', isUnchanged: true, row: { version: 1 } });
  });

  test('texts are stored in one form: composed สระอำ, one แ, Arabic digits in codes', async () => {
    const { id } = await created();
    const [answer] = await save([toSet(id, 1, { road: 'ถนนนํ้าเเข็ง', postcode: '๕๔๐๐๐' })]);
    expect(answer).toMatchObject({ outcome: 'saved', row: { values: { road: 'ถนนน้ำแข็ง', postcode: '54000' } } });
  });
});

describe('two officers on one row', () => {
  test('different fields both succeed without a question', async () => {
    const { id } = await created();
    const [a, b] = (await Promise.all([save([toSet(id, 1, { road: 'ถนนหนึ่ง' })]), save([toSet(id, 1, { moo: '7' })])])).flat();
    expect([a?.outcome, b?.outcome]).toEqual(['saved', 'saved']);
    expect(await record(id)).toMatchObject({ version: 3, values: { road: 'ถนนหนึ่ง', moo: '7' } });
  });

  test('the same field is a conflict with base, mine, theirs, who and when', async () => {
    const { id } = await created({ road: 'ถนนเดิม' });
    await save(
      [toSet(id, 1, { road: 'ถนนของเขา' })],
      anOfficer({ officerId: 'officer-their', name: 'มาลัย แบบอย่างงาม', office: 'สถจ.แพร่' }),
    );
    const [answer] = await save([toSet(id, 1, { road: 'ถนนของเรา' })]);
    expect(answer).toMatchObject({
      outcome: 'conflict',
      row: { version: 2 },
      fields: [
        {
          field: 'road',
          base: 'ถนนเดิม',
          mine: 'ถนนของเรา',
          theirs: 'ถนนของเขา',
          by: 'มาลัย แบบอย่างงาม (สถจ.แพร่)',
          at: expect.stringMatching(/^\d{4}-/),
        },
      ],
    });
    expect(await record(id)).toMatchObject({ version: 2, values: { road: 'ถนนของเขา' } });
  });

  test('the same value typed by both is no conflict', async () => {
    const { id } = await created();
    await save([toSet(id, 1, { road: 'ถนนเดียวกัน' })]);
    const [answer] = await save([toSet(id, 1, { road: 'ถนนเดียวกัน', moo: '3' })]);
    expect(answer).toMatchObject({ outcome: 'saved', row: { version: 3 } });
  });

  test('one bad row does not hold up its neighbours', async () => {
    const rows = await Promise.all([created(), created(), created()]);
    const answers = await save(
      rows.map(({ id }, index) => toSet(id, 1, { population: index === 1 ? -5 : 100, populationDate: '2023-09-30' })),
    );
    expect(answers.map((answer) => answer.outcome)).toEqual(['saved', 'invalid', 'saved']);
  });

  test('two hundred rows with conflicts among them are answered row by row', async () => {
    const made = await save(Array.from({ length: 200 }, () => toCreate(aLao({ code: newCode() }))));
    const ids = made.map((answer) => (answer.outcome === 'saved' ? answer.row.id : ''));
    await save(ids.filter((_, index) => index % 10 === 0).map((id) => toSet(id, 1, { road: 'ก่อน' })));
    const answers = await save(ids.map((id) => toSet(id, 1, { road: 'หลัง' })));
    expect(answers.filter((answer) => answer.outcome === 'conflict')).toHaveLength(20);
    expect(answers.filter((answer) => answer.outcome === 'saved')).toHaveLength(180);
  }, 60_000);

  test('two changes to one record in one call follow one another', async () => {
    const { id } = await created();
    const answers = await save([toSet(id, 1, { road: 'หนึ่ง' }), toSet(id, 1, { moo: '9' })]);
    expect(answers).toMatchObject([
      { outcome: 'saved', row: { version: 2 } },
      { outcome: 'saved', row: { version: 3 } },
    ]);
  });
});

describe('what only one record may hold', () => {
  test('a code of another LAO is refused, naming it', async () => {
    const first = await created({ nameTh: 'บ้านแรก' });
    const second = await created();
    const [answer] = await save([toSet(second.id, 1, { code: first.code })]);
    expect(answer).toMatchObject({ outcome: 'invalid', violations: [{ code: 'F.004', fields: ['code'] }] });
    expect(JSON.stringify(answer)).toContain('บ้านแรก');
  });

  test('a code borne formerly is never given to another', async () => {
    const { id, code } = await created({ designationFrom: '1997-02-23' });
    const next = newCode().replace(/^06/, '05');
    const [raised] = await save([toSet(id, 1, { code: next, type: 'subdistrictMunicipality', designationFrom: '2025-11-28' })]);
    expect(raised).toMatchObject({
      outcome: 'saved',
      row: { values: { laoId: `lao-${code}`, code: next, formerDesignations: [{ code, type: 'sao', validTo: '2025-11-27' }] } },
    });
    const other = await created();
    expect(await save([toSet(other.id, 1, { code })])).toMatchObject([{ outcome: 'invalid', violations: [{ code: 'F.004' }] }]);
  });

  test('a mistyped code corrected without a new date is free again', async () => {
    const { id, code } = await created();
    await save([toSet(id, 1, { code: newCode() })]);
    const other = await created();
    expect(await save([toSet(other.id, 1, { code })])).toMatchObject([{ outcome: 'saved' }]);
  });
});

describe('who may save what', () => {
  test('an LAO officer saves contact fields of the own LAO and nothing else', async () => {
    const { id, code } = await created();
    const officer = anOfficerOf('lao', { laoId: `lao-${code}` });
    expect(await save([toSet(id, 1, { email: 'office@example.com' })], officer)).toMatchObject([{ outcome: 'saved' }]);
    expect(await save([toSet(id, 2, { nameTh: 'ชื่อใหม่' })], officer)).toMatchObject([{ outcome: 'forbidden', fields: ['nameTh'] }]);
    const { id: foreign } = await created();
    expect(await save([toSet(foreign, 1, { email: 'office@example.com' })], officer)).toMatchObject([{ outcome: 'forbidden' }]);
    const theirs = toSet(foreign, 1, { moo: '4' });
    await save([theirs]);
    expect(await save([theirs], officer), 'nor reads it with the id of a change to it').toMatchObject([{ outcome: 'forbidden' }]);
  });

  test('a province officer cannot move an LAO out of the province', async () => {
    const { id } = await created();
    expect(await save([toSet(id, 1, { provinceCode: '55' })], anOfficerOf('province'))).toMatchObject([{ outcome: 'forbidden' }]);
  });

  test('computed and unknown fields are refused, each saying so', async () => {
    const { id } = await created();
    expect(await save([toSet(id, 1, { flawedValues: [] })])).toMatchObject([{ outcome: 'forbidden', fields: ['flawedValues'] }]);
    expect(await save([toSet(id, 1, { mayor: 'x' })])).toMatchObject([{ outcome: 'invalid', violations: [{ code: 'F.001' }] }]);
  });
});

test('a deleted record keeps its history, frees its code and can be restored', async () => {
  const { id, code } = await created();
  expect(await save([toSet(id, 1, {}, { kind: 'delete' })])).toMatchObject([{ outcome: 'saved', row: { isDeleted: true, version: 2 } }]);
  expect(await save([toSet(id, 2, {}, { kind: 'restore' })])).toMatchObject([{ outcome: 'saved', row: { isDeleted: false, version: 3 } }]);
  expect((await readHistory(store, id)).map((entry) => entry.header.kind)).toEqual(['create', 'delete', 'restore']);
  expect((await record(id))?.values['code']).toBe(code);
});

test('a change typed on a version this store never had is a conflict, never taken unseen', async () => {
  const { id } = await created({ road: 'ถนนเดิม' });
  expect(await save([toSet(id, 500, { road: 'ถนนของเรา' })])).toMatchObject([
    { outcome: 'conflict', fields: [{ field: 'road', theirs: 'ถนนเดิม', mine: 'ถนนของเรา' }] },
  ]);
});

describe('many officers saving at once', () => {
  test('each of sixty single saves is saved once, and one that is refused takes none of the others with it', async () => {
    const { id } = await created();
    const codes = Array.from({ length: 60 }, newCode);
    const stale = toSet(id, 1, { population: 1 });
    await save([toSet(id, 1, { population: 2 })]);
    const [saves, refused] = await Promise.all([Promise.all(codes.map((code) => save([toCreate(aLao({ code }))]))), save([stale])]);
    expect(saves.flat().map(({ outcome }) => outcome)).toEqual(codes.map(() => 'saved'));
    expect(refused).toMatchObject([{ outcome: 'conflict' }]);
    const histories = await Promise.all(codes.map((code) => readHistory(store, laoRecordId(code))));
    expect(histories.map((entries) => entries.length)).toEqual(codes.map(() => 1));
  });

  test('of twenty who add the same code at once, one has it and the others are told', async () => {
    const code = newCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => save([toCreate(aLao({ code }))])));
    const outcomes = answers.flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'invalid')).toHaveLength(19);
    expect(await readHistory(store, laoRecordId(code))).toHaveLength(1);
  });
});
