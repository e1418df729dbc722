import { accessLog } from './access-log.ts';
import { accessRequests } from './access-requests.ts';
import { candidacies } from './candidacies.ts';
import { certifications } from './certifications.ts';
import { constituencies } from './constituencies.ts';
import { elections } from './elections.ts';
import { laos } from './laos.ts';
import { officers } from './officers.ts';
import { palads } from './palads.ts';
import { persons } from './persons.ts';
import { pollStaff } from './poll-staff.ts';
import { pollingUnits } from './polling-units.ts';
import type { Sheet } from './sheet.ts';
import { tenures } from './tenures.ts';
import { terms } from './terms.ts';
import { unitCounts } from './unit-counts.ts';

/** Every sheet of the system. Adding one here (with its schema and sheet file) gives it grid, API, history and exports. */
export const SHEETS: readonly Sheet[] = [
  laos,
  tenures,
  palads,
  terms,
  elections,
  constituencies,
  pollingUnits,
  candidacies,
  unitCounts,
  certifications,
  pollStaff,
  persons,
  officers,
  accessRequests,
  accessLog,
];

export function sheetByName(name: string): Sheet | undefined {
  return SHEETS.find((sheet) => sheet.name === name);
}
