// Views, columns and totals, as tools of the desk.

import type { DeskTool } from '../desk-tool.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { LookKeeper } from './LookKeeper.tsx';
import { TotalsPanel } from './TotalsPanel.tsx';
import { groupFields } from './totals.ts';
import { ViewsPanel } from './ViewsPanel.tsx';

export const VIEW_TOOLS: readonly DeskTool[] = [
  {
    name: 'views',
    group: 'views',
    label: { th: 'มุมมองที่บันทึกไว้…', en: 'Saved views…' },
    tip: { th: 'บันทึก เปิด และใช้ร่วมกันในหน่วยงาน', en: 'Save, open and share with the office' },
    Body: ViewsPanel,
    Always: LookKeeper,
  },
  {
    name: 'columns',
    group: 'views',
    label: { th: 'คอลัมน์…', en: 'Columns…' },
    tip: { th: 'เลือก ย้าย และตรึงคอลัมน์', en: 'Choose, move and pin columns' },
    Body: ColumnsPanel,
  },
  {
    name: 'totals',
    group: 'views',
    label: { th: 'ยอดรวม…', en: 'Totals…' },
    tip: { th: 'นับแถวตามประเภท จังหวัด หรือช่องอื่น', en: 'Rows counted by type, province or another field' },
    isOffered: ({ desk: { workbook } }) => groupFields(workbook.sheet).length > 0,
    Body: TotalsPanel,
  },
];
