// Every election of a province from its records, as part of a full bake; answers with the photos its pages show. Baking single changes of the same records gives the same bytes.

import type { PublishedElection } from '../../../shared/published-elections.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { listEtags, type PublishedFile } from '../../files/bucket.ts';
import { many } from '../../store/many.ts';
import { readPlaceNow } from '../../store/read.ts';
import type { BakeParts } from '../parts.ts';
import { assembleLarge, bakeElection, forgetParts, putSummary } from './bake-election.ts';
import { putProvinceElections } from './bake-lists.ts';
import { constituencyFiles, electionFiles } from './files.ts';
import { SUMMARIES, summaryKey } from './parts.ts';
import type { ConstituencyParts } from './publish-constituency.ts';
import { publishConstituencyResult } from './publish-election.ts';
import { publishSmall, putLayoutOfLarge, readWhole, type WholeElection } from './small-election.ts';

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
    const whole = await readWhole(parts, electionId);
    if (whole === null) continue;
    await write(await bakeWhole(parts, whole, isSample, photos));
    kept.add(summaryKey(code, electionId));
  }
  const known = await listEtags(parts.parts, `${SUMMARIES}${code}/`);
  for (const key of known.keys())
    if (!kept.has(key)) await bakeElection(parts, key.slice(`${SUMMARIES}${code}/`.length, -'.json'.length), isSample);
  await putProvinceElections(parts, code, isSample);
  return [...photos];
}

async function bakeWhole(parts: BakeParts, whole: WholeElection, isSample: boolean, photos: Set<string>): Promise<PublishedFile[]> {
  const { head, constituencies, isLarge } = whole;
  if (isLarge) await putLayoutOfLarge(parts, whole);
  else await forgetParts(parts, head.election.electionId);
  const election = isLarge ? await assembleLarge(parts, head) : publishSmall(whole);
  if (election === null) throw new Error(`The parts of ${head.election.electionId} are not there.`);
  await putSummary(parts, election, false);
  for (const photoId of photosOf(election, constituencies)) photos.add(photoId);
  const pages = isLarge ? await constituencyPages(parts, whole, isSample) : [];
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
  { head, executive, constituencies }: WholeElection,
  isSample: boolean,
): Promise<PublishedFile[]> {
  const files = await many(constituencies, ({ part, units }) =>
    constituencyFiles(parts, publishConstituencyResult(head, executive, part, units), isSample),
  );
  return files.flat();
}
