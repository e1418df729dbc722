// The two sides of an LAO as its page shows them: who is in office, what is vacant, and who was there before, by term.

import { councilSeatsOf } from '../law/council-seats.ts';
import type { LaoPeople, PublishedHolder, PublishedLao, PublishedTerm } from '../published.ts';
import { isOpen } from './seat-claims.ts';
import type { Office } from './tenure.ts';

export type Body = PublishedTerm['body'];

const EXECUTIVE: readonly Office[] = ['chiefExecutive', 'deputyChief', 'chiefSecretary', 'chiefAdviser'];

export function bodyOf(office: Office): Body {
  return EXECUTIVE.includes(office) ? 'executive' : 'council';
}

export interface Side {
  readonly inOffice: readonly PublishedHolder[];
  /** The running term; null where none is recorded. */
  readonly term: PublishedTerm | null;
  /** False where nothing was ever recorded: then nothing is called vacant. */
  readonly isKnown: boolean;
}

export function sideOf(body: Body, { holders, terms }: LaoPeople): Side {
  const ofSide = holders.filter(({ office }) => bodyOf(office) === body);
  const ofBody = terms.filter((term) => term.body === body);
  return {
    inOffice: ofSide.filter(isOpen),
    term: ofBody.find(({ endedOn }) => endedOn === null) ?? null,
    isKnown: ofSide.length > 0 || ofBody.length > 0,
  };
}

/** Whether the office of the chief executive is recorded as empty: somebody who acts does not fill it. */
export function isChiefVacant(side: Side): boolean {
  return side.isKnown && !side.inOffice.some(({ office, capacity }) => office === 'chiefExecutive' && capacity === 'substantive');
}

export interface Seats {
  readonly filled: number;
  /** Null where the size of the council is not recorded. */
  readonly all: number | null;
  readonly vacant: number;
}

export function seatsOf({ inOffice }: Side, lao: Pick<PublishedLao, 'type' | 'councilSeats'>): Seats {
  const filled = inOffice.filter(({ office }) => office === 'councillor').length;
  const all = councilSeatsOf(lao);
  return { filled, all, vacant: all === null ? 0 : Math.max(0, all - filled) };
}

export interface FormerGroup {
  readonly body: Body;
  /** Null for those whose term is not recorded. */
  readonly term: PublishedTerm | null;
  readonly holders: readonly PublishedHolder[];
}

/** Those who left, by the term in which they came; newest term first, the executive before the council. */
export function formerByTerm({ holders, terms }: LaoPeople): FormerGroup[] {
  const left = holders.filter((holder) => !isOpen(holder));
  const groups = Map.groupBy(left, (holder) => `${bodyOf(holder.office)} ${termOf(holder, terms)?.termId ?? ''}`);
  return [...groups.values()]
    .flatMap((group): FormerGroup[] => {
      const [first] = group;
      return first === undefined ? [] : [{ body: bodyOf(first.office), term: termOf(first, terms), holders: group }];
    })
    .sort(
      (a, b) =>
        (b.term?.startDate ?? '').localeCompare(a.term?.startDate ?? '') || (a.body === b.body ? 0 : a.body === 'executive' ? -1 : 1),
    );
}

/** The newest term of the holder's body that had begun when the holder came. */
function termOf({ office, startDate }: PublishedHolder, terms: readonly PublishedTerm[]): PublishedTerm | null {
  if (startDate === null) return null;
  return terms.find((term) => term.body === bodyOf(office) && term.startDate <= startDate) ?? null;
}
