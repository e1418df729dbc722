// GET /persons/matched: persons that several records of a province are matched with, to be taken apart where they are two human
// beings after all. Without a name, those for which the records themselves say so.

import type { Context } from 'hono';
import { z } from 'zod';
import { type MatchedPersonsAnswer, type MatchedRecord, MOST_MATCHED } from '../../shared/api-match.ts';
import { parseElectionId } from '../../shared/elections/election-id.ts';
import { recordId, recordSortKey, sheetOfSortKey } from '../../shared/ids.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { Person } from '../../shared/people/person.ts';
import { rootOf } from '../../shared/people/propose-matches.ts';
import { type ProposedSplit, proposeSplit } from '../../shared/people/propose-splits.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { persons } from '../../shared/sheets/persons.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { foldText } from '../../shared/text/thai.ts';
import type { RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { type HumanBeing, readHumanBeing } from '../store/people.ts';
import { readPlaceNow, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { tenureRecordId } from './person-check-answer.ts';
import { invalidRequest } from './problem-response.ts';

const Query = z.strictObject({ province: z.string().regex(/^\d{2}$/), name: z.string().trim().max(120).default('') });

interface Matched {
  readonly personId: string;
  readonly names: readonly string[];
  readonly split: ProposedSplit | null;
}

export async function getMatchedPersons(c: Context<ApiEnv>): Promise<Response> {
  const query = Query.safeParse(c.req.query());
  if (!query.success) throw invalidRequest(query.error);
  const { province, name } = query.data;
  if (provinceByCode(province) === undefined) throw new Problem('record-unknown');
  const place = { provinceCode: province, laoId: '', districtTh: null };
  if (!may(c.get('officer'), 'write', persons, place, 'mergedInto')) throw new Problem('scope-forbidden');
  const { store, now } = c.get('parts');
  const matched = await readMatched(store, province, dayInBangkok(now()));
  const words = name.split(/\s+/).map(foldText).filter(Boolean);
  const asked = matched.filter(({ names, split }) =>
    words.length === 0 ? split !== null : names.some((one) => words.every((word) => foldText(one).includes(word))),
  );
  const shown = await many(asked.slice(0, MOST_MATCHED), async (one) => ({ ...one, human: await readHumanBeing(store, one.personId) }));
  const laoNames = await readLaoNames(store, shown);
  return c.json({
    all: asked.length,
    people: shown.flatMap(({ personId, split, human }) =>
      human === null
        ? []
        : [
            {
              personId,
              name: nameOf(human),
              signs: [...(split?.signs ?? [])],
              records: recordsOf(human, split, laoNames),
              merged: mergedInto(human),
            },
          ],
    ),
  } satisfies MatchedPersonsAnswer);
}

/** Persons of at least two tenures in the province, or of one and another person's merged into it. */
async function readMatched(store: Store, province: string, today: string): Promise<Matched[]> {
  const [held, people] = await Promise.all([readPlaceNow(store, tenures, province), readPlaceNow(store, persons, province)]);
  const living = (records: readonly RecordItem[]) => records.filter(({ isDeleted }) => !isDeleted).map(({ values }) => values);
  const merged = new Map(
    living(people)
      .map((values) => Person.parse(values))
      .map(({ personId, mergedInto }) => [personId, mergedInto]),
  );
  const named = living(held).map((values) => Tenure.parse(values));
  const groups = Map.groupBy(
    named.filter(({ personId }) => personId !== null),
    ({ personId }) => rootOf(personId ?? '', merged),
  );
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([personId, group]) => ({ personId, names: [...new Set(group.map(fullPersonName))], split: proposeSplit(group, today) }));
}

const Named = z.object({ prefix: z.string().nullable(), givenName: z.string(), familyName: z.string().nullable() });
const Placed = z.object({ laoId: z.string().optional(), electionId: z.string().optional() });

function nameOf({ person, records }: HumanBeing): string {
  const values = person?.values ?? records[0]?.values;
  return values === undefined ? '' : fullPersonName(Named.parse(values));
}

function laoOf({ values }: RecordItem): string {
  const { laoId, electionId } = Placed.parse(values);
  return laoId ?? parseElectionId(electionId ?? '')?.laoId ?? '';
}

async function readLaoNames(store: Store, shown: readonly { readonly human: HumanBeing | null }[]): Promise<ReadonlyMap<string, string>> {
  const laoIds = new Set(shown.flatMap(({ human }) => human?.records.map(laoOf) ?? []));
  const found = await readRecords(
    store,
    [...laoIds].map((laoId) => recordId({ pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) })),
  );
  return new Map([...found.values()].map(({ values }) => [String(values['laoId']), String(values['nameTh'])]));
}

function mergedInto({ merged }: HumanBeing): MatchedPersonsAnswer['people'][number]['merged'] {
  return merged.map(({ values }) => ({ personId: String(values['personId']), name: fullPersonName(Named.parse(values)) }));
}

const Candidate = Named.extend({ personId: z.string().nullable(), applicationDate: z.string().nullable() });

function recordsOf({ records }: HumanBeing, split: ProposedSplit | null, laoNames: ReadonlyMap<string, string>): MatchedRecord[] {
  const apart = new Set(split?.apart.map(tenureRecordId));
  return records.flatMap((record): MatchedRecord[] => {
    const shared = { recordId: record.id, laoNameTh: laoNames.get(laoOf(record)) ?? '', isApart: apart.has(record.id) };
    if (sheetOfSortKey(record.sk) === tenures.name) {
      const { office, startDate, endDate, personId, ...named } = Tenure.parse(record.values);
      return [{ ...shared, sheet: 'tenures', name: fullPersonName(named), office, startDate, endDate, personId }];
    }
    if (sheetOfSortKey(record.sk) !== candidacies.name) return [];
    const { personId, applicationDate, ...named } = Candidate.parse(record.values);
    return [
      { ...shared, sheet: 'candidacies', name: fullPersonName(named), office: null, startDate: applicationDate, endDate: null, personId },
    ];
  });
}
