// Help, as tools of the desk.

import { MANUAL_SHEETS } from '../../../shared/sheets/manual-sheets.ts';
import type { DeskTool } from '../desk-tool.ts';
import { FieldHelp } from './FieldHelp.tsx';
import { HeaderHelp } from './HeaderHelp.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { ManualDialog } from './ManualDialog.tsx';
import { RegionKeys } from './RegionKeys.tsx';

/** Typed into a cell, “?” is a character like any other; everywhere else it asks. */
function asksForKeys(event: KeyboardEvent): boolean {
  const isInGrid = event.target instanceof Element && event.target.closest('.ag-cell') !== null;
  return ((event.ctrlKey || event.metaKey) && event.code === 'Slash') || (event.key === '?' && !isInGrid);
}

export const HELP_TOOLS: readonly DeskTool[] = [
  {
    name: 'keys',
    group: 'help',
    label: { th: 'แป้นพิมพ์ลัด', en: 'Keyboard' },
    key: { shown: 'Ctrl+/', isPressed: asksForKeys },
    Body: KeyboardHelp,
    Always: HeaderHelp,
  },
  {
    name: 'field',
    group: 'help',
    label: { th: 'ช่องนี้คืออะไร', en: 'What is this field?' },
    key: { shown: 'F1', isPressed: (event) => event.key === 'F1' },
    Body: FieldHelp,
    Always: RegionKeys,
  },
  {
    name: 'manual',
    group: 'help',
    label: { th: 'คู่มือของแผ่นงานนี้', en: 'Manual of this sheet' },
    isOffered: ({ desk: { workbook } }) => MANUAL_SHEETS.includes(workbook.sheet),
    Body: ManualDialog,
  },
];
