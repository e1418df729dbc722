// The invented people of one organisation: two terms on both sides, and its palad. Most offices are held; some are vacant, some
// have somebody acting, and who ran the organisation before is kept.

import { councilSeatsOf } from '../../../shared/law/council-seats.ts';
import { executiveLimitsOf } from '../../../shared/law/executive-limits.ts';
import { paladPositionOf } from '../../../shared/people/office-names.ts';
import type { Palad } from '../../../shared/people/palad.ts';
import type { Office, Tenure } from '../../../shared/people/tenure.ts';
import type { Term } from '../../../shared/people/term.ts';
import { addYears, lastDayOfTerm } from '../../../shared/people/term-length.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { type InventedName, nameGiverForPeople } from './people-names.ts';
import { type Chance, chance } from './random.ts';

export interface SamplePeople {
  readonly terms: readonly Partial<Term>[];
  readonly tenures: readonly Partial<Tenure>[];
  /** Null where nobody has recorded one yet. */
  readonly palad: Partial<Palad> | null;
}

/** Days of the general elections, and of elections held apart from them; one of the latter makes some term end at any time. */
const ELECTION_DAYS: Readonly<Record<LaoType, readonly [string, ...string[]]>> = {
  pao: ['2025-02-01', '2024-09-29', '2023-07-09'],
  cityMunicipality: ['2025-05-11'],
  townMunicipality: ['2025-05-11', '2023-03-19'],
  subdistrictMunicipality: ['2025-05-11', '2025-05-11', '2023-01-15', '2023-05-28', '2024-06-16'],
  sao: ['2026-01-11', '2026-01-11', '2026-01-11', '2022-07-31', '2022-12-18', '2023-02-26', '2023-04-30', '2024-03-10', '2025-08-24'],
  pattaya: ['2022-05-22'],
  bma: ['2022-05-22'],
};
const CONFIRMED: readonly [string, ...string[]] = ['2026-01-19', '2026-02-02', '2026-02-10', '2026-02-24'];
const GROUPS: readonly [string, ...string[]] = ['กลุ่มร่วมใจสมมุติ', 'กลุ่มบ้านเราตัวอย่าง', 'คณะก้าวใหม่ทดลอง', 'กลุ่มพลังแบบอย่าง'];
/** ขอนแก่น, เชียงใหม่: where most sample officers work, every council is recorded. */
const WHOLE = ['40', '50'];
const SEED = 2571;

export function peopleOf(lao: Lao): SamplePeople {
  const people = everybodyOf(lao);
  return isPaladRecorded(lao) ? people : { ...people, palad: null };
}

/** Most are; where most sample officers work, all. So the coverage has something to say. */
function isPaladRecorded({ laoId, provinceCode }: Lao): boolean {
  return WHOLE.includes(provinceCode) || Number(laoId.slice(-4)) % 11 !== 3;
}

function everybodyOf(lao: Lao): SamplePeople {
  const luck = chance(SEED + [...lao.laoId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0));
  const name = nameGiverForPeople(luck);
  const palad = paladOf(lao, luck, name);
  const electionDay = luck.oneOf(ELECTION_DAYS[lao.type]);
  if (lao.abolishedDate !== null) return endedWith(lao, lao.abolishedDate, palad, name);
  if (lao.designationFrom !== null && lao.designationFrom > electionDay) return waitingForElection(lao, lao.designationFrom, palad, name);
  return running(lao, electionDay, palad, luck, name);
}

type Namer = () => InventedName;

function paladOf(lao: Lao, luck: Chance, name: Namer): Partial<Palad> {
  const isVacant = luck.happens(11);
  const phones = lao.phones.slice(0, 1);
  if (isVacant)
    return { laoId: lao.laoId, isVacant, officePhones: phones, since: '2025-10-01', changeReason: luck.oneOf(['retired', 'transferred']) };
  const isLarge = ['pao', 'cityMunicipality', 'pattaya', 'bma'].includes(lao.type);
  return {
    laoId: lao.laoId,
    ...name(),
    isVacant,
    position: paladPositionOf(lao.type),
    level: isLarge ? 'levelHigh' : luck.oneOf(['levelBasic', 'levelMiddle', 'levelMiddle']),
    affiliation: `${lao.type === 'sao' ? 'สำนักปลัด อบต.' : 'สำนักปลัด '}${lao.nameTh}`,
    officePhones: phones,
    since: `20${luck.between(16, 25)}-10-01`,
    retirementDate: `20${luck.between(27, 42)}-09-30`,
    confirmedOn: luck.happens(80) ? luck.oneOf(CONFIRMED) : null,
  };
}

/** A term that ran its course, and the one that runs. */
function running(lao: Lao, electionDay: string, palad: Partial<Palad>, luck: Chance, name: Namer): SamplePeople {
  const before = addDays(addYears(electionDay, -4), -45);
  const leftOn = luck.happens(7) && electionDay < '2025-12-01' ? '2026-01-31' : null;
  const isWhole = WHOLE.includes(lao.provinceCode);
  // Elsewhere most councils are not recorded yet, as in real registers; so a first start stays short.
  const isCouncilKnown = isWhole || luck.happens(12);
  const hasPast = lao.establishedDate === null || lao.establishedDate < before;
  return {
    palad,
    terms: [
      ...(hasPast
        ? bothBodies(lao, 1, before, { endedOn: lastDayOfTerm(before), endReason: 'termEnded' }).slice(0, isCouncilKnown ? 2 : 1)
        : []),
      ...bothBodies(lao, 2, electionDay, {})
        .filter(({ body }) => body === 'executive' || isCouncilKnown)
        .map((term) =>
          term.body === 'executive' && leftOn !== null ? { ...term, endedOn: leftOn, endReason: 'resigned' as const } : term,
        ),
    ],
    tenures: [
      ...(hasPast ? executive(lao, before, lastDayOfTerm(before), 'termEnded', luck, name).slice(0, isWhole ? 9 : 1) : []),
      ...executive(lao, electionDay, leftOn, 'resigned', luck, name),
      ...(leftOn === null ? [] : [acting(lao, addDays(leftOn, 1), palad, name)]),
      ...(isCouncilKnown ? council(lao, electionDay, luck, name) : []),
    ],
  };
}

/** Raised to a municipality: those in office left on the day before, the palad acts until the election is certified. */
function waitingForElection(lao: Lao, day: string, palad: Partial<Palad>, name: Namer): SamplePeople {
  const { terms, tenures } = endedWith(lao, day, palad, name);
  return { palad, terms, tenures: [...tenures, acting(lao, day, palad, name)] };
}

/** The LAO’s status changed, or it was merged, on a day: terms and offices ended on the day before. */
function endedWith(lao: Lao, day: string, palad: Partial<Palad>, name: Namer): SamplePeople {
  const startDate = addDays(addYears(day, -3), 12);
  const endDate = addDays(day, -1);
  const left = { startDate, endDate, departureReason: 'laoStatusChanged' } as const;
  return {
    palad: lao.abolishedDate === null ? palad : { laoId: lao.laoId, isVacant: true, since: day },
    terms: bothBodies(lao, 1, startDate, { endedOn: endDate, endReason: 'laoStatusChanged' }),
    tenures: [holder(lao, 'chiefExecutive', name(), left), ...[1, 2, 3].map(() => holder(lao, 'councillor', name(), left))],
  };
}

function bothBodies({ laoId }: Lao, ordinal: number, startDate: string, ended: Partial<Term>): Partial<Term>[] {
  return (['executive', 'council'] as const).map((body) => ({ laoId, body, ordinal, startDate, ...ended }));
}

/** The chief with deputies and secretary; where the chief left, these left too. */
function executive(
  lao: Lao,
  startDate: string,
  endDate: string | null,
  reason: 'termEnded' | 'resigned',
  luck: Chance,
  name: Namer,
): Partial<Tenure>[] {
  const limits = executiveLimitsOf(lao.type, councilSeatsOf(lao), startDate);
  const confirmedOn = endDate === null && luck.happens(75) ? luck.oneOf(CONFIRMED) : null;
  const ended = endDate === null ? { confirmedOn } : { endDate, departureReason: reason };
  const ofChief = endDate === null ? { confirmedOn } : { endDate, departureReason: 'chiefLeft' as const };
  const appointed = {
    startDate: addDays(startDate, 40),
    appointedBy: 'order',
    appointmentNumber: '12/2569',
    appointmentDate: startDate,
  } as const;
  const deputies = Array.from({ length: limits?.maxDeputies ?? 0 }, (_, index) => index + 1);
  return [
    holder(lao, 'chiefExecutive', name(), { startDate, ...ended, group: luck.happens(60) ? luck.oneOf(GROUPS) : null }),
    ...deputies.map((ordinal) => holder(lao, 'deputyChief', name(), { ...appointed, ...ofChief, ordinal })),
    ...(luck.happens(70) ? [holder(lao, 'chiefSecretary', name(), { ...appointed, ...ofChief, ordinal: 1 })] : []),
  ];
}

/** The palad acts; where there is none, one of the deputy palads does. */
function acting(lao: Lao, startDate: string, palad: Partial<Palad>, name: Namer): Partial<Tenure> {
  const { prefix = null, givenName, familyName = null } = palad;
  const who = palad.isVacant || typeof givenName !== 'string' ? name() : { prefix, givenName, familyName };
  return holder(lao, 'chiefExecutive', who, { startDate, capacity: 'actingOfficeVacant', appointedBy: 'byLaw' });
}

/** Councillors of all seats but a few, a president and vice-presidents from among them, and one who died or resigned. */
function council(lao: Lao, startDate: string, luck: Chance, name: Namer): Partial<Tenure>[] {
  const seats = councilSeatsOf(lao) ?? 6;
  const vacant = luck.happens(18) ? luck.between(1, 2) : 0;
  const confirmedOn = luck.happens(75) ? luck.oneOf(CONFIRMED) : null;
  const groups = luck.happens(55) ? [luck.oneOf(GROUPS), null] : [null];
  const members = Array.from({ length: seats - vacant }, (_, index) => ({
    who: name(),
    constituency: String(lao.type === 'sao' || lao.type === 'pao' ? index + 1 : Math.floor(index / 6) + 1),
    group: groups[index % groups.length] ?? null,
  }));
  const chairs: Office[] = ['councilPresident', 'councilVicePresident'];
  const left = { endDate: addDays(startDate, 20), departureReason: luck.happens(50) ? 'died' : 'resigned' } as const;
  return [
    ...members.map(({ who, constituency, group }) => holder(lao, 'councillor', who, { startDate, constituency, group, confirmedOn })),
    ...members.slice(0, 2).map(({ who }, index) =>
      holder(lao, chairs[index] ?? 'councilVicePresident', who, {
        ...{ startDate: addDays(startDate, 30), appointedBy: 'councilChoice', confirmedOn },
        ordinal: index === 0 ? null : index,
      }),
    ),
    ...(vacant > 0 ? [holder(lao, 'councillor', name(), { startDate, constituency: '1', ...left })] : []),
  ];
}

interface Named {
  readonly prefix: string | null;
  readonly givenName: string;
  readonly familyName: string | null;
}

function holder({ laoId }: Lao, office: Office, { prefix, givenName, familyName }: Named, given: Partial<Tenure>): Partial<Tenure> {
  return { laoId, office, prefix, givenName, familyName, appointedBy: 'certifiedElection', ...given };
}
