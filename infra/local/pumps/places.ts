// How far each stream has been read: kept in a file that is replaced whole, so that a killed process finds the old or the new one.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const Places = z.object({
  /** The stream the places belong to: another one is read from its start. */
  stream: z.string(),
  /** By shard: the newest record handled, null before the first, `end` when a closed shard is done. */
  shards: z.record(z.string(), z.union([z.object({ after: z.string().nullable() }), z.literal('end')])),
});
type Places = z.infer<typeof Places>;
export type Place = Places['shards'][string];

export interface PlaceKeeper {
  get(shard: string): Place;
  /** Only after the records up to there have been handled. */
  set(shard: string, place: Place): void;
  /** Forgets the shards that are gone from the stream; true when one of them was not known to be read to its end. */
  keepOnly(shards: readonly string[]): boolean;
}

export function openPlaces(file: string, stream: string): PlaceKeeper {
  const places = read(file, stream);
  const write = () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(places));
    renameSync(`${file}.new`, file);
  };
  return {
    get: (shard) => places.shards[shard] ?? { after: null },
    set: (shard, place) => {
      places.shards[shard] = place;
      write();
    },
    keepOnly: (shards) => {
      const gone = Object.keys(places.shards).filter((shard) => !shards.includes(shard));
      const isUnread = gone.some((shard) => places.shards[shard] !== 'end');
      for (const shard of gone) delete places.shards[shard];
      if (gone.length > 0) write();
      return isUnread;
    },
  };
}

function read(file: string, stream: string): Places {
  if (!existsSync(file)) return { stream, shards: {} };
  try {
    const places = Places.parse(JSON.parse(readFileSync(file, 'utf8')));
    return places.stream === stream ? places : { stream, shards: {} };
  } catch {
    // Baking twice changes nothing, so an unreadable place is no loss: the last day is read again.
    console.error(`${file} อ่านไม่ได้ อ่านการเปลี่ยนแปลงของวันล่าสุดใหม่ · cannot be read; the last day's changes are read again`);
    return { stream, shards: {} };
  }
}
