// What every part of the system does as a process of its own: says when it is ready, ends when it is asked to or left alone.

import { CannotStart } from '../cannot-start.ts';

export interface RunningPart {
  stop(): Promise<void>;
}

/** From a part to main.ts. */
export type PartMessage = { kind: 'ready' } | { kind: 'cannotStart'; th: string; en: string };

const LONGEST_STOP_MS = 5_000;

export async function runPart(start: () => Promise<RunningPart>): Promise<void> {
  // Ctrl-C reaches every process at once; main.ts asks each to stop in its turn.
  process.on('SIGINT', () => {});
  let running: RunningPart | undefined;
  const end = async () => {
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
    await running?.stop();
    process.exit(0);
  };
  process.on('message', (message) => message === 'stop' && void end());
  process.on('SIGTERM', () => void end());
  process.on('disconnect', () => void end());
  try {
    running = await start();
    tell({ kind: 'ready' });
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    tell({ kind: 'cannotStart', th: error.th, en: error.en });
    process.exitCode = 1;
    process.disconnect?.();
  }
}

function tell(message: PartMessage): void {
  // Nobody may be listening any more, when everything stops while we start.
  process.send?.(message, undefined, undefined, () => {});
}
