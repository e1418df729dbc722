// What a reader sees meanwhile: when a count stands on its public page, and how long pages take.

import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../../shared/paths.ts';
import { ConstituencyResult, PublishedElection, type PublishedUnit } from '../../../shared/published-elections.ts';
import { timed } from '../measure.ts';
import type { Sent } from './send.ts';

const UNSEEN_MS = 60_000;

/** Milliseconds from the answer until the page beside which the count's file lies shows it; pages are asked every `every`. */
export async function untilShown(site: string, sent: Sent, isLarge: boolean, every: number): Promise<number> {
  const { election, paper, countId, answeredAt } = sent;
  const path = isLarge ? paths.constituencyJson(election.electionId, paper.constituency) : paths.electionJson(election.electionId);
  const mark = `"${countId}"`;
  for (let etag = ''; Date.now() - answeredAt < UNSEEN_MS; ) {
    const answer = await fetch(site + path, { headers: etag === '' ? {} : { 'if-none-match': etag } }).catch(() => null);
    if (answer?.status === 200) {
      if ((await answer.text()).includes(mark)) return Date.now() - answeredAt;
      etag = answer.headers.get('etag') ?? '';
    }
    await pause(every);
  }
  return UNSEEN_MS;
}

/** Until the election's own page counts at least so many papers of one office. */
export async function untilCounted(site: string, electionId: string, office: string, papers: number): Promise<number> {
  const start = Date.now();
  while (Date.now() - start < UNSEEN_MS) {
    const answer = await fetch(site + paths.electionJson(electionId)).catch(() => null);
    if (answer?.status === 200) {
      const { results } = PublishedElection.parse(await answer.json());
      const counted = results.find((one) => one.office === office)?.totals.unitsReported ?? 0;
      if (counted >= papers) return Date.now() - start;
    }
    await pause(500);
  }
  return UNSEEN_MS;
}

interface Reader {
  stop(): Promise<number[]>;
}

/** Opens the pages one after the other, two a second, and tells how long each took. */
export function readPages(site: string, pages: readonly string[]): Reader {
  const taken: number[] = [];
  let isOver = false;
  const run = async () => {
    for (let index = 0; !isOver; index++) {
      const page = pages[index % pages.length] ?? '/';
      const took = await timed(async () => (await fetch(site + page)).text()).catch(() => null);
      if (took !== null) taken.push(took);
      await pause(500);
    }
  };
  const done = run();
  return {
    stop: async () => {
      isOver = true;
      await done;
      return taken;
    },
  };
}

/** Every unit the public pages of an election show. */
export async function publishedUnits(site: string, electionId: string): Promise<{ election: PublishedElection; units: PublishedUnit[] }> {
  const election = PublishedElection.parse(await (await fetch(site + paths.electionJson(electionId))).json());
  if (election.units !== null) return { election, units: election.units };
  const parts = await Promise.all(
    election.constituencies.map(async ({ number }) =>
      ConstituencyResult.parse(await (await fetch(site + paths.constituencyJson(electionId, number))).json()),
    ),
  );
  return { election, units: parts.flatMap(({ units }) => units) };
}
