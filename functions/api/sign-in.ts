// From a token's subject to the officer: by the claim `subject#…`, bound at the first sign-in through the e-mail.

import { randomUUID } from 'node:crypto';
import { Officer } from '../../shared/people/officer.ts';
import { Problem } from '../../shared/problems.ts';
import { loadSheet } from '../../shared/sheets/sheet-named.ts';
import { readByClaim } from '../store/read.ts';
import { saveChanges } from '../store/save.ts';
import type { Store } from '../store/store.ts';

/** The officer bound to a subject. Throws `officer-unknown` or `officer-inactive`. */
export async function officerOf(store: Store, subject: string): Promise<Officer> {
  const record = await readByClaim(store, `subject#${subject}`);
  if (record === null || record.isDeleted) throw new Problem('officer-unknown');
  const officer = Officer.parse(record.values);
  if (!officer.isActive) throw new Problem('officer-inactive');
  return officer;
}

/** Binds a verified subject to the officer registered with this e-mail; doing it again is no error. */
export async function bindOfficer(store: Store, subject: string, email: string, now: () => Date): Promise<Officer> {
  const record = await readByClaim(store, `email#${email}`);
  if (record === null || record.isDeleted) throw new Problem('officer-unknown');
  const officer = Officer.parse(record.values);
  if (!officer.isActive) throw new Problem('officer-inactive');
  if (officer.subject === subject) return officer;
  if (officer.subject !== null) throw new Problem('officer-bound-elsewhere');
  const change = { changeId: randomUUID(), id: record.id, base: record.version, kind: 'save' as const, set: { subject } };
  const [answer] = await saveChanges(store, {
    sheet: await loadSheet('officers'),
    officer,
    authority: 'system',
    actionId: randomUUID(),
    reason: 'ลงชื่อเข้าใช้ครั้งแรก',
    changes: [change],
    now,
  });
  if (answer?.outcome !== 'saved') throw new Problem('officer-bound-elsewhere');
  return { ...officer, subject };
}
