// From the people of a province's LAOs to its list of who leads each, and to what is vacant there. Pure.

import { FORMAT_VERSION, type LedLao, ProvincePeople, type PublishedLao } from '../../shared/published.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import type { GatheredPeople, PartHolder } from './gather-people.ts';
import { inListOrder } from './publish.ts';

/** An LAO as published, and its people; null where nobody was ever recorded. */
export interface PeopledLao {
  readonly lao: PublishedLao;
  readonly people: GatheredPeople | null;
}

/** Existing LAOs as the province's list has them. */
export function existingInOrder(laos: readonly PeopledLao[]): PeopledLao[] {
  const of = new Map(laos.map((one) => [one.lao.laoId, one]));
  const existing = laos.map(({ lao }) => lao).filter(({ abolishedDate }) => abolishedDate === null);
  return inListOrder(existing).flatMap(({ laoId }) => of.get(laoId) ?? []);
}

export function publishLeaders(code: string, laos: readonly PeopledLao[]): ProvincePeople {
  const province = provinceByCode(code);
  return ProvincePeople.parse({
    formatVersion: FORMAT_VERSION,
    code,
    nameTh: province?.th,
    nameEn: province?.en,
    laos: existingInOrder(laos).map(ledLao),
    newestChangeAt: laos.flatMap(changesOf).sort().at(-1) ?? null,
  });
}

function changesOf({ people }: PeopledLao): string[] {
  if (people === null) return [];
  return [...people.holders, ...(people.palad === null ? [] : [people.palad])].map(({ changedAt }) => changedAt);
}

function ledLao({ lao, people }: PeopledLao): LedLao {
  const { laoId, code, type, nameTh, nameEn, districtTh, url } = lao;
  return {
    lao: { laoId, code, type, nameTh, nameEn, districtTh, url },
    chiefs: people?.isExecutiveKnown ? chiefsOf(people).map(chiefShown) : null,
    palad: people?.palad ? paladShown(people.palad) : null,
    councillors: people?.isCouncilKnown ? councillorsOf(people) : null,
    councilSeats: people?.councilSeats ?? lao.councilSeats,
  };
}

const chiefsOf = ({ holders }: GatheredPeople): PartHolder[] => holders.filter(({ office }) => office === 'chiefExecutive');
const councillorsOf = ({ holders }: GatheredPeople): number => holders.filter(({ office }) => office === 'councillor').length;

function chiefShown({ prefix, givenName, familyName, capacity, startDate }: PartHolder): NonNullable<LedLao['chiefs']>[number] {
  return { prefix, givenName, familyName, capacity, startDate };
}

function paladShown({ prefix, givenName, familyName, isVacant, level, since }: NonNullable<GatheredPeople['palad']>): LedLao['palad'] {
  return { prefix, givenName, familyName, isVacant, level, since };
}

/** ตำแหน่งว่าง: an office nobody holds, whoever acts in it. */
export interface Vacancy {
  readonly lao: PublishedLao;
  readonly office: 'chiefExecutive' | 'councillor' | 'palad';
  readonly seats: number;
  /** Null where not known. */
  readonly since: string | null;
}

/** Offices recorded as vacant; of what was never recorded nothing is said. */
export function vacanciesOf({ lao, people }: PeopledLao): Vacancy[] {
  if (people === null) return [];
  const isLed = chiefsOf(people).some(({ capacity }) => capacity === 'substantive');
  const empty = people.isCouncilKnown && people.councilSeats !== null ? people.councilSeats - councillorsOf(people) : 0;
  const acting = chiefsOf(people).find(({ capacity }) => capacity === 'actingOfficeVacant');
  return [
    ...(people.isExecutiveKnown && !isLed ? [{ lao, office: 'chiefExecutive' as const, seats: 1, since: acting?.startDate ?? null }] : []),
    ...(people.palad?.isVacant ? [{ lao, office: 'palad' as const, seats: 1, since: people.palad.since }] : []),
    ...(empty > 0 ? [{ lao, office: 'councillor' as const, seats: empty, since: null }] : []),
  ];
}
