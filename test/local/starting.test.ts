import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotStart } from '../../infra/local/cannot-start.ts';
import { checkDatabases, dataFolders, openDataFolder } from '../../infra/local/data-folder.ts';
import { findJava } from '../../infra/local/java.ts';
import { endLeftOvers, readRun, writeRun } from '../../infra/local/left-overs.ts';
import { takeLock } from '../../infra/local/lock.ts';
import { freePort, isFree } from '../../infra/local/ports.ts';
import { readSettings } from '../../infra/local/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'starting-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the person at the keyboard reads. */
function refusal(act: () => unknown): CannotStart {
  try {
    act();
  } catch (error) {
    if (error instanceof CannotStart) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('settings', () => {
  it('put the parts on five ports in a row', () => {
    expect(readSettings(['--port-base', '5000'], {}).ports).toEqual({ site: 5000, api: 5001, identity: 5002, dynamodb: 5003, files: 5004 });
  });

  it('let one port be set alone', () => {
    expect(readSettings([], { API_PORT: '9000' }).ports).toMatchObject({ site: 4321, api: 9000 });
  });

  it.each([[['--port-base', 'x']], [['--port-base', '70000']], [['--prot', '1']], [['fresh']]])('refuse %j in two languages', (args) => {
    const { th, en } = refusal(() => readSettings(args, {}));
    expect(th).toMatch(/[ก-๙]/);
    expect(en).toContain('port-base');
  });
});

describe('the data folder', () => {
  it('is one system’s at a time', () => {
    const file = join(folder, 'lock.db');
    expect(takeLock(file)).toBe(true);
    const script = `import { takeLock } from '${new URL('../../infra/local/lock.ts', import.meta.url)}'; console.log(takeLock(process.argv[1]))`;
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], { encoding: 'utf8' });
    expect(other.stdout.trim()).toBe('false');
  });

  it('is refused where it cannot be written to', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(() => openDataFolder(join(folder, 'file', 'data'))).en).toContain('THONGTHIN_DATA');
  });

  it('is refused with a damaged database, by name and with what to do', () => {
    const { dynamodb } = dataFolders(folder);
    mkdirSync(dynamodb, { recursive: true });
    const file = join(dynamodb, 'shared-local-instance.db');
    writeFileSync(file, 'no database, however long it is');
    const { en } = refusal(() => checkDatabases(folder));
    expect(en).toContain(file);
    expect(en).toContain('restore this file from a copy');
  });

  it('is taken with sound databases, and with none', () => {
    checkDatabases(folder);
    const { signIns } = dataFolders(folder);
    mkdirSync(join(folder, 'identity'));
    const database = new DatabaseSync(signIns);
    database.exec('CREATE TABLE kept (id TEXT)');
    database.close();
    checkDatabases(folder);
  });
});

describe('what an earlier start has left', () => {
  const idle = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

  it('is ended', async () => {
    const child = idle();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const file = join(folder, 'run.json');
    await expect
      .poll(() => {
        writeRun(file, 'http://localhost:1', [{ name: 'api', pid: child.pid ?? 0 }]);
        return readRun(file)?.processes[0]?.command;
      })
      .toContain('setInterval');
    const run = readRun(file);
    expect(run && (await endLeftOvers(run))).toEqual(['api']);
    await ended;
  });

  it('is left alone when its number now belongs to another program', async () => {
    const child = idle();
    const run = {
      site: 'http://localhost:1',
      processes: [{ name: 'dynamodb', pid: child.pid ?? 0, command: 'java -jar DynamoDBLocal.jar' }],
    };
    expect(await endLeftOvers(run)).toEqual([]);
    expect(child.exitCode).toBeNull();
    child.kill();
  });

  it('is unknown when it was never written down, or only half', () => {
    expect(readRun(join(folder, 'run.json'))).toBeNull();
    writeFileSync(join(folder, 'run.json'), '{"site":');
    expect(readRun(join(folder, 'run.json'))).toBeNull();
  });
});

it('a taken port is found out, whichever address it is taken on', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const port = await freePort();
    expect(await isFree(port)).toBe(true);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    expect(await isFree(port)).toBe(false);
    server.close();
  }
});

describe('Java', () => {
  const { JAVA_HOME: home, PATH: path } = process.env;
  afterEach(() => {
    process.env['PATH'] = path;
    if (home === undefined) delete process.env['JAVA_HOME'];
    else process.env['JAVA_HOME'] = home;
  });

  it('that is missing is said, with how to get it', async () => {
    process.env['JAVA_HOME'] = folder;
    process.env['PATH'] = folder;
    await expect(findJava()).rejects.toThrow(/was not found.*apt install/s);
  });

  it('is found on the path where JAVA_HOME leads nowhere', async () => {
    process.env['JAVA_HOME'] = join(folder, 'gone');
    expect(await findJava()).toBe('java');
  });

  it('that is too old is said, with its version', async () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'java'), '#!/bin/sh\necho \'openjdk version "1.8.0_402"\' >&2\n', { mode: 0o755 });
    process.env['JAVA_HOME'] = folder;
    await expect(findJava()).rejects.toThrow(/this machine has Java 8/);
  });
});
