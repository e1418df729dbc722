// Actions: one officer's step over many records, kept beside them with every change it meant to make, before the first is saved.
// So a step that broke off goes on where it stopped, and a step can be taken back long after, from another computer.

import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { RowChange } from '../../shared/api-changes.ts';
import type { Store } from './store.ts';

const CHANGES_PER_ITEM = 200;

const ActionPart = z.strictObject({
  /** `action#<id>` */
  pk: z.string(),
  /** `part#0000`: the first is written last, so that an action is there as a whole or not at all. */
  sk: z.string(),
  kind: z.enum(['departure', 'merge', 'split', 'ruling', 'elections', 'constituencies', 'appointments', 'undo']),
  officerId: z.string(),
  at: z.iso.datetime(),
  changes: z.array(z.strictObject({ sheet: z.string(), change: RowChange })),
});

export type StoredAction = Pick<z.infer<typeof ActionPart>, 'kind' | 'officerId' | 'at' | 'changes'>;

export async function writeAction(store: Store, actionId: string, action: StoredAction): Promise<void> {
  const parts = Array.from({ length: Math.max(1, Math.ceil(action.changes.length / CHANGES_PER_ITEM)) }, (_, part) => ({
    ...action,
    pk: `action#${actionId}`,
    sk: `part#${String(part).padStart(4, '0')}`,
    changes: action.changes.slice(part * CHANGES_PER_ITEM, (part + 1) * CHANGES_PER_ITEM),
  }));
  for (const Item of parts.toReversed()) await store.db.send(new PutCommand({ TableName: store.records, Item }));
}

/** Null where there is none. */
export async function readAction(store: Store, actionId: string): Promise<StoredAction | null> {
  const parts: z.infer<typeof ActionPart>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :part)',
        ExpressionAttributeValues: { ':pk': `action#${actionId}`, ':part': 'part#' },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    parts.push(...Items.map((item) => ActionPart.parse(item)));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  const [first] = parts;
  if (first === undefined || first.sk !== 'part#0000') return null;
  return { kind: first.kind, officerId: first.officerId, at: first.at, changes: parts.flatMap(({ changes }) => changes) };
}
