// Every election of a province from its records, as part of a full bake; answers with the photos its pages show. Baking single changes of the same records gives the same bytes.

import type { PublishedElection } from '../../../shared/published-elections.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { listEtags, type PublishedFile, putIfDifferent, removeFile } from '../../files/bucket.ts';
import { many } from '../../store/many.ts';
import { readPlaceNow } from '../../store/read.ts';
import { jsonFile } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { assembleElection, bakeElection, putSummary } from './bake-election.ts';
import { putProvinceElections } from './bake-lists.ts';
import { constituencyFiles, electionFiles } from './files.ts';
import { constituencyPartKey, layoutPartKey, SUMMARIES, summaryKey, UNITS_ON_ELECTION_PAGE, unitsPartKey } from './parts.ts';
import { type ConstituencyParts, publishConstituencyParts } from './publish-constituency.ts';
import { publishConstituencyResult } from './publish-election.ts';
import { publishCandidates, publishCertification } from './publish-records.ts';
import { type ElectionHead, readConstituencies, readConstituency, readExecutive, readHead } from './read-election.ts';

export async function bakeAllElectionsOf(
  parts: BakeParts,
  code: string,
  isSample: boolean,
  write: (files: PublishedFile[]) => Promise<void>,
): Promise<string[]> {
  const photos = new Set<string>();
  const records = (await readPlaceNow(parts.store, elections, code)).filter(({ isDeleted }) => !isDeleted);
  const kept = new Set<string>();
  for (const { values } of records) {
    const electionId = String(values['electionId']);
    const head = await readHead(parts.store, electionId, parts.today());
    if (head === null) continue;
    await write(await bakeWhole(parts, head, isSample, photos));
    kept.add(summaryKey(code, electionId));
  }
  const known = await listEtags(parts.parts, `${SUMMARIES}${code}/`);
  for (const key of known.keys())
    if (!kept.has(key)) await bakeElection(parts, key.slice(`${SUMMARIES}${code}/`.length, -'.json'.length), isSample);
  await putProvinceElections(parts, code, isSample);
  return [...photos];
}

async function bakeWhole(parts: BakeParts, head: ElectionHead, isSample: boolean, photos: Set<string>): Promise<PublishedFile[]> {
  const { electionId } = head.election;
  const numbers = (await readConstituencies(parts.store, electionId)).map(({ values }) => Number(values['number']));
  const found = await many(numbers, async (number) =>
    publishConstituencyParts(head.election, await readConstituency(parts.store, electionId, number)),
  );
  const published = found.filter((one) => one !== null);
  const units = published.reduce((sum, { part }) => sum + part.units, 0);
  await many(published, async ({ part, units: own }) => {
    await putIfDifferent(parts.parts, jsonFile(unitsPartKey(electionId, part.constituency.number), own));
    await putIfDifferent(parts.parts, jsonFile(constituencyPartKey(electionId, part.constituency.number), part));
  });
  const isLarge = units > UNITS_ON_ELECTION_PAGE;
  if (isLarge) await putIfDifferent(parts.parts, jsonFile(layoutPartKey(electionId), { isLarge }));
  else await removeFile(parts.parts, layoutPartKey(electionId));
  const election = await assembleElection(parts, head);
  await putSummary(parts, election);
  for (const photoId of photosOf(election, published)) photos.add(photoId);
  const pages = isLarge ? await constituencyPages(parts, head, published, isSample) : [];
  return [...(await electionFiles(parts, election, isSample)), ...pages];
}

/** Of candidates, and of the papers of every count shown. */
function photosOf({ contests }: PublishedElection, published: readonly ConstituencyParts[]): string[] {
  const results = published.flatMap(({ units }) =>
    units.flatMap(({ executive, council }) => [executive, council].filter((one) => one !== null)),
  );
  const papers = results.flatMap(({ count, earlier }) => [count, ...earlier].map(({ paperPhotoUrl }) => paperPhotoUrl));
  const urls = [...contests.flatMap(({ candidates }) => candidates.map(({ photoUrl }) => photoUrl)), ...papers];
  return urls.flatMap((url) => /(photo-[0-9a-f]{32})/.exec(url ?? '')?.[1] ?? []);
}

async function constituencyPages(
  parts: BakeParts,
  head: ElectionHead,
  published: readonly ConstituencyParts[],
  isSample: boolean,
): Promise<PublishedFile[]> {
  const { candidates, certification } = await readExecutive(parts.store, head.election.electionId);
  const executive = { candidates: publishCandidates(candidates, head.election), certification: publishCertification(certification) };
  const files = await many(published, ({ part, units }) =>
    constituencyFiles(parts, publishConstituencyResult(head, executive, part, units), isSample),
  );
  return files.flat();
}
