import { lazy } from 'react';
import type { DeskTool } from '../desk-tool.ts';

export const birthDatesTool: DeskTool = {
  name: 'birth-dates',
  group: 'row',
  label: { th: 'ดูวันเกิด', en: 'Birth dates' },
  tip: { th: 'วันเกิดของแถวที่เลือก เมื่อระบุวัตถุประสงค์', en: 'The birth dates of the selected rows, for a purpose' },
  isOffered: ({ desk }) => desk.workbook.sheet.name === 'persons',
  Body: lazy(() => import('./BirthDates.tsx').then(({ BirthDates }) => ({ default: BirthDates }))),
};
