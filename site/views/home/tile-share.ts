import type { ProvinceTile } from '../../../shared/published.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';

/** Five steps of the tile map, from none to nearly all; the step is also told by the figures in the tile, never by colour alone. */
export const SHARE_STEPS: readonly Bilingual[] = [
  { th: 'ไม่ถึง 20%', en: 'under 20%' },
  { th: '20–39%', en: '20–39%' },
  { th: '40–59%', en: '40–59%' },
  { th: '60–79%', en: '60–79%' },
  { th: '80% ขึ้นไป', en: '80% or more' },
];

/** The step of a province, 0 to 4; null for one without any organisation. */
export function shareStep(tile: Pick<ProvinceTile, 'total' | 'reachable'>): number | null {
  if (tile.total === 0) return null;
  return Math.min(SHARE_STEPS.length - 1, Math.floor((tile.reachable / tile.total) * SHARE_STEPS.length));
}
