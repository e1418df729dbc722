// POST /persons/birth-dates: the birth dates of some persons, for a purpose. The look is in the access log before it is answered.

import type { Context } from 'hono';
import { type BirthDatesAnswer, BirthDatesRequest } from '../../shared/api-person-check.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { Person } from '../../shared/people/person.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { persons } from '../../shared/sheets/persons.ts';
import { personRecordId } from '../store/people.ts';
import { readRecords } from '../store/read.ts';
import type { ApiEnv } from './app.ts';
import { noteLook } from './person-check.ts';
import { readJson } from './read-json.ts';

export async function postBirthDates(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!may(officer, 'read', persons)) throw new Problem('scope-forbidden');
  const { purpose, personIds } = await readJson(c, BirthDatesRequest);
  const { store, now } = c.get('parts');
  const wanted = [...new Set(personIds)].map(personRecordId);
  const found = await readRecords(store, wanted);
  const people = wanted.flatMap((id) => found.get(id) ?? []).filter(({ isDeleted }) => !isDeleted);
  if (people.length < wanted.length) throw new Problem('record-unknown');
  if (people.some(({ values }) => !may(officer, 'read', persons, values))) throw new Problem('scope-forbidden');
  await noteLook(store, officer, { at: now().toISOString(), purpose, by: 'birthDate', name: null, shown: wanted });
  return c.json({
    people: people
      .map(({ values }) => Person.parse(values))
      .map((person) => ({ personId: person.personId, name: fullPersonName(person), birthDate: person.birthDate })),
  } satisfies BirthDatesAnswer);
}
