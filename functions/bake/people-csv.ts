// Lists of people as CSV, for offices that work in spreadsheets.

import { PALAD_LEVEL_NAMES } from '../../shared/people/office-names.ts';
import type { PaladDirectory } from '../../shared/published.ts';
import { LAO_TYPES } from '../../shared/register/lao-type.ts';
import { csvText } from './data-files.ts';

const PALAD_COLUMNS = [
  ['laoId', 'code', 'laoNameTh', 'districtTh', 'provinceTh', 'state', 'prefix', 'givenName', 'familyName'],
  ['level', 'affiliation', 'officePhones', 'since', 'confirmedOn', 'url'],
].flat();

/** ทำเนียบปลัด of a province: one row per LAO; `state` is `held`, `vacant` or `unknown`. */
export function paladsCsv({ nameTh, palads }: PaladDirectory): string {
  const rows = palads.map(({ lao, palad }) => [
    lao.laoId,
    lao.code ?? '',
    `${LAO_TYPES[lao.type].short.th}${lao.nameTh}`,
    lao.districtTh ?? '',
    nameTh,
    palad === null ? 'unknown' : palad.isVacant ? 'vacant' : 'held',
    palad?.prefix ?? '',
    palad?.givenName ?? '',
    palad?.familyName ?? '',
    palad?.level ? PALAD_LEVEL_NAMES[palad.level].th : '',
    palad?.affiliation ?? '',
    (palad?.officePhones ?? []).map(({ text }) => text).join('; '),
    palad?.since ?? '',
    palad?.confirmedOn ?? '',
    lao.url,
  ]);
  return csvText([PALAD_COLUMNS, ...rows]);
}
