// `npm run import -- registry FILE.csv`, `… office-holders FILE.csv`, `… election-results FOLDER`: talk to a running system. They end
// with 0 when everything went in, 2 when rows were refused or questions are open, 1 when nothing could be done.

import { type ImportCommand, readCommand } from './command-line.ts';
import { runElectionResults } from './election-results/run-results.ts';
import { FileProblem } from './file-problem.ts';
import { runNameKeys } from './name-keys/run-name-keys.ts';
import { runOfficeHolders } from './office-holders/run-office-holders.ts';
import { runRegistry } from './registry/run-registry.ts';
import { say } from './terminal.ts';

function run(command: ImportCommand): Promise<number> {
  switch (command.what) {
    case 'registry':
      return runRegistry(command);
    case 'office-holders':
      return runOfficeHolders(command);
    case 'election-results':
      return runElectionResults(command);
    case 'name-keys':
      return runNameKeys();
  }
}

/** What to do, said for each way an import cannot run at all. */
function explain(error: unknown): string {
  if (error instanceof FileProblem) return `${error.reason.th}\n${error.reason.en}`;
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/ECONNREFUSED|ENOTFOUND|ResourceNotFoundException|Could not load credentials|Region is missing|Environment variable/.test(text))
    return 'ระบบยังไม่ทำงาน — สั่ง npm start ก่อน แล้วนำเข้าอีกครั้ง\nThe system is not running: start it first with npm start, then import again.';
  return `การนำเข้าหยุดกลางคัน สิ่งที่บันทึกแล้วไม่หาย สั่งคำสั่งเดิมอีกครั้งเพื่อทำต่อ\nThe import stopped half-way; what was saved is safe. Run the same command again to go on.\n(${text})`;
}

async function main(): Promise<number> {
  return run(readCommand(process.argv.slice(2)));
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
