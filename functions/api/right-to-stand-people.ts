// Which human beings in our records are, or may be, one candidate: the matched person, whoever bears the very name and birth date, and
// namesakes of whom nothing else is known.

import type { Identity } from '../../shared/api-right-to-stand.ts';
import type { Candidacy } from '../../shared/elections/candidacy.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { foldText } from '../../shared/text/thai.ts';
import type { RecordItem } from '../store/items.ts';
import { type HumanBeing, readHumanBeing } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { findByName } from './person-check-search.ts';

export interface Lookalike {
  readonly human: HumanBeing;
  readonly identity: Identity;
}

export async function findAlike(store: Store, own: RecordItem, candidacy: Candidacy): Promise<Lookalike[]> {
  const { personId, givenName, familyName } = candidacy;
  const [matched, named] = await Promise.all([
    personId === null ? null : readHumanBeing(store, personId),
    findByName(store, fullPersonName({ prefix: null, givenName, familyName })),
  ]);
  const without = (human: HumanBeing): HumanBeing => ({ ...human, records: human.records.filter(({ id }) => id !== own.id) });
  // Whom an officer matched with the candidate leaves out those matched with somebody else.
  const namesakes = named
    .filter(({ person }) => matched === null || person === null)
    .map(without)
    .flatMap((human): Lookalike[] => {
      const identity = identityOf(human, candidacy);
      return identity === null ? [] : [{ human, identity }];
    });
  return [...(matched === null ? [] : [{ human: without(matched), identity: 'person' as const }]), ...namesakes];
}

/** Null where the name or the birth date says that it is somebody else. */
function identityOf({ person, merged, records }: HumanBeing, { givenName, familyName, birthDate }: Candidacy): Identity | null {
  const all = [...(person === null ? [] : [person]), ...merged, ...records];
  const isNamed = all.some(
    ({ values }) => sameText(values['givenName'], givenName) && sameText(values['familyName'] ?? '', familyName ?? ''),
  );
  if (!isNamed) return null;
  const births = all.flatMap(({ values }) => (typeof values['birthDate'] === 'string' ? [values['birthDate']] : []));
  if (birthDate === null || births.length === 0) return 'name';
  return births.includes(birthDate) ? 'birthDate' : null;
}

function sameText(stored: unknown, name: string): boolean {
  return typeof stored === 'string' && foldText(stored) === foldText(name);
}
