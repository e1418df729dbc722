// Processes of an earlier start that was killed outright. They are ended only when their command line is the one we wrote down.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const Run = z.object({
  site: z.string(),
  processes: z.array(z.object({ name: z.string(), pid: z.int(), command: z.string() })),
});
export type Run = z.infer<typeof Run>;

export function readRun(file: string): Run | null {
  if (!existsSync(file)) return null;
  try {
    return Run.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Cut off by a full disk or a kill: there is nothing to go by, and taken ports are found out later.
    return null;
  }
}

/** Writes down what runs now, so that the next start can find it. */
export function writeRun(file: string, site: string, processes: readonly { name: string; pid: number }[]): void {
  const known = processes.map(({ name, pid }) => ({ name, pid, command: commandOf(pid) ?? '' }));
  writeFileSync(file, JSON.stringify({ site, processes: known } satisfies Run, null, 2));
}

const PATIENCE_MS = 5_000;

/** Ends what an earlier start left running; answers the names. */
export async function endLeftOvers(run: Run): Promise<string[]> {
  const left = run.processes.filter(({ pid, command }) => command !== '' && commandOf(pid) === command);
  for (const { pid } of left) send(pid, 'SIGTERM');
  for (const { pid, command } of left) {
    for (let waited = 0; commandOf(pid) === command && waited < PATIENCE_MS; waited += 50) await pause(50);
    if (commandOf(pid) === command) send(pid, 'SIGKILL');
    while (commandOf(pid) === command) await pause(50);
  }
  return left.map(({ name }) => name);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** The command line of a process; null when there is none (any more). */
export function commandOf(pid: number): string | null {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
