// One import of a registry file into the register: read, compare, ask, save. What the command line, and tests, call.

import { createHash } from 'node:crypto';
import { dayInBangkok } from '../../../shared/text/dates.ts';
import { markDataset, readDataset } from '../../store/dataset.ts';
import type { Store } from '../../store/store.ts';
import { FileProblem } from '../file-problem.ts';
import { planImport } from './plan-import.ts';
import type { ImportTerms, PlannedRow } from './planned-row.ts';
import type { AnswerFile, AnswerPolicy, Question } from './questions.ts';
import { readOrigins, readRegister } from './read-register.ts';
import { type RegistryFile, readRegistry } from './read-registry.ts';
import { writePlan } from './write-plan.ts';

export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** For the history: what was imported. */
  readonly fileName: string;
  readonly source: string;
  /** Day from which confirmed changes count. */
  readonly effective: string | null;
  readonly policy: AnswerPolicy;
  /** Only tell what would happen. */
  readonly isDryRun: boolean;
  readonly now: () => Date;
}

export interface ImportListener {
  readonly onFileRead: (file: RegistryFile) => void;
  /** Records whose history was looked up, because the file says something else than the register. */
  readonly onCompared: (done: number, total: number) => void;
  readonly onSaved: (done: number, total: number) => void;
  /** Answers to open questions, by id; an empty record leaves them open. */
  readonly ask: (questions: readonly Question[]) => Promise<AnswerFile>;
}

/** The store holds data that a real register must not be mixed with. */
export class HoldsSample extends Error {}

/** What became of every row. Throws FileProblem for a file that is no registry, HoldsSample for a store with invented data. */
export async function importRegistry(store: Store, request: ImportRequest, listener: ImportListener): Promise<PlannedRow[]> {
  const file = readRegistry(request.bytes);
  listener.onFileRead(file);
  const dataset = await readDataset(store);
  if (dataset === 'sample') throw new HoldsSample('The store holds the invented sample.');
  const register = await readRegister(store);
  if (dataset === 'empty' && register.length > 0) throw halfFilled();
  const origins = await readOrigins(store, file.laos, register, listener.onCompared);
  const terms = (given: AnswerFile): ImportTerms => ({
    policy: { ...request.policy, given: { ...request.policy.given, ...given } },
    effective: request.effective,
    source: request.source,
    today: dayInBangkok(request.now()),
    origins,
  });
  const rows = await settleQuestions((given) => planImport(file, register, terms(given)), listener);
  if (request.isDryRun) return rows;
  // Marked before the first row, so that a broken import is never taken for an empty store and filled with the sample.
  await markDataset(store, 'register');
  const fileHash = createHash('sha256').update(request.bytes).digest('hex');
  const reason = `นำเข้าทะเบียนจากไฟล์ ${request.fileName} (sha256 ${fileHash.slice(0, 12)})`;
  return writePlan(store, rows, { fileHash, reason, now: request.now, onProgress: listener.onSaved });
}

/** An answer may raise the next question (a “no” to “is it the same?” asks whether the old one was abolished). */
async function settleQuestions(plan: (given: AnswerFile) => PlannedRow[], listener: ImportListener): Promise<PlannedRow[]> {
  let given: AnswerFile = {};
  const seen = new Set<string>();
  for (;;) {
    const rows = plan(given);
    const open = rows.flatMap((row) => row.open).filter(({ id }) => !seen.has(id));
    if (open.length === 0) return rows;
    for (const { id } of open) seen.add(id);
    given = { ...given, ...(await listener.ask(open)) };
  }
}

/** The sample is marked when it is whole; records without a mark are the beginning of it. */
function halfFilled(): FileProblem {
  return new FileProblem(
    'ฐานข้อมูลกำลังเติมข้อมูลตัวอย่างค้างอยู่ สั่ง npm start ให้เสร็จก่อน',
    'The store is half filled with the sample: let npm start finish first.',
  );
}
