// Choices of a column as a list in each of its cells. Lists stand on a hidden worksheet: written into the rule itself they may hold
// 255 characters, and 77 provinces need more.

import { columnName, escapeXml } from './parts.ts';
import type { FileTable } from './table.ts';
import { CHOICES_TITLE } from './workbook-parts.ts';

/** The last row a spreadsheet has. */
const LAST_ROW = 1_048_576;

/** The hidden worksheet, a column of choices for each column that has some; null where none has. */
export function choicesSheet({ columns }: FileTable): string | null {
  const lists = columns.flatMap(({ choices }) => (choices === null ? [] : [choices]));
  if (lists.length === 0) return null;
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, line) => {
    const cells = lists.map((list, index) => {
      const text = list[line];
      return text === undefined
        ? ''
        : `<c r="${columnName(index)}${line + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    });
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** The rule of each such column. It warns and does not forbid: import also takes the short forms people type. */
export function choiceValidations({ columns }: FileTable): string {
  let list = 0;
  const rules = columns.flatMap(({ choices }, index) => {
    if (choices === null) return [];
    const [column, source] = [columnName(index), columnName(list)];
    list += 1;
    const range = `'${CHOICES_TITLE}'!$${source}$1:$${source}$${choices.length}`;
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${LAST_ROW}"><formula1>${range}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
