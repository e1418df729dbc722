import { expect, test } from 'vitest';
import { listEtags, openFiles } from '../../functions/files/bucket.ts';
import { readPhoto } from '../../functions/store/photos.ts';
import { readInside } from '../../functions/store/read.ts';
import { saveChanges } from '../../functions/store/save.ts';
import { openStore } from '../../functions/store/store.ts';
import { SAMPLE_OFFICERS } from '../../infra/local/sample/officers.ts';
import { givePortraits } from '../../infra/local/sample/portraits.ts';
import { photoKeys } from '../../shared/paths.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { aLao, anOfficer, toCreate } from '../support/builders.ts';
import { newInstallation } from '../support/installation.ts';
import { aPalad, toAdd } from '../support/people-builders.ts';

test('the sample’s portraits are photos like any other: kept privately, named in the record, the same on every machine', async () => {
  const environment = await newInstallation();
  const [store, photos] = [openStore(environment), { client: openFiles(environment), name: environment['PHOTOS_BUCKET'] ?? '' }];
  const laoId = SAMPLE_OFFICERS.find((officer) => officer.laoId !== null)?.laoId ?? '';
  const request = {
    officer: anOfficer(),
    authority: 'system' as const,
    actionId: crypto.randomUUID(),
    reason: null,
    now: () => new Date(),
  };
  await saveChanges(store, { ...request, sheet: laos, changes: [toCreate(aLao({ code: laoId.slice(4), provinceCode: '50' }))] });
  await saveChanges(store, { ...request, sheet: palads, changes: [toAdd(palads, aPalad({ laoId, photoId: null }))] });

  await givePortraits(store, photos, () => new Date());
  const [record] = await readInside(store, `lao#${laoId}`, palads);
  const photoId = String(record?.values['photoId']);
  expect(await readPhoto(store, photoId)).toMatchObject({ state: 'ready', laoId });
  const pictures = await listEtags(photos, '');
  expect([...pictures.keys()]).toEqual(expect.arrayContaining(Object.values(photoKeys(photoId))));

  await givePortraits(store, photos, () => new Date());
  expect(await listEtags(photos, '')).toEqual(pictures);
});
