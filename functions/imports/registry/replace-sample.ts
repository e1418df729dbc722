// Makes room for the real register: the invented organisations and their history go, the officers stay, so that somebody can
// still sign in. Officers of an invented organisation keep their account; the department gives them a real one in the sheet.

import { officers } from '../../../shared/sheets/officers.ts';
import { markDataset } from '../../store/dataset.ts';
import { readSheet } from '../../store/read.ts';
import { emptyStore } from '../../store/replace.ts';
import type { Store } from '../../store/store.ts';

/** Returns how many officers were kept. Refuses (throws) when the store holds the real register. Cut short, it is done again. */
export async function replaceSample(store: Store, onProgress: (removed: number) => void): Promise<number> {
  await emptyStore(store, onProgress);
  await markDataset(store, 'register');
  let kept = 0;
  for await (const { isDeleted } of readSheet(store, officers)) kept += isDeleted ? 0 : 1;
  return kept;
}
