// Who has unsaved typing in which rows, right now. Told every few seconds by each open page, forgotten soon after it falls silent,
// and never part of any history.

import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Officer } from '../../shared/people/officer.ts';
import { EVERYWHERE } from './journal.ts';
import { many } from './many.ts';
import type { Store } from './store.ts';

/** A page tells again after ten seconds; one that missed two turns is gone. */
const KEPT_SECONDS = 25;
/** More pages at work in one place than anybody can look at. */
const SHOWN_PAGES = 200;

const PresenceItem = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  name: z.string(),
  office: z.string(),
  rows: z.array(z.string()),
  /** Seconds since 1970; the engine removes the item some time later. */
  expiresAt: z.int(),
});

export interface Page {
  readonly officer: Officer;
  readonly tab: string;
  readonly sheet: string;
}

const partition = (sheet: string, place: string) => `presence#${sheet}#${place}`;
const sortKey = ({ officer, tab }: Page) => `${officer.officerId}#${tab}`;

/** Notes the rows a page is editing, for those who look at their provinces; none: the page is not editing any more. */
export async function tellEditing(
  store: Store,
  page: Page,
  { rows, provinces }: { rows: readonly string[]; provinces: readonly string[] },
  now: Date,
): Promise<void> {
  const expiresAt = Math.floor(now.getTime() / 1000) + KEPT_SECONDS;
  const { name, office } = page.officer;
  await many([...provinces, EVERYWHERE], (place) => {
    const key = { pk: partition(page.sheet, place), sk: sortKey(page) };
    return rows.length === 0
      ? store.db.send(new DeleteCommand({ TableName: store.records, Key: key }))
      : store.db.send(new PutCommand({ TableName: store.records, Item: { ...key, name, office, rows, expiresAt } }));
  });
}

/** Other pages at work in a place; may lag a moment. */
export async function readOthers(
  store: Store,
  page: Page,
  place: string,
  now: Date,
): Promise<{ name: string; office: string; rows: string[] }[]> {
  const { Items = [] } = await store.db.send(
    new QueryCommand({
      TableName: store.records,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(page.sheet, place) },
      Limit: SHOWN_PAGES,
    }),
  );
  return Items.map((item) => PresenceItem.parse(item))
    .filter(({ sk, expiresAt }) => sk !== sortKey(page) && expiresAt > now.getTime() / 1000)
    .map(({ name, office, rows }) => ({ name, office, rows }));
}
