// กปน. และ รปภ.: Polling committees and security staff; never published.

import { electionPartition } from '../elections/election-id.ts';
import { PollStaff } from '../elections/poll-staff.ts';
import { checkCommittee, checkStaff, checkStaffDays } from '../elections/units-and-staff.ts';
import { checkWorkAt, lookAtElection } from '../elections/work-around.ts';
import { EVERYTHING, READ_ONLY } from '../permissions.ts';
import { describedFields } from './described-fields.ts';
import { ELECTION_FIELDS, HIDDEN_FROM_HELPERS, keptByDirector, laoPartitionOf } from './election-place.ts';
import type { FieldKind } from './field-kinds.ts';
import { PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, Sheet, Values } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const integer: FieldKind = { kind: 'integer' };
const yesNo: FieldKind = { kind: 'yesNo' };

const FIELDS: Field[] = [
  ...describedFields<keyof PollStaff>(
    { group: 'staff', class: 'internal', pinned: ['constituency', 'unit'], fixed: ['constituency', 'unit'], widths: { fromAgency: 180 } },
    [
      ['constituency', 'เขตที่', 'Constituency', integer, 'เขตเลือกตั้งที่', 'Constituency'],
      ['unit', 'หน่วยที่', 'Unit', integer, 'หน่วยเลือกตั้งที่', 'Unit'],
      [
        'role',
        'หน้าที่',
        'Role',
        {
          kind: 'choice',
          choices: [
            { value: 'chair', th: 'ประธานกรรมการ', en: 'Chair', alsoWritten: ['ประธาน'] },
            { value: 'member', th: 'กรรมการ', en: 'Member' },
            { value: 'security', th: 'เจ้าหน้าที่รักษาความปลอดภัย', en: 'Security officer', alsoWritten: ['รปภ.'] },
          ],
        },
        'ประธาน 1 คน กรรมการ 6 หรือ 8 คน และ รปภ. อย่างน้อย 2 คน',
        'One chair, six or eight members, at least two security officers',
      ],
      ['prefix', 'คำนำหน้า', 'Prefix', text, 'คำนำหน้านาม', 'Title or rank'],
      ['givenName', 'ชื่อ', 'Given name', text, 'ชื่อตัว', 'Given name'],
      ['familyName', 'ชื่อสกุล', 'Family name', text, 'ชื่อสกุล', 'Family name'],
      [
        'background',
        'ประธานมาจาก',
        'Chair’s background',
        {
          kind: 'choice',
          choices: [
            { value: 'civilServant', th: 'ข้าราชการ', en: 'Civil servant' },
            { value: 'stateOfficial', th: 'เจ้าหน้าที่ของรัฐ', en: 'State official' },
            { value: 'trained', th: 'ผู้ผ่านการอบรม', en: 'Trained person' },
          ],
        },
        'ประธานต้องเป็นข้าราชการ เจ้าหน้าที่ของรัฐ หรือผู้ผ่านการอบรม',
        'The chair is a civil servant, a state official or a trained person',
      ],
      ['fromAgency', 'ขอตัวจาก', 'From agency', text, 'ตำรวจ อำเภอ หรือส่วนราชการที่ขอตัวมา', 'Police, district or other agency asked'],
      ['isEligibleVoter', 'เป็นผู้มีสิทธิเลือกตั้ง', 'Eligible voter', yesNo, 'ต้องเป็นผู้มีสิทธิเลือกตั้ง', 'Must be an eligible voter'],
      ['approvedOn', 'เห็นชอบเมื่อ', 'Approved on', day, 'วันที่ กกต.อปท. เห็นชอบ', 'Day the LAO election committee approved'],
      ['appointedOn', 'แต่งตั้งเมื่อ', 'Appointed on', day, 'ไม่น้อยกว่า 20 วันก่อนวันเลือกตั้ง', 'At least 20 days before election day'],
      ['orderNumber', 'คำสั่งที่', 'Order no.', text, 'เลขที่คำสั่งแต่งตั้ง (แบบ 2/3)', 'Number of the order (form 2/3)'],
      ['noticeSentOn', 'แจ้งเมื่อ', 'Notice sent on', day, 'แจ้งผู้ได้รับแต่งตั้ง (แบบ 2/5)', 'Notice to the appointee (form 2/5)'],
      ['trainedOn', 'อบรมเมื่อ', 'Trained on', day, 'วันที่เข้ารับการอบรม', 'Day of the training'],
    ],
  ),
  ...describedFields<keyof PollStaff>({ group: 'computed', class: 'internal' }, [
    ['staffId', 'รหัส', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

/** The start of the keys of those who serve at the unit. */
function startOf({ constituency, unit }: Values): string {
  return `staff-${String(constituency).padStart(2, '0')}-${String(unit).padStart(4, '0')}-`;
}

export const pollStaff: Sheet = {
  name: 'pollStaff',
  label: { th: 'กปน. และ รปภ.', en: 'Poll staff' },
  about: { th: 'กรรมการประจำหน่วยเลือกตั้งและเจ้าหน้าที่รักษาความปลอดภัย ไม่เผยแพร่', en: 'Polling committees and security staff; never published' },
  schema: PollStaff,
  fields: [...ELECTION_FIELDS, ...FIELDS, ...PLACE_FIELDS].map((field): Field => ({ ...field, class: 'internal' })),
  within: 'election',
  keyField: 'staffId',
  titleField: 'givenName',
  partitionOf: (values) => electionPartition(String(values['electionId'])),
  placeOf: placeInLao,
  blank: () => ({
    prefix: null,
    familyName: null,
    background: null,
    fromAgency: null,
    isEligibleVoter: false,
    approvedOn: null,
    appointedOn: null,
    orderNumber: null,
    noticeSentOn: null,
    trainedOn: null,
  }),
  newKey: (values, random) => `${startOf(values)}${random}`,
  settle: (_before, after) => after,
  check: (values) => checkStaff(PollStaff.parse(values)),
  looksAt: (values) => [
    ...lookAtElection(values['electionId'], laoPartitionOf(values)),
    { sheet: 'pollStaff', keys: [startOf(values)], isPrefix: true },
  ],
  checkTogether: (values, around, today) => {
    const staff = PollStaff.parse(values);
    return [...checkStaffDays(staff, around, today), ...checkCommittee(staff, around.siblings, around)];
  },
  checkStep: (_before, _after, around) => checkWorkAt('appointStaff', around, ['role']),
  claims: () => [],
  handed: { appointStaff: EVERYTHING },
  grants: keptByDirector(HIDDEN_FROM_HELPERS, { province: READ_ONLY }),
};
