// การดำรงตำแหน่งและการพ้นจากตำแหน่ง: who holds which office of an LAO, from when, how it began and how it ended.

import { checkElectedTenure, looksForElection } from '../elections/appointed-by-election.ts';
import { DEPARTURE_REASON_NAMES } from '../people/departure-reason.ts';
import { peopleKeysOf } from '../people/name-match.ts';
import { APPOINTED_BY_NAMES, CAPACITY_NAMES, OFFICE_NAMES } from '../people/office-names.ts';
import { claimsOfTenure, explainTaken } from '../people/seat-claims.ts';
import { Tenure } from '../people/tenure.ts';
import { checkTenure } from '../people/tenure-rules.ts';
import { checkTenureTogether } from '../people/tenures-together.ts';
import { describedFields } from './described-fields.ts';
import { choicesFrom, type FieldKind } from './field-kinds.ts';
import { keptByLao, LAO_FIELD, PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, Sheet, Values } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };

const PUBLIC_FIELDS: Field[] = [
  ...describedFields<keyof Tenure>(
    { group: 'holder', class: 'public', pinned: ['givenName', 'familyName'], widths: { office: 190, photoId: 110, group: 180 } },
    [
      [
        'office',
        'ตำแหน่ง',
        'Office',
        {
          kind: 'choice',
          choices: choicesFrom(OFFICE_NAMES, {
            chiefExecutive: ['นายก', 'นายกเทศมนตรี', 'นายก อบต.', 'นายก อบจ.', 'นายกเมืองพัทยา', 'ผู้ว่าราชการกรุงเทพมหานคร', 'ผู้บริหารท้องถิ่น'],
            deputyChief: ['รองนายกเทศมนตรี', 'รองนายก อบต.', 'รองนายก อบจ.', 'รองผู้ว่าราชการกรุงเทพมหานคร'],
            chiefSecretary: ['เลขานุการ', 'เลขานุการนายกเทศมนตรี'],
            chiefAdviser: ['ที่ปรึกษา', 'ที่ปรึกษานายกเทศมนตรี'],
            councillor: ['สมาชิกสภาท้องถิ่น', 'ส.อบต.', 'ส.อบจ.', 'สท.', 'ส.ท.', 'สก.', 'ส.ก.'],
          }),
        },
        'ตำแหน่งฝ่ายบริหารหรือฝ่ายสภา ปลัดอยู่ในแผ่นงานปลัด',
        'Office of the executive or the council side; palads have their own sheet',
      ],
      [
        'ordinal',
        'คนที่',
        'No.',
        { kind: 'integer' },
        'ลำดับของรองนายก รองประธานสภา เลขานุการ หรือที่ปรึกษา เช่น คนที่ 1',
        'Which deputy, vice-president, secretary or adviser: 1, 2 …',
      ],
      ['prefix', 'คำนำหน้า', 'Prefix', text, 'คำนำหน้านาม ยศ หรือฐานันดร', 'Title, rank or nobility'],
      ['givenName', 'ชื่อ', 'Given name', text, 'ชื่อตัว (และชื่อรอง)', 'Given name (and middle name)'],
      ['familyName', 'ชื่อสกุล', 'Family name', text, 'ชื่อสกุล เว้นได้เมื่อไม่มี', 'Family name; may be absent'],
      [
        'capacity',
        'สถานะ',
        'Capacity',
        { kind: 'choice', choices: choicesFrom(CAPACITY_NAMES, { substantive: ['ตัวจริง'] }) },
        'ดำรงตำแหน่ง ปฏิบัติหน้าที่ (ตำแหน่งว่าง) หรือรักษาราชการแทน (ผู้ดำรงตำแหน่งไม่อาจปฏิบัติได้)',
        'Holds the office, acts while it is vacant, or acts in place of the holder',
      ],
      ['startDate', 'ตั้งแต่วันที่', 'Since', day, 'วันที่เข้ารับตำแหน่ง (วันเลือกตั้ง หรือวันที่แต่งตั้ง)', 'Day of taking office (election or appointment day)'],
      ['group', 'กลุ่ม/พรรค', 'Group or party', text, 'กลุ่มหรือพรรคที่สังกัดตอนเลือกตั้ง', 'Group or party at the election'],
      ['constituency', 'เขตเลือกตั้ง', 'Constituency', text, 'เขตเลือกตั้งของสมาชิกสภา เช่น 1', 'Constituency of a councillor, for example 1'],
      ['photoId', 'ภาพถ่าย', 'Photo', text, 'รหัสภาพที่ระบบให้เมื่ออัปโหลด', 'Id of the photo, given by the system on upload'],
    ],
  ),
  ...describedFields<keyof Tenure>({ group: 'appointment', class: 'public', widths: { appointedBy: 170 } }, [
    [
      'appointedBy',
      'ที่มา',
      'Came by',
      { kind: 'choice', choices: choicesFrom(APPOINTED_BY_NAMES) },
      'เข้ารับตำแหน่งโดยอะไร',
      'What brought the person into office',
    ],
  ]),
  ...describedFields<keyof Tenure>({ group: 'departure', class: 'public', widths: { departureReason: 240 } }, [
    ['endDate', 'พ้นเมื่อ', 'Left on', day, 'วันสุดท้ายที่ดำรงตำแหน่ง เว้นว่างเมื่อยังอยู่', 'Last day in office; empty while in office'],
    [
      'departureReason',
      'เหตุที่พ้น',
      'Reason for leaving',
      {
        kind: 'choice',
        choices: choicesFrom(DEPARTURE_REASON_NAMES, { termEnded: ['ครบวาระ', 'ถึงคราวออกตามอายุของสภา'], retired: ['เกษียณ'] }),
      },
      'เหตุที่พ้นจากตำแหน่งตามกฎหมายของ อปท. ประเภทนั้น',
      'Why the person left, under the law of that type of organisation',
    ],
  ]),
  ...describedFields<keyof Tenure>({ group: 'contact', class: 'public', widths: { officePhones: 180 } }, [
    ['officePhones', 'โทรศัพท์สำนักงาน', 'Office telephone', { kind: 'phones' }, 'หมายเลขสำนักงาน คั่นด้วย ;', 'Office numbers, separated by ;'],
  ]),
  ...describedFields<keyof Tenure>({ group: 'confirmation', class: 'public' }, [
    ['confirmedOn', 'ยืนยันเมื่อ', 'Confirmed on', day, 'วันที่ยืนยันว่าข้อมูลถูกต้อง', 'Day on which the record was last confirmed as right'],
  ]),
];

const INTERNAL_FIELDS: Field[] = [
  ...describedFields<keyof Tenure>({ group: 'appointment', class: 'internal' }, [
    ['appointmentNumber', 'เลขที่คำสั่ง/ประกาศ', 'Order no.', text, 'เลขที่คำสั่งแต่งตั้งหรือประกาศรับรองผล', 'Number of the order or certification'],
    ['appointmentDate', 'ลงวันที่', 'Order dated', day, 'วันที่ของคำสั่งแต่งตั้งหรือประกาศ', 'Day of the order or certification'],
  ]),
  ...describedFields<keyof Tenure>({ group: 'departure', class: 'internal', widths: { departureNote: 200 } }, [
    ['departureNote', 'รายละเอียดเหตุที่พ้น', 'Note on leaving', text, 'รายละเอียด ต้องกรอกเมื่อเลือก อื่น ๆ', 'Details; needed for “other”'],
    [
      'departureNumber',
      'เลขที่คำสั่งให้พ้น',
      'Removal order no.',
      text,
      'เลขที่คำสั่ง คำวินิจฉัย หรือประกาศ',
      'Number of the order, ruling or announcement',
    ],
    [
      'departureOrderDate',
      'คำสั่งให้พ้นลงวันที่',
      'Removal order dated',
      day,
      'วันที่ของคำสั่ง คำวินิจฉัย หรือประกาศ',
      'Day of the order, ruling or announcement',
    ],
    ['departureAuthority', 'ผู้สั่ง', 'Ordered by', text, 'ผู้ออกคำสั่งหรือคำวินิจฉัย', 'Who gave the order or ruling'],
    ['suspendedFrom', 'หยุดปฏิบัติหน้าที่ตั้งแต่', 'Suspended from', day, 'ถูกสั่งให้หยุดปฏิบัติหน้าที่ ไม่ใช่การพ้นจากตำแหน่ง', 'Suspended by order; not leaving'],
    ['suspendedTo', 'หยุดปฏิบัติหน้าที่ถึง', 'Suspended until', day, 'วันสุดท้ายที่หยุดปฏิบัติหน้าที่', 'Last day of the suspension'],
  ]),
  ...describedFields<keyof Tenure>({ group: 'private', class: 'sensitive' }, [
    ['birthDate', 'วันเกิด', 'Birth date', day, 'ใช้ตรวจอายุ ไม่เผยแพร่', 'For checking the age; never published'],
  ]),
  ...describedFields<keyof Tenure>({ group: 'private', class: 'internal', widths: { education: 160, hasHeldOffice: 170 } }, [
    [
      'education',
      'การศึกษา',
      'Education',
      {
        kind: 'choice',
        choices: [
          { value: 'belowUpperSecondary', th: 'ต่ำกว่ามัธยมศึกษาตอนปลาย', en: 'Below upper secondary' },
          {
            value: 'upperSecondary',
            th: 'มัธยมศึกษาตอนปลายหรือเทียบเท่า',
            en: 'Upper secondary',
            alsoWritten: ['ม.6', 'มัธยมศึกษาตอนปลาย', 'ปวช.'],
          },
          { value: 'bachelor', th: 'ปริญญาตรีหรือเทียบเท่า', en: 'Bachelor’s degree', alsoWritten: ['ปริญญาตรี'] },
          { value: 'aboveBachelor', th: 'สูงกว่าปริญญาตรี', en: 'Above bachelor’s', alsoWritten: ['ปริญญาโท', 'ปริญญาเอก'] },
        ],
      },
      'วุฒิการศึกษาสูงสุด',
      'Highest level of education',
    ],
    [
      'hasHeldOffice',
      'เคยดำรงตำแหน่ง',
      'Has held office',
      { kind: 'yesNo' },
      'เคยเป็นสมาชิกสภาท้องถิ่น ผู้บริหารท้องถิ่น หรือสมาชิกรัฐสภา ใช้แทนวุฒิการศึกษา',
      'Was local councillor, local executive or member of parliament; stands in for the degree',
    ],
  ]),
  ...describedFields<keyof Tenure>({ group: 'person', class: 'internal', widths: { personId: 190 } }, [
    ['personId', 'รหัสบุคคล', 'Person id', text, 'รหัสบุคคลที่ตรวจแล้วว่าเป็นคนเดียวกัน', 'Id of the matched person'],
  ]),
  ...describedFields<keyof Tenure>({ group: 'holder', class: 'internal' }, [
    ['source', 'แหล่งข้อมูล', 'Source', text, 'ข้อมูลมาจากที่ใด', 'Where the data came from'],
  ]),
];

const KEY_FIELD = describedFields<keyof Tenure>({ group: 'computed', class: 'public' }, [
  ['tenureId', 'รหัสการดำรงตำแหน่ง', 'Tenure id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
]);

/** Parsed once: the rules look at the same siblings for every row of an LAO. */
const known = new WeakMap<Values, Tenure>();

function tenureOf(values: Values): Tenure {
  const tenure = known.get(values) ?? Tenure.parse(values);
  known.set(values, tenure);
  return tenure;
}

/** A new holder, or one of whom it is now said otherwise how and since when they hold the office. */
function isElectedStep(before: Values | null, after: Values | null): after is Values {
  const said = ['office', 'constituency', 'appointedBy', 'startDate'] as const;
  return after !== null && (before === null || said.some((field) => before[field] !== after[field]));
}

export const tenures: Sheet = {
  name: 'tenures',
  label: { th: 'ผู้ดำรงตำแหน่ง', en: 'Office holders' },
  about: {
    th: 'การดำรงตำแหน่งและการพ้นจากตำแหน่งของฝ่ายบริหารและฝ่ายสภา ปัจจุบันและอดีต',
    en: 'Who holds and held the offices of executive and council, since when, and how it ended',
  },
  schema: Tenure,
  fields: [...LAO_FIELD, ...PUBLIC_FIELDS, ...INTERNAL_FIELDS, ...PLACE_FIELDS, ...KEY_FIELD],
  within: 'lao',
  keyField: 'tenureId',
  titleField: 'givenName',
  partitionOf: (values) => `lao#${values['laoId']}`,
  placeOf: placeInLao,
  blank: () => ({
    personId: null,
    prefix: null,
    familyName: null,
    photoId: null,
    ordinal: null,
    group: null,
    constituency: null,
    capacity: 'substantive',
    appointedBy: null,
    appointmentNumber: null,
    appointmentDate: null,
    startDate: null,
    endDate: null,
    departureReason: null,
    departureNote: null,
    departureNumber: null,
    departureOrderDate: null,
    departureAuthority: null,
    suspendedFrom: null,
    suspendedTo: null,
    officePhones: [],
    birthDate: null,
    education: null,
    hasHeldOffice: false,
    confirmedOn: null,
    source: null,
  }),
  newKey: (_values, random) => `tenure-${random}`,
  settle: (_before, after) => after,
  check: (values, today) => checkTenure(tenureOf(values), today),
  takesTurns: true,
  noRoom: ['F.311', 'F.312', 'F.314', 'F.316', 'F.317'],
  checkTogether: (values, { lao, siblings }, today) => checkTenureTogether(tenureOf(values), lao, siblings.map(tenureOf), today),
  looksBeside: (values, found) => looksForElection(values, found),
  checkStep: (before, after, { others }) => (isElectedStep(before, after) ? checkElectedTenure(after, others ?? {}) : []),
  claims: (values) => claimsOfTenure(tenureOf(values)),
  peopleKeys: (values) => peopleKeysOf(tenureOf(values), tenureOf(values).personId),
  explainTaken,
  grants: keptByLao(['lao', 'holder', 'appointment', 'departure', 'contact', 'private', 'confirmation'], ['contact']),
};
