// Emptying a store of the invented sample, so that the real register can take its place. Never for a store of real data.

import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { readDataset } from './dataset.ts';
import type { Store } from './store.ts';

/** Removes every item of both tables but officers and the mark of the sample. Refuses unless the store holds the sample (or nothing). */
export async function emptyStore(store: Store, onProgress: (removed: number) => void = () => {}): Promise<void> {
  if ((await readDataset(store)) === 'register') throw new Error('The store holds the real register; it is not emptied.');
  let removed = 0;
  for (const [table, keys] of [
    [store.history, ['record', 'version']],
    [store.records, ['pk', 'sk']],
  ] as const) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await store.db.send(new ScanCommand({ TableName: table, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }));
      const items = (page.Items ?? []).filter((item) => !isKept(item));
      for (let start = 0; start < items.length; start += 25) {
        await removeBatch(
          store,
          table,
          items.slice(start, start + 25).map((item) => ({ [keys[0]]: item[keys[0]], [keys[1]]: item[keys[1]] })),
        );
        removed += Math.min(25, items.length - start);
        onProgress(removed);
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
}

/** Officers, what they claim and their history stay, so that somebody can still sign in; the mark of the sample stays until the end. */
function isKept(item: Record<string, unknown>): boolean {
  const names = [item['sk'], item['holder'], item['record']].map(String);
  return item['sk'] === 'dataset' || names.some((name) => name.includes('officers#'));
}

async function removeBatch(store: Store, table: string, keys: Record<string, unknown>[]): Promise<void> {
  let open = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (open.length > 0) {
    const { UnprocessedItems } = await store.db.send(new BatchWriteCommand({ RequestItems: { [table]: open } }));
    open = (UnprocessedItems?.[table] ?? []).flatMap(({ DeleteRequest }) =>
      DeleteRequest?.Key ? [{ DeleteRequest: { Key: DeleteRequest.Key } }] : [],
    );
  }
}
