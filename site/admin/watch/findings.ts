// What there is to do in every LAO of the area, from the sheets as the API gives them; and the sentence for each.

import type { RowState } from '../../../shared/api.ts';
import { Palad } from '../../../shared/people/palad.ts';
import { Tenure } from '../../../shared/people/tenure.ts';
import { Term } from '../../../shared/people/term.ts';
import { type LaoRecords, type WatchFinding, watchLao } from '../../../shared/people/watch.ts';
import { Lao } from '../../../shared/register/lao.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import type { ApiClient } from '../api-client.ts';
import { rowsOf } from '../screens/rows-of.ts';
import type { WatchSay } from './texts.ts';

export interface WatchedLao extends LaoRecords {
  readonly findings: readonly WatchFinding[];
}

/** The existing LAOs of an area with their people: one request for each sheet and some thousand rows. */
export async function readWatched(api: ApiClient, province: string | null, today: string, signal: AbortSignal): Promise<WatchedLao[]> {
  const [laos = [], paladStates = [], tenureStates = [], termStates = []] = await Promise.all(
    ['laos', 'palads', 'tenures', 'terms'].map((sheet) => rowsOf(api, sheet, province, signal)),
  );
  const ofLao = (states: readonly RowState[]) => Map.groupBy(states, ({ values }) => String(values['laoId']));
  const [byPalad, byTenure, byTerm] = [ofLao(paladStates), ofLao(tenureStates), ofLao(termStates)];
  return laos.flatMap(({ values, changedAt: laoChangedAt }) => {
    const lao = Lao.parse(values);
    if (lao.abolishedDate !== null) return [];
    const records: LaoRecords = {
      lao,
      laoChangedAt,
      palad: (byPalad.get(lao.laoId) ?? []).map(({ values: own, changedAt }) => ({ record: Palad.parse(own), changedAt }))[0] ?? null,
      tenures: (byTenure.get(lao.laoId) ?? []).map(({ values: own, changedAt }) => ({ record: Tenure.parse(own), changedAt })),
      terms: (byTerm.get(lao.laoId) ?? []).map(({ values: own }) => Term.parse(own)),
    };
    return [{ ...records, findings: watchLao(records, today) }];
  });
}

/** The sheet or screen where it is put right. */
export function placeOf({ kind }: WatchFinding): 'laos' | 'palads' | 'tenures' | 'terms' {
  if (kind === 'laoToCheck') return 'laos';
  if (kind === 'paladMissing' || kind === 'paladToCheck' || kind === 'paladIncomplete') return 'palads';
  return kind === 'chiefMissing' || kind === 'councilMissing' || kind === 'seatsVacant' || kind === 'holdersToCheck' ? 'tenures' : 'terms';
}

export function sentenceOf(finding: WatchFinding, lang: Lang, say: WatchSay): string {
  const day = (iso: string) => formatDay(iso, lang, 'short');
  switch (finding.kind) {
    case 'paladIncomplete':
      return say('paladIncompleteOf', { fields: finding.fields.map((name) => fieldOf(palads, name)?.label[lang] ?? name).join(', ') });
    case 'seatsVacant':
      return say('seatsVacantOf', { n: finding.count });
    case 'holdersToCheck':
      return say('holdersToCheckOf', { n: finding.count });
    case 'termMissing':
      return say('termMissingOf', { body: say(finding.body) });
    case 'termOver':
      return say('termOverOf', {
        n: finding.term.ordinal,
        body: say(finding.term.body),
        day: day(finding.term.endedOn ?? finding.term.endDate),
      });
    case 'termEnding':
    case 'termNotReported': {
      const { term, daysLeft, reportBy, lastElectionDay } = finding.ending;
      return say(finding.kind === 'termEnding' ? 'termEndingOf' : 'termNotReportedOf', {
        n: term.ordinal,
        body: say(term.body),
        day: day(term.endDate),
        days: daysLeft,
        report: day(reportBy),
        election: day(lastElectionDay),
      });
    }
    default:
      return say(finding.kind);
  }
}
