// The people the store holds already.

import { Person } from '../../../shared/people/person.ts';
import { Tenure } from '../../../shared/people/tenure.ts';
import { Term } from '../../../shared/people/term.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { ALL_PLACES, readPlaceNow } from '../../store/read.ts';
import type { Store } from '../../store/store.ts';

export interface Kept<T> {
  readonly id: string;
  readonly version: number;
  readonly isDeleted: boolean;
  readonly values: T;
}

export interface KeptPeople {
  /** By personId. */
  readonly persons: ReadonlyMap<string, Kept<Person>>;
  /** By laoId. */
  readonly tenures: ReadonlyMap<string, readonly Kept<Tenure>[]>;
  readonly terms: ReadonlyMap<string, readonly Kept<Term>[]>;
}

export async function readPeople(store: Store, provinces: ReadonlySet<string>): Promise<KeptPeople> {
  const places = ALL_PLACES.filter((place) => place !== null && provinces.has(place));
  const read = async <T>(sheet: Sheet, parse: (values: unknown) => T): Promise<Kept<T>[]> => {
    const found: Kept<T>[] = [];
    for (const place of places)
      for (const { id, version, isDeleted, values } of await readPlaceNow(store, sheet, place))
        found.push({ id, version, isDeleted, values: parse(values) });
    return found;
  };
  const keptPersons = await read(persons, (values) => Person.parse(values));
  const keptTenures = await read(tenures, (values) => Tenure.parse(values));
  const keptTerms = await read(terms, (values) => Term.parse(values));
  return {
    persons: new Map(keptPersons.map((kept) => [kept.values.personId, kept])),
    tenures: Map.groupBy(keptTenures, ({ values }) => values.laoId),
    terms: Map.groupBy(keptTerms, ({ values }) => values.laoId),
  };
}
