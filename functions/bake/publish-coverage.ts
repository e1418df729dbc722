// How far the palad data covers the country: counted per province and type, added up on the page. Pure.

import { FORMAT_VERSION, PaladCoverage, type PaladDirectory, type PaladTally } from '../../shared/published.ts';
import { LaoType } from '../../shared/register/lao-type.ts';

export type PaladTallies = Partial<Record<LaoType, PaladTally>>;

export function tallyPalads({ palads }: PaladDirectory): PaladTallies {
  const byType = Map.groupBy(palads, ({ lao }) => lao.type);
  return Object.fromEntries(
    LaoType.options.flatMap((type) => {
      const listed = byType.get(type);
      if (listed === undefined) return [];
      const held = listed.filter(({ palad }) => palad?.isVacant === false).length;
      const vacant = listed.filter(({ palad }) => palad?.isVacant === true).length;
      return [[type, { all: listed.length, held, vacant }]];
    }),
  );
}

export function publishCoverage(provinces: readonly { readonly code: string; readonly palads: PaladTallies }[]): PaladCoverage {
  return PaladCoverage.parse({ formatVersion: FORMAT_VERSION, provinces: provinces.map(({ code, palads }) => ({ code, byType: palads })) });
}
