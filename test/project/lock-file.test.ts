import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lockText = readFileSync('package-lock.json', 'utf8');
const packages: Record<string, LockEntry> = JSON.parse(lockText).packages;

/** Where npm would look for a package needed at `path`: beside it, then further up. */
function isLocked(path: string, name: string): boolean {
  const folders = path.split('/node_modules/').map((_, depth, all) => all.slice(0, all.length - depth).join('/node_modules/'));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some((place) => place in packages);
}

test('the lock file names the packages of every platform, so that a fresh clone installs anywhere', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test('the lock file agrees with package.json, so that the first start can install', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies });
});

test('the lock file names no registry host', () => {
  expect(lockText).not.toContain('"resolved"');
  expect(lockText).not.toMatch(/https?:\/\/[^"]*registry/);
});

test('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
