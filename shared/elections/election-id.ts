// How elections and what lies in them are named: an election is LAO + term + ordinal, so that its day may move (design §4).

import { z } from 'zod';

/** รหัสครั้งที่เลือกตั้ง */
export const ElectionId = z.string().regex(/^election-[0-9a-z]{3,12}-\d{1,2}-\d{1,2}$/);

/** What a ballot is for: the council of a constituency, or the chief executive. */
export const Office = z.enum(['council', 'executive']);
export type Office = z.infer<typeof Office>;

export const ConstituencyNumber = z.int().min(1).max(99);
export const UnitNumber = z.int().min(1).max(9999);

export interface ElectionKey {
  readonly laoId: string;
  readonly termOrdinal: number;
  readonly ordinal: number;
}

export function electionIdOf({ laoId, termOrdinal, ordinal }: ElectionKey): string {
  return `election-${laoId.slice('lao-'.length)}-${termOrdinal}-${ordinal}`;
}

/** Null for a text that is no election id. */
export function parseElectionId(text: string): ElectionKey | null {
  const [, slug, termOrdinal, ordinal] = /^election-([0-9a-z]{3,12})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (!slug || !termOrdinal || !ordinal) return null;
  return { laoId: `lao-${slug}`, termOrdinal: Number(termOrdinal), ordinal: Number(ordinal) };
}

/** Where everything of one election is kept. */
export const electionPartition = (electionId: string): string => `election#${electionId}`;

const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

export const constituencyIdOf = (constituency: number): string => `constituency-${two(constituency)}`;
export const unitIdOf = (constituency: number, unit: number): string => `unit-${two(constituency)}-${four(unit)}`;

/** One contest: the executive of the LAO, or the council seats of one constituency. */
export function contestIdOf(office: Office, constituency: number): string {
  return office === 'executive' ? 'executive' : `council-${two(constituency)}`;
}

export interface CountKey {
  readonly office: Office;
  readonly constituency: number;
  readonly unit: number;
  readonly round: string;
  readonly entry: number;
}

/** Counts of one constituency stand together, so that a part of the election is one query. */
export function countIdOf({ office, constituency, unit, round, entry }: CountKey): string {
  return `count-${office}-${two(constituency)}-${four(unit)}-${round}-${entry}`;
}
