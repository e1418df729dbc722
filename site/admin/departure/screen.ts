import { lazy } from 'react';
import type { Me } from '../../../shared/api.ts';
import type { OfficeScreen } from '../office-screens.ts';

/** Whoever may end tenures somewhere. */
function mayDepart({ sheets }: Me): boolean {
  return sheets.some(({ name, writableFields }) => name === 'tenures' && writableFields.includes('endDate'));
}

export const departureScreen: OfficeScreen = {
  name: 'departure',
  label: { th: 'การพ้นจากตำแหน่งพร้อมกัน', en: 'Everybody leaves office' },
  isOffered: mayDepart,
  Screen: lazy(() => import('./DepartureScreen.tsx').then(({ DepartureScreen }) => ({ default: DepartureScreen }))),
};

export const rulingScreen: OfficeScreen = {
  name: 'ruling',
  label: { th: 'คำวินิจฉัยหลังพ้นจากตำแหน่ง', en: 'A later ruling' },
  isOffered: mayDepart,
  Screen: lazy(() => import('./RulingScreen.tsx').then(({ RulingScreen }) => ({ default: RulingScreen }))),
};
