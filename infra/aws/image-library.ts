// sharp beside a bundle, as Lambda runs it: its code from node_modules, and the binaries of Linux on arm64, which npm installs only on
// such a machine. What is not installed here is fetched once, checked against the lock file, and kept.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../local/root.ts';

/** As in the names of sharp's binaries. */
export type Platform = `${string}-${string}`;
export const LAMBDA: Platform = 'linux-arm64';

const LockEntry = z.object({ version: z.string(), integrity: z.string() });
type LockEntry = z.infer<typeof LockEntry>;
const Lock = z.object({ packages: z.record(z.string(), z.unknown()) });

/** What sharp needs at run time on a platform, with versions and checksums from the lock file. */
export function imagePackages(platform: Platform): ReadonlyMap<string, LockEntry> {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const names = ['sharp', '@img/colour', 'detect-libc', 'semver', `@img/sharp-${platform}`, `@img/sharp-libvips-${platform}`];
  return new Map(names.map((name) => [name, LockEntry.parse(packages[`node_modules/${name}`])]));
}

/** Puts sharp below `folder`, which is then complete without the project. Throws where a package is neither here nor to be had. */
export function addImageLibrary(folder: string, platform: Platform): void {
  for (const [name, entry] of imagePackages(platform))
    cpSync(placeOf(name, entry), join(folder, 'node_modules', name), { recursive: true, filter: isNeeded });
}

/** Has everything at hand, so that bundling needs no network. Throws where something cannot be had. */
export function fetchImageLibrary(platform: Platform): void {
  for (const [name, entry] of imagePackages(platform)) placeOf(name, entry);
}

/** Its sources and the script that builds it are of no use to a function. */
function isNeeded(path: string): boolean {
  return !/[/\\](sharp[/\\](src|install|lib)|README\.md)([/\\]|$)/.test(path);
}

function placeOf(name: string, entry: LockEntry): string {
  const installed = join(ROOT, 'node_modules', name);
  return existsSync(installed) ? installed : fetched(name, entry);
}

function fetched(name: string, { version, integrity }: LockEntry): string {
  const kept = join(ROOT, 'node_modules', '.cache', 'thongthin', `${name.replace('/', '-')}-${version}`);
  if (existsSync(kept)) return kept;
  const work = mkdtempSync(join(tmpdir(), 'thongthin-package-'));
  const file = execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--fetch-retries=0', '--pack-destination', work], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  checkIntegrity(name, readFileSync(join(work, file)), integrity);
  execFileSync('tar', ['-xzf', file], { cwd: work });
  mkdirSync(dirname(kept), { recursive: true });
  renameSync(join(work, 'package'), kept);
  return kept;
}

/** Throws where the bytes are not those that the lock file names. */
export function checkIntegrity(name: string, bytes: Uint8Array, integrity: string): void {
  const sum = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (sum !== integrity) throw new Error(`${name} is not the package that package-lock.json names.`);
}
