// `npm start`: installs what is missing, then starts the whole system of one machine (main.ts) on the pinned Node.
// Plain JavaScript for Node 20 and newer.

import { spawn } from 'node:child_process';
import { ensureInstalled, environment, ROOT } from './installed.mjs';

const node = ensureInstalled();
const main = spawn(node, ['--disable-warning=ExperimentalWarning', 'infra/local/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  // The channel tells main.ts when this process is gone, however it ended.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  shell: process.platform === 'win32',
});
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => main.kill('SIGTERM'));
main.on('exit', (code) => process.exit(code ?? 1));

// npm killed outright cannot tell us; its death shows in our parent.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || main.kill('SIGTERM'), 1000).unref();
}
