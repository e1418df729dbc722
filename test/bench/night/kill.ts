// The night once more with `kill -9`: every process in turn while counts are being sent, and afterwards everything must be there, once.

import { setTimeout as pause } from 'node:timers/promises';
import { figure, type Row } from '../measure.ts';
import type { Bench } from '../part.ts';
import type { Night } from './night-system.ts';
import { killProcess } from './processes.ts';
import { prove } from './proof.ts';
import { sendAll, type ToSend } from './send.ts';

const PROCESSES = ['api', 'publisher', 'dynamodb', 'files-and-queues', 'web', 'identity'];

export async function killInTurn(
  bench: Bench,
  { system, folder, store }: Night,
  papers: readonly ToSend[],
  perMinute: number,
): Promise<Row[]> {
  bench.say(`${papers.length} counts, ${perMinute} a minute; each process is killed meanwhile`);
  const every = (papers.length / perMinute) * (60_000 / (PROCESSES.length + 1));
  const killing = killEach(bench, folder, every);
  const { sent, seconds } = await sendAll(papers, { api: system.api, perMinute, onSent: () => {} });
  const killed = await killing;
  const start = performance.now();
  await pause(2_000);
  await system.untilQuiet();
  const recovered = (performance.now() - start) / 1_000;
  const { notInStore, savedTwice, notOnPages, wrongOnPages } = await prove(store, system.site, sent);
  const wrong = notInStore + savedTwice + notOnPages + wrongOnPages;
  const again = sent.filter(({ tries }) => tries > 1).length;
  return [
    {
      what: `counts sent while ${killed.length} processes were killed: lost, saved twice, or wrong on the pages`,
      figure: figure(wrong, 'counts'),
      goal: { text: 'none', isMet: wrong === 0 && killed.length === PROCESSES.length },
      note: `${sent.length} answered in ${Math.round(seconds)} s, ${again} sent again; ${notInStore} not in the store, ${savedTwice} with a second version, ${notOnPages} on no page, ${wrongOnPages} shown wrongly; killed: ${killed.join(', ')}`,
    },
    { what: '… the last answer → every page shows it', figure: figure(recovered, 's') },
  ];
}

async function killEach(bench: Bench, folder: string, every: number): Promise<string[]> {
  const killed: string[] = [];
  for (const name of PROCESSES) {
    await pause(every);
    if (!killProcess(folder, name)) continue;
    killed.push(name);
    bench.say(`killed ${name}`);
  }
  return killed;
}
