// An officer's large save as the admin sends it: a thousand rows a request, one request after another.

import { randomUUID } from 'node:crypto';
import { ChangesAnswer, type RowChange } from '../../../shared/api.ts';
import { MAX_CHANGES } from '../../../shared/api-changes.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laoRecordId } from '../../support/builders.ts';
import { type Places, signInAt } from '../sign-in.ts';

/** Sends one request with a thousand changes and gives its answer. */
export type Post = (changes: RowChange[]) => Promise<Response>;

export function bodyOf(changes: RowChange[]): string {
  return JSON.stringify({ actionId: randomUUID(), changes });
}

export async function postTo(at: Places): Promise<Post> {
  const headers = await signInAt(at, 'officer-department');
  return (changes) => fetch(`${at.api}/sheets/laos/changes`, { method: 'POST', headers, body: bodyOf(changes) });
}

/** Request after request, as the admin sends them. */
export async function send(post: Post, changes: readonly RowChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += MAX_CHANGES) {
    const { answers } = ChangesAnswer.parse(await (await post(changes.slice(start, start + MAX_CHANGES))).json());
    const refused = answers.find(({ outcome }) => outcome !== 'saved');
    if (refused) throw new Error(`a row was not saved: ${JSON.stringify(refused)}`);
  }
}

/** Two cells of each row, as a pasted column of figures with its date would set. */
export function changesOf(rows: readonly Lao[], version: number): RowChange[] {
  return rows.map((lao, index) => ({
    changeId: randomUUID(),
    id: laoRecordId(lao.code ?? ''),
    base: version,
    kind: 'save',
    set: { population: 1_000 + index + version, road: `ถนนรอบที่ ${version}` },
  }));
}
