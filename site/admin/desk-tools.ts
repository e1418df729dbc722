// Every tool of the desk beside the sheet itself, in the order of the menus. A new tool is one more line (see desk-tool.ts).

import { birthDatesTool } from './checks/birth-dates-tool.ts';
import { deletedTool } from './deleted/tool.ts';
import type { DeskTool } from './desk-tool.ts';
import { standingTool } from './elections/standing-tool.ts';
import { FILE_TOOLS } from './files/file-tools.ts';
import { FORM_TOOLS } from './form/form-tools.ts';
import { HELP_TOOLS } from './help/help-tools.ts';
import { confirmTool } from './palads/confirm.ts';
import { photoTool } from './photos/tool.ts';
import { rowFiltersTool } from './RowFilters.tsx';
import { recentChangesTool } from './recent-changes.ts';
import { VIEW_TOOLS } from './views/view-tools.ts';

export const DESK_TOOLS: readonly DeskTool[] = [
  rowFiltersTool,
  recentChangesTool,
  deletedTool,
  confirmTool,
  birthDatesTool,
  photoTool,
  standingTool,
  ...FILE_TOOLS,
  ...VIEW_TOOLS,
  ...FORM_TOOLS,
  ...HELP_TOOLS,
];
