// Part of sealing a day: publishes, beside each election that changed since its last proof, the public history of its records and
// their way to the day's seal. An unchanged election keeps its proof under an older seal, which holds as well.

import { ElectionStage } from '../../shared/elections/election.ts';
import { electionPartition } from '../../shared/elections/election-id.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import type { ElectionProof, ProvenRecord, ProvenVersion } from '../../shared/proof/election-proof.ts';
import { FORMAT_VERSION, type Seal } from '../../shared/published.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { certifications } from '../../shared/sheets/certifications.ts';
import { elections } from '../../shared/sheets/elections.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import { jsonFile } from '../bake/files-of.ts';
import { putIfDifferent, readText } from '../files/bucket.ts';
import { hashedValues, sha256 } from '../store/chain.ts';
import type { RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { readHistory, readInside, readSheet } from '../store/read.ts';
import { merklePaths } from './merkle.ts';
import { parseLeaf, type SealParts } from './seal.ts';

/** What numbers and names on an election's page come from. Staff and drafts are not among them. */
const SHOWN: readonly Sheet[] = [unitCounts, candidacies, certifications];

/** An election of more records gives a proof per constituency: no reader loads them all. */
const RECORDS_IN_ONE_PROOF = 400;

interface Sealed {
  readonly seal: Seal;
  /** By hash of the record's id. */
  readonly leaves: ReadonlyMap<string, { readonly index: number; readonly version: number }>;
  readonly pathOf: ReturnType<typeof merklePaths>;
}

export async function publishElectionProofs(parts: SealParts, seal: Seal, leafTexts: readonly string[]): Promise<void> {
  const leaves = new Map(leafTexts.map(parseLeaf).map(({ record, version }, index) => [record, { index, version }]));
  const sealed: Sealed = { seal, leaves, pathOf: merklePaths(leafTexts) };
  for await (const record of readSheet(parts.store, elections)) if (!record.isDeleted) await publishProof(parts, record, sealed);
}

async function publishProof(parts: SealParts, election: RecordItem, sealed: Sealed): Promise<void> {
  const electionId = String(election.values['electionId']);
  const inside = await Promise.all(SHOWN.map((sheet) => readInside(parts.store, electionPartition(electionId), sheet)));
  const records = inside.flat().filter((record) => isPublished(record, election) && sealed.leaves.has(sha256(record.id)));
  const groups = records.length <= RECORDS_IN_ONE_PROOF ? new Map([[null, records]]) : byConstituency(records);
  for (const [constituency, own] of groups) await putProof(parts, electionId, constituency, own, sealed);
}

/** What belongs to none (the executive's candidates) stays in the election's own proof. */
function byConstituency(records: readonly RecordItem[]): Map<number | null, RecordItem[]> {
  const groups = Map.groupBy(records, ({ values }) => (typeof values['constituency'] === 'number' ? values['constituency'] : null));
  return new Map([[null, []], ...groups]);
}

async function putProof(
  { store, site }: SealParts,
  electionId: string,
  constituency: number | null,
  records: readonly RecordItem[],
  { seal, leaves, pathOf }: Sealed,
): Promise<void> {
  const key = objectKey(constituency === null ? paths.electionProof(electionId) : paths.constituencyProof(electionId, constituency));
  const wanted = records.map((record) => `${record.id} ${leaves.get(sha256(record.id))?.version}`).sort();
  if (await isProven(await readText(site, key), wanted)) return;
  const proven = await many(records, async (record): Promise<ProvenRecord> => {
    const { index = 0, version = 0 } = leaves.get(sha256(record.id)) ?? {};
    return { record: record.id, versions: await versionsOf(store, record, version), path: pathOf(index) };
  });
  const proof: ElectionProof = { formatVersion: FORMAT_VERSION, electionId, constituency, day: seal.day, root: seal.root, records: proven };
  await putIfDifferent(site, jsonFile(key, proof));
}

/** Whether an earlier proof covers the very same versions. */
async function isProven(text: string | null, wanted: readonly string[]): Promise<boolean> {
  if (text === null) return wanted.length === 0;
  const proof: ElectionProof = JSON.parse(text);
  const known = proof.records.map(({ record, versions }) => `${record} ${versions.length}`).sort();
  return known.join() === wanted.join();
}

const STAGES = ElectionStage.options;

/** As functions/bake decides it: counts once sent and open, candidates once announced. */
function isPublished({ sheet, isDeleted, values }: RecordItem, election: RecordItem): boolean {
  if (isDeleted) return false;
  if (sheet === unitCounts.name) return values['state'] === 'submitted' && values['isBlind'] !== true;
  if (sheet !== candidacies.name) return true;
  const stage = ElectionStage.parse(election.values['stage']);
  return STAGES.indexOf(stage) >= STAGES.indexOf('candidates') && values['state'] === 'accepted' && values['number'] !== null;
}

async function versionsOf(store: SealParts['store'], record: RecordItem, sealedVersion: number): Promise<ProvenVersion[]> {
  const entries = await readHistory(store, record.id, { beforeVersion: sealedVersion + 1 });
  const sheet = SHOWN.find(({ name }) => name === record.sheet);
  let state: Record<string, unknown> = {};
  let isErased = false;
  return entries.map(({ hash, header, body }) => {
    // What followed an erased version cannot be put together any more.
    isErased ||= body === null;
    state = { ...state, ...body?.after };
    const isShown = sheet !== undefined && !isErased && header.kind !== 'delete' && wasPublic(record.sheet, state);
    return { hash, header, values: isShown ? hashedValues(sheet, state) : null };
  });
}

function wasPublic(sheet: string, values: Readonly<Record<string, unknown>>): boolean {
  if (sheet === unitCounts.name) return values['state'] === 'submitted';
  return sheet !== candidacies.name || values['state'] === 'accepted';
}
