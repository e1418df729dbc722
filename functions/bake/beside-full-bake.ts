// A full bake beside live baking. It reads a record, renders, and may write its page after live baking has written a newer one.
// So every target that is baked meanwhile is noted before its pages are written, and when the full bake is over, all of them
// are ordered once more, through the queues, in which nothing races. One full bake runs at a time.

import { randomUUID } from 'node:crypto';
import { parseTarget, type Target } from '../../shared/paths.ts';
import { currentEtag, listEtags, putIfDifferent, removeFile } from '../files/bucket.ts';
import { sendTargets } from '../files/queue.ts';
import { many } from '../store/many.ts';
import { jsonFile } from './files-of.ts';
import type { BakeParts } from './parts.ts';

const RUNNING = 'full-bake/running.json';
const MEANWHILE = 'full-bake/meanwhile/';

/** To be called before a target's records are read. A full bake that begins after that reads the same records, or newer ones. */
export async function noteForFullBake({ parts }: BakeParts, target: string): Promise<void> {
  if ((await currentEtag(parts, RUNNING)) !== null) await putIfDifferent(parts, jsonFile(`${MEANWHILE}${target}`, target));
}

/** Says that a full bake runs. One that died goes on being noted for, until the next has ended. */
export async function beginFullBake({ parts }: BakeParts): Promise<void> {
  await putIfDifferent(parts, jsonFile(RUNNING, new Date().toISOString()));
}

/** A note that comes after the list was made is of pages written after everything the full bake has written. */
export async function endFullBake({ parts, pages, rollups }: BakeParts): Promise<void> {
  await removeFile(parts, RUNNING);
  const keys = [...(await listEtags(parts, MEANWHILE)).keys()];
  const again = randomUUID();
  const orders = keys.map((key) => ({ target: key.slice(MEANWHILE.length), deduplication: again }));
  await sendTargets(
    rollups,
    orders.filter(({ target }) => isRollup(target)),
  );
  await sendTargets(
    pages,
    orders.filter(({ target }) => !isRollup(target)),
  );
  await many(keys, (key) => removeFile(parts, key));
}

/** As functions/plan orders them: each target's group is in one queue only. */
const ROLLUPS: readonly Target['kind'][] = ['province', 'home', 'electionsOf', 'elections'];

function isRollup(target: string): boolean {
  const kind = parseTarget(target)?.kind;
  return kind !== undefined && ROLLUPS.includes(kind);
}
