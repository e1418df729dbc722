// The address of a sheet that shows only what belongs to one election, or to the LAO that holds it.

import { parseElectionId } from '../../../shared/elections/election-id.ts';
import { sheetByName } from '../../../shared/sheets/all-sheets.ts';
import { plainLook } from '../views/look.ts';
import { withLook } from '../views/look-in-url.ts';

export function sheetLink(name: string, electionId: string, province: string | null): string {
  const isOfLao = sheetByName(name)?.within === 'lao' && name !== 'elections';
  const laoId = isOfLao ? parseElectionId(electionId)?.laoId : undefined;
  return laoId === undefined ? linkWith(name, electionId, province) : sheetLinkOfLao(name, laoId, province);
}

export function sheetLinkOfLao(name: string, laoId: string, province: string | null): string {
  return linkWith(name, laoId.slice('lao-'.length), province);
}

function linkWith(name: string, wanted: string, province: string | null): string {
  const sheet = sheetByName(name);
  const search = `?${new URLSearchParams({ sheet: name, ...(province === null ? {} : { province }) })}`;
  return sheet === undefined ? `/admin/${search}` : `/admin/${withLook(sheet, { ...plainLook(sheet), search: wanted }, search)}`;
}
