// หน่วยเลือกตั้ง and those who serve there (domain §4.9): about a thousand voters, approved before it is published, published in four ways in time;
// a committee of 9 or 7 with one chair, eligible voters, trained, approved and appointed in time. What is lacking is warned of: it is recorded as it
// was, and the poll opens only once every unit has its committee and security officers (requirements.ts).

import { electionDaysOn } from '../law/election-days.ts';
import { addDays } from '../text/dates.ts';
import { type Violation, warning } from '../violations.ts';
import { committeeSize } from './election-facts.ts';
import { PollStaff } from './poll-staff.ts';
import type { PollingUnit } from './polling-unit.ts';
import { pinnedDay } from './timetable.ts';
import { checkStaffAppointed, checkUnitPublished } from './timetable-rules.ts';
import { type AroundElection, electionIn } from './work-around.ts';

/** About a thousand voters a unit; more is warned of, fewer is as good. */
const VOTERS_OF_A_UNIT = 1_000;

export function checkUnit(unit: PollingUnit): Violation[] {
  const { eligibleVoters } = unit;
  const many = `หน่วยละประมาณ ${VOTERS_OF_A_UNIT.toLocaleString('en-US')} คน — พิจารณากำหนดหน่วยเพิ่ม`;
  return [
    ...(eligibleVoters !== null && eligibleVoters > VOTERS_OF_A_UNIT
      ? [warning('W.440', ['eligibleVoters'], many, 'A unit has about a thousand voters: consider another unit.')]
      : []),
    ...checkPublication(unit),
  ];
}

const POSTINGS = [
  ['postedAtOffice', 'ปิด ณ ที่ทำการ อปท.', 'posted at the office'],
  ['postedAtPlace', 'ปิด ณ ที่เลือกตั้งหรือใกล้เคียง', 'posted at or near the polling place'],
  ['sentToProvince', 'ส่งสำนักงาน กกต. จังหวัดหนึ่งชุด', 'one set sent to the provincial office'],
  ['keptOnFile', 'เก็บไว้หนึ่งชุด', 'one set kept'],
] as const;

/** Once a unit is published: approved before, and in all four ways. */
function checkPublication(unit: PollingUnit): Violation[] {
  const { publishedOn, approvedOn } = unit;
  if (publishedOn === null) return [];
  const open = POSTINGS.filter(([field]) => !unit[field]);
  const [th, en] = [open.map(([, one]) => one).join(' · '), open.map(([, , one]) => one).join(', ')];
  return [
    ...(approvedOn === null || approvedOn > publishedOn
      ? [
          warning(
            'W.443',
            ['approvedOn', 'publishedOn'],
            'กกต.อปท. ต้องเห็นชอบหน่วยเลือกตั้งก่อนประกาศ — ระบุวันที่เห็นชอบ',
            'The LAO election committee approves a unit before it is published: give the day.',
          ),
        ]
      : []),
    ...(open.length > 0
      ? [
          warning(
            'W.444',
            open.map(([field]) => field),
            `ประกาศหน่วยแล้ว แต่ยังไม่ครบสี่ทาง: ${th}`,
            `Published, and not in all four ways yet: ${en}.`,
          ),
        ]
      : []),
  ];
}

export function checkUnitDays({ publishedOn }: PollingUnit, around: AroundElection, today: string): Violation[] {
  const election = electionIn(around);
  const days = election === null ? null : electionDaysOn(pinnedDay(election, today));
  return election === null || days === null ? [] : checkUnitPublished(publishedOn, election.electionDay, days);
}

export function checkStaff({ role, background, isEligibleVoter, approvedOn, appointedOn }: PollStaff): Violation[] {
  return [
    ...(isEligibleVoter ? [] : [warning('W.441', ['isEligibleVoter'], 'ต้องเป็นผู้มีสิทธิเลือกตั้ง', 'Must be an eligible voter.')]),
    ...(role === 'chair' && background === null
      ? [
          warning(
            'W.442',
            ['background'],
            'ประธานต้องเป็นข้าราชการ เจ้าหน้าที่ของรัฐ หรือผู้ผ่านการอบรม — ระบุ',
            'The chair is a civil servant, a state official or a trained person: say which.',
          ),
        ]
      : []),
    ...(appointedOn !== null && (approvedOn === null || approvedOn > appointedOn)
      ? [
          warning(
            'W.445',
            ['approvedOn', 'appointedOn'],
            'กกต.อปท. ต้องเห็นชอบก่อนแต่งตั้ง — ระบุวันที่เห็นชอบ',
            'The LAO election committee approves before the appointment: give the day.',
          ),
        ]
      : []),
  ];
}

/** Training is asked after in the last week: before it, nobody need have been trained. */
const TRAINED_BEFORE_DAYS = 7;

export function checkStaffDays({ appointedOn, trainedOn }: PollStaff, around: AroundElection, today: string): Violation[] {
  const election = electionIn(around);
  const days = election === null ? null : electionDaysOn(pinnedDay(election, today));
  if (election === null || days === null) return [];
  const { electionDay } = election;
  const isSoon = electionDay !== null && addDays(electionDay, -TRAINED_BEFORE_DAYS) <= today;
  return [
    ...checkStaffAppointed(appointedOn, electionDay, days),
    ...(isSoon && (trainedOn === null || trainedOn > electionDay)
      ? [
          warning(
            'W.446',
            ['trainedOn'],
            'ต้องผ่านการอบรมก่อนวันเลือกตั้ง — ระบุวันที่อบรม',
            'Officials are trained before election day: give the day of the training.',
          ),
        ]
      : []),
  ];
}

/** One chair, and no more than eight members, or six where one office is elected: who is one too many is told as it is added. */
export function checkCommittee({ role, constituency, unit }: PollStaff, siblings: readonly unknown[], around: AroundElection): Violation[] {
  const election = electionIn(around);
  if (election === null || role === 'security') return [];
  const beside = siblings
    .flatMap((one) => PollStaff.safeParse(one).data ?? [])
    .filter((one) => one.constituency === constituency && one.unit === unit && one.role === role).length;
  const members = committeeSize(election.offices) - 1;
  if (role === 'chair') return beside > 0 ? [warning('W.447', ['role'], 'หน่วยนี้มีประธานกรรมการแล้ว', 'The unit has a chair already.')] : [];
  return beside + 1 > members
    ? [
        warning(
          'W.447',
          ['role'],
          `หน่วยนี้มีกรรมการเกิน ${members} คน (รวมประธานเป็น ${members + 1} คน)`,
          `The unit has more than ${members} members (${members + 1} with the chair).`,
        ),
      ]
    : [];
}
