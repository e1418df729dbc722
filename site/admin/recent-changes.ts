import type { DeskTool } from './desk-tool.ts';
import { RecentChanges } from './RecentChanges.tsx';

export const recentChangesTool: DeskTool = {
  name: 'recentChanges',
  group: 'sheet',
  label: { th: 'การแก้ไขล่าสุด', en: 'Recent changes' },
  tip: { th: 'สิ่งที่บันทึกแล้ว ใคร เมื่อไร และย้อนกลับได้', en: 'What was saved, by whom and when; any of it can be taken back' },
  Body: RecentChanges,
};
