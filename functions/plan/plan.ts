// Change in, targets out. Pure. Which pages show a record is said here and nowhere else.

import { z } from 'zod';
import { laoSlug, type Target } from '../../shared/paths.ts';
import { Palad } from '../../shared/people/palad.ts';
import { shownPhoto } from '../../shared/people/shown-photo.ts';
import { Term } from '../../shared/people/term.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import type { RecordItem } from '../store/items.ts';
import { electionPages, electionPhotos } from './plan-elections.ts';

export interface Plan {
  /** Rendered at once: pages of one owner. */
  readonly pages: Target[];
  /** LAOs whose pages show the record; the pages' addresses follow from the codes the LAOs bear now. */
  readonly laoIds: string[];
  /** Rendered after a short wait, once for a burst: pages that cover many owners. */
  readonly rollups: Target[];
}

const InLao = z.object({ laoId: z.string() });

/** Pages that show no LAO, or none any more, also say whether the store holds the sample. */
export const DATASET_CHANGED: Plan = {
  pages: [{ kind: 'fixed' }],
  laoIds: [],
  rollups: [
    ...PROVINCES.flatMap(({ code }): Target[] => [
      { kind: 'province', code },
      { kind: 'electionsOf', code },
    ]),
    { kind: 'home' },
    { kind: 'elections' },
  ],
};

/** What a change of one record makes out of date; `before` is null for a new record, `after` for one removed from the table. */
export function plan(before: RecordItem | null, after: RecordItem | null): Plan {
  const states = [before, after].filter((state) => state !== null);
  switch (states[0]?.sheet) {
    case 'laos':
      return planLao(states.map((state) => Lao.parse(state.values)));
    case 'tenures':
      return { pages: photos(states), laoIds: laosOf(states), rollups: [] };
    case 'palads':
      return { pages: photos(states), laoIds: laosOf(states), rollups: provinces(states.map(({ values }) => Palad.parse(values))) };
    case 'terms':
      return { pages: [], laoIds: laosOf(states), rollups: provinces(states.map(({ values }) => Term.parse(values))) };
    case 'elections':
      return { pages: electionPages(states) ?? [], laoIds: laosOf(states), rollups: [] };
    default:
      return { pages: [...(electionPages(states) ?? []), ...electionPhotos(states)], laoIds: [], rollups: [] };
  }
}

function laosOf(states: readonly RecordItem[]): string[] {
  return [...new Set(states.map(({ values }) => InLao.parse(values).laoId))];
}

/** Photos that begin or cease to be shown. */
function photos(states: readonly RecordItem[]): Target[] {
  const shown = states.map(shownPhoto);
  if (states.length > 1 && shown[0] === shown[1]) return [];
  return [...new Set(shown.filter((photoId) => photoId !== null))].map((photoId) => ({ kind: 'photo', photoId }));
}

function provinces(records: readonly { provinceCode: string }[]): Target[] {
  return [...new Set(records.map(({ provinceCode }) => provinceCode))].map((code) => ({ kind: 'province', code }));
}

function planLao(states: Lao[]): Plan {
  const slugs = new Set(states.flatMap((lao) => [laoSlug(lao), ...codesEverBorne(lao)]));
  return { pages: [...slugs].map((slug): Target => ({ kind: 'lao', slug })), laoIds: [], rollups: provinces(states) };
}
