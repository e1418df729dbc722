// One row as a form, as a tool of the desk; on a phone the list of rows with it.

import type { DeskTool } from '../desk-tool.ts';
import { RowForm } from './RowForm.tsx';
import { FORM_TOOL, RowList } from './RowList.tsx';

export const FORM_TOOLS: readonly DeskTool[] = [
  {
    name: FORM_TOOL,
    group: 'row',
    label: { th: 'แถวเป็นแบบฟอร์ม', en: 'Row as a form' },
    tip: { th: 'ทุกช่องของแถวพร้อมคำอธิบาย', en: 'Every field of the row, with what it means' },
    key: { shown: 'Alt+R', isPressed: (event) => event.altKey && !event.ctrlKey && event.code === 'KeyR' },
    Body: RowForm,
    Always: RowList,
  },
];
