// One import of a list of office holders: read, join to the register, compare with what is kept, save. What the command line and
// tests call.

import { createHash } from 'node:crypto';
import type { RowAnswer } from '../../../shared/api.ts';
import { dayInBangkok } from '../../../shared/text/dates.ts';
import { readDataset } from '../../store/dataset.ts';
import type { Store } from '../../store/store.ts';
import { FileProblem } from '../file-problem.ts';
import type { Finding } from '../findings.ts';
import { type RecordOrigins, UNTOUCHED } from '../registry/field-origins.ts';
import { originsOf, readRegister } from '../registry/read-register.ts';
import type { ReportRow } from '../report-row.ts';
import { toldOf } from '../told-of-answer.ts';
import { type OfficialRow, readOfficials } from './officials-table.ts';
import { readPlaces } from './places-table.ts';
import { type PeopleTerms, planPeople } from './plan-people.ts';
import { readPeople } from './read-people.ts';
import type { PeopleWrite } from './write.ts';
import { writePeople } from './write-people.ts';

export interface OfficeHoldersRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Which organisation each geocode is. */
  readonly places: Uint8Array;
  /** Day the file speaks of; null: its newest day. */
  readonly asOf: string | null;
  readonly source: string;
  readonly isDryRun: boolean;
  readonly now: () => Date;
}

export interface OfficeHoldersListener {
  readonly onFileRead: (rows: number, places: number, asOf: string) => void;
  readonly onCompared: (done: number, total: number) => void;
  readonly onSaved: (done: number, total: number) => void;
}

export interface OfficeHoldersResult {
  readonly rows: readonly ReportRow[];
  /** Records added and changed, by sheet. */
  readonly added: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
}

/** Throws FileProblem for files that are not what they should be, and for a store without the real register. */
export async function importOfficeHolders(
  store: Store,
  request: OfficeHoldersRequest,
  listener: OfficeHoldersListener,
): Promise<OfficeHoldersResult> {
  const today = dayInBangkok(request.now());
  const officials = readOfficials(request.bytes, today);
  const places = readPlaces(request.places);
  const asOf = request.asOf ?? newestDay(officials);
  listener.onFileRead(officials.length, places.size, asOf);
  if ((await readDataset(store)) !== 'register') throw withoutRegister();
  const register = (await readRegister(store)).filter(({ isDeleted }) => !isDeleted).map(({ lao }) => lao);
  const kept = await readPeople(store, new Set(register.map(({ provinceCode }) => provinceCode)));
  const origins = new Map<string, RecordOrigins>();
  const terms: PeopleTerms = { asOf, source: request.source, originsOf: (id) => origins.get(id) ?? UNTOUCHED };
  const plan = () => planPeople(officials, places, register, kept, terms);
  const first = plan();
  for (const [index, id] of first.differing.entries()) {
    origins.set(id, await originsOf(store, id));
    listener.onCompared(index + 1, first.differing.length);
  }
  const planned = first.differing.length === 0 ? first : plan();
  if (request.isDryRun) return { rows: planned.rows, ...countsOf(planned.writes) };
  const fileHash = createHash('sha256').update(request.bytes).digest('hex');
  const reason = `นำเข้าผู้ดำรงตำแหน่งจากไฟล์ ${request.fileName} (sha256 ${fileHash.slice(0, 12)})`;
  const answers = await writePeople(store, planned.writes, { reason, fileHash, now: request.now, onProgress: listener.onSaved });
  const saved = planned.writes.filter((write) => answers.get(write)?.outcome === 'saved');
  return { rows: withAnswers(planned.rows, answers), ...countsOf(saved) };
}

function newestDay(officials: readonly OfficialRow[]): string {
  const days = officials.flatMap(({ begin, end }) => [begin ?? '', end ?? '']);
  return days.toSorted().at(-1) ?? '';
}

function withoutRegister(): FileProblem {
  return new FileProblem(
    'ยังไม่มีทะเบียน อปท. จริงในระบบ — นำเข้าทะเบียนก่อน (npm run import -- registry FILE.csv)',
    'The system does not hold the real register yet: import it first (npm run import -- registry FILE.csv).',
  );
}

function countsOf(writes: readonly PeopleWrite[]): Pick<OfficeHoldersResult, 'added' | 'changed'> {
  const count = (list: readonly PeopleWrite[]) =>
    Object.fromEntries(['persons', 'terms', 'tenures'].map((name) => [name, list.filter(({ sheet }) => sheet.name === name).length]));
  return { added: count(writes.filter(({ id }) => id === null)), changed: count(writes.filter(({ id }) => id !== null)) };
}

/** What the store said of a record is said of the rows it came from. */
function withAnswers(rows: readonly ReportRow[], answers: ReadonlyMap<PeopleWrite, RowAnswer>): ReportRow[] {
  const said = new Map<number, { refused: boolean; findings: Finding[] }>();
  for (const [{ lines, sheet }, answer] of answers) {
    const told = toldOf(answer);
    if (told.findings.length === 0) continue;
    for (const line of lines) {
      const before = said.get(line) ?? { refused: false, findings: [] };
      said.set(line, {
        refused: before.refused || (told.refused && sheet.name === 'tenures'),
        findings: [...before.findings, ...told.findings],
      });
    }
  }
  return rows.map((row) => {
    const more = said.get(row.lines[0] ?? 0);
    return more === undefined
      ? row
      : { ...row, outcome: more.refused ? 'refuse' : row.outcome, findings: [...row.findings, ...more.findings] };
  });
}
