// ผู้ใช้ระบบ: who may sign in, in which role and where. Never public.

import { DUTY_NAMES, Duty } from '../elections/duties.ts';
import { checkOfficer, Officer } from '../people/officer.ts';
import { ROLES, type Role } from '../people/roles.ts';
import { EVERYTHING, NOTHING, READ_ONLY } from '../permissions.ts';
import { PROVINCES } from '../register/provinces.ts';
import type { Bilingual, Lang } from '../text/lang.ts';
import type { FieldKind } from './field-kinds.ts';
import type { Field, Sheet } from './sheet.ts';

const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  lao: { th: 'เจ้าหน้าที่ อปท.', en: 'LAO officer' },
  district: { th: 'ท้องถิ่นอำเภอ', en: 'District officer' },
  province: { th: 'ท้องถิ่นจังหวัด', en: 'Province officer' },
  department: { th: 'กรมส่งเสริมการปกครองท้องถิ่น', en: 'Department' },
  electionDirector: { th: 'ผู้อำนวยการการเลือกตั้งประจำ อปท.', en: 'LAO election director' },
  electionHelper: { th: 'ผู้ช่วยเหลือการเลือกตั้ง', en: 'Election helper' },
  provincialElectionDirector: { th: 'ผู้อำนวยการการเลือกตั้งประจำจังหวัด', en: 'Provincial election director' },
  executiveViewer: { th: 'ผู้บริหาร (ดูอย่างเดียว)', en: 'Executive viewer' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'Auditor' },
};

export function roleName(role: Role): Bilingual {
  return ROLE_NAMES[role];
}

function dutyName(duty: unknown, lang: Lang): string {
  const known = Duty.safeParse(duty).data;
  return known === undefined ? String(duty) : DUTY_NAMES[known][lang];
}

function field(name: keyof Officer, th: string, en: string, kind: FieldKind, meaning: Bilingual): Field {
  return {
    name,
    label: { th, en },
    meaning,
    class: 'internal',
    kind,
    group: kind.kind === 'computed' ? 'computed' : 'account',
    pinned: name === 'name',
    width: 200,
  };
}

const provinces = PROVINCES.map(({ code, th, en }) => ({ value: code, th, en }));

export const officers: Sheet = {
  name: 'officers',
  label: { th: 'ผู้ใช้ระบบ', en: 'Officers' },
  about: {
    th: 'ผู้มีสิทธิเข้าใช้ระบบ บทบาท และพื้นที่ที่ดูแล ผู้ที่ออกไปแล้วให้ปิดการใช้งาน ไม่ลบ',
    en: 'Who may sign in, their role and area. Those who leave are switched off, not deleted.',
  },
  schema: Officer,
  fields: [
    field('name', 'ชื่อ', 'Name', { kind: 'text' }, { th: 'ชื่อผู้ใช้', en: 'Name of the officer' }),
    field(
      'office',
      'หน่วยงาน',
      'Office',
      { kind: 'text' },
      { th: 'หน่วยงาน แสดงบนหน้าสาธารณะว่าเป็นผู้แก้ไข', en: 'Office; named on public pages as the one that made a change' },
    ),
    field('email', 'อีเมล', 'E-mail', { kind: 'email' }, { th: 'อีเมลที่ใช้ลงชื่อเข้าใช้ครั้งแรก', en: 'E-mail matched at the first sign-in' }),
    field(
      'role',
      'บทบาท',
      'Role',
      { kind: 'choice', choices: ROLES.map((role) => ({ value: role, ...ROLE_NAMES[role] })) },
      { th: 'สิ่งที่ทำได้ในระบบ', en: 'What the officer may do' },
    ),
    field('provinceCode', 'จังหวัด', 'Province', { kind: 'choice', choices: provinces }, { th: 'จังหวัดที่ดูแล', en: 'Province of the scope' }),
    field('districtTh', 'อำเภอ', 'District', { kind: 'text' }, { th: 'อำเภอที่ดูแล', en: 'District of the scope' }),
    field('laoId', 'อปท.', 'LAO', { kind: 'text' }, { th: 'รหัสภายในของ อปท. ที่ดูแล', en: 'Internal id of the LAO of the scope' }),
    field(
      'duties',
      'หน้าที่ที่ได้รับมอบ',
      'Duties handed',
      { kind: 'computed', show: (value, lang) => (Array.isArray(value) ? value.map((duty) => dutyName(duty, lang)).join(', ') : '') },
      { th: 'หน้าที่ของ ผอ.กต. ที่มอบให้ผู้ช่วยเหลือ มอบที่หน้าการเลือกตั้ง', en: 'Duties of the director handed to a helper, on the page of an election' },
    ),
    field('isActive', 'ใช้งานอยู่', 'Active', { kind: 'yesNo' }, { th: 'ปิดเมื่อพ้นหน้าที่', en: 'Switched off when the officer leaves' }),
    field(
      'subject',
      'บัญชีที่ผูกไว้',
      'Bound account',
      { kind: 'computed', show: String },
      { th: 'ผูกเมื่อเข้าใช้ครั้งแรก', en: 'Bound at the first sign-in' },
    ),
    field('officerId', 'รหัสผู้ใช้', 'Officer id', { kind: 'computed', show: String }, { th: 'รหัสถาวร', en: 'Permanent id' }),
  ],
  keyField: 'officerId',
  titleField: 'name',
  partitionOf: () => 'country#th',
  placeOf: (values) =>
    Officer.pick({ laoId: true, provinceCode: true, districtTh: true }).parse({
      laoId: values['laoId'] ?? null,
      provinceCode: values['provinceCode'] ?? null,
      districtTh: values['districtTh'] ?? null,
    }),
  blank: () => ({ provinceCode: null, districtTh: null, laoId: null, duties: [], isActive: true, subject: null }),
  newKey: (_values, random) => `officer-${random}`,
  settle: (before, after) => (before !== null && before['email'] !== after['email'] ? { ...after, subject: null } : after),
  check: (values) => checkOfficer(Officer.parse(values)),
  claims: (values) => {
    const { email, subject } = Officer.parse(values);
    return [`email#${email}`, ...(subject === null ? [] : [`subject#${subject}`])];
  },
  grants: {
    department: { ...EVERYTHING, delete: false },
    province: READ_ONLY,
    auditor: READ_ONLY,
    district: NOTHING,
    lao: NOTHING,
    electionDirector: NOTHING,
    electionHelper: NOTHING,
    provincialElectionDirector: NOTHING,
    executiveViewer: NOTHING,
  },
};
