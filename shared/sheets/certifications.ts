// การประกาศผล: Lots drawn and results announced by the Election Commission, by contest.

import { Certification } from '../elections/certification.ts';
import { contestIdOf, electionPartition, Office } from '../elections/election-id.ts';
import { checkCertification, checkCertificationStep, lookAtElection } from '../elections/work-around.ts';
import { describedFields } from './described-fields.ts';
import { ELECTION_FIELDS, keptByDirector, laoPartitionOf, OFFICE, SEEN_BY_HELPERS } from './election-place.ts';
import type { FieldKind } from './field-kinds.ts';
import { PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, Sheet } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const integer: FieldKind = { kind: 'integer' };

const FIELDS: Field[] = [
  ...describedFields<keyof Certification>(
    { group: 'lots', class: 'public', pinned: ['office', 'constituency'], fixed: ['office', 'constituency'], widths: { lotsPlace: 200 } },
    [
      ['office', 'ผลของ', 'Office', OFFICE, 'สมาชิกสภาหรือผู้บริหาร', 'Council or executive'],
      ['constituency', 'เขตที่', 'Constituency', integer, 'เขตเลือกตั้งที่ เว้นว่างสำหรับผู้บริหาร', 'Constituency; empty for the executive'],
      ['lotsDrawnOn', 'จับสลากเมื่อ', 'Lots drawn on', day, 'เมื่อคะแนนเท่ากัน ภายใน 3 วัน', 'Where votes are equal; within three days'],
      ['lotsPlace', 'สถานที่จับสลาก', 'Lots drawn at', text, 'สถานที่จับสลาก', 'Where lots were drawn'],
      [
        'lotsWon',
        'จับสลากได้ (หมายเลข)',
        'Won by lot (no.)',
        { kind: 'integers' },
        'หมายเลขผู้สมัครที่จับสลากได้',
        'Numbers of the candidates who won by lot',
      ],
    ],
  ),
  ...describedFields<keyof Certification>({ group: 'lots', class: 'internal', widths: { lotsWitnesses: 220 } }, [
    ['lotsWitnesses', 'พยานจับสลาก', 'Witnesses', { kind: 'texts' }, 'ผู้สมัครและพยานที่อยู่ด้วย', 'Candidates and witnesses present'],
  ]),
  ...describedFields<keyof Certification>({ group: 'certification', class: 'public', widths: { outcome: 200, correctionReason: 220 } }, [
    [
      'outcome',
      'ผล',
      'Outcome',
      {
        kind: 'choice',
        choices: [
          { value: 'certified', th: 'ประกาศผลการเลือกตั้ง', en: 'Certified', alsoWritten: ['รับรองผล', 'รับรอง'] },
          { value: 'newElectionOrdered', th: 'สั่งให้เลือกตั้งใหม่', en: 'New election ordered' },
          { value: 'revoteOrdered', th: 'สั่งให้ออกเสียงลงคะแนนใหม่', en: 'Re-vote ordered' },
          { value: 'recountOrdered', th: 'สั่งให้นับคะแนนใหม่', en: 'Recount ordered' },
        ],
      },
      'คำวินิจฉัยของ กกต.',
      'Decision of the Election Commission',
    ],
    [
      'elected',
      'ผู้ได้รับเลือกตั้ง (หมายเลข)',
      'Elected (no.)',
      { kind: 'integers' },
      'หมายเลขผู้สมัครที่ประกาศให้เป็นผู้ได้รับเลือกตั้ง',
      'Numbers of the candidates announced as elected',
    ],
    ['announcementNumber', 'ประกาศที่', 'Announcement no.', text, 'เลขที่ประกาศ กกต.', 'Number of the announcement'],
    ['announcementDate', 'ลงวันที่', 'Announced on', day, 'วันที่ประกาศ กกต.', 'Day of the announcement'],
    ['correctionReason', 'เหตุที่แก้ไขหลังประกาศ', 'Reason of correction', text, 'กรอกเมื่อแก้ไขหลังประกาศผล', 'When corrected after certification'],
    ['correctionDocument', 'เอกสารที่ให้แก้ไข', 'Document of correction', text, 'เลขที่เอกสารที่ให้แก้ไข', 'Paper the correction rests on'],
  ]),
  ...describedFields<keyof Certification>({ group: 'computed', class: 'public' }, [
    ['certificationId', 'รหัสการประกาศผล', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

export const certifications: Sheet = {
  name: 'certifications',
  label: { th: 'การประกาศผล', en: 'Certifications' },
  about: {
    th: 'การจับสลากและการประกาศผลการเลือกตั้งของ กกต. รายเขต',
    en: 'Lots drawn and results announced by the Election Commission, by contest',
  },
  schema: Certification,
  fields: [...ELECTION_FIELDS, ...FIELDS, ...PLACE_FIELDS],
  within: 'election',
  keyField: 'certificationId',
  titleField: 'certificationId',
  partitionOf: (values) => electionPartition(String(values['electionId'])),
  placeOf: placeInLao,
  blank: () => ({
    constituency: null,
    lotsDrawnOn: null,
    lotsPlace: null,
    lotsWitnesses: [],
    lotsWon: [],
    outcome: null,
    elected: [],
    announcementNumber: null,
    announcementDate: null,
    correctionReason: null,
    correctionDocument: null,
  }),
  newKey: (values) => `certification-${contestIdOf(Office.parse(values['office']), Number(values['constituency'] ?? 0))}`,
  settle: (_before, after) => after,
  check: (values, today) => checkCertification(Certification.parse(values), today),
  looksAt: (values) => lookAtElection(values['electionId'], laoPartitionOf(values)),
  checkStep: checkCertificationStep,
  claims: () => [],
  grants: {
    ...keptByDirector(SEEN_BY_HELPERS),
    electionDirector: { read: true, write: ['election', 'lots'], create: true, delete: false },
  },
};
