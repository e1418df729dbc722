// LAOs with everybody in office, for the screens about people: a chief, a deputy, councillors, their terms and a palad.

import type { RowChange } from '../../shared/api.ts';
import type { Tenure } from '../../shared/people/tenure.ts';
import { palads } from '../../shared/sheets/palads.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { aPalad, aTenure, aTerm, toAdd } from '../support/people-builders.ts';
import { DEPARTMENT, type Office } from './office.ts';

export async function putInOffice(office: Office, laoIds: readonly string[], councillors = 3): Promise<void> {
  const offices: Partial<Tenure>[] = [
    { office: 'chiefExecutive' },
    { office: 'deputyChief', ordinal: 1 },
    ...Array.from({ length: councillors }, () => ({})),
  ];
  await saved(
    office,
    tenures,
    laoIds.flatMap((laoId) => offices.map((given) => toAdd(tenures, aTenure({ laoId, ...given })))),
  );
  await saved(
    office,
    terms,
    laoIds.flatMap((laoId) => (['council', 'executive'] as const).map((body) => toAdd(terms, aTerm({ laoId, body })))),
  );
  await saved(
    office,
    palads,
    laoIds.map((laoId) => toAdd(palads, aPalad({ laoId }))),
  );
}

async function saved(office: Office, sheet: Sheet, changes: readonly RowChange[]): Promise<void> {
  const answers = await office.save(DEPARTMENT, changes, sheet);
  const refused = answers.find(({ outcome }) => outcome !== 'saved');
  if (refused) throw new Error(JSON.stringify(refused));
}
