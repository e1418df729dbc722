// From records to what is published: only fields of the allow-list pass. Pure.

import { laoSlug, paths } from '../../shared/paths.ts';
import { type Change, FORMAT_VERSION, ListedLao, type ProvinceTile, PublishedLao, PublishedProvince } from '../../shared/published.ts';
import { formerSlugs } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laoOnDay } from '../../shared/register/lao-on-day.ts';
import { fullLaoName, LaoType } from '../../shared/register/lao-type.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { publicValues } from '../../shared/sheets/sheet.ts';
import { compareThai } from '../../shared/text/thai.ts';
import type { RecordItem } from '../store/items.ts';

/** One LAO as its page and JSON show it on a day. */
export function publishLao(record: RecordItem, day: string): PublishedLao {
  return publishLaoAs(laoOnDay(Lao.parse(record.values), day), record);
}

/** The same of an LAO that is read already. */
export function publishLaoAs(lao: Lao, record: RecordItem): PublishedLao {
  const province = provinceByCode(lao.provinceCode);
  return PublishedLao.parse({
    ...publicValues(laos, lao),
    formatVersion: FORMAT_VERSION,
    fullNameTh: fullLaoName(lao, 'th'),
    fullNameEn: fullLaoName(lao, 'en'),
    provinceTh: province?.th ?? '',
    provinceEn: province?.en ?? '',
    url: paths.lao(laoSlug(lao), 'th'),
    formerUrls: formerSlugs(lao).map((slug) => paths.lao(slug, 'th')),
    change: changeOf(record),
  });
}

/** Who made the newest version of a record, and when; never a person. */
export function changeOf({ version, changedAt, changedBy, head }: RecordItem): Change {
  return { version, at: changedAt, office: changedBy, head };
}

const TYPE_ORDER = LaoType.options;
const LISTED = Object.keys(ListedLao.shape);

/** A province with all its LAOs: existing ones by type, district and name; abolished ones last. */
export function publishProvince(code: string, all: readonly PublishedLao[]): PublishedProvince {
  const province = provinceByCode(code);
  return PublishedProvince.parse({
    formatVersion: FORMAT_VERSION,
    code,
    nameTh: province?.th,
    nameEn: province?.en,
    counts: countByType(all),
    laos: inListOrder(all).map((lao) => ListedLao.parse(Object.fromEntries(Object.entries(lao).filter(([name]) => LISTED.includes(name))))),
    newestChangeAt: newest(all),
  });
}

/** As lists show LAOs: by type, district and name; abolished ones last. */
export function inListOrder<T extends Pick<PublishedLao, 'laoId' | 'type' | 'districtTh' | 'nameTh' | 'abolishedDate'>>(
  all: readonly T[],
): T[] {
  return all.toSorted(
    (a, b) =>
      Number(a.abolishedDate !== null) - Number(b.abolishedDate !== null) ||
      TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type) ||
      compareThai(a.districtTh ?? '', b.districtTh ?? '') ||
      compareThai(a.nameTh, b.nameTh) ||
      (a.laoId < b.laoId ? -1 : 1),
  );
}

export function publishTile(code: string, all: readonly PublishedLao[]): ProvinceTile & { readonly newestChangeAt: string | null } {
  const existing = all.filter((lao) => lao.abolishedDate === null);
  const reachable = existing.filter((lao) => (lao.phones.length > 0 || lao.email !== null) && lao.website !== null).length;
  return { code, counts: countByType(all), total: existing.length, reachable, newestChangeAt: newest(all) };
}

function countByType(all: readonly PublishedLao[]): Record<string, number> {
  return Object.fromEntries(TYPE_ORDER.map((type) => [type, all.filter((lao) => lao.type === type && lao.abolishedDate === null).length]));
}

function newest(all: readonly PublishedLao[]): string | null {
  return all.reduce<string | null>((latest, { change }) => (latest === null || change.at > latest ? change.at : latest), null);
}
