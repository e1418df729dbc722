// The officer's first page: what of the own LAO, or of the area, is missing, old, or must be reported.

import { useEffect, useState } from 'react';
import { paths } from '../../../shared/paths.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { PaladCoverage } from '../../../shared/published.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { addedTypes, byCommittee, byProvince, byType, tallyOf } from './coverage.ts';
import { FindingList } from './FindingList.tsx';
import { readWatched, type WatchedLao } from './findings.ts';
import { OwnLao } from './OwnLao.tsx';
import { useWatchWords } from './texts.ts';

export function WatchScreen({ me, api, province, onOpenSheet }: AtOffice) {
  const [lang, say] = [useLang(), useWatchWords()];
  const isCountry = province === null && scopeKindOf(me.officer.role) === 'country';
  const [watched, setWatched] = useState<readonly WatchedLao[] | null>(null);
  const [country, setCountry] = useState<PaladCoverage | null>(null);
  const { trouble, ask } = useAsked();
  useEffect(() => {
    if (isCountry) void ask(readCountry).then((found) => found !== null && setCountry(found));
    else void ask((signal) => readWatched(api, province, me.today, signal)).then((found) => found !== null && setWatched(found));
  }, [api, ask, isCountry, province, me.today]);
  const tally = country === null ? tallyOf(watched ?? []) : addedTypes(country);
  const own = watched?.[0];
  const isSeveral = isCountry || (watched?.length ?? 0) > 1;

  return (
    <Screen title={say('title')} about={say('about')}>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {isCountry && <p role="status">{say('chooseProvince')}</p>}
      {!isCountry && watched === null && trouble === null && <p role="status">{say('reading')}</p>}
      {watched !== null && <FindingList watched={watched} onOpenSheet={onOpenSheet} />}
      {own !== undefined && watched?.length === 1 && <OwnLao watched={own} today={me.today} />}
      {isSeveral && (
        <section>
          <h3>{say('coverage')}</h3>
          <div className="coverage">
            <CoverageTable title={say('committees')} rows={byCommittee(tally, lang)} />
            <CoverageTable title={say('types')} rows={byType(tally, lang)} />
            {country !== null && <CoverageTable title={say('provinces')} rows={byProvince(country, lang)} />}
          </div>
        </section>
      )}
    </Screen>
  );
}

/** The whole country is counted where it is published. */
async function readCountry(signal: AbortSignal): Promise<PaladCoverage> {
  const response = await fetch(paths.paladCoverageJson(), { signal });
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return PaladCoverage.parse(await response.json());
}
