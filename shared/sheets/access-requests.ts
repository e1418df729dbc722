// คำขอสิทธิเข้าใช้งาน: who asks to work in the system, for which office. Never public. Decided through POST /access/decisions, which
// adds the officer with the decision; no cell of it is typed.

import { AccessRequest } from '../people/access-request.ts';
import { NOTHING, READ_ONLY } from '../permissions.ts';
import { provinceByCode } from '../register/provinces.ts';
import { formatInstant } from '../text/dates.ts';
import type { Bilingual, Lang } from '../text/lang.ts';
import type { FieldKind } from './field-kinds.ts';
import { roleName } from './officers.ts';
import type { Field, Sheet } from './sheet.ts';

const STATES: Readonly<Record<AccessRequest['state'], Bilingual>> = {
  waiting: { th: 'รอพิจารณา', en: 'Waiting' },
  approved: { th: 'อนุมัติ', en: 'Approved' },
  refused: { th: 'ไม่อนุมัติ', en: 'Refused' },
};

export function stateName(state: AccessRequest['state']): Bilingual {
  return STATES[state];
}

const shown = (show: (value: unknown, lang: Lang) => string): FieldKind => ({ kind: 'computed', show });
const asText = shown(String);

function field(name: keyof AccessRequest, th: string, en: string, kind: FieldKind, meaning: Bilingual, width = 180): Field {
  return { name, label: { th, en }, meaning, class: 'internal', kind, group: 'computed', pinned: name === 'name', width };
}

const FIELDS: readonly Field[] = [
  field('name', 'ชื่อ–สกุล', 'Name', asText, { th: 'ผู้ขอสิทธิ', en: 'Who asks' }),
  field(
    'state',
    'สถานะ',
    'State',
    shown((value, lang) => STATES[AccessRequest.shape.state.parse(value)][lang]),
    { th: 'รอพิจารณา อนุมัติ หรือไม่อนุมัติ', en: 'Waiting, approved or refused' },
    110,
  ),
  field(
    'role',
    'ขอเป็น',
    'Asks to be',
    shown((value, lang) => roleName(AccessRequest.shape.role.parse(value))[lang]),
    { th: 'บทบาทที่ขอ', en: 'Role asked for' },
  ),
  field('office', 'หน่วยงาน', 'Office', asText, { th: 'หน่วยงานที่สังกัด ตามทะเบียน', en: 'Office, from the register' }, 260),
  field('position', 'ตำแหน่ง', 'Position', asText, { th: 'ตำแหน่งของผู้ขอ', en: 'Position of the person' }),
  field('email', 'อีเมล', 'E-mail', asText, { th: 'อีเมลที่จะใช้ลงชื่อเข้าใช้', en: 'E-mail to sign in with' }, 220),
  field(
    'isEmailVerified',
    'ยืนยันอีเมลแล้ว',
    'E-mail verified',
    shown((value, lang) => (value === true ? (lang === 'th' ? 'ใช่' : 'yes') : lang === 'th' ? 'ไม่' : 'no')),
    { th: 'ผู้ให้บริการลงชื่อเข้าใช้ยืนยันว่าเป็นของผู้ขอ', en: 'The sign-in provider says that it is the person’s' },
    130,
  ),
  field('phone', 'โทรศัพท์', 'Telephone', asText, { th: 'โทรศัพท์ที่ติดต่อได้', en: 'Telephone' }),
  field(
    'askedAt',
    'ขอเมื่อ',
    'Asked',
    shown((value, lang) => formatInstant(String(value), lang)),
    { th: 'วันและเวลาที่ขอ', en: 'When it was asked' },
  ),
  field('refusal', 'เหตุที่ไม่อนุมัติ', 'Why refused', asText, { th: 'เหตุที่ไม่อนุมัติ', en: 'Why it was refused' }),
  field(
    'provinceCode',
    'จังหวัด',
    'Province',
    shown((value, lang) => provinceByCode(String(value))?.[lang] ?? ''),
    { th: 'จังหวัดของหน่วยงาน', en: 'Province of the office' },
  ),
  field('districtTh', 'อำเภอ', 'District', asText, { th: 'อำเภอที่ดูแล (บทบาทอำเภอ)', en: 'District of the scope' }),
  field('laoId', 'อปท.', 'LAO', asText, { th: 'รหัสภายในของ อปท.', en: 'Internal id of the LAO' }),
  field('officerId', 'รหัสผู้ใช้', 'Officer id', asText, { th: 'ผู้ใช้ที่เพิ่มเมื่ออนุมัติ', en: 'Officer added on approval' }),
  field('requestId', 'รหัสคำขอ', 'Request id', asText, { th: 'รหัสถาวร', en: 'Permanent id' }),
];

export const accessRequests: Sheet = {
  name: 'accessRequests',
  label: { th: 'คำขอสิทธิเข้าใช้งาน', en: 'Access requests' },
  about: { th: 'ผู้ขอสิทธิเข้าใช้ระบบ และผลการพิจารณา', en: 'Who asks for access, and what was decided' },
  schema: AccessRequest,
  fields: FIELDS,
  keyField: 'requestId',
  titleField: 'name',
  partitionOf: (values) => `request#${String(values['requestId']).slice('request-'.length)}`,
  placeOf: (values) =>
    AccessRequest.pick({ laoId: true, provinceCode: true, districtTh: true }).parse({
      laoId: values['laoId'],
      provinceCode: values['provinceCode'],
      districtTh: values['districtTh'],
    }),
  blank: () => ({ districtTh: null, laoId: null, state: 'waiting', refusal: null, officerId: null }),
  newKey: (_values, random) => `request-${random.padEnd(24, '0')}`,
  settle: (_before, after) => after,
  check: () => [],
  claims: () => [],
  grants: {
    department: READ_ONLY,
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
