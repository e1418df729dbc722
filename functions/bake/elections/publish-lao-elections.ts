// The elections of one LAO, as its page lists them. Pure.

import { paths } from '../../../shared/paths.ts';
import { LaoElection } from '../../../shared/published.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { publicValues } from '../../../shared/sheets/sheet.ts';
import type { RecordItem } from '../../store/items.ts';

/** Newest first. */
export function publishLaoElections(records: readonly RecordItem[]): LaoElection[] {
  return records
    .map(({ values }) => {
      const shown = Object.entries(publicValues(elections, values)).filter(([name]) => name in LaoElection.shape);
      return LaoElection.parse({ ...Object.fromEntries(shown), url: paths.election(String(values['electionId']), 'th') });
    })
    .toSorted((a, b) => (b.electionDay ?? '9999').localeCompare(a.electionDay ?? '9999') || (a.electionId < b.electionId ? 1 : -1));
}
