// A tool of the desk: its button in the toolbar, and what it does or opens. To add one, write its component in a folder of its own,
// taking AtDesk, and add a line to DESK_TOOLS (desk-tools.ts). Nothing else of the desk needs to be touched.

import type { ComponentType } from 'react';
import type { Me } from '../../shared/api.ts';
import type { Field } from '../../shared/sheets/sheet.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import type { ApiClient } from './api-client.ts';
import type { Desk } from './opening.ts';
import type { Ranges } from './ranges.ts';
import type { RowChoice } from './row-filters.ts';
import type { Session } from './session.ts';
import type { SheetRow } from './sheet-row.ts';

/** What a tool is given: the open sheet, where the officer is in it, and what can be asked of the desk. */
export interface AtDesk {
  readonly desk: Desk;
  readonly me: Me;
  readonly api: ApiClient;
  readonly session: Session;
  /** Province the sheet was opened for; null for the officer's whole area. */
  readonly province: string | null;
  /** Whether every row of the area is here. */
  readonly isLoaded: boolean;
  /** The selection, and through `ranges.view` the grid itself. */
  readonly ranges: Ranges;
  /** Which rows are shown, and how to show others. */
  readonly choice: RowChoice;
  readonly onChoose: (change: Partial<RowChoice>) => void;
  /** The focused row and field. */
  readonly row: SheetRow | null;
  readonly field: Field | undefined;
  /** Makes a row the focused one without the grid: on a phone there is none to be seen. */
  readonly onRow: (row: SheetRow) => void;
  /** Opens the life of the focused row. */
  readonly onHistory: () => void;
  /** Brings a cell into sight, past every filter. */
  readonly onGoTo: (row: SheetRow, field: string) => void;
  /** Says something in the status line. */
  readonly onNotice: (text: string) => void;
  /** Saves all that is unsaved, or only these rows. */
  readonly onSave: (rows?: readonly SheetRow[]) => void;
  /** Opens another tool by its name. */
  readonly onOpen: (name: string) => void;
  /** Closes the tool; the grid has the focus again. */
  readonly onClose: () => void;
}

/** Where the button stands: each group is one menu of the toolbar. */
export type ToolGroup = 'row' | 'sheet' | 'files' | 'views' | 'help';

export interface DeskTool {
  readonly name: string;
  readonly group: ToolGroup;
  readonly label: Bilingual;
  readonly tip?: Bilingual;
  /** A key of the whole desk that opens the tool, and how it is written in the menu. */
  readonly key?: { readonly shown: string; readonly isPressed: (event: KeyboardEvent) => boolean };
  /** Without it the tool is always offered. */
  readonly isOffered?: (at: AtDesk) => boolean;
  /** Pressing the button does this, or opens `Body`: a Panel stands beside the grid, a Dialog over it. */
  readonly act?: (at: AtDesk) => void;
  readonly Body?: ComponentType<AtDesk>;
  /** There as long as the desk is open, shown or not: to read the address at the start, for instance. */
  readonly Always?: ComponentType<AtDesk>;
}

/** Of what may stand beside the sheet. */
export function isTool(one: object | string | null): one is DeskTool {
  return one !== null && typeof one === 'object' && 'group' in one;
}
