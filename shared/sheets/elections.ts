// ครั้งที่เลือกตั้ง: Each election, from the call to the certificate.

import { checkAnnounced } from '../elections/announcement-rules.ts';
import { Election } from '../elections/election.ts';
import { electionIdOf } from '../elections/election-id.ts';
import { checkElectionStep } from '../elections/election-step.ts';
import { everythingOf, lastDayOfTermOf } from '../elections/records-around.ts';
import { checkElectionDays } from '../elections/timetable-rules.ts';
import { formatDay } from '../text/dates.ts';
import { describedFields } from './described-fields.ts';
import { keptByDirector, SEEN_BY_HELPERS, writing } from './election-place.ts';
import type { FieldKind } from './field-kinds.ts';
import { LAO_FIELD, PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, LooksAt, Sheet, Values } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const integer: FieldKind = { kind: 'integer' };
const yesNo: FieldKind = { kind: 'yesNo' };
const CAUSE: FieldKind = {
  kind: 'choice',
  choices: [
    { value: 'termEnd', th: 'ครบวาระ / ครบอายุสภา', en: 'Term ended' },
    { value: 'vacancy', th: 'แทนตำแหน่งที่ว่าง', en: 'Vacancy' },
    { value: 'councilDissolved', th: 'ยุบสภา', en: 'Council dissolved' },
    { value: 'newLao', th: 'จัดตั้งหรือเปลี่ยนฐานะ', en: 'New organisation or changed status' },
    { value: 'repeatNoVote', th: 'ไม่ได้คะแนนมากกว่าคะแนนไม่เลือกผู้ใด', en: 'Nobody beat the no-vote' },
    { value: 'repeatTenPercent', th: 'ได้คะแนนน้อยกว่าร้อยละสิบ', en: 'Below ten per cent' },
    { value: 'ecOrdered', th: 'กกต. หรือศาลสั่งเลือกตั้งใหม่', en: 'Ordered by EC or court' },
    { value: 'transitional', th: 'บทเฉพาะกาล มาตรา 142', en: 'Transitional, section 142' },
  ],
};
const STAGE: FieldKind = {
  kind: 'choice',
  choices: [
    { value: 'called', th: 'ประกาศกำหนดให้มีการเลือกตั้ง', en: 'Called' },
    { value: 'announced', th: 'ประกาศให้มีการเลือกตั้ง', en: 'Announced' },
    { value: 'applications', th: 'รับสมัคร', en: 'Applications' },
    { value: 'candidates', th: 'ประกาศรายชื่อผู้สมัคร', en: 'Candidates announced' },
    { value: 'voting', th: 'ลงคะแนน', en: 'Voting' },
    { value: 'counting', th: 'นับคะแนน', en: 'Counting' },
    { value: 'counted', th: 'นับคะแนนเสร็จ', en: 'Counted' },
    { value: 'certified', th: 'ประกาศผลแล้ว', en: 'Certified' },
    { value: 'appointed', th: 'เข้ารับหน้าที่แล้ว', en: 'In office' },
  ],
};

const FIELDS: Field[] = [
  ...describedFields<keyof Election>(
    {
      group: 'election',
      class: 'public',
      pinned: ['termOrdinal', 'ordinal'],
      fixed: ['termOrdinal', 'ordinal'],
      widths: { cause: 220, repeats: 190, stage: 200, pollStateReason: 200 },
    },
    [
      [
        'termOrdinal',
        'วาระที่',
        'Term no.',
        integer,
        'วาระของสภา หรือของผู้บริหารเมื่อเลือกผู้บริหารอย่างเดียว ระบุเมื่อเพิ่มแถว',
        'Term of the council, or of the executive where only it is elected; given with a new row',
      ],
      [
        'ordinal',
        'ครั้งที่',
        'Election no.',
        integer,
        'ครั้งที่เลือกตั้งในวาระนั้น นับจาก 1 ระบุเมื่อเพิ่มแถว',
        'Number of the election within the term, from 1; given with a new row',
      ],
      [
        'offices',
        'เลือกตั้ง',
        'Offices',
        {
          kind: 'choice',
          choices: [
            { value: 'both', th: 'สมาชิกสภาและผู้บริหารพร้อมกัน', en: 'Council and executive', alsoWritten: ['พร้อมกัน'] },
            { value: 'council', th: 'สมาชิกสภา', en: 'Council' },
            { value: 'executive', th: 'ผู้บริหาร', en: 'Executive' },
          ],
        },
        'เลือกสมาชิกสภา ผู้บริหาร หรือพร้อมกัน',
        'Council, executive, or both on one day',
      ],
      ['cause', 'เหตุที่เลือกตั้ง', 'Cause', CAUSE, 'เหตุที่ต้องจัดการเลือกตั้ง', 'Why the election is held'],
      [
        'causeDate',
        'วันที่เกิดเหตุ',
        'Cause dated',
        day,
        'วันครบวาระ วันที่ตำแหน่งว่าง หรือวันที่มีคำสั่ง',
        'Last day of the term, day of the vacancy or of the order',
      ],
      ['repeats', 'แทนครั้งที่', 'Repeats', text, 'รหัสครั้งที่เลือกตั้งที่ครั้งนี้เลือกใหม่แทน', 'Id of the election this one repeats or replaces'],
      ['electionDay', 'วันเลือกตั้ง', 'Election day', day, 'วันลงคะแนน 08.00–17.00 น.', 'Day of voting, 8:00–17:00'],
      ['stage', 'ขั้นตอน', 'Stage', STAGE, 'ขั้นตอนที่ถึงแล้ว', 'What has been reached'],
      [
        'pollState',
        'สถานะการเลือกตั้ง',
        'Poll',
        {
          kind: 'choice',
          choices: [
            { value: 'asPlanned', th: 'ตามกำหนด', en: 'As planned' },
            { value: 'postponed', th: 'เลื่อน', en: 'Postponed' },
            { value: 'cancelled', th: 'ยกเลิก', en: 'Cancelled' },
          ],
        },
        'เลื่อนกับยกเลิกไม่เหมือนกัน',
        'Postponed and cancelled are different things',
      ],
      [
        'pollStateReason',
        'เหตุที่เลื่อนหรือยกเลิก',
        'Why postponed or cancelled',
        text,
        'ต้องกรอกเมื่อเลื่อนหรือยกเลิก',
        'Needed when postponed or cancelled',
      ],
      ['calledOn', 'กกต. ประกาศกำหนดเมื่อ', 'Called on', day, 'วันที่ กกต. ประกาศกำหนดให้มีการเลือกตั้ง', 'Day the Election Commission called it'],
      ['announcedOn', 'ประกาศเมื่อ', 'Announced on', day, 'ไม่น้อยกว่า 30 วันก่อนวันเลือกตั้ง', 'At least 30 days before election day'],
      ['applicationsFrom', 'รับสมัครตั้งแต่', 'Applications from', day, 'วันแรกที่รับสมัคร', 'First day of applications'],
      [
        'applicationsTo',
        'รับสมัครถึง',
        'Applications to',
        day,
        'วันสุดท้ายที่รับสมัคร รวมไม่น้อยกว่า 5 วัน',
        'Last day of applications; at least five days in all',
      ],
      [
        'candidatesAnnouncedOn',
        'ประกาศรายชื่อเมื่อ',
        'Candidates announced on',
        day,
        'ภายใน 7 วันหลังปิดรับสมัคร',
        'Within seven days after applications close',
      ],
    ],
  ),
  ...describedFields<keyof Election>({ group: 'announcement', class: 'internal', widths: { deliveries: 240 } }, [
    ['draftedOn', 'เสนอร่างประกาศเมื่อ', 'Drafted on', day, 'วันเสนอร่างประกาศต่อ ผอ.กต.จว.', 'Day the draft went to the provincial director'],
    ['announcementForm', 'แบบประกาศ', 'Form', text, 'ส.ถ./ผ.ถ. 1/1 1/2 1/3 หรือ 1/4', 'Form 1/1, 1/2, 1/3 or 1/4'],
    ['announcementNumber', 'ประกาศที่', 'Announcement no.', text, 'เลขที่ประกาศ', 'Number of the announcement'],
    ['postedAtOffice', 'ปิด ณ ที่ทำการ อปท.', 'Posted at office', yesNo, 'ปิดประกาศ ณ ที่ทำการ อปท.', 'Posted at the LAO’s office'],
    ['postedAtDistrict', 'ปิด ณ ที่ว่าการอำเภอ', 'Posted at district', yesNo, 'ส่งนายอำเภอปิด ณ ที่ว่าการอำเภอ', 'Posted at the district office'],
    ['postedElsewhere', 'ปิด ณ ที่อื่น', 'Posted elsewhere', yesNo, 'ปิด ณ สถานที่ที่เห็นสมควร', 'Posted at other suitable places'],
    ['postedOnWeb', 'เผยแพร่ทางเว็บ', 'On the web', yesNo, 'เผยแพร่ทางเว็บไซต์', 'Published on the web'],
    ['deliveries', 'การส่งสำเนา', 'Copies sent', { kind: 'lines' }, 'บรรทัดละหนึ่งการส่ง เช่น ส่ง ผอ.กต.จว. 1 ต.ค. 2568', 'One line per delivery'],
  ]),
  ...describedFields<keyof Election>({ group: 'approval', class: 'internal' }, [
    ['approvedOn', 'ผอ.กต.จว. เห็นชอบเมื่อ', 'Approved on', day, 'ก่อนประกาศ', 'Before announcing'],
  ]),
  ...describedFields<keyof Election>({ group: 'preparation', class: 'internal', widths: { centrePlace: 200, materials: 220 } }, [
    ['centrePlace', 'ศูนย์ประสานงาน', 'Coordination centre', text, 'ที่ตั้งศูนย์ประสานงานจัดการเลือกตั้ง', 'Place of the election coordination centre'],
    ['centrePhones', 'โทรศัพท์ศูนย์', 'Centre phones', { kind: 'phones' }, 'โทรศัพท์ศูนย์ประสานงาน', 'Telephone of the centre'],
    ['materials', 'วัสดุที่พร้อม', 'Materials ready', { kind: 'texts' }, 'วัสดุอุปกรณ์ที่เตรียมแล้ว คั่นด้วย ;', 'Materials ready, separated by ;'],
    ['budgetPay', 'ค่าตอบแทน (บาท)', 'Pay (baht)', { kind: 'decimal', decimals: 2 }, 'งบประมาณค่าตอบแทน', 'Budget: pay'],
    ['budgetServices', 'ค่าใช้สอย (บาท)', 'Services (baht)', { kind: 'decimal', decimals: 2 }, 'งบประมาณค่าใช้สอย', 'Budget: services'],
    ['budgetMaterials', 'ค่าวัสดุ (บาท)', 'Materials (baht)', { kind: 'decimal', decimals: 2 }, 'งบประมาณค่าวัสดุ', 'Budget: materials'],
  ]),
  ...describedFields<keyof Election>({ group: 'entries', class: 'internal' }, [
    [
      'needsTwoEntries',
      'บันทึกสองครั้ง',
      'Two entries',
      yesNo,
      'ต้องบันทึกผลสองครั้งโดยคนละคนจึงถือว่าตรวจสอบแล้ว',
      'Counts are entered twice by different officers before “verified”',
    ],
  ]),
  ...describedFields<keyof Election>({ group: 'election', class: 'public', widths: { source: 240 } }, [
    [
      'source',
      'แหล่งที่มาของผล',
      'Source of the results',
      text,
      'เมื่อผลมาจากที่อื่น ไม่ได้นับในระบบนี้ และข้อที่ควรรู้',
      'Where results come from that were not counted in this system, and what to know of them',
    ],
    [
      'isPartial',
      'ผลยังไม่ครบ',
      'Partial results',
      yesNo,
      'ผลที่นำมาจากที่อื่นยังนับไม่ครบทุกหน่วย',
      'Results taken over from elsewhere do not cover all votes yet',
    ],
  ]),
  ...describedFields<keyof Election>({ group: 'computed', class: 'public' }, [
    [
      'rulesAsOf',
      'ใช้กติกา ณ วันที่',
      'Rules as of',
      { kind: 'computed', show: (value, lang) => formatDay(String(value), lang, 'short') },
      'กติกาที่ใช้บังคับในวันประกาศกำหนด ไม่เปลี่ยนตามการแก้ไขภายหลัง',
      'Rules in force at the call; later changes do not alter it',
    ],
  ]),
  ...describedFields<keyof Election>({ group: 'computed', class: 'public' }, [
    ['electionId', 'รหัสครั้งที่เลือกตั้ง', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

const TERMS: readonly LooksAt[] = [{ sheet: 'terms', keys: [''], isPrefix: true }];

function everythingAround({ laoId, termOrdinal, ordinal }: Values): readonly LooksAt[] {
  const key = ElectionKeyOf.safeParse({ laoId, termOrdinal, ordinal }).data;
  return key === undefined ? [] : everythingOf(electionIdOf(key));
}

const ElectionKeyOf = Election.pick({ laoId: true, termOrdinal: true, ordinal: true });

export const elections: Sheet = {
  name: 'elections',
  label: { th: 'ครั้งที่เลือกตั้ง', en: 'Elections' },
  about: { th: 'การเลือกตั้งแต่ละครั้ง ตั้งแต่ประกาศกำหนดจนประกาศผล', en: 'Each election, from the call to the certificate' },
  schema: Election,
  fields: [...LAO_FIELD, ...FIELDS, ...PLACE_FIELDS],
  within: 'lao',
  keyField: 'electionId',
  titleField: 'electionId',
  partitionOf: (values) => `lao#${values['laoId']}`,
  placeOf: placeInLao,
  blank: () => ({
    causeDate: null,
    repeats: null,
    stage: 'called',
    pollState: 'asPlanned',
    pollStateReason: null,
    calledOn: null,
    draftedOn: null,
    announcementForm: null,
    approvedOn: null,
    announcedOn: null,
    announcementNumber: null,
    applicationsFrom: null,
    applicationsTo: null,
    candidatesAnnouncedOn: null,
    electionDay: null,
    postedAtOffice: false,
    postedAtDistrict: false,
    postedElsewhere: false,
    postedOnWeb: false,
    deliveries: [],
    centrePlace: null,
    centrePhones: [],
    materials: [],
    budgetPay: null,
    budgetServices: null,
    budgetMaterials: null,
    needsTwoEntries: false,
    source: null,
    isPartial: false,
    rulesAsOf: null,
  }),
  newKey: (values) =>
    electionIdOf({ laoId: String(values['laoId']), termOrdinal: Number(values['termOrdinal']), ordinal: Number(values['ordinal']) }),
  settle: (before, after) => ({ ...after, rulesAsOf: before?.['rulesAsOf'] ?? after['calledOn'] ?? after['announcedOn'] ?? null }),
  check: (values, today) => {
    const election = Election.parse(values);
    return [...checkElectionDays(election, null, today), ...checkAnnounced(election, today)];
  },
  // Only a move needs to know everything that lies in the election.
  looksAt: (values, touched) => (touched.some((field) => field === 'stage' || field === 'pollState') ? everythingAround(values) : TERMS),
  // A vacancy is filled by election only while enough of the term is left.
  checkTogether: (values, { others }, today) => {
    const election = Election.parse(values);
    return checkElectionDays(election, lastDayOfTermOf(election, others?.['terms'] ?? []), today).filter(({ code }) => code === 'W.438');
  },
  checkStep: (before, after, { others }, today) => checkElectionStep(before, after, others ?? {}, today),
  claims: () => [],
  handed: { otherActs: writing('announcement', 'preparation') },
  grants: { ...keptByDirector(SEEN_BY_HELPERS, { provincialDirector: { read: true, write: ['approval'], create: false, delete: false } }) },
};
