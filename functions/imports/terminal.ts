// What every import does at the terminal: read its files, speak, write its report.

import { readFileSync, writeFileSync } from 'node:fs';
import { FileProblem } from './file-problem.ts';
import { reportCsv } from './report.ts';
import type { ReportRow } from './report-row.ts';

/** Everything went in, but for rows that were refused or asked about. */
export const NOT_COMPLETE = 2;

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FileProblem(`เปิดไฟล์ ${path} ไม่ได้`, `The file ${path} cannot be opened.`, { cause });
  }
}

/** Writes the report and returns where it is. */
export function writeReport(path: string | null, rows: readonly ReportRow[]): string {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const chosen = path ?? `import-report-${stamp}.csv`;
  writeFileSync(chosen, reportCsv(rows));
  return chosen;
}
