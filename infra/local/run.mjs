// `node infra/local/run.mjs TOOL|SCRIPT [ARGUMENTS]`: installs what is missing, then runs a tool of node_modules or a script of
// ours on the pinned Node. Plain JavaScript for Node 20 and newer.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, environment, ROOT } from './installed.mjs';

const [what = '', ...args] = process.argv.slice(2);
const node = ensureInstalled();
const isScript = /\.m?[jt]s$/.test(what);
const script = isScript ? join(ROOT, what) : toolScript(what);
// The commands of ours that work on the data talk to the system that runs here, unless they are told of another.
const settings = what.startsWith('functions/') && !process.env.RECORDS_TABLE ? runningSystem() : {};
run(node, ['--disable-warning=ExperimentalWarning', script, ...args], { ...environment(), ...settings });

/** What a package declares as the command of this name. */
function toolScript(name) {
  const packages = { astro: 'astro', biome: '@biomejs/biome', cdk: 'aws-cdk', knip: 'knip', tsc: 'typescript', vitest: 'vitest' };
  const folder = join(ROOT, 'node_modules', packages[name] ?? name);
  if (!existsSync(folder)) {
    console.error(`ไม่มีเครื่องมือ ${name}\nThere is no tool ${name}.`);
    process.exit(1);
  }
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Written by main.ts while the system runs. */
function runningSystem() {
  const file = join(process.env.THONGTHIN_DATA || join(ROOT, '.data'), 'environment.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The child hears Ctrl-C itself; what is sent to us alone is passed on; its end is ours. */
function run(command, commandArgs, env) {
  const child = spawn(command, commandArgs, { cwd: process.cwd(), stdio: 'inherit', env, shell: process.platform === 'win32' });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal !== null) process.removeAllListeners(signal);
    if (signal === null) process.exit(code ?? 1);
    process.kill(process.pid, signal);
  });
}
