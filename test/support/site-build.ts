// Builds the site once per run, when its sources are newer than the build.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['site', 'shared', 'astro.config.mjs', 'package-lock.json'];
const ENTRY = join('dist', 'server', 'entry.mjs');

export function buildSiteIfOld(): void {
  const built = existsSync(ENTRY) ? statSync(ENTRY).mtimeMs : 0;
  if (SOURCES.some((source) => newestChange(source) > built)) {
    execFileSync(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

function newestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(
    ...readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
