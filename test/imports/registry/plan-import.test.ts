// What an import decides, without a store: questions about names, codes and existence, and what each answer changes.

import { describe, expect, it } from 'vitest';
import type { RegisterRecord } from '../../../functions/imports/registry/match-laos.ts';
import { planImport } from '../../../functions/imports/registry/plan-import.ts';
import type { PlannedRow } from '../../../functions/imports/registry/planned-row.ts';
import type { AnswerFile } from '../../../functions/imports/registry/questions.ts';
import { readRegistry } from '../../../functions/imports/registry/read-registry.ts';
import { reportCsv } from '../../../functions/imports/report.ts';
import { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { laoRecordId } from '../../support/builders.ts';
import { aRow, bytesOf, rawFile } from './files.ts';

interface Given {
  readonly answers?: AnswerFile;
  readonly assume?: 'yes' | 'no';
  readonly effective?: string | null;
}

const answering = (answers: AnswerFile, effective: string | null = null): Given => ({ answers, effective });
const assuming = (assume: 'yes' | 'no', effective: string | null = null): Given => ({ assume, effective });

/** A register that nobody but imports has written. */
function aRegister() {
  const records = new Map<string, RegisterRecord>();
  const apply = ({ write }: PlannedRow) => {
    if (write === null) return;
    const before = write.id === null ? null : (records.get(write.id)?.lao ?? null);
    const typed = before === null ? { ...laos.blank(), ...write.set, laoId: `lao-${write.set.code}` } : { ...before, ...write.set };
    const lao = Lao.parse(laos.settle(before, Lao.parse(typed)));
    const id = laoRecordId(lao.laoId.slice(4));
    records.set(id, { id, version: write.base + 1, isDeleted: false, lao });
  };
  const found = () => new Map([...records.values()].map(({ lao }) => [lao.laoId, lao]));
  return {
    load(text: string, { answers = {}, assume, effective = null }: Given = {}): PlannedRow[] {
      const policy = { given: answers, assume: assume ?? null, prefer: null };
      const terms = { policy, effective, source: 'ไฟล์ทดสอบ', today: '2026-03-02', origins: new Map() };
      const rows = planImport(readRegistry(bytesOf(text)), [...records.values()], terms);
      for (const row of rows) apply(row);
      return rows;
    },
    laos: found,
    only(): Lao {
      const [lao, ...others] = [...found().values()];
      if (lao === undefined || others.length > 0) throw new Error('expected one organisation');
      return lao;
    },
  };
}

function outcomes(rows: readonly PlannedRow[]): string[] {
  return rows.map(({ code, outcome }) => `${code} ${outcome}`);
}

describe('an organisation that changed its name, status or code', () => {
  it('is asked about under its old code, and left until answered', () => {
    const register = aRegister();
    register.load(rawFile([aRow()]));
    const rows = register.load(rawFile([aRow({ type: 'เทศบาลตำบล', postcode: '54991' })]));
    expect(rows[0]?.open[0]).toMatchObject({ kind: 'designation', suggestion: 'yes' });
    expect(register.only()).toMatchObject({ type: 'sao', postcode: '54990' });
  });

  it('keeps its identity and gets its former designation when the change is confirmed with its day', () => {
    const register = aRegister();
    register.load(rawFile([aRow()]));
    register.load(rawFile([aRow({ type: 'เทศบาลตำบล', name: 'หนองใหม่' })]), assuming('yes', '2025-11-28'));
    expect(register.only()).toMatchObject({
      laoId: 'lao-06549101',
      type: 'subdistrictMunicipality',
      nameTh: 'หนองใหม่',
      designationFrom: '2025-11-28',
      formerDesignations: [{ type: 'sao', nameTh: 'หนองตัวอย่าง', code: '06549101', validTo: '2025-11-27' }],
    });
  });

  it('without a day stays asked, because an event needs one', () => {
    const register = aRegister();
    register.load(rawFile([aRow()]));
    const rows = register.load(rawFile([aRow({ name: 'หนองใหม่' })]), assuming('yes'));
    expect(rows[0]?.outcome).toBe('ask');
    expect(reportCsv(rows)).toContain('--effective');
  });

  it('whose spelling alone differs is suggested as a correction, which leaves no former name', () => {
    const register = aRegister();
    register.load(rawFile([aRow({ name: 'ทาขามสมมุติ' })]));
    register.load(rawFile([aRow({ name: 'ท่าข้ามสมมุติ' })]), assuming('yes'));
    expect(register.only()).toMatchObject({ nameTh: 'ท่าข้ามสมมุติ', formerDesignations: [], designationFrom: null });
  });

  it('under a new code is recognised, never added a second time', () => {
    const register = aRegister();
    register.load(rawFile([aRow(), aRow({ code: '06549102', name: 'หนองสอง' })]));
    const newer = rawFile([aRow({ code: '05549103', type: 'เทศบาลตำบล' }), aRow({ code: '06549102', name: 'หนองสอง' })]);
    const open = register.load(newer);
    expect(outcomes(open)).toEqual(['05549103 ask', '06549102 leave']);
    expect(register.laos().size).toBe(2);
    register.load(newer, answering({ 'newCode:05549103': { answer: 'yes', effective: '2025-11-28' } }));
    const found = register.laos();
    expect(found.size).toBe(2);
    expect(found.get('lao-06549101')).toMatchObject({
      code: '05549103',
      type: 'subdistrictMunicipality',
      formerDesignations: [{ code: '06549101' }],
    });
    expect(outcomes(register.load(newer))).toEqual(['05549103 leave', '06549102 leave']);
  });

  it('renamed and given a new code at once is asked about when one of its district is gone, and no “yes to all” settles so weak a sign', () => {
    const register = aRegister();
    register.load(rawFile([aRow(), aRow({ code: '06549102', name: 'หนองสอง', subdistricts: ['หนองสอง'] })]));
    const newer = rawFile([
      aRow({ code: '05549103', type: 'เทศบาลตำบล', name: 'ชื่อใหม่', subdistricts: ['ตำบลอื่น'] }),
      aRow({ code: '06549102', name: 'หนองสอง', subdistricts: ['หนองสอง'] }),
    ]);
    expect(outcomes(register.load(newer, assuming('yes', '2025-11-28')))).toEqual(['05549103 ask', '06549102 leave']);
    expect(register.laos().size).toBe(2);
  });

  it('is added as a new one when the answer is no, and the old one is then asked about as abolished', () => {
    const register = aRegister();
    register.load(rawFile([aRow()]));
    const newer = rawFile([aRow({ code: '05549103', type: 'เทศบาลตำบล' })]);
    const rows = register.load(newer, answering({ 'newCode:05549103': { answer: 'no' } }));
    expect(outcomes(rows)).toEqual(['05549103 add', '06549101 ask']);
    expect(rows[1]?.open[0]?.id).toBe('abolition:lao-06549101');
  });

  it('in an older file under its former code is left as it is', () => {
    const register = aRegister();
    const older = rawFile([aRow()]);
    register.load(older);
    register.load(rawFile([aRow({ code: '05549103', type: 'เทศบาลตำบล' })]), assuming('yes', '2025-11-28'));
    expect(outcomes(register.load(older))).toEqual(['06549101 leave']);
    expect(register.laos().size).toBe(1);
  });

  it('listed by the file under its old and its new code at once is taken once and refused once', () => {
    const register = aRegister();
    const young = aRow({ code: '05549103', type: 'เทศบาลตำบล' });
    register.load(rawFile([aRow()]));
    register.load(rawFile([young]), assuming('yes', '2025-11-28'));
    expect(outcomes(register.load(rawFile([aRow(), young])))).toEqual(['06549101 refuse', '05549103 leave']);
  });

  it('of the same type, name and district as another is asked about before it is added', () => {
    const register = aRegister();
    const rows = register.load(rawFile([aRow(), aRow({ code: '06549105' })]));
    expect(outcomes(rows)).toEqual(['06549101 add', '06549105 ask']);
  });
});

describe('an organisation that the file no longer lists', () => {
  const two = [aRow(), aRow({ code: '06549102', name: 'หนองสอง', district: 'ตัวอย่างอื่น' })];

  it('is asked about, not deleted', () => {
    const register = aRegister();
    register.load(rawFile(two));
    expect(outcomes(register.load(rawFile(two.slice(0, 1))))).toEqual(['06549101 leave', '06549102 ask']);
    expect(register.laos().size).toBe(2);
  });

  it('is abolished from a day, with its successor, when confirmed', () => {
    const register = aRegister();
    register.load(rawFile(two));
    register.load(
      rawFile(two.slice(0, 1)),
      answering({ 'abolition:lao-06549102': { answer: 'yes', effective: '2025-10-01', successor: 'lao-06549101' } }),
    );
    expect(register.laos().get('lao-06549102')).toMatchObject({ abolishedDate: '2025-10-01', successorLaoId: 'lao-06549101' });
    expect(outcomes(register.load(rawFile(two.slice(0, 1))))).toEqual(['06549101 leave']);
  });

  it('of another province than those of the file is no question', () => {
    const register = aRegister();
    register.load(rawFile([aRow(), aRow({ code: '06559101', name: 'หนองน่าน', province: 'น่าน' })]));
    expect(outcomes(register.load(rawFile([aRow()])))).toEqual(['06549101 leave']);
  });

  it('with many others is not abolished by a “yes to all”: the file seems partial', () => {
    const register = aRegister();
    const six = ['1', '2', '3', '4', '5', '6'].map((n) => aRow({ code: `0654910${n}`, name: `หนองที่${n}` }));
    register.load(rawFile(six));
    const rows = register.load(rawFile(six.slice(0, 2)), assuming('yes', '2025-10-01'));
    expect(rows.filter(({ outcome }) => outcome === 'ask')).toHaveLength(4);
  });
});
