import { expect, test } from 'vitest';
import { senseBulk } from '../../../functions/plan/bulk.ts';

const OFFICE = 'เทศบาลตัวอย่าง';
let time = 0;

/** `count` rows saved in one instant. */
function saved(count: number, changedAt: string, changedBy = OFFICE) {
  return Array.from({ length: count }, () => ({ changedAt, changedBy }));
}

test('forty rows in one save have their pages at once, and again ten seconds later', () => {
  const bulk = senseBulk(() => time);
  expect(bulk(saved(40, 'first')).size).toBe(0);
  time += 10_000;
  expect(bulk(saved(40, 'second')).size).toBe(0);
});

test('of thousands, the first fifty have their pages at once; the others wait, in whatever portions they come', () => {
  const bulk = senseBulk(() => time);
  const sizes = [1, 2, 3, 4].map((instant) => bulk(saved(30, `instant ${instant}`)).size);
  expect(sizes).toEqual([0, 10, 30, 30]);
});

test('an edit of another office, or of the same, does not wait behind them', () => {
  const bulk = senseBulk(() => time);
  bulk(saved(100, 'import'));
  const [colleague, neighbour] = [...saved(1, 'an edit'), ...saved(1, 'an edit', 'อำเภอตัวอย่าง')];
  const waiting = bulk([...saved(90, 'import goes on'), ...(colleague ? [colleague] : []), ...(neighbour ? [neighbour] : [])]);
  expect(waiting.size).toBe(90);
  expect([...waiting]).not.toContain(colleague);
  expect([...waiting]).not.toContain(neighbour);
});
