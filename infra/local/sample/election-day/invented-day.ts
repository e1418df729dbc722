// An invented country-wide election day: every อบต. elects council and executive, and, where asked for, one organisation as large as
// Bangkok. 5,300 of them are 50,000 polling units and 200,000 candidates.

import type { Lao } from '../../../../shared/register/lao.ts';
import { inventedCountry } from '../invented-country.ts';
import { type DayElection, dayElection, LARGE, sizeOf } from './day-election.ts';

export interface DayPlan {
  /** How many อบต. vote. */
  readonly laoCount: number;
  /** Whether a province votes in 6,800 units besides. */
  readonly hasLarge: boolean;
  readonly electionDay: string;
  readonly seed: number;
}

/** A register of so many organisations has enough อบต. for every plan. */
const REGISTER = 8_000;

/** One election after the other: all of them at once would fill the memory. */
export function* inventedDay({ laoCount, hasLarge, electionDay, seed }: DayPlan): Generator<DayElection> {
  const register = inventedCountry(REGISTER);
  const villages = register.filter(({ type }) => type === 'sao');
  if (laoCount > villages.length) throw new Error(`There are ${villages.length} อบต. to vote in, not ${laoCount}.`);
  for (let index = 0; index < laoCount; index++) {
    // Every province has its share, however few vote.
    const lao = villages[Math.floor((index * villages.length) / laoCount)];
    if (lao !== undefined) yield dayElection(lao, electionDay, sizeOf(index), seed + index * 10);
  }
  const province = register.find(({ type }) => type === 'pao');
  if (hasLarge && province !== undefined) yield dayElection(asOne(province), electionDay, LARGE, seed - 10);
}

/** Seats and population of a province that elects one councillor in each of fifty constituencies. */
function asOne(lao: Lao): Lao {
  return { ...lao, councilSeats: LARGE.constituencies };
}
