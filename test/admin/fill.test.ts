import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continueSeeds, type Seed } from '../../site/admin/fill.ts';
import { fillDownOf, fillLines, fillRightOf, fillTarget } from '../../site/admin/fill-plan.ts';

function fill(seeds: Seed[], count = 3, isTurned = false): string[] {
  return continueSeeds(seeds, count, { isTurned, lang: 'th' });
}
const texts = (...given: string[]): Seed[] => given.map((text) => ({ text, value: text, isDay: false }));
const numbers = (...given: number[]): Seed[] => given.map((value) => ({ text: String(value), value, isDay: false }));
const days = (...given: string[]): Seed[] => given.map((value) => ({ text: value, value, isDay: true }));

describe('filling on', () => {
  test.each<[string, Seed[], string[]]>([
    ['one number is copied', numbers(5), ['5', '5', '5']],
    ['two numbers show the step', numbers(1, 3), ['5', '7', '9']],
    ['steps of tenths stay tenths', numbers(0.1, 0.2), ['0.3', '0.4', '0.5']],
    ['numbers count down', numbers(3, 2), ['1', '0', '-1']],
    ['numbers without a step are repeated', numbers(1, 2, 9), ['1', '2', '9']],
    ['a day counts on', days('2024-02-28'), ['29 ก.พ. 2567', '1 มี.ค. 2567', '2 มี.ค. 2567']],
    ['two days show the step', days('2024-01-01', '2024-01-08'), ['15 ม.ค. 2567', '22 ม.ค. 2567', '29 ม.ค. 2567']],
    ['the same day of each month', days('2024-01-15', '2024-02-15'), ['15 มี.ค. 2567', '15 เม.ย. 2567', '15 พ.ค. 2567']],
    ['the last day of each month', days('2024-01-31', '2024-02-29'), ['31 มี.ค. 2567', '30 เม.ย. 2567', '31 พ.ค. 2567']],
    ['the same day of each year', days('2022-03-24', '2023-03-24'), ['24 มี.ค. 2567', '24 มี.ค. 2568', '24 มี.ค. 2569']],
    ['codes keep their leading zeros', texts('06540101', '06540102'), ['06540103', '06540104', '06540105']],
    ['one code is copied', texts('06540101'), ['06540101', '06540101', '06540101']],
    ['villages', texts('หมู่ 8', 'หมู่ 9'), ['หมู่ 10', 'หมู่ 11', 'หมู่ 12']],
    ['Thai digits stay Thai', texts('หมู่ ๙', 'หมู่ ๑๐'), ['หมู่ ๑๑', 'หมู่ ๑๒', 'หมู่ ๑๓']],
    ['texts that have nothing in common are repeated', texts('ก', 'ข'), ['ก', 'ข', 'ก']],
    ['empty cells are repeated', texts('', ''), ['', '', '']],
  ])('%s', (_name, seeds, expected) => {
    expect(fill(seeds)).toEqual(expected);
  });

  test('Ctrl turns a copy into a series, and a series into a copy', () => {
    expect(fill(numbers(5), 2, true)).toEqual(['6', '7']);
    expect(fill(texts('06540109'), 2, true)).toEqual(['06540110', '06540111']);
    expect(fill(numbers(1, 2), 3, true)).toEqual(['1', '2', '1']);
    expect(fill(texts('ก'), 2, true)).toEqual(['ก', 'ก']);
  });

  test('a series of whole numbers has one step throughout', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1000, max: 1000 }), (first, step) => {
        const all = [first, first + step, ...fill(numbers(first, first + step), 4).map(Number)];
        expect(all.slice(1).map((number, index) => number - (all[index] ?? 0))).toEqual([step, step, step, step, step]);
      }),
    );
  });
});

describe('where a fill goes', () => {
  const from = { top: 2, left: 2, bottom: 3, right: 4 };

  test('the handle fills the way it was dragged furthest', () => {
    expect(fillTarget(from, { row: 7, column: 5 })).toEqual({ top: 4, left: 2, bottom: 7, right: 4 });
    expect(fillTarget(from, { row: 0, column: 3 })).toEqual({ top: 0, left: 2, bottom: 1, right: 4 });
    expect(fillTarget(from, { row: 3, column: 8 })).toEqual({ top: 2, left: 5, bottom: 3, right: 8 });
    expect(fillTarget(from, { row: 2, column: 0 })).toEqual({ top: 2, left: 0, bottom: 3, right: 1 });
    expect(fillTarget(from, { row: 3, column: 3 })).toBeNull();
  });

  test('upwards and to the left the seeds count backwards', () => {
    const [line] = fillLines({ top: 2, left: 0, bottom: 3, right: 0 }, { top: 0, left: 0, bottom: 1, right: 0 });
    expect(line?.seeds.map(({ row }) => row)).toEqual([3, 2]);
    expect(line?.targets.map(({ row }) => row)).toEqual([1, 0]);
  });

  test('Ctrl+D takes the first row of a range, or the one above a single row; Ctrl+R the same sideways', () => {
    expect(fillDownOf(from)).toEqual({ from: { ...from, bottom: 2 }, to: { ...from, top: 3 } });
    expect(fillDownOf({ top: 5, left: 1, bottom: 5, right: 1 })?.from).toEqual({ top: 4, left: 1, bottom: 4, right: 1 });
    expect(fillDownOf({ top: 0, left: 1, bottom: 0, right: 1 })).toBeNull();
    expect(fillRightOf(from)).toEqual({ from: { ...from, right: 2 }, to: { ...from, left: 3 } });
  });
});
