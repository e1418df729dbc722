// Which election, and what of it, stands in the address: a reload, a bookmark or a link to a colleague comes back to it.

export interface ElectionPlace {
  readonly electionId: string | null;
  /** Counts of this constituency are entered. */
  readonly constituency: number | null;
  readonly unit: number | null;
  readonly office: 'council' | 'executive' | null;
  /** A page about the election beside its own, such as its papers. */
  readonly part: string | null;
}

export const NO_ELECTION: ElectionPlace = { electionId: null, constituency: null, unit: null, office: null, part: null };

export function readElectionPlace(search: string): ElectionPlace {
  const params = new URLSearchParams(search);
  const office = params.get('office');
  return {
    electionId: params.get('election'),
    constituency: numberIn(params.get('constituency')),
    unit: numberIn(params.get('unit')),
    office: office === 'council' || office === 'executive' ? office : null,
    part: params.get('part'),
  };
}

export function withElectionPlace({ electionId, constituency, unit, office, part }: ElectionPlace, search: string): string {
  const params = new URLSearchParams(search);
  const given = { election: electionId, constituency, unit, office, part };
  for (const [name, value] of Object.entries(given)) {
    if (value === null) params.delete(name);
    else params.set(name, String(value));
  }
  return `?${params}`;
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}
