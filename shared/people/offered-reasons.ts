// Which reasons an order may give when many leave at once: those that the acts of the chosen types know for the sides that leave.

import { departureReasonsFor } from '../law/departure-reasons.ts';
import type { LaoType } from '../register/lao-type.ts';
import type { Bilingual } from '../text/lang.ts';
import type { DepartureOrder } from './departure-order.ts';
import { DEPARTURE_REASON_NAMES, DepartureReason } from './departure-reason.ts';
import type { Office } from './tenure.ts';

export interface OfferedReason extends Bilingual {
  readonly code: DepartureReason;
  /** Act and section for each office it ends, in Thai; empty where none is established. */
  readonly legalReferences: readonly string[];
  /** Of those who may leave for it: chief, councillors, or both. */
  readonly offices: readonly Office[];
}

const LEADS: Readonly<Record<DepartureOrder['sides'], readonly Office[]>> = {
  both: ['chiefExecutive', 'councillor'],
  chief: ['chiefExecutive'],
  council: ['councillor'],
};

/** By which whole councils and executives leave. */
const OF_MANY_AT_ONCE: readonly DepartureReason[] = ['electionCalledTransitional', 'termEnded', 'councilDissolved'];

/** A reason is offered where every chosen type knows it for at least one of the offices. The commonest of many leaving come first. */
export function offeredReasons(types: readonly LaoType[], sides: DepartureOrder['sides']): OfferedReason[] {
  const found = DepartureReason.options.flatMap((code): OfferedReason[] => {
    const known = types.map((type) =>
      LEADS[sides].flatMap((office) => {
        const option = departureReasonsFor(type, office).find((one) => one.code === code);
        return option === undefined ? [] : [{ office, legalReference: option.legalReference }];
      }),
    );
    if (known.length === 0 || known.some((options) => options.length === 0)) return [];
    const options = known.flat();
    const legalReferences = [...new Set(options.map(({ legalReference }) => legalReference))].filter(Boolean);
    return [{ code, ...DEPARTURE_REASON_NAMES[code], legalReferences, offices: [...new Set(options.map(({ office }) => office))] }];
  });
  return found.toSorted((a, b) => rank(a.code) - rank(b.code));
}

function rank(code: DepartureReason): number {
  const place = OF_MANY_AT_ONCE.indexOf(code);
  return place === -1 ? OF_MANY_AT_ONCE.length : place;
}
