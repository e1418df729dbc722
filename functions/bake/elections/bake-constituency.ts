// One constituency: its parts, and its own page where the election is large. Whatever changes here orders the election's page.

import { randomUUID } from 'node:crypto';
import { objectKey, paths } from '../../../shared/paths.ts';
import { putIfDifferent, readText, removeFile } from '../../files/bucket.ts';
import { type QueuedTarget, sendTargets } from '../../files/queue.ts';
import { jsonFile } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { bakeElection } from './bake-election.ts';
import { constituencyFiles, constituencyKeys } from './files.ts';
import { constituencyPartKey, LayoutPart, layoutPartKey, unitsPartKey } from './parts.ts';
import { type ConstituencyParts, publishConstituencyParts } from './publish-constituency.ts';
import { publishConstituencyResult } from './publish-election.ts';
import { publishCandidates, publishCertification } from './publish-records.ts';
import { type ElectionHead, readConstituency, readExecutive, readHead } from './read-election.ts';
import { putBeside } from './small-election.ts';

/** Of a large election; a small one has no parts and is baked whole. */
export async function bakeConstituency(parts: BakeParts, electionId: string, number: number, isSample: boolean): Promise<void> {
  if (!(await isLarge(parts, electionId))) return bakeElection(parts, electionId, isSample);
  const head = await readHead(parts.store, electionId, parts.today());
  const published = head === null ? null : publishConstituencyParts(head.election, await readConstituency(parts.store, electionId, number));
  const isChanged = published === null ? await removeParts(parts, electionId, number) : await putParts(parts, electionId, published);
  if (head !== null && published !== null) await putPage(parts, head, published, isSample);
  else for (const key of constituencyKeys(electionId, number)) await removeFile(parts.site, key);
  if (isChanged) await orderElection(parts, electionId);
}

/** The units first: whoever reads the part finds the units it counts. */
async function putParts({ parts }: BakeParts, electionId: string, { part, units }: ConstituencyParts): Promise<boolean> {
  const { number } = part.constituency;
  const areUnitsNew = await putIfDifferent(parts, jsonFile(unitsPartKey(electionId, number), units));
  const isPartNew = await putIfDifferent(parts, jsonFile(constituencyPartKey(electionId, number), part));
  return areUnitsNew || isPartNew;
}

async function removeParts({ parts }: BakeParts, electionId: string, number: number): Promise<boolean> {
  const isThere = (await readText(parts, constituencyPartKey(electionId, number))) !== null;
  await removeFile(parts, constituencyPartKey(electionId, number));
  await removeFile(parts, unitsPartKey(electionId, number));
  return isThere;
}

export async function isLarge({ parts }: BakeParts, electionId: string): Promise<boolean> {
  const text = await readText(parts, layoutPartKey(electionId));
  return text !== null && LayoutPart.parse(JSON.parse(text)).isLarge;
}

export async function putPage(parts: BakeParts, head: ElectionHead, { part, units }: ConstituencyParts, isSample: boolean): Promise<void> {
  const { candidates, certification } = await readExecutive(parts.store, head.election.electionId);
  const executive = { candidates: publishCandidates(candidates, head.election), certification: publishCertification(certification) };
  const files = await constituencyFiles(parts, publishConstituencyResult(head, executive, part, units), isSample);
  await putBeside(parts.site, objectKey(paths.constituencyJson(head.election.electionId, part.constituency.number)), files);
}

/** The page of a large election is a rollup, two a second at most. */
async function orderElection({ rollups }: BakeParts, electionId: string): Promise<void> {
  await sendTargets(rollups, [{ target: `election/${electionId}`, deduplication: String(Math.floor(Date.now() / 500)) }]);
}

/** Every constituency anew, each in its own turn, and the election. */
export async function orderParts(parts: BakeParts, electionId: string, numbers: readonly number[]): Promise<void> {
  const deduplication = randomUUID();
  const targets: QueuedTarget[] = numbers.map((number) => ({ target: `constituency/${electionId}/${number}`, deduplication }));
  await sendTargets(parts.pages, [...targets, { target: `election/${electionId}`, deduplication }]);
}
