// Builders of valid things, for tests to bend: `aLao({ population: 1 })`.

import { randomUUID } from 'node:crypto';
import type { RowChange } from '../../shared/api.ts';
import { Officer } from '../../shared/people/officer.ts';
import type { Role } from '../../shared/people/roles.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laos } from '../../shared/sheets/laos.ts';

export function anOfficer(given: Partial<Officer> = {}): Officer {
  return Officer.parse({
    officerId: 'officer-department',
    name: 'อรุณี ตัวอย่างดี',
    office: 'กรมส่งเสริมการปกครองท้องถิ่น',
    email: 'department@example.com',
    role: 'department',
    provinceCode: null,
    districtTh: null,
    laoId: null,
    isActive: true,
    subject: null,
    ...given,
  });
}

/** An officer of a role, over the place of `aLao()`. */
export function anOfficerOf(role: Role, given: Partial<Officer> = {}): Officer {
  const isNational = ['department', 'executiveViewer', 'auditor'].includes(role);
  const place = isNational ? {} : { provinceCode: '54' as const, districtTh: 'เมืองสมมุติ', laoId: 'lao-06540103' };
  return anOfficer({
    officerId: `officer-${role.toLowerCase()}`,
    email: `${role.toLowerCase()}@example.com`,
    office: `หน่วยงาน ${role}`,
    role,
    ...place,
    ...given,
  });
}

export function aLao(given: Partial<Lao> = {}): Lao {
  const code = given.code === undefined ? '06540103' : given.code;
  return Lao.parse({
    ...laos.blank(),
    laoId: `lao-${code ?? 'bma'}`,
    code,
    type: 'sao',
    nameTh: 'หนองตัวอย่าง',
    nameEn: 'Nong Tuayang',
    provinceCode: '54',
    districtTh: 'เมืองสมมุติ',
    establishedDate: '1997-02-23',
    phones: [{ text: '054 000 001', e164: '+6654000001', extension: null }],
    ...given,
  });
}

/** The change that creates a record of these values. */
export function toCreate(lao: Lao, given: Partial<RowChange> = {}): RowChange {
  const typed = laos.fields.filter((field) => field.kind.kind !== 'computed').map(({ name }) => name);
  const set = Object.fromEntries(Object.entries(lao).filter(([name]) => typed.includes(name)));
  return { changeId: randomUUID(), id: null, base: 0, kind: 'save', set, ...given };
}

export function toSet(id: string, base: number, set: Record<string, unknown>, given: Partial<RowChange> = {}): RowChange {
  return { changeId: randomUUID(), id, base, kind: 'save', set, ...given };
}

/** Record id of an LAO of the register. */
export function laoRecordId(code: string): string {
  return `lao#lao-${code}/laos#lao-${code}`;
}
