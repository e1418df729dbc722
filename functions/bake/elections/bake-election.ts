// An election from its parts: its page and files, its line in the lists of its province.

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
import { electionFiles, electionKeys } from './files.ts';
import {
  ConstituencyPart,
  dayPartKey,
  electionPartsFolder,
  largePartKey,
  layoutPartKey,
  SUMMARIES,
  summaryKey,
  UNITS_ON_ELECTION_PAGE,
  UnitsPart,
  unitsPartKey,
} from './parts.ts';
import { listElection, publishElection } from './publish-election.ts';
import { publishCandidates, publishCertification } from './publish-records.ts';
import { type ElectionHead, readConstituencies, readExecutive, readHead } from './read-election.ts';

/**
 * The page of a large election is ordered in both queues, so two renderings may race. Whoever has written looks whether what
 * it read still stands, and renders again where it does not: the page written last shows the newest parts.
 */
export async function bakeElection(parts: BakeParts, electionId: string, isSample: boolean): Promise<void> {
  let written: string | null = null;
  for (let now = await standing(parts, electionId); now !== written; now = await standing(parts, electionId)) {
    await writeElection(parts, electionId, isSample);
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

async function writeElection(parts: BakeParts, electionId: string, isSample: boolean): Promise<void> {
  const head = await readHead(parts.store, electionId, parts.today());
  if (head === null) return removeElection(parts, electionId);
  const published = await assembleElection(parts, head);
  const files = await electionFiles(parts, published, isSample);
  await Promise.all(files.map((file) => putIfDifferent(parts.site, file)));
  if (await putSummary(parts, published)) await orderLists(parts, head.lao.provinceCode);
}

/** Each constituency and the election once more: what they share has changed. */
export async function bakeElectionParts(parts: BakeParts, electionId: string): Promise<void> {
  const kept = [...(await listEtags(parts.parts, `${electionPartsFolder(electionId)}constituency-`)).keys()];
  const numbers = new Set(kept.map((key) => Number(/constituency-(\d+)\.json$/.exec(key)?.[1] ?? 0)));
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

/** What lists and country files are assembled from; true when the lists are out of date. The day may have moved. */
export async function putSummary(parts: BakeParts, published: PublishedElection): Promise<boolean> {
  const { electionId, electionDay, units } = published;
  const slim = { ...published, units: null };
  const key = summaryKey(published.provinceCode, electionId);
  const before = await readText(parts.parts, key);
  const dayBefore = before === null ? null : ListedElection.parse(JSON.parse(before)).electionDay;
  if (dayBefore !== null && dayBefore !== electionDay) await removeFile(parts.parts, dayPartKey(dayBefore, electionId));
  if (electionDay !== null) await putIfDifferent(parts.parts, jsonFile(dayPartKey(electionDay, electionId), slim));
  if (units === null) await putIfDifferent(parts.parts, jsonFile(largePartKey(electionId), slim));
  else await removeFile(parts.parts, largePartKey(electionId));
  return putIfDifferent(parts.parts, jsonFile(key, listElection(published)));
}

/** Reads the parts, and the units of a small election. One that has become large, or small again, moves its units. */
export async function assembleElection(parts: BakeParts, head: ElectionHead): Promise<PublishedElection> {
  const { electionId } = head.election;
  const keys = [...(await listEtags(parts.parts, `${electionPartsFolder(electionId)}constituency-`)).keys()].sort();
  const texts = await many(keys, (key) => readText(parts.parts, key));
  const found = texts.flatMap((text) => (text === null ? [] : [ConstituencyPart.parse(JSON.parse(text))]));
  const isTooLarge = found.reduce((sum, { units }) => sum + units, 0) > UNITS_ON_ELECTION_PAGE;
  if (isTooLarge !== (await isLarge(parts, electionId))) {
    await putIfDifferent(parts.parts, jsonFile(layoutPartKey(electionId), { isLarge: isTooLarge }));
    await orderParts(
      parts,
      electionId,
      found.map(({ constituency }) => constituency.number),
    );
  }
  const { candidates, certification } = await readExecutive(parts.store, electionId);
  return publishElection({
    head,
    executive: { candidates: publishCandidates(candidates, head.election), certification: publishCertification(certification) },
    parts: found,
    units: isTooLarge ? null : await readUnits(parts, electionId, found),
  });
}

async function readUnits({ parts }: BakeParts, electionId: string, found: readonly ConstituencyPart[]) {
  const texts = await many(found, ({ constituency }) => readText(parts, unitsPartKey(electionId, constituency.number)));
  return texts.flatMap((text) => (text === null ? [] : UnitsPart.parse(JSON.parse(text))));
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
