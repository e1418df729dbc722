// What is written for planned rows: record, history entry, claims taken and given up, packed into transactions.

import { randomBytes } from 'node:crypto';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { claimKey, parseRecordId, sheetPlace } from '../../shared/ids.ts';
import { warningKey } from '../../shared/violations.ts';
import { headerHash, publicHash, stateHash } from './chain.ts';
import type { HistoryItem, RecordItem } from './items.ts';
import type { Action, Planned } from './prepare.ts';
import type { Store } from './store.ts';

const ACTIONS_PER_TRANSACTION = 100;
const BYTES_PER_TRANSACTION = 3_500_000;

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The items of one row's write: record, history entry, claims taken and given up. */
export interface Write {
  readonly planned: Planned;
  readonly record: RecordItem;
  readonly claimed: readonly string[];
  readonly released: readonly string[];
  readonly history: HistoryItem;
  readonly bytes: number;
}

/** Rows that fit one call. A claim is taken by one row a call: whoever else asks for it comes in a later one and is refused. */
export function groupForTransactions(action: Action, planned: readonly Planned[], at: string): Write[][] {
  const groups: Write[][] = [];
  let room = { actions: 0, bytes: 0 };
  for (const write of planned.map((plan) => writeOf(action, plan, at))) {
    let actions = actionsOf(action, write, groups.at(-1));
    const isClaimedTwice = groups.at(-1)?.some((other) => other.claimed.some((claim) => write.claimed.includes(claim))) ?? false;
    if (actions > room.actions || write.bytes > room.bytes || isClaimedTwice) {
      groups.push([]);
      actions = actionsOf(action, write, []);
      room = { actions: ACTIONS_PER_TRANSACTION, bytes: BYTES_PER_TRANSACTION };
    }
    groups.at(-1)?.push(write);
    room = { actions: room.actions - actions, bytes: room.bytes - write.bytes };
  }
  return groups;
}

/** What a row adds to its group: with the first of an owner goes the owner's turn (turns.ts). */
function actionsOf({ sheet }: Action, { record, claimed, released }: Write, group: readonly Write[] = []): number {
  const isFirstOfOwner = group.every((other) => other.record.pk !== record.pk);
  return 2 + claimed.length + released.length + (sheet.takesTurns && isFirstOfOwner ? 1 : 0);
}

/** One row's record and history entry, at an instant. */
export function writeOf({ sheet, officer, actionId, reason }: Action, planned: Planned, at: string): Write {
  const { id, current, values, kind, before, after, change } = planned;
  const key = parseRecordId(id) ?? failOnId(id);
  const version = (current?.version ?? 0) + 1;
  const isDeleted = kind === 'delete' || (kind === 'save' && (current?.isDeleted ?? false));
  const salt = randomBytes(12).toString('base64url');
  const header = {
    record: id,
    version,
    at,
    action: actionId,
    change: change.changeId,
    kind,
    office: officer.office,
    publicHash: publicHash(sheet, values, isDeleted),
    stateHash: stateHash(values, isDeleted, salt),
    previous: current?.head ?? null,
  };
  const head = headerHash(header);
  const { fresh, standing } = acceptedWarnings(planned);
  const record: RecordItem = {
    ...key,
    id,
    sheet: sheet.name,
    sheetPlace: sheetPlace(sheet.name, sheet.placeOf(values).provinceCode),
    ...(isDeleted ? {} : sheet.peopleKeys?.(values)),
    version,
    head,
    values: { ...values },
    isDeleted,
    ...(standing.length > 0 ? { accepted: standing } : {}),
    changedAt: at,
    changedBy: officer.office,
  };
  const history: HistoryItem = {
    record: id,
    version,
    header,
    hash: head,
    body: {
      officerId: officer.officerId,
      name: officer.name,
      before,
      after,
      reason: change.reason ?? reason,
      ...(fresh.length > 0 ? { accepted: fresh } : {}),
      salt,
    },
  };
  const held = current === null || current.isDeleted ? [] : sheet.claims(current.values);
  const wanted = isDeleted ? [] : sheet.claims(values);
  return {
    planned,
    record,
    history,
    claimed: wanted.filter((claim) => !held.includes(claim)),
    released: held.filter((claim) => !wanted.includes(claim)),
    bytes: JSON.stringify(record).length * 2 + JSON.stringify(history).length * 2,
  };
}

/** What this change accepts of the warnings it leaves, and what stands accepted after it: an edit of a warning's fields asks anew. */
function acceptedWarnings({ change, current, after, violations }: Planned): { fresh: string[]; standing: string[] } {
  const warnings = violations.filter(({ severity }) => severity === 'warning');
  const fresh = warnings.map(warningKey).filter((key) => change.accepts?.includes(key));
  const untouched = warnings.filter(({ fields }) => !fields.some((field) => field in after)).map(warningKey);
  const kept = (current?.accepted ?? []).filter((key) => untouched.includes(key));
  return { fresh, standing: [...new Set([...kept, ...fresh])] };
}

function failOnId(id: string): never {
  throw new Error(`“${id}” is not a record id.`);
}

/**
 * The items of one row in its group. Where one row of the group gives up a claim that another takes (a seat handed over, two
 * numbers exchanged), the taker's item moves it from holder to holder: a transaction may name an item only once.
 */
export function transactItems(store: Store, write: Write, group: readonly Write[]): TransactItem[] {
  const { planned, record, history, claimed, released } = write;
  const expected = planned.current?.version;
  const put =
    expected === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :expected',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':expected': expected },
        };
  return [
    { Put: { TableName: store.records, Item: record, ...put } },
    {
      Put: {
        TableName: store.history,
        Item: history,
        ConditionExpression: 'attribute_not_exists(#record)',
        ExpressionAttributeNames: { '#record': 'record' },
      },
    },
    ...claimed.map((claim): TransactItem => {
      const giver = group.find((other) => other.released.includes(claim))?.record.id ?? record.id;
      return {
        Put: {
          TableName: store.records,
          Item: { ...claimKey(claim), holder: record.id },
          ConditionExpression: 'attribute_not_exists(pk) OR holder IN (:id, :giver)',
          ExpressionAttributeValues: { ':id': record.id, ':giver': giver },
        },
      };
    }),
    ...released
      .filter((claim) => !group.some((other) => other.claimed.includes(claim)))
      .map(
        (claim): TransactItem => ({
          Delete: {
            TableName: store.records,
            Key: { ...claimKey(claim) },
            ConditionExpression: 'attribute_not_exists(pk) OR holder = :id',
            ExpressionAttributeValues: { ':id': record.id },
          },
        }),
      ),
  ];
}
