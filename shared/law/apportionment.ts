// จำนวนสมาชิกสภาและเขตเลือกตั้งตามจำนวนราษฎร (domain §2.1). Dated; numbers of constituencies of municipalities and Pattaya are well
// known and not read in the act itself.

import { FOUNDING_ACTS } from './acts.ts';
import { type Dated, inForceOn } from './in-force.ts';

export interface Apportionment extends Dated {
  /** อบจ.: seats for up to so many residents, ascending; the last holds for all above. */
  readonly paoSeats: readonly { readonly upTo: number; readonly seats: number }[];
  readonly paoSource: string;
  /** เทศบาล, พัทยา: constituencies, each with the same number of seats. */
  readonly equalConstituencies: Readonly<
    Record<
      'cityMunicipality' | 'townMunicipality' | 'subdistrictMunicipality' | 'pattaya',
      readonly [constituencies: number, seatsEach: number]
    >
  >;
  readonly municipalSource: string;
  readonly pattayaSource: string;
  /** อบต.: a village with fewer residents is joined to a neighbour. */
  readonly saoVillageAtLeast: number;
  /** อบต.: fewest seats of a council. */
  readonly saoSeatsAtLeast: number;
  readonly saoSource: string;
  /** กทม.: one seat per district; one for each so many residents above, a remainder above the second number counts as one. */
  readonly bmaResidentsPerSeat: number;
  readonly bmaRemainderAbove: number;
  readonly bmaSource: string;
}

const APPORTIONMENTS: readonly Apportionment[] = [
  {
    validFrom: '2019-04-17',
    validTo: null,
    paoSeats: [
      { upTo: 500_000, seats: 24 },
      { upTo: 1_000_000, seats: 30 },
      { upTo: 1_500_000, seats: 36 },
      { upTo: 2_000_000, seats: 42 },
      { upTo: Number.MAX_SAFE_INTEGER, seats: 48 },
    ],
    paoSource: `${FOUNDING_ACTS.pao} ม.9`,
    equalConstituencies: {
      cityMunicipality: [4, 6],
      townMunicipality: [3, 6],
      subdistrictMunicipality: [2, 6],
      pattaya: [4, 6],
    },
    municipalSource: `${FOUNDING_ACTS.cityMunicipality} ม.15`,
    pattayaSource: `${FOUNDING_ACTS.pattaya} ม.9`,
    saoVillageAtLeast: 25,
    saoSeatsAtLeast: 6,
    saoSource: `${FOUNDING_ACTS.sao} ม.45, 45/1`,
    bmaResidentsPerSeat: 150_000,
    bmaRemainderAbove: 75_000,
    bmaSource: `${FOUNDING_ACTS.bma} ม.10`,
  },
];

/** The rules in force on a day; null before the first ones known. */
export function apportionmentOn(day: string): Apportionment | null {
  return inForceOn(APPORTIONMENTS, day);
}
