import { describe, expect, it } from 'vitest';
import { HoldsSample, importRegistry } from '../../../functions/imports/registry/import-registry.ts';
import type { PlannedRow } from '../../../functions/imports/registry/planned-row.ts';
import { readRegister } from '../../../functions/imports/registry/read-register.ts';
import { replaceSample } from '../../../functions/imports/registry/replace-sample.ts';
import { countRows, isComplete, reportCsv } from '../../../functions/imports/report.ts';
import { markDataset, readDataset } from '../../../functions/store/dataset.ts';
import { readHistory, readSheet } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { aLao, anOfficer, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aRequest, aRow, rawFile, reducedFile, SILENT } from './files.ts';

const NOW = () => new Date('2026-03-02T03:00:00Z');
const RECORD = laoRecordId('06549101');

type Given = Parameters<typeof aRequest>[1];
const load = (store: Store, text: string, given: Given = {}) => importRegistry(store, aRequest(text, given), SILENT);

async function register(store: Store): Promise<Map<string, Lao>> {
  return new Map((await readRegister(store)).map(({ lao }) => [lao.laoId, lao]));
}

async function only(store: Store): Promise<Lao> {
  const [lao, ...others] = [...(await register(store)).values()];
  if (lao === undefined || others.length > 0) throw new Error('expected one organisation');
  return lao;
}

function outcomes(rows: readonly PlannedRow[]): string[] {
  return rows.map(({ code, outcome }) => `${code} ${outcome}`);
}

async function officerSets(store: Store, base: number, set: Record<string, unknown>): Promise<void> {
  const [answer] = await saveChanges(store, {
    sheet: laos,
    officer: anOfficer(),
    authority: 'officer',
    actionId: crypto.randomUUID(),
    reason: null,
    changes: [toSet(RECORD, base, set)],
    now: NOW,
  });
  expect(answer?.outcome).toBe('saved');
}

describe('importing a register', () => {
  it('adds every organisation with what the file says, its source, and its flawed values to be checked', async () => {
    const store = await newStore();
    const rows = await load(store, rawFile([aRow({ website: 'ไม่ใช่เว็บ', subdistricts: ['หนองหนึ่ง', 'หนองสอง'] })]));
    expect(outcomes(rows)).toEqual(['06549101 add']);
    expect(await only(store)).toMatchObject({
      laoId: 'lao-06549101',
      type: 'sao',
      nameTh: 'หนองตัวอย่าง',
      provinceCode: '54',
      districtTh: 'เมืองสมมุติ',
      subdistricts: ['หนองหนึ่ง', 'หนองสอง'],
      addressNo: '99',
      postcode: '54990',
      areaKm2: 42.5,
      latitude: 18.1445,
      website: null,
      flawedValues: [{ field: 'website', text: 'ไม่ใช่เว็บ', why: 'notAnAddress' }],
      source: 'ไฟล์ทดสอบ',
    });
    expect(await readDataset(store)).toBe('register');
  });

  it.each([
    ['department’s', rawFile],
    ['reduced', reducedFile],
  ])('twice changes nothing (%s form)', async (_, fileOf) => {
    const store = await newStore();
    const text = fileOf([
      aRow({ subdistricts: ['ก', 'ข'] }),
      aRow({ code: '06549102', name: 'หนองสอง', website: '?', lat: '5', lon: '97', postcode: '12' }),
    ]);
    await load(store, text);
    const again = await load(store, text);
    expect(outcomes(again)).toEqual(['06549101 leave', '06549102 leave']);
    expect(isComplete(countRows(again))).toBe(true);
    expect(await readHistory(store, RECORD)).toHaveLength(1);
  });

  it('in the department’s form after the reduced one completes the subdistricts, and the reduced one after it takes none away', async () => {
    const store = await newStore();
    const row = aRow({ subdistricts: ['ก', 'ข', 'ค'] });
    await load(store, reducedFile([row]));
    expect((await only(store)).subdistricts).toEqual(['ก']);
    await load(store, rawFile([row]));
    expect((await only(store)).subdistricts).toEqual(['ก', 'ข', 'ค']);
    expect(outcomes(await load(store, reducedFile([row])))).toEqual(['06549101 leave']);
  });

  it('on a dry run tells the same and saves nothing', async () => {
    const store = await newStore();
    expect(outcomes(await load(store, rawFile([aRow()]), { isDryRun: true }))).toEqual(['06549101 add']);
    expect(await register(store)).toEqual(new Map());
    expect(await readDataset(store)).toBe('empty');
  });

  it('refuses a row that the rules of the register refuse, and saves the others', async () => {
    const store = await newStore();
    const rows = await load(store, rawFile([aRow({ district: '' }), aRow({ code: '06549102', name: 'หนองสอง' })]));
    expect(outcomes(rows)).toEqual(['06549101 refuse', '06549102 add']);
    expect(reportCsv(rows)).toContain('A district is required.');
  });

  it('picks up a broken import where it stopped', async () => {
    const store = await newStore();
    const [first, second] = [aRow(), aRow({ code: '06549102', name: 'หนองสอง' })];
    await load(store, rawFile([first]));
    expect(outcomes(await load(store, rawFile([first, second])))).toEqual(['06549101 leave', '06549102 add']);
    expect((await register(store)).size).toBe(2);
  });
});

describe('a newer file', () => {
  it('changes what differs as a new version, and the old value stays in the history', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    const rows = await load(store, rawFile([aRow({ postcode: '54991' })]));
    expect(outcomes(rows)).toEqual(['06549101 change']);
    expect(await only(store)).toMatchObject({ postcode: '54991', addressNo: '99' });
    const history = await readHistory(store, RECORD);
    expect(history.map(({ body }) => body?.before['postcode'])).toEqual([undefined, '54990']);
  });

  it('never clears a field by an empty cell', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    expect(outcomes(await load(store, rawFile([aRow({ website: '', postcode: '', moo: '-' })])))).toEqual(['06549101 leave']);
    expect(await only(store)).toMatchObject({ website: 'https://nongtuayang.example.com/', postcode: '54990', moo: '4' });
  });

  it('keeps a good value beside a flawed new one, which is to be checked until the file mends it', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    await load(store, rawFile([aRow({ website: 'หนอง' })]));
    expect(await only(store)).toMatchObject({
      website: 'https://nongtuayang.example.com/',
      flawedValues: [{ field: 'website', text: 'หนอง' }],
    });
    await load(store, rawFile([aRow()]));
    expect(await only(store)).toMatchObject({ flawedValues: [] });
  });

  it('replaces a flawed value by a good one', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow({ lat: '18', lon: '100' })]));
    expect((await only(store)).flawedValues).toHaveLength(2);
    await load(store, rawFile([aRow()]));
    expect(await only(store)).toMatchObject({ latitude: 18.1445, longitude: 100.1403, flawedValues: [] });
  });
});

describe('what an officer changed after an import', () => {
  it('stays when the file says nothing new', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    await officerSets(store, 1, { postcode: '54999', website: null });
    const rows = await load(store, rawFile([aRow({ area: '43' })]));
    expect(outcomes(rows)).toEqual(['06549101 change']);
    expect(await only(store)).toMatchObject({ postcode: '54999', website: null, areaKm2: 43 });
    expect(isComplete(countRows(rows))).toBe(true);
  });

  it('stays, and is asked about, when the file has news; --prefer decides', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    await officerSets(store, 1, { postcode: '54999' });
    const news = rawFile([aRow({ postcode: '54991', area: '43' })]);
    const rows = await load(store, news);
    expect(rows[0]?.open.map(({ id }) => id)).toEqual(['officerValue:lao-06549101:postcode']);
    expect(await only(store)).toMatchObject({ postcode: '54999', areaKm2: 43 });
    expect(isComplete(countRows(rows))).toBe(false);
    expect(isComplete(countRows(await load(store, news, { policy: { given: {}, assume: null, prefer: 'officer' } })))).toBe(true);
    expect((await only(store)).postcode).toBe('54999');
    await load(store, news, { policy: { given: {}, assume: null, prefer: 'file' } });
    expect((await only(store)).postcode).toBe('54991');
  });

  it('is not undone by the next import after one that kept it', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    await officerSets(store, 1, { postcode: '54999' });
    await load(store, rawFile([aRow({ area: '43' })]));
    await load(store, rawFile([aRow({ area: '44' })]));
    expect(await only(store)).toMatchObject({ postcode: '54999', areaKm2: 44 });
  });

  it('settles a flawed value for good: the same file does not raise it again', async () => {
    const store = await newStore();
    const text = rawFile([aRow({ website: 'หนอง' })]);
    await load(store, text);
    await officerSets(store, 1, { website: 'https://nongtuayang.example.com/new' });
    expect(outcomes(await load(store, text))).toEqual(['06549101 leave']);
    expect(await only(store)).toMatchObject({ website: 'https://nongtuayang.example.com/new', flawedValues: [] });
  });

  it('is moved as a pair or not at all, where two fields are one place', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    await officerSets(store, 1, { latitude: 18.2 });
    const rows = await load(store, rawFile([aRow({ lat: '18.3', lon: '100.3' })]));
    expect(rows[0]?.outcome).toBe('ask');
    expect(await only(store)).toMatchObject({ latitude: 18.2, longitude: 100.1403 });
  });

  it('keeps an officer’s correction of its name against the same old file', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow({ name: 'หนองตัวอยาง' })]));
    await officerSets(store, 1, { nameTh: 'หนองตัวอย่าง' });
    expect(outcomes(await load(store, rawFile([aRow({ name: 'หนองตัวอยาง' })])))).toEqual(['06549101 leave']);
    expect((await only(store)).nameTh).toBe('หนองตัวอย่าง');
  });
});

describe('the invented sample', () => {
  async function withSample(): Promise<Store> {
    const store = await newStore();
    const save = (sheet: typeof laos, changes: Parameters<typeof saveChanges>[1]['changes']) =>
      saveChanges(store, {
        sheet,
        officer: anOfficer(),
        authority: 'system',
        actionId: crypto.randomUUID(),
        reason: null,
        changes,
        now: NOW,
      });
    await save(laos, [toCreate(aLao())]);
    await save(officers, [
      { changeId: crypto.randomUUID(), id: null, base: 0, kind: 'save', set: anOfficer({ subject: 'https://issuer.example|1' }) },
    ]);
    await markDataset(store, 'sample');
    return store;
  }

  it('is never mixed with a real register', async () => {
    const store = await withSample();
    await expect(load(store, rawFile([aRow()]))).rejects.toThrow(HoldsSample);
    expect((await register(store)).size).toBe(1);
  });

  it('half written, by a start that was cut off, is no empty store either', async () => {
    const store = await withSample();
    await markDataset(store, 'empty');
    await expect(load(store, rawFile([aRow()]))).rejects.toThrow(/half filled/);
  });

  it('can be replaced by it: the organisations go, those who sign in stay', async () => {
    const store = await withSample();
    expect(await replaceSample(store, () => {})).toBe(1);
    await load(store, rawFile([aRow()]));
    expect([...(await register(store)).keys()]).toEqual(['lao-06549101']);
    const kept: unknown[] = [];
    for await (const { values } of readSheet(store, officers)) kept.push(values);
    expect(kept).toEqual([anOfficer({ subject: 'https://issuer.example|1' })]);
  });

  it('cannot be “replaced” where the store holds the real register', async () => {
    const store = await newStore();
    await load(store, rawFile([aRow()]));
    await expect(replaceSample(store, () => {})).rejects.toThrow(/real register/);
    expect((await register(store)).size).toBe(1);
  });
});
