// Which rows of the open sheet have to do with one another: those of one LAO or election, by the rules over several records, and those that
// would hold what only one may (a code, a seat). When a row changes, only these are checked again.

import { type Lao, Lao as LaoSchema } from '../../shared/register/lao.ts';
import { laoOfElection } from '../../shared/sheets/election-place.ts';
import type { Around, LooksAt, Sheet, Values } from '../../shared/sheets/sheet.ts';
import { takenViolation } from '../../shared/sheets/taken.ts';
import type { Violation } from '../../shared/violations.ts';
import type { SheetRow } from './sheet-row.ts';

/** Where a row stands among the others. */
interface Place {
  /** The LAO or election it lies in; null in sheets of neither. */
  readonly owner: string | null;
  /** What it holds; the same object as long as nothing changed. */
  readonly values: Values | null;
  /** Null until looked up: that parses the record, and a hundred thousand of them take seconds. */
  readonly claims: readonly string[] | null;
}

const NOWHERE: Place = { owner: null, values: null, claims: [] };

export class Neighbours {
  readonly #sheet: Sheet;
  readonly #places = new Map<SheetRow, Place>();
  readonly #inside = new Map<string, Set<SheetRow>>();
  readonly #holders = new Map<string, Set<SheetRow>>();
  readonly #laos = new Map<string, Lao>();
  /** Rows of a large action whose own place is looked at in spare time. */
  readonly #later = new Set<SheetRow>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The register as far as it is at hand, from the values of its rows. */
  knowLaos(values: readonly Values[]): void {
    for (const one of values) {
      const lao = LaoSchema.safeParse(one).data;
      if (lao !== undefined) this.#laos.set(lao.laoId, lao);
    }
  }

  lao(laoId: string): Lao | undefined {
    return this.#laos.get(laoId);
  }

  /** Takes note of a row that came, changed or went; returns the other rows that have to be checked again. */
  follow(row: SheetRow, isHere: boolean): Set<SheetRow> {
    this.#later.delete(row);
    const was = this.#places.get(row) ?? NOWHERE;
    const now = isHere ? this.#placeOf(row) : NOWHERE;
    const affected = new Set<SheetRow>();
    if (was.owner === now.owner && was.values === now.values) return affected;
    if (this.#sheet.checkTogether !== undefined)
      for (const owner of [was.owner, now.owner]) for (const other of this.#inside.get(owner ?? '') ?? []) affected.add(other);
    for (const claim of [...(was.claims ?? []), ...(now.claims ?? [])])
      for (const other of this.#holders.get(claim) ?? []) affected.add(other);
    this.#move(row, was, now);
    if (isHere) this.#places.set(row, now);
    else this.#places.delete(row);
    affected.delete(row);
    return affected;
  }

  /** As `follow` for very many rows, but at once only what costs nothing: the rest is for `catchUp`. */
  followLater(rows: readonly SheetRow[]): Set<SheetRow> {
    const affected = new Set<SheetRow>();
    for (const row of rows) {
      this.#later.add(row);
      const owner = this.#sheet.checkTogether === undefined ? null : this.#places.get(row)?.owner;
      for (const other of this.#inside.get(owner ?? '') ?? []) affected.add(other);
    }
    for (const row of rows) affected.delete(row);
    return affected;
  }

  catchUp(row: SheetRow, isHere: boolean): Set<SheetRow> {
    return this.#later.has(row) ? this.follow(row, isHere) : new Set();
  }

  /** Finds out in spare time what an unchanged row holds; returns the rows that turn out to want the same. */
  lookUpClaims(row: SheetRow): Set<SheetRow> {
    const place = this.#places.get(row);
    if (place === undefined || place.claims !== null) return new Set();
    const claims = this.#claimsOf(row);
    const affected = new Set(claims.flatMap((claim) => [...(this.#holders.get(claim) ?? [])]));
    this.#places.set(row, { ...place, claims });
    this.#move(row, NOWHERE, { ...NOWHERE, claims });
    return affected;
  }

  #placeOf(row: SheetRow): Place {
    if (row.isDeleting || row.isGone) return NOWHERE;
    const values = row.draft === null ? row.server?.values : row.asRecord;
    if (values === null || values === undefined) return NOWHERE;
    return { owner: this.#ownerOf(values), values, claims: row.draft === null ? null : this.#claimsOf(row) };
  }

  #ownerOf(values: Values): string | null {
    return this.#sheet.within === undefined ? null : this.#sheet.partitionOf(values);
  }

  #claimsOf({ asRecord }: SheetRow): string[] {
    return asRecord === null ? [] : this.#sheet.claims(asRecord);
  }

  #move(row: SheetRow, was: Place, now: Place): void {
    if (was.owner !== now.owner) {
      if (was.owner !== null) remove(this.#inside, was.owner, row);
      if (now.owner !== null) add(this.#inside, now.owner, row);
    }
    for (const claim of was.claims ?? []) remove(this.#holders, claim, row);
    for (const claim of now.claims ?? []) add(this.#holders, claim, row);
  }

  /** What the rules look at beside these values; null for sheets without such rules. */
  around(row: SheetRow, values: Values): Around | null {
    if (this.#sheet.checkTogether === undefined) return null;
    const laoId = laoOfElection(values['electionId']) ?? String(values['laoId']);
    return { lao: this.#laos.get(laoId) ?? null, siblings: this.#siblings(row, values) };
  }

  #siblings(row: SheetRow, values: Values): Values[] {
    const looks = this.#sheet.looksAt?.(values, []).filter(({ sheet }) => sheet === this.#sheet.name);
    const isMeant = (one: Values) => looks === undefined || looks.some((look) => isLookedAt(look, String(one[this.#sheet.keyField])));
    const found: Values[] = [];
    for (const other of this.#inside.get(this.#ownerOf(values) ?? '') ?? []) {
      const one = other === row ? null : other.asRecord;
      if (one !== null && isMeant(one)) found.push(one);
    }
    return found;
  }

  /** What the row would newly hold and another row holds. */
  taken(row: SheetRow, values: Values, server: Values | null): readonly Violation[] {
    const own = server === null ? [] : this.#sheet.claims(server);
    return this.#sheet.claims(values).flatMap((claim) => {
      const [holder] = [...(this.#holders.get(claim) ?? [])].filter((other) => other !== row);
      return own.includes(claim) || holder === undefined ? [] : [takenViolation(this.#sheet, claim, holder.asRecord)];
    });
  }
}

function isLookedAt({ keys, isPrefix }: LooksAt, key: string): boolean {
  return isPrefix ? keys.some((start) => key.startsWith(start)) : keys.includes(key);
}

function add(index: Map<string, Set<SheetRow>>, key: string, row: SheetRow): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([row]));
  else known.add(row);
}

function remove(index: Map<string, Set<SheetRow>>, key: string, row: SheetRow): void {
  const known = index.get(key);
  known?.delete(row);
  if (known?.size === 0) index.delete(key);
}
