// From the records of people to what is published of them: only fields of the allow-list pass (domain §8). Pure.

import { paths } from '../../shared/paths.ts';
import { Palad } from '../../shared/people/palad.ts';
import { isOpen } from '../../shared/people/seat-claims.ts';
import { Office, Tenure } from '../../shared/people/tenure.ts';
import { Term } from '../../shared/people/term.ts';
import {
  FORMAT_VERSION,
  LaoPeople,
  ListedPalad,
  PaladDirectory,
  PublishedHolder,
  type PublishedLao,
  PublishedPalad,
  PublishedTerm,
} from '../../shared/published.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { palads } from '../../shared/sheets/palads.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { publicValues } from '../../shared/sheets/sheet.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { compareThai } from '../../shared/text/thai.ts';
import type { RecordItem } from '../store/items.ts';
import { publishLaoElections } from './elections/publish-lao-elections.ts';
import { changeOf, inListOrder } from './publish.ts';

/** The sheets whose records inside an LAO its page shows. */
export const SHOWN_INSIDE: readonly Sheet[] = [tenures, palads, terms, elections];

/** Who runs one LAO, from the records of its partition. */
export function publishPeople(records: readonly RecordItem[]): LaoPeople {
  const of = (sheet: Sheet) => records.filter((record) => record.sheet === sheet.name && !record.isDeleted);
  const [palad] = of(palads);
  return LaoPeople.parse({
    holders: of(tenures).map(publishHolder).sort(byOffice),
    palad: palad === undefined ? null : publishPalad(palad),
    terms: of(terms).map(publishTerm).sort(newestFirst),
    elections: publishLaoElections(of(elections)),
  });
}

function publishHolder(record: RecordItem): PublishedHolder {
  const tenure = Tenure.parse(record.values);
  return PublishedHolder.parse({
    ...allowed(tenures, PublishedHolder.shape, record),
    photoUrl: isOpen(tenure) ? photoUrl(tenure.photoId) : null,
    change: changeOf(record),
  });
}

/** Of a vacant position nothing personal is shown, whatever its record still holds. */
export function publishPalad(record: RecordItem): PublishedPalad {
  const palad = Palad.parse(record.values);
  return PublishedPalad.parse({
    ...allowed(palads, PublishedPalad.shape, record),
    mobilePhones: palad.isMobilePublic ? palad.mobilePhones : [],
    photoUrl: photoUrl(palad.photoId),
    ...(palad.isVacant ? { prefix: null, givenName: null, familyName: null, affiliation: null, mobilePhones: [], photoUrl: null } : {}),
    change: changeOf(record),
  });
}

export function publishTerm(record: RecordItem): PublishedTerm {
  Term.parse(record.values);
  return PublishedTerm.parse({ ...allowed(terms, PublishedTerm.shape, record), change: changeOf(record) });
}

/** Fields that are public in their sheet and promised in the published shape: each list alone keeps a field back. */
function allowed(sheet: Sheet, shape: Readonly<Record<string, unknown>>, record: RecordItem): Record<string, unknown> {
  return Object.fromEntries(Object.entries(publicValues(sheet, record.values)).filter(([name]) => name in shape));
}

function photoUrl(photoId: string | null): string | null {
  return photoId === null ? null : paths.photo(photoId);
}

const OFFICE_ORDER = Office.options;

function byOffice(a: PublishedHolder, b: PublishedHolder): number {
  return (
    Number(!isOpen(a)) - Number(!isOpen(b)) ||
    (b.endDate ?? '').localeCompare(a.endDate ?? '') ||
    OFFICE_ORDER.indexOf(a.office) - OFFICE_ORDER.indexOf(b.office) ||
    (a.ordinal ?? 0) - (b.ordinal ?? 0) ||
    Number(a.capacity !== 'substantive') - Number(b.capacity !== 'substantive') ||
    (a.constituency ?? '').localeCompare(b.constituency ?? '', 'en', { numeric: true }) ||
    compareThai(a.givenName, b.givenName) ||
    (a.tenureId < b.tenureId ? -1 : 1)
  );
}

function newestFirst(a: PublishedTerm, b: PublishedTerm): number {
  return b.startDate.localeCompare(a.startDate) || (a.termId < b.termId ? -1 : 1);
}

/** ทำเนียบปลัด of a province: every existing LAO, whether its palad is recorded or not. */
export function publishPaladDirectory(code: string, laos: readonly PublishedLao[], records: readonly RecordItem[]): PaladDirectory {
  const province = provinceByCode(code);
  const paladOf = new Map(records.filter(({ isDeleted }) => !isDeleted).map((record) => [record.values['laoId'], publishPalad(record)]));
  const listed = inListOrder(laos.filter((lao) => lao.abolishedDate === null)).map((lao) => ({
    lao: Object.fromEntries(Object.entries(lao).filter(([name]) => name in ListedPalad.shape.lao.shape)),
    palad: paladOf.get(lao.laoId) ?? null,
  }));
  const changes = [...paladOf.values()].map(({ change }) => change.at).sort();
  return PaladDirectory.parse({
    formatVersion: FORMAT_VERSION,
    code,
    nameTh: province?.th,
    nameEn: province?.en,
    palads: listed,
    newestChangeAt: changes.at(-1) ?? null,
  });
}
