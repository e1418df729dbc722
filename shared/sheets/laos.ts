// ทะเบียน อปท.: the register of local administrative organisations as a sheet.

import { EVERYTHING, READ_ONLY } from '../permissions.ts';
import { codesEverBorne, settleDesignation, settleFlaws } from '../register/designation.ts';
import { FlawedValue, FormerDesignation, Lao } from '../register/lao.ts';
import { checkLao } from '../register/lao-rules.ts';
import { fullLaoName, LAO_TYPES, LaoType } from '../register/lao-type.ts';
import { PROVINCES } from '../register/provinces.ts';
import { formatDay } from '../text/dates.ts';
import type { Lang } from '../text/lang.ts';
import type { Choice, FieldKind } from './field-kinds.ts';
import type { Field, FieldClass, Sheet } from './sheet.ts';

const TYPES: Choice[] = LaoType.options.map((type) => ({
  value: type,
  ...LAO_TYPES[type].name,
  alsoWritten: [LAO_TYPES[type].short.th, LAO_TYPES[type].short.en],
}));
const PROVINCE_CHOICES: Choice[] = PROVINCES.map(({ code, th, en }) => ({ value: code, th, en, alsoWritten: [`จังหวัด${th}`, `จ.${th}`] }));

function showFormer(value: unknown, lang: Lang): string {
  return (FormerDesignation.array().safeParse(value).data ?? [])
    .map(
      (former) =>
        `${fullLaoName(former, lang)} (${former.code ?? '–'}) ${lang === 'th' ? 'ถึง' : 'until'} ${formatDay(former.validTo, lang, 'short')}`,
    )
    .join('; ');
}

function showFlaws(value: unknown): string {
  return (FlawedValue.array().safeParse(value).data ?? []).map((flaw) => `${flaw.field}: ${flaw.text}`).join('; ');
}

type Draft = [name: keyof Lao, th: string, en: string, kind: FieldKind, meaningTh: string, meaningEn: string];
const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };

const IDENTITY: Draft[] = [
  [
    'code',
    'รหัส อปท.',
    'LAO code',
    { kind: 'code', length: 8 },
    'รหัส 8 หลักของกรมส่งเสริมการปกครองท้องถิ่น: ประเภท จังหวัด อำเภอ ลำดับ',
    'Eight-digit code of the Department of Local Administration: type, province, district, serial',
  ],
  ['nameTh', 'ชื่อ', 'Name (Thai)', text, 'ชื่อภาษาไทย ไม่รวมคำบอกประเภท', 'Thai name without the type'],
  [
    'type',
    'ประเภท',
    'Type',
    { kind: 'choice', choices: TYPES },
    'ประเภทขององค์กรปกครองส่วนท้องถิ่น',
    'Kind of local administrative organisation',
  ],
  ['nameEn', 'ชื่ออังกฤษ', 'Name (English)', text, 'ชื่อภาษาอังกฤษ ไม่รวมคำบอกประเภท', 'English name without the type'],
  [
    'designationFrom',
    'ใช้ชื่อนี้ตั้งแต่',
    'Named so since',
    day,
    'วันที่เริ่มใช้รหัส ประเภท และชื่อปัจจุบัน เปลี่ยนพร้อมกับชื่อเมื่อเปลี่ยนฐานะหรือเปลี่ยนชื่อ',
    'Day from which the present code, type and name hold; move it together with them when the status or the name changes',
  ],
  ['provinceCode', 'จังหวัด', 'Province', { kind: 'choice', choices: PROVINCE_CHOICES }, 'จังหวัดที่ตั้ง', 'Province'],
  ['districtTh', 'อำเภอ', 'District', text, 'อำเภอที่ตั้ง', 'District'],
  ['subdistricts', 'ตำบลในเขต', 'Subdistricts', { kind: 'texts' }, 'ตำบลที่อยู่ในเขต คั่นด้วย ;', 'Subdistricts covered, separated by ;'],
  ['establishedDate', 'วันที่จัดตั้ง', 'Established', day, 'วันที่จัดตั้งเป็น อปท.', 'Day of establishment'],
  ['abolishedDate', 'วันที่ยุบหรือรวม', 'Abolished', day, 'ตั้งแต่วันนี้ไม่เป็น อปท. แล้ว', 'From this day the organisation no longer exists'],
  [
    'successorLaoId',
    'ผู้รับช่วงต่อ',
    'Successor',
    text,
    'รหัสภายในของ อปท. ที่รับช่วงต่อ เช่น lao-05510802',
    'Internal id of the organisation that took it over',
  ],
  ['areaKm2', 'พื้นที่ (ตร.กม.)', 'Area (km²)', { kind: 'decimal' }, 'พื้นที่ในเขต ตารางกิโลเมตร', 'Area in square kilometres'],
  ['population', 'ประชากร', 'Population', { kind: 'integer' }, 'จำนวนประชากรตามทะเบียนราษฎร', 'Registered population'],
  ['populationDate', 'ประชากร ณ วันที่', 'Population as of', day, 'วันที่ของจำนวนประชากร', 'Day of the population figure'],
  ['councilSeats', 'สมาชิกสภา', 'Council seats', { kind: 'integer' }, 'จำนวนสมาชิกสภาท้องถิ่นที่จะพึงมี', 'Number of council seats'],
  [
    'legacyIds',
    'รหัสระบบเดิม',
    'Legacy ids',
    { kind: 'legacyIds' },
    'รหัสในระบบเดิม พิมพ์เป็น ระบบ:รหัส',
    'Numbers in older systems, as system:number',
  ],
  ['source', 'แหล่งข้อมูล', 'Source', text, 'ข้อมูลมาจากที่ใด', 'Where the data came from'],
];

const CONTACT: Draft[] = [
  ['addressNo', 'เลขที่', 'House no.', text, 'ที่ตั้งสำนักงานเลขที่', 'House number of the office'],
  ['moo', 'หมู่ที่', 'Village no.', text, 'หมู่ที่ของสำนักงาน', 'Village number of the office'],
  ['soi', 'ตรอก/ซอย', 'Lane', text, 'ตรอกหรือซอย', 'Lane'],
  ['road', 'ถนน', 'Road', text, 'ถนน', 'Road'],
  ['officeSubdistrictTh', 'ตำบล (สำนักงาน)', 'Office subdistrict', text, 'ตำบลที่ตั้งสำนักงาน', 'Subdistrict of the office'],
  ['postcode', 'รหัสไปรษณีย์', 'Postcode', { kind: 'code', length: 5 }, 'รหัสไปรษณีย์ 5 หลัก', 'Five-digit postcode'],
  ['latitude', 'ละติจูด', 'Latitude', { kind: 'decimal' }, 'ละติจูดของสำนักงาน (องศา WGS 84)', 'Latitude of the office (degrees, WGS 84)'],
  ['longitude', 'ลองจิจูด', 'Longitude', { kind: 'decimal' }, 'ลองจิจูดของสำนักงาน (องศา WGS 84)', 'Longitude of the office (degrees, WGS 84)'],
  ['phones', 'โทรศัพท์', 'Telephone', { kind: 'phones' }, 'โทรศัพท์สำนักงาน คั่นด้วย ; ต่อท้ายด้วย ต่อ 123 ได้', 'Office telephones, separated by ;'],
  ['faxes', 'โทรสาร', 'Fax', { kind: 'phones' }, 'โทรสารสำนักงาน', 'Office fax'],
  ['email', 'อีเมล', 'E-mail', { kind: 'email' }, 'อีเมลกลางของหน่วยงาน เช่น saraban_…@dla.go.th', 'E-mail of the office'],
  ['website', 'เว็บไซต์', 'Website', { kind: 'url' }, 'ที่อยู่เว็บเต็ม', 'Full web address'],
  ['socialLinks', 'สื่อสังคม', 'Social media', { kind: 'urls' }, 'ที่อยู่เพจทางการ คั่นด้วยช่องว่าง', 'Addresses of official pages'],
];

const CONFIRMATION: Draft[] = [
  ['confirmedOn', 'ยืนยันเมื่อ', 'Confirmed on', day, 'วันที่ยืนยันว่าข้อมูลถูกต้อง', 'Day on which the record was last confirmed as right'],
];

const COMPUTED: Draft[] = [
  [
    'formerDesignations',
    'ชื่อและรหัสเดิม',
    'Former names and codes',
    { kind: 'computed', show: showFormer },
    'ระบบบันทึกเมื่อเปลี่ยนชื่อ ประเภท หรือรหัสพร้อมวันที่',
    'Kept by the system when name, type or code change with a date',
  ],
  [
    'flawedValues',
    'ค่าที่ต้องตรวจสอบ',
    'Values to check',
    { kind: 'computed', show: showFlaws },
    'ค่าจากแหล่งข้อมูลที่ใช้ไม่ได้ หายไปเมื่อกรอกค่าที่ถูกต้อง',
    'Source values that cannot be used; gone once the right value is entered',
  ],
  [
    'laoId',
    'รหัสภายใน',
    'Internal id',
    { kind: 'computed', show: String },
    'รหัสถาวรของ อปท. ไม่เปลี่ยนแม้เปลี่ยนฐานะ',
    'Permanent id; does not change with the status',
  ],
];

const INTERNAL: readonly (keyof Lao)[] = ['flawedValues'];
const PINNED: readonly (keyof Lao)[] = ['code', 'nameTh'];
const WIDTHS: Partial<Record<keyof Lao, number>> = {
  code: 110,
  nameTh: 180,
  type: 190,
  districtTh: 150,
  subdistricts: 220,
  website: 240,
  email: 240,
  phones: 180,
  formerDesignations: 320,
  flawedValues: 280,
};

function fields(drafts: Draft[], group: string): Field[] {
  return drafts.map(([name, th, en, kind, meaningTh, meaningEn]): Field => {
    const fieldClass: FieldClass = INTERNAL.includes(name) ? 'internal' : 'public';
    return {
      name,
      label: { th, en },
      meaning: { th: meaningTh, en: meaningEn },
      class: fieldClass,
      kind,
      group,
      pinned: PINNED.includes(name),
      width: WIDTHS[name] ?? 130,
    };
  });
}

/** The part of a code that stays: `lao-` and the first code, or a readable id for forms without a code. */
export function newLaoId(lao: Pick<Lao, 'code' | 'type'>, random: string): string {
  return `lao-${lao.code ?? (lao.type === 'bma' || lao.type === 'pattaya' ? lao.type : random)}`;
}

/** Made once: rights are asked of every cell of the grid. */
const LaoPlace = Lao.pick({ laoId: true, provinceCode: true, districtTh: true });

export const laos: Sheet = {
  name: 'laos',
  label: { th: 'ทะเบียน อปท.', en: 'Register of LAOs' },
  about: {
    th: 'องค์กรปกครองส่วนท้องถิ่นทุกแห่ง ชื่อ ฐานะ ที่ตั้ง และช่องทางติดต่อ',
    en: 'Every local administrative organisation: name, status, place and contacts',
  },
  schema: Lao,
  fields: [
    ...fields(IDENTITY, 'identity'),
    ...fields(CONTACT, 'contact'),
    ...fields(CONFIRMATION, 'confirmation'),
    ...fields(COMPUTED, 'computed'),
  ],
  keyField: 'laoId',
  titleField: 'nameTh',
  partitionOf: (values) => `lao#${values['laoId']}`,
  placeOf: (values) => {
    const { laoId, provinceCode, districtTh } = values;
    return LaoPlace.parse({ laoId, provinceCode, districtTh: districtTh ?? null });
  },
  blank: () => ({
    nameEn: null,
    designationFrom: null,
    formerDesignations: [],
    districtTh: null,
    subdistricts: [],
    establishedDate: null,
    abolishedDate: null,
    successorLaoId: null,
    addressNo: null,
    moo: null,
    soi: null,
    road: null,
    officeSubdistrictTh: null,
    postcode: null,
    latitude: null,
    longitude: null,
    areaKm2: null,
    population: null,
    populationDate: null,
    councilSeats: null,
    phones: [],
    faxes: [],
    email: null,
    website: null,
    socialLinks: [],
    legacyIds: [],
    source: null,
    flawedValues: [],
    confirmedOn: null,
    code: null,
  }),
  newKey: (values, random) =>
    newLaoId(Lao.pick({ code: true, type: true }).parse({ code: values['code'] ?? null, type: values['type'] }), random),
  settle: (before, after) => {
    const [old, young] = [before === null ? null : Lao.parse(before), Lao.parse(after)];
    return settleFlaws(old, settleDesignation(old, young));
  },
  check: (values, today) => checkLao(Lao.parse(values), today),
  claims: (values) => codesEverBorne(Lao.parse(values)).map((code) => `code#${code}`),
  grants: {
    department: EVERYTHING,
    province: { read: true, write: 'all', create: false, delete: false },
    district: { read: true, write: ['contact'], create: false, delete: false },
    lao: { read: true, write: ['contact', 'confirmation'], create: false, delete: false },
    electionDirector: READ_ONLY,
    electionHelper: READ_ONLY,
    provincialElectionDirector: READ_ONLY,
    executiveViewer: READ_ONLY,
    auditor: READ_ONLY,
  },
};
