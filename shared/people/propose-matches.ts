// Which records most likely speak of one human being: the same name in the same LAO, not yet matched with one person. Proposed to
// an officer, never done by itself: names repeat.

import { foldText } from '../text/thai.ts';
import type { Person } from './person.ts';
import type { Tenure } from './tenure.ts';

export interface ProposedMatch {
  readonly laoId: string;
  readonly givenName: string;
  readonly familyName: string | null;
  /** Tenures of the name in the LAO, the earliest first. */
  readonly tenures: readonly Tenure[];
  /** The persons that some of them are matched with already; the one most are matched with first. None where nobody was matched. */
  readonly personIds: readonly string[];
}

/** `persons` of the same place say who was merged already. */
export function proposeMatches(tenures: readonly Tenure[], persons: readonly Person[]): ProposedMatch[] {
  const merged = new Map(persons.map(({ personId, mergedInto }) => [personId, mergedInto]));
  const groups = Map.groupBy(tenures, ({ laoId, givenName, familyName }) =>
    [laoId, foldText(givenName), foldText(familyName ?? '')].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => ((a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1));
    const roots = ordered.map(({ personId }) => (personId === null ? null : rootOf(personId, merged)));
    const [first] = ordered;
    if (first === undefined || ordered.length < 2 || (roots[0] !== null && new Set(roots).size === 1)) return [];
    return [{ laoId: first.laoId, givenName: first.givenName, familyName: first.familyName, tenures: ordered, personIds: byNumber(roots) }];
  });
}

/** The person that the others are merged into, as far as is known; a circle ends where it began. */
export function rootOf(personId: string, merged: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let id = personId;
  for (let next = merged.get(id); next !== undefined && next !== null && !seen.has(next); next = merged.get(id)) {
    seen.add(id);
    id = next;
  }
  return id;
}

function byNumber(roots: readonly (string | null)[]): string[] {
  const counts = Map.groupBy(
    roots.filter((root) => root !== null),
    (root) => root,
  );
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([root]) => root);
}
