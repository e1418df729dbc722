import { expect, it } from 'vitest';
import { readRegister } from '../../functions/imports/registry/read-register.ts';
import { readDataset } from '../../functions/store/dataset.ts';
import { readHistory, readSheet } from '../../functions/store/read.ts';
import { sampleElections } from '../../infra/local/sample/elections.ts';
import { fillWithSample } from '../../infra/local/sample/fill.ts';
import { sampleLaos } from '../../infra/local/sample/lives.ts';
import { SAMPLE_OFFICERS } from '../../infra/local/sample/officers.ts';
import { certifications } from '../../shared/sheets/certifications.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { officers } from '../../shared/sheets/officers.ts';
import { laoRecordId } from '../support/builders.ts';
import { newStore } from '../support/installation.ts';

const NOW = () => new Date('2026-03-02T03:00:00Z');

it('an empty store is filled with officers, organisations and their histories, and filling it again changes nothing', async () => {
  const store = await newStore();
  const progress: number[] = [];
  await fillWithSample(store, { now: NOW, onProgress: (done, total) => progress.push(done / total) });
  expect(progress.at(-1)).toBe(1);
  expect(await readDataset(store)).toBe('sample');
  const stored = await readRegister(store);
  const byId = (list: readonly { laoId: string }[]) => new Map(list.map((lao) => [lao.laoId, lao]));
  expect(byId(stored.map(({ lao }) => lao))).toEqual(byId(sampleLaos()));
  const known: unknown[] = [];
  for await (const { values } of readSheet(store, officers)) known.push(values['officerId']);
  expect(known.toSorted()).toEqual(SAMPLE_OFFICERS.map(({ officerId }) => officerId).toSorted());
  const edited = await readHistory(store, laoRecordId('06508210'));
  expect(edited.map(({ body }) => body?.officerId).slice(0, 2)).toEqual(['officer-department', 'officer-lao-sao']);
  let held = 0;
  for await (const { isDeleted } of readSheet(store, elections)) held += isDeleted ? 0 : 1;
  expect(held).toBe(sampleElections(sampleLaos(), '2026-03-02').length);
  const corrected: number[] = [];
  for await (const { id, version } of readSheet(store, certifications))
    if (version > 1) corrected.push((await readHistory(store, id)).length);
  expect(corrected).toEqual([2]);

  await fillWithSample(store, { now: NOW, onProgress: () => {} });
  expect((await readRegister(store)).map(({ id, version }) => [id, version])).toEqual(stored.map(({ id, version }) => [id, version]));
}, 300_000);
