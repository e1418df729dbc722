import { foldStored } from '../text/thai.ts';

const folded = new Map<string, string>();

/** Folding is the dear part of a search on an old phone, and the same stored names come with every letter typed. */
export function foldOnce(stored: string): string {
  const known = folded.get(stored);
  if (known !== undefined) return known;
  const fresh = foldStored(stored);
  folded.set(stored, fresh);
  return fresh;
}
