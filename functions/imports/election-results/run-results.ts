// The import of a published election result as run at a terminal.

import { basename, resolve } from 'node:path';
import { openStore, type Store } from '../../store/store.ts';
import type { ElectionResultsCommand } from '../command-line.ts';
import { FileProblem } from '../file-problem.ts';
import { followPublishing } from '../follow-publishing.ts';
import { progressBar } from '../progress-bar.ts';
import { HoldsSample } from '../registry/import-registry.ts';
import { replaceSample } from '../registry/replace-sample.ts';
import { countRows, isComplete, summaryText } from '../report.ts';
import { NOT_COMPLETE, say, writeReport } from '../terminal.ts';
import { readFolder } from './folder.ts';
import { importResults, type ResultsImported } from './import-results.ts';

export async function runElectionResults(command: ElectionResultsCommand): Promise<number> {
  const folder = readFolder(command.folder, command.mapping);
  const store = openStore(process.env);
  const run = (): Promise<ResultsImported> =>
    importResults(
      store,
      { folder, folderName: basename(resolve(command.folder)), isDryRun: command.isDryRun, now: () => new Date() },
      {
        onRead: ({ electionId, fullNameTh, counts, candidates }) =>
          say(`${fullNameTh} (${electionId}): ${counts} ผลรายหน่วย / counts, ${candidates} ผู้สมัคร / candidates`),
        onSaved: progressBar('บันทึก / saving', process.stderr, Date.now),
      },
    );
  const result = await run().catch(async (error: unknown) => {
    if (!(error instanceof HoldsSample)) throw error;
    await makeRoom(store, command);
    return run();
  });
  const path = writeReport(command.report, result.rows);
  const counts = countRows(result.rows);
  say(`${command.isDryRun ? 'ทดลอง ไม่ได้บันทึก / dry run, nothing was saved\n' : ''}${summaryText(counts, 'ระเบียน / records')}`);
  say(`${lineOf('เพิ่ม / added', result.added)}\n${lineOf('เปลี่ยน / changed', result.changed)}`);
  say(`รายงาน / report: ${path}`);
  const saved = [...Object.values(result.added), ...Object.values(result.changed)].reduce((sum, count) => sum + count, 0);
  if (!command.isDryRun) await followPublishing(saved, process.env);
  say(`หน้าเว็บ / page: /election/${result.electionId.slice('election-'.length)}/`);
  return isComplete(counts) ? 0 : NOT_COMPLETE;
}

function lineOf(what: string, counts: Readonly<Record<string, number>>): string {
  return `  ${what}: ${Object.entries(counts)
    .map(([sheet, count]) => `${sheet} ${count}`)
    .join(', ')}`;
}

/** Real results are never mixed with invented ones: the sample goes first, when it is said so. */
async function makeRoom(store: Store, command: ElectionResultsCommand): Promise<void> {
  if (!command.mayReplaceSample || command.isDryRun)
    throw new FileProblem(
      'ฐานข้อมูลมีข้อมูลตัวอย่างอยู่ ไม่ได้นำเข้า — นำเข้าทะเบียนจริงก่อน หรือสั่งอีกครั้งโดยเติม --replace เพื่อลบข้อมูลตัวอย่าง',
      'The store holds the invented sample and nothing was imported: import the real register first, or run it again with --replace to remove the sample.',
    );
  let removed = 0;
  const kept = await replaceSample(store, (count) => {
    removed = count;
  });
  say(`ลบข้อมูลตัวอย่าง / sample removed: ${removed.toLocaleString('en-US')} items; ผู้ใช้ระบบคงไว้ / officers kept: ${kept}`);
}
