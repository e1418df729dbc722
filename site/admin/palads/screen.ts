import { lazy } from 'react';
import type { OfficeScreen } from '../office-screens.ts';

export const paladsScreen: OfficeScreen = {
  name: 'palads',
  label: { th: 'บุคลากร: ปลัด อปท.', en: 'Staff: palads' },
  isOffered: ({ sheets }) => sheets.some(({ name }) => name === 'palads') && sheets.some(({ name }) => name === 'laos'),
  Screen: lazy(() => import('./PaladsScreen.tsx').then(({ PaladsScreen }) => ({ default: PaladsScreen }))),
};
