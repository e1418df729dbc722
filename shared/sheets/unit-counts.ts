// ผลคะแนนรายหน่วย: Counts of each unit, one row per office, round and entry.

import type { z } from 'zod';
import { candidaciesFrom, candidaciesOf, checkCountAlone, checkCountTogether, countsOf, isBlind } from '../elections/check-unit-count.ts';
import { Constituency } from '../elections/constituency.ts';
import { constituencyIdOf, contestIdOf, countIdOf, electionPartition, type Office, unitIdOf } from '../elections/election-id.ts';
import { PollingUnit } from '../elections/polling-unit.ts';
import { UnitCount } from '../elections/unit-count.ts';
import { checkCountStep, lookAtElection } from '../elections/work-around.ts';
import { EVERYTHING, READ_ONLY } from '../permissions.ts';
import { describedFields } from './described-fields.ts';
import { ELECTION_FIELDS, keptByDirector, laoPartitionOf, OFFICE, SEEN_BY_HELPERS } from './election-place.ts';
import { type FieldKind, showCell } from './field-kinds.ts';
import { PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, LooksAt, Sheet, Values } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const integer: FieldKind = { kind: 'integer' };

function picked({ office, constituency, unit, round, entry }: Values): Values {
  return { office, constituency, unit, round, entry };
}

const FIELDS: Field[] = [
  ...describedFields<keyof UnitCount>(
    {
      group: 'count',
      class: 'public',
      pinned: ['constituency', 'unit', 'office'],
      fixed: ['office', 'constituency', 'unit', 'round', 'entry'],
      widths: { votes: 260 },
    },
    [
      ['constituency', 'เขตที่', 'Constituency', integer, 'เขตเลือกตั้งของหน่วย', 'Constituency of the unit'],
      ['unit', 'หน่วยที่', 'Unit', integer, 'หน่วยเลือกตั้งที่', 'Unit'],
      ['office', 'ผลของ', 'Office', OFFICE, 'สมาชิกสภาหรือผู้บริหาร', 'Council or executive'],
      [
        'round',
        'การนับ',
        'Round',
        {
          kind: 'choice',
          choices: [
            { value: 'original', th: 'นับครั้งแรก', en: 'Original' },
            { value: 'recount', th: 'นับคะแนนใหม่', en: 'Recount' },
            { value: 'revote', th: 'ออกเสียงลงคะแนนใหม่', en: 'Re-vote' },
          ],
        },
        'นับครั้งแรก นับคะแนนใหม่ หรือออกเสียงลงคะแนนใหม่',
        'First count, recount, or re-vote',
      ],
      ['entry', 'บันทึกครั้งที่', 'Entry', integer, '1 หรือ 2 ครั้งที่สองโดยเจ้าหน้าที่อีกคน', '1 or 2; the second by another officer'],
      [
        'state',
        'สถานะ',
        'State',
        {
          kind: 'choice',
          choices: [
            { value: 'draft', th: 'ร่าง', en: 'Draft' },
            { value: 'submitted', th: 'ส่งแล้ว', en: 'Submitted' },
          ],
        },
        'ส่งแล้วจึงเผยแพร่',
        'Published once submitted',
      ],
      ['eligibleVoters', 'ผู้มีสิทธิ', 'Eligible', integer, 'จำนวนผู้มีสิทธิเลือกตั้งตามบัญชีรายชื่อ', 'Eligible voters on the list'],
      ['votersPresent', 'มาใช้สิทธิ', 'Present', integer, 'จำนวนผู้มาแสดงตน', 'Voters who came'],
      ['ballotsReceived', 'บัตรที่ได้รับ', 'Ballots received', integer, 'บัตรเลือกตั้งที่ได้รับจัดสรร', 'Ballots received'],
      ['ballotsUsed', 'บัตรที่ใช้', 'Ballots used', integer, 'บัตรเลือกตั้งที่ใช้', 'Ballots used'],
      ['ballotsRemaining', 'บัตรเหลือ', 'Ballots remaining', integer, 'บัตรเลือกตั้งที่เหลือ', 'Ballots remaining'],
      ['goodBallots', 'บัตรดี', 'Good', integer, 'บัตรดี ไม่รวมบัตรไม่เลือกผู้สมัครผู้ใด', 'Good ballots, without those choosing nobody'],
      ['spoiledBallots', 'บัตรเสีย', 'Spoiled', integer, 'บัตรเสีย', 'Spoiled ballots'],
      ['noVoteBallots', 'ไม่เลือกผู้สมัครผู้ใด', 'No candidate', integer, 'บัตรที่ไม่เลือกผู้สมัครผู้ใด', 'Ballots choosing no candidate'],
      [
        'votes',
        'คะแนน',
        'Votes',
        { kind: 'votes' },
        'คะแนนตามหมายเลข เช่น 1=142; 2=98',
        'Votes by candidate number, for example 1=142; 2=98',
      ],
    ],
  ),
  ...describedFields<keyof UnitCount>({ group: 'count', class: 'internal', widths: { acceptedWarnings: 260, note: 200 } }, [
    [
      'acceptedWarnings',
      'คำเตือนที่ยอมรับ',
      'Warnings accepted',
      { kind: 'lines' },
      'รหัสคำเตือนพร้อมเหตุผล เช่น W.503: ตรวจกับแบบแล้ว',
      'Warning code with the reason',
    ],
    ['note', 'หมายเหตุ', 'Note', text, 'หมายเหตุของหน่วย', 'Note'],
  ]),
  ...describedFields<keyof UnitCount>({ group: 'count', class: 'public' }, [
    ['paperPhotoId', 'ภาพแบบรายงาน', 'Photo of the form', text, 'รหัสภาพถ่ายแบบรายงานผล', 'Id of the photo of the paper'],
  ]),
  ...describedFields<keyof UnitCount>({ group: 'computed', class: 'internal' }, [
    ['enteredBy', 'ผู้บันทึก', 'Entered by', { kind: 'computed', show: String }, 'ผู้บันทึก', 'Officer who entered it'],
    [
      'isBlind',
      'ยังไม่เปิด',
      'Not open yet',
      { kind: 'computed', show: (value, lang) => showCell({ kind: 'yesNo' }, value, lang) },
      'ผู้อื่นยังไม่เห็นจนกว่าจะส่งครบสองครั้ง',
      'Others do not see it until both entries are sent',
    ],
  ]),
  ...describedFields<keyof UnitCount>({ group: 'computed', class: 'public' }, [
    ['countId', 'รหัสผลหน่วย', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

const Named = UnitCount.pick({ office: true, constituency: true, unit: true, state: true });

/** The unit, its constituency, the candidates on the ballot, and other counts: of the unit, and of the contest once it is sent. */
function looksAround({ electionId, office, constituency, unit, state }: Values): LooksAt[] {
  const count = Named.safeParse({ office, constituency, unit, state }).data;
  return count === undefined ? [] : [...around(count), ...lookAtElection(electionId, laoPartitionOf({ electionId }))];
}

function around({ office, constituency, unit, state }: z.infer<typeof Named>): LooksAt[] {
  const key = (of: Office, place: string) => `count-${of}-${place}`;
  const place = unitIdOf(constituency, unit).slice('unit-'.length);
  return [
    { sheet: 'constituencies', keys: [constituencyIdOf(constituency)], isPrefix: false },
    { sheet: 'certifications', keys: [`certification-${contestIdOf(office, constituency)}`], isPrefix: false },
    { sheet: 'pollingUnits', keys: [unitIdOf(constituency, unit)], isPrefix: false },
    { sheet: 'candidacies', keys: [candidaciesOf({ office, constituency })], isPrefix: true },
    {
      sheet: 'unitCounts',
      keys: [
        key(office === 'council' ? 'executive' : 'council', `${place}-`),
        state === 'submitted' ? key(office, place.slice(0, '00-'.length)) : key(office, `${place}-`),
      ],
      isPrefix: true,
    },
  ];
}

export const unitCounts: Sheet = {
  name: 'unitCounts',
  label: { th: 'ผลคะแนนรายหน่วย', en: 'Unit counts' },
  about: { th: 'ผลการนับคะแนนรายหน่วย ทีละครั้งที่บันทึก', en: 'Counts of each unit, one row per office, round and entry' },
  schema: UnitCount,
  fields: [...ELECTION_FIELDS, ...FIELDS, ...PLACE_FIELDS],
  within: 'election',
  keyField: 'countId',
  titleField: 'countId',
  partitionOf: (values) => electionPartition(String(values['electionId'])),
  placeOf: placeInLao,
  blank: () => ({
    round: 'original',
    entry: 1,
    state: 'draft',
    eligibleVoters: null,
    votersPresent: null,
    ballotsReceived: null,
    ballotsUsed: null,
    ballotsRemaining: null,
    goodBallots: null,
    spoiledBallots: null,
    noVoteBallots: null,
    votes: [],
    acceptedWarnings: [],
    paperPhotoId: null,
    note: null,
    enteredBy: null,
    isBlind: false,
  }),
  newKey: (values) =>
    countIdOf(UnitCount.pick({ office: true, constituency: true, unit: true, round: true, entry: true }).parse(picked(values))),
  settle: (_before, after) => after,
  check: (values) => checkCountAlone(UnitCount.parse(values)),
  looksAt: looksAround,
  checkTogether: (values, { siblings, others }) =>
    others === undefined
      ? []
      : checkCountTogether(UnitCount.parse(values), {
          constituency: Constituency.safeParse(others['constituencies']?.[0]).data ?? null,
          unit: PollingUnit.safeParse(others['pollingUnits']?.[0]).data ?? null,
          candidates: candidaciesFrom(others['candidacies'] ?? []),
          counts: countsOf(siblings),
        }),
  checkStep: (_before, after, around) => checkCountStep(after, around),
  signedIn: 'enteredBy',
  derive: (values, around) => ({ ...values, isBlind: isBlind(UnitCount.parse(values), around) }),
  isHiddenFrom: ({ isBlind, enteredBy }, { officerId }) => isBlind === true && enteredBy !== officerId,
  claims: () => [],
  grants: keptByDirector(SEEN_BY_HELPERS, { province: READ_ONLY }),
  handed: { countVotes: EVERYTHING },
};
