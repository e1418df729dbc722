// The elections of an area with the names of their LAOs, as the list shows them.

import { Election } from '../../../shared/elections/election.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { ApiClient } from '../api-client.ts';
import { type NamedLao, readNamedLaos } from '../screens/named-laos.ts';
import { rowsOf } from '../screens/rows-of.ts';

export interface ListedElection {
  readonly election: Election;
  readonly lao: NamedLao | null;
}

/** The next election day first; those without a day before all. */
export async function readElections(api: ApiClient, province: string | null, signal: AbortSignal): Promise<ListedElection[]> {
  const [rows, laos] = await Promise.all([rowsOf(api, 'elections', province, signal), readNamedLaos(api, province, signal)]);
  const byId = new Map(laos.map((lao) => [lao.laoId, lao]));
  return rows
    .map(({ values }) => Election.parse(values))
    .map((election) => ({ election, lao: byId.get(election.laoId) ?? null }))
    .toSorted((a, b) => (b.election.electionDay ?? '9999').localeCompare(a.election.electionDay ?? '9999'));
}

/** Appointed or cancelled: nothing is left to do. */
export function isOver({ election }: ListedElection): boolean {
  return election.stage === 'appointed' || election.pollState === 'cancelled';
}

export function electionsMatching(list: readonly ListedElection[], text: string): readonly ListedElection[] {
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  if (words.length === 0) return list;
  return list.filter(({ election, lao }) => {
    const where = foldText(
      `${lao === null ? '' : fullLaoName(lao, 'th')} ${lao?.nameEn ?? ''} ${election.districtTh ?? ''} ${election.electionId}`,
    );
    return words.every((word) => where.includes(word));
  });
}

export function nameOf({ lao, election }: ListedElection, lang: Lang): string {
  return lao === null ? election.laoId : fullLaoName(lao, lang);
}
