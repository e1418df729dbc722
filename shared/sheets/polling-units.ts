// หน่วยเลือกตั้ง: Polling units and places of each constituency.

import { electionPartition, unitIdOf } from '../elections/election-id.ts';
import { PollingUnit } from '../elections/polling-unit.ts';
import { checkUnit, checkUnitDays } from '../elections/units-and-staff.ts';
import { checkWorkAt, lookAtElection } from '../elections/work-around.ts';
import { EVERYTHING } from '../permissions.ts';
import { describedFields } from './described-fields.ts';
import { ELECTION_FIELDS, keptByDirector, laoPartitionOf, SEEN_BY_HELPERS, writing } from './election-place.ts';
import type { FieldKind } from './field-kinds.ts';
import { PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Field, Sheet } from './sheet.ts';

const text: FieldKind = { kind: 'text' };
const day: FieldKind = { kind: 'day' };
const integer: FieldKind = { kind: 'integer' };
const yesNo: FieldKind = { kind: 'yesNo' };

const FIELDS: Field[] = [
  ...describedFields<keyof PollingUnit>(
    {
      group: 'unit',
      class: 'public',
      pinned: ['constituency', 'number'],
      fixed: ['constituency', 'number'],
      widths: { villages: 200, boundary: 220, place: 220 },
    },
    [
      ['constituency', 'เขตที่', 'Constituency', integer, 'เขตเลือกตั้งที่ ระบุเมื่อเพิ่มแถว', 'Constituency; given with a new row'],
      ['number', 'หน่วยที่', 'Unit', integer, 'หน่วยเลือกตั้งที่ ระบุเมื่อเพิ่มแถว', 'Number of the unit; given with a new row'],
      ['name', 'ชื่อหน่วย', 'Name', text, 'ชื่อหน่วย เช่น หมู่ที่ 3 บ้านสมมุติ', 'Name of the unit'],
      ['villages', 'หมู่บ้าน', 'Villages', { kind: 'texts' }, 'หมู่บ้านในหน่วย คั่นด้วย ;', 'Villages of the unit, separated by ;'],
      ['boundary', 'แนวเขต', 'Boundary', text, 'ถนน ตรอก ซอย คลอง หรือแม่น้ำที่เป็นแนวเขต', 'Roads, lanes, canals or rivers that bound it'],
      ['place', 'ที่เลือกตั้ง', 'Polling place', text, 'สถานที่ลงคะแนน', 'Where people vote'],
      ['latitude', 'ละติจูด', 'Latitude', { kind: 'decimal', decimals: 6 }, 'องศา WGS 84', 'Degrees, WGS 84'],
      ['longitude', 'ลองจิจูด', 'Longitude', { kind: 'decimal', decimals: 6 }, 'องศา WGS 84', 'Degrees, WGS 84'],
    ],
  ),
  ...describedFields<keyof PollingUnit>({ group: 'voters', class: 'public' }, [
    ['eligibleVoters', 'ผู้มีสิทธิเลือกตั้ง', 'Eligible voters', integer, 'จำนวนผู้มีสิทธิ ควรประมาณหนึ่งพันคน', 'Eligible voters; about a thousand'],
  ]),
  ...describedFields<keyof PollingUnit>({ group: 'approval', class: 'internal' }, [
    [
      'approvedOn',
      'กกต.อปท. เห็นชอบเมื่อ',
      'Approved on',
      day,
      'วันที่คณะกรรมการการเลือกตั้งประจำ อปท. เห็นชอบ',
      'Day the LAO election committee approved',
    ],
    ['publishedOn', 'ประกาศเมื่อ', 'Published on', day, 'ไม่น้อยกว่า 25 วันก่อนวันเลือกตั้ง', 'At least 25 days before election day'],
    ['postedAtOffice', 'ปิด ณ ที่ทำการ', 'Posted at office', yesNo, 'ปิดประกาศ ณ ที่ทำการ อปท.', 'Posted at the LAO’s office'],
    ['postedAtPlace', 'ปิด ณ ที่เลือกตั้ง', 'Posted at place', yesNo, 'ปิดประกาศ ณ ที่เลือกตั้งหรือบริเวณใกล้เคียง', 'Posted at or near the polling place'],
    [
      'sentToProvince',
      'ส่ง กกต.จังหวัด',
      'Sent to province',
      yesNo,
      'ส่งสำนักงาน กกต. ประจำจังหวัดหนึ่งชุด',
      'One set sent to the provincial office of the EC',
    ],
    ['keptOnFile', 'เก็บไว้เป็นหลักฐาน', 'Kept on file', yesNo, 'เก็บไว้หนึ่งชุด', 'One set kept'],
  ]),
  ...describedFields<keyof PollingUnit>({ group: 'computed', class: 'public' }, [
    ['unitId', 'รหัสหน่วย', 'Id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

export const pollingUnits: Sheet = {
  name: 'pollingUnits',
  label: { th: 'หน่วยเลือกตั้ง', en: 'Polling units' },
  about: { th: 'หน่วยเลือกตั้งและที่เลือกตั้งของแต่ละเขต', en: 'Polling units and places of each constituency' },
  schema: PollingUnit,
  fields: [...ELECTION_FIELDS, ...FIELDS, ...PLACE_FIELDS],
  within: 'election',
  keyField: 'unitId',
  titleField: 'name',
  partitionOf: (values) => electionPartition(String(values['electionId'])),
  placeOf: placeInLao,
  blank: () => ({
    name: null,
    villages: [],
    boundary: null,
    place: null,
    latitude: null,
    longitude: null,
    eligibleVoters: null,
    approvedOn: null,
    publishedOn: null,
    postedAtOffice: false,
    postedAtPlace: false,
    sentToProvince: false,
    keptOnFile: false,
  }),
  newKey: (values) => unitIdOf(Number(values['constituency']), Number(values['number'])),
  settle: (_before, after) => after,
  check: (values) => checkUnit(PollingUnit.parse(values)),
  looksAt: (values) => lookAtElection(values['electionId'], laoPartitionOf(values)),
  checkTogether: (values, around, today) => checkUnitDays(PollingUnit.parse(values), around, today),
  checkStep: (_before, _after, around) => checkWorkAt('setUnits', around, ['number']),
  claims: () => [],
  grants: keptByDirector(SEEN_BY_HELPERS),
  handed: { setUnits: EVERYTHING, keepVoterList: writing('voters') },
};
