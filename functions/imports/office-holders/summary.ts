// The outcome of an import of office holders in a few lines: rows, what was not placed and why, records.

import { countRows } from '../report.ts';
import type { OfficeHoldersResult } from './import-office-holders.ts';

const REASONS: Readonly<Record<string, string>> = {
  noPlace: 'ไม่มีในไฟล์ที่ตั้ง / not in the file of places',
  notInRegister: 'ไม่พบในทะเบียน / not in the register',
  ambiguousPlace: 'บอกไม่ได้ว่าแห่งใด / may be several organisations',
  noName: 'ไม่ระบุชื่อ / nobody named',
  bodyBefore: 'ตำแหน่งก่อนจัดตั้ง อปท. / office of an earlier body',
  clerk: 'ปลัด / clerks',
  unknownTitle: 'ไม่รู้จักตำแหน่ง / office not known',
  double: 'แถวซ้ำ / doubles',
};

export function officeHoldersSummary({ rows, added, changed }: OfficeHoldersResult): string {
  const { outcomes, findings } = countRows(rows);
  const number = (value: number) => value.toLocaleString('en-US').padStart(8);
  const vacant = findings.get('vacant') ?? 0;
  const reasons = Map.groupBy(
    rows.flatMap((row) => row.findings.filter(({ kind }) => kind === 'refused')),
    ({ field }) => field,
  );
  const records = ['persons', 'terms', 'tenures'].map(
    (sheet) => `  ${number(added[sheet] ?? 0)}  ${sheet} เพิ่ม / added; ${(changed[sheet] ?? 0).toLocaleString('en-US')} เปลี่ยน / changed`,
  );
  return [
    'แถว / rows',
    `  ${number(outcomes.add)}  เพิ่ม / added`,
    `  ${number(outcomes.change)}  เปลี่ยน / changed`,
    `  ${number(outcomes.leave - vacant)}  คงเดิม / left as they are`,
    `  ${number(vacant)}  ตำแหน่งว่าง ไม่มีบุคคลให้บันทึก / vacancies, nobody to record`,
    `  ${number(outcomes.refuse)}  ไม่ได้วาง / not placed`,
    ...[...reasons].map(([why, list]) => `            ${REASONS[why] ?? why}: ${list.length.toLocaleString('en-US')}`),
    ...[...findings]
      .filter(([kind]) => kind === 'placed' || kind === 'merged' || kind === 'warned' || kind === 'flawed')
      .map(([kind, count]) => `  ${number(count)}  ${FINDINGS[kind] ?? kind}`),
    'ระเบียน / records',
    ...records,
  ].join('\n');
}

const FINDINGS: Readonly<Record<string, string>> = {
  placed: 'วางโดยวิธีอื่น (ชื่อ ฐานะ หรือรหัสต่างกัน) / placed though name, status or code differ',
  merged: 'ต่อเนื่องกับแถวก่อน / continue an earlier row',
  warned: 'ควรตรวจสอบ / doubtful',
  flawed: 'วันที่ใช้ไม่ได้ / days that cannot stand',
};
