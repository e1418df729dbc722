import { randomUUID } from 'node:crypto';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../../functions/bake/assemble.ts';
import { bake } from '../../../functions/bake/bake.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { listEtags, readText, removeFile } from '../../../functions/files/bucket.ts';
import { readOrder } from '../../../functions/files/queue.ts';
import { type PlanParts, partsFromEnvironment, planEvent } from '../../../functions/plan/handler.ts';
import type { RecordItem } from '../../../functions/store/items.ts';
import { readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { RowAnswer, RowChange } from '../../../shared/api.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { parseTarget, targetText } from '../../../shared/paths.ts';
import { findPeople } from '../../../shared/search/people.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { aLao, anOfficer, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

let parts: BakeParts;
let planning: PlanParts;
beforeEach(async () => {
  const environment = await newInstallation();
  [parts, planning] = [await bakePartsFromEnvironment(environment), partsFromEnvironment(environment)];
});

interface Changed {
  readonly before: RecordItem | null;
  readonly after: RecordItem | null;
}
type Saved = Extract<RowAnswer, { outcome: 'saved' }>;

/** Saves one row, and gives the images the table's stream would carry. */
async function save(sheet: Sheet, change: RowChange): Promise<Changed & { id: string }> {
  const before = change.id === null ? null : await read(change.id);
  const [answer] = await saveChanges(parts.store, {
    ...{ sheet, officer: anOfficer(), authority: 'officer', actionId: randomUUID(), reason: 'เหตุผลภายใน' },
    ...{ changes: [change], now: () => new Date() },
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  const { id } = (answer satisfies Saved).row;
  return { id, before, after: await read(id) };
}

const added = (sheet: Sheet, set: Record<string, unknown>) =>
  save(sheet, { changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { laoId: 'lao-06540103', ...set } });

async function read(id: string): Promise<RecordItem | null> {
  return readRecord(parts.store, parseRecordId(id) ?? { pk: '', sk: '' });
}

const MAYOR = {
  prefix: 'นาย',
  givenName: 'สมมุติ',
  familyName: 'ใจดี',
  office: 'chiefExecutive',
  appointedBy: 'certifiedElection',
  startDate: '2026-01-11',
};
const PALAD = { prefix: 'นาง', givenName: 'ทดลอง', familyName: 'สกุลดี', level: 'levelMiddle', since: '2024-10-01', position: 'paladSao' };
const TERM = { body: 'executive', ordinal: 3, startDate: '2026-01-11' };

function event(...changed: Changed[]) {
  const image = (item: RecordItem | null) => (item === null ? undefined : marshall(item));
  return {
    Records: changed.map(
      ({ before, after }) =>
        ({
          eventID: randomUUID(),
          dynamodb: { SequenceNumber: randomUUID(), OldImage: image(before), NewImage: image(after) },
        }) as DynamoDBRecord,
    ),
  };
}

/** What lies in a queue now; taken out. */
async function ordered(queue: 'pages' | 'rollups'): Promise<string[]> {
  const { client, url } = planning[queue];
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: queue === 'rollups' ? 2 : 1 }),
  );
  for (const { ReceiptHandle } of Messages) await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
  return Messages.map(({ Body = '' }) => readOrder(Body).target).sort();
}

async function publish(...changed: Changed[]): Promise<void> {
  await planEvent(planning, event(...changed));
  for (const text of [...(await ordered('pages')), ...(await ordered('rollups'))]) {
    const target = parseTarget(text);
    if (target !== null) await bake(parts, target);
  }
}

const page = (key: string) => readText(parts.site, key);
const json = async (key: string) => JSON.parse((await page(key)) ?? 'null');

/** Everything in the site bucket but what a minute's schedule assembles. */
async function site(): Promise<[string, string][]> {
  return [...(await listEtags(parts.site, ''))].filter(([key]) => !/^(search|data)\//.test(key)).sort();
}

describe('a change of a tenure, a term or a palad', () => {
  test('orders the page of its LAO once, and the palad directory with the province', async () => {
    await save(laos, toCreate(aLao()));
    const [mayor, palad, term] = [await added(tenures, MAYOR), await added(palads, PALAD), await added(terms, TERM)];
    await planEvent(planning, event(mayor, palad, term));
    expect(await ordered('pages')).toEqual(['lao/06540103']);
    expect(await ordered('rollups')).toEqual(['province/54']);
  });

  test('orders the page where it stands now: under the new code of an LAO that was raised', async () => {
    await save(laos, toCreate(aLao({ designationFrom: '1997-02-23' })));
    await save(
      laos,
      toSet(laoRecordId('06540103'), 1, { code: '05540103', type: 'subdistrictMunicipality', designationFrom: '2025-11-28' }),
    );
    await planEvent(planning, event(await added(tenures, MAYOR)));
    expect(await ordered('pages')).toEqual(['lao/05540103']);
  });

  test('shows on the page in both languages and in the JSON, with version and office of each record', async () => {
    await publish(await save(laos, toCreate(aLao())), await added(tenures, MAYOR), await added(palads, PALAD), await added(terms, TERM));
    expect(await page('lao/06540103/index.html')).toContain('นายสมมุติ ใจดี');
    expect(await page('en/lao/06540103/index.html')).toContain('นางทดลอง สกุลดี');
    expect(await json('lao/06540103/index.json')).toMatchObject({
      laoId: 'lao-06540103',
      holders: [{ givenName: 'สมมุติ', office: 'chiefExecutive', capacity: 'substantive', change: { version: 1 } }],
      palad: { familyName: 'สกุลดี', isVacant: false },
      terms: [{ body: 'executive', endDate: '2030-01-10' }],
    });
  });

  test('taken back disappears; the office is then shown as vacant where a term runs', async () => {
    const mayor = await added(tenures, MAYOR).catch(() => null);
    expect(mayor).toBeNull();
    await save(laos, toCreate(aLao()));
    const saved = await added(tenures, MAYOR);
    await publish(saved, await added(terms, TERM));
    await publish(await save(tenures, toSet(saved.id, 1, {}, { kind: 'delete' })));
    expect(await page('lao/06540103/index.html')).not.toContain('ใจดี');
    expect(await page('lao/06540103/index.html')).toContain('ตำแหน่งว่าง');
  });

  test('changes the province’s palad directory, page, JSON and CSV', async () => {
    await publish(await save(laos, toCreate(aLao())), await save(laos, toCreate(aLao({ code: '06540104' }))), await added(palads, PALAD));
    expect(await page('palad/54/index.html')).toContain('นางทดลอง สกุลดี');
    expect(await page('en/palad/54/index.html')).toContain('not recorded yet');
    expect((await json('palad/54/index.json')).palads).toMatchObject([
      { lao: { laoId: 'lao-06540103' }, palad: { givenName: 'ทดลอง' } },
      { lao: { laoId: 'lao-06540104' }, palad: null },
    ]);
    expect(await page('palad/54/palads.csv')).toContain('held,นาง,ทดลอง,สกุลดี,ระดับกลาง');
  });

  test('a palad’s position that falls vacant names nobody any more, whatever the record still holds', async () => {
    await save(laos, toCreate(aLao()));
    const palad = await added(palads, PALAD);
    await publish(palad, await save(palads, toSet(palad.id, 1, { isVacant: true, prefix: null, givenName: null, familyName: null })));
    expect(await page('palad/54/index.html')).toContain('ไม่มีผู้ดำรงตำแหน่ง');
    expect(await page('palad/54/palads.csv')).toContain('vacant,,,');
    expect(await page('lao/06540103/index.html')).not.toContain('สกุลดี');
  });
});

test('what may not be public never is: birth date, education, notes and numbers of orders, person ids, mobiles without consent', async () => {
  await save(laos, toCreate(aLao()));
  const mobile = [{ text: '08 1111 2222', e164: '+66811112222', extension: null }];
  const secrets = {
    ...{ personId: 'person-hidden-1', birthDate: '1970-02-03', education: 'aboveBachelor', source: 'แหล่งที่ห้ามเผยแพร่' },
    ...{ appointmentNumber: 'ลับ 12/2569', departureNumber: 'ลับ 99/2569', departureAuthority: 'ผู้สั่งลับ', departureNote: 'รายละเอียดลับ' },
  };
  const past = { ...MAYOR, startDate: '2021-11-28', endDate: '2025-01-31', departureReason: 'other' };
  await added(tenures, { ...past, ...secrets });
  const palad = await added(palads, { ...PALAD, mobilePhones: mobile, changeReason: 'transferred', retirementDate: '2031-09-30' });
  const hidden = [
    ...Object.values(secrets),
    '+66811112222',
    'retirementDate',
    'changeReason',
    'isMobilePublic',
    'hasHeldOffice',
    'เหตุผลภายใน',
  ];
  await bakeAll(parts);
  for (const key of (await listEtags(parts.site, '')).keys()) {
    if (/dictionary|schema|manual\//.test(key)) continue;
    const said = await page(key);
    for (const secret of hidden) expect(said, `${key} ${secret}`).not.toContain(secret);
  }
  expect(await page('lao/06540103/index.html')).toContain('อื่น ๆ');
  await publish(await save(palads, toSet(palad.id, 1, { isMobilePublic: true })));
  expect(await page('lao/06540103/index.html')).toContain('+66811112222');
}, 120_000);

test('any order and any repetition gives the same site, and the same as baking everything', async () => {
  const changes = [
    await save(laos, toCreate(aLao({ designationFrom: '1997-02-23' }))),
    await save(laos, toCreate(aLao({ code: '06540104' }))),
    await added(tenures, MAYOR),
    await added(tenures, { ...MAYOR, laoId: 'lao-06540104', givenName: 'สมคิด' }),
    await added(palads, PALAD),
    await added(terms, TERM),
  ];
  const [, , mayor, , palad] = changes;
  changes.push(
    await save(
      laos,
      toSet(laoRecordId('06540103'), 1, { code: '05540103', type: 'subdistrictMunicipality', designationFrom: '2025-11-28' }),
    ),
    await save(tenures, toSet(mayor?.id ?? '', 1, { endDate: '2026-03-01', departureReason: 'resigned' })),
    await save(palads, toSet(palad?.id ?? '', 1, { level: 'levelHigh' })),
  );
  const orders: string[] = [];
  for (const change of changes) {
    await planEvent(planning, event(change));
    orders.push(...(await ordered('pages')));
  }
  orders.push(...(await ordered('rollups')));
  await bakeAll(parts);
  const whole = new Map(await site());
  const wholeParts = new Map(await listEtags(parts.parts, 'people/'));
  expect([...wholeParts.keys()].sort()).toEqual(['people/05540103.json', 'people/06540104.json']);
  const isOfLaos = ([key]: [string, string]) => /(^|\/)lao\//.test(key);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...orders, ...orders], { minLength: orders.length * 2 }), async (shuffled) => {
      for (const key of (await listEtags(parts.site, '')).keys()) await removeFile(parts.site, key);
      for (const key of wholeParts.keys()) await removeFile(parts.parts, key);
      for (const text of shuffled) await bake(parts, parseTarget(text) ?? { kind: 'home' });
      for (const [key, etag] of await site()) expect(whole.get(key), key).toBe(etag);
      expect((await site()).filter(isOfLaos)).toEqual([...whole].filter(isOfLaos));
      expect(new Map(await listEtags(parts.parts, 'people/'))).toEqual(wholeParts);
    }),
    { numRuns: 4 },
  );
  expect(new Set(orders)).toEqual(new Set([targetText({ kind: 'lao', slug: '05540103' }), 'lao/06540103', 'lao/06540104', 'province/54']));
}, 120_000);

test('a minute later everybody in office is found by name; who left is not, and nothing is written twice', async () => {
  await save(laos, toCreate(aLao()));
  const mayor = await added(tenures, MAYOR);
  await publish(mayor, await added(palads, PALAD));
  expect(await assemble(parts)).toBeGreaterThan(0);
  const found = async (text: string) => {
    const load = (url: string) => json(url.slice(1));
    const outcome = await findPeople(text, null, { shard: load, province: load });
    return 'entries' in outcome ? outcome.entries.map(([name]) => name) : [];
  };
  expect(await found('สมมุติ')).toEqual(['นายสมมุติ ใจดี']);
  expect(await found('สกุลดี')).toEqual(['นางทดลอง สกุลดี']);
  expect(await assemble(parts)).toBe(0);
  await publish(await save(tenures, toSet(mayor.id, 1, { endDate: '2026-03-01', departureReason: 'resigned' })));
  expect(await assemble(parts)).toBeGreaterThan(0);
  expect(await found('สมมุติ')).toEqual([]);
  await bakeAll(parts);
  expect(await found('สกุลดี')).toEqual(['นางทดลอง สกุลดี']);
}, 120_000);
