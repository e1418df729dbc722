// Saves what was planned, in batches, through the same door as an officer's edits; what the store answers decides each row's outcome.

import { randomUUID } from 'node:crypto';
import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { canonicalJson } from '../../../shared/canonical.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { saveChanges } from '../../store/save.ts';
import type { Store } from '../../store/store.ts';
import { finding } from '../findings.ts';
import { IMPORT_OFFICER } from '../officer.ts';
import { stableUuid } from '../stable-uuid.ts';
import type { PlannedRow } from './planned-row.ts';

const ROWS_PER_BATCH = 500;

export interface WriteOptions {
  /** SHA-256 of the file: the same file, record and values give the same change id, so a broken import can be run again. */
  readonly fileHash: string;
  readonly reason: string;
  readonly now: () => Date;
  readonly onProgress: (done: number, total: number) => void;
}

/** The rows with what became of them. Throws when the store fails; what was saved until then is found again by the next run. */
export async function writePlan(store: Store, rows: readonly PlannedRow[], options: WriteOptions): Promise<PlannedRow[]> {
  const toWrite = rows.filter(({ write }) => write !== null);
  const answers = new Map<PlannedRow, RowAnswer>();
  const actionId = randomUUID();
  options.onProgress(0, toWrite.length);
  for (let start = 0; start < toWrite.length; start += ROWS_PER_BATCH) {
    const batch = toWrite.slice(start, start + ROWS_PER_BATCH);
    const saved = await saveChanges(store, {
      sheet: laos,
      officer: IMPORT_OFFICER,
      authority: 'system',
      actionId,
      reason: options.reason,
      changes: batch.map((row) => changeOf(row, options.fileHash)),
      now: options.now,
    });
    for (const [index, answer] of saved.entries()) {
      const row = batch[index];
      if (row) answers.set(row, answer);
    }
    options.onProgress(start + batch.length, toWrite.length);
  }
  return rows.map((row) => withAnswer(row, answers.get(row)));
}

function changeOf(row: PlannedRow, fileHash: string): RowChange {
  const { id, base, set } = row.write ?? { id: null, base: 0, set: {} };
  return { changeId: stableUuid([fileHash, row.code, id ?? '', base, canonicalJson(set)].join('\n')), id, base, kind: 'save', set };
}

function withAnswer(row: PlannedRow, answer: RowAnswer | undefined): PlannedRow {
  switch (answer?.outcome) {
    case undefined:
    case 'saved':
      return row;
    case 'conflict':
      return said(row, 'ask', 'asked', {
        th: 'มีผู้แก้ไขระหว่างการนำเข้า ไม่ได้บันทึก — นำเข้าอีกครั้ง',
        en: 'Somebody edited it during the import; nothing was saved. Run the import again.',
      });
    case 'invalid':
      return said(row, 'refuse', 'refused', {
        th: answer.violations.map(({ message }) => message.th).join(' '),
        en: answer.violations.map(({ message }) => message.en).join(' '),
      });
    case 'forbidden':
      return said(row, 'refuse', 'refused', answer.message);
  }
}

/** Nothing was saved, so nothing changed. */
function said(row: PlannedRow, outcome: 'ask' | 'refuse', kind: 'asked' | 'refused', reason: { th: string; en: string }): PlannedRow {
  const findings = row.findings.filter((one) => one.kind !== 'changed');
  return { ...row, outcome, write: null, findings: [...findings, finding(kind, '', {}, reason.th, reason.en)] };
}
