// The import of a register as run at a terminal: asks, offers to replace the sample, reports.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatDay } from '../../../shared/text/dates.ts';
import { openStore, type Store } from '../../store/store.ts';
import type { RegistryCommand } from '../command-line.ts';
import { FileProblem } from '../file-problem.ts';
import { followPublishing } from '../follow-publishing.ts';
import { progressBar } from '../progress-bar.ts';
import { countRows, isComplete, questionsJson, summaryText } from '../report.ts';
import { NOT_COMPLETE, readBytes, say, writeReport } from '../terminal.ts';
import { askAtKeyboard, confirmAtKeyboard } from './ask-at-keyboard.ts';
import { HoldsSample, importRegistry } from './import-registry.ts';
import type { PlannedRow } from './planned-row.ts';
import { AnswerFile } from './questions.ts';
import { replaceSample } from './replace-sample.ts';

const DEFAULT_SOURCE = 'กรมส่งเสริมการปกครองท้องถิ่น ชุดข้อมูลชื่อและที่ตั้ง อปท. (dlads_05_01)';

export async function runRegistry(command: RegistryCommand): Promise<number> {
  const bytes = readBytes(command.file);
  const given = command.answers === null ? {} : readAnswers(command.answers);
  const store = openStore(process.env);
  const rows = await runImport(store, command, bytes, given).catch(async (error) => {
    if (!(error instanceof HoldsSample)) throw error;
    await offerToReplace(store, command);
    return runImport(store, command, bytes, given);
  });
  const code = report(command, rows);
  const { add, change } = countRows(rows).outcomes;
  if (!command.isDryRun) await followPublishing(add + change, process.env);
  return code;
}

function runImport(store: Store, command: RegistryCommand, bytes: Uint8Array, given: AnswerFile): Promise<PlannedRow[]> {
  const isInteractive = process.stdin.isTTY === true && command.assume === null;
  return importRegistry(
    store,
    {
      bytes,
      fileName: basename(command.file),
      source: command.source ?? (command.asOf === null ? DEFAULT_SOURCE : `${DEFAULT_SOURCE} ณ ${formatDay(command.asOf, 'th', 'short')}`),
      effective: command.effective,
      policy: { given, assume: command.assume, prefer: command.prefer },
      isDryRun: command.isDryRun,
      now: () => new Date(),
    },
    {
      onFileRead: ({ form, encoding, rowCount, laos, unusedHeadings }) =>
        say(
          `อ่าน / read ${basename(command.file)}: ${rowCount.toLocaleString('en-US')} แถว / rows, ${laos.length.toLocaleString('en-US')} อปท. / LAOs ` +
            `(${form === 'reduced' ? 'แบบย่อ / reduced form' : 'แบบของกรม / department’s form'}, ${encoding})` +
            (unusedHeadings.length > 0 ? `\nคอลัมน์ที่ไม่ใช้ / columns not used: ${unusedHeadings.join(', ')}` : ''),
        ),
      onCompared: progressBar('เทียบ / comparing', process.stderr, Date.now),
      onSaved: progressBar('บันทึก / saving', process.stderr, Date.now),
      ask: async (questions) => (isInteractive ? askAtKeyboard(questions, command.effective) : {}),
    },
  );
}

async function offerToReplace(store: Store, command: RegistryCommand): Promise<void> {
  const text =
    'ฐานข้อมูลมีข้อมูลตัวอย่าง (สมมุติ) อยู่ ทะเบียนจริงจะไม่ปนกัน แทนที่ข้อมูลตัวอย่างทั้งหมดหรือไม่\n' +
    'The store holds the invented sample; the real register is not mixed with it. Replace the whole sample?';
  const isAgreed = command.mayReplaceSample || (process.stdin.isTTY === true && (await confirmAtKeyboard(text)));
  if (!isAgreed || command.isDryRun)
    throw new FileProblem(
      'ฐานข้อมูลมีข้อมูลตัวอย่างอยู่ ไม่ได้นำเข้า — สั่งอีกครั้งโดยเติม --replace เพื่อแทนที่ข้อมูลตัวอย่าง',
      'The store holds the invented sample and nothing was imported: run it again with --replace to replace the sample.',
    );
  let removed = 0;
  const kept = await replaceSample(store, (count) => {
    removed = count;
  });
  say(`ลบข้อมูลตัวอย่าง / sample removed: ${removed.toLocaleString('en-US')} items; ผู้ใช้ระบบคงไว้ / officers kept: ${kept}`);
}

function report(command: RegistryCommand, rows: readonly PlannedRow[]): number {
  const counts = countRows(rows);
  const path = writeReport(command.report, rows);
  say(`${command.isDryRun ? 'ทดลอง ไม่ได้บันทึก / dry run, nothing was saved\n' : ''}${summaryText(counts)}`);
  say(`รายงาน / report: ${path}`);
  if (counts.openQuestions > 0) {
    const questions = `${path.replace(/\.csv$/i, '')}-questions.json`;
    writeFileSync(questions, questionsJson(rows));
    say(
      `คำถามค้าง / open questions: ${counts.openQuestions} → ${questions} (ตอบแล้วสั่งอีกครั้งด้วย --answers / answer them and run again with --answers)`,
    );
  }
  return isComplete(counts) ? 0 : NOT_COMPLETE;
}

function readAnswers(path: string): AnswerFile {
  try {
    return AnswerFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new FileProblem(
      `ไฟล์คำตอบ ${path} อ่านไม่ได้ ดูรูปแบบใน docs/imports.md`,
      `The answers in ${path} cannot be read; docs/imports.md shows their form. (${cause instanceof Error ? cause.message : ''})`,
      { cause },
    );
  }
}
