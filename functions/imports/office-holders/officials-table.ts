// A file of office holders: a row for each person's time in an office, newest first within an organisation.

import { parseDay } from '../../../shared/text/dates.ts';
import { decodeText } from '../../../shared/text/encoding.ts';
import { normaliseText, toArabicDigits } from '../../../shared/text/thai.ts';
import { type Finding, finding } from '../findings.ts';
import { parseTable } from '../parse-table.ts';
import { columnsOf } from './columns.ts';

export interface OfficialRow {
  readonly line: number;
  /** `geocode/office_type`: which organisation, as the file of places names it. */
  readonly place: string;
  readonly title: string;
  /** Empty where the file does not name anybody. */
  readonly name: string;
  readonly isVacant: boolean;
  /** Day; null where unknown. */
  readonly begin: string | null;
  readonly end: string | null;
  /** ค.ศ.; where only the year is known. */
  readonly beginYear: number | null;
  readonly endYear: number | null;
  readonly inOfficeYear: number | null;
  readonly beginReason: string;
  readonly endReason: string;
  readonly party: string | null;
  readonly comment: string | null;
  readonly findings: readonly Finding[];
}

const NEEDED = ['geocode', 'office_type', 'title', 'name_th', 'begin', 'end'] as const;

/** Throws FileProblem when the file is no list of office holders. */
export function readOfficials(bytes: Uint8Array, today: string): OfficialRow[] {
  const table = parseTable(decodeText(bytes).text);
  const cellOf = columnsOf(table.header, NEEDED, {
    th: 'ไม่ใช่ไฟล์ผู้ดำรงตำแหน่ง',
    en: 'it is no list of office holders',
  });
  return table.lines.map(({ number, cells }) => readRow(number, (column) => cellOf(cells, column), today));
}

function readRow(line: number, cell: (column: string) => string, today: string): OfficialRow {
  const findings: Finding[] = [];
  const begin = readDay('begin', cell('begin'), today, findings);
  const end = readDay('end', cell('end'), today, findings);
  const isBackward = begin !== null && end !== null && end < begin;
  if (isBackward)
    findings.push(
      finding(
        'flawed',
        'end',
        { old: end },
        'วันที่พ้นอยู่ก่อนวันที่เข้ารับตำแหน่ง ถือว่าไม่ทราบวันที่พ้น',
        'It ends before it begins; the end is taken as unknown.',
      ),
    );
  const name = normaliseText(cell('name_th'));
  const written = cell('name_th').trim();
  if (name !== written && name !== '')
    findings.push(
      finding(
        'repaired',
        'name_th',
        { old: written, new: name },
        'ตัดอักขระที่มองไม่เห็นหรือจัดรูปแบบข้อความ',
        'Invisible or misplaced characters were mended.',
      ),
    );
  const isVacant = /^\(?\s*(vacant|ว่าง|ตำแหน่งว่าง)\s*\)?$/i.test(name);
  return {
    line,
    place: `${cell('geocode')}/${cell('office_type')}`,
    title: cell('title'),
    name: isVacant ? '' : name,
    isVacant,
    begin,
    end: isBackward ? null : end,
    beginYear: readYear(cell('begin_year')),
    endYear: readYear(cell('end_year')) ?? (isBackward ? Number(end.slice(0, 4)) : null),
    inOfficeYear: readYear(cell('in_office_year')),
    beginReason: cell('begin_reason'),
    endReason: cell('end_reason'),
    party: textOrNull(cell('party')),
    comment: textOrNull(cell('comment')),
    findings,
  };
}

function readDay(column: string, text: string, today: string, findings: Finding[]): string | null {
  if (text === '') return null;
  const day = parseDay(text);
  if (day !== null && day <= today) return day;
  findings.push(
    day === null
      ? finding('flawed', column, { old: text }, 'ไม่ใช่วันที่ ถือว่าไม่ทราบวัน', 'This is no day; it is taken as unknown.')
      : finding('flawed', column, { old: text }, 'วันที่นี้ยังมาไม่ถึง ถือว่าไม่ทราบวัน', 'This day has not come yet; it is taken as unknown.'),
  );
  return null;
}

function readYear(text: string): number | null {
  const year = Number(toArabicDigits(text));
  if (!/^\d{4}$/.test(toArabicDigits(text))) return null;
  return year >= 2300 ? year - 543 : year;
}

function textOrNull(text: string): string | null {
  const clean = normaliseText(text);
  return clean === '' ? null : clean;
}
