import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepSite } from '../../infra/local/kept-site.ts';
import { ROOT } from '../../infra/local/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-site-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As the publisher does: the system starts, the site is built anew, and only then the first page of a kind is due. */
const SCRIPT = `
  import { rmSync } from 'node:fs';
  import { bakeWithKeptSite } from ${JSON.stringify(join(ROOT, 'infra', 'local', 'kept-site.ts'))};
  const [kept, built] = process.argv.slice(1);
  bakeWithKeptSite(kept);
  const { renderPage } = await import(${JSON.stringify(join(ROOT, 'functions', 'bake', 'parts.ts'))});
  const { render } = await import('#site');
  rmSync(built, { recursive: true });
  const parts = { render, siteOrigin: 'https://thongthin.example', contact: { email: 'a@example.com', phone: '', lineUrl: null } };
  console.log(Buffer.from(await renderPage(parts, '/contact/', { view: 'fixed' }, false)).toString());
`;

it('pages go on being baked, with the build the system was started with, after the site was built anew beside it', () => {
  const [built, kept] = [join(folder, 'built'), join(folder, 'kept')];
  cpSync(join(ROOT, 'dist', 'server'), built, { recursive: true });
  keepSite(built, kept);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, kept, built], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('a@example.com');
});
