// จำนวนสมาชิกสภา and who may be a councillor (domain §2.1, §4.6).

import type { LaoType } from '../register/lao-type.ts';
import { ELECTION_ACT } from './acts.ts';

/** Types whose council has one fixed size: LAW-MUN ม.15; LAW-PTY ม.9. */
const FIXED_SEATS: Readonly<Partial<Record<LaoType, number>>> = {
  cityMunicipality: 24,
  townMunicipality: 18,
  subdistrictMunicipality: 12,
  pattaya: 24,
};

/** Seats of a council: as registered, else as the act fixes them for the type; null where neither says. */
export function councilSeatsOf(lao: { readonly type: LaoType; readonly councilSeats: number | null }): number | null {
  return lao.councilSeats ?? FIXED_SEATS[lao.type] ?? null;
}

/** Since the act of 2562 a councillor is at least 25 on election day. */
export const COUNCILLOR_AGE = { years: 25, validFrom: '2019-04-17', source: `${ELECTION_ACT} ม.49 (2)` } as const;
