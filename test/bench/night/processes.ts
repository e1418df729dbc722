// The processes of the system as Linux sees them: memory, processor time, and how to kill one.

import { readFileSync } from 'node:fs';
import { dataFolders } from '../../../infra/local/data-folder.ts';
import { readRun } from '../../../infra/local/left-overs.ts';

export interface Seen {
  readonly name: string;
  readonly pid: number;
  readonly megabytes: number;
  readonly processorMs: number;
}

/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;

function processesOf(folder: string): { name: string; pid: number }[] {
  return readRun(dataFolders(folder).run)?.processes.map(({ name, pid }) => ({ name, pid })) ?? [];
}

/** What each process holds and has used; the bench itself last. Empty where there is no /proc. */
export function lookAt(folder: string): Seen[] {
  return [...processesOf(folder), { name: 'the bench', pid: process.pid }].flatMap(({ name, pid }) => {
    try {
      const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return [{ name, pid, megabytes: Number(kilobytes) / 1024, processorMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS }];
    } catch {
      return [];
    }
  });
}

export function killProcess(folder: string, name: string): boolean {
  const found = processesOf(folder).find((one) => one.name === name);
  if (found === undefined) return false;
  process.kill(found.pid, 'SIGKILL');
  return true;
}
