// Builds the site (dist/) when its sources are not those it was last built from.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { fingerprint } from './fingerprint.ts';
import { ROOT } from './root.ts';

const SOURCES = ['site', 'shared', 'astro.config.mjs', 'package-lock.json'];
const BUILT_FROM = join(ROOT, 'dist', 'built-from.txt');

/** Answers the fingerprint of what the site is built from. */
export async function buildSite(say: (th: string, en: string) => void): Promise<string> {
  const sources = fingerprint(ROOT, SOURCES);
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === sources) return sources;
  say('สร้างเว็บไซต์ …', 'Building the site …');
  await runAstro();
  writeFileSync(BUILT_FROM, sources);
  return sources;
}

function runAstro(): Promise<void> {
  const astro = join(ROOT, 'node_modules', 'astro');
  const { bin }: { bin: { astro: string } } = JSON.parse(readFileSync(join(astro, 'package.json'), 'utf8'));
  const child = spawn(process.execPath, [join(astro, bin.astro), 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  const keep = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      console.error(said);
      reject(new CannotStart('สร้างเว็บไซต์ไม่สำเร็จ ดูข้อความข้างบน', 'The site could not be built; see above.', { cause: said }));
    });
  });
}
