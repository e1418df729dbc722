// Constituencies and units of a result, told by number or by name. Names without numbers are numbered in the order in which they first
// occur; a count that names no unit is of its constituency's only one, which stands for it.

import { numberOf, type Row } from './read-rows.ts';

export interface FilePlace {
  readonly constituency: number;
  readonly unit: number;
}

export interface FileConstituency {
  readonly number: number;
  readonly name: string | null;
  readonly row: Row | null;
}

export interface FileUnit extends FilePlace {
  readonly name: string | null;
  readonly row: Row | null;
}

export interface Places {
  readonly constituencies: readonly FileConstituency[];
  readonly units: readonly FileUnit[];
  /** The constituency of a row; the only one there is where the row names none, null where it cannot be told. */
  readonly constituencyOf: (row: Row) => number | null;
  readonly placeOf: (row: Row) => FilePlace | null;
}

interface PlaceRows {
  readonly constituencies: readonly Row[];
  readonly units: readonly Row[];
  readonly candidates: readonly Row[];
  readonly counts: readonly Row[];
}

const nameOf = (row: Row) => row.get('name', ['constituencyName']);
const constituencyText = (row: Row) => row.get('constituency');
const unitText = (row: Row) => row.get('unit');

export function placesOf(rows: PlaceRows): Places {
  const constituencies = numbered([
    ...rows.constituencies.map((row) => ({ text: row.get('number', ['constituency']) ?? nameOf(row), name: nameOf(row), row })),
    ...[...rows.units, ...rows.counts, ...rows.candidates].flatMap((row) => {
      const text = constituencyText(row);
      return text === null ? [] : [{ text, name: null, row: null }];
    }),
  ]);
  const known = constituencies.length > 0 ? constituencies : [{ number: 1, name: null, row: null }];
  const only = known.length === 1 ? (known[0]?.number ?? null) : null;
  const constituencyOf = (row: Row): number | null => {
    const text = constituencyText(row);
    return text === null ? only : find(known, text);
  };
  const units = unitsOf(rows, known, constituencyOf);
  return {
    constituencies: known,
    units,
    constituencyOf,
    placeOf: (row) => {
      const constituency = constituencyOf(row);
      if (constituency === null) return null;
      const own = units.filter((one) => one.constituency === constituency).map(({ unit, name }) => ({ number: unit, name }));
      const text = unitText(row);
      const unit = text === null ? 1 : find(own, text);
      return unit === null ? null : { constituency, unit };
    },
  };
}

function unitsOf(rows: PlaceRows, constituencies: readonly FileConstituency[], constituencyOf: (row: Row) => number | null): FileUnit[] {
  const given = [
    ...rows.units.map((row) => ({ row, isOwn: true, text: row.get('number', ['unit', 'name']) })),
    ...rows.counts.map((row) => ({ row, isOwn: false, text: unitText(row) })),
  ].flatMap(({ row, isOwn, text }) => {
    const constituency = constituencyOf(row);
    if (constituency === null) return [];
    const ownName = constituencies.find(({ number }) => number === constituency)?.name ?? null;
    const name = row.get(isOwn ? 'name' : 'unitName', ['unitName']) ?? (text === null ? ownName : null);
    return [{ constituency, text: text ?? '1', name, row: isOwn ? row : null }];
  });
  return [...Map.groupBy(given, ({ constituency }) => constituency)]
    .flatMap(([constituency, own]) =>
      numbered(own).map((unit): FileUnit => ({ constituency, unit: unit.number, name: unit.name, row: unit.row })),
    )
    .toSorted((a, b) => a.constituency - b.constituency || a.unit - b.unit);
}

interface Named {
  readonly text: string | null;
  readonly name: string | null;
  readonly row: Row | null;
}

/** Each place once: by its number where it has one, else the next number that is free. */
function numbered(given: readonly Named[]): FileConstituency[] {
  const found = new Map<number, FileConstituency>();
  const taken = new Set(given.flatMap(({ text }) => numberOf(text) ?? []));
  for (const { text, name, row } of given) {
    if (text === null) continue;
    const before = find([...found.values()], text);
    const number = before ?? numberOf(text) ?? firstFree(taken);
    taken.add(number);
    const known = found.get(number);
    const ownName = name ?? (numberOf(text) === null ? text : null);
    found.set(number, { number, name: known?.name ?? ownName, row: known?.row ?? row });
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number);
}

function firstFree(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

function find(list: readonly Pick<FileConstituency, 'number' | 'name'>[], text: string): number | null {
  const wanted = numberOf(text);
  return list.find(({ number, name }) => (wanted === null ? name === text : number === wanted))?.number ?? null;
}
