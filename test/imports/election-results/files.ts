// Folders of published results for tests: an invented town of two constituencies, as CSV.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readFolder } from '../../../functions/imports/election-results/folder.ts';
import { importResults, type ResultsImported } from '../../../functions/imports/election-results/import-results.ts';
import type { Store } from '../../../functions/store/store.ts';

export const ELECTION = {
  lao: { code: '06549101' },
  election: {
    ...{ termOrdinal: 3, ordinal: 1, offices: 'both', cause: 'termEnd', stage: 'counted' },
    ...{ electionDay: '28/11/2564', applicationsFrom: '2021-10-11', source: 'ไฟล์ทดสอบ' },
  },
};

/** Two seats and three candidates; the second unit's votes are two short of what its good ballots must carry. */
export const COUNTS = `office,constituency,unit,unitName,eligibleVoters,votersPresent,ballotsReceived,ballotsUsed,ballotsRemaining,goodBallots,spoiledBallots,noVoteBallots,candidateNumber,candidateName,votes
ผู้บริหาร,1,1,หมู่ที่ ๑,500,300,520,300,220,280,10,10,1,นายสมมุติ หนึ่งดี,150
ผู้บริหาร,1,1,หมู่ที่ ๑,500,300,520,300,220,280,10,10,2,นางทดลอง สองงาม,130
ผู้บริหาร,1,2,หมู่ที่ ๒,400,200,420,200,220,190,5,5,1,นายสมมุติ หนึ่งดี,90
ผู้บริหาร,1,2,หมู่ที่ ๒,400,200,420,200,220,190,5,5,2,นางทดลอง สองงาม,98
council,1,1,,500,300,520,300,220,280,10,10,1,นายตัวอย่าง ก่อน,200
council,1,1,,500,300,520,300,220,280,10,10,2,นายตัวอย่าง กลาง,150
council,1,1,,500,300,520,300,220,280,10,10,3,นายตัวอย่าง หลัง,150
council,1,2,,400,200,420,200,220,190,5,5,1,นายตัวอย่าง ก่อน,100
council,1,2,,400,200,420,200,220,190,5,5,2,นายตัวอย่าง กลาง,95
council,1,2,,400,200,420,200,220,190,5,5,3,นายตัวอย่าง หลัง,95
`;
export const CONSTITUENCIES = 'number,seats,area\n1,2,ทั้งตำบล\n';

export function folderOf(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

export const aFolder = (files: Readonly<Record<string, string | object>> = {}): string =>
  folderOf({ 'election.json': ELECTION, 'counts.csv': COUNTS, 'constituencies.csv': CONSTITUENCIES, ...files });

export function load(store: Store, folder: string, given: { isDryRun?: boolean; mapping?: string } = {}): Promise<ResultsImported> {
  return importResults(
    store,
    {
      folder: readFolder(folder, given.mapping ?? null),
      folderName: 'ทดสอบ',
      isDryRun: given.isDryRun ?? false,
      now: () => new Date('2026-03-02T03:00:00Z'),
    },
    { onRead: () => {}, onSaved: () => {} },
  );
}
