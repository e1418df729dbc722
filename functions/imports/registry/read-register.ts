// The register as it stands, and for records that a file would change, who gave their fields the present values.

import { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { ALL_PLACES, readHistory, readPlaceNow } from '../../store/read.ts';
import type { Store } from '../../store/store.ts';
import { IMPORT_OFFICER } from '../officer.ts';
import { isSameDesignation } from './designation-change.ts';
import { originsFrom, type RecordOrigins } from './field-origins.ts';
import { matchLaos, type RegisterRecord } from './match-laos.ts';
import { differences } from './merge-fields.ts';
import type { LaoOfFile } from './statements.ts';

const HISTORIES_AT_ONCE = 16;

/** Every record of the register, deleted ones included, in the order of provinces. */
export async function readRegister(store: Store): Promise<RegisterRecord[]> {
  const places = await Promise.all(ALL_PLACES.map((place) => readPlaceNow(store, laos, place)));
  return places.flat().map(({ id, version, isDeleted, values }) => ({ id, version, isDeleted, lao: Lao.parse(values) }));
}

/** Origins of the records on which file and register differ; the others need none. */
export async function readOrigins(
  store: Store,
  file: readonly LaoOfFile[],
  register: readonly RegisterRecord[],
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, RecordOrigins>> {
  const waiting = matchLaos(file, register).matches.flatMap((match): RegisterRecord[] => {
    if (match.kind === 'maybe') return [...match.candidates];
    if (match.kind !== 'known') return [];
    const isSame = isSameDesignation(match.file, match.record.lao) && differences(match.file, match.record.lao).length === 0;
    return isSame ? [] : [match.record];
  });
  const origins = new Map<string, RecordOrigins>();
  const total = waiting.length;
  onProgress(0, total);
  const read = async (record: RegisterRecord) => {
    origins.set(record.id, await originsOf(store, record.id));
    if (origins.size % 100 === 0 || origins.size === total) onProgress(origins.size, total);
  };
  const workers = Array.from({ length: HISTORIES_AT_ONCE }, async () => {
    for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) await read(record);
  });
  await Promise.all(workers);
  return origins;
}

/** Who gave the fields of one record their present values. */
export async function originsOf(store: Store, id: string): Promise<RecordOrigins> {
  const entries = await readHistory(store, id);
  return originsFrom(entries.map(({ body }) => ({ isImport: body?.officerId === IMPORT_OFFICER.officerId, after: body?.after ?? null })));
}
