// The grid's columns from the sheet's fields. Every cell is shown and edited as text; reading the text is the draft's business.

import type { CellClassParams, ColDef, ITooltipParams } from 'ag-grid-community';
import type { FieldKind } from '../../shared/sheets/field-kinds.ts';
import { lawOfField } from '../../shared/sheets/field-laws.ts';
import type { Field } from '../../shared/sheets/sheet.ts';
import { parseDay } from '../../shared/text/dates.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { foldText, toArabicDigits } from '../../shared/text/thai.ts';
import { ChoiceEditor, type ChoiceEditorParams } from './choice-editor.ts';
import { explainCell } from './explain-cell.ts';
import { ROW_NUMBERS } from './grid-view.ts';
import { compareKeys, dayNumber, rankTexts, sortKey } from './row-order.ts';
import type { SheetRow } from './sheet-row.ts';
import { sayIn } from './texts.ts';
import { ChoiceFilter, type ChoiceFilterParams, ChoiceFloatingFilter } from './views/choice-filter.ts';
import { isChosenFrom } from './views/choice-options.ts';
import type { Workbook } from './workbook.ts';

const LISTS: readonly FieldKind['kind'][] = ['texts', 'phones', 'urls', 'legacyIds'];
const NUMBERS: readonly FieldKind['kind'][] = ['integer', 'decimal'];

export function columnsOf(workbook: Workbook, lang: Lang): ColDef<SheetRow, string>[] {
  return [rowNumbers(lang), ...workbook.sheet.fields.map((field) => columnOf(workbook, field, lang))];
}

/** Place of the row as displayed; a click selects the row, as in every spreadsheet. */
function rowNumbers(lang: Lang): ColDef<SheetRow, string> {
  return {
    colId: ROW_NUMBERS,
    headerName: sayIn(lang)('rowNumber'),
    headerTooltip: sayIn(lang)('rowNumberTip'),
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    width: 58,
    resizable: false,
    sortable: false,
    suppressNavigable: true,
    cellClass: 'cell-row-number',
    valueGetter: ({ node, data }) => `${data !== undefined && data.editedBy !== null ? '✎ ' : ''}${(node?.rowIndex ?? 0) + 1}`,
    tooltipValueGetter: ({ data }) => (data?.editedBy ? sayIn(lang)('editedBy', { name: data.editedBy }) : ''),
  };
}

function columnOf(workbook: Workbook, field: Field, lang: Lang): ColDef<SheetRow, string> {
  const { name, kind } = field;
  const isNumber = NUMBERS.includes(kind.kind);
  return {
    colId: name,
    headerName: field.label[lang],
    headerTooltip: headerTip(workbook.sheet.name, field, lang),
    pinned: field.pinned ? 'left' : null,
    lockPinned: true,
    width: field.width ?? 130,
    valueGetter: ({ data }) => data?.textOf(field, lang) ?? '',
    editable: ({ data }) => data !== undefined && workbook.mayWrite(data, name),
    // Called as the cell is left. The grid's own events come a moment later, when the page may be gone, or Ctrl+S has been pressed.
    valueSetter: ({ data, newValue }) => {
      if (data !== null) workbook.type([{ row: data, field: name, text: typeof newValue === 'string' ? newValue : '' }], 'type');
      return false;
    },
    cellClass: isNumber ? 'cell-number' : '',
    cellClassRules: classRules(workbook, name),
    tooltipValueGetter: ({ data }: ITooltipParams<SheetRow>) => (data ? explainCell(data, field, lang, sayIn(lang)).join('\n') : ''),
    ...editorOf(field, lang),
    ...orderOf(workbook, field, lang),
    ...filterOf(workbook, field, lang),
  };
}

function headerTip(sheet: string, { name, label, meaning }: Field, lang: Lang): string {
  const law = lawOfField(sheet, name);
  const say = sayIn(lang);
  return [`${label[lang]}: ${meaning[lang]}`, ...(law === null ? [] : [say('lawOf', { law })]), say('headerTip')].join('\n');
}

/** Not by colour alone: each state also has a sign in the corner (admin.css) and its words in tooltip and status line. */
function classRules(workbook: Workbook, name: string) {
  type Params = CellClassParams<SheetRow, string>;
  const has = (severity: string) => (params: Params) =>
    params.data?.violationsAt(name).some((found) => found.severity === severity) ?? false;
  const isBlocking = has('blocking');
  const isWarning = has('warning');
  return {
    'cell-changed': ({ data }: Params) => data?.draft?.cells[name] !== undefined,
    'cell-conflict': ({ data }: Params) => data !== undefined && data.draft !== null && data.view.conflicting.has(name),
    'cell-blocking': isBlocking,
    'cell-warning': (params: Params) => !isBlocking(params) && isWarning(params),
    'cell-locked': ({ data }: Params) => data !== undefined && !workbook.mayWrite(data, name),
  };
}

function editorOf({ kind, label }: Field, lang: Lang): ColDef<SheetRow, string> {
  if (kind.kind === 'choice') {
    const params: ChoiceEditorParams = { choices: kind.choices, lang, label: label[lang] };
    return { cellEditor: ChoiceEditor, cellEditorParams: params };
  }
  if (LISTS.includes(kind.kind))
    return { cellEditor: 'agLargeTextCellEditor', cellEditorPopup: true, cellEditorParams: { maxLength: 20_000, rows: 5, cols: 48 } };
  return { cellEditor: 'agTextCellEditor', cellEditorParams: { maxLength: 5_000 } };
}

/** What a row sorts by, with the rank of a Thai text; worked out once for each state of the row. */
interface Order {
  readonly of: Pick<SheetRow, 'draft' | 'server'>;
  readonly key: number | string | null;
  readonly rank: number | undefined;
}

function orderOf(workbook: Workbook, { name, kind }: Field, lang: Lang): ColDef<SheetRow, string> {
  let ranks: Map<string, number> | null = null;
  const known = new WeakMap<SheetRow, Order>();
  const keyOf = (row: SheetRow) => sortKey(kind, row.valueOf(name) ?? null, lang);
  const rankOf = (key: Order['key']) => {
    if (typeof key !== 'string') return undefined;
    ranks ??= rankTexts([...workbook.rows.values()].map(keyOf).filter((one) => typeof one === 'string'));
    return ranks.get(key);
  };
  const order = (row: SheetRow): Order => {
    const old = known.get(row);
    if (old !== undefined && old.of.draft === row.draft && old.of.server === row.server) return old;
    const key = keyOf(row);
    const fresh = { of: { draft: row.draft, server: row.server }, key, rank: rankOf(key) };
    known.set(row, fresh);
    return fresh;
  };
  return {
    comparator: (_a, _b, { data: rowA }, { data: rowB }, isDescending) => {
      if (rowA === undefined || rowB === undefined) return 0;
      const [a, b] = [order(rowA), order(rowB)];
      return a.rank !== undefined && b.rank !== undefined ? a.rank - b.rank : compareKeys(a.key, b.key, ranks ?? NO_RANKS, isDescending);
    },
  };
}

const NO_RANKS: ReadonlyMap<string, number> = new Map();

function filterOf(workbook: Workbook, field: Field, lang: Lang): ColDef<SheetRow, string> {
  const { name, kind } = field;
  if (isChosenFrom(field)) {
    const params: ChoiceFilterParams = { workbook, field, lang };
    return {
      filter: ChoiceFilter,
      filterParams: params,
      floatingFilterComponent: ChoiceFloatingFilter,
      floatingFilterComponentParams: params,
    };
  }
  const filterParams = { maxNumConditions: 1, buttons: ['reset'] };
  if (NUMBERS.includes(kind.kind))
    return {
      filter: 'agNumberColumnFilter',
      filterValueGetter: ({ data }) => data?.valueOf(name) ?? null,
      filterParams: { ...filterParams, allowedCharPattern: '\\d๐-๙\\-\\.', numberParser: (text: string | null) => numberFrom(text) },
    };
  if (kind.kind === 'day')
    return {
      filter: 'agNumberColumnFilter',
      filterValueGetter: ({ data }) => {
        const value = data?.valueOf(name);
        return typeof value === 'string' ? dayNumber(value) : null;
      },
      filterParams: {
        ...filterParams,
        filterInputType: 'text',
        numberParser: (text: string | null) => {
          const day = text === null ? null : parseDay(text);
          return day === null ? null : dayNumber(day);
        },
      },
    };
  return { filter: 'agTextColumnFilter', filterParams: { ...filterParams, textFormatter: (text: string | null) => foldText(text ?? '') } };
}

function numberFrom(text: string | null): number | null {
  const digits = toArabicDigits(text ?? '').trim();
  const number = Number(digits);
  return digits === '' || Number.isNaN(number) ? null : number;
}
