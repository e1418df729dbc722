// The address of a sheet that shows only what belongs to one election, or to the LAO that holds it.

import { parseElectionId } from '../../../shared/elections/election-id.ts';
import { sheetByName } from '../../../shared/sheets/all-sheets.ts';
import { plainLook } from '../views/look.ts';
import { withLook } from '../views/look-in-url.ts';

export function sheetLink(name: string, electionId: string, province: string | null): string {
  const sheet = sheetByName(name);
  const search = `?${new URLSearchParams({ sheet: name, ...(province === null ? {} : { province }) })}`;
  if (sheet === undefined) return `/admin/${search}`;
  const isOfLao = sheet.within === 'lao' && name !== 'elections';
  const wanted = isOfLao ? (parseElectionId(electionId)?.laoId.slice('lao-'.length) ?? electionId) : electionId;
  return `/admin/${withLook(sheet, { ...plainLook(sheet), search: wanted }, search)}`;
}
