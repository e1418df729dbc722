// One changed record → its public page served: an officer's POST to the API until the web server gives the page with the new value.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ChangesAnswer, type RowChange } from '../../../shared/api.ts';
import { recordId, recordSortKey } from '../../../shared/ids.ts';
import { laoSlug, paths } from '../../../shared/paths.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { figure, median, percentile, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import type { RunningSystem } from '../running-system.ts';
import { signInAt } from '../sign-in.ts';

const GOAL_MS = 1_500;
const BURST_GOAL_MS = 2_000;
const BURST_ROWS = 40;
const POLL_MS = 10;

export const publish: Part = { name: 'publish', about: 'one changed record → its public page served; forty at once', run };

async function run(bench: Bench): Promise<Row[]> {
  const system = await bench.system();
  const officer = await openOfficer(system);
  await system.untilQuiet();
  const edits = bench.isQuick ? 10 : 80;
  bench.say(`${edits} edits one after another`);
  const single = await oneByOne(system, officer, edits);
  const bursts: number[] = [];
  for (let burst = 0; burst < (bench.isQuick ? 2 : 5); burst++) {
    await system.untilQuiet();
    bench.say(`burst ${burst + 1} of ${BURST_ROWS} rows`);
    const from = edits + burst * BURST_ROWS;
    bursts.push(await timed(() => editAndWait(system, officer, chosen(system, from, BURST_ROWS))));
  }
  const size = `${system.country.laos.length.toLocaleString('en-US')} ${system.country.isReal ? 'real' : 'invented'} LAOs`;
  const p95 = percentile(single.served, 95);
  const burst = Math.max(...bursts);
  return [
    {
      what: 'one changed record → its page served, p95',
      figure: figure(p95, 'ms'),
      beside: { what: 'of it, the API’s answer, p95', figure: figure(percentile(single.answered, 95), 'ms') },
      goal: { text: `≤ ${GOAL_MS} ms`, isMet: p95 <= GOAL_MS },
      note: `${size}; ${scatter(single.served, 'ms')}, median ${Math.round(median(single.served))} ms, answered after ${Math.round(median(single.answered))} ms`,
    },
    {
      what: 'forty rows in one save → all forty pages served, slowest',
      figure: figure(burst, 'ms'),
      goal: { text: `≤ ${BURST_GOAL_MS} ms`, isMet: burst <= BURST_GOAL_MS },
      note: `${scatter(bursts, 'ms')}, median ${Math.round(median(bursts))} ms`,
    },
  ];
}

/** An officer at work, who knows the version of every row. */
interface OpenOfficer {
  readonly headers: Record<string, string>;
  readonly versions: Map<string, number>;
}

async function openOfficer(system: RunningSystem): Promise<OpenOfficer> {
  const headers = await signInAt(system, 'officer-department');
  return { headers, versions: new Map() };
}

/** `count` organisations from place `from` on, spread over the country. */
function chosen({ country }: RunningSystem, from: number, count: number): Lao[] {
  const all = country.laos;
  return Array.from({ length: count }, (_, index) => all[((from + index) * 97) % all.length]).filter((lao) => lao !== undefined);
}

async function oneByOne(system: RunningSystem, officer: OpenOfficer, edits: number) {
  const answered: number[] = [];
  const served: number[] = [];
  for (const lao of chosen(system, 0, edits)) {
    const start = performance.now();
    await editAndWait(system, officer, [lao], () => answered.push(performance.now() - start));
    served.push(performance.now() - start);
  }
  return { answered, served };
}

/** Gives each organisation a new road, and waits until all their pages show it. */
async function editAndWait(system: RunningSystem, officer: OpenOfficer, edited: readonly Lao[], onAnswer = () => {}): Promise<void> {
  const road = `ถนนทดสอบ${randomUUID().slice(0, 8)}`;
  const changes = edited.map((lao): RowChange => {
    const id = recordId({ pk: laos.partitionOf(lao), sk: recordSortKey(laos.name, lao.laoId) });
    return { changeId: randomUUID(), id, base: officer.versions.get(id) ?? 1, kind: 'save', set: { road } };
  });
  await post(system, officer, changes);
  onAnswer();
  // One page at a time: whoever waits for the last page must not keep the machine from rendering it.
  for (const lao of edited) await untilShown(system.site + paths.lao(laoSlug(lao), 'th'), road);
}

async function untilShown(url: string, text: string): Promise<void> {
  while (!(await (await fetch(url)).text()).includes(text)) await pause(POLL_MS);
}

async function post(system: RunningSystem, officer: OpenOfficer, changes: RowChange[]): Promise<void> {
  const body = JSON.stringify({ actionId: randomUUID(), changes });
  const response = await fetch(`${system.api}/sheets/laos/changes`, { method: 'POST', headers: officer.headers, body });
  const { answers } = ChangesAnswer.parse(await response.json());
  for (const answer of answers) {
    if (answer.outcome !== 'saved') throw new Error(`an edit was not saved: ${JSON.stringify(answer)}`);
    officer.versions.set(answer.row.id, answer.row.version);
  }
}
