// Change in, targets out. Pure. Which pages show a record is said here and nowhere else.

import { laoSlug, type Target } from '../../shared/paths.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import type { RecordItem } from '../store/items.ts';

export interface Plan {
  /** Rendered at once: pages of one owner. */
  readonly pages: Target[];
  /** Rendered after a short wait, once for a burst: pages that cover many owners. */
  readonly rollups: Target[];
}

/** Pages that show no LAO, or none any more, also say whether the store holds the sample. */
export const DATASET_CHANGED: Plan = {
  pages: [{ kind: 'fixed' }],
  rollups: [...PROVINCES.map(({ code }): Target => ({ kind: 'province', code })), { kind: 'home' }],
};

/** What a change of one record makes out of date; `before` is null for a new record, `after` for one removed from the table. */
export function plan(before: RecordItem | null, after: RecordItem | null): Plan {
  const states = [before, after].filter((state) => state !== null);
  switch (states[0]?.sheet) {
    case 'laos':
      return planLao(states.map((state) => Lao.parse(state.values)));
    default:
      return { pages: [], rollups: [] };
  }
}

function planLao(states: Lao[]): Plan {
  const slugs = new Set(states.flatMap((lao) => [laoSlug(lao), ...codesEverBorne(lao)]));
  const provinces = new Set(states.map((lao) => lao.provinceCode));
  return {
    pages: [...slugs].map((slug): Target => ({ kind: 'lao', slug })),
    rollups: [...provinces].map((code): Target => ({ kind: 'province', code })),
  };
}
