// Every sheet by its name, each loaded when it is first asked for: a cold start of the API would else read, compile and build the
// fields and rules of all sheets, for a call that is about one. What shows all of them at once takes all-sheets.ts.

import type { Sheet } from './sheet.ts';

const LOADED_BY_NAME = {
  laos: async () => (await import('./laos.ts')).laos,
  tenures: async () => (await import('./tenures.ts')).tenures,
  palads: async () => (await import('./palads.ts')).palads,
  terms: async () => (await import('./terms.ts')).terms,
  elections: async () => (await import('./elections.ts')).elections,
  constituencies: async () => (await import('./constituencies.ts')).constituencies,
  pollingUnits: async () => (await import('./polling-units.ts')).pollingUnits,
  candidacies: async () => (await import('./candidacies.ts')).candidacies,
  unitCounts: async () => (await import('./unit-counts.ts')).unitCounts,
  certifications: async () => (await import('./certifications.ts')).certifications,
  pollStaff: async () => (await import('./poll-staff.ts')).pollStaff,
  persons: async () => (await import('./persons.ts')).persons,
  officers: async () => (await import('./officers.ts')).officers,
  accessRequests: async () => (await import('./access-requests.ts')).accessRequests,
  accessLog: async () => (await import('./access-log.ts')).accessLog,
} satisfies Record<string, () => Promise<Sheet>>;

export type SheetName = keyof typeof LOADED_BY_NAME;

/** One of our own sheets, for what speaks of it by name. */
export function loadSheet(name: SheetName): Promise<Sheet> {
  return LOADED_BY_NAME[name]();
}

/** The sheet of this name; undefined where there is none. */
export async function sheetNamed(name: string): Promise<Sheet | undefined> {
  return isSheetName(name) ? loadSheet(name) : undefined;
}

function isSheetName(name: string): name is SheetName {
  return Object.hasOwn(LOADED_BY_NAME, name);
}

export const SHEET_NAMES: readonly string[] = Object.keys(LOADED_BY_NAME);
