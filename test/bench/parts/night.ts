// Election night on one machine: counts sent singly to the API at the rate of a country, until they stand on the public pages.

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DaySize, LARGE } from '../../../infra/local/sample/election-day/day-election.ts';
import { paths } from '../../../shared/paths.ts';
import { dayInBangkok } from '../../../shared/text/dates.ts';
import { figure, median, percentile, type Row } from '../measure.ts';
import { killInTurn } from '../night/kill.ts';
import { type Night, type NightElection, startNight } from '../night/night-system.ts';
import { lookAt, type Seen } from '../night/processes.ts';
import { type Proof, prove } from '../night/proof.ts';
import { sendAll, type ToSend } from '../night/send.ts';
import { readPages, untilCounted, untilShown } from '../night/watch.ts';
import type { Bench, Part } from '../part.ts';

const LAOS = 5_300;
const QUICK_LAOS = 100;
const QUICK_LARGE: DaySize = { ...LARGE, constituencies: 10, unitsEach: 50 };
const COUNTRY_PER_MINUTE = 6_000;
const LARGE_PER_MINUTE = 2_000;
const MINUTES = 5;
const LAG_GOAL_MS = 5_000;
const QUIET_GOAL_MS = 1_500;
/** Every so many counts, one is looked for on its page: looking is work, too. */
const WATCHED_EVERY = 50;
const POLL_MS = 200;
const QUIET_POLL_MS = 20;

export const night: Part = {
  name: 'night',
  about: 'election night: 6,000 counts a minute over the country, 2,000 in one election; --kill, --lao N',
  isOptional: true,
  run,
};

async function run(bench: Bench): Promise<Row[]> {
  const plan = {
    laoCount: bench.lao ?? (bench.isQuick ? QUICK_LAOS : LAOS),
    large: bench.isQuick ? QUICK_LARGE : LARGE,
    electionDay: dayInBangkok(new Date()),
    seed: 1,
  };
  const made = await startNight(join(bench.folder, 'system'), plan, bench.say);
  bench.afterwards(async () => {
    made.store.db.destroy();
    await made.system.stop();
  });
  await made.system.untilQuiet();
  const share = bench.isQuick ? 10 : 1;
  const minutes = bench.isQuick ? 1 : MINUTES;
  const used = new Map<string, number>();
  if (bench.isKilling)
    return killInTurn(bench, made, inTurn(made.country, used, (COUNTRY_PER_MINUTE / 6 / share) * 2), COUNTRY_PER_MINUTE / 6 / share);
  const quiet = await quietRow(bench, made, inTurn(made.country, used, bench.isQuick ? 10 : 40));
  const country = inTurn(made.country, used, (COUNTRY_PER_MINUTE / share) * minutes);
  const one = inTurn([made.large], used, (LARGE_PER_MINUTE / share) * minutes);
  return [
    quiet,
    ...(await loadRows(bench, made, { name: 'over the country', papers: country, perMinute: COUNTRY_PER_MINUTE / share, isLarge: false })),
    ...(await loadRows(bench, made, { name: 'in one election', papers: one, perMinute: LARGE_PER_MINUTE / share, isLarge: true })),
  ];
}

/** The two papers of a unit come one after the other; then it is the next election's turn. */
function inTurn(elections: readonly NightElection[], used: Map<string, number>, count: number): ToSend[] {
  const papers: ToSend[] = [];
  for (let isLeft = true; isLeft && papers.length < count; ) {
    isLeft = false;
    for (const election of spread(elections)) {
      const from = used.get(election.electionId) ?? 0;
      const own = election.papers.slice(from, from + 2);
      used.set(election.electionId, from + own.length);
      papers.push(...own.map((paper) => ({ election, paper })));
      isLeft ||= own.length > 0;
      if (papers.length >= count) break;
    }
  }
  return papers.slice(0, count);
}

/** Neighbours in the list are neighbours in the country: nobody reports in that order. */
function spread<T>(list: readonly T[]): T[] {
  const columns = Math.ceil(Math.sqrt(list.length));
  return Array.from({ length: columns }, (_, column) => list.filter((_, index) => index % columns === column)).flat();
}

async function quietRow(bench: Bench, { system }: Night, papers: readonly ToSend[]): Promise<Row> {
  bench.say(`${papers.length} counts one after another`);
  const lags: number[] = [];
  const answers: number[] = [];
  for (const paper of papers) {
    const { sent } = await sendAll([paper], { api: system.api, perMinute: 60, onSent: () => {} });
    const [one] = sent;
    if (one === undefined) continue;
    answers.push(one.took);
    lags.push(one.took + (await untilShown(system.site, one, false, QUIET_POLL_MS)));
  }
  await system.untilQuiet();
  const p95 = percentile(lags, 95);
  return {
    what: 'a count, sent when it is quiet → its election’s page, p95',
    figure: figure(p95, 'ms'),
    beside: { what: 'of it, the API’s answer, p95', figure: figure(percentile(answers, 95), 'ms') },
    goal: { text: `≤ ${QUIET_GOAL_MS} ms`, isMet: p95 <= QUIET_GOAL_MS },
    note: `${lags.length} counts, median ${Math.round(median(lags))} ms, answered after ${Math.round(median(answers))} ms`,
  };
}

interface Load {
  readonly name: string;
  readonly papers: readonly ToSend[];
  readonly perMinute: number;
  readonly isLarge: boolean;
}

async function loadRows(bench: Bench, made: Night, { name, papers, perMinute, isLarge }: Load): Promise<Row[]> {
  const { system, folder, store } = made;
  bench.say(`${papers.length} counts ${name}, ${perMinute} a minute`);
  const reader = readPages(system.site, pagesOf(papers));
  const [watched, counted]: [Promise<number>[], Promise<number>[]] = [[], []];
  const answered = { executive: 0, council: 0 };
  const [before, memory] = [lookAt(folder), [lookAt(folder)]];
  const sampling = setInterval(() => memory.push(lookAt(folder)), 5_000);
  let seen = 0;
  const { sent, seconds } = await sendAll(papers, {
    api: system.api,
    perMinute,
    onSent: (one) => {
      answered[one.paper.office] += 1;
      seen += 1;
      if (seen % WATCHED_EVERY !== 0) return;
      watched.push(untilShown(system.site, one, isLarge, POLL_MS));
      if (isLarge && seen % (WATCHED_EVERY * 4) === 0)
        counted.push(untilCounted(system.site, one.election.electionId, one.paper.office, answered[one.paper.office]));
    },
  });
  const lags = await Promise.all(watched);
  const ofElection = await Promise.all(counted);
  const pages = await reader.stop();
  await pause(2_000);
  await system.untilQuiet();
  clearInterval(sampling);
  const after = lookAt(folder);
  const proof = await prove(store, system.site, sent);
  const rate = sent.length / (seconds / 60);
  const p99 = percentile(lags, 99);
  return [
    {
      what: `counts ${name}, achieved`,
      figure: figure(rate, 'counts/min'),
      goal: { text: `${perMinute} a minute`, isMet: rate >= perMinute * 0.98 },
      note: `${sent.length} in ${Math.round(seconds)} s; answered after ${Math.round(median(sent.map(({ took }) => took)))} ms (median), ${Math.round(
        percentile(
          sent.map(({ took }) => took),
          99,
        ),
      )} ms (p99), from their turn on`,
    },
    {
      what: `… answer → public page, p99`,
      figure: figure(p99, 'ms'),
      goal: { text: `≤ ${LAG_GOAL_MS} ms`, isMet: p99 <= LAG_GOAL_MS },
      note: `${lags.length} of them watched: median ${Math.round(median(lags))} ms, slowest ${Math.round(Math.max(...lags))} ms`,
    },
    ...(isLarge ? [electionRow(ofElection)] : []),
    proofRow(proof, sent.length),
    {
      what: '… a page opened meanwhile, p95',
      figure: figure(percentile(pages, 95), 'ms'),
      note: `${pages.length} pages, median ${Math.round(median(pages))} ms`,
    },
    ...memoryRows(memory, before, after, sent.length),
  ];
}

function electionRow(lags: readonly number[]): Row {
  const p99 = percentile(lags, 99);
  return {
    what: '… answer → counted on the page of the election, p99',
    figure: figure(p99, 'ms'),
    goal: { text: `≤ ${LAG_GOAL_MS} ms`, isMet: p99 <= LAG_GOAL_MS },
    note: `${lags.length} watched, median ${Math.round(median(lags))} ms`,
  };
}

function proofRow({ notInStore, savedTwice, notOnPages, wrongOnPages }: Proof, sent: number): Row {
  const wrong = notInStore + savedTwice + notOnPages + wrongOnPages;
  return {
    what: '… lost, saved twice, not shown, or shown otherwise than sent',
    figure: figure(wrong, 'counts'),
    goal: { text: 'none', isMet: wrong === 0 },
    note: `of ${sent}: ${notInStore} not in the store, ${savedTwice} with a second version, ${notOnPages} on no page, ${wrongOnPages} shown wrongly`,
  };
}

/** Opened in turn: the country's page, a province's, an election's. */
function pagesOf(papers: readonly ToSend[]): string[] {
  const [first, last] = [papers[0]?.election, papers.at(-1)?.election];
  return [first, last].flatMap((one) =>
    one === undefined ? [] : [paths.elections('th'), paths.electionsOf(one.provinceCode, 'th'), paths.election(one.electionId, 'th')],
  );
}

/** Memory is flat where the last third holds no more than the middle third did, a tenth allowed. */
function memoryRows(samples: readonly (readonly Seen[])[], before: readonly Seen[], after: readonly Seen[], counts: number): Row[] {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const most = (part: readonly (readonly Seen[])[], name: string) =>
    Math.max(...part.flatMap((all) => all.filter((one) => one.name === name).map(({ megabytes }) => megabytes)));
  return after.map(({ name, pid, processorMs }) => {
    const [middle, end] = [most(samples.slice(third, 2 * third), name), most(samples.slice(-third), name)];
    const start = before.find((one) => one.pid === pid);
    const perCount = (processorMs - (start?.processorMs ?? 0)) / counts;
    return {
      what: `… memory of ${name} at the end`,
      figure: figure(end, 'MB'),
      beside: { what: 'in the middle', figure: figure(middle, 'MB') },
      ...(name === 'the bench' ? {} : { goal: { text: 'flat', isMet: end <= middle * 1.1 + 20 } }),
      note: `${perCount.toFixed(1)} ms of processor time a count`,
    };
  });
}
