// “ยืนยันข้อมูลถูกต้อง”: the selected rows are right as they stand, today. Nothing else of them is edited (acceptance 004-7).

import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { DeskTool } from '../desk-tool.ts';
import { selectedCells } from '../range-actions.ts';
import { sayFrom } from '../texts.ts';
import { rememberedLang } from '../words.ts';

const FIELD = 'confirmedOn';

const TEXTS = {
  none: ['เลือกแถวที่ตรวจแล้วว่าถูกต้องก่อน', 'Select the rows that you have found right first.'],
  refused: ['บทบาทของท่านยืนยันแถวที่เลือกไม่ได้', 'Your role may not confirm the selected rows.'],
  confirmed: ['ยืนยันว่าถูกต้อง {n} แถว กำลังบันทึก', '{n} rows confirmed as right; saving'],
} as const;

export const confirmTool: DeskTool = {
  name: 'confirm',
  group: 'row',
  label: { th: 'ยืนยันข้อมูลถูกต้อง', en: 'Confirm as right' },
  tip: { th: 'แถวที่เลือกถูกต้อง ณ วันนี้ โดยไม่ต้องแก้ไข', en: 'The selected rows are right as of today, without editing them' },
  isOffered: ({ desk, me }) =>
    fieldOf(desk.workbook.sheet, FIELD) !== undefined &&
    me.sheets.some(({ name, writableFields }) => name === desk.workbook.sheet.name && writableFields.includes(FIELD)),
  act: ({ desk, me, ranges, row, onNotice, onSave }) => {
    const say = sayFrom(TEXTS, rememberedLang());
    const chosen = new Set(selectedCells({ ranges }).map((cell) => cell.row));
    if (chosen.size === 0 && row !== null) chosen.add(row);
    if (chosen.size === 0) return onNotice(say('none'));
    const writable = [...chosen].filter((one) => desk.workbook.mayWrite(one, FIELD));
    if (writable.length === 0) return onNotice(say('refused'));
    desk.workbook.type(writable.map((one) => ({ row: one, field: FIELD, text: me.today })));
    onNotice(say('confirmed', { n: writable.length }));
    onSave(writable);
  },
};
