import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { addImageLibrary, checkIntegrity, imagePackages, LAMBDA } from '../../infra/aws/image-library.ts';

test('sharp beside a bundle needs nothing of the project: it decodes and encodes a picture from there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thongthin-sharp-'));
  addImageLibrary(folder, `${process.platform}-${process.arch}`);
  const { default: sharp } = (await import(
    pathToFileURL(join(folder, 'node_modules/sharp/dist/index.mjs')).href
  )) as typeof import('sharp');
  const picture = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#ff0000' } })
    .webp()
    .toBuffer();
  expect(await sharp(picture).jpeg().toBuffer({ resolveWithObject: true })).toMatchObject({
    info: { format: 'jpeg', width: 30, height: 40 },
  });
  expect(existsSync(join(folder, 'node_modules/sharp/src'))).toBe(false);
});

test('for Lambda the lock file names the binaries of Linux on arm64, each with its checksum', () => {
  const packages = imagePackages(LAMBDA);
  expect([...packages.keys()]).toEqual(expect.arrayContaining(['sharp', '@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64']));
  expect(packages.get('@img/sharp-linux-arm64')?.version).toBe(packages.get('sharp')?.version);
  for (const { integrity } of packages.values()) expect(integrity).toMatch(/^sha512-.{88}$/);
});

test('a package that is not the one the lock file names is refused', () => {
  const bytes = Buffer.from('package');
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  expect(() => checkIntegrity('name', bytes, integrity)).not.toThrow();
  expect(() => checkIntegrity('name', Buffer.from('another'), integrity)).toThrow('package-lock.json');
});
