import type { PublishedTerm } from '../../../shared/published.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';

/** Whose terms end together: the council's, the executive's, or both. */
export function bodiesName(bodies: readonly PublishedTerm['body'][]): Bilingual {
  const [council, executive] = [bodies.includes('council'), bodies.includes('executive')];
  if (council && executive) return { th: 'สภาและผู้บริหาร', en: 'council and executive' };
  return council ? { th: 'สภา', en: 'council' } : { th: 'ผู้บริหาร', en: 'executive' };
}
