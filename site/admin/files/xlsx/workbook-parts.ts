// The parts of an XLSX file that hardly change: what lies where, and the few styles.

import type { Lang } from '../../../../shared/text/lang.ts';
import { escapeXml } from './parts.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Name of the hidden worksheet that holds the choices. */
export const CHOICES_TITLE = 'ตัวเลือก';

export function contentTypes(hasChoices: boolean, hasComments: boolean): string {
  const override = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${hasComments ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' : ''}${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('worksheets/sheet1.xml', 'worksheet')}${hasChoices ? override('worksheets/sheet2.xml', 'worksheet') : ''}${hasComments ? override('comments1.xml', 'comments') : ''}</Types>`;
}

const relations = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const ROOT_RELATIONS = relations(['officeDocument', 'xl/workbook.xml']);
export const SHEET_RELATIONS = relations(['vmlDrawing', '../drawings/vmlDrawing1.vml'], ['comments', '../comments1.xml']);

export function workbookRelations(hasChoices: boolean): string {
  const second = hasChoices ? [['worksheet', 'worksheets/sheet2.xml'] as const] : [];
  return relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ...second);
}

export function workbook(title: string, hasChoices: boolean): string {
  const name = escapeXml(title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  const second = hasChoices ? `<sheet name="${CHOICES_TITLE}" sheetId="2" state="hidden" r:id="rId3"/>` : '';
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/>${second}</sheets></workbook>`;
}

/**
 * Days are real dates. In Thai they are shown in พ.ศ. with Thai months whatever the language of the computer (calendar 07, locale 041E).
 * A year typed as 2566 into such a cell is kept by some programs as 2566 ค.ศ.; reading takes years from 2300 on for พ.ศ.
 */
const DAY_FORMATS: Readonly<Record<Lang, string>> = { th: '[$-107041E]d mmm yyyy;@', en: '[$-409]d mmm yyyy;@' };

export function styles(lang: Lang): string {
  const formats = `<numFmts count="1"><numFmt numFmtId="164" formatCode="${DAY_FORMATS[lang]}"/></numFmts>`;
  const fonts =
    '<fonts count="2"><font><sz val="11"/><name val="TH SarabunPSK"/></font><font><b/><sz val="11"/><name val="TH SarabunPSK"/></font></fonts>';
  const fills =
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3ECE7"/></patternFill></fill></fills>';
  const base = 'fontId="0" fillId="0" borderId="0" xfId="0"';
  const cells = [
    `<xf numFmtId="0" ${base}/>`,
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment vertical="center" wrapText="1"/></xf>',
    `<xf numFmtId="49" ${base} applyNumberFormat="1"/>`,
    `<xf numFmtId="0" ${base}/>`,
    `<xf numFmtId="164" ${base} applyNumberFormat="1"/>`,
  ];
  return `${DECLARATION}<styleSheet xmlns="${MAIN}">${formats}${fonts}${fills}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
