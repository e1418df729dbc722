// Files in and out, as tools of the desk.

import { may } from '../../../shared/permissions.ts';
import type { DeskTool } from '../desk-tool.ts';
import { rememberedLang } from '../words.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { sayFileIn } from './file-texts.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { exportedFields } from './sheet-columns.ts';
import { downloadTemplate } from './template.ts';

export const FILE_TOOLS: readonly DeskTool[] = [
  {
    name: 'import',
    group: 'files',
    label: { th: 'นำเข้า XLSX หรือ CSV…', en: 'Import XLSX or CSV…' },
    tip: { th: 'ดูก่อนทุกช่อง แล้วจึงนำเข้า', en: 'See every cell first, then import' },
    isOffered: ({ desk: { workbook } }) =>
      may(workbook.officer, 'write', workbook.sheet) || may(workbook.officer, 'create', workbook.sheet),
    Body: ImportDialog,
  },
  {
    name: 'export',
    group: 'files',
    isOffered: ({ desk: { workbook } }) => exportedFields(workbook.sheet, null).length > 0,
    label: { th: 'ส่งออก XLSX หรือ CSV…', en: 'Export XLSX or CSV…' },
    key: { shown: 'Ctrl+Shift+E', isPressed: (event) => (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyE' },
    Body: ExportDialog,
  },
  {
    name: 'template',
    group: 'files',
    label: { th: 'ดาวน์โหลดแบบกรอก', en: 'Download the template' },
    tip: { th: 'ไฟล์ Excel ว่าง มีตัวเลือกและคำอธิบายของทุกช่อง', en: 'An empty Excel file with choices and explanations of every field' },
    isOffered: ({ desk: { workbook } }) =>
      may(workbook.officer, 'create', workbook.sheet) || may(workbook.officer, 'write', workbook.sheet),
    act: (at) => {
      const lang = rememberedLang();
      const say = sayFileIn(lang);
      downloadTemplate(at, lang, say('template', { sheet: at.desk.workbook.sheet.label[lang] })).then(
        (file) => at.onNotice(say('templateDone', { file })),
        (error: unknown) => {
          console.error('The template could not be made', error);
          at.onNotice(say('fileFailed'));
        },
      );
    },
  },
];
