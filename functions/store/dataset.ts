// Which data a store holds: nothing, the invented sample, or the real register. They are never mixed.

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Store } from './store.ts';
import { getTogether } from './together.ts';

export const Dataset = z.enum(['empty', 'sample', 'register']);
export type Dataset = z.infer<typeof Dataset>;

export const DATASET_KEY = { pk: 'country#th', sk: 'dataset' } as const;

export async function readDataset(store: Store): Promise<Dataset> {
  const [item] = await getTogether(store, [DATASET_KEY]);
  return item === undefined ? 'empty' : Dataset.parse(item['kind']);
}

export async function markDataset(store: Store, kind: Dataset): Promise<void> {
  await store.db.send(new PutCommand({ TableName: store.records, Item: { ...DATASET_KEY, kind } }));
}
