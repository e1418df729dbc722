// Puts records of the register into the store as they lie there once saved, without saving each: reading them is what is measured.

import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { RecordItem } from '../../../functions/store/items.ts';
import { many } from '../../../functions/store/many.ts';
import type { Store } from '../../../functions/store/store.ts';
import { recordId, recordSortKey, sheetPlace } from '../../../shared/ids.ts';
import type { Lao } from '../../../shared/register/lao.ts';

const A_BATCH = 25;

export async function putRecords(store: Store, laos: readonly Lao[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(laos.length / A_BATCH) }, (_, index) =>
    laos.slice(index * A_BATCH, (index + 1) * A_BATCH),
  );
  await many(
    batches,
    (batch) =>
      store.db.send(
        new BatchWriteCommand({ RequestItems: { [store.records]: batch.map((lao) => ({ PutRequest: { Item: recordOf(lao) } })) } }),
      ),
    8,
  );
}

export function recordOf(lao: Lao): RecordItem {
  const key = { pk: `lao#${lao.laoId}`, sk: recordSortKey('laos', lao.laoId) };
  return {
    ...key,
    id: recordId(key),
    sheet: 'laos',
    sheetPlace: sheetPlace('laos', lao.provinceCode),
    version: 1,
    head: '0'.repeat(64),
    values: { ...lao },
    isDeleted: false,
    changedAt: '2026-01-05T03:00:00.000Z',
    changedBy: 'กรมส่งเสริมการปกครองท้องถิ่น',
  };
}
