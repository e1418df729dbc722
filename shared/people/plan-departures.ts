// Who leaves, why, and who acts then, when an LAO (or every LAO of a province) loses its council or its chief. Pure: the officer
// sees this plan before anything is saved. Law: domain §2.2 (acting), §3.2 (cascade), §3.3 (election called).

import { departureReasonsFor } from '../law/departure-reasons.ts';
import type { Lao } from '../register/lao.ts';
import { typeOnDay } from '../register/type-on-day.ts';
import { addDays } from '../text/dates.ts';
import type { DepartureOrder } from './departure-order.ts';
import type { DepartureReason } from './departure-reason.ts';
import type { Palad } from './palad.ts';
import { lastsOn } from './period.ts';
import { type PlannedTermEnd, planTermEnds } from './plan-term-ends.ts';
import { isOpen } from './seat-claims.ts';
import { Office, type Tenure } from './tenure.ts';
import type { Term } from './term.ts';

/** What is recorded of one LAO. */
export interface LaoInOffice {
  readonly lao: Lao;
  readonly tenures: readonly Tenure[];
  readonly palad: Palad | null;
  readonly terms: readonly Term[];
}

interface PlannedDeparture {
  readonly tenure: Tenure;
  /** The given reason, or the one that follows from it for this office. */
  readonly reason: DepartureReason;
  /** The fields to save. */
  readonly set: Partial<Tenure>;
}

export interface LaoDepartures {
  readonly lao: Lao;
  readonly departures: readonly PlannedDeparture[];
  /** Terms that end with them. */
  readonly termEnds: readonly PlannedTermEnd[];
  /** Tenures that neither the reason nor anything following from it ends in this type of LAO. */
  readonly untouched: readonly Tenure[];
  /** The palad as ปฏิบัติหน้าที่นายก; null where nobody is to act. */
  readonly acting: Partial<Tenure> | null;
  /** Somebody should act, and no palad is recorded, or the position is vacant. */
  readonly lacksPalad: boolean;
  /** Nobody was in office on that day as far as is recorded: to be recorded first. */
  readonly isUnrecorded: boolean;
}

const CHIEF_AND_STAFF: readonly Office[] = ['chiefExecutive', 'deputyChief', 'chiefSecretary', 'chiefAdviser'];
const COUNCIL: readonly Office[] = ['councilPresident', 'councilVicePresident', 'councilSecretary', 'councillor'];

export function planDepartures(recorded: readonly LaoInOffice[], order: DepartureOrder): LaoDepartures[] {
  return recorded.map((one) => planOne(one, order));
}

function planOne({ lao, tenures, palad, terms }: LaoInOffice, order: DepartureOrder): LaoDepartures {
  const wanted = order.sides === 'both' ? [...CHIEF_AND_STAFF, ...COUNCIL] : order.sides === 'chief' ? CHIEF_AND_STAFF : COUNCIL;
  const present = tenures.filter(
    (tenure) => isOpen(tenure) && wanted.includes(tenure.office) && (tenure.startDate ?? '') <= order.date && !isActingOn(tenure, order),
  );
  const departures: PlannedDeparture[] = [];
  const untouched: Tenure[] = [];
  for (const tenure of present.toSorted(byOffice)) {
    const reason = reasonFor(tenure, lao, order);
    if (reason === null) untouched.push(tenure);
    else departures.push({ tenure, reason, set: endOf(reason, order) });
  }
  const isChiefGone = order.sides !== 'council' && !isHeld(tenures, departures, order.date);
  const mustAct = order.letPaladAct && isChiefGone && departures.length > 0 && !staysUntilSuccessor(lao, order);
  return {
    lao,
    departures,
    termEnds: planTermEnds(
      lao,
      terms,
      departures.map(({ tenure }) => tenure),
      order,
    ),
    untouched,
    acting: mustAct && palad !== null ? actingChief(lao, palad, order) : null,
    lacksPalad: mustAct && (palad === null || palad.isVacant),
    isUnrecorded: present.length === 0 && !tenures.some((tenure) => wanted.includes(tenure.office) && tenure.endDate === order.date),
  };
}

function byOffice(a: Tenure, b: Tenure): number {
  return Office.options.indexOf(a.office) - Office.options.indexOf(b.office) || (a.ordinal ?? 99) - (b.ordinal ?? 99);
}

/** Somebody who already acts because the office is vacant goes on acting. */
function isActingOn({ capacity, office }: Tenure, { letPaladAct }: DepartureOrder): boolean {
  return letPaladAct && office === 'chiefExecutive' && capacity === 'actingOfficeVacant';
}

/** Whether the chief's office is held, or acted in, after the plan. */
function isHeld(tenures: readonly Tenure[], departures: readonly PlannedDeparture[], day: string): boolean {
  const leaving = new Set(departures.map(({ tenure }) => tenure));
  return tenures.some(
    (tenure) =>
      tenure.office === 'chiefExecutive' && tenure.capacity !== 'actingInPlace' && !leaving.has(tenure) && lastsOn(tenure, addDays(day, 1)),
  );
}

/** A governor of Bangkok whose term ends stays until the successor takes office (LAW-BMA ม.54). */
function staysUntilSuccessor(lao: Lao, { reason }: DepartureOrder): boolean {
  return lao.type === 'bma' && reason === 'termEnded';
}

/** The given reason where the act knows it for the office; else what follows from it; null where nothing does. */
function reasonFor({ office, capacity }: Tenure, lao: Lao, { reason, date }: DepartureOrder): DepartureReason | null {
  const offered = departureReasonsFor(typeOnDay(lao, date), office, capacity).map(({ code }) => code);
  if (capacity !== 'substantive') return 'actingEnded';
  const isOwn = isOfWhoLeaves(office, reason);
  const following: readonly DepartureReason[] = CHIEF_AND_STAFF.includes(office) ? ['chiefLeft'] : ['lostMembership', 'termEnded'];
  return (isOwn ? [reason, ...following] : following).find((code) => offered.includes(code)) ?? null;
}

/** Death, resignation and the like are of one person: deputies and staff leave because the chief did. */
const OF_ONE_PERSON: readonly DepartureReason[] = [
  'died',
  'resigned',
  'disqualified',
  'prohibitedAct',
  'imprisoned',
  'removedByMinister',
  'removedByGovernor',
];

function isOfWhoLeaves(office: Office, reason: DepartureReason): boolean {
  const isStaff = CHIEF_AND_STAFF.includes(office) && office !== 'chiefExecutive';
  return !(isStaff && OF_ONE_PERSON.includes(reason));
}

function endOf(reason: DepartureReason, order: DepartureOrder): Partial<Tenure> {
  const paper = { departureNumber: order.number, departureOrderDate: order.orderDate, departureAuthority: order.authority };
  return {
    endDate: order.date,
    departureReason: reason,
    ...(order.note === null ? {} : { departureNote: order.note }),
    ...Object.fromEntries(Object.entries(paper).filter(([, value]) => value !== null)),
  };
}

/** ปลัดปฏิบัติหน้าที่นายก until the result of the election is announced (LAW-PAO ม.36, LAW-MUN ม.48 ปัญจทศ, LAW-SAO ม.64, LAW-PTY ม.50). */
function actingChief(lao: Lao, palad: Palad, order: DepartureOrder): Partial<Tenure> | null {
  if (palad.isVacant || palad.givenName === null) return null;
  return {
    laoId: lao.laoId,
    office: 'chiefExecutive',
    capacity: 'actingOfficeVacant',
    appointedBy: 'byLaw',
    prefix: palad.prefix,
    givenName: palad.givenName,
    familyName: palad.familyName,
    startDate: addDays(order.date, 1),
    officePhones: palad.officePhones,
  };
}
