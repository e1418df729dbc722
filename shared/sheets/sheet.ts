// What a sheet is: the one definition from which the grid's columns, the API's checks, templates, exports, published data
// and the data dictionary come.

import type { z } from 'zod';
import type { Duty } from '../elections/duties.ts';
import type { Officer } from '../people/officer.ts';
import type { Role } from '../people/roles.ts';
import type { Lao } from '../register/lao.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Violation } from '../violations.ts';
import type { FieldKind } from './field-kinds.ts';

/**
 * `public` fields are the allow-list of public pages. `internal` ones officers see. `sensitive` ones are encrypted in drafts
 * and looked at only with a stated purpose. `transient` ones are used in the request and never stored.
 */
export type FieldClass = 'public' | 'internal' | 'sensitive' | 'transient';

/** The values of one record by field name, parsed by its sheet's schema. */
export type Values = Readonly<Record<string, unknown>>;

export interface Field {
  readonly name: string;
  readonly label: Bilingual;
  /** One sentence: what it means, with unit or law. */
  readonly meaning: Bilingual;
  readonly class: FieldClass;
  readonly kind: FieldKind;
  /** Named groups that a role's write permission may list. */
  readonly group: string;
  /** Given with a new record and never changed after: what its key and partition come from. */
  readonly isFixed?: boolean;
  /** Kept in sight at the left of the grid. */
  readonly pinned?: boolean;
  /** Width in the grid, CSS pixels. */
  readonly width?: number;
}

/** The area a record belongs to; what an officer's scope is compared with. */
export interface Place {
  readonly laoId: string | null;
  /** DOPA province number; null for records of the whole country. */
  readonly provinceCode: string | null;
  readonly districtTh: string | null;
}

/** What a role may do in a sheet: read it, write these field groups, and create or delete records. */
export interface RoleGrant {
  readonly read: boolean;
  readonly write: 'all' | 'none' | readonly string[];
  readonly create: boolean;
  readonly delete: boolean;
}

/** What lies around a record kept inside an LAO, as far as it is at hand. */
export interface Around {
  /** Null where the register is not at hand (in the sheet). */
  readonly lao: Lao | null;
  /** The other records of the same sheet in the same LAO, as they would stand; never deleted ones. */
  readonly siblings: readonly Values[];
  /** What the sheet asked to see besides (`looksAt`), by sheet name; absent where it is not at hand (in the sheet). */
  readonly others?: Readonly<Record<string, readonly Values[]>>;
}

/** Records that the rules of one record need to see besides its own: by key, or all whose key begins so. */
export interface LooksAt {
  readonly sheet: string;
  /** Where they are kept; the record's own partition where it is not said. */
  readonly partition?: string;
  /** Keys, or with `isPrefix` the beginning of keys (empty: the whole sheet of that partition). */
  readonly keys: readonly string[];
  readonly isPrefix: boolean;
}

/** Attributes of the record's item that the indexes by name and by person are made of; left out where there is nothing to keep. */
export interface PeopleKeys {
  /** Skeletons of the name (people/name-match.ts). */
  readonly nameGiven?: string;
  readonly nameFamily?: string;
  /** Id of the person. */
  readonly person?: string;
}

export interface Sheet {
  readonly name: string;
  readonly label: Bilingual;
  readonly about: Bilingual;
  /** Strict object of every stored field. */
  readonly schema: z.ZodObject;
  readonly fields: readonly Field[];
  /**
   * `lao`: every record lies in an LAO and has the fields `laoId`, `provinceCode` and `districtTh`. The officer gives `laoId`
   * (an officer of one LAO need not); saving fills in the other two from the LAO's own record.
   * `election`: every record lies in an election, named by `electionId`; its LAO, province and district follow from that.
   */
  readonly within?: 'lao' | 'election';
  /** The field that identifies a record inside the sheet. */
  readonly keyField: string;
  /** The field officers know a record by, for messages. */
  readonly titleField: string;
  /** Partition of the record in the table, from its first version; must never depend on a later edit. */
  readonly partitionOf: (values: Values) => string;
  readonly placeOf: (values: Values) => Place;
  /** Fields given to a new record before the officer's own. */
  readonly blank: () => Record<string, unknown>;
  /** The identity of a new record, from its values and a fresh random part. */
  readonly newKey: (values: Values, random: string) => string;
  /** What follows from an edit besides the typed cells; runs in the sheet and in the API. */
  readonly settle: (before: Values | null, after: Values) => Values;
  /** The field that takes the id of the officer who first saves a record; kept by the system. */
  readonly signedIn?: string;
  readonly check: (values: Values, today: string) => Violation[];
  /**
   * What `checkTogether` needs instead of every other record of the sheet in the partition: a count of one unit must not read
   * those of 6,800. Records of `elections` are found by the election's id. Without it, `siblings` are all of them.
   */
  readonly looksAt?: (values: Values, touched: readonly string[]) => readonly LooksAt[];
  /**
   * Records of other sheets that `checkStep` sees beside the siblings; asked twice, because what lies in an election is known once the election
   * is found. Of rows that need none, nothing is read.
   */
  readonly looksBeside?: (values: Values, found: Readonly<Record<string, readonly Values[]>>) => readonly LooksAt[];
  /** Rules over a record and the others around it; asked only for sheets kept inside LAOs or elections. */
  readonly checkTogether?: (values: Values, around: Around, today: string) => Violation[];
  /**
   * What `checkTogether` counts (deputies, seats) no claim can hold: rows of one owner are then saved one call after the other, and
   * whoever decided on rows that another call has changed meanwhile decides again.
   */
  readonly takesTurns?: true;
  /** Codes that say an owner has no room for one more: a deleted row comes back only where none of them stands. */
  readonly noRoom?: readonly string[];
  /** Fields that are written like any other and told only for a stated purpose, which the access log keeps (domain §8). */
  readonly forPurpose?: readonly string[];
  /** A transient field that takes a national ID, and the field that holds its keyed hash, which saving fills in. */
  readonly nationalId?: { readonly field: string; readonly hash: string };
  /**
   * What stands against the step from the record as it was (null: a new one) to what an officer makes of it (null: deleted); asked in saving, where
   * what `looksAt` names is at hand, and of officers only.
   */
  readonly checkStep?: (before: Values | null, after: Values | null, around: Around, today: string) => Violation[];
  /** What the system keeps of a record that follows from what lies around it; where that is at hand, in saving. */
  readonly derive?: (values: Values, around: Around) => Values;
  /** Records that an officer may not see or write for now, though they lie in the scope. */
  readonly isHiddenFrom?: (values: Values, officer: Pick<Officer, 'officerId'>) => boolean;
  /** Values that only one record of the country may hold, such as `code#06302109`. */
  readonly claims: (values: Values) => string[];
  /** What a record of a human being is found by, besides its place: the name in it, and the person it is matched with. */
  readonly peopleKeys?: (values: Values) => PeopleKeys;
  /** Says what stands in the way: a claim that `holder` has, or (null) its very key. Without it, saving names the holder. */
  readonly explainTaken?: (claim: string | null, holder: Values | null) => Violation;
  readonly grants: Readonly<Record<Role, RoleGrant>>;
  /** What the election director's duties open to the helpers they are handed to, beside what every helper may. */
  readonly handed?: Readonly<Partial<Record<Duty, RoleGrant>>>;
}

export function fieldOf(sheet: Sheet, name: string): Field | undefined {
  return sheet.fields.find((field) => field.name === name);
}

/** The values that may stand on public pages: the allow-list of `public` fields. */
export function publicValues(sheet: Sheet, values: Values): Record<string, unknown> {
  return Object.fromEntries(sheet.fields.filter((field) => field.class === 'public').map(({ name }) => [name, values[name] ?? null]));
}
