import { lazy } from 'react';
import { mayCheckPersons } from '../../../shared/permissions.ts';
import type { OfficeScreen } from '../office-screens.ts';

export const checkScreen: OfficeScreen = {
  name: 'check',
  label: { th: 'ตรวจสอบบุคคล', en: 'Check a person' },
  isOffered: ({ officer }) => mayCheckPersons({ ...officer, subject: null }),
  Screen: lazy(() => import('./CheckScreen.tsx').then(({ CheckScreen }) => ({ default: CheckScreen }))),
};

export const matchScreen: OfficeScreen = {
  name: 'match',
  label: { th: 'รวมบุคคลที่เป็นคนเดียวกัน', en: 'Match persons' },
  isOffered: ({ sheets }) => sheets.some(({ name, writableFields }) => name === 'persons' && writableFields.includes('mergedInto')),
  Screen: lazy(() => import('./MatchScreen.tsx').then(({ MatchScreen }) => ({ default: MatchScreen }))),
};

export const splitScreen: OfficeScreen = {
  name: 'split',
  label: { th: 'แยกบุคคลที่เป็นคนละคน', en: 'Split persons' },
  isOffered: matchScreen.isOffered,
  Screen: lazy(() => import('./SplitScreen.tsx').then(({ SplitScreen }) => ({ default: SplitScreen }))),
};
