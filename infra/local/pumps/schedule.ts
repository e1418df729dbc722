// Stands for EventBridge schedules: every so often, or daily at a time of day in Thailand.

import { keepDoing, type Pump, pauseFor } from './pump.ts';

export function everyMinute(name: string, task: () => Promise<unknown>): Pump {
  return keepDoing(name, async (signal) => {
    await task();
    await pauseFor(60_000, signal);
  });
}

/** `at` as minutes after midnight in Asia/Bangkok. */
export function daily(name: string, at: number, task: () => Promise<unknown>): Pump {
  return keepDoing(name, async (signal) => {
    await pauseFor(untilNext(at, Date.now()), signal);
    if (!signal.aborted) await task();
  });
}

const DAY = 24 * 60 * 60_000;
/** Thailand has kept UTC+7 all year since 1920. */
const BANGKOK_AHEAD = 7 * 60 * 60_000;

/** Milliseconds from `now` to the next such time of day, never 0. */
export function untilNext(at: number, now: number): number {
  const sinceMidnight = (now + BANGKOK_AHEAD) % DAY;
  const wait = at * 60_000 - sinceMidnight;
  return wait > 0 ? wait : wait + DAY;
}
