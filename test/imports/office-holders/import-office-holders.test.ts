import { beforeEach, describe, expect, it } from 'vitest';
import { importOfficeHolders, type OfficeHoldersResult } from '../../../functions/imports/office-holders/import-office-holders.ts';
import { importRegistry } from '../../../functions/imports/registry/import-registry.ts';
import { countRows, reportCsv } from '../../../functions/imports/report.ts';
import { readHistory, readInside, readSheet } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { Tenure } from '../../../shared/people/tenure.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { anOfficer, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aRequest, aRow, rawFile, SILENT } from '../registry/files.ts';
import { aHoldersRequest, anOfficial, aPlace, type Official, placesFile, UNHEARD } from './files.ts';

const NOW = () => new Date('2026-03-02T03:00:00Z');
let store: Store;

beforeEach(async () => {
  store = await newStore();
  await importRegistry(store, aRequest(rawFile([aRow(), aRow({ code: '06549102', name: 'หนองสอง' })])), SILENT);
});

type Given = Parameters<typeof aHoldersRequest>[1];
const PLACES = placesFile([aPlace(), aPlace({ geocode: '549102', name_th: 'หนองสอง', dla_code_2017: '06549102' })]);
const load = (rows: readonly Partial<Official>[], given: Given = {}): Promise<OfficeHoldersResult> =>
  importOfficeHolders(store, aHoldersRequest(rows.map(anOfficial), { places: PLACES, ...given }), UNHEARD);

async function kept(sheet: Sheet, lao = 'lao-06549101'): Promise<Record<string, unknown>[]> {
  return (await readInside(store, `lao#${lao}`, sheet)).map(({ values }) => values);
}

/** Newest first, as the file has them. */
const MAYORS: Partial<Official>[] = [
  {},
  { begin: '2017-10-20', end: '2021-11-27', begin_reason: 'TermExtended', end_reason: 'EndOfTerm', name_th: 'สมมุติ เก่าก่อน' },
  { begin: '2013-10-20', end: '2017-10-19', end_reason: 'EndOfTerm', name_th: 'สมมุติ เก่าก่อน' },
  { begin: '2009-09-06', end: '', end_year: '2012', end_reason: 'Resigned', name_th: 'นายทดลอง ใจงาม', comment: 'Resigned to run' },
  { title: 'TAOChairman', begin: '', begin_year: '1997', begin_reason: 'ExOfficio', name_th: 'ลองดู ใจเก่า' },
];

describe('importing office holders', () => {
  it('shows the mayors of an LAO through time: one in office, the others left, as far as the file says', async () => {
    const { added } = await load(MAYORS);
    expect(added).toEqual({ persons: 4, terms: 3, tenures: 4 });
    const byName = new Map((await kept(tenures)).map((values) => [values['givenName'], values]));
    expect(byName.get('ตัวอย่าง')).toMatchObject({
      office: 'chiefExecutive',
      startDate: '2021-11-28',
      endDate: null,
      departureReason: null,
      appointedBy: 'certifiedElection',
      provinceCode: '54',
    });
    expect(byName.get('สมมุติ')).toMatchObject({
      startDate: '2013-10-20',
      endDate: '2021-11-27',
      departureReason: 'termEnded',
      source: expect.stringContaining('คสช. ตั้งแต่ 2017-10-20'),
    });
    expect(byName.get('ทดลอง')).toMatchObject({
      prefix: 'นาย',
      endDate: null,
      departureReason: 'resigned',
      departureNote: 'พ้นในปี พ.ศ. 2555 ไม่ทราบวัน',
      source: 'ไฟล์ทดสอบ; Resigned to run',
    });
    expect(byName.get('ลองดู')).toMatchObject({
      startDate: null,
      appointedBy: 'byLaw',
      departureReason: 'other',
      source: expect.stringContaining('เริ่มในปี พ.ศ. 2540'),
    });
  });

  it('makes a term of each direct election, in the order of their days, and says how it really ended', async () => {
    await load(MAYORS);
    const found = (await kept(terms)).map(({ ordinal, startDate, endedOn, endReason }) => [ordinal, startDate, endedOn, endReason]);
    expect(found).toEqual([
      [1, '2009-09-06', null, null],
      [2, '2013-10-20', '2021-11-27', 'extended'],
      [3, '2021-11-28', null, null],
    ]);
  });

  it('makes the palad who stood in for a mayor one who acted', async () => {
    await load([{ begin: '2008-01-31', end: '2008-03-08', begin_reason: 'ExOfficio', comment: 'ปลัดเทศบาล' }]);
    expect(await kept(tenures)).toEqual([expect.objectContaining({ capacity: 'actingOfficeVacant', appointedBy: 'byLaw' })]);
  });

  it('twice changes nothing', async () => {
    await load(MAYORS);
    const again = await load(MAYORS);
    expect([again.added, again.changed]).toEqual([
      { persons: 0, terms: 0, tenures: 0 },
      { persons: 0, terms: 0, tenures: 0 },
    ]);
    expect(countRows(again.rows).outcomes).toEqual({ add: 0, change: 0, leave: 5, ask: 0, refuse: 0 });
    for (const { id } of await readInside(store, 'lao#lao-06549101', tenures)) expect(await readHistory(store, id)).toHaveLength(1);
  });

  it('picks up a broken import where it stopped', async () => {
    await load(MAYORS.slice(2));
    await load(MAYORS);
    expect(await kept(tenures)).toHaveLength(4);
    expect((await kept(tenures)).find(({ givenName }) => givenName === 'สมมุติ')).toMatchObject({ endDate: '2021-11-27' });
  });

  it('on a dry run tells the same and saves nothing', async () => {
    expect((await load(MAYORS, { isDryRun: true })).added).toEqual({ persons: 4, terms: 3, tenures: 4 });
    expect(await kept(tenures)).toEqual([]);
  });

  it('takes the same name in two LAOs for two persons, and a name that differs by a tone mark for another', async () => {
    await load([
      { name_th: 'แกว ใจดี' },
      { name_th: 'แก้ว ใจดี', begin: '2013-10-20', end: '2017-10-19' },
      { geocode: '549102', name_th: 'แก้ว ใจดี' },
    ]);
    const found: unknown[] = [];
    for await (const { values } of readSheet(store, persons)) found.push(values['givenName']);
    expect(found.toSorted()).toEqual(['แกว', 'แก้ว', 'แก้ว']);
  });

  it.each<[string, Partial<Official>, string]>([
    ['somebody not named', { name_th: '' }, 'noName'],
    ['a clerk', { title: 'TAOClerk' }, 'clerk'],
    ['a sanitary district', { title: 'SanitaryDistrictChairman' }, 'bodyBefore'],
    ['a place nobody knows', { geocode: '549999' }, 'noPlace'],
    ['an office nobody knows', { title: 'King' }, 'unknownTitle'],
  ])('does not place %s, and says why', async (_, row, why) => {
    const { rows } = await load([row]);
    expect(rows[0]).toMatchObject({ outcome: 'refuse', findings: [{ kind: 'refused', field: why }] });
    expect(await kept(tenures)).toEqual([]);
  });

  it('tells a vacancy as what it is: nobody to record, and the one before has left', async () => {
    const { rows } = await load([{ name_th: '(vacant)', begin: '', begin_year: '2021', begin_reason: '' }, { begin: '2020-12-20' }]);
    expect(rows[0]).toMatchObject({ outcome: 'leave', findings: [{ kind: 'vacant' }] });
    expect(await kept(tenures)).toEqual([expect.objectContaining({ departureReason: 'other', departureNote: 'ไฟล์ต้นทางไม่ระบุวันและเหตุที่พ้น' })]);
  });

  it('keeps what is against today’s rules, and reports it', async () => {
    const { rows } = await load([{}, { begin: '2020-12-20', end: '2022-01-31', end_reason: 'EndOfTerm', name_th: 'สมมุติ ซ้อนกัน' }]);
    expect(await kept(tenures)).toHaveLength(2);
    expect(reportCsv(rows)).toContain('ช่วงเวลาซ้อนกับ');
  });

  it('refuses a store without the real register', async () => {
    store = await newStore();
    await expect(load(MAYORS)).rejects.toThrow('real register');
  });
});

describe('what an officer wrote', () => {
  async function officerSets(name: string, set: Record<string, unknown>): Promise<void> {
    const record = (await readInside(store, 'lao#lao-06549101', tenures)).find(({ values }) => values['givenName'] === name);
    const answers = await saveChanges(store, {
      sheet: tenures,
      officer: anOfficer(),
      authority: 'officer',
      actionId: crypto.randomUUID(),
      reason: null,
      changes: [toSet(record?.id ?? '', record?.version ?? 0, set)],
      now: NOW,
    });
    expect(answers.map(({ outcome }) => outcome)).toEqual(['saved']);
  }

  it('stays when the file is imported again: a departure is not undone', async () => {
    await load(MAYORS);
    await officerSets('ตัวอย่าง', { endDate: '2025-11-27', departureReason: 'termEnded' });
    const { rows, changed } = await load(MAYORS);
    expect(changed['tenures']).toBe(0);
    expect(rows[0]).toMatchObject({
      outcome: 'leave',
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'kept', field: 'endDate' })]),
    });
    const now = (await kept(tenures)).map((values) => Tenure.parse(values)).find(({ givenName }) => givenName === 'ตัวอย่าง');
    expect(now?.endDate).toBe('2025-11-27');
  });

  it('before the first import is not doubled', async () => {
    const [answer] = await saveChanges(store, {
      sheet: tenures,
      officer: anOfficer(),
      authority: 'officer',
      actionId: crypto.randomUUID(),
      reason: null,
      changes: [
        {
          changeId: crypto.randomUUID(),
          id: null,
          base: 0,
          kind: 'save',
          set: {
            laoId: 'lao-06549101',
            office: 'chiefExecutive',
            prefix: 'นาย',
            givenName: 'ตัวอย่าง',
            familyName: 'ใจดี',
            startDate: '2021-11-28',
            appointedBy: 'certifiedElection',
          },
        },
      ],
      now: NOW,
    });
    expect(answer?.outcome).toBe('saved');
    const { rows } = await load(MAYORS);
    expect(rows[0]).toMatchObject({ outcome: 'leave', findings: [{ kind: 'kept' }] });
    expect(await kept(tenures)).toHaveLength(4);
  });
});
