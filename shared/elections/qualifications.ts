// คุณสมบัติ ค่าธรรมเนียม of a candidate, from what the candidacy itself says as of the day of applying (ม.49; domain §4.5, §4.6). What is
// known of the person elsewhere: right-to-stand.ts. Codes F.45x while the candidate is accepted, W.45x before: an application that
// fails is recorded, and then rejected.

import { candidacyFeeOf } from '../law/candidacy-fees.ts';
import { candidateQualificationsOn } from '../law/candidate-qualifications.ts';
import { COUNCILLOR_AGE } from '../law/council-seats.ts';
import { executiveLimitsOf } from '../law/executive-limits.ts';
import { isOfAge } from '../people/age.ts';
import { addYears } from '../people/term-length.ts';
import type { LaoType } from '../register/lao-type.ts';
import { blocking, type Violation, warning } from '../violations.ts';
import type { Candidacy } from './candidacy.ts';

type Applicant = Pick<
  Candidacy,
  'office' | 'state' | 'applicationDate' | 'birthDate' | 'education' | 'hasHeldOffice' | 'residentSince' | 'feePaid'
>;

export interface StandsIn {
  readonly type: LaoType;
  readonly councilSeats: number | null;
  /** Null while not set: age is counted to it. */
  readonly electionDay: string | null;
}

/** What speaks against the candidate by law, and what is not known yet. */
export function checkQualifications(candidacy: Applicant, lao: StandsIn): Violation[] {
  const report = reporterFor(candidacy.state);
  return [
    ...checkAge(candidacy, lao, report),
    ...checkEducation(candidacy, lao, report),
    ...checkResidence(candidacy, report),
    ...checkFee(candidacy, lao.type, report),
  ];
}

type Report = (number: string, field: string, th: string, en: string) => Violation;

function reporterFor(state: Candidacy['state']): Report {
  return (number, field, th, en) =>
    state === 'accepted' ? blocking(`F.${number}`, [field], th, en) : warning(`W.${number}`, [field], th, en);
}

const unknown = (number: string, field: string, th: string, en: string) => warning(`W.${number}`, [field], th, en);

/** The least age, and the law that sets it. */
function leastAge(office: Candidacy['office'], { type, councilSeats }: StandsIn, day: string): { years: number; source: string } | null {
  if (office === 'council') return { years: COUNCILLOR_AGE.years, source: COUNCILLOR_AGE.source };
  const limits = executiveLimitsOf(type, councilSeats, day);
  return limits === null ? null : { years: limits.minimumAge, source: limits.source };
}

function checkAge({ office, birthDate }: Applicant, lao: StandsIn, report: Report): Violation[] {
  if (birthDate === null) return [unknown('456', 'birthDate', 'ยังไม่ได้ระบุวันเกิด ตรวจอายุไม่ได้', 'No birth date: the age is not checked.')];
  if (lao.electionDay === null) return [];
  const least = leastAge(office, lao, lao.electionDay);
  if (least === null || isOfAge(birthDate, least.years, lao.electionDay)) return [];
  const { years, source } = least;
  return [report('451', 'birthDate', `อายุต้องไม่ต่ำกว่า ${years} ปีนับถึงวันเลือกตั้ง (${source})`, `At least ${years} on election day (${source}).`)];
}

const RANKS = ['belowUpperSecondary', 'upperSecondary', 'bachelor', 'aboveBachelor'] as const;

function checkEducation({ office, education, hasHeldOffice, applicationDate }: Applicant, lao: StandsIn, report: Report): Violation[] {
  const limits = office === 'council' ? null : executiveLimitsOf(lao.type, lao.councilSeats, lao.electionDay ?? applicationDate);
  if (limits === null || (limits.mayServeByExperience && hasHeldOffice)) return [];
  if (education === null) return [unknown('457', 'education', 'ยังไม่ได้ระบุการศึกษา', 'No education is given.')];
  if (RANKS.indexOf(education) >= RANKS.indexOf(limits.education)) return [];
  const needs =
    limits.education === 'bachelor'
      ? { th: 'ปริญญาตรีหรือเทียบเท่า', en: "a bachelor's degree" }
      : { th: 'มัธยมศึกษาตอนปลายหรือเทียบเท่า', en: 'upper secondary education' };
  const or = limits.mayServeByExperience
    ? { th: ' หรือเคยดำรงตำแหน่งตามที่กฎหมายกำหนด', en: ', or having held an office the act names' }
    : { th: '', en: '' };
  return [report('452', 'education', `ต้องสำเร็จ${needs.th}${or.th} (${limits.source})`, `Needs ${needs.en}${or.en} (${limits.source}).`)];
}

function checkResidence({ residentSince, applicationDate }: Applicant, report: Report): Violation[] {
  const rule = candidateQualificationsOn(applicationDate);
  if (rule === null) return [];
  if (residentSince === null)
    return [unknown('458', 'residentSince', 'ยังไม่ได้ระบุวันที่มีชื่อในทะเบียนบ้าน', 'The day of house registration is not given.')];
  if (addYears(residentSince, rule.residentYears) <= applicationDate) return [];
  return [
    report(
      '453',
      'residentSince',
      `ต้องมีชื่อในทะเบียนบ้านในเขต อปท. ติดต่อกันไม่น้อยกว่า ${rule.residentYears} ปีนับถึงวันสมัคร (${rule.source})`,
      `In the house register of the area for at least ${rule.residentYears} year up to the application (${rule.source}).`,
    ),
  ];
}

function checkFee({ office, feePaid, applicationDate }: Applicant, type: LaoType, report: Report): Violation[] {
  const fee = candidacyFeeOf(type, office, applicationDate);
  if (fee === null || feePaid === fee.baht) return [];
  const [th, en] = [
    `ค่าธรรมเนียมการสมัครคือ ${fee.baht.toLocaleString('en')} บาท (${fee.source})`,
    `The fee is ${fee.baht.toLocaleString('en')} baht (${fee.source}).`,
  ];
  return [feePaid === null ? unknown('459', 'feePaid', th, en) : report('454', 'feePaid', th, en)];
}
