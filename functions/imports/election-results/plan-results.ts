// What to add and change so that the records of an election say what the files say. An officer's later value stays, a figure the files
// do not give stays too, nothing is deleted. Pure, but for who wrote a differing field.

import { sameValue } from '../../../shared/canonical.ts';
import { electionIdOf } from '../../../shared/elections/election-id.ts';
import { acceptValue } from '../../../shared/sheets/accept.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import { fieldOf, type Sheet } from '../../../shared/sheets/sheet.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import type { RecordItem } from '../../store/items.ts';
import { type Finding, finding } from '../findings.ts';
import type { RecordOrigins } from '../registry/field-origins.ts';
import type { ReportRow } from '../report-row.ts';
import type { FoundLao } from './find-lao.ts';
import type { Mapping } from './mapping.ts';
import type { ReadResults, StatedRecord } from './read-results.ts';

export interface ResultWrite {
  readonly sheet: Sheet;
  /** Null for a new record. */
  readonly id: string | null;
  readonly base: number;
  readonly set: Readonly<Record<string, unknown>>;
  readonly key: string;
}

export interface PlannedResult {
  readonly row: ReportRow;
  readonly write: ResultWrite | null;
  /** The record as it will stand, for the checks; null where it will not. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly sheet: Sheet;
}

export interface KeptRecords {
  readonly election: RecordItem | null;
  /** Of the election's partition. */
  readonly inside: readonly RecordItem[];
  /** Who wrote the fields of a record; asked of those that differ. */
  readonly originsOf: (id: string) => Promise<RecordOrigins>;
}

const SHEETS: Readonly<Record<StatedRecord['sheet'], Sheet>> = {
  constituencies,
  pollingUnits,
  candidacies,
  unitCounts,
  certifications,
};

export const electionIdIn = ({ laoId }: Pick<FoundLao, 'laoId'>, { election }: Mapping): string => electionIdOf({ laoId, ...election });

export async function planResults(mapping: Mapping, lao: FoundLao, results: ReadResults, kept: KeptRecords): Promise<PlannedResult[]> {
  const electionId = electionIdIn(lao, mapping);
  const stated = { key: electionId, name: lao.fullNameTh, lines: [], findings: [], values: { laoId: lao.laoId, ...mapping.election } };
  const planned = [await planRecord(elections, stated, kept.election, kept)];
  for (const record of results.records) {
    const sheet = SHEETS[record.sheet];
    const values = { electionId, ...defaultsOf(record, mapping), ...record.values };
    planned.push(await planRecord(sheet, { ...record, values }, keptOf(sheet, record, kept.inside), kept));
  }
  const refused = results.refused.map(
    (record): PlannedResult => ({ row: rowOf(record, 'refuse', record.findings), write: null, values: null, sheet: unitCounts }),
  );
  return [...planned, ...refused];
}

/** The law wants the day of applying; where the source has none, the first day of applications stands for it. */
function defaultsOf({ sheet }: StatedRecord, { election }: Mapping): Record<string, unknown> {
  return sheet === 'candidacies' ? { applicationDate: election['applicationsFrom'] ?? election['electionDay'] ?? null } : {};
}

/** A candidate is told by contest and number, whoever recorded it. */
function keptOf(sheet: Sheet, { key, values }: StatedRecord, inside: readonly RecordItem[]): RecordItem | null {
  const own = inside.filter((record) => record.sheet === sheet.name);
  const byKey = own.find((record) => record.values[sheet.keyField] === key);
  if (sheet !== candidacies) return byKey ?? null;
  const isSame = (record: RecordItem) => ['office', 'constituency', 'number'].every((name) => sameValue(record.values[name], values[name]));
  return own.find((record) => !record.isDeleted && isSame(record)) ?? byKey ?? null;
}

type Stated = Pick<StatedRecord, 'key' | 'name' | 'lines' | 'findings' | 'values'>;

async function planRecord(sheet: Sheet, stated: Stated, record: RecordItem | null, kept: KeptRecords): Promise<PlannedResult> {
  const { set, refused } = accepted(sheet, stated.values);
  const findings = [...stated.findings, ...refused];
  if (refused.length > 0) return { row: rowOf(stated, 'refuse', findings), write: null, values: record?.values ?? null, sheet };
  if (record === null) {
    const whole = sheet === candidacies ? { ...set, candidacyId: stated.key } : set;
    const values = { ...sheet.blank(), ...whole, [sheet.keyField]: stated.key };
    return { row: rowOf(stated, 'add', findings), write: { sheet, id: null, base: 0, set: whole, key: stated.key }, values, sheet };
  }
  if (record.isDeleted) return { row: rowOf(stated, 'leave', [...findings, DELETED]), write: null, values: null, sheet };
  const changes = await changesTo(sheet, record, set, kept);
  const values = { ...record.values, ...changes.set };
  const row = rowOf(stated, Object.keys(changes.set).length > 0 ? 'change' : 'leave', [...findings, ...changes.findings]);
  const write =
    Object.keys(changes.set).length > 0 ? { sheet, id: record.id, base: record.version, set: changes.set, key: stated.key } : null;
  return { row, write, values, sheet };
}

function accepted(sheet: Sheet, values: Readonly<Record<string, unknown>>): { set: Record<string, unknown>; refused: Finding[] } {
  const set: Record<string, unknown> = {};
  const refused: Finding[] = [];
  for (const [name, raw] of Object.entries(values)) {
    // What the source does not give is left to the sheet.
    if (raw === null || raw === undefined) continue;
    const field = fieldOf(sheet, name);
    if (field === undefined) {
      refused.push(
        finding('refused', name, {}, `ไม่มีช่อง “${name}” ในแผ่นงาน “${sheet.label.th}”`, `“${sheet.label.en}” has no field “${name}”.`),
      );
      continue;
    }
    const reading = acceptValue(sheet, field, raw);
    if ('value' in reading) set[name] = reading.value;
    else refused.push(finding('refused', name, { new: String(raw) }, reading.refusal.th, reading.refusal.en));
  }
  return { set, refused };
}

async function changesTo(
  sheet: Sheet,
  record: RecordItem,
  wanted: Readonly<Record<string, unknown>>,
  { originsOf }: KeptRecords,
): Promise<{ set: Record<string, unknown>; findings: Finding[] }> {
  const names = Object.keys(wanted).filter(
    (name) => fieldOf(sheet, name)?.isFixed !== true && !sameValue(wanted[name], record.values[name]),
  );
  if (names.length === 0) return { set: {}, findings: [] };
  const origins = await originsOf(record.id);
  const set: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const name of names) {
    const [old, now] = [textOf(record.values[name]), textOf(wanted[name])];
    if (origins.of(name).by === 'officer')
      findings.push(finding('kept', name, { old, new: now }, 'เจ้าหน้าที่แก้ไว้ คงค่าเดิม', 'An officer set it; it stays.'));
    else {
      set[name] = wanted[name];
      findings.push(finding('changed', name, { old, new: now }, 'เปลี่ยนตามไฟล์', 'As the file has it.'));
    }
  }
  return { set, findings };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const DELETED = finding('kept', '', {}, 'เจ้าหน้าที่ลบรายการนี้แล้ว ไม่เพิ่มอีก', 'An officer deleted this record; it is not added again.');

function rowOf({ key, name, lines }: Stated, outcome: ReportRow['outcome'], findings: readonly Finding[]): ReportRow {
  return { lines, code: key, name, outcome, findings, open: [] };
}
