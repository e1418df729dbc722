// Saves what was planned, through the same door as an officer's edits: persons, then terms, then tenures. History is kept as the file
// has it: what is against today's rules is reported, not refused.

import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { canonicalJson } from '../../../shared/canonical.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { saveChanges } from '../../store/save.ts';
import type { Store } from '../../store/store.ts';
import { IMPORT_OFFICER } from '../officer.ts';
import { stableUuid } from '../stable-uuid.ts';
import type { PeopleWrite } from './write.ts';

const ROWS_PER_BATCH = 500;

export interface Saving {
  readonly reason: string;
  readonly fileHash: string;
  readonly now: () => Date;
  readonly onProgress: (done: number, total: number) => void;
}

/** What became of each write. Throws when the store fails; the next run finds what was saved until then. */
export async function writePeople(store: Store, writes: readonly PeopleWrite[], saving: Saving): Promise<Map<PeopleWrite, RowAnswer>> {
  const answers = new Map<PeopleWrite, RowAnswer>();
  const actionId = stableUuid(`office-holders\n${saving.fileHash}`);
  saving.onProgress(0, writes.length);
  for (const sheet of [persons, terms, tenures]) {
    const ofSheet = writes.filter((write) => write.sheet === sheet);
    for (let start = 0; start < ofSheet.length; start += ROWS_PER_BATCH) {
      const batch = ofSheet.slice(start, start + ROWS_PER_BATCH);
      const saved = await saveChanges(store, {
        sheet,
        officer: IMPORT_OFFICER,
        authority: 'system',
        isHistory: true,
        actionId,
        reason: saving.reason,
        changes: batch.map(changeOf),
        now: saving.now,
      });
      for (const [index, answer] of saved.entries()) {
        const write = batch[index];
        if (write !== undefined) answers.set(write, answer);
      }
      saving.onProgress(answers.size, writes.length);
    }
  }
  return answers;
}

/** The same record, version and values give the same change id, so that a change sent again is known again. */
function changeOf({ sheet, id, base, set, laoId }: PeopleWrite): RowChange {
  return {
    changeId: stableUuid([sheet.name, laoId, id ?? '', base, canonicalJson(set)].join('\n')),
    id,
    base,
    kind: 'save',
    set: { ...set },
  };
}
