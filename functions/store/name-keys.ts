// Records are found by name and person through keys beside their values (Sheet.peopleKeys). Records from before a key was kept, or was
// made otherwise, get theirs here; nothing else of them changes, and no version is made.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PeopleKeys, Sheet } from '../../shared/sheets/sheet.ts';
import type { RecordItem } from './items.ts';
import { many } from './many.ts';
import { readSheet } from './read.ts';
import type { Store } from './store.ts';

const KEYS = ['nameGiven', 'nameFamily', 'person'] as const satisfies readonly (keyof PeopleKeys)[];

export interface KeyCount {
  readonly looked: number;
  readonly mended: number;
}

/** Running it twice changes nothing. `onLooked` is told how many records were looked at. */
export async function mendNameKeys(store: Store, sheet: Sheet, onLooked: (count: number) => void = () => {}): Promise<KeyCount> {
  let [looked, mended] = [0, 0];
  let open: RecordItem[] = [];
  const mendOpen = async () => {
    mended += (await many(open, (record) => mend(store, sheet, record))).filter(Boolean).length;
    open = [];
  };
  for await (const record of readSheet(store, sheet)) {
    looked += 1;
    if (KEYS.some((key) => record[key] !== wantedKeys(sheet, record)[key])) open.push(record);
    if (open.length === 500) await mendOpen();
    if (looked % 1_000 === 0) onLooked(looked);
  }
  await mendOpen();
  onLooked(looked);
  return { looked, mended };
}

function wantedKeys(sheet: Sheet, { isDeleted, values }: RecordItem): PeopleKeys {
  return isDeleted ? {} : (sheet.peopleKeys?.(values) ?? {});
}

/** False where the record was saved meanwhile: saving has made its keys. */
async function mend(store: Store, sheet: Sheet, record: RecordItem): Promise<boolean> {
  const wanted = wantedKeys(sheet, record);
  const [kept, gone] = [KEYS.filter((key) => wanted[key] !== undefined), KEYS.filter((key) => wanted[key] === undefined)];
  const parts = [
    ...(kept.length > 0 ? [`SET ${kept.map((key) => `#${key} = :${key}`).join(', ')}`] : []),
    ...(gone.length > 0 ? [`REMOVE ${gone.map((key) => `#${key}`).join(', ')}`] : []),
  ];
  try {
    await store.db.send(
      new UpdateCommand({
        TableName: store.records,
        Key: { pk: record.pk, sk: record.sk },
        UpdateExpression: parts.join(' '),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version', ...Object.fromEntries(KEYS.map((key) => [`#${key}`, key])) },
        ExpressionAttributeValues: { ':version': record.version, ...Object.fromEntries(kept.map((key) => [`:${key}`, wanted[key]])) },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
