// Verification: does every record agree with its history, every history with itself, and both with the published seals?
// An audit reads the whole tables (scan), so that items no index shows are seen too.

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { sameValue } from '../../shared/canonical.ts';
import type { Seal } from '../../shared/published.ts';
import { sheetByName } from '../../shared/sheets/all-sheets.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import { type Bucket, readText } from '../files/bucket.ts';
import { headerHash, publicHash, sha256, stateHash } from '../store/chain.ts';
import { type Dataset, readDataset } from '../store/dataset.ts';
import { HistoryItem, RecordItem } from '../store/items.ts';
import { readHistory } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { merkleRoot } from './merkle.ts';
import { leavesKey, parseLeaf, readSeals } from './seal.ts';

/** One thing that is not as it was written. */
export interface Finding {
  readonly code:
    | 'record-changed'
    | 'entry-changed'
    | 'entry-missing'
    | 'record-missing'
    | 'sealed-version-changed'
    | 'sealed-record-missing'
    | 'seal-changed';
  /** Record id, or the day of a seal. */
  readonly subject: string;
  readonly version: number | null;
  readonly message: Bilingual;
}

const MESSAGES: Readonly<Record<Finding['code'], Bilingual>> = {
  'record-changed': {
    th: 'ระเบียนไม่ตรงกับประวัติล่าสุด — ถูกแก้โดยไม่ผ่านระบบ',
    en: 'The record does not agree with its newest history entry: it was changed outside the system.',
  },
  'entry-changed': { th: 'รายการประวัติถูกแก้ไขหลังบันทึก', en: 'A history entry was altered after it was written.' },
  'entry-missing': { th: 'รายการประวัติหายไป', en: 'A history entry is missing.' },
  'record-missing': { th: 'มีประวัติแต่ระเบียนหายไป', en: 'There is history but the record is gone.' },
  'sealed-version-changed': {
    th: 'ประวัติไม่ตรงกับที่ผนึกไว้ — ถูกเขียนใหม่หรือถูกตัดทิ้ง',
    en: 'The history differs from what was sealed: it was rewritten or cut short.',
  },
  'sealed-record-missing': { th: 'ระเบียนที่ผนึกไว้หายไปทั้งหมด', en: 'A sealed record is gone altogether.' },
  'seal-changed': { th: 'ผนึกประจำวันไม่ตรงกับรายการใต้ผนึก', en: 'A day’s seal does not fit its leaves or the seal before.' },
};

function finding(code: Finding['code'], subject: string, version: number | null = null): Finding {
  return { code, subject, version, message: MESSAGES[code] };
}

export interface VerifyProgress {
  readonly records: number;
}

/** Everything that is wrong; empty when all agrees. `seals` is the bucket whose seals are trusted. */
export async function verify(store: Store, seals: Bucket, onProgress: (progress: VerifyProgress) => void = () => {}): Promise<Finding[]> {
  const records = await scanRecords(store);
  const heads = await scanHeads(store);
  const findings: Finding[] = [];
  let checked = 0;
  for (const record of records.values()) {
    findings.push(...checkChain(record, await readHistory(store, record.id)));
    onProgress({ records: ++checked });
  }
  for (const id of heads.keys()) if (!records.has(id)) findings.push(finding('record-missing', id));
  return [...findings, ...(await checkSeals(seals, await readDataset(store), heads))];
}

/** One record against its whole history. */
export function checkChain(record: RecordItem, entries: readonly HistoryItem[]): Finding[] {
  const findings: Finding[] = [];
  let state: Record<string, unknown> = {};
  let previous: string | null = null;
  let isErased = false;
  for (let version = 1; version <= Math.max(record.version, entries.at(-1)?.version ?? 0); version++) {
    const entry = entries.find((candidate) => candidate.version === version);
    if (entry === undefined) {
      findings.push(finding('entry-missing', record.id, version));
      previous = null;
      isErased = true;
      continue;
    }
    isErased ||= entry.body === null;
    state = { ...state, ...entry.body?.after };
    const isDeleted = entry.header.kind === 'delete';
    const isChained = version === 1 || previous === null || entry.header.previous === previous;
    const isIntact = headerHash(entry.header) === entry.hash && entry.header.version === version && entry.header.record === record.id;
    const isStateRight = isErased || entry.body === null || stateHash(state, isDeleted, entry.body.salt) === entry.header.stateHash;
    if (!isChained || !isIntact || !isStateRight || !isBeforeRight(entry)) findings.push(finding('entry-changed', record.id, version));
    previous = entry.hash;
  }
  if (!isRecordRight(record, entries, state, isErased)) findings.push(finding('record-changed', record.id, record.version));
  return findings;
}

/** A body must say in `before` the same fields as in `after`. */
function isBeforeRight({ body, header }: HistoryItem): boolean {
  if (body === null || header.kind === 'create') return true;
  return sameValue(Object.keys(body.before).sort(), Object.keys(body.after).sort());
}

function isRecordRight(record: RecordItem, entries: readonly HistoryItem[], state: Record<string, unknown>, isErased: boolean): boolean {
  const newest = entries.at(-1);
  const sheet = sheetByName(record.sheet);
  if (newest === undefined || sheet === undefined) return false;
  const isNewest = newest.version === record.version && newest.hash === record.head;
  const isPublicRight = publicHash(sheet, record.values, record.isDeleted) === newest.header.publicHash;
  const isWholeRight = isErased || sameValue(state, record.values);
  return isNewest && isPublicRight && isWholeRight && record.changedAt === newest.header.at && record.changedBy === newest.header.office;
}

async function checkSeals(bucket: Bucket, dataset: Dataset, heads: ReadonlyMap<string, ReadonlyMap<number, string>>): Promise<Finding[]> {
  const byHash = new Map([...heads].map(([id, versions]) => [sha256(id), { id, versions }]));
  const findings: Finding[] = [];
  let before: Seal | undefined;
  for (const seal of await readSeals(bucket, dataset)) {
    const leaves = ((await readText(bucket, leavesKey(dataset, seal.day))) ?? '').split('\n').filter(Boolean);
    if (merkleRoot(leaves) !== seal.root || leaves.length !== seal.leafCount || (before !== undefined && seal.previousRoot !== before.root))
      findings.push(finding('seal-changed', seal.day));
    for (const leaf of leaves.map(parseLeaf)) {
      const found = byHash.get(leaf.record);
      if (found === undefined) findings.push(finding('sealed-record-missing', `sha256:${leaf.record}`, leaf.version));
      else if (found.versions.get(leaf.version) !== leaf.head) findings.push(finding('sealed-version-changed', found.id, leaf.version));
    }
    before = seal;
  }
  return findings;
}

async function* scan(store: Store, table: string, projection?: string): AsyncGenerator<Record<string, unknown>> {
  let from: Record<string, unknown> | undefined;
  do {
    const names =
      projection === undefined
        ? {}
        : {
            ProjectionExpression: '#record, #version, #hash',
            ExpressionAttributeNames: { '#record': 'record', '#version': 'version', '#hash': 'hash' },
          };
    const page = await store.db.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ...names, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

async function scanRecords(store: Store): Promise<Map<string, RecordItem>> {
  const records = new Map<string, RecordItem>();
  for await (const item of scan(store, store.records)) {
    if (!('head' in item)) continue;
    const record = RecordItem.parse(item);
    records.set(record.id, record);
  }
  return records;
}

/** Hash of every version in the history table, by record. */
async function scanHeads(store: Store): Promise<Map<string, Map<number, string>>> {
  const heads = new Map<string, Map<number, string>>();
  for await (const item of scan(store, store.history, 'heads')) {
    const { record, version, hash } = HistoryItem.pick({ record: true, version: true, hash: true }).parse(item);
    const versions = heads.get(record) ?? new Map<number, string>();
    heads.set(record, versions.set(version, hash));
  }
  return heads;
}
