// One import of a published result: read, compare with what is kept, check, save. What the command line and tests call.

import { createHash } from 'node:crypto';
import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { canonicalJson } from '../../../shared/canonical.ts';
import { electionPartition } from '../../../shared/elections/election-id.ts';
import { recordSortKey } from '../../../shared/ids.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { markDataset, readDataset } from '../../store/dataset.ts';
import { readPartition } from '../../store/partition.ts';
import { readRecord } from '../../store/read.ts';
import { saveChanges } from '../../store/save.ts';
import type { Store } from '../../store/store.ts';
import { FileProblem } from '../file-problem.ts';
import { IMPORT_OFFICER } from '../officer.ts';
import { HoldsSample } from '../registry/import-registry.ts';
import { originsOf } from '../registry/read-register.ts';
import type { ReportRow } from '../report-row.ts';
import { stableUuid } from '../stable-uuid.ts';
import { toldOf } from '../told-of-answer.ts';
import { withChecks } from './check-results.ts';
import { type FoundLao, findLao } from './find-lao.ts';
import type { ResultsFolder } from './folder.ts';
import { electionIdIn, type KeptRecords, type PlannedResult, planResults, type ResultWrite } from './plan-results.ts';
import { readResults } from './read-results.ts';

export interface ResultsRequest {
  readonly folder: ResultsFolder;
  readonly folderName: string;
  readonly isDryRun: boolean;
  readonly now: () => Date;
}

export interface ResultsListener {
  readonly onRead: (found: {
    readonly electionId: string;
    readonly fullNameTh: string;
    readonly counts: number;
    readonly candidates: number;
  }) => void;
  readonly onSaved: (done: number, total: number) => void;
}

export interface ResultsImported {
  readonly electionId: string;
  readonly rows: readonly ReportRow[];
  /** Records that were, or would be, added and changed, by sheet. */
  readonly added: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
}

/** Throws FileProblem for files that are not what they should be, HoldsSample for a store with invented data. */
export async function importResults(store: Store, request: ResultsRequest, listener: ResultsListener): Promise<ResultsImported> {
  const { folder } = request;
  const results = readResults(folder);
  if ((await readDataset(store)) === 'sample') throw new HoldsSample('The store holds the invented sample.');
  const lao = await findLao(store, folder.mapping.lao, `โฟลเดอร์ ${request.folderName}`);
  const electionId = electionIdIn(lao, folder.mapping);
  const of = (sheet: string) => results.records.filter((record) => record.sheet === sheet).length;
  listener.onRead({ electionId, fullNameTh: lao.fullNameTh, counts: of('unitCounts'), candidates: of('candidacies') });
  const place = { electionId, laoId: lao.laoId, provinceCode: await provinceOf(store, lao), districtTh: null };
  const planned = withChecks(
    await planResults(folder.mapping, lao, results, await readKept(store, electionId, lao)),
    results.totals,
    place,
  );
  if (request.isDryRun) return imported(electionId, planned, planned);
  await markDataset(store, 'register');
  const answers = await saveAll(store, lao, planned, { ...request, onSaved: listener.onSaved });
  const isSaved = ({ write }: PlannedResult) => write !== null && answers.get(write)?.outcome === 'saved';
  return imported(
    electionId,
    planned.map((one) => withAnswer(one, one.write === null ? undefined : answers.get(one.write))),
    planned.filter(isSaved),
  );
}

async function provinceOf(store: Store, { laoId, toAdd }: FoundLao): Promise<unknown> {
  if (toAdd !== null) return toAdd['provinceCode'];
  return (await readRecord(store, { pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) }))?.values['provinceCode'];
}

async function readKept(store: Store, electionId: string, { laoId }: FoundLao): Promise<KeptRecords> {
  const key = { pk: `lao#${laoId}`, sk: recordSortKey(elections.name, electionId) };
  const [election, inside] = await Promise.all([readRecord(store, key), readPartition(store, electionPartition(electionId))]);
  return { election, inside, originsOf: (id) => originsOf(store, id) };
}

type Common = Omit<Parameters<typeof saveChanges>[1], 'sheet' | 'changes'>;

/** In the order in which one thing needs the other. */
const SHEETS = [elections, constituencies, pollingUnits, candidacies, unitCounts, certifications];
const ROWS_PER_BATCH = 500;

async function saveAll(
  store: Store,
  lao: FoundLao,
  planned: readonly PlannedResult[],
  saving: {
    readonly folder: ResultsFolder;
    readonly folderName: string;
    readonly now: () => Date;
    readonly onSaved: ResultsListener['onSaved'];
  },
): Promise<Map<ResultWrite, RowAnswer>> {
  const hash = createHash('sha256')
    .update(canonicalJson([saving.folder.mapping, Object.fromEntries(saving.folder.files)]))
    .digest('hex');
  const common: Common = {
    officer: IMPORT_OFFICER,
    authority: 'system',
    isHistory: true,
    actionId: stableUuid(`election-results\n${hash}`),
    reason: `นำเข้าผลการเลือกตั้งจาก ${saving.folderName} (sha256 ${hash.slice(0, 12)})`,
    now: saving.now,
  };
  if (lao.toAdd !== null) await addLao(store, lao, common);
  const writes = planned.flatMap(({ write }) => write ?? []);
  const answers = new Map<ResultWrite, RowAnswer>();
  for (const sheet of SHEETS) {
    const own = writes.filter((write) => write.sheet === sheet);
    for (let start = 0; start < own.length; start += ROWS_PER_BATCH) {
      const batch = own.slice(start, start + ROWS_PER_BATCH);
      const saved = await saveChanges(store, { ...common, sheet, changes: batch.map(changeOf) });
      for (const [index, answer] of saved.entries()) {
        const write = batch[index];
        if (write !== undefined) answers.set(write, answer);
      }
      saving.onSaved(answers.size, writes.length);
    }
  }
  return answers;
}

async function addLao(store: Store, { laoId, toAdd }: FoundLao, common: Common): Promise<void> {
  const change: RowChange = { changeId: stableUuid(`election-results\n${laoId}`), id: null, base: 0, kind: 'save', set: { ...toAdd } };
  const [answer] = await saveChanges(store, { ...common, sheet: laos, changes: [change] });
  if (answer === undefined || answer.outcome === 'saved') return;
  const [first] = toldOf(answer).findings;
  throw new FileProblem(`เพิ่ม อปท. ไม่ได้: ${first?.reason.th ?? ''}`, `The organisation could not be added: ${first?.reason.en ?? ''}`);
}

/** The same record, version and values give the same change id, so that a change sent again is known again. */
function changeOf({ sheet, id, base, set, key }: ResultWrite): RowChange {
  const electionId = set['electionId'] ?? '';
  return {
    changeId: stableUuid([sheet.name, electionId, id ?? key, base, canonicalJson(set)].join('\n')),
    id,
    base,
    kind: 'save',
    set: { ...set },
  };
}

function withAnswer(one: PlannedResult, answer: RowAnswer | undefined): PlannedResult {
  if (answer === undefined) return one;
  const told = toldOf(answer);
  // Counts were checked beside all others, as they stand now.
  const findings = one.sheet === unitCounts && !told.refused ? [] : told.findings;
  return { ...one, row: { ...one.row, outcome: told.refused ? 'refuse' : one.row.outcome, findings: [...one.row.findings, ...findings] } };
}

function imported(electionId: string, planned: readonly PlannedResult[], saved: readonly PlannedResult[]): ResultsImported {
  const count = (isNew: boolean) =>
    Object.fromEntries(
      SHEETS.map(({ name }) => [name, saved.filter(({ write }) => write?.sheet.name === name && (write.id === null) === isNew).length]),
    );
  return { electionId, rows: planned.map(({ row }) => row), added: count(true), changed: count(false) };
}
