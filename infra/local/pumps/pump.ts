/** Something that runs until it is stopped; `stop` waits for what is under way. */
export interface Pump {
  stop(): Promise<void>;
}

/** Calls `step` again and again; a step that fails is told and tried again, later each time. */
export function keepDoing(name: string, step: (signal: AbortSignal) => Promise<void>): Pump {
  const ending = new AbortController();
  const done = run(name, step, ending.signal);
  return {
    stop: () => {
      ending.abort();
      return done;
    },
  };
}

const LONGEST_PAUSE_MS = 5_000;

async function run(name: string, step: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      await step(signal);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      // One line for the first; a part that is being started again causes a few more.
      if (failures === 1 || failures % 10 === 0) console.error(`${name}: ${error instanceof Error ? error.message : error}; trying again`);
      await pauseFor(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failures), signal);
    }
  }
}

/** Ends early when the signal is raised, at once when it has been already. */
export function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
