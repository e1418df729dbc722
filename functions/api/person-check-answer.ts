// What is told of the human beings found: their names, offices, and what stands in the way on a day.

import { z } from 'zod';
import type { CheckedPerson, CheckedTenure } from '../../shared/api-person-check.ts';
import { recordId, recordSortKey, sheetOfSortKey } from '../../shared/ids.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { Person } from '../../shared/people/person.ts';
import { findingsOn, type Surroundings } from '../../shared/people/person-check.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { many } from '../store/many.ts';
import type { HumanBeing } from '../store/people.ts';
import { readInside, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { describeStoodFor, findingsOfCandidacies, readStoodFor, type StoodFor } from './person-check-candidacies.ts';

export interface Country {
  readonly laos: ReadonlyMap<string, Lao>;
  /** By LAO, everybody who is or was its chief executive. */
  readonly chiefs: ReadonlyMap<string, readonly Tenure[]>;
}

const InLao = z.object({ laoId: z.string(), provinceCode: z.string() });
const NamedValues = z.object({ prefix: z.string().nullable(), givenName: z.string().nullable(), familyName: z.string().nullable() });

export async function describePeople(store: Store, people: readonly HumanBeing[], day: string): Promise<CheckedPerson[]> {
  const [country, stood] = await Promise.all([
    readCountry(store, people),
    readStoodFor(
      store,
      people.flatMap(({ records }) => records),
    ),
  ]);
  return people.map((human) => describe(human, country, stood, day));
}

export async function readCountry(store: Store, people: readonly HumanBeing[]): Promise<Country> {
  const records = people.flatMap((human) => human.records);
  const laoIds = [...new Set(records.map(({ values }) => InLao.parse(values).laoId))];
  const found = await readRecords(store, laoIds.map(laoRecordId));
  const held = people.flatMap(tenuresOf).filter(({ office }) => office === 'chiefExecutive');
  const chiefs = await many([...new Set(held.map(({ laoId }) => laoId))], async (laoId) => {
    const inside = await readInside(store, `lao#${laoId}`, tenures);
    const living = inside.filter(({ isDeleted }) => !isDeleted).map(({ values }) => Tenure.parse(values));
    return [laoId, living.filter(({ office }) => office === 'chiefExecutive')] as const;
  });
  return { laos: new Map([...found.values()].map(({ values }) => [String(values['laoId']), Lao.parse(values)])), chiefs: new Map(chiefs) };
}

function laoRecordId(laoId: string): string {
  return recordId({ pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) });
}

/** The newest first, as they are read. */
export function tenuresOf({ records }: HumanBeing): Tenure[] {
  return records
    .filter(({ sk }) => sheetOfSortKey(sk) === tenures.name)
    .map(({ values }) => Tenure.parse(values))
    .toSorted((a, b) => ((a.startDate ?? '') < (b.startDate ?? '') ? 1 : -1));
}

function describe(human: HumanBeing, country: Country, stood: readonly StoodFor[], day: string): CheckedPerson {
  const held = tenuresOf(human);
  const person = human.person === null ? null : Person.parse(human.person.values);
  const all = [...(human.person === null ? [] : [human.person]), ...human.records, ...human.merged];
  const findings = findingsOn(day, held.toReversed(), surroundings(country));
  const own = stood.filter(({ record }) => human.records.some(({ id }) => id === record.id));
  const palad = human.records.filter(({ sk }) => sheetOfSortKey(sk) === palads.name);
  return {
    personId: person?.personId ?? null,
    names: [...new Set(all.map(({ values }) => fullPersonName(NamedValues.parse(values))))],
    hasNumber: [human.person, ...human.merged].some((record) => record !== null && record.values['nationalIdHash'] !== null),
    tenures: held.map((tenure) => describeTenure(tenure, country)),
    candidacies: own.map((one) => ({ ...describeStoodFor(one), ...whereOf(one.candidacy, country) })),
    palads: palad.map(({ id, values }) => ({ recordId: id, ...whereOf(InLao.parse(values), country) })),
    findings: [
      ...findings.map(({ causes, ...finding }) => ({ ...finding, causes: causes.map(tenureRecordId) })),
      ...findingsOfCandidacies(own, day),
    ],
  };
}

export function surroundings({ laos: known, chiefs }: Country): Surroundings {
  return { laoOf: (laoId) => known.get(laoId) ?? null, chiefsOf: (laoId) => chiefs.get(laoId) ?? [] };
}

function whereOf({ laoId, provinceCode }: z.infer<typeof InLao>, { laos: known }: Country) {
  return { laoId, laoNameTh: known.get(laoId)?.nameTh ?? '', provinceCode };
}

function describeTenure(tenure: Tenure, country: Country): CheckedTenure {
  const { office, capacity, startDate, endDate, departureReason, departureNumber, departureOrderDate } = tenure;
  const where = whereOf(tenure, country);
  return {
    recordId: tenureRecordId(tenure),
    ...where,
    office,
    capacity,
    startDate,
    endDate,
    departureReason,
    departureNumber,
    departureOrderDate,
  };
}

export function tenureRecordId({ laoId, tenureId }: Pick<Tenure, 'laoId' | 'tenureId'>): string {
  return recordId({ pk: `lao#${laoId}`, sk: recordSortKey(tenures.name, tenureId) });
}
