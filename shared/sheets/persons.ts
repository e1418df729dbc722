// บุคคล: the human beings behind tenures and candidacies. Never public by itself; matched, merged and split under review.

import { peopleKeysOf } from '../people/name-match.ts';
import { Person } from '../people/person.ts';
import { checkPerson, checkTypedNumber } from '../people/person-rules.ts';
import { EVERYTHING, NOTHING, READ_ONLY } from '../permissions.ts';
import { PROVINCES } from '../register/provinces.ts';
import { blocking } from '../violations.ts';
import { describedFields } from './described-fields.ts';
import type { FieldKind } from './field-kinds.ts';
import type { Sheet } from './sheet.ts';

const text: FieldKind = { kind: 'text' };

/** Beside the fields that are stored: in the request only. */
const NATIONAL_ID = 'nationalId';

const Home = Person.pick({ provinceCode: true });

export const persons: Sheet = {
  name: 'persons',
  label: { th: 'บุคคล', en: 'Persons' },
  about: {
    th: 'บุคคลที่อยู่เบื้องหลังการดำรงตำแหน่งและการสมัคร ใช้ตรวจสอบว่าเป็นคนเดียวกัน ไม่เผยแพร่',
    en: 'The people behind tenures and candidacies, for telling who is the same; not published',
  },
  schema: Person,
  fields: [
    ...describedFields<keyof Person>(
      { group: 'name', class: 'internal', pinned: ['givenName', 'familyName'], widths: { givenName: 160, familyName: 180 } },
      [
        ['prefix', 'คำนำหน้า', 'Prefix', text, 'คำนำหน้านาม ยศ หรือฐานันดร', 'Title, rank or nobility'],
        ['givenName', 'ชื่อ', 'Given name', text, 'ชื่อตัว (และชื่อรอง)', 'Given name (and middle name)'],
        ['familyName', 'ชื่อสกุล', 'Family name', text, 'ชื่อสกุล เว้นได้เมื่อไม่มี', 'Family name; may be absent'],
        [
          'provinceCode',
          'จังหวัดที่ดูแล',
          'Kept by province',
          { kind: 'choice', choices: PROVINCES.map(({ code, th, en }) => ({ value: code, th, en })) },
          'จังหวัดที่บุคคลนี้ดำรงตำแหน่งหรือสมัครครั้งแรก',
          'Province of the first office or candidacy; decides which province may see the record',
        ],
      ],
    ),
    ...describedFields({ group: 'identity', class: 'transient', widths: { nationalId: 170 } }, [
      [
        NATIONAL_ID,
        'เลขประจำตัวประชาชน',
        'National ID',
        { kind: 'code', length: 13 },
        'พิมพ์เพื่อเทียบว่าเป็นคนเดียวกัน ระบบไม่เก็บเลขนี้ เก็บเพียงรหัสเทียบ',
        'Typed to tell who is the same; the number itself is never kept, only a keyed hash of it',
      ],
    ]),
    ...describedFields<keyof Person>({ group: 'identity', class: 'sensitive' }, [
      [
        'birthDate',
        'วันเกิด',
        'Birth date',
        { kind: 'day' },
        'ใช้แยกคนชื่อซ้ำและตรวจอายุ ไม่เผยแพร่ พิมพ์และบันทึกแล้วไม่แสดงซ้ำ ดูได้ด้วยเครื่องมือ “ดูวันเกิด” โดยระบุวัตถุประสงค์',
        'For telling namesakes apart and checking ages; never published. Once saved it is not shown again: the tool “Birth dates” tells it for a purpose',
      ],
    ]),
    ...describedFields<keyof Person>({ group: 'merge', class: 'internal', widths: { mergedInto: 190 } }, [
      [
        'mergedInto',
        'รวมเข้ากับ',
        'Merged into',
        text,
        'รหัสของบุคคลที่เป็นคนเดียวกัน ลบออกเพื่อแยกคืน',
        'Id of the same human being’s other record; clear it to split them again',
      ],
    ]),
    ...describedFields<keyof Person>({ group: 'computed', class: 'sensitive', widths: { nationalIdHash: 110 } }, [
      [
        'nationalIdHash',
        'เทียบเลขประจำตัวแล้ว',
        'Number matched',
        { kind: 'computed', show: (_value, lang) => (lang === 'th' ? 'เทียบแล้ว' : 'matched') },
        'มีรหัสเทียบเลขประจำตัวประชาชน เลขเองไม่เก็บ',
        'A keyed hash of the national ID is kept for matching; the number itself is not',
      ],
    ]),
    ...describedFields<keyof Person>({ group: 'computed', class: 'internal', widths: { hasBirthDate: 110 } }, [
      [
        'hasBirthDate',
        'มีวันเกิดแล้ว',
        'Birth date kept',
        { kind: 'computed', show: (value, lang) => (value === true ? (lang === 'th' ? 'บันทึกแล้ว' : 'kept') : '') },
        'บันทึกวันเกิดไว้แล้ว ดูได้เมื่อระบุวัตถุประสงค์',
        'A birth date is kept; it is told for a purpose',
      ],
    ]),
    ...describedFields<keyof Person>({ group: 'computed', class: 'internal', widths: { personId: 190 } }, [
      ['personId', 'รหัสบุคคล', 'Person id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
    ]),
  ],
  keyField: 'personId',
  titleField: 'givenName',
  partitionOf: () => 'country#th',
  placeOf: (values) => ({
    laoId: null,
    districtTh: null,
    provinceCode: Home.parse({ provinceCode: values['provinceCode'] ?? null }).provinceCode,
  }),
  blank: () => ({
    prefix: null,
    familyName: null,
    provinceCode: null,
    nationalIdHash: null,
    birthDate: null,
    hasBirthDate: false,
    mergedInto: null,
  }),
  newKey: (_values, random) => `person-${random}`,
  // In the sheet the day itself is not at hand: only a typed one says anything.
  settle: (before, after) =>
    before !== null && before['birthDate'] === after['birthDate'] ? after : { ...after, hasBirthDate: after['birthDate'] !== null },
  check: ({ [NATIONAL_ID]: typed, ...values }, today) => [...checkTypedNumber(typed), ...checkPerson(Person.parse(values), today)],
  forPurpose: ['birthDate'],
  nationalId: { field: NATIONAL_ID, hash: 'nationalIdHash' },
  peopleKeys: (values) => {
    const { givenName, familyName, mergedInto } = Person.parse(values);
    return peopleKeysOf({ givenName, familyName }, mergedInto);
  },
  // Held by a merged person too: the number still leads to the human being.
  claims: (values) => {
    const { nationalIdHash } = Person.pick({ nationalIdHash: true }).parse({ nationalIdHash: values['nationalIdHash'] ?? null });
    return nationalIdHash === null ? [] : [`nationalId#${nationalIdHash}`];
  },
  explainTaken: (_claim, holder) =>
    blocking(
      'F.371',
      ['nationalIdHash'],
      `เลขประจำตัวนี้เป็นของบุคคลในระบบแล้ว: ${String(holder?.['givenName'] ?? '')} ${String(holder?.['familyName'] ?? '')} — เสนอรวมบุคคล`,
      `A person with this number is recorded already: ${String(holder?.['givenName'] ?? '')} ${String(holder?.['familyName'] ?? '')}; propose a merge.`,
    ),
  grants: {
    department: EVERYTHING,
    province: EVERYTHING,
    auditor: READ_ONLY,
    district: NOTHING,
    lao: NOTHING,
    electionDirector: NOTHING,
    electionHelper: NOTHING,
    provincialElectionDirector: NOTHING,
    executiveViewer: NOTHING,
  },
};
