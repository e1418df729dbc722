import type { Bilingual } from '../../../shared/text/lang.ts';

/** What a tile tells: so much of a whole. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Five steps of the tile map, from none to nearly all; the step is also told by the figures in the tile, never by colour alone. */
export const SHARE_STEPS: readonly Bilingual[] = [
  { th: 'ไม่ถึง 20%', en: 'under 20%' },
  { th: '20–39%', en: '20–39%' },
  { th: '40–59%', en: '40–59%' },
  { th: '60–79%', en: '60–79%' },
  { th: '80% ขึ้นไป', en: '80% or more' },
];

/** The step of a province, 0 to 4; null where there is nothing to have a share of. */
export function shareStep({ part, whole }: Share): number | null {
  if (whole === 0) return null;
  return Math.min(SHARE_STEPS.length - 1, Math.floor((part / whole) * SHARE_STEPS.length));
}
