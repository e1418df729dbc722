// A thread that bakes provinces of a full bake beside the thread that began it: rendering, reading and signing requests are work for
// the processor, and one thread keeps one core busy. It runs this very file; bundled, the bundle that holds it.

import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { type BakedProvince, bakeWholeProvince, type FullBake } from './bake-whole-province.ts';
import { bakePartsFromEnvironment } from './parts.ts';

export interface BakeThread {
  /** Tells it of the full bake; the answer bakes provinces, one at a time. */
  begin(full: FullBake, day: string): (code: string) => Promise<BakedProvince>;
  end(): Promise<unknown>;
}

/** The provinces of one country are few, and beyond four hands they wait for the bucket. */
export const MOST_THREADS = 3;
/** Pages are large and short-lived; the default of 16 MB has them moved about before they are dropped. */
const YOUNG_MEGABYTES = 64;

const Told = z.strictObject({
  isBakeThread: z.literal(true),
  day: z.string(),
  full: z.strictObject({ isSample: z.boolean(), site: z.map(z.string(), z.string()), parts: z.map(z.string(), z.string()) }),
});
type Told = z.infer<typeof Told>;

const Baked = z.strictObject({ kept: z.array(z.string()), keptParts: z.array(z.string()), pages: z.int(), written: z.int() });

/** One for each of `cores` but the one that asks. */
export function openBakeThreads(env: NodeJS.ProcessEnv, cores: number): BakeThread[] {
  return Array.from({ length: Math.min(MOST_THREADS, Math.max(0, cores - 1)) }, () => openBakeThread(env));
}

function openBakeThread(env: NodeJS.ProcessEnv): BakeThread {
  let worker: Worker | undefined;
  return {
    begin: (full, day) => {
      const told: Told = { isBakeThread: true, day, full: { ...full, site: new Map(full.site), parts: new Map(full.parts) } };
      const thread = new Worker(new URL(import.meta.url), {
        env,
        workerData: told,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      });
      worker = thread;
      return async (code) => {
        thread.postMessage(code);
        const [baked] = await once(thread, 'message');
        return Baked.parse(baked);
      };
    },
    end: async () => worker?.terminate(),
  };
}

async function serve({ day, full }: Told, port: NonNullable<typeof parentPort>): Promise<void> {
  const parts = { ...(await bakePartsFromEnvironment(process.env)), today: () => day };
  port.on('message', async (code: string) => port.postMessage(await bakeWholeProvince(parts, code, full)));
}

const told = isMainThread ? undefined : Told.safeParse(workerData).data;
// Not awaited: what it loads may import the bundle of this file, which has to be through first.
if (told !== undefined && parentPort !== null) void serve(told, parentPort);
