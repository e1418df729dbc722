// What the file screens say.

import { useMemo } from 'react';
import type { Lang } from '../../../shared/text/lang.ts';
import { sayFrom } from '../texts.ts';
import { useLang } from '../words.ts';

const FILE_TEXTS = {
  exportTitle: ['ส่งออกไฟล์', 'Export to a file'],
  exportRows: ['แถว', 'Rows'],
  rowsAll: ['ทุกแถวในพื้นที่ ({n})', 'all rows of the area ({n})'],
  rowsShown: ['แถวที่แสดงอยู่ ({n})', 'the displayed rows ({n})'],
  rowsSelected: ['แถวที่เลือก ({n})', 'the selected rows ({n})'],
  exportColumns: ['คอลัมน์', 'Columns'],
  columnsAll: ['ทุกคอลัมน์ ({n})', 'every column ({n})'],
  columnsShown: ['คอลัมน์ที่แสดงอยู่ ({n})', 'the displayed columns ({n})'],
  exportFormat: ['รูปแบบไฟล์', 'Format'],
  formatXlsx: ['Excel (XLSX) มีตัวเลือกและคำอธิบายในไฟล์', 'Excel (XLSX), with choices and explanations in it'],
  formatCsv: ['CSV แบบ UTF-8', 'CSV in UTF-8'],
  formatCsvThai: ['CSV แบบ Windows-874 สำหรับโปรแกรมรุ่นเก่า', 'CSV in Windows-874, for older programs'],
  exportDo: ['ส่งออก {n} แถว', 'Export {n} rows'],
  exporting: ['กำลังเขียน {done} จาก {n} แถว', 'Writing {done} of {n} rows'],
  exported: ['ส่งออก {n} แถวแล้ว: {file}', '{n} rows exported: {file}'],
  exportedLost: ['{n} อักขระไม่มีใน Windows-874 จึงเขียนเป็น ?', '{n} characters have no place in Windows-874 and became ?'],
  exportSensitive: ['ไม่ส่งออก: {fields} (ข้อมูลอ่อนไหว)', 'Not exported: {fields} (sensitive)'],
  exportNotLoaded: ['ข้อมูลยังมาไม่ครบ รอสักครู่จึงจะส่งออกได้ทุกแถว', 'Rows are still coming; wait a moment to export them all.'],
  exportUnsaved: ['รวมค่าที่ยังไม่บันทึก {n} แถว', 'Includes unsaved values of {n} rows'],
  template: ['แบบกรอก {sheet}', 'Template {sheet}'],
  templateDone: ['ดาวน์โหลดแบบกรอกแล้ว: {file}', 'Template downloaded: {file}'],
  fileFailed: ['ทำไฟล์ไม่สำเร็จ ลองอีกครั้ง', 'The file could not be made. Try again.'],
  importTitle: ['นำเข้าไฟล์สู่ “{sheet}”', 'Import a file into “{sheet}”'],
  importPick: ['เลือกไฟล์ XLSX หรือ CSV', 'Choose an XLSX or CSV file'],
  importDrop: ['หรือลากไฟล์มาวางที่นี่', 'or drop it here'],
  importHelp: [
    'จะแสดงให้ดูก่อนทุกช่องว่าอะไรเพิ่ม อะไรเปลี่ยน อะไรไม่รับ ยังไม่แตะข้อมูลจนกว่าจะกดนำเข้า',
    'You see every cell that would be added, changed or refused first; nothing is touched until you import.',
  ],
  importTemplate: ['ยังไม่มีไฟล์? ดาวน์โหลดแบบกรอก', 'No file yet? Download the template'],
  reading: ['กำลังอ่านไฟล์…', 'Reading the file…'],
  checking: ['กำลังตรวจ {done} จาก {n} แถว', 'Checking {done} of {n} rows'],
  troubleOldXls: [
    'ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน เปิดใน Excel แล้วบันทึกเป็น .xlsx ที่ไม่มีรหัสผ่าน',
    'This is an old Excel file (.xls) or one with a password. Open it in Excel and save it as .xlsx without a password.',
  ],
  troubleNotAWorkbook: [
    'ไฟล์ XLSX นี้เสียหรือไม่สมบูรณ์ บันทึกใหม่จากโปรแกรมแล้วลองอีกครั้ง',
    'This XLSX file is damaged or cut off. Save it again and retry.',
  ],
  troubleBinary: ['ไฟล์นี้ไม่ใช่ XLSX หรือ CSV', 'This is neither an XLSX nor a CSV file.'],
  troubleEmpty: ['ไฟล์นี้ไม่มีข้อมูล', 'There is nothing in this file.'],
  fileFacts: ['{name} · {format} · {n} แถว', '{name} · {format} · {n} rows'],
  mapTitle: ['คอลัมน์ในไฟล์ตรงกับช่องใด', 'Which field each column means'],
  mapColumn: ['คอลัมน์ในไฟล์', 'Column of the file'],
  mapSample: ['ตัวอย่าง', 'Sample'],
  mapField: ['ช่องในแผ่นงาน', 'Field of the sheet'],
  mapNone: ['ไม่นำเข้า', 'not imported'],
  mapNoName: ['(คอลัมน์ {n})', '(column {n})'],
  mapKept: ['{field} (ระบบเป็นผู้บันทึก ใช้จับคู่แถวเท่านั้น)', '{field} (kept by the system; only finds rows)'],
  mapCount: ['ใช้ {n} จาก {all} คอลัมน์', '{n} of {all} columns used'],
  matchTitle: ['จับคู่แถวด้วย', 'Find rows by'],
  matchNone: ['ไม่จับคู่ เพิ่มเป็นแถวใหม่ทั้งหมด', 'nothing: all rows are new'],
  clears: ['ช่องว่างในไฟล์ล้างค่าเดิม', 'Empty cells of the file empty those of the sheet'],
  toPreview: ['ดูตัวอย่างก่อนนำเข้า', 'Preview'],
  back: ['แก้การจับคู่', 'Change the mapping'],
  previewAll: ['ทั้งหมด {n}', 'All {n}'],
  previewAdded: ['เพิ่ม {n}', 'Added {n}'],
  previewChanged: ['เปลี่ยน {n}', 'Changed {n}'],
  previewUnchanged: ['เหมือนเดิม {n}', 'Unchanged {n}'],
  previewRefused: ['ไม่รับ {n}', 'Refused {n}'],
  previewTable: ['สิ่งที่จะเกิดขึ้นเมื่อนำเข้า', 'What the import would do'],
  previewLine: ['บรรทัด', 'Line'],
  previewRow: ['แถว', 'Row'],
  previewOutcome: ['ผล', 'Outcome'],
  previewReason: ['เหตุผล', 'Reason'],
  'outcome-added': ['เพิ่ม', 'Added'],
  'outcome-changed': ['เปลี่ยน', 'Changed'],
  'outcome-unchanged': ['เหมือนเดิม', 'Unchanged'],
  'outcome-refused': ['ไม่รับ', 'Refused'],
  cellLocked: ['แก้ไขไม่ได้ คงค่าเดิม', 'read only, stays'],
  cellsLocked: ['เว้นช่องที่แก้ไขไม่ได้: {fields}', 'Read only, left alone: {fields}'],
  emptied: ['(ล้าง)', '(emptied)'],
  importDo: ['นำเข้า {n} แถวที่ถูกต้อง', 'Import the {n} good rows'],
  importNothing: ['ไม่มีแถวที่จะนำเข้า', 'No rows to import'],
  refusedFile: ['ดาวน์โหลด {n} แถวที่ไม่รับพร้อมเหตุผล (XLSX)', 'Download the {n} refused rows with reasons (XLSX)'],
  refusedName: ['แถวที่ไม่รับ', 'refused rows'],
  refusedReason: ['เหตุผลที่ไม่รับ', 'Why it was refused'],
  importing: ['กำลังนำเข้า {done} จาก {n} แถว', 'Importing {done} of {n} rows'],
  imported: [
    'นำเข้าแล้ว: เพิ่ม {added} แถว เปลี่ยน {changed} แถว ยังไม่บันทึก กด “บันทึก” เพื่อบันทึก หรือ Ctrl+Z เพื่อย้อนกลับ',
    'Imported: {added} rows added, {changed} changed. Not saved yet: press Save, or Ctrl+Z to take it back.',
  ],
  importFailed: ['นำเข้าไม่สำเร็จ ข้อมูลในแผ่นงานยังไม่ถูกแตะ', 'The import failed; nothing in the sheet was touched.'],
  importNotLoaded: [
    'รอให้ข้อมูลในแผ่นงานมาครบก่อน แถวที่มีอยู่จึงจะจับคู่ได้',
    'Wait until all rows of the sheet are here, so that existing rows are found.',
  ],
} as const satisfies Record<string, readonly [th: string, en: string]>;

export type FileTextKey = keyof typeof FILE_TEXTS;

export type FileSay = ReturnType<typeof sayFrom<FileTextKey>>;

export function sayFileIn(lang: Lang): FileSay {
  return sayFrom(FILE_TEXTS, lang);
}

export function useFileSay(): FileSay {
  const lang = useLang();
  return useMemo(() => sayFileIn(lang), [lang]);
}
