// ปลัด อปท.: the chief administrator of each LAO, or the statement that there is none. One record per LAO (domain §6.4).

import { DEPARTURE_REASON_NAMES } from '../people/departure-reason.ts';
import { peopleKeysOf } from '../people/name-match.ts';
import { PALAD_LEVEL_NAMES, PALAD_POSITION_NAMES } from '../people/office-names.ts';
import { Palad } from '../people/palad.ts';
import { checkPalad, checkPaladOfType, settlePalad } from '../people/palad-rules.ts';
import { typeOnDay } from '../register/type-on-day.ts';
import { blocking } from '../violations.ts';
import { describedFields } from './described-fields.ts';
import { choicesFrom, type FieldKind } from './field-kinds.ts';
import { keptByLao, LAO_FIELD, PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Sheet } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const { transferred, swapped, retired, resigned, died, dismissed, other } = DEPARTURE_REASON_NAMES;

const FIELDS = [
  ...describedFields<keyof Palad>(
    { group: 'holder', class: 'public', pinned: ['givenName', 'familyName'], widths: { position: 220, affiliation: 220, isVacant: 120 } },
    [
      [
        'isVacant',
        'ตำแหน่งว่าง',
        'Vacant',
        { kind: 'yesNo' },
        'ใช่ เมื่อไม่มีผู้ดำรงตำแหน่ง ไม่ต้องกรอกชื่อ และถือว่าข้อมูลครบ',
        'Yes where nobody holds the position; no name is needed then, and the record counts as complete',
      ],
      ['prefix', 'คำนำหน้า', 'Prefix', text, 'คำนำหน้านามหรือยศ', 'Title or rank'],
      ['givenName', 'ชื่อ', 'Given name', text, 'ชื่อตัว', 'Given name'],
      ['familyName', 'ชื่อสกุล', 'Family name', text, 'ชื่อสกุล', 'Family name'],
      [
        'position',
        'ตำแหน่ง',
        'Position',
        {
          kind: 'choice',
          choices: choicesFrom(PALAD_POSITION_NAMES, { paladPao: ['ปลัด อบจ.'], paladSao: ['ปลัด อบต.'], paladBma: ['ปลัด กทม.'] }),
        },
        'ตำแหน่งตามประเภทของ อปท.',
        'Position, by type of organisation',
      ],
      [
        'level',
        'ระดับ',
        'Level',
        {
          kind: 'choice',
          choices: choicesFrom(PALAD_LEVEL_NAMES, { levelBasic: ['ต้น'], levelMiddle: ['กลาง'], levelHigh: ['สูง'] }),
        },
        'ระดับของตำแหน่งประเภทบริหารท้องถิ่น',
        'Level of the position',
      ],
      ['affiliation', 'สังกัด', 'Affiliation', text, 'หน่วยงานที่สังกัด', 'Organisation the person belongs to'],
      ['photoId', 'ภาพถ่าย', 'Photo', text, 'รหัสภาพที่ระบบให้เมื่ออัปโหลด', 'Id of the photo, given by the system on upload'],
      ['since', 'ตั้งแต่วันที่', 'Since', day, 'ดำรงตำแหน่งหรือว่างตั้งแต่วันที่', 'In office, or vacant, since'],
    ],
  ),
  ...describedFields<keyof Palad>({ group: 'contact', class: 'public', widths: { officePhones: 180 } }, [
    ['officePhones', 'โทรศัพท์สำนักงาน', 'Office telephone', { kind: 'phones' }, 'หมายเลขสำนักงาน คั่นด้วย ;', 'Office numbers, separated by ;'],
  ]),
  ...describedFields<keyof Palad>({ group: 'confirmation', class: 'public' }, [
    ['confirmedOn', 'ยืนยันเมื่อ', 'Confirmed on', day, 'วันที่ยืนยันว่าข้อมูลถูกต้อง', 'Day on which the record was last confirmed as right'],
  ]),
  ...describedFields<keyof Palad>({ group: 'mobile', class: 'internal', widths: { mobilePhones: 180, isMobilePublic: 150 } }, [
    ['mobilePhones', 'โทรศัพท์มือถือ', 'Mobile telephone', { kind: 'phones' }, 'เผยแพร่เฉพาะเมื่อเจ้าของยินยอม', 'Published only with consent'],
    [
      'isMobilePublic',
      'ยินยอมเผยแพร่มือถือ',
      'Mobile may be public',
      { kind: 'yesNo' },
      'เจ้าของยินยอมให้เผยแพร่',
      'The person consents to publication',
    ],
  ]),
  ...describedFields<keyof Palad>({ group: 'holder', class: 'internal', widths: { changeReason: 170 } }, [
    [
      'changeReason',
      'เหตุที่เปลี่ยนแปลง',
      'Reason of change',
      {
        kind: 'choice',
        choices: choicesFrom(
          { transferred, swapped, retired, resigned, died, dismissed, other },
          { transferred: ['โอนย้าย', 'ย้าย'], retired: ['เกษียณ'] },
        ),
      },
      'เหตุที่เปลี่ยนตัวหรือว่างครั้งล่าสุด',
      'Why the holder last changed or the position fell vacant',
    ],
    [
      'retirementDate',
      'วันเกษียณ',
      'Retires on',
      day,
      '30 กันยายนของปีงบประมาณที่อายุครบ 60 ปี',
      '30 September of the fiscal year in which the person turns 60',
    ],
  ]),
];

export const palads: Sheet = {
  name: 'palads',
  label: { th: 'ปลัด อปท.', en: 'Palads' },
  about: {
    th: 'ปลัดขององค์กรปกครองส่วนท้องถิ่นทุกแห่ง แห่งละหนึ่งแถว ตำแหน่งว่างก็บันทึก',
    en: 'The chief administrator of every organisation, one row each; a vacant position is recorded too',
  },
  schema: Palad,
  fields: [...LAO_FIELD, ...FIELDS, ...PLACE_FIELDS],
  within: 'lao',
  keyField: 'laoId',
  titleField: 'givenName',
  partitionOf: (values) => `lao#${values['laoId']}`,
  placeOf: placeInLao,
  blank: () => ({
    isVacant: false,
    photoId: null,
    prefix: null,
    givenName: null,
    familyName: null,
    position: null,
    level: null,
    affiliation: null,
    officePhones: [],
    mobilePhones: [],
    isMobilePublic: false,
    since: null,
    changeReason: null,
    retirementDate: null,
    confirmedOn: null,
  }),
  newKey: (values) => String(values['laoId']),
  settle: (before, after) => settlePalad(before === null ? null : Palad.parse(before), Palad.parse(after)),
  check: (values, today) => checkPalad(Palad.parse(values), today),
  checkTogether: (values, { lao }, today) => (lao === null ? [] : checkPaladOfType(Palad.parse(values), typeOnDay(lao, today))),
  claims: () => [],
  peopleKeys: (values) => peopleKeysOf(Palad.parse(values), null),
  explainTaken: () =>
    blocking('F.350', ['laoId'], 'อปท. นี้มีแถวปลัดอยู่แล้ว — แก้ไขแถวเดิม', 'This organisation has its row already: edit that one.'),
  grants: keptByLao(['lao', 'holder', 'contact', 'confirmation', 'mobile'], ['contact']),
};
