import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openQueues, sendTargets } from '../../functions/files/queue.ts';
import { markDataset, readDataset } from '../../functions/store/dataset.ts';
import { openStore } from '../../functions/store/store.ts';
import { freePort } from '../../infra/local/ports.ts';
import { type Environment, newInstallation } from '../support/installation.ts';
import { anOfficial, officialsFile, placesFile } from './office-holders/files.ts';
import { aRow, rawFile } from './registry/files.ts';

const CLI = join(import.meta.dirname, '..', '..', 'functions', 'imports', 'cli.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function run(environment: Environment, args: readonly string[], listen: (said: string) => unknown = () => {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
        listen(said);
      });
    child.on('exit', (code) => resolve({ code, said }));
  });
}

function aFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('npm run import', () => {
  it('imports, reports row by row, ends with 0 when everything went in, with 2 while questions are open, and takes their answers', async () => {
    const environment = await newInstallation();
    const two = [aRow({ website: 'ไม่ใช่เว็บ' }), aRow({ code: '06549102', name: 'หนองสอง', district: 'ตัวอย่างอื่น' })];
    const first = await run(environment, [
      'registry',
      aFile('first.csv', rawFile(two)),
      '--as-of',
      '9/11/2566',
      '--report',
      'first-report.csv',
    ]);
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining('2  เพิ่ม / added') });
    const report = readFileSync(join(folder, 'first-report.csv'), 'utf8');
    expect(report.startsWith('\uFEFF')).toBe(true);
    const lines: string[][] = parse(report, { bom: true });
    expect(lines.map((cells) => [cells[1], cells[4], cells[5], cells[6], cells[7]])).toEqual([
      ['รหัส อปท. / code', 'เรื่อง / what', 'ช่อง / field', 'ค่าเดิมหรือค่าในไฟล์ / old or as in the file', 'ค่าใหม่ / new'],
      ['06549101', 'ซ่อม / repaired', 'code', '6549101', '06549101'],
      ['06549101', 'ค่าที่ต้องตรวจสอบ / value to check', 'website', 'ไม่ใช่เว็บ', ''],
      ['06549102', 'ซ่อม / repaired', 'code', '6549102', '06549102'],
    ]);

    const newer = aFile('newer.csv', rawFile([aRow({ type: 'เทศบาลตำบล' })]));
    const second = await run(environment, ['registry', newer, '--report', 'second.csv']);
    expect(second).toMatchObject({ code: 2, said: expect.stringContaining('second-questions.json') });
    const questions = JSON.parse(readFileSync(join(folder, 'second-questions.json'), 'utf8'));
    expect(Object.keys(questions)).toEqual(['designation:lao-06549101:subdistrictMunicipality:หนองตัวอย่าง', 'abolition:lao-06549102']);
    for (const question of Object.values<Record<string, unknown>>(questions))
      Object.assign(question, { answer: 'yes', effective: '28/11/2568' });
    const third = await run(environment, ['registry', newer, '--answers', aFile('answers.json', JSON.stringify(questions))]);
    expect(third).toMatchObject({ code: 0, said: expect.stringContaining('2  เปลี่ยน / changed') });
  }, 120_000);

  it('ends when the pages have followed what it saved', async () => {
    const environment = await newInstallation();
    const pages = { client: openQueues(environment), url: environment['PAGES_QUEUE_URL'] ?? '' };
    await sendTargets(pages, [{ target: 'lao/06549101', deduplication: 'of the import' }]);
    const args = ['registry', aFile('register.csv', rawFile([aRow()]))];
    const ended = await run(environment, args, async (said) => {
      if (said.includes('publishing')) await pages.client.send(new PurgeQueueCommand({ QueueUrl: pages.url }));
    });
    expect(ended).toMatchObject({ code: 0, said: expect.stringMatching(/follow by themselves.*publishing.*up to date/s) });
    expect((await run(environment, args)).said).not.toContain('follow');
  }, 120_000);

  it('refuses to mix the real register with the invented sample, and replaces it when told to', async () => {
    const environment = await newInstallation();
    await markDataset(openStore(environment), 'sample');
    const file = aFile('register.csv', rawFile([aRow()]));
    expect(await run(environment, ['registry', file])).toMatchObject({ code: 1, said: expect.stringContaining('--replace') });
    expect(await readDataset(openStore(environment))).toBe('sample');
    expect(await run(environment, ['registry', file, '--replace'])).toMatchObject({ code: 0 });
    expect(await readDataset(openStore(environment))).toBe('register');
  }, 120_000);

  it('brings in office holders once the register is there; ends with 2 where a row could not be placed', async () => {
    const environment = await newInstallation();
    const rows = [anOfficial(), anOfficial({ name_th: '', begin: '2013-10-20', end: '2017-10-19' })];
    const places = aFile('places.csv', new TextDecoder().decode(placesFile()));
    const args = ['office-holders', aFile('holders.csv', new TextDecoder().decode(officialsFile(rows))), '--places', places];
    expect(await run(environment, args)).toMatchObject({ code: 1, said: expect.stringContaining('import it first') });
    await run(environment, ['registry', aFile('register.csv', rawFile([aRow()]))]);
    const ended = await run(environment, [...args, '--report', 'holders-report.csv']);
    expect(ended).toMatchObject({ code: 2, said: expect.stringContaining('nobody named: 1') });
    expect(readFileSync(join(folder, 'holders-report.csv'), 'utf8')).toContain('The file does not name the holder.');
  }, 120_000);

  it('says to start the system first when it does not answer', async () => {
    const environment = { ...(await newInstallation()), DYNAMODB_ENDPOINT: `http://127.0.0.1:${await freePort()}` };
    const ended = await run(environment, ['registry', aFile('register.csv', rawFile([aRow()]))]);
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('npm start') });
    expect(await run({}, ['registry', 'register.csv'])).toMatchObject({ code: 1, said: expect.stringContaining('npm start') });
  });

  it.each([
    [['registry'], 'How to use it'],
    [['elections', 'x.csv'], 'How to use it'],
    [['election-results', 'no-such-folder'], 'There is no folder'],
    [['registry', 'missing.csv'], 'cannot be opened'],
    [['office-holders', 'x.csv'], 'file of places is needed'],
    [['office-holders', 'x.csv', '--places', 'y.csv', '--replace'], '--replace'],
    [['registry', 'x.csv', '--as-of', '31/2/2566'], 'is not a day'],
    [['registry', 'x.csv', '--assume', 'maybe'], 'must be yes or no'],
    [['registry', 'x.csv', '--unknown'], '--unknown'],
  ])('says in a sentence what is wrong with %j', async (args, sentence) => {
    expect(await run({}, args)).toMatchObject({ code: 1, said: expect.stringContaining(sentence) });
  });
});
