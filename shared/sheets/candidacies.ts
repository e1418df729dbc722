// ผู้สมัคร: Candidates as of the day of applying.

import { Candidacy } from '../elections/candidacy.ts';
import { contestIdOf, electionPartition, Office } from '../elections/election-id.ts';
import { checkQualifications } from '../elections/qualifications.ts';
import { checkCandidacyStep, electionIn, lookAtElection } from '../elections/work-around.ts';
import { peopleKeysOf } from '../people/name-match.ts';
import { EVERYTHING, READ_ONLY } from '../permissions.ts';
import { describedFields } from './described-fields.ts';
import { ELECTION_FIELDS, HIDDEN_FROM_HELPERS, keptByDirector, laoPartitionOf, OFFICE } from './election-place.ts';
import type { FieldKind } from './field-kinds.ts';
import { PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, Sheet } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const integer: FieldKind = { kind: 'integer' };
const yesNo: FieldKind = { kind: 'yesNo' };

const FIELDS: Field[] = [
  ...describedFields<keyof Candidacy>(
    {
      group: 'candidacy',
      class: 'public',
      pinned: ['office', 'constituency', 'number'],
      fixed: ['office', 'constituency'],
      widths: { group: 180, stateReason: 220 },
    },
    [
      ['office', 'สมัครเป็น', 'Office', OFFICE, 'สมาชิกสภาหรือผู้บริหาร ระบุเมื่อเพิ่มแถว', 'Council or executive; given with a new row'],
      ['constituency', 'เขตที่', 'Constituency', integer, 'เขตเลือกตั้งที่ เว้นว่างสำหรับผู้บริหาร', 'Constituency; empty for the executive'],
      ['number', 'หมายเลข', 'Number', integer, 'หมายเลขผู้สมัคร ไม่ใช้ซ้ำ', 'Candidate number, never used again'],
      ['prefix', 'คำนำหน้า', 'Prefix', text, 'คำนำหน้านาม ยศ หรือฐานันดร', 'Title, rank or nobility'],
      ['givenName', 'ชื่อ', 'Given name', text, 'ชื่อตัว (และชื่อรอง)', 'Given name (and middle name)'],
      ['familyName', 'ชื่อสกุล', 'Family name', text, 'ชื่อสกุล', 'Family name'],
      ['group', 'กลุ่ม/พรรค', 'Group or party', text, 'กลุ่มหรือพรรค', 'Group or party'],
      ['photoId', 'ภาพถ่าย', 'Photo', text, 'รหัสภาพที่ระบบให้เมื่ออัปโหลด', 'Id of the photo, given by the system on upload'],
      [
        'state',
        'สถานะ',
        'State',
        {
          kind: 'choice',
          choices: [
            { value: 'applied', th: 'ยื่นใบสมัคร', en: 'Applied' },
            { value: 'accepted', th: 'มีสิทธิสมัคร', en: 'Accepted', alsoWritten: ['รับสมัคร'] },
            { value: 'rejected', th: 'ไม่มีสิทธิสมัคร', en: 'Rejected' },
            { value: 'withdrawn', th: 'ถอนหรือถูกถอนชื่อ', en: 'Withdrawn' },
            { value: 'died', th: 'ตาย', en: 'Died' },
          ],
        },
        'ผลการตรวจสอบสิทธิสมัคร',
        'Outcome of the check of the right to stand',
      ],
    ],
  ),
  ...describedFields<keyof Candidacy>({ group: 'candidacy', class: 'internal' }, [
    ['applicationDate', 'วันสมัคร', 'Applied on', day, 'วันที่ยื่นใบสมัคร ข้อมูลเป็นไป ณ วันนี้', 'Day of applying; the record is as of this day'],
    [
      'numberBy',
      'ได้หมายเลขโดย',
      'Number by',
      {
        kind: 'choice',
        choices: [
          { value: 'order', th: 'ลำดับการสมัคร', en: 'Order of applying' },
          { value: 'lot', th: 'จับสลาก', en: 'Lot' },
        ],
      },
      'ลำดับการสมัครหรือจับสลาก',
      'Order of applying, or lot',
    ],
    ['stateOn', 'สถานะเมื่อ', 'State since', day, 'วันที่ของสถานะ', 'Day of the state'],
    ['stateReason', 'เหตุผลของสถานะ', 'Reason of the state', text, 'เหตุที่ไม่มีสิทธิหรือถอนชื่อ', 'Why refused or withdrawn'],
    [
      'education',
      'การศึกษา',
      'Education',
      {
        kind: 'choice',
        choices: [
          { value: 'belowUpperSecondary', th: 'ต่ำกว่ามัธยมศึกษาตอนปลาย', en: 'Below upper secondary' },
          { value: 'upperSecondary', th: 'มัธยมศึกษาตอนปลายหรือเทียบเท่า', en: 'Upper secondary' },
          { value: 'bachelor', th: 'ปริญญาตรีหรือเทียบเท่า', en: 'Bachelor’s degree', alsoWritten: ['ปริญญาตรี'] },
          { value: 'aboveBachelor', th: 'สูงกว่าปริญญาตรี', en: 'Above bachelor’s' },
        ],
      },
      'วุฒิการศึกษาสูงสุด',
      'Highest level of education',
    ],
    [
      'hasHeldOffice',
      'เคยดำรงตำแหน่ง',
      'Has held office',
      yesNo,
      'เคยเป็นสมาชิกสภาท้องถิ่น ผู้บริหารท้องถิ่น หรือสมาชิกรัฐสภา',
      'Was local councillor, local executive or member of parliament',
    ],
    ['residentSince', 'มีชื่อในทะเบียนบ้านตั้งแต่', 'Resident since', day, 'ไม่น้อยกว่าหนึ่งปีถึงวันสมัคร', 'At least one year up to the day of applying'],
    ['feePaid', 'ค่าธรรมเนียม (บาท)', 'Fee (baht)', integer, 'ค่าธรรมเนียมการสมัครที่ชำระ', 'Fee paid'],
    ['receiptNumber', 'ใบเสร็จเลขที่', 'Receipt no.', text, 'เลขที่ใบเสร็จ', 'Number of the receipt'],
    [
      'documents',
      'เอกสารที่ยื่น',
      'Papers given',
      { kind: 'texts' },
      'ชื่อเอกสารที่ยื่นและตรวจแล้ว ไม่เก็บตัวเอกสาร',
      'Names of the papers given and seen; the papers are not kept',
    ],
    [
      'clearedItems',
      'ลักษณะต้องห้ามที่ตรวจแล้ว',
      'Items cleared',
      { kind: 'integers' },
      'เลขข้อ 1–26 ที่รับรองและตรวจแล้วว่าไม่มี',
      'Items 1–26 declared and checked as absent',
    ],
    ['checkedBy', 'ผู้ตรวจสอบ', 'Checked by', text, 'ผู้ตรวจสอบสิทธิสมัคร', 'Who checked'],
    ['checkedOn', 'ตรวจเมื่อ', 'Checked on', day, 'วันที่ตรวจสอบ', 'Day of the check'],
  ]),
  ...describedFields<keyof Candidacy>({ group: 'private', class: 'sensitive' }, [
    ['birthDate', 'วันเกิด', 'Birth date', day, 'ใช้ตรวจอายุ ไม่เผยแพร่', 'For checking the age; never published'],
  ]),
  ...describedFields<keyof Candidacy>({ group: 'person', class: 'internal', widths: { personId: 190 } }, [
    ['personId', 'รหัสบุคคล', 'Person id', text, 'รหัสบุคคลที่ตรวจแล้วว่าเป็นคนเดียวกัน', 'Id of the matched person'],
  ]),
  ...describedFields<keyof Candidacy>({ group: 'computed', class: 'public' }, [
    ['candidacyId', 'รหัสผู้สมัคร', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

export const candidacies: Sheet = {
  name: 'candidacies',
  label: { th: 'ผู้สมัคร', en: 'Candidates' },
  about: { th: 'ผู้สมัครรับเลือกตั้ง ณ วันสมัคร', en: 'Candidates as of the day of applying' },
  schema: Candidacy,
  fields: [...ELECTION_FIELDS, ...FIELDS, ...PLACE_FIELDS],
  within: 'election',
  keyField: 'candidacyId',
  titleField: 'givenName',
  partitionOf: (values) => electionPartition(String(values['electionId'])),
  placeOf: placeInLao,
  blank: () => ({
    constituency: null,
    number: null,
    numberBy: null,
    personId: null,
    prefix: null,
    familyName: null,
    photoId: null,
    group: null,
    state: 'applied',
    stateOn: null,
    stateReason: null,
    birthDate: null,
    education: null,
    hasHeldOffice: false,
    residentSince: null,
    feePaid: null,
    receiptNumber: null,
    documents: [],
    clearedItems: [],
    checkedBy: null,
    checkedOn: null,
  }),
  newKey: (values, random) => `candidacy-${contestIdOf(Office.parse(values['office']), Number(values['constituency'] ?? 0))}-${random}`,
  settle: (_before, after) => after,
  check: () => [],
  looksAt: (values) => lookAtElection(values['electionId'], laoPartitionOf(values)),
  checkTogether: (values, around) => {
    const { lao } = around;
    const electionDay = electionIn(around)?.electionDay ?? null;
    return lao === null
      ? []
      : checkQualifications(Candidacy.parse(values), { type: lao.type, councilSeats: lao.councilSeats, electionDay });
  },
  checkStep: checkCandidacyStep,
  claims: (values) =>
    values['number'] === null
      ? []
      : [
          `candidate#${values['electionId']}-${contestIdOf(Office.parse(values['office']), Number(values['constituency'] ?? 0))}-${values['number']}`,
        ],
  peopleKeys: (values) => {
    const candidacy = Candidacy.parse(values);
    return peopleKeysOf(candidacy, candidacy.personId);
  },
  grants: keptByDirector(HIDDEN_FROM_HELPERS, { province: READ_ONLY }),
  handed: { takeApplications: EVERYTHING },
};
