// Chance that always falls the same way: the sample of two machines is the same sample.

export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T;
  /** True in `percent` of a hundred cases. */
  readonly happens: (percent: number) => boolean;
}

/** The generator known as mulberry32; small, and good enough to scatter names and places. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { between, oneOf: (list) => list[between(0, list.length - 1)] ?? list[0], happens: (percent) => next() * 100 < percent };
}
