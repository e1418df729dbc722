// Starts the parts as processes, starts each again when it ends unasked, and stops them in order.

import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';

/** One part, however it is run: Java or a process of ours. */
export interface Started {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the part; `onGone` is to be called when it ends without having been stopped. */
export type Start = (onGone: (how: string) => void) => Promise<Started>;

export interface Child {
  readonly name: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Watcher {
  /** A part has ended unasked, or runs again. */
  say(th: string, en: string): void;
  /** The processes are others now. */
  changed(): void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_AFTER_MS = 60_000;

export async function keepRunning(name: string, start: Start, watcher: Watcher): Promise<Child> {
  let isStopping = false;
  let delay = FIRST_PAUSE_MS;
  let startedAt = Date.now();
  const startAgain = async (how: string) => {
    if (Date.now() - startedAt > STEADY_AFTER_MS) delay = FIRST_PAUSE_MS;
    watcher.say(`${name} หยุดเอง (${how}) กำลังเริ่มใหม่ …`, `${name} ended by itself (${how}); starting it again …`);
    for (let isUp = false; !isUp && !isStopping; ) {
      await pause(delay);
      delay = Math.min(LONGEST_PAUSE_MS, delay * 2);
      isUp = !isStopping && (await tryStart());
    }
  };
  const begin = async () => {
    startedAt = Date.now();
    return start((how) => {
      if (!isStopping) void startAgain(how);
    });
  };
  const tryStart = async () => {
    try {
      current = await begin();
    } catch (error) {
      watcher.say(`${name} ยังเริ่มไม่ได้`, `${name} does not start yet: ${error instanceof Error ? error.message : error}`);
      return false;
    }
    if (isStopping) {
      await current.stop();
      return true;
    }
    watcher.say(`${name} ทำงานต่อแล้ว`, `${name} runs again.`);
    watcher.changed();
    return true;
  };
  let current = await begin();
  const stop = async () => {
    isStopping = true;
    await current.stop();
  };
  return {
    name,
    get pid() {
      return current.pid;
    },
    stop,
  };
}

const PartMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('cannotStart'), th: z.string(), en: z.string() }),
]);

/** A part of infra/local/processes. */
export function processOf(file: string, args: readonly string[], env: Record<string, string>): Start {
  return (onGone) =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(new URL(`processes/${file}`, import.meta.url)), args, { env: { ...process.env, ...env } });
      let isReady = false;
      let isStopping = false;
      const gone = new Promise<void>((done) => child.once('exit', () => done()));
      child.on('message', (raw) => {
        const message = PartMessage.parse(raw);
        if (message.kind === 'cannotStart') return reject(new CannotStart(message.th, message.en));
        isReady = true;
        resolve({
          pid: child.pid ?? 0,
          stop: () => {
            isStopping = true;
            return stopProcess(child, gone);
          },
        });
      });
      child.once('exit', (code, signal) => {
        if (!isReady) reject(new Error(`it ended before it was ready (${signal ?? code})`));
        else if (!isStopping) onGone(signal ?? `exit ${code}`);
      });
    });
}

const PATIENCE_MS = 8_000;

async function stopProcess(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.connected) child.send('stop', () => {});
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}
