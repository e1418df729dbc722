// What must hold in a tenure beside the others of its LAO: seats, numbers, who excludes whom, ages, terms. Codes F.31x and F.32x
// block, W.31x and W.32x warn. What needs the LAO's own record is asked where it is at hand, always when saving.

import { COUNCILLOR_AGE, councilSeatsOf } from '../law/council-seats.ts';
import { departureReasonsFor } from '../law/departure-reasons.ts';
import { type ExecutiveLimits, executiveLimitsOf } from '../law/executive-limits.ts';
import type { Lao } from '../register/lao.ts';
import { typeOnDay } from '../register/type-on-day.ts';
import { formatDay } from '../text/dates.ts';
import { blocking, type Violation, warning } from '../violations.ts';
import { isOfAge } from './age.ts';
import { termLimitBar } from './chief-term-limit.ts';
import { fullPersonName } from './full-name.ts';
import { OFFICE_NAMES, officeName } from './office-names.ts';
import { lastsOn, overlap } from './period.ts';
import { isOpen, isSamePerson, seatOf } from './seat-claims.ts';
import type { Office, Tenure } from './tenure.ts';

export function checkTenureTogether(tenure: Tenure, lao: Lao | null, siblings: readonly Tenure[], today: string): Violation[] {
  const beside = [
    ...checkSeat(tenure, siblings, today),
    ...checkExclusion(tenure, siblings, today),
    ...checkChair(tenure, siblings, today),
  ];
  if (lao === null) return beside;
  const limits = executiveLimitsOf(typeOnDay(lao, tenure.startDate ?? today), councilSeatsOf(lao), tenure.startDate ?? today);
  return [
    ...beside,
    ...checkReason(tenure, lao),
    ...checkAbolished(tenure, lao),
    ...checkCouncilSize(tenure, lao, siblings, today),
    ...checkCouncillorAge(tenure),
    ...(limits === null
      ? []
      : [
          ...checkNumbers(tenure, limits, lao, siblings, today),
          ...checkFitness(tenure, limits),
          ...checkTermLimit(tenure, limits, siblings),
        ]),
  ];
}

const isHolder = ({ capacity }: Tenure): boolean => capacity === 'substantive';

function checkSeat(tenure: Tenure, siblings: readonly Tenure[], today: string): Violation[] {
  const seat = seatOf(tenure);
  const others = siblings.filter((other) => isHolder(other) && seat !== null && seatOf(other) === seat && overlap(tenure, other, today));
  const other = others[0];
  if (other === undefined) return [];
  if (tenure.capacity === 'actingInPlace') return [];
  if (tenure.capacity === 'actingOfficeVacant') {
    return [
      warning(
        'W.311',
        ['capacity', 'startDate'],
        `ตำแหน่งนี้ไม่ว่าง: ${nameOf(other)} ดำรงตำแหน่งอยู่ ใช้ “รักษาราชการแทน” หรือบันทึกการพ้นจากตำแหน่งก่อน`,
        `The office is not vacant: ${nameOf(other)} holds it. Choose “acting in place”, or record the departure first.`,
      ),
    ];
  }
  const say = isOpen(tenure) || isOpen(other) ? blocking : warning;
  return [
    say(
      isOpen(tenure) || isOpen(other) ? 'F.311' : 'W.312',
      ['office', 'ordinal', 'startDate', 'endDate'],
      `ช่วงเวลาซ้อนกับ ${nameOf(other)} ซึ่งดำรงตำแหน่งเดียวกัน${periodOf(other, 'th')} — บันทึกการพ้นจากตำแหน่งของคนก่อน หรือแก้วันที่`,
      `This overlaps with ${nameOf(other)} in the same office${periodOf(other, 'en')}: record the earlier departure, or correct the days.`,
    ),
  ];
}

function nameOf(tenure: Tenure): string {
  return fullPersonName(tenure);
}

function periodOf({ startDate, endDate }: Tenure, lang: 'th' | 'en'): string {
  const [from, to] = [startDate, endDate].map((day) => (day === null ? '' : formatDay(day, lang, 'short')));
  return from === '' && to === '' ? '' : ` (${from}–${to})`;
}

const EXECUTIVE: readonly Office[] = ['chiefExecutive', 'deputyChief', 'chiefSecretary', 'chiefAdviser'];
const COUNCIL: readonly Office[] = ['councilPresident', 'councilVicePresident', 'councillor'];

/**
 * Nobody sits in the executive and in the council of an LAO at once (LAW-PAO ม.35/3, LAW-MUN ม.48 อัฏฐ, LAW-SAO ม.58/3, LAW-PTY ม.45,
 * LAW-BMA ม.55), nor in the same office twice.
 */
function checkExclusion(tenure: Tenure, siblings: readonly Tenure[], today: string): Violation[] {
  if (!isHolder(tenure)) return [];
  const same = siblings.filter((other) => isHolder(other) && overlap(tenure, other, today) && isSamePerson(tenure, other));
  const across = same.find(
    ({ office }) =>
      (EXECUTIVE.includes(tenure.office) && COUNCIL.includes(office)) || (COUNCIL.includes(tenure.office) && EXECUTIVE.includes(office)),
  );
  const twin = same.find(({ office }) => office === tenure.office);
  return [
    ...(across === undefined
      ? []
      : [
          blocking(
            'F.312',
            ['office', 'givenName', 'familyName'],
            `${nameOf(tenure)} เป็น${OFFICE_NAMES[across.office].th}อยู่${periodOf(across, 'th')} ฝ่ายบริหารเป็นสมาชิกสภาในเวลาเดียวกันไม่ได้`,
            `${nameOf(tenure)} is ${OFFICE_NAMES[across.office].en.toLowerCase()}${periodOf(across, 'en')}; nobody sits in executive and council at once.`,
          ),
        ]),
    ...(twin === undefined
      ? []
      : [
          warning(
            'W.313',
            ['givenName', 'familyName'],
            `มี ${nameOf(twin)} ในตำแหน่งนี้อยู่แล้ว${periodOf(twin, 'th')} — ตรวจสอบว่าไม่ใช่แถวซ้ำ`,
            `${nameOf(twin)} is in this office already${periodOf(twin, 'en')}: check that the row is not a double.`,
          ),
        ]),
  ];
}

/** President and vice-presidents are elected by the councillors from among themselves. */
function checkChair(tenure: Tenure, siblings: readonly Tenure[], today: string): Violation[] {
  if (!isHolder(tenure) || !isOpen(tenure) || !['councilPresident', 'councilVicePresident'].includes(tenure.office)) return [];
  const councillors = siblings.filter((other) => other.office === 'councillor' && isHolder(other) && lastsOn(other, today));
  if (councillors.length === 0 || councillors.some((councillor) => isSamePerson(councillor, tenure))) return [];
  return [
    warning(
      'W.314',
      ['givenName', 'familyName'],
      'ประธานและรองประธานสภาต้องเป็นสมาชิกสภา — ไม่พบชื่อนี้ในสมาชิกสภาที่ดำรงตำแหน่ง',
      'President and vice-presidents are councillors; this name is not among those in office.',
    ),
  ];
}

function checkReason({ departureReason, endDate, office, capacity }: Tenure, lao: Lao): Violation[] {
  if (departureReason === null || endDate === null) return [];
  const type = typeOnDay(lao, endDate);
  const offered = departureReasonsFor(type, office, capacity);
  if (offered.some(({ code }) => code === departureReason)) return [];
  const { th, en } = officeName(office, type);
  return [
    blocking(
      'F.313',
      ['departureReason'],
      `${th}พ้นจากตำแหน่งด้วยเหตุนี้ไม่ได้ เลือกได้: ${offered.map((option) => option.th).join(', ')}`,
      `A ${en.toLowerCase()} cannot leave for this reason; choose one of: ${offered.map((option) => option.en).join(', ')}`,
    ),
  ];
}

function checkAbolished({ startDate, endDate }: Tenure, { abolishedDate }: Lao): Violation[] {
  if (abolishedDate === null || ((startDate ?? '') < abolishedDate && endDate !== null)) return [];
  return [
    warning(
      'W.315',
      ['startDate', 'endDate'],
      `อปท. นี้ยุบหรือรวมแล้วตั้งแต่ ${formatDay(abolishedDate, 'th', 'short')} — บันทึกการพ้นจากตำแหน่ง`,
      `The organisation no longer exists since ${formatDay(abolishedDate, 'en', 'short')}: record the departure.`,
    ),
  ];
}

function checkCouncilSize(tenure: Tenure, lao: Lao, siblings: readonly Tenure[], today: string): Violation[] {
  const seats = councilSeatsOf(lao);
  if (tenure.office !== 'councillor' || !isHolder(tenure) || !isOpen(tenure) || seats === null) return [];
  const count = 1 + siblings.filter((other) => other.office === 'councillor' && isHolder(other) && lastsOn(other, today)).length;
  if (count <= seats) return [];
  return [
    blocking(
      'F.314',
      ['office'],
      `สภานี้มีสมาชิกได้ ${seats} คน แต่จะเป็น ${count} คน — บันทึกการพ้นจากตำแหน่งก่อน หรือแก้จำนวนสมาชิกสภาในทะเบียน`,
      `This council has ${seats} seats and would have ${count} members: record departures first, or correct the seats in the register.`,
    ),
  ];
}

function checkCouncillorAge({ office, capacity, birthDate, startDate }: Tenure): Violation[] {
  if (office !== 'councillor' || capacity !== 'substantive' || birthDate === null || startDate === null) return [];
  if (startDate < COUNCILLOR_AGE.validFrom || isOfAge(birthDate, COUNCILLOR_AGE.years, startDate)) return [];
  return [tooYoung(COUNCILLOR_AGE.years, COUNCILLOR_AGE.source)];
}

function tooYoung(years: number, source: string): Violation {
  return blocking(
    'F.315',
    ['birthDate', 'startDate'],
    `อายุต้องไม่ต่ำกว่า ${years} ปีในวันเลือกตั้งหรือวันแต่งตั้ง (${source})`,
    `One must be at least ${years} on the day of election or appointment (${source}).`,
  );
}

/** Deputies, secretaries, advisers and vice-presidents at one time; ended tenures are past correcting here. */
function checkNumbers(tenure: Tenure, limits: ExecutiveLimits, lao: Lao, siblings: readonly Tenure[], today: string): Violation[] {
  if (!isHolder(tenure) || !isOpen(tenure)) return [];
  const count = (offices: readonly Office[]) =>
    1 + siblings.filter((other) => offices.includes(other.office) && isHolder(other) && lastsOn(other, today)).length;
  const maximum = maximumOf(tenure.office, limits);
  if (maximum === null) return [];
  const staff: readonly Office[] = ['chiefSecretary', 'chiefAdviser'];
  const together = staff.includes(tenure.office) ? limits.maxSecretariesAndAdvisers : null;
  const name = officeName(tenure.office, lao.type);
  return [
    ...(count([tenure.office]) > maximum || (tenure.ordinal ?? 0) > maximum
      ? [
          blocking(
            'F.316',
            ['office', 'ordinal'],
            maximum === 0 ? `อปท. ประเภทนี้ไม่มี${name.th} (${limits.source})` : `${name.th}มีได้ไม่เกิน ${maximum} คน (${limits.source})`,
            maximum === 0 ? `This type has no such office (${limits.source}).` : `${name.en}: at most ${maximum} (${limits.source}).`,
          ),
        ]
      : []),
    ...(together !== null && count(staff) > together && count([tenure.office]) <= maximum
      ? [
          blocking(
            'F.317',
            ['office'],
            `เลขานุการและที่ปรึกษารวมกันมีได้ไม่เกิน ${together} คน (${limits.source})`,
            `Secretaries and advisers together: at most ${together} (${limits.source}).`,
          ),
        ]
      : []),
  ];
}

function maximumOf(office: Office, limits: ExecutiveLimits): number | null {
  switch (office) {
    case 'deputyChief':
      return limits.maxDeputies;
    case 'chiefSecretary':
      return limits.maxSecretaries;
    case 'chiefAdviser':
      return limits.maxAdvisers;
    case 'councilVicePresident':
      return limits.vicePresidents;
    default:
      return null;
  }
}

/** Age and education of chief and deputies, where known, on the day they began. */
function checkFitness(tenure: Tenure, limits: ExecutiveLimits): Violation[] {
  const { office, birthDate, education, hasHeldOffice, startDate } = tenure;
  if (!isHolder(tenure) || (office !== 'chiefExecutive' && office !== 'deputyChief') || startDate === null) return [];
  const isTooYoung = birthDate !== null && !isOfAge(birthDate, limits.minimumAge, startDate);
  const isBelow = education === 'belowUpperSecondary' || (education === 'upperSecondary' && limits.education === 'bachelor');
  return [
    ...(isTooYoung ? [tooYoung(limits.minimumAge, limits.source)] : []),
    ...(isBelow && !(hasHeldOffice && limits.mayServeByExperience)
      ? [
          blocking(
            'F.318',
            ['education', 'hasHeldOffice'],
            `ต้องสำเร็จการศึกษาไม่ต่ำกว่า${limits.education === 'bachelor' ? 'ปริญญาตรี' : 'มัธยมศึกษาตอนปลาย'}${limits.mayServeByExperience ? ' หรือเคยดำรงตำแหน่งตามที่กฎหมายกำหนด' : ''} (${limits.source})`,
            `At least ${limits.education === 'bachelor' ? 'a bachelor’s degree' : 'upper secondary education'}${limits.mayServeByExperience ? ', or an office held before' : ''} is required (${limits.source}).`,
          ),
        ]
      : []),
  ];
}

function checkTermLimit(tenure: Tenure, limits: ExecutiveLimits, siblings: readonly Tenure[]): Violation[] {
  if (tenure.office !== 'chiefExecutive' || !isHolder(tenure)) return [];
  const chiefs = siblings.filter((other) => other.office === 'chiefExecutive' && isHolder(other));
  const bar = termLimitBar(tenure, chiefs, limits);
  if (bar === null) return [];
  const [th, en] = (['th', 'en'] as const).map((lang) => formatDay(bar.mayReturnOn, lang, 'short'));
  return [
    blocking(
      'F.319',
      ['startDate', 'givenName', 'familyName'],
      `ดำรงตำแหน่งครบ ${limits.maxConsecutiveTerms} วาระติดต่อกันแล้ว${periodOf(bar.cause, 'th')} กลับมาได้ตั้งแต่ ${th} (${limits.source})`,
      `${limits.maxConsecutiveTerms} terms in a row are over${periodOf(bar.cause, 'en')}; the person may return from ${en} (${limits.source}).`,
    ),
  ];
}
