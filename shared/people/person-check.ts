// ตรวจสอบบุคคล (domain §9, 000-7): what, in all that is recorded of one human being, stands against holding an office or standing for
// one on a day. Each finding cites the rule and names the tenures that cause it.

import { z } from 'zod';
import { ELECTION_ACT } from '../law/acts.ts';
import { councilSeatsOf } from '../law/council-seats.ts';
import { executiveLimitsOf } from '../law/executive-limits.ts';
import { BAR_YEARS, FIVE_YEAR_BARS } from '../law/five-year-bars.ts';
import type { Lao } from '../register/lao.ts';
import { typeOnDay } from '../register/type-on-day.ts';
import { addDays, formatDay } from '../text/dates.ts';
import type { Bilingual } from '../text/lang.ts';
import { termLimitBar } from './chief-term-limit.ts';
import { OFFICE_NAMES } from './office-names.ts';
import { lastsOn } from './period.ts';
import { EXCLUSIVE_OFFICES } from './seat-claims.ts';
import type { Office, Tenure } from './tenure.ts';
import { addYears } from './term-length.ts';

export const FindingKind = z.enum(['twoOffices', 'holdsOffice', 'termLimit', 'fiveYearBar']);
export type FindingKind = z.infer<typeof FindingKind>;

export interface Finding {
  readonly kind: FindingKind;
  /** What stands in the way, in a sentence. */
  readonly message: Bilingual;
  /** Act and section. */
  readonly citation: string;
  /** False where it depends on what the person is checked for, or a document must be read. */
  readonly isCertain: boolean;
  /** The first day on which it no longer stands in the way; null where no day is known. */
  readonly freeFrom: string | null;
  /** The tenures that cause it. */
  readonly causes: readonly Tenure[];
}

/** What the tenures of one human being are judged by. */
export interface Surroundings {
  /** Null where the register no longer has the LAO. */
  readonly laoOf: (laoId: string) => Lao | null;
  /** Everybody who is or was chief executive of an LAO: whoever came in between ends a run of terms. */
  readonly chiefsOf: (laoId: string) => readonly Tenure[];
}

/** What stands in the way of one human being on `day`. Whoever only acts for a holder holds no office. */
export function findingsOn(day: string, tenures: readonly Tenure[], around: Surroundings): Finding[] {
  const held = tenures.filter(({ capacity }) => capacity === 'substantive');
  return [...officesHeld(day, held), ...termLimits(day, held, around), ...fiveYearBars(day, held)];
}

const EXECUTIVE_STAFF: readonly Office[] = ['chiefSecretary', 'chiefAdviser'];

function officesHeld(day: string, held: readonly Tenure[]): Finding[] {
  const now = held.filter((tenure) => (tenure.startDate ?? '') <= day && lastsOn(tenure, day));
  const exclusive = now.filter(({ office }) => EXCLUSIVE_OFFICES.includes(office));
  const pairs = now.flatMap((one, index) => now.slice(index + 1).flatMap((other) => (excludes(one, other) ? [[one, other] as const] : [])));
  const both = pairs.map(
    ([one, other]): Finding => ({
      kind: 'twoOffices',
      message: {
        th: `ดำรงสองตำแหน่งพร้อมกัน: ${OFFICE_NAMES[one.office].th} และ ${OFFICE_NAMES[other.office].th}`,
        en: `Holds two offices at once: ${OFFICE_NAMES[one.office].en} and ${OFFICE_NAMES[other.office].en}`,
      },
      citation: `${ELECTION_ACT} ม.50 (13)`,
      isCertain: true,
      freeFrom: null,
      causes: [one, other],
    }),
  );
  const [only] = exclusive;
  if (both.length > 0 || only === undefined) return both;
  return [
    {
      kind: 'holdsOffice',
      message: {
        th: `ดำรงตำแหน่ง${OFFICE_NAMES[only.office].th}อยู่ — สมัครหรือรับตำแหน่งอื่นใน อปท. ไม่ได้จนกว่าจะพ้นจากตำแหน่งนี้`,
        en: `Is in office (${OFFICE_NAMES[only.office].en}): may not stand for or take another local office before leaving it`,
      },
      citation: `${ELECTION_ACT} ม.50 (13)`,
      isCertain: false,
      freeFrom: null,
      causes: [only],
    },
  ];
}

/** Two exclusive offices, or, in one LAO, the staff of the chief and the council. */
function excludes(one: Tenure, other: Tenure): boolean {
  const areBoth = EXCLUSIVE_OFFICES.includes(one.office) && EXCLUSIVE_OFFICES.includes(other.office);
  const isStaffInCouncil = (a: Tenure, b: Tenure) => EXECUTIVE_STAFF.includes(a.office) && b.office === 'councillor' && a.laoId === b.laoId;
  return areBoth || isStaffInCouncil(one, other) || isStaffInCouncil(other, one);
}

/** For each LAO of which the person was chief: whether another term could begin on `day`. */
function termLimits(day: string, held: readonly Tenure[], { laoOf, chiefsOf }: Surroundings): Finding[] {
  const byLao = Map.groupBy(
    held.filter(({ office }) => office === 'chiefExecutive'),
    ({ laoId }) => laoId,
  );
  return [...byLao].flatMap(([laoId, own]) => {
    const [lao, last] = [laoOf(laoId), own.at(-1)];
    const limits = lao === null ? null : executiveLimitsOf(typeOnDay(lao, day), councilSeatsOf(lao), day);
    if (limits === null || last === undefined) return [];
    const ids = new Set(own.map(({ tenureId }) => tenureId));
    const next: Tenure = { ...last, tenureId: 'tenure-next', startDate: day, endDate: null, departureReason: null };
    const others = chiefsOf(laoId).filter((chief) => chief.capacity === 'substantive');
    // The same human being, whatever person each tenure was matched with.
    const chiefs = others.map((chief) => (ids.has(chief.tenureId) ? { ...chief, personId: next.personId, ...nameOf(next) } : chief));
    const bar = termLimitBar(next, chiefs, limits);
    if (bar === null) return [];
    return [
      {
        kind: 'termLimit',
        message: {
          th: `ดำรงตำแหน่งครบ ${limits.maxConsecutiveTerms} วาระติดต่อกันแล้ว กลับมาได้ตั้งแต่ ${formatDay(bar.mayReturnOn, 'th', 'short')}`,
          en: `${limits.maxConsecutiveTerms} terms in a row are over: may return from ${formatDay(bar.mayReturnOn, 'en', 'short')}`,
        },
        citation: limits.source,
        isCertain: true,
        freeFrom: bar.mayReturnOn,
        causes: [own.find(({ tenureId }) => tenureId === bar.cause.tenureId) ?? bar.cause],
      },
    ];
  });
}

function nameOf({ givenName, familyName }: Tenure): Pick<Tenure, 'givenName' | 'familyName'> {
  return { givenName, familyName };
}

function fiveYearBars(day: string, held: readonly Tenure[]): Finding[] {
  return held.flatMap((tenure) => {
    const freeFrom = barredUntil(tenure);
    const bar = FIVE_YEAR_BARS.find(
      ({ reasons, validFrom, validTo }) =>
        tenure.departureReason !== null &&
        reasons.includes(tenure.departureReason) &&
        validFrom <= day &&
        (validTo === null || day <= validTo),
    );
    if (bar === undefined || (freeFrom !== null && freeFrom <= day)) return [];
    const { th, en, citation } = bar;
    return [
      { kind: 'fiveYearBar', message: { th, en }, citation, isCertain: bar.isCertain && freeFrom !== null, freeFrom, causes: [tenure] },
    ];
  });
}

/**
 * The first day after five whole years from leaving; a ruling that came after the person had left counts from the ruling
 * (domain §3). Null where neither day is recorded.
 */
function barredUntil({ endDate, departureOrderDate }: Tenure): string | null {
  const from = [endDate, departureOrderDate]
    .filter((date) => date !== null)
    .toSorted()
    .at(-1);
  return from === undefined ? null : addDays(addYears(from, BAR_YEARS), 1);
}
