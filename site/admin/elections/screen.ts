import { lazy } from 'react';
import type { OfficeScreen } from '../office-screens.ts';

export const electionsScreen: OfficeScreen = {
  name: 'elections',
  label: { th: 'การเลือกตั้ง', en: 'Elections' },
  isOffered: ({ sheets }) => sheets.some(({ name }) => name === 'elections'),
  Screen: lazy(() => import('./ElectionsScreen.tsx').then(({ ElectionsScreen }) => ({ default: ElectionsScreen }))),
};
