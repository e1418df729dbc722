// An invented country-wide election day: every อบต. elects council and executive, and, where asked for, one organisation as large as
// Bangkok. 5,300 of them are 50,000 polling units and 200,000 candidates.

import type { Lao } from '../../../../shared/register/lao.ts';
import { inventedCountry } from '../invented-country.ts';
import { type DayElection, type DaySize, dayElection, sizeOf } from './day-election.ts';

export interface DayPlan {
  /** How many อบต. vote. */
  readonly laoCount: number;
  /** A province that votes besides; null for none. */
  readonly large: DaySize | null;
  readonly electionDay: string;
  readonly seed: number;
}

/** A register of so many organisations has enough อบต. for every plan. */
const REGISTER = 8_000;

/** One election after the other: all of them at once would fill the memory. */
export function* inventedDay({ laoCount, large, electionDay, seed }: DayPlan): Generator<DayElection> {
  const register = inventedCountry(REGISTER);
  const villages = register.filter(({ type }) => type === 'sao');
  if (laoCount > villages.length) throw new Error(`There are ${villages.length} อบต. to vote in, not ${laoCount}.`);
  for (let index = 0; index < laoCount; index++) {
    // Every province has its share, however few vote.
    const lao = villages[Math.floor((index * villages.length) / laoCount)];
    if (lao !== undefined) yield dayElection(lao, electionDay, sizeOf(index), seed + index * 10);
  }
  const province = register.find(({ type }) => type === 'pao');
  if (large !== null && province !== undefined) yield dayElection(asOne(province, large), electionDay, large, seed - 10);
}

/** A province that elects one councillor in each constituency. */
function asOne(lao: Lao, { constituencies }: DaySize): Lao {
  return { ...lao, councilSeats: constituencies };
}
