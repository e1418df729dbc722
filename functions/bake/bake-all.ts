// Bakes everything from the records: the repair tool and the deploy step. Incremental baking of the same records gives the same bytes.

import { availableParallelism } from 'node:os';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { listEtags } from '../files/bucket.ts';
import { many } from '../store/many.ts';
import { assemble } from './assemble.ts';
import { bake, bakeHome } from './bake.ts';
import { type BakeThread, openBakeThreads } from './bake-thread.ts';
import { type BakedProvince, bakeWholeProvince, type FullBake, putAll } from './bake-whole-province.ts';
import { beginFullBake, endFullBake } from './beside-full-bake.ts';
import { bakeElections } from './elections/bake-lists.ts';
import { fixedFiles } from './files-of.ts';
import { type BakeParts, bakePartsFromEnvironment, isSampleStore } from './parts.ts';
import { PEOPLE_PARTS } from './people-parts.ts';

/** How far a full bake is: provinces done of all, pages so far. */
export interface BakeProgress {
  readonly done: number;
  readonly of: number;
  readonly pages: number;
  readonly written: number;
}

/**
 * Renders every page, writes what differs, removes pages of LAOs that are no more. What live baking does meanwhile stands.
 * `threads` bake provinces beside this one.
 */
export async function bakeAll(
  parts: BakeParts,
  onProgress: (progress: BakeProgress) => void = () => {},
  threads: readonly BakeThread[] = [],
): Promise<BakeProgress> {
  await beginFullBake(parts);
  const isSample = await isSampleStore(parts.store);
  const [site, inParts] = await Promise.all([listEtags(parts.site, ''), listEtags(parts.parts, '')]);
  const full: FullBake = { isSample, site, parts: inParts };
  const kept = new Set<string>();
  let progress: BakeProgress = { done: 0, of: PROVINCES.length + 1, pages: 0, written: 0 };
  const done = (baked: BakedProvince) => {
    for (const key of [...baked.kept, ...baked.keptParts]) kept.add(key);
    const { pages, written } = progress;
    progress = { ...progress, done: progress.done + 1, pages: pages + baked.pages, written: written + baked.written };
    onProgress(progress);
  };
  const hands = [(code: string) => bakeWholeProvince(parts, code, full), ...threads.map((thread) => thread.begin(full, parts.today()))];
  const open = PROVINCES.map(({ code }) => code);
  await Promise.all([
    bakeFixed(parts, full).then(done),
    ...hands.map(async (bakeProvince) => {
      for (let code = open.shift(); code !== undefined; code = open.shift()) done(await bakeProvince(code));
    }),
  ]);
  await removeOthers(parts, full, kept);
  await bakeHome(parts, isSample);
  await bakeElections(parts, isSample);
  await assemble(parts, { always: true });
  await endFullBake(parts);
  return progress;
}

/** The same with every core there is: where nothing else runs, as at a first start, or in a function of its own. */
export async function bakeAllWithThreads(env: NodeJS.ProcessEnv, onProgress?: (progress: BakeProgress) => void): Promise<BakeProgress> {
  const threads = openBakeThreads(env, availableParallelism());
  try {
    return await bakeAll(await bakePartsFromEnvironment(env), onProgress, threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Pages that show no record. */
async function bakeFixed(parts: BakeParts, { isSample, site }: FullBake): Promise<BakedProvince> {
  const files = await fixedFiles(parts, isSample);
  const written = await putAll(parts.site, files, site);
  return { kept: files.map(({ key }) => key), keptParts: [], pages: files.length, written };
}

/** Whether nothing stands there any more is not said by an index that may lag, but by the records. */
async function removeOthers(parts: BakeParts, full: FullBake, kept: ReadonlySet<string>): Promise<void> {
  const parted = [...full.parts.keys()].filter((key) => key.startsWith(PEOPLE_PARTS));
  const gone = [...full.site.keys(), ...parted].filter((key) => !kept.has(key));
  await many([...new Set(gone.flatMap(slugOfKey))], (slug) => bake(parts, { kind: 'lao', slug }));
  const hidden = gone.flatMap((key) => /^photos\/(photo-[0-9a-f]{32})\.jpg$/.exec(key)?.[1] ?? []);
  await many(hidden, (photoId) => bake(parts, { kind: 'photo', photoId }));
}

/** The LAO whose page or part lies at a key. */
function slugOfKey(key: string): string[] {
  const [, ofPage, ofPart] = /^(?:en\/)?lao\/([^/]+)\/|^people\/([^/]+)\.json$/.exec(key) ?? [];
  return [ofPage ?? ofPart ?? []].flat();
}
