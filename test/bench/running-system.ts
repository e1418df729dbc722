// The whole system as `npm start` runs it, on a filled country, with its own ports and data folder.

import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openQueues } from '../../functions/files/queue.ts';
import { waitingIn } from '../../functions/files/queue-depth.ts';
import { dataFolders } from '../../infra/local/data-folder.ts';
import { ROOT } from '../../infra/local/root.ts';
import { addresses } from '../../infra/local/settings.ts';
import { settingsOn } from './engines.ts';
import type { FilledCountry } from './filled-country.ts';

export interface RunningSystem {
  readonly country: FilledCountry;
  /** Origins. */
  readonly site: string;
  readonly api: string;
  readonly identity: string;
  /** What its processes are told. */
  readonly environment: Record<string, string>;
  /** Resolves when every order to render has been carried out. */
  readonly untilQuiet: () => Promise<void>;
  stop(): Promise<void>;
}

export async function startSystem(country: FilledCountry, folder: string): Promise<RunningSystem> {
  const { settings, variables } = await settingsOn(folder);
  country.copyTo(folder);
  const main = fork(join(ROOT, 'infra', 'local', 'main.ts'), [], { cwd: ROOT, env: { ...process.env, ...variables }, silent: true });
  await untilReady(main);
  const environment = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(dataFolders(folder).environment, 'utf8')));
  const { site, api, identity } = addresses(settings);
  const stop = async () => {
    const gone = new Promise((resolve) => main.once('exit', resolve));
    main.kill('SIGTERM');
    await gone;
  };
  return { country, site, api, identity, environment, untilQuiet: () => untilQuiet(environment), stop };
}

function untilReady(main: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-10_000);
      if (said.includes('Thongthin is ready')) resolve();
    };
    main.stdout?.on('data', listen);
    main.stderr?.on('data', listen);
    main.once('exit', (code) => reject(new Error(`the system did not start (exit ${code}):\n${said}`)));
  });
}

/** Twice in a row, because a rendered province may order the home page. */
async function untilQuiet(environment: Record<string, string>): Promise<void> {
  const queues = openQueues(environment);
  const urls = ['PAGES_QUEUE_URL', 'ROLLUPS_QUEUE_URL'].map((name) => environment[name] ?? '');
  for (let quiet = 0; quiet < 2; ) {
    await pause(700);
    const counts = await Promise.all(urls.map((url) => waitingIn({ client: queues, url })));
    quiet = counts.every((count) => count === 0) ? quiet + 1 : 0;
  }
  queues.destroy();
}
