// Everybody of the area who has left office, found by name or organisation.

import { fullPersonName } from '../../../shared/people/full-name.ts';
import { isOpen } from '../../../shared/people/seat-claims.ts';
import { Tenure } from '../../../shared/people/tenure.ts';
import { Lao } from '../../../shared/register/lao.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { ApiClient } from '../api-client.ts';
import { rowsOf } from '../screens/rows-of.ts';

export interface WhoLeft {
  readonly recordId: string;
  readonly tenure: Tenure;
  readonly lao: Lao;
  readonly name: string;
  /** What is searched. */
  readonly folded: string;
}

/** The latest departures first. */
export async function readWhoLeft(api: ApiClient, province: string | null, signal: AbortSignal): Promise<WhoLeft[]> {
  const [laoRows, tenureRows] = await Promise.all([rowsOf(api, 'laos', province, signal), rowsOf(api, 'tenures', province, signal)]);
  const laos = new Map(laoRows.map(({ values }) => [String(values['laoId']), Lao.parse(values)]));
  return tenureRows
    .flatMap(({ id, values }): WhoLeft[] => {
      const tenure = Tenure.parse(values);
      const lao = laos.get(tenure.laoId);
      if (lao === undefined || isOpen(tenure)) return [];
      const name = fullPersonName(tenure);
      return [{ recordId: id, tenure, lao, name, folded: foldText(`${name}${fullLaoName(lao, 'th')}`) }];
    })
    .sort((a, b) => (b.tenure.endDate ?? '').localeCompare(a.tenure.endDate ?? ''));
}

export function matchingWhoLeft(all: readonly WhoLeft[], text: string): readonly WhoLeft[] {
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  return all.filter(({ folded }) => words.every((word) => folded.includes(word)));
}
