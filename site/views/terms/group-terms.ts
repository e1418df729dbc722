import { lastDayOf } from '../../../shared/people/term-watch.ts';
import type { ListedTerm } from '../../../shared/published.ts';

export interface EndingLao {
  readonly lao: ListedTerm['lao'];
  readonly bodies: readonly ListedTerm['body'][];
}

/** Terms that end on one day, with one last day for the election. */
export interface EndingDay {
  readonly lastDay: string;
  readonly lastElectionDay: string;
  /** “ม.11” */
  readonly section: string;
  readonly laos: readonly EndingLao[];
}

/** A list of terms, in its order, cut where the day changes; both sides of an LAO as one line. */
export function groupTerms(terms: readonly ListedTerm[]): EndingDay[] {
  return [...Map.groupBy(terms, (term) => `${lastDayOf(term)} ${term.lastElectionDay}`).values()].flatMap((ofDay) => {
    const [first] = ofDay;
    if (first === undefined) return [];
    const laos = [...Map.groupBy(ofDay, ({ lao }) => lao.laoId).values()].flatMap((ofLao) =>
      ofLao[0] === undefined ? [] : [{ lao: ofLao[0].lao, bodies: ofLao.map(({ body }) => body) }],
    );
    return [
      { lastDay: lastDayOf(first), lastElectionDay: first.lastElectionDay, section: /ม\.\S+$/.exec(first.electionSource)?.[0] ?? '', laos },
    ];
  });
}
