// What must be there before an election may go on, each with the sentence shown while it is missing (domain §9, 000-11 to 000-16).

import { z } from 'zod';
import type { Bilingual } from '../text/lang.ts';
import type { ElectionFacts } from './election-facts.ts';

/** ขั้นของงาน in the order of the letter of October 2563: departures before term, term before constituencies, and so on. */
export const STEPS = [
  'departures',
  'election',
  'constituencies',
  'units',
  'candidates',
  'counts',
  'certification',
  'appointments',
] as const;
export type Step = (typeof STEPS)[number];

interface Rule {
  readonly step: Step;
  readonly isMet: (facts: ElectionFacts, today: string) => boolean;
  /** Shown while it is not met. */
  readonly missing: (facts: ElectionFacts) => Bilingual;
}

const reached = (day: string | null, today: string) => day !== null && day <= today;
const say = (th: string, en: string) => (): Bilingual => ({ th, en });

export const Requirement = z.enum([
  'departuresRecorded',
  'termRecorded',
  'called',
  'datesSet',
  'draftApproved',
  'announced',
  'constituenciesSet',
  'seatsExplained',
  'unitsSet',
  'unitsPublished',
  'unitsStaffed',
  'applicationsBegun',
  'applicationsOver',
  'candidaciesDecided',
  'candidatesAnnounced',
  'electionDayReached',
  'allUnitsReported',
  'allUnitsVerified',
  'countAgainOrdered',
  'lotsDrawn',
  'resultAnnounced',
  'electedAppointed',
]);
export type Requirement = z.infer<typeof Requirement>;

export const REQUIREMENTS: Readonly<Record<Requirement, Rule>> = {
  departuresRecorded: {
    step: 'departures',
    isMet: ({ holdersNotDeparted }) => holdersNotDeparted === 0,
    missing: ({ holdersNotDeparted: n }) => ({
      th: `ยังไม่ได้บันทึกการพ้นจากตำแหน่ง ${n} คน`,
      en: `${n} departures are not recorded.`,
    }),
  },
  termRecorded: {
    step: 'election',
    isMet: ({ hasTerm }) => hasTerm,
    missing: say('ยังไม่ได้บันทึกวาระ', 'The term is not recorded.'),
  },
  called: {
    step: 'election',
    isMet: ({ election }, today) => reached(election.calledOn, today),
    missing: say('ยังไม่ได้บันทึกวันที่ กกต. ประกาศกำหนดให้มีการเลือกตั้ง', 'The day of the Election Commission’s call is not recorded.'),
  },
  datesSet: {
    step: 'election',
    isMet: ({ election }) => election.electionDay !== null && election.applicationsFrom !== null && election.applicationsTo !== null,
    missing: say('ยังไม่ได้กำหนดวันเลือกตั้งและวันรับสมัคร', 'Election day and application days are not set.'),
  },
  draftApproved: {
    step: 'election',
    isMet: ({ election }, today) => election.announcementForm !== null && reached(election.approvedOn, today),
    missing: say(
      'ร่างประกาศยังไม่ได้รับความเห็นชอบจาก ผอ.กต.จว. (ม.12)',
      'The draft announcement is not approved by the provincial director (section 12).',
    ),
  },
  announced: {
    step: 'election',
    isMet: ({ election }, today) => reached(election.announcedOn, today),
    missing: say('ยังไม่ได้บันทึกวันประกาศให้มีการเลือกตั้ง', 'The day of the announcement is not recorded.'),
  },
  constituenciesSet: {
    step: 'constituencies',
    isMet: ({ constituencies, constituenciesWithoutSeats }) => constituencies > 0 && constituenciesWithoutSeats === 0,
    missing: ({ constituencies, constituenciesWithoutSeats: n }) =>
      constituencies === 0
        ? { th: 'ยังไม่ได้บันทึกเขตเลือกตั้ง', en: 'No constituencies are recorded.' }
        : { th: `เขตเลือกตั้ง ${n} เขตยังไม่ได้กำหนดจำนวนสมาชิก`, en: `${n} constituencies have no seats yet.` },
  },
  seatsExplained: {
    step: 'constituencies',
    isMet: ({ seatsUnexplained }) => seatsUnexplained.length === 0,
    missing: ({ seatsUnexplained: numbers }) => ({
      th: `เขตเลือกตั้งที่ ${numbers.join(', ')} มีจำนวนสมาชิกต่างจากที่คำนวณตามกฎหมาย ยังไม่ได้ระบุเหตุผล`,
      en: `Constituencies ${numbers.join(', ')}: the seats differ from those computed by the act, and no reason is given.`,
    }),
  },
  unitsSet: {
    step: 'units',
    isMet: ({ units, constituenciesWithoutUnits }) => units > 0 && constituenciesWithoutUnits === 0,
    missing: ({ units, constituenciesWithoutUnits: n }) =>
      units === 0
        ? { th: 'ยังไม่ได้บันทึกหน่วยเลือกตั้ง', en: 'No polling units are recorded.' }
        : { th: `เขตเลือกตั้ง ${n} เขตยังไม่มีหน่วยเลือกตั้ง`, en: `${n} constituencies have no polling unit.` },
  },
  unitsPublished: {
    step: 'units',
    isMet: ({ units, unitsNotPublished }) => units > 0 && unitsNotPublished === 0,
    missing: ({ unitsNotPublished: n }) => ({ th: `หน่วยเลือกตั้ง ${n} หน่วยยังไม่ได้ประกาศ`, en: `${n} polling units are not published.` }),
  },
  unitsStaffed: {
    step: 'units',
    isMet: ({ units, unitsNotStaffed }) => units > 0 && unitsNotStaffed === 0,
    missing: ({ unitsNotStaffed: n }) => ({
      th: `หน่วยเลือกตั้ง ${n} หน่วยยังแต่งตั้ง กปน. หรือเจ้าหน้าที่รักษาความปลอดภัยไม่ครบ`,
      en: `${n} polling units lack committee members or security officers.`,
    }),
  },
  applicationsBegun: {
    step: 'candidates',
    isMet: ({ election }, today) => reached(election.applicationsFrom, today),
    missing: say('ยังไม่ถึงวันแรกที่รับสมัคร', 'The first day of applications has not come.'),
  },
  applicationsOver: {
    step: 'candidates',
    isMet: ({ election }, today) => election.applicationsTo !== null && election.applicationsTo < today,
    missing: say('ยังไม่พ้นวันสุดท้ายที่รับสมัคร', 'The last day of applications is not over.'),
  },
  candidaciesDecided: {
    step: 'candidates',
    isMet: ({ candidaciesUndecided, acceptedWithoutNumber }) => candidaciesUndecided === 0 && acceptedWithoutNumber === 0,
    missing: ({ candidaciesUndecided: open, acceptedWithoutNumber: bare }) => ({
      th: [...(open > 0 ? [`ผู้สมัครยังไม่ได้ตรวจสอบสิทธิ ${open} คน`] : []), ...(bare > 0 ? [`ผู้สมัครที่รับแล้วยังไม่มีหมายเลข ${bare} คน`] : [])].join(
        ' และ',
      ),
      en: [
        ...(open > 0 ? [`${open} applications are not decided.`] : []),
        ...(bare > 0 ? [`${bare} candidates have no number.`] : []),
      ].join(' '),
    }),
  },
  candidatesAnnounced: {
    step: 'candidates',
    isMet: ({ election }, today) => reached(election.candidatesAnnouncedOn, today),
    missing: say('ยังไม่ได้บันทึกวันประกาศรายชื่อผู้สมัคร', 'The day the candidates were announced is not recorded.'),
  },
  electionDayReached: {
    step: 'counts',
    isMet: ({ election }, today) => reached(election.electionDay, today),
    missing: say('ยังไม่ถึงวันเลือกตั้ง', 'Election day has not come.'),
  },
  allUnitsReported: {
    step: 'counts',
    isMet: ({ contests, contestsNotAllReported }) => contests > 0 && contestsNotAllReported === 0,
    missing: ({ contestsNotAllReported: n }) => ({ th: `ผลนับคะแนนยังไม่ครบทุกหน่วย ${n} เขต`, en: `${n} contests lack units.` }),
  },
  allUnitsVerified: {
    step: 'counts',
    isMet: ({ contestsNotVerified }) => contestsNotVerified === 0,
    missing: ({ contestsNotVerified: n }) => ({
      th: `ยังตรวจสอบผลรายหน่วยไม่ครบ ${n} เขต`,
      en: `${n} contests have units that are not verified.`,
    }),
  },
  countAgainOrdered: {
    step: 'counts',
    isMet: ({ contestsToCountAgain }) => contestsToCountAgain > 0,
    missing: say('กกต. ยังไม่ได้สั่งให้นับคะแนนใหม่หรือออกเสียงลงคะแนนใหม่', 'The Election Commission has ordered neither a recount nor a re-vote.'),
  },
  lotsDrawn: {
    step: 'certification',
    isMet: ({ contestsWithOpenLots }) => contestsWithOpenLots === 0,
    missing: ({ contestsWithOpenLots: n }) => ({ th: `ยังไม่ได้บันทึกผลจับสลาก ${n} เขต`, en: `Lots are not recorded in ${n} contests.` }),
  },
  resultAnnounced: {
    step: 'certification',
    isMet: ({ contests, contestsNotDecided }) => contests > 0 && contestsNotDecided === 0,
    missing: ({ contestsNotDecided: n }) => ({
      th: `กกต. ยังไม่ได้ประกาศผล ${n} เขต`,
      en: `The Election Commission has not decided ${n} contests.`,
    }),
  },
  electedAppointed: {
    step: 'appointments',
    isMet: ({ contests, contestsNotDecided, electedNotAppointed }) => contests > 0 && contestsNotDecided === 0 && electedNotAppointed === 0,
    missing: ({ electedNotAppointed: n }) => ({
      th: `ผู้ได้รับเลือกตั้ง ${n} คนยังไม่ได้บันทึกการดำรงตำแหน่ง`,
      en: `${n} of those elected have no tenure yet.`,
    }),
  },
};

export function isMet(requirement: Requirement, facts: ElectionFacts, today: string): boolean {
  return REQUIREMENTS[requirement].isMet(facts, today);
}

export function sayMissing(requirement: Requirement, facts: ElectionFacts): Bilingual {
  return REQUIREMENTS[requirement].missing(facts);
}
