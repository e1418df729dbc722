// Who can sign in follows the sheet of officers: whoever becomes active is let in, whoever is switched off, removed or given another
// address is kept out. What an officer may do is decided by the sheet alone.

import { Officer } from '../../shared/people/officer.ts';
import type { RecordItem } from '../store/items.ts';

export interface Accounts {
  /** Invites who has no account, switches on who was switched off. */
  admit(email: string): Promise<void>;
  /** Switches off and signs out everywhere. */
  dismiss(email: string): Promise<void>;
}

/** Brings the account of one officer in line; `before` is the record as it was, null for a new one. */
export async function followOfficer(
  accounts: Accounts,
  before: RecordItem['values'] | null,
  after: Pick<RecordItem, 'values' | 'isDeleted'>,
): Promise<void> {
  const { email, isActive } = Officer.parse(after.values);
  const former = before === null ? null : Officer.parse(before).email;
  if (former !== null && former !== email) await accounts.dismiss(former);
  if (isActive && !after.isDeleted) await accounts.admit(email);
  else await accounts.dismiss(email);
}
