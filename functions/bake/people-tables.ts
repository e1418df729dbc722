// The lists of a province's people for offices that work in spreadsheets: who is in office, what is vacant, the palads. CSV keeps
// days and codes as stored, a workbook shows them as officers write them.

import { fullPersonName } from '../../shared/people/full-name.ts';
import { CAPACITY_NAMES, officeName, PALAD_LEVEL_NAMES, PALAD_POSITION_NAMES, paladPositionOf } from '../../shared/people/office-names.ts';
import type { PublishedLao } from '../../shared/published.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import { formatDay } from '../../shared/text/dates.ts';
import { csvText } from './data-files.ts';
import type { PartHolder, PartPalad } from './gather-people.ts';
import { existingInOrder, type PeopledLao, type Vacancy, vacanciesOf } from './publish-leaders.ts';
import { type WorkbookTable, writeWorkbook } from './xlsx.ts';

interface Column<Row> {
  /** Name in the CSV's first line. */
  readonly name: string;
  readonly header: string;
  /** Width in the workbook, characters. */
  readonly width: number;
  readonly value: (row: Row) => string | null;
  readonly isDay?: true;
}

interface OfLao {
  readonly lao: PublishedLao;
}

const OF_LAO: readonly Column<OfLao>[] = [
  { name: 'code', header: 'รหัส อปท.', width: 11, value: ({ lao }) => lao.code },
  { name: 'laoNameTh', header: 'อปท.', width: 34, value: ({ lao }) => fullLaoName(lao, 'th') },
  { name: 'districtTh', header: 'อำเภอ', width: 16, value: ({ lao }) => lao.districtTh },
];

type HeldOffice = OfLao & { readonly holder: PartHolder };

const HOLDERS: readonly Column<HeldOffice>[] = [
  { name: 'laoId', header: 'รหัสภายใน', width: 14, value: ({ lao }) => lao.laoId },
  ...OF_LAO,
  { name: 'tenureId', header: 'รหัสการดำรงตำแหน่ง', width: 20, value: ({ holder }) => holder.tenureId },
  { name: 'office', header: 'ตำแหน่ง', width: 30, value: ({ lao, holder }) => officeName(holder.office, lao.type).th },
  { name: 'ordinal', header: 'คนที่', width: 6, value: ({ holder }) => (holder.ordinal === null ? null : String(holder.ordinal)) },
  { name: 'capacity', header: 'การดำรงตำแหน่ง', width: 16, value: ({ holder }) => CAPACITY_NAMES[holder.capacity].th },
  { name: 'prefix', header: 'คำนำหน้า', width: 12, value: ({ holder }) => holder.prefix },
  { name: 'givenName', header: 'ชื่อ', width: 18, value: ({ holder }) => holder.givenName },
  { name: 'familyName', header: 'ชื่อสกุล', width: 20, value: ({ holder }) => holder.familyName },
  { name: 'group', header: 'กลุ่มหรือพรรค', width: 20, value: ({ holder }) => holder.group },
  { name: 'constituency', header: 'เขตเลือกตั้ง', width: 10, value: ({ holder }) => holder.constituency },
  { name: 'startDate', header: 'ตั้งแต่วันที่', width: 14, value: ({ holder }) => holder.startDate, isDay: true },
  { name: 'confirmedOn', header: 'ยืนยันเมื่อ', width: 14, value: ({ holder }) => holder.confirmedOn, isDay: true },
];

const VACANCIES: readonly Column<Vacancy>[] = [
  { name: 'laoId', header: 'รหัสภายใน', width: 14, value: ({ lao }) => lao.laoId },
  ...OF_LAO,
  { name: 'office', header: 'ตำแหน่งที่ว่าง', width: 32, value: vacantOffice },
  { name: 'seats', header: 'จำนวน', width: 8, value: ({ seats }) => String(seats) },
  { name: 'since', header: 'ว่างตั้งแต่', width: 14, value: ({ since }) => since, isDay: true },
];

function vacantOffice({ lao, office }: Vacancy): string {
  return office === 'palad' ? PALAD_POSITION_NAMES[paladPositionOf(lao.type)].th : officeName(office, lao.type).th;
}

type LaoPalad = OfLao & { readonly palad: PartPalad | null };

const PALADS: readonly Column<LaoPalad>[] = [
  ...OF_LAO,
  {
    name: 'palad',
    header: 'ปลัด',
    width: 28,
    value: ({ palad }) => (palad === null ? 'ยังไม่มีข้อมูล' : palad.isVacant ? 'ไม่มีผู้ดำรงตำแหน่ง' : fullPersonName(palad)),
  },
  { name: 'level', header: 'ระดับ', width: 12, value: ({ palad }) => (palad?.level ? PALAD_LEVEL_NAMES[palad.level].th : null) },
  { name: 'affiliation', header: 'สังกัด', width: 26, value: ({ palad }) => palad?.affiliation ?? null },
  {
    name: 'officePhones',
    header: 'โทรศัพท์สำนักงาน',
    width: 20,
    value: ({ palad }) => (palad?.officePhones ?? []).map(({ text }) => text).join('; '),
  },
  { name: 'since', header: 'ตั้งแต่วันที่', width: 14, value: ({ palad }) => palad?.since ?? null, isDay: true },
  { name: 'confirmedOn', header: 'ยืนยันเมื่อ', width: 14, value: ({ palad }) => palad?.confirmedOn ?? null, isDay: true },
];

/** One row per person and office. */
export function holdersCsv(laos: readonly PeopledLao[]): string {
  return asCsv(HOLDERS, holdersOf(laos));
}

/** One row per vacant office; empty seats of a council are one row with their number. */
export function vacanciesCsv(laos: readonly PeopledLao[]): string {
  return asCsv(VACANCIES, existingInOrder(laos).flatMap(vacanciesOf));
}

/** The three lists as one workbook to print or to work in. */
export function peopleWorkbook(laos: readonly PeopledLao[]): Uint8Array {
  const existing = existingInOrder(laos);
  return writeWorkbook([
    asTable('ผู้ดำรงตำแหน่ง', HOLDERS, holdersOf(laos)),
    asTable('ตำแหน่งว่าง', VACANCIES, existing.flatMap(vacanciesOf)),
    asTable(
      'ปลัด',
      PALADS,
      existing.map(({ lao, people }) => ({ lao, palad: people?.palad ?? null })),
    ),
  ]);
}

function holdersOf(laos: readonly PeopledLao[]): HeldOffice[] {
  return existingInOrder(laos).flatMap(({ lao, people }) => (people?.holders ?? []).map((holder) => ({ lao, holder })));
}

function asCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvText([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row) ?? ''))]);
}

/** Ids are for programs; the workbook is for people. */
const FOR_PROGRAMS = ['laoId', 'tenureId'];

function asTable<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): WorkbookTable {
  const shown = columns.filter(({ name }) => !FOR_PROGRAMS.includes(name));
  const text = ({ value, isDay }: Column<Row>, row: Row) => {
    const found = value(row) ?? '';
    return isDay && found !== '' ? formatDay(found, 'th', 'short') : found;
  };
  return { title, columns: shown, rows: rows.map((row) => shown.map((column) => text(column, row))) };
}
