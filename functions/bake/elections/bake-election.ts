// An election: its page and files, its line in the lists of its province. A large one is put together from parts.

import { randomUUID } from 'node:crypto';
import { Candidacy } from '../../../shared/elections/candidacy.ts';
import { electionPartition } from '../../../shared/elections/election-id.ts';
import { targetText } from '../../../shared/paths.ts';
import { ListedElection } from '../../../shared/published-election-lists.ts';
import type { PublishedElection } from '../../../shared/published-elections.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { listEtags, putIfDifferent, readText, removeFile } from '../../files/bucket.ts';
import { sendTargets } from '../../files/queue.ts';
import { many } from '../../store/many.ts';
import { readInside } from '../../store/read.ts';
import { jsonFile } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { isLarge, orderParts } from './bake-constituency.ts';
import { constituencyKeys, electionKeys } from './files.ts';
import { ConstituencyPart, dayPartKey, electionPartsFolder, largePartKey, SUMMARIES, summaryKey, UNITS_ON_ELECTION_PAGE } from './parts.ts';
import { listElection, publishElection } from './publish-election.ts';
import { publishCandidates, publishCertification } from './publish-records.ts';
import { type ElectionHead, readConstituencies, readExecutive, readHead } from './read-election.ts';
import { publishSmall, putElection, putLayoutOfLarge, readWhole, type WholeElection } from './small-election.ts';

export async function bakeElection(parts: BakeParts, electionId: string, isSample: boolean): Promise<void> {
  if (await isLarge(parts, electionId)) await bakeLarge(parts, electionId, isSample);
  else await bakeSmall(parts, electionId, isSample);
}

/**
 * Orders of several constituencies of one election may be carried out at once. Whoever has written looks whether what was read still
 * stands, and writes again where it does not: the page written last shows the newest records.
 */
async function bakeSmall(parts: BakeParts, electionId: string, isSample: boolean): Promise<void> {
  let written: string | null = null;
  for (let now = await readWhole(parts, electionId); now?.versions !== written; now = await readWhole(parts, electionId)) {
    if (now === null) return removeElection(parts, electionId);
    if (now.isLarge) return becomeLarge(parts, now);
    const published = publishSmall(now);
    const isNew = await putElection(parts, published, isSample);
    if (await putSummary(parts, published, isNew)) await orderLists(parts, now.head.lao.provinceCode);
    written = now.versions;
  }
}

async function becomeLarge(parts: BakeParts, whole: WholeElection): Promise<void> {
  await putLayoutOfLarge(parts, whole);
  const numbers = whole.constituencies.map(({ part }) => part.constituency.number);
  await orderParts(parts, whole.head.election.electionId, numbers);
}

/** As above: the page of a large election is ordered in both queues. */
async function bakeLarge(parts: BakeParts, electionId: string, isSample: boolean): Promise<void> {
  let written: string | null = null;
  for (let now = await standing(parts, electionId); now !== written; now = await standing(parts, electionId)) {
    if (!(await writeLarge(parts, electionId, isSample))) return bakeSmall(parts, electionId, isSample);
    written = now;
  }
}

/** What the election's page is made from, by version. */
async function standing({ store, parts }: BakeParts, electionId: string): Promise<string> {
  const [head, etags, executive] = await Promise.all([
    readHead(store, electionId, ''),
    listEtags(parts, `${electionPartsFolder(electionId)}constituency-`),
    readExecutive(store, electionId),
  ]);
  const records = [head?.record, ...executive.candidates, executive.certification];
  return JSON.stringify([[...etags].sort(), records.map((record) => record && [record.id, record.version])]);
}

/** False where it is not large any more, or not at all. */
async function writeLarge(parts: BakeParts, electionId: string, isSample: boolean): Promise<boolean> {
  const head = await readHead(parts.store, electionId, parts.today());
  const published = head === null ? null : await assembleLarge(parts, head);
  if (published === null) {
    await forgetParts(parts, electionId);
    return false;
  }
  const isNew = await putElection(parts, published, isSample);
  if (await putSummary(parts, published, isNew)) await orderLists(parts, published.provinceCode);
  return true;
}

/** A small election has no parts, and its constituencies no pages. */
export async function forgetParts(parts: BakeParts, electionId: string): Promise<void> {
  const keys = [...(await listEtags(parts.parts, electionPartsFolder(electionId))).keys()];
  for (const key of keys) {
    const number = Number(/constituency-(\d+)\.json$/.exec(key)?.[1] ?? 0);
    if (number > 0) for (const page of constituencyKeys(electionId, number)) await removeFile(parts.site, page);
    await removeFile(parts.parts, key);
  }
  await removeFile(parts.parts, largePartKey(electionId));
}

/** Each constituency and the election once more: what they share has changed. */
export async function bakeElectionParts(parts: BakeParts, electionId: string): Promise<void> {
  const kept = [...(await listEtags(parts.parts, `${electionPartsFolder(electionId)}constituency-`)).keys()];
  const numbers = new Set(kept.map((key) => Number(/constituency-(\d+)\.json$/.exec(key)?.[1] ?? 0)));
  if (await isLarge(parts, electionId))
    for (const { values } of await readConstituencies(parts.store, electionId)) numbers.add(Number(values['number']));
  await orderParts(parts, electionId, [...numbers].filter(Boolean));
  await orderPhotos(parts, electionId);
}

/** Candidates are shown from their announcement on. */
async function orderPhotos({ store, pages }: BakeParts, electionId: string): Promise<void> {
  const candidates = await readInside(store, electionPartition(electionId), candidacies);
  const photoIds = new Set(candidates.flatMap(({ values }) => Candidacy.parse(values).photoId ?? []));
  const deduplication = randomUUID();
  await sendTargets(
    pages,
    [...photoIds].map((photoId) => ({ target: targetText({ kind: 'photo', photoId }), deduplication })),
  );
}

/**
 * What lists and country files are assembled from; true when the lists are out of date. The day may have moved. Of an election known to
 * be new, nothing is asked.
 */
export async function putSummary(parts: BakeParts, published: PublishedElection, isNew: boolean): Promise<boolean> {
  const { electionId, electionDay, units } = published;
  const known = isNew ? new Map<string, string>() : undefined;
  const summary = jsonFile(summaryKey(published.provinceCode, electionId), listElection(published));
  const before = await readText(parts.parts, summary.key);
  const dayBefore = before === null ? null : ListedElection.parse(JSON.parse(before)).electionDay;
  if (dayBefore !== null && dayBefore !== electionDay) await removeFile(parts.parts, dayPartKey(dayBefore, electionId));
  if (electionDay !== null) await putIfDifferent(parts.parts, jsonFile(dayPartKey(electionDay, electionId), published), known);
  if (units === null) await putIfDifferent(parts.parts, jsonFile(largePartKey(electionId), published), known);
  return before !== summary.body && putIfDifferent(parts.parts, summary, new Map());
}

/** From its parts; null where it is not large any more. */
export async function assembleLarge(parts: BakeParts, head: ElectionHead): Promise<PublishedElection | null> {
  const { electionId } = head.election;
  const keys = [...(await listEtags(parts.parts, `${electionPartsFolder(electionId)}constituency-`)).keys()].sort();
  const texts = await many(keys, (key) => readText(parts.parts, key));
  const found = texts.flatMap((text) => (text === null ? [] : [ConstituencyPart.parse(JSON.parse(text))]));
  if (found.reduce((sum, { units }) => sum + units, 0) <= UNITS_ON_ELECTION_PAGE) return null;
  const { candidates, certification } = await readExecutive(parts.store, electionId);
  return publishElection({
    head,
    executive: { candidates: publishCandidates(candidates, head.election), certification: publishCertification(certification) },
    parts: found,
    units: null,
  });
}

async function orderLists({ rollups }: BakeParts, provinceCode: string): Promise<void> {
  await sendTargets(rollups, [{ target: `electionsOf/${provinceCode}`, deduplication: String(Math.floor(Date.now() / 500)) }]);
}

async function removeElection(parts: BakeParts, electionId: string): Promise<void> {
  const pieces = [...(await listEtags(parts.parts, electionPartsFolder(electionId))).keys()];
  for (const key of pieces) await removeFile(parts.parts, key);
  for (const key of await electionKeys(parts, electionId)) await removeFile(parts.site, key);
  const summaries = [...(await listEtags(parts.parts, SUMMARIES)).keys()].filter((key) => key.endsWith(`/${electionId}.json`));
  await removeFile(parts.parts, largePartKey(electionId));
  for (const key of summaries) {
    const text = await readText(parts.parts, key);
    const day = text === null ? null : ListedElection.parse(JSON.parse(text)).electionDay;
    if (day !== null) await removeFile(parts.parts, dayPartKey(day, electionId));
    await removeFile(parts.parts, key);
    await orderLists(parts, key.slice(SUMMARIES.length, SUMMARIES.length + 2));
  }
}
