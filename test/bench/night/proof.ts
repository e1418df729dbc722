// Afterwards: is every answered count in the store once, with one entry in its history, and on the public pages once?

import { many } from '../../../functions/store/many.ts';
import { readVersions } from '../../../functions/store/read.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { Sent } from './send.ts';
import { publishedUnits } from './watch.ts';

export interface Proof {
  readonly notInStore: number;
  /** Saved more than once: a second version of a count that was sent once. */
  readonly savedTwice: number;
  readonly notOnPages: number;
  /** Shown more than once, or with other figures than were sent. */
  readonly wrongOnPages: number;
}

export async function prove(store: Store, site: string, sent: readonly Sent[]): Promise<Proof> {
  const ids = sent.map(({ recordId }) => recordId);
  const [first, second] = [1, 2].map((version) =>
    readVersions(
      store,
      ids.map((record) => ({ record, version })),
    ),
  );
  const [firsts, seconds] = [await first, await second];
  const pages = await onPages(site, sent);
  return { notInStore: sent.length - (firsts?.length ?? 0), savedTwice: seconds?.length ?? 0, ...pages };
}

async function onPages(site: string, sent: readonly Sent[]): Promise<Pick<Proof, 'notOnPages' | 'wrongOnPages'>> {
  const byElection = [...Map.groupBy(sent, ({ election }) => election.electionId)];
  const found = await many(byElection, ([electionId, own]) => onPagesOf(site, electionId, own), 8);
  return {
    notOnPages: found.reduce((sum, one) => sum + one.notOnPages, 0),
    wrongOnPages: found.reduce((sum, one) => sum + one.wrongOnPages, 0),
  };
}

async function onPagesOf(site: string, electionId: string, sent: readonly Sent[]) {
  const { election, units } = await publishedUnits(site, electionId);
  const shown = Map.groupBy(
    units.flatMap(({ executive, council }) => [executive, council].flatMap((result) => (result === null ? [] : [result.count]))),
    ({ countId }) => countId,
  );
  const isAsSent = ({ countId, paper }: Sent) => {
    const [count, ...more] = shown.get(countId) ?? [];
    return (
      more.length === 0 && count?.votersPresent === paper.votersPresent && JSON.stringify(count?.votes) === JSON.stringify(paper.votes)
    );
  };
  const totalled = election.results.reduce((sum, { totals }) => sum + totals.unitsReported, 0);
  const missing = sent.filter(({ countId }) => !shown.has(countId)).length;
  return {
    notOnPages: missing,
    wrongOnPages: sent.filter((one) => shown.has(one.countId) && !isAsSent(one)).length + Math.abs(totalled - shown.size),
  };
}
