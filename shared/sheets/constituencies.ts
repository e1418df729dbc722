// เขตเลือกตั้ง: Constituencies of each election, with seats, population and eligible voters.

import { checkSeats, checkSeatsTogether } from '../elections/apportion-recorded.ts';
import { Constituency } from '../elections/constituency.ts';
import { constituencyIdOf, electionPartition } from '../elections/election-id.ts';
import { checkWorkAt, electionIn, lookAtElection } from '../elections/work-around.ts';
import type { Violation } from '../violations.ts';
import { describedFields } from './described-fields.ts';
import { ELECTION_FIELDS, keptByDirector, laoPartitionOf, SEEN_BY_HELPERS, writing } from './election-place.ts';
import type { FieldKind } from './field-kinds.ts';
import { PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Around, Field, Sheet, Values } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const integer: FieldKind = { kind: 'integer' };

const FIELDS: Field[] = [
  ...describedFields<keyof Constituency>(
    { group: 'constituency', class: 'public', pinned: ['number'], fixed: ['number'], widths: { area: 260 } },
    [
      ['number', 'เขตที่', 'No.', integer, 'เขตเลือกตั้งที่ ระบุเมื่อเพิ่มแถว', 'Number of the constituency; given with a new row'],
      [
        'seats',
        'จำนวนสมาชิก',
        'Seats',
        integer,
        'จำนวนสมาชิกที่จะพึงมี 0 เมื่อเลือกผู้บริหารอย่างเดียว',
        'Seats to be filled; 0 where only the executive is elected',
      ],
      ['area', 'พื้นที่', 'Area', text, 'ตำบล หมู่บ้าน หรือแนวเขต', 'Subdistricts, villages or boundary'],
      ['population', 'ราษฎร', 'Population', integer, 'จำนวนราษฎรตามทะเบียน', 'Registered residents'],
      ['populationOn', 'ราษฎร ณ วันที่', 'Population on', day, 'วันที่ของจำนวนราษฎร', 'Day of the population figure'],
    ],
  ),
  ...describedFields<keyof Constituency>({ group: 'voters', class: 'public' }, [
    ['eligibleVoters', 'ผู้มีสิทธิเลือกตั้ง', 'Eligible voters', integer, 'จำนวนผู้มีสิทธิเลือกตั้งตามบัญชีรายชื่อ', 'Eligible voters on the list'],
  ]),
  ...describedFields<keyof Constituency>({ group: 'constituency', class: 'internal', widths: { overrideReason: 220 } }, [
    [
      'overrideReason',
      'เหตุผลที่ต่างจากที่คำนวณ',
      'Reason for the difference',
      text,
      'กรอกเมื่อกำหนดจำนวนสมาชิกต่างจากที่ระบบคำนวณ',
      'Where the seats differ from the computed ones',
    ],
  ]),
  ...describedFields<keyof Constituency>({ group: 'computed', class: 'public' }, [
    ['constituencyId', 'รหัสเขต', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

/** Seats that differ from the computed ones say why; asked where they, or the reason, are what changes. */
function againstTheLaw(before: Values | null, after: Values | null, around: Around, today: string): Violation[] {
  const election = electionIn(around);
  if (after === null || election === null || around.lao === null) return [];
  const isAsked = before === null || (['seats', 'overrideReason'] as const).some((field) => before[field] !== after[field]);
  return isAsked ? checkSeats(election, around.lao, Constituency.parse(after), today) : [];
}

export const constituencies: Sheet = {
  name: 'constituencies',
  label: { th: 'เขตเลือกตั้ง', en: 'Constituencies' },
  about: {
    th: 'เขตเลือกตั้งของการเลือกตั้งแต่ละครั้ง จำนวนสมาชิก ราษฎร และผู้มีสิทธิเลือกตั้ง',
    en: 'Constituencies of each election, with seats, population and eligible voters',
  },
  schema: Constituency,
  fields: [...ELECTION_FIELDS, ...FIELDS, ...PLACE_FIELDS],
  within: 'election',
  keyField: 'constituencyId',
  titleField: 'constituencyId',
  partitionOf: (values) => electionPartition(String(values['electionId'])),
  placeOf: placeInLao,
  blank: () => ({ area: null, population: null, populationOn: null, eligibleVoters: null, overrideReason: null }),
  newKey: (values) => constituencyIdOf(Number(values['number'])),
  settle: (_before, after) => after,
  check: () => [],
  looksAt: (values) => [
    ...lookAtElection(values['electionId'], laoPartitionOf(values)),
    { sheet: 'constituencies', keys: [''], isPrefix: true },
  ],
  checkTogether: (values, around, today) => {
    const [election, lao] = [electionIn(around), around.lao];
    const others = around.siblings.flatMap((one) => Constituency.safeParse(one).data ?? []);
    return election === null || lao === null ? [] : checkSeatsTogether(election, lao, [...others, Constituency.parse(values)], today);
  },
  checkStep: (before, after, around, today) => [
    ...checkWorkAt('setConstituencies', around, ['number']),
    ...againstTheLaw(before, after, around, today),
  ],
  claims: () => [],
  grants: keptByDirector(SEEN_BY_HELPERS),
  handed: { keepVoterList: writing('voters') },
};
