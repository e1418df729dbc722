// `npm run import -- registry FILE.csv`: talks to a running system. Ends with 0 when everything went in, 2 when rows were refused or
// questions are open, 1 when nothing could be done.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openStore, type Store } from '../store/store.ts';
import { type ImportCommand, readCommand } from './command-line.ts';
import { FileProblem } from './file-problem.ts';
import { progressBar } from './progress-bar.ts';
import { askAtKeyboard, confirmAtKeyboard } from './registry/ask-at-keyboard.ts';
import { HoldsSample, importRegistry } from './registry/import-registry.ts';
import type { PlannedRow } from './registry/planned-row.ts';
import { AnswerFile } from './registry/questions.ts';
import { replaceSample } from './registry/replace-sample.ts';
import { countRows, isComplete, questionsJson, reportCsv, summaryText } from './report.ts';

const NOT_COMPLETE = 2;
const DEFAULT_SOURCE = 'กรมส่งเสริมการปกครองท้องถิ่น ชุดข้อมูลชื่อและที่ตั้ง อปท. (dlads_05_01)';

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  const bytes = readBytes(command.file);
  const given = command.answers === null ? {} : readAnswers(command.answers);
  const store = openStore(process.env);
  const run = () => runImport(store, command, bytes, given);
  try {
    return report(command, await run());
  } catch (error) {
    if (!(error instanceof HoldsSample)) throw error;
    await offerToReplace(store, command);
    return report(command, await run());
  }
}

function runImport(store: Store, command: ImportCommand, bytes: Uint8Array, given: AnswerFile): Promise<PlannedRow[]> {
  const isInteractive = process.stdin.isTTY === true && command.assume === null;
  return importRegistry(
    store,
    {
      bytes,
      fileName: basename(command.file),
      source: command.source ?? (command.asOf === null ? DEFAULT_SOURCE : `${DEFAULT_SOURCE} ณ ${command.asOf}`),
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

async function offerToReplace(store: Store, command: ImportCommand): Promise<void> {
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
  const kept = await replaceSample(
    store,
    () => new Date(),
    (count) => {
      removed = count;
    },
  );
  say(`ลบข้อมูลตัวอย่าง / sample removed: ${removed.toLocaleString('en-US')} items; ผู้ใช้ระบบคงไว้ / officers kept: ${kept}`);
}

function report(command: ImportCommand, rows: readonly PlannedRow[]): number {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const path = command.report ?? `import-report-${stamp}.csv`;
  const counts = countRows(rows);
  writeFileSync(path, reportCsv(rows));
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

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FileProblem(`เปิดไฟล์ ${path} ไม่ได้`, `The file ${path} cannot be opened.`, { cause });
  }
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

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What to do, said for each way an import cannot run at all. */
function explain(error: unknown): string {
  if (error instanceof FileProblem) return `${error.reason.th}\n${error.reason.en}`;
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/ECONNREFUSED|ENOTFOUND|ResourceNotFoundException|Could not load credentials|Region is missing|Environment variable/.test(text))
    return 'ระบบยังไม่ทำงาน — สั่ง npm start ก่อน แล้วนำเข้าอีกครั้ง\nThe system is not running: start it first with npm start, then import again.';
  return `การนำเข้าหยุดกลางคัน สิ่งที่บันทึกแล้วไม่หาย สั่งคำสั่งเดิมอีกครั้งเพื่อทำต่อ\nThe import stopped half-way; what was saved is safe. Run the same command again to go on.\n(${text})`;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(explain(error));
    process.exitCode = 1;
  },
);
