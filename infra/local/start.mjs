// `npm start`: installs what is missing, then starts the whole system of one machine (main.ts) on the pinned Node.
// Plain JavaScript for Node 20 and newer.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, environment, ROOT } from './installed.mjs';

const node = ensureInstalled();
const main = spawn(node, ['--disable-warning=ExperimentalWarning', 'infra/local/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  // The parts' code, compiled once: a later start is seconds shorter.
  env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'compiled'), ...environment() },
  // The channel tells main.ts when this process is gone, however it ended.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  shell: process.platform === 'win32',
});
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => main.kill('SIGTERM'));
main.on('exit', (code) => process.exit(code ?? 1));

// npm killed outright cannot tell us. It stands behind the shell that started us; its death shows in that shell's parent.
if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => (process.ppid === shell && parentOf(shell) === npm) || main.kill('SIGTERM'), 2000).unref();
}

function parentOf(pid) {
  try {
    if (existsSync('/proc/self/stat'))
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1];
    return execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
