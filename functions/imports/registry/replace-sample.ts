// Makes room for the real register: the invented organisations and their history go, the officers stay, so that somebody can
// still sign in. Officers of an invented organisation keep their account; the department gives them a real one in the sheet.

import { randomUUID } from 'node:crypto';
import { Officer } from '../../../shared/people/officer.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { markDataset } from '../../store/dataset.ts';
import { readSheet } from '../../store/read.ts';
import { emptyStore } from '../../store/replace.ts';
import { saveChanges } from '../../store/save.ts';
import type { Store } from '../../store/store.ts';
import { IMPORT_OFFICER } from '../officer.ts';

/** Returns how many officers were kept. Refuses (throws) when the store holds the real register. */
export async function replaceSample(store: Store, now: () => Date, onProgress: (removed: number) => void): Promise<number> {
  const kept: Officer[] = [];
  for await (const { isDeleted, values } of readSheet(store, officers)) if (!isDeleted) kept.push(Officer.parse(values));
  await emptyStore(store, onProgress);
  if (kept.length > 0)
    await saveChanges(store, {
      sheet: officers,
      officer: IMPORT_OFFICER,
      authority: 'system',
      actionId: randomUUID(),
      reason: 'เปลี่ยนข้อมูลตัวอย่างเป็นทะเบียนจริง ผู้ใช้ระบบคงเดิม',
      changes: kept.map((values) => ({ changeId: randomUUID(), id: null, base: 0, kind: 'save', set: values })),
      now,
    });
  await markDataset(store, 'register');
  return kept.length;
}
