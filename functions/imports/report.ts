// What an import tells: a table with a line per row and finding (CSV that opens right in Excel), and its summary.

import type { FindingKind } from './findings.ts';
import type { Outcome, ReportRow } from './report-row.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  add: 'เพิ่ม / added',
  change: 'เปลี่ยน / changed',
  leave: 'คงเดิม / left',
  ask: 'รอคำตอบ / asked',
  refuse: 'ไม่รับ / refused',
};

const KINDS: Readonly<Record<FindingKind, string>> = {
  changed: 'เปลี่ยนค่า / value changed',
  repaired: 'ซ่อม / repaired',
  flawed: 'ค่าที่ต้องตรวจสอบ / value to check',
  emptyMark: 'ถือว่าว่าง / taken as empty',
  contradicts: 'แถวขัดกัน / rows differ',
  kept: 'คงค่าในทะเบียน / register’s value kept',
  warned: 'ควรตรวจสอบ / doubtful',
  placed: 'วางโดยวิธีอื่น / placed otherwise',
  vacant: 'ตำแหน่งว่าง / vacancy',
  merged: 'รวมกับแถวอื่น / joined to another row',
  asked: 'รอคำตอบ / asked',
  refused: 'ไม่รับ / refused',
};

const HEADER = [
  'แถวในไฟล์ / line',
  'รหัส อปท. / code',
  'ชื่อ / name',
  'ผล / outcome',
  'เรื่อง / what',
  'ช่อง / field',
  'ค่าเดิมหรือค่าในไฟล์ / old or as in the file',
  'ค่าใหม่ / new',
  'เหตุผล',
  'reason',
];

export function reportCsv(rows: readonly ReportRow[]): string {
  const lines = rows.flatMap((row) => {
    const front = [linesText(row.lines), row.code, row.name, OUTCOMES[row.outcome]];
    const found = row.findings.map((one) => [...front, KINDS[one.kind], one.field, one.old, one.new, one.reason.th, one.reason.en]);
    return found.length > 0 ? found : [[...front, '', '', '', '', '', '']];
  });
  return `\uFEFF${[HEADER, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** An LAO of ninety rows is told by its first few. */
function linesText(lines: readonly number[]): string {
  return lines.length > 5 ? `${lines.slice(0, 5).join(' ')} … (${lines.length})` : lines.join(' ');
}

/** A value that a spreadsheet would run as a formula gets an apostrophe in front: it came from somebody else's file. */
function csvCell(text: string): string {
  const safe = /^([=+@\t\r]|-(?!\d|$))/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface ImportCounts {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Findings by kind, and flawed ones by field. */
  readonly findings: ReadonlyMap<FindingKind, number>;
  readonly flawedFields: ReadonlyMap<string, number>;
  readonly openQuestions: number;
}

export function countRows(rows: readonly ReportRow[]): ImportCounts {
  const outcomes = { add: 0, change: 0, leave: 0, ask: 0, refuse: 0 };
  const findings = new Map<FindingKind, number>();
  const flawedFields = new Map<string, number>();
  for (const row of rows) {
    outcomes[row.outcome] += 1;
    for (const { kind, field } of row.findings) {
      findings.set(kind, (findings.get(kind) ?? 0) + 1);
      if (kind === 'flawed') flawedFields.set(field, (flawedFields.get(field) ?? 0) + 1);
    }
  }
  return { outcomes, findings, flawedFields, openQuestions: rows.reduce((sum, { open }) => sum + open.length, 0) };
}

/** True when every row of the file is in the register as the file has it, and nobody is left to be asked. */
export function isComplete(counts: ImportCounts): boolean {
  return counts.outcomes.ask + counts.outcomes.refuse + counts.openQuestions === 0;
}

export function summaryText(counts: ImportCounts, what = 'อปท. / organisations'): string {
  const number = (value: number) => value.toLocaleString('en-US').padStart(8);
  const outcomes = Object.entries(counts.outcomes).map(([outcome, count]) => `  ${number(count)}  ${textOf(OUTCOMES, outcome)}`);
  const findings = [...counts.findings].map(([kind, count]) => `  ${number(count)}  ${KINDS[kind]}`);
  const fields = [...counts.flawedFields].map(([field, count]) => `${field} ${count}`).join(', ');
  return [
    what,
    ...outcomes,
    ...(findings.length > 0 ? ['ข้อสังเกต / findings', ...findings] : []),
    ...(fields ? [`            ${fields}`] : []),
  ].join('\n');
}

function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  return texts[key] ?? key;
}

/** The open questions as a file to fill in: each with its text and a null to replace by an answer (see docs/imports.md). */
export function questionsJson(rows: readonly ReportRow[]): string {
  const open = rows.flatMap((row) => row.open);
  return `${JSON.stringify(Object.fromEntries(open.map(({ id, text, candidates }) => [id, { answer: null, question: text, ...(candidates.length > 1 ? { candidates } : {}) }])), null, 2)}\n`;
}
