import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, it } from 'vitest';
import { bakeAllElectionsOf } from '../../../functions/bake/elections/bake-all-elections.ts';
import { bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { type PublishedFile, putIfDifferent, readText } from '../../../functions/files/bucket.ts';
import { importRegistry } from '../../../functions/imports/registry/import-registry.ts';
import { countRows, reportCsv } from '../../../functions/imports/report.ts';
import { markDataset } from '../../../functions/store/dataset.ts';
import { readPartition } from '../../../functions/store/partition.ts';
import { readHistory } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { openStore, type Store } from '../../../functions/store/store.ts';
import { PublishedElection } from '../../../shared/published-elections.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { anOfficer, toSet } from '../../support/builders.ts';
import { type Environment, newInstallation } from '../../support/installation.ts';
import { aRequest, aRow, rawFile, SILENT } from '../registry/files.ts';
import { aFolder, CONSTITUENCIES, COUNTS, ELECTION, folderOf, load } from './files.ts';

let environment: Environment;
let store: Store;
beforeEach(async () => {
  environment = await newInstallation();
  store = openStore(environment);
});

const withRegister = () => importRegistry(store, aRequest(rawFile([aRow()])), SILENT);
const ID = 'election-06549101-3-1';
const FIRST = `election#${ID}/unitCounts#count-executive-01-0001-original-1`;

/** The election as everybody reads it. */
async function published(electionId = ID): Promise<PublishedElection> {
  const parts = await bakePartsFromEnvironment(environment);
  const write = async (files: PublishedFile[]) => void (await Promise.all(files.map((file) => putIfDifferent(parts.site, file))));
  for (const province of ['10', '54']) await bakeAllElectionsOf(parts, province, false, write);
  return PublishedElection.parse(
    JSON.parse((await readText(parts.site, `election/${electionId.slice('election-'.length)}/index.json`)) ?? ''),
  );
}

const totals = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const saying = (rows: Awaited<ReturnType<typeof load>>['rows'], field: string) =>
  rows.filter(({ findings }) => findings.some((one) => one.field === field)).map(({ name }) => name);

describe('importing a published election result', () => {
  it('makes the election with its places, candidates and counts, says which sums do not agree, and changes nothing when done again', async () => {
    await withRegister();
    const first = await load(store, aFolder());
    expect(first).toMatchObject({
      electionId: ID,
      added: { elections: 1, constituencies: 1, pollingUnits: 2, candidacies: 5, unitCounts: 4, certifications: 0 },
    });
    expect(saying(first.rows, 'F.507')).toEqual(['executive 1/2']);
    expect(reportCsv(first.rows)).toContain('188 ≠ 190');
    const again = await load(store, aFolder());
    expect([totals(again.added), totals(again.changed)]).toEqual([0, 0]);
    expect(saying(again.rows, 'F.507')).toEqual(['executive 1/2']);
    const { contests, source, units } = await published();
    expect(source).toBe('ไฟล์ทดสอบ');
    expect(units?.map(({ number, name, eligibleVoters }) => [number, name, eligibleVoters])).toEqual([
      [1, 'หมู่ที่ 1', 500],
      [2, 'หมู่ที่ 2', 400],
    ]);
    const [executive, council] = contests;
    expect(executive?.candidates.map(({ number, familyName, votes, standing }) => [number, familyName, votes, standing])).toEqual([
      [1, 'หนึ่งดี', 240, 'hasTheVotes'],
      [2, 'สองงาม', 228, 'notElected'],
    ]);
    expect(council).toMatchObject({ seats: 2, outcome: { lots: { state: 'needed', among: [2, 3] } } });
  });

  it('takes lots and the announcement, and a later publication that corrects a count leaves the earlier value in its history', async () => {
    await withRegister();
    await load(store, aFolder());
    const contests =
      'office,constituency,lotsDrawnOn,lotsPlace,lotsWon,outcome,elected,announcementNumber,announcementDate\n' +
      'council,1,30/11/2564,ที่ทำการ,3,certified,1; 3,กกต. 5/2564,20/12/2564\n';
    const corrected = COUNTS.replaceAll('สองงาม,98', 'สองงาม,100');
    const { changed, added, rows } = await load(store, aFolder({ 'counts.csv': corrected, 'contests.csv': contests }));
    expect([changed['unitCounts'], added['certifications']]).toEqual([1, 1]);
    expect(saying(rows, 'F.507')).toEqual([]);
    const history = await readHistory(store, `election#${ID}/unitCounts#count-executive-01-0002-original-1`);
    expect(history.map(({ body }) => body?.after['votes'])).toEqual([
      [
        { number: 1, votes: 90 },
        { number: 2, votes: 98 },
      ],
      [
        { number: 1, votes: 90 },
        { number: 2, votes: 100 },
      ],
    ]);
    const council = (await published()).contests.find(({ office }) => office === 'council');
    expect(council?.candidates.filter(({ standing }) => standing === 'elected').map(({ number }) => number)).toEqual([1, 3]);
  });

  it('keeps what an officer has changed since', async () => {
    await withRegister();
    await load(store, aFolder());
    const request = { sheet: unitCounts, officer: anOfficer(), authority: 'system' as const, isHistory: true };
    const change = toSet(FIRST, 1, { spoiledBallots: 11 });
    await saveChanges(store, { ...request, actionId: randomUUID(), reason: null, changes: [change], now: () => new Date() });
    const { changed, rows } = await load(store, aFolder());
    expect(totals(changed)).toBe(0);
    expect(rows.find(({ name }) => name === 'executive 1/1')?.findings).toContainEqual(
      expect.objectContaining({ kind: 'kept', field: 'spoiledBallots' }),
    );
  });

  it('reads wide tables, other headings and reckoned figures by the mapping, numbering places by their names', async () => {
    await withRegister();
    const counts = 'ที่เลือกตั้ง,มาใช้สิทธิ,บัตรเสีย,ไม่เลือก,เบอร์ ๑,เบอร์ ๒\nวัดหน้า,"1,200",10,20,600,570\nวัดหลัง,300,5,5,100,190\n';
    const candidates = 'หมายเลข,ชื่อ,กลุ่ม\n๑,นายสมมุติ หนึ่งดี,กลุ่มก้าว\n๒,นางทดลอง สองงาม,\n';
    const mapping = {
      lao: ELECTION.lao,
      election: { ...ELECTION.election, offices: 'executive' },
      tables: {
        candidates: [{ file: 'a.csv', columns: { candidateNumber: 'หมายเลข', candidateName: 'ชื่อ', group: 'กลุ่ม' } }],
        counts: [
          {
            file: 'b.csv',
            columns: {
              ...{ unit: 'ที่เลือกตั้ง', votersPresent: 'มาใช้สิทธิ', ballotsUsed: 'มาใช้สิทธิ', spoiledBallots: 'บัตรเสีย', noVoteBallots: 'ไม่เลือก' },
              goodBallots: { difference: ['มาใช้สิทธิ', 'บัตรเสีย', 'ไม่เลือก'] },
            },
            votes: { columns: '^เบอร์ (\\d+)$' },
          },
        ],
      },
    };
    await load(store, folderOf({ 'election.json': mapping, 'a.csv': candidates, 'b.csv': counts }));
    const { units, contests } = await published();
    expect(units?.map(({ number, name, executive }) => [number, name, executive?.count.goodBallots])).toEqual([
      [1, 'วัดหน้า', 1170],
      [2, 'วัดหลัง', 290],
    ]);
    expect(contests[0]?.candidates.map(({ number, votes, group }) => [number, votes, group])).toEqual([
      [2, 760, null],
      [1, 700, 'กลุ่มก้าว'],
    ]);
  });

  it('is refused beside the sample, for an organisation nobody knows, and without a mapping; a trial saves nothing', async () => {
    await markDataset(store, 'sample');
    await expect(load(store, aFolder())).rejects.toThrow('sample');
    await markDataset(store, 'register');
    await expect(load(store, aFolder())).rejects.toThrow('06549101');
    expect(() => load(store, folderOf({ 'counts.csv': COUNTS, 'constituencies.csv': CONSTITUENCIES }))).toThrow('election.json');
    await withRegister();
    const { added } = await load(store, aFolder(), { isDryRun: true });
    expect(added['unitCounts']).toBe(4);
    expect(await readPartition(store, `election#${ID}`)).toEqual([]);
  });
});

const SCHEMA = join(process.env['REAL_DATA_DIR'] ?? '', 'nist-1500-100', 'NIST_V2_election_results_reporting.json');
const BANGKOK = join(process.env['REAL_DATA_DIR'] ?? '', 'bangkok-2565');
const hasRealData = process.env['REAL_DATA_DIR'] !== undefined && existsSync(BANGKOK);

describe.skipIf(!hasRealData)('the Bangkok election of 2565 (skipped when REAL_DATA_DIR is not set)', () => {
  it('goes in with districts for units, leads with one candidate of 31 and one in each of 50 council contests, and tells the sums that differ', async () => {
    await withRegister();
    const first = await load(store, BANGKOK);
    expect(first.added).toEqual({
      elections: 1,
      constituencies: 50,
      pollingUnits: 50,
      candidacies: 413,
      unitCounts: 100,
      certifications: 0,
    });
    expect(countRows(first.rows).outcomes.refuse).toBe(0);
    expect(saying(first.rows, 'F.507')).toHaveLength(1);
    expect(saying(first.rows, 'votersPresent')).toContain('total executive');
    const again = await load(store, BANGKOK);
    expect([totals(again.added), totals(again.changed)]).toEqual([0, 0]);
    const { contests, state, isPartial, lao } = await published(first.electionId);
    expect([lao.fullNameTh, state, isPartial, contests.length]).toEqual(['กรุงเทพมหานคร', 'counting', true, 51]);
    const leading = contests.map(({ candidates }) => candidates.filter(({ standing }) => standing === 'leading').length);
    expect(leading).toEqual(Array(51).fill(1));
    expect(contests[0]?.candidates[0]).toMatchObject({ number: 8, rank: 1 });
    const parts = await bakePartsFromEnvironment(environment);
    const report = JSON.parse((await readText(parts.site, 'election/bma-1-1/nist.json')) ?? 'null');
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    expect([isValid(report), isValid.errors]).toEqual([true, null]);
    expect(report).toMatchObject({ Status: 'unofficial-partial', Election: [{ StartDate: '2022-05-22' }] });
  });
});
