import { randomUUID } from 'node:crypto';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { openBakeThreads } from '../../../functions/bake/bake-thread.ts';
import { type BakedProvince, bakeWholeProvince, type FullBake } from '../../../functions/bake/bake-whole-province.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { listEtags, readText } from '../../../functions/files/bucket.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { RowChange } from '../../../shared/api.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

let parts: BakeParts;
let environment: Record<string, string>;
beforeEach(async () => {
  environment = await newInstallation();
  parts = await bakePartsFromEnvironment(environment);
  await save(laos, toCreate(aLao()));
  await save(tenures, {
    ...{ changeId: randomUUID(), id: null, base: 0, kind: 'save' },
    set: {
      ...{ laoId: 'lao-06540103', prefix: 'นาย', givenName: 'สมมุติ', familyName: 'ใจดี', office: 'chiefExecutive' },
      ...{ appointedBy: 'certifiedElection', startDate: '2026-01-11' },
    },
  });
});

async function save(sheet: Sheet, change: RowChange): Promise<void> {
  const [answer] = await saveChanges(parts.store, {
    ...{ sheet, officer: anOfficer(), authority: 'officer', actionId: randomUUID(), reason: null },
    ...{ changes: [change], now: () => new Date() },
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
}

/** What a full bake that begins now finds. */
async function whatIsThere(): Promise<FullBake> {
  return { isSample: false, site: await listEtags(parts.site, ''), parts: await listEtags(parts.parts, '') };
}

const sorted = ({ kept, keptParts }: BakedProvince) => [kept.toSorted(), keptParts.toSorted()];

test('a thread of a full bake gives the same files and bytes of a province as the thread that began it', async () => {
  const here = await bakeWholeProvince(parts, '54', await whatIsThere());
  expect(here.written).toBe(here.pages);
  expect(here.keptParts).toEqual(['people/06540103.json']);
  const [thread] = openBakeThreads({ ...process.env, ...environment }, 2);
  const bakeProvince = thread?.begin(await whatIsThere(), parts.today());
  const there = await bakeProvince?.('54');
  await thread?.end();
  expect(there?.written).toBe(0);
  expect(there && sorted(there)).toEqual(sorted(here));
});

test('where there is one core, a full bake opens no thread', () => {
  expect(openBakeThreads({}, 1)).toEqual([]);
});

test('a full bake leaves on a page who was published there and is not listed by the index yet', async () => {
  await bakeWholeProvince(parts, '54', await whatIsThere());
  const shown = await readText(parts.site, 'lao/06540103/index.html');
  expect(shown).toContain('ใจดี');
  const db = indexWithoutTenures(parts.store.db);
  await bakeWholeProvince({ ...parts, store: { ...parts.store, db } }, '54', await whatIsThere());
  expect(await readText(parts.site, 'lao/06540103/index.html')).toBe(shown);
});

/** The table as it is while its index lags behind. */
function indexWithoutTenures(db: DynamoDBDocumentClient): DynamoDBDocumentClient {
  return new Proxy(db, {
    get: (client, name) => {
      if (name !== 'send') return Reflect.get(client, name);
      return async (command: QueryCommand) => {
        const answer = await client.send(command);
        const isOfIndex = command instanceof QueryCommand && command.input.IndexName !== undefined;
        return isOfIndex ? { ...answer, Items: answer.Items?.filter((item) => !String(item['id']).includes('/tenures#')) } : answer;
      };
    },
  });
}
