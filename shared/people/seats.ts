// Which offices of an LAO are filled and which are vacant, on a day. Vacant seats are shown as vacant, not as missing.

import { councilSeatsOf } from '../law/council-seats.ts';
import { executiveLimitsOf } from '../law/executive-limits.ts';
import type { Lao } from '../register/lao.ts';
import { lastsOn } from './period.ts';
import { Office, type Tenure } from './tenure.ts';

/** What of a tenure seats are counted by; both a stored and a published one will do. */
export type SeatHolder = Pick<
  Tenure,
  'office' | 'ordinal' | 'capacity' | 'startDate' | 'endDate' | 'departureReason' | 'givenName' | 'familyName'
>;

export interface Seats<Holder extends SeatHolder> {
  readonly office: Office;
  /** Seats of the office; null where the number is not known. */
  readonly seats: number | null;
  /** True where the law sets only a maximum: fewer holders are no vacancy. */
  readonly isMaximum: boolean;
  /** In the order of their numbers. */
  readonly holders: readonly Holder[];
  /** Who acts while the office is vacant, or in place of its holder. */
  readonly acting: readonly Holder[];
  /** Seats nobody holds; 0 where only a maximum is set; null where the number of seats is not known. */
  readonly vacant: number | null;
}

/** One entry per office the type of LAO has, executive first. */
export function seatsOf<Holder extends SeatHolder>(
  lao: Pick<Lao, 'type' | 'councilSeats'>,
  tenures: readonly Holder[],
  today: string,
): Seats<Holder>[] {
  const inOffice = tenures.filter((tenure) => (tenure.startDate ?? '') <= today && lastsOn(tenure, today));
  return Office.options.flatMap((office) => {
    const { seats, isMaximum } = sizeOf(office, lao, today);
    const ofOffice = inOffice.filter((tenure) => tenure.office === office).toSorted((a, b) => (a.ordinal ?? 99) - (b.ordinal ?? 99));
    if (seats === 0 && ofOffice.length === 0) return [];
    const holders = ofOffice.filter(({ capacity }) => capacity === 'substantive');
    return [
      {
        office,
        seats,
        isMaximum,
        holders,
        acting: ofOffice.filter(({ capacity }) => capacity !== 'substantive'),
        vacant: isMaximum ? 0 : seats === null ? null : Math.max(0, seats - holders.length),
      },
    ];
  });
}

function sizeOf(office: Office, lao: Pick<Lao, 'type' | 'councilSeats'>, today: string): { seats: number | null; isMaximum: boolean } {
  const limits = executiveLimitsOf(lao.type, councilSeatsOf(lao), today);
  switch (office) {
    case 'deputyChief':
      return { seats: limits?.maxDeputies ?? null, isMaximum: true };
    case 'chiefSecretary':
      return { seats: limits?.maxSecretaries ?? null, isMaximum: true };
    case 'chiefAdviser':
      return { seats: limits?.maxAdvisers ?? null, isMaximum: true };
    case 'councilVicePresident':
      return { seats: limits?.vicePresidents ?? null, isMaximum: lao.type === 'bma' };
    case 'councillor':
      return { seats: councilSeatsOf(lao), isMaximum: false };
    default:
      return { seats: 1, isMaximum: false };
  }
}
