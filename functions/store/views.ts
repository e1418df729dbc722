// Saved views: one item each, beside the records, under the office or the officer they belong to.

import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { Problem } from '../../shared/problems.ts';
import { MAX_VIEWS, SavedView } from '../../shared/views.ts';
import type { Store } from './store.ts';

const ViewItem = z.strictObject({
  /** `views#` and the owner */
  pk: z.string(),
  /** `<sheet>#<view>` */
  sk: z.string(),
  view: SavedView,
});

/** The office (`officeOf`) or `officer#<id>`. */
export type ViewOwner = string;

const partition = (owner: ViewOwner) => `views#${owner}`;
const sortKey = ({ sheet, viewId }: Pick<SavedView, 'sheet' | 'viewId'>) => `${sheet}#${viewId}`;

/** Every view of one owner for a sheet. */
export async function readViews(store: Store, owner: ViewOwner, sheet: string): Promise<SavedView[]> {
  return query(store, owner, `${sheet}#`);
}

async function query(store: Store, owner: ViewOwner, prefix: string): Promise<SavedView[]> {
  const views: SavedView[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': partition(owner), ...(prefix === '' ? {} : { ':prefix': prefix }) },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    views.push(...Items.map((item) => ViewItem.parse(item).view));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return views;
}

/** Refuses when somebody has changed the view since `base`, or when the owner has as many views as there is room for. */
export async function saveView(store: Store, owner: ViewOwner, view: SavedView, base: number): Promise<void> {
  if (base === 0 && (await query(store, owner, '')).length >= MAX_VIEWS) throw new Problem('views-full');
  const Item = ViewItem.parse({ pk: partition(owner), sk: sortKey(view), view });
  const condition =
    base === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#view.#version = :base',
          ExpressionAttributeNames: { '#view': 'view', '#version': 'version' },
          ExpressionAttributeValues: { ':base': base },
        };
  try {
    await store.db.send(new PutCommand({ TableName: store.records, Item, ...condition }));
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ConditionalCheckFailedException') throw new Problem('view-changed', { cause });
    throw cause;
  }
}

export async function removeView(store: Store, owner: ViewOwner, view: Pick<SavedView, 'sheet' | 'viewId'>): Promise<void> {
  await store.db.send(new DeleteCommand({ TableName: store.records, Key: { pk: partition(owner), sk: sortKey(view) } }));
}
