// The right to stand beside the sheet of candidates: of the row the officer is at.

import { lazy } from 'react';
import { mayCheckPersons } from '../../../shared/permissions.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import type { DeskTool } from '../desk-tool.ts';

export const standingTool: DeskTool = {
  name: 'standing',
  group: 'row',
  label: { th: 'ตรวจสิทธิสมัคร', en: 'Check the right to stand' },
  tip: {
    th: 'ตรวจผู้สมัครของแถวที่เลือกกับการดำรงตำแหน่งและการสมัครทุก อปท.',
    en: 'The candidate of the chosen row, against tenures and candidacies of every organisation',
  },
  isOffered: ({ desk, me }) => desk.workbook.sheet.name === candidacies.name && mayCheckPersons({ ...me.officer, subject: null }),
  Body: lazy(() => import('./StandingTool.tsx').then(({ StandingTool }) => ({ default: StandingTool }))),
};
