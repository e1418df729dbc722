import { lazy } from 'react';
import type { OfficeScreen } from '../office-screens.ts';

const NEEDED = ['laos', 'palads', 'tenures', 'terms'];

export const watchScreen: OfficeScreen = {
  name: 'watch',
  label: { th: 'งานของหน่วยงาน', en: 'What there is to do' },
  isOffered: ({ sheets }) => NEEDED.every((needed) => sheets.some(({ name }) => name === needed)),
  Screen: lazy(() => import('./WatchScreen.tsx').then(({ WatchScreen }) => ({ default: WatchScreen }))),
};
