import { PROVINCES } from '../register/provinces.ts';
import { foldOnce } from './fold-once.ts';

/** The number of the province that a folded word names, in Thai or in English; null for none. */
export function provinceNamed(word: string): string | null {
  return PROVINCES.find(({ th, en }) => word === foldOnce(th) || word === foldOnce(en))?.code ?? null;
}
