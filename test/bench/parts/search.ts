// Searching on a slow phone: from the key to the result on the screen, with nothing of the index fetched before.

import type { Browser, CDPSession, Page } from 'playwright-core';
import type { SearchedLao } from '../../../functions/bake/people-search.ts';
import { paths } from '../../../shared/paths.ts';
import { LAO_TYPES } from '../../../shared/register/lao-type.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { MESSAGES } from '../../../site/search/messages.ts';
import { launchBrowser } from '../../support/browser.ts';
import type { FilledCountry } from '../filled-country.ts';
import { figure, median, percentile, type Row, scatter } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { putSearchOfPeople, searchedPeople } from '../searched-people.ts';

const GOAL_MS = 500;
const GOAL_REQUESTS = 2;
const GOAL_KB = 100;
const LONGEST_WAIT_MS = 30_000;
/** Lighthouse's “slow 4G” phone: a quarter of this processor, 1.6 Mbit/s down, 150 ms there and back. */
const CPU_SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1_600 * 1_024) / 8, uploadThroughput: (750 * 1_024) / 8 };

export const search: Part = { name: 'search', about: 'key to result on a throttled phone, requests and bytes of a query', run };

interface Answered {
  readonly query: string;
  readonly milliseconds: number;
  /** Of these: until the first request left, while something was fetched, and from the last byte to the answer. */
  readonly parts: { readonly before: number; readonly fetching: number; readonly after: number };
  readonly requests: number;
  readonly bytes: number;
  readonly said: string;
}

async function run(bench: Bench): Promise<Row[]> {
  const system = await bench.system();
  const people = searchedPeople(system.country.laos);
  bench.say('writing the search files of invented people');
  await putSearchOfPeople(system, people);
  const browser = await launchBrowser();
  bench.afterwards(() => browser.close());
  const count = bench.isQuick ? 6 : 30;
  const searches = [
    { of: 'organisations', page: system.site + paths.home('th'), queries: queriesFor(system.country, count) },
    { of: 'people', page: system.site + paths.people('th'), queries: namesFor(people, count) },
  ];
  const rows: Row[] = [];
  for (const { of, page, queries } of searches) {
    const answered: Answered[] = [];
    for (const [index, query] of queries.entries()) {
      bench.say(`${of}: query ${index + 1} of ${queries.length}: ${query}`);
      answered.push(await ask(browser, page, query));
    }
    rows.push(...rowsOf(of, answered));
  }
  return rows;
}

function rowsOf(of: string, answered: readonly Answered[]): Row[] {
  const slowest = [...answered].sort((a, b) => b.milliseconds - a.milliseconds);
  const largest = [...answered].sort((a, b) => b.bytes - a.bytes);
  const times = answered.map(({ milliseconds }) => milliseconds);
  const part = (name: keyof Answered['parts']) => `${name} ${Math.round(median(answered.map(({ parts }) => parts[name])))}`;
  const requests = answered.map((one) => one.requests);
  const kilobytes = answered.map(({ bytes }) => bytes / 1_024);
  const worst = Math.max(...times);
  return [
    {
      what: `${of}: key → result over ${answered.length} queries, the slowest`,
      figure: figure(worst, 'ms'),
      goal: { text: `≤ ${GOAL_MS} ms`, isMet: worst <= GOAL_MS },
      note: `${scatter(times, 'ms')}, median ${Math.round(median(times))} ms (${part('before')}, ${part('fetching')}, ${part('after')}), p90 ${Math.round(percentile(times, 90))} ms; slowest: ${slowest.slice(0, 3).map(describe).join(' · ')}`,
    },
    {
      what: `${of}: requests of a query, the most`,
      figure: figure(Math.max(...requests), 'requests'),
      goal: { text: `≤ ${GOAL_REQUESTS}`, isMet: Math.max(...requests) <= GOAL_REQUESTS },
      note: `median ${median(requests)}`,
    },
    {
      what: `${of}: bytes of a query on the wire, the most`,
      figure: figure(Math.max(...kilobytes), 'KB'),
      goal: { text: `≤ ${GOAL_KB} KB`, isMet: Math.max(...kilobytes) <= GOAL_KB },
      note: `median ${median(kilobytes).toFixed(1)} KB; largest: ${largest.slice(0, 2).map(describe).join(' · ')}`,
    },
  ];
}

function describe({ query, milliseconds, parts, requests, bytes, said }: Answered): string {
  const [before, fetching, after] = [parts.before, parts.fetching, parts.after].map(Math.round);
  return `“${query}” ${Math.round(milliseconds)} ms (${before} + ${fetching} + ${after}), ${requests} requests, ${(bytes / 1_024).toFixed(1)} KB (${said})`;
}

/** Names, parts of names, codes, districts, provinces, English, a type in front, and three letters that are everywhere. */
function queriesFor({ laos }: FilledCountry, count: number): string[] {
  const of = (place: number) => laos[Math.floor((place / (count + 1)) * laos.length)] ?? laos[0];
  const kinds: ((lao: NonNullable<ReturnType<typeof of>>) => string)[] = [
    (lao) => lao.nameTh,
    (lao) => `${LAO_TYPES[lao.type].short.th}${lao.nameTh}`,
    (lao) => lao.nameTh.slice(0, 3),
    (lao) => lao.code ?? lao.nameTh,
    (lao) => lao.districtTh ?? lao.nameTh,
    (lao) => lao.nameEn ?? lao.nameTh,
    (lao) => provinceByCode(lao.provinceCode)?.th ?? '',
    (lao) => `${lao.nameTh} ${provinceByCode(lao.provinceCode)?.th}`,
    () => 'หนอง',
  ];
  return Array.from({ length: count }, (_, place) => {
    const lao = of(place + 1);
    return lao === undefined ? '' : (kinds[place % kinds.length]?.(lao) ?? lao.nameTh);
  });
}

/** Given names, family names, both, parts of them, and three letters that very many have. */
function namesFor(people: readonly SearchedLao[], count: number): string[] {
  const all = people.flatMap(({ holders }) => holders);
  const kinds: ((one: (typeof all)[number]) => string)[] = [
    ({ givenName }) => givenName ?? '',
    ({ familyName }) => familyName ?? '',
    ({ givenName, familyName }) => `${givenName} ${familyName}`,
    ({ familyName }) => (familyName ?? '').slice(0, 4),
    () => 'ประ',
  ];
  return Array.from({ length: count }, (_, place) => {
    const one = all[Math.floor(((place + 1) / (count + 1)) * all.length)];
    return one === undefined ? '' : (kinds[place % kinds.length]?.(one) ?? '');
  });
}

/** A visit of its own for each query: nothing is in any cache but the page. */
async function ask(browser: Browser, url: string, query: string): Promise<Answered> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const phone = await context.newCDPSession(page);
    const traffic = await watchTraffic(phone);
    await phone.send('Network.emulateNetworkConditions', SLOW_4G);
    await phone.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const answer = await typeAndWait(page, phone, query);
    await page.waitForTimeout(100);
    return { query, ...answer, ...traffic() };
  } finally {
    await context.close();
  }
}

/** Counts what the network carries from now on. */
async function watchTraffic(phone: CDPSession): Promise<() => { requests: number; bytes: number }> {
  let requests = 0;
  let bytes = 0;
  await phone.send('Network.enable');
  phone.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  phone.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => ({ requests, bytes });
}

/** The whole query arrives as one input, as from a phone's keyboard; it is over when an answer has been painted. */
async function typeAndWait(page: Page, phone: CDPSession, query: string): Promise<Pick<Answered, 'milliseconds' | 'parts' | 'said'>> {
  await page.focus('#query');
  await page.evaluate(() => {
    const remember = ({ timeStamp }: Event) => Object.assign(window, { pressedAt: timeStamp });
    document.addEventListener('input', remember, { capture: true, once: true });
    performance.clearResourceTimings();
  });
  await phone.send('Input.insertText', { text: query });
  const answer = await page.waitForFunction(
    ({ notYet }) => {
      const said = document.querySelector('[data-status]')?.textContent ?? '';
      if (!('pressedAt' in window) || notYet.includes(said)) return false;
      const [pressed, now] = [Number(window.pressedAt), performance.now()];
      const fetched = performance.getEntriesByType('resource');
      return {
        said,
        pressed,
        now,
        first: fetched[0]?.startTime ?? now,
        last: Math.max(...fetched.map(({ duration, startTime }) => startTime + duration)),
      };
    },
    { notYet: ['', MESSAGES.th.searching] },
    { polling: 'raf', timeout: LONGEST_WAIT_MS },
  );
  const found = await answer.evaluate((value) => value || null);
  if (found === null) throw new Error(`“${query}” was not answered.`);
  const { said, pressed, now, first } = found;
  const last = Number.isFinite(found.last) ? found.last : now;
  return { milliseconds: now - pressed, said, parts: { before: first - pressed, fetching: last - first, after: now - last } };
}
