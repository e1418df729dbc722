import { lazy } from 'react';
import type { OfficeScreen } from '../office-screens.ts';

export const accessScreen: OfficeScreen = {
  name: 'access',
  label: { th: 'คำขอสิทธิและผู้ใช้ระบบ', en: 'Access requests and officers' },
  isOffered: ({ officer: { role } }) => role === 'department' || role === 'province',
  Screen: lazy(() => import('./AccessScreen.tsx').then(({ AccessScreen }) => ({ default: AccessScreen }))),
};
