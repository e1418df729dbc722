// A store on disk with the whole register: the real one from REAL_DATA_DIR, or an invented one of the same size.

import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { importRegistry } from '../../functions/imports/registry/import-registry.ts';
import { markDataset } from '../../functions/store/dataset.ts';
import { readSheet } from '../../functions/store/read.ts';
import { saveChanges } from '../../functions/store/save.ts';
import type { Store } from '../../functions/store/store.ts';
import { ACCOUNT } from '../../infra/local/account.ts';
import { dataFolders } from '../../infra/local/data-folder.ts';
import { openPlaces } from '../../infra/local/pumps/places.ts';
import { pumpStream } from '../../infra/local/pumps/stream-pump.ts';
import { inventedCountry } from '../../infra/local/sample/invented-country.ts';
import { SAMPLE_OFFICERS } from '../../infra/local/sample/officers.ts';
import type { RowChange } from '../../shared/api.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { officers } from '../../shared/sheets/officers.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { anOfficer, toCreate } from '../support/builders.ts';
import { startDiskStore } from './engines.ts';

export interface FilledCountry {
  readonly laos: readonly Lao[];
  readonly isReal: boolean;
  /** Puts a copy of the store's data below an installation's data folder. */
  readonly copyTo: (dataFolder: string) => void;
}

const BATCH = 1_000;

/** `count` invented organisations, where the real register is not at hand. Nothing runs on it afterwards. */
export async function fillCountry(folder: string, count: number): Promise<FilledCountry> {
  const kept = dataFolders(folder);
  const engine = await startDiskStore(kept.dynamodb);
  try {
    const realFolder = process.env['REAL_DATA_DIR'];
    if (realFolder) await importReal(engine.store, realFolder);
    else
      await saveAll(
        engine.store,
        laos,
        inventedCountry(count).map((lao) => toCreate(lao)),
      );
    await registerOfficers(engine.store);
    const all: Lao[] = [];
    for await (const record of readSheet(engine.store, laos)) all.push(Lao.parse(record.values));
    await markDataset(engine.store, realFolder ? 'register' : 'sample');
    await passOver(engine.store, engine.endpoint, kept.streamPlaces);
    const copyTo = (to: string) => cpSync(folder, to, { recursive: true });
    return { laos: all, isReal: Boolean(realFolder), copyTo };
  } finally {
    await engine.stop();
  }
}

async function importReal(store: Store, realFolder: string): Promise<void> {
  const nothing = () => {};
  await importRegistry(
    store,
    {
      bytes: readFileSync(join(realFolder, 'lao-registry', 'lao_registry.csv')),
      fileName: 'lao_registry.csv',
      source: 'bench',
      effective: null,
      policy: { given: {}, assume: 'yes', prefer: 'file' },
      isDryRun: false,
      now: () => new Date(),
    },
    { onFileRead: nothing, onCompared: nothing, onSaved: nothing, ask: async () => ({}) },
  );
}

/** The sample officers, as the sign-in knows them. */
export async function registerOfficers(store: Store): Promise<void> {
  const toRegister = SAMPLE_OFFICERS.map(
    (values): RowChange => ({ changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { ...values } }),
  );
  await saveAll(store, officers, toRegister);
}

/** Saves in the system's own name. Throws where a row is not taken. */
export async function saveAll(store: Store, sheet: Sheet, changes: readonly RowChange[]): Promise<void> {
  const request = { sheet, officer: anOfficer(), authority: 'system', reason: null, now: () => new Date() } as const;
  for (let start = 0; start < changes.length; start += BATCH) {
    const batch = changes.slice(start, start + BATCH);
    const answers = await saveChanges(store, { ...request, actionId: randomUUID(), changes: batch });
    const refused = answers.find(({ outcome }) => outcome !== 'saved');
    if (refused) throw new Error(`a row of the bench was not taken: ${JSON.stringify(refused)}`);
  }
}

/** The filling is not published change by change: a full bake shows it, and the publisher begins after its last change. */
async function passOver(store: Store, endpoint: string, placesFile: string): Promise<void> {
  const { Table } = await store.db.send(new DescribeTableCommand({ TableName: store.records }));
  const streamArn = Table?.LatestStreamArn ?? '';
  const streams = new DynamoDBStreamsClient({ ...ACCOUNT, endpoint });
  let reachEnd = () => {};
  const end = new Promise<void>((resolve) => {
    reachEnd = resolve;
  });
  const pump = pumpStream({
    streams,
    streamArn,
    region: ACCOUNT.region,
    places: openPlaces(placesFile, streamArn),
    handler: async (event) => {
      if (marksTheDataset(event)) reachEnd();
      return { batchItemFailures: [] };
    },
    setAside: () => {},
    whenTrimmed: () => {},
  });
  await end;
  await pump.stop();
  streams.destroy();
}

function marksTheDataset({ Records }: DynamoDBStreamEvent): boolean {
  return Records.some(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S === 'dataset');
}
