import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { putIfDifferent, readText, removeFile } from '../../../functions/files/bucket.ts';
import { sealPartsFromEnvironment } from '../../../functions/seal/handler.ts';
import { merkleRoot } from '../../../functions/seal/merkle.ts';
import { readSeals, type SealParts, seal, sealKey } from '../../../functions/seal/seal.ts';
import { verify } from '../../../functions/seal/verify.ts';
import { headerHash, publicHash, stateHash } from '../../../functions/store/chain.ts';
import { markDataset } from '../../../functions/store/dataset.ts';
import { HistoryItem, RecordItem } from '../../../functions/store/items.ts';
import { readHistory, readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { aLao, anOfficer, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

const ID = laoRecordId('06540103');
let parts: SealParts;

/** A small register: three LAOs, one with three versions; sealed. Then somebody opens the tables with other tools. */
beforeEach(async () => {
  parts = sealPartsFromEnvironment(await newInstallation());
  await markDataset(parts.store, 'register');
  await save([toCreate(aLao()), toCreate(aLao({ code: '06540104' })), toCreate(aLao({ code: '06550101', provinceCode: '55' }))]);
  await save([toSet(ID, 1, { population: 900, populationDate: '2023-09-30' })]);
  await save([toSet(ID, 2, { population: 950 })]);
  await seal(parts, new Date('2026-01-01T00:00:00Z'));
});

async function save(changes: Parameters<typeof saveChanges>[1]['changes']): Promise<void> {
  const answers = await saveChanges(parts.store, {
    sheet: laos,
    officer: anOfficer(),
    authority: 'officer',
    actionId: randomUUID(),
    reason: null,
    changes,
    now: () => new Date(),
  });
  expect(answers.every((answer) => answer.outcome === 'saved')).toBe(true);
}

async function codes(): Promise<string[]> {
  return (await verify(parts.store, parts.seals)).map((finding) => `${finding.code} ${finding.version ?? ''}`.trim());
}

async function record(): Promise<RecordItem> {
  return RecordItem.parse(await readRecord(parts.store, parseRecordId(ID) ?? { pk: '', sk: '' }));
}

async function putRecord(item: RecordItem): Promise<void> {
  await parts.store.db.send(new PutCommand({ TableName: parts.store.records, Item: item }));
}

async function putEntry(item: HistoryItem): Promise<void> {
  await parts.store.db.send(new PutCommand({ TableName: parts.store.history, Item: item }));
}

async function removeEntry(version: number): Promise<void> {
  await parts.store.db.send(new DeleteCommand({ TableName: parts.store.history, Key: { record: ID, version } }));
}

test('an honest store has no findings, also after more versions and seals', async () => {
  expect(await codes()).toEqual([]);
  await save([toSet(ID, 3, { population: 951 })]);
  await seal(parts, new Date('2026-01-02T00:00:00Z'));
  expect(await codes()).toEqual([]);
});

test('a changed record is found', async () => {
  const item = await record();
  await putRecord({ ...item, values: { ...item.values, population: 9_950 } });
  expect(await codes()).toEqual(['record-changed 3']);
});

test('a private field changed behind the public ones is found', async () => {
  const item = await record();
  await putRecord({ ...item, values: { ...item.values, flawedValues: [{ field: 'website', text: 'x', why: 'notAnAddress' }] } });
  expect(await codes()).toEqual(['record-changed 3']);
});

test('a changed entry is found', async () => {
  const [, second] = await readHistory(parts.store, ID);
  const entry = HistoryItem.parse(second);
  await putEntry({ ...entry, body: entry.body && { ...entry.body, after: { ...entry.body.after, population: 1 } } });
  expect(await codes()).toContain('entry-changed 2');
});

test('a changed office in an entry’s header is found', async () => {
  const [, second] = await readHistory(parts.store, ID);
  const entry = HistoryItem.parse(second);
  await putEntry({ ...entry, header: { ...entry.header, office: 'ผู้อื่น' } });
  expect(await codes()).toContain('entry-changed 2');
});

test('a deleted last entry is found, even when the record is set back to the version before', async () => {
  const [, second] = await readHistory(parts.store, ID);
  const item = await record();
  await removeEntry(3);
  expect(await codes()).toContain('entry-missing 3');
  const before = HistoryItem.parse(second);
  await putRecord({ ...item, version: 2, head: before.hash, values: { ...item.values, population: 900 }, changedAt: before.header.at });
  expect(await codes()).toEqual(['sealed-version-changed 3']);
});

test('a record deleted with its whole chain is found against the published seal', async () => {
  for (const version of [1, 2, 3]) await removeEntry(version);
  const key = parseRecordId(ID);
  await parts.store.db.send(new DeleteCommand({ TableName: parts.store.records, Key: { pk: key?.pk, sk: key?.sk } }));
  expect(await codes()).toEqual(['sealed-record-missing 3']);
});

test('a deleted record whose history stays is found', async () => {
  const key = parseRecordId(ID);
  await parts.store.db.send(new DeleteCommand({ TableName: parts.store.records, Key: { pk: key?.pk, sk: key?.sk } }));
  expect(await codes()).toEqual(['record-missing']);
});

test('a wholly recomputed chain agrees with itself and is found against the published seal', async () => {
  const entries = await readHistory(parts.store, ID);
  let state: Record<string, unknown> = {};
  let previous: string | null = null;
  for (const entry of entries) {
    const after: Record<string, unknown> = { ...entry.body?.after, ...(entry.version === 3 ? { population: 5_000 } : {}) };
    state = { ...state, ...after };
    const header: HistoryItem['header'] = {
      ...entry.header,
      previous,
      publicHash: publicHash(laos, state, false),
      stateHash: stateHash(state, false, entry.body?.salt ?? ''),
    };
    previous = headerHash(header);
    await putEntry({ ...entry, header, hash: previous, body: entry.body && { ...entry.body, after } });
  }
  await putRecord({ ...(await record()), values: state, head: previous ?? '' });
  expect(await codes()).toEqual(['sealed-version-changed 3']);
});

test('a seal rewritten to fit is found by the seal after it', async () => {
  await seal(parts, new Date('2026-01-02T00:00:00Z'));
  const [first] = await readSeals(parts.seals, 'register');
  const forged = {
    key: sealKey('register', '2026-01-01'),
    body: JSON.stringify({ ...first, root: merkleRoot([]) }),
    contentType: 'application/json',
    cacheControl: 'no-store',
  };
  await putIfDifferent(parts.seals, forged);
  expect(await codes()).toEqual(['seal-changed', 'seal-changed']);
});

test('a seal of the replaced sample says nothing about the register', async () => {
  await markDataset(parts.store, 'sample');
  for (const version of [1, 2, 3]) await removeEntry(version);
  const key = parseRecordId(ID);
  await parts.store.db.send(new DeleteCommand({ TableName: parts.store.records, Key: { pk: key?.pk, sk: key?.sk } }));
  expect(await codes()).toEqual([]);
});

test('a seal that was kept and not published is published the next time', async () => {
  await removeFile(parts.site, 'data/seals/index.json');
  await seal(parts, new Date('2026-01-01T09:00:00Z'));
  expect(JSON.parse((await readText(parts.site, 'data/seals/index.json')) ?? '')).toMatchObject([{ day: '2026-01-01' }]);
});

test('a lawfully erased private body leaves the chain whole', async () => {
  await parts.store.db.send(
    new UpdateCommand({
      TableName: parts.store.history,
      Key: { record: ID, version: 1 },
      UpdateExpression: 'SET body = :none',
      ExpressionAttributeValues: { ':none': null },
    }),
  );
  expect(await codes()).toEqual([]);
});

test('a day is sealed once; sealing again keeps the first seal', async () => {
  const first = await seal(parts, new Date('2026-01-01T05:00:00Z'));
  await save([toSet(ID, 3, { population: 999 })]);
  expect(await seal(parts, new Date('2026-01-01T06:00:00Z'))).toEqual(first);
});

test('history never holds two items of one version', async () => {
  const { Items = [] } = await parts.store.db.send(
    new QueryCommand({
      TableName: parts.store.history,
      KeyConditionExpression: '#r = :r',
      ExpressionAttributeNames: { '#r': 'record' },
      ExpressionAttributeValues: { ':r': ID },
    }),
  );
  expect(Items.map((item) => item['version'])).toEqual([1, 2, 3]);
});
