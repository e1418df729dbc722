import type { DeskTool } from '../desk-tool.ts';
import { DeletedRows } from './DeletedRows.tsx';

export const deletedTool: DeskTool = {
  name: 'deleted',
  group: 'sheet',
  label: { th: 'แถวที่ถูกลบ', en: 'Deleted rows' },
  tip: { th: 'ดูว่าใครลบ เมื่อไร เพราะอะไร และกู้คืน', en: 'Who deleted them, when and why; and restore them' },
  Body: DeletedRows,
};
