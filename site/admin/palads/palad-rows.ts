// Every LAO of the area with its palad, or without one yet.

import type { RowState } from '../../../shared/api.ts';
import { fullPersonName } from '../../../shared/people/full-name.ts';
import { Palad } from '../../../shared/people/palad.ts';
import { reasonsToCheck } from '../../../shared/people/staleness.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { foldText } from '../../../shared/text/thai.ts';
import { type NamedLao, namedLaos } from '../screens/named-laos.ts';

export interface PaladRow {
  readonly lao: NamedLao;
  /** Null where none is recorded. */
  readonly state: RowState | null;
  readonly palad: Palad | null;
  readonly isStale: boolean;
}

export function paladRows(laos: readonly RowState[], palads: readonly RowState[], today: string): PaladRow[] {
  const byLao = new Map(palads.map((state) => [String(state.values['laoId']), state]));
  return namedLaos(laos).map((lao) => {
    const state = byLao.get(lao.laoId) ?? null;
    const palad = state === null ? null : Palad.parse(state.values);
    return {
      lao,
      state,
      palad,
      isStale: state !== null && palad !== null && reasonsToCheck({ ...palad, changedAt: state.changedAt }, today).length > 0,
    };
  });
}

export type ShownPalads = 'showAll' | 'showMissing' | 'showVacant' | 'showStale';

const SHOWN: Readonly<Record<ShownPalads, (row: PaladRow) => boolean>> = {
  showAll: () => true,
  showMissing: ({ palad }) => palad === null,
  showVacant: ({ palad }) => palad?.isVacant === true,
  showStale: ({ isStale }) => isStale,
};

export function shownPalads(rows: readonly PaladRow[], shown: ShownPalads, text: string): PaladRow[] {
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  return rows.filter((row) => {
    if (!SHOWN[shown](row)) return false;
    const { lao, palad } = row;
    const where = foldText(`${fullLaoName(lao, 'th')}${lao.districtTh ?? ''}${palad === null ? '' : fullPersonName(palad)}`);
    return words.every((word) => where.includes(word));
  });
}

export function countsOf(rows: readonly PaladRow[]) {
  const vacant = rows.filter(({ palad }) => palad?.isVacant === true).length;
  const missing = rows.filter(({ palad }) => palad === null).length;
  return { all: rows.length, vacant, missing, held: rows.length - vacant - missing };
}
