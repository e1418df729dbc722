// Tells rows of a bulk save from edits, so that nobody's edit waits for its page behind the thousands of an import or a paste.

/** Rows an office may save many at once and still have their pages made at once; more pass at the rate below. */
const ROWS_AT_ONCE = 50;
const ROWS_PER_SECOND = 5;
/** Fewer rows than these saved in one instant are edits, whoever else of the office saves in bulk. */
const FEWEST_TOGETHER = 5;

export interface Saved {
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Of the rows of one stream event, those whose pages may come later. Knows from event to event how much each office has saved. */
export type BulkSense = (rows: readonly Saved[]) => ReadonlySet<Saved>;

export function senseBulk(now: () => number): BulkSense {
  const offices = new Map<string, { level: number; at: number }>();
  return (rows) => {
    const together = Map.groupBy(rows, ({ changedAt, changedBy }) => `${changedBy} ${changedAt}`);
    const bulk = new Set<Saved>();
    for (const group of together.values()) {
      if (group.length < FEWEST_TOGETHER) continue;
      for (const row of group) if (isOverflowing(offices, row.changedBy, now())) bulk.add(row);
    }
    return bulk;
  };
}

/** A bucket that holds `ROWS_AT_ONCE` and leaks `ROWS_PER_SECOND`. */
function isOverflowing(offices: Map<string, { level: number; at: number }>, office: string, at: number): boolean {
  const before = offices.get(office) ?? { level: 0, at };
  const level = Math.max(0, before.level - ((at - before.at) / 1000) * ROWS_PER_SECOND);
  const isFull = level >= ROWS_AT_ONCE;
  offices.set(office, { level: isFull ? ROWS_AT_ONCE : level + 1, at });
  return isFull;
}
