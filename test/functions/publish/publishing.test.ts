import { randomUUID } from 'node:crypto';
import { DeleteMessageCommand, ReceiveMessageCommand, type SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../../functions/bake/assemble.ts';
import { bake } from '../../../functions/bake/bake.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { bakeOrders } from '../../../functions/bake/handler.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { listEtags, readText, removeFile } from '../../../functions/files/bucket.ts';
import type { Saved } from '../../../functions/plan/bulk.ts';
import { type PlanParts, partsFromEnvironment, planEvent } from '../../../functions/plan/handler.ts';
import { plan } from '../../../functions/plan/plan.ts';
import { markDataset } from '../../../functions/store/dataset.ts';
import type { RecordItem } from '../../../functions/store/items.ts';
import { readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { RowChange } from '../../../shared/api.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { type Target, targetText } from '../../../shared/paths.ts';
import { laos } from '../../../shared/sheets/laos.ts';
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

/** Saves, and gives the images the table's stream would carry. */
async function save(...changes: RowChange[]): Promise<Changed[]> {
  const before = await Promise.all(changes.map((change) => read(change.id ?? laoRecordId(String(change.set['code'])))));
  const answers = await saveChanges(parts.store, {
    sheet: laos,
    officer: anOfficer(),
    authority: 'officer',
    actionId: randomUUID(),
    reason: null,
    changes,
    now: () => new Date(),
  });
  return Promise.all(
    answers.map(async (answer, index) => {
      if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer));
      return { before: before[index] ?? null, after: await read(answer.row.id) };
    }),
  );
}

/** The table as it is while its index lags behind: a record is there, and no query of the index lists it. */
function indexWithout(db: DynamoDBDocumentClient, id: string): DynamoDBDocumentClient {
  return new Proxy(db, {
    get: (client, name) => {
      if (name !== 'send') return Reflect.get(client, name);
      return async (command: QueryCommand) => {
        const answer = await client.send(command);
        const isOfIndex = command instanceof QueryCommand && command.input.IndexName !== undefined;
        return isOfIndex ? { ...answer, Items: answer.Items?.filter((item) => item['id'] !== id) } : answer;
      };
    },
  });
}

async function read(id: string): Promise<RecordItem | null> {
  return readRecord(parts.store, parseRecordId(id) ?? { pk: '', sk: '' });
}

function targetsOf(changed: Changed[]): Target[] {
  const planned = changed.map(({ before, after }) => plan(before, after));
  return [...planned.flatMap(({ pages }) => pages), ...planned.flatMap(({ rollups }) => rollups)];
}

async function publish(changed: Changed[]): Promise<void> {
  for (const target of targetsOf(changed)) await bake(parts, target);
}

const page = (key: string) => readText(parts.site, key);

/** Everything in the site bucket but what a minute's schedule assembles. */
async function site(): Promise<[string, string][]> {
  return [...(await listEtags(parts.site, ''))].filter(([key]) => !/^(search|data)\//.test(key)).sort();
}

describe('a change becomes its pages', () => {
  test('an LAO’s page in both languages and its JSON show the saved values', async () => {
    await publish(await save(toCreate(aLao({ nameTh: 'หนองใหม่', website: 'https://nong.example.com' }))));
    expect(await page('lao/06540103/index.html')).toContain('หนองใหม่');
    expect(await page('en/lao/06540103/index.html')).toContain('https://nong.example.com');
    expect(JSON.parse((await page('lao/06540103/index.json')) ?? '')).toMatchObject({
      fullNameTh: 'องค์การบริหารส่วนตำบลหนองใหม่',
      change: { version: 1, office: 'กรมส่งเสริมการปกครองท้องถิ่น' },
    });
    expect(await page('province/54/index.html')).toContain('หนองใหม่');
  });

  test('an อบต. raised to a เทศบาล is at its new code; the old code’s URLs redirect', async () => {
    await publish(await save(toCreate(aLao({ designationFrom: '1997-02-23' }))));
    await publish(
      await save(toSet(laoRecordId('06540103'), 1, { code: '05540103', type: 'subdistrictMunicipality', designationFrom: '2025-11-28' })),
    );
    expect(await page('lao/05540103/index.html')).toContain('เทศบาลตำบลหนองตัวอย่าง');
    expect(await page('lao/06540103/index.html')).toContain('url=/lao/05540103/');
    expect(JSON.parse((await page('lao/05540103/index.json')) ?? '')).toMatchObject({
      laoId: 'lao-06540103',
      formerUrls: ['/lao/06540103/'],
    });
  });

  test('a mistyped code, corrected, leaves no page behind', async () => {
    await publish(await save(toCreate(aLao())));
    await publish(await save(toSet(laoRecordId('06540103'), 1, { code: '06540109' })));
    expect(await page('lao/06540103/index.html')).toBeNull();
    expect(await page('lao/06540109/index.html')).toContain('06540109');
  });

  test('an LAO moved to another province leaves the old province’s page and stands on the new one', async () => {
    await publish(await save(toCreate(aLao({ nameTh: 'ย้ายจังหวัด' }))));
    await publish(await save(toSet(laoRecordId('06540103'), 1, { provinceCode: '55' })));
    expect(await page('province/54/index.html')).not.toContain('ย้ายจังหวัด');
    expect(await page('province/55/index.html')).toContain('ย้ายจังหวัด');
  });

  test('a deleted record is taken off the site, a restored one comes back', async () => {
    const id = laoRecordId('06540103');
    await publish(await save(toCreate(aLao())));
    await publish(await save(toSet(id, 1, {}, { kind: 'delete' })));
    expect(await page('lao/06540103/index.html')).toBeNull();
    await publish(await save(toSet(id, 2, {}, { kind: 'restore' })));
    expect(await page('lao/06540103/index.html')).not.toBeNull();
  });

  test('internal fields stay off pages and files; the public change names an office, never a person', async () => {
    const officer = anOfficer({ name: 'บุคคลภายใน ลับเฉพาะ' });
    const values = { ...aLao({ flawedValues: [{ field: 'website', text: 'ค่าที่ห้ามเผยแพร่', why: 'notAnAddress' }] }) };
    await saveChanges(parts.store, {
      sheet: laos,
      officer,
      authority: 'system',
      actionId: randomUUID(),
      reason: 'เหตุผลภายใน',
      changes: [{ changeId: randomUUID(), id: null, base: 0, kind: 'save', set: values }],
      now: () => new Date(),
    });
    await bakeAll(parts);
    for (const key of (await listEtags(parts.site, '')).keys()) {
      const said = await page(key);
      for (const secret of ['ค่าที่ห้ามเผยแพร่', 'บุคคลภายใน', 'เหตุผลภายใน', 'flawedValues'])
        expect(said, `${key} ${secret}`).not.toContain(secret);
    }
  });

  test('every page says so while the store holds the sample', async () => {
    await publish(await save(toCreate(aLao())));
    expect(await page('lao/06540103/index.html')).not.toContain('ข้อมูลตัวอย่าง');
    await markDataset(parts.store, 'sample');
    await bake(parts, { kind: 'lao', slug: '06540103' });
    expect(await page('lao/06540103/index.html')).toContain('ข้อมูลตัวอย่าง');
  });
});

describe('publishing is idempotent and independent of order', () => {
  test('any order and any repetition of the same render orders gives the same site, and the same as baking everything', async () => {
    const created = await save(
      toCreate(aLao({ designationFrom: '1997-02-23' })),
      toCreate(aLao({ code: '06540104' })),
      toCreate(aLao({ code: '06550101', provinceCode: '55' })),
    );
    const edited = await save(
      toSet(laoRecordId('06540104'), 1, { nameTh: 'ชื่อใหม่' }),
      toSet(laoRecordId('06550101'), 1, { provinceCode: '54' }),
    );
    const raised = await save(
      toSet(laoRecordId('06540103'), 1, { code: '05540103', type: 'subdistrictMunicipality', designationFrom: '2025-11-28' }),
    );
    const removed = await save(toSet(laoRecordId('06540104'), 2, {}, { kind: 'delete' }));
    const orders = targetsOf([...created, ...edited, ...raised, ...removed]);
    await bakeAll(parts);
    const whole = new Map(await site());
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...orders, ...orders], { minLength: orders.length * 2 }), async (shuffled) => {
        for (const key of (await listEtags(parts.site, '')).keys()) await removeFile(parts.site, key);
        for (const target of shuffled) await bake(parts, target);
        await bake(parts, { kind: 'home' });
        for (const [key, etag] of await site()) expect(whole.get(key), key).toBe(etag);
        expect((await site()).filter(([key]) => /(^|\/)lao\//.test(key))).toEqual([...whole].filter(([key]) => /(^|\/)lao\//.test(key)));
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  test('baking what is baked already writes nothing', async () => {
    await save(toCreate(aLao()));
    expect((await bakeAll(parts)).written).toBeGreaterThan(0);
    expect((await bakeAll(parts)).written).toBe(0);
    expect(await assemble(parts)).toBe(0);
    // Nobody was at work meanwhile, so nothing has to be baked once more.
    expect([...(await listEtags(parts.parts, 'full-bake/')).keys()]).toEqual([]);
  }, 120_000);
});

describe('from the stream through the queues', () => {
  function event(...changed: Changed[]) {
    const image = (item: RecordItem | null) => (item === null ? undefined : marshall(item));
    return {
      Records: changed.map(
        ({ before, after }): DynamoDBRecord =>
          ({
            eventID: randomUUID(),
            dynamodb: { SequenceNumber: randomUUID(), OldImage: image(before), NewImage: image(after) },
          }) as DynamoDBRecord,
      ),
    };
  }

  /** What a queue hands to the baker. */
  function asEvent(bodies: readonly string[], sentAt = Date.now()) {
    const attributes = { SentTimestamp: String(sentAt) };
    return { Records: bodies.map((body, index) => ({ messageId: String(index), body, attributes })) } as never;
  }

  /** Takes what waits in a queue. */
  async function received(queue: 'pages' | 'rollups') {
    const { client, url } = planning[queue];
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: queue === 'rollups' ? 2 : 1 }),
    );
    for (const { ReceiptHandle } of Messages) await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    return Messages.map(({ Body = '' }) => Body).sort();
  }

  test('two changes of one page in a moment are two orders; of one province, one', async () => {
    const first = await save(toCreate(aLao()));
    const second = await save(toSet(laoRecordId('06540103'), 1, { road: 'ถนนใหม่' }));
    const still: PlanParts = { ...planning, now: () => 1_000_000 };
    await planEvent(still, event(...first));
    await planEvent(still, event(...second));
    expect(await received('pages')).toEqual(['lao/06540103']);
    expect(await received('rollups')).toEqual([`province/54\n${laoRecordId('06540103')}`]);
    const third = await save(toSet(laoRecordId('06540103'), 2, { road: 'ถนนเดิม' }));
    const fourth = await save(toSet(laoRecordId('06540103'), 3, { road: 'ถนนอื่น' }));
    await planEvent({ ...planning, now: () => 2_000_000 }, event(...third));
    await planEvent({ ...planning, now: () => 2_000_000 }, event(...fourth));
    expect(await received('rollups')).toEqual(['province/54']);
  });

  test('a new LAO is on its province’s page although the index does not list it yet, and stays when it does', async () => {
    const [first] = await save(toCreate(aLao({ nameTh: 'มาก่อน' })));
    const [second] = await save(toCreate(aLao({ code: '06540104', nameTh: 'มาใหม่' })));
    const lagging = { ...parts, store: { ...parts.store, db: indexWithout(parts.store.db, second?.after?.id ?? '') } };
    await planEvent(planning, event(...[first, second].flatMap((changed) => changed ?? [])));
    const orders = await received('rollups');
    expect(orders).toEqual([`province/54\n${first?.after?.id}\n${second?.after?.id}`]);

    await bakeOrders(lagging, asEvent(orders));
    expect(await page('province/54/index.html')).toContain('มาใหม่');
    // An edit beside it, rendered without its name while the index still lags, may leave it out for a moment …
    await bakeOrders(lagging, asEvent(['province/54']));
    // … but it is ordered again, by name, until the index lists it.
    const again: string[] = [];
    while (again.length === 0) again.push(...(await received('rollups')).filter((order) => order !== 'home'));
    expect(again).toEqual([`province/54\n${second?.after?.id}`]);
    await bakeOrders(parts, asEvent(again));
    expect(await page('province/54/index.html')).toContain('มาใหม่');
    expect((await received('rollups')).filter((order) => order !== 'home')).toEqual([]);
  });

  test('the pages of a bulk save come with the rollups, so that an edit beside it waits behind none of them', async () => {
    const [edited] = await save(toCreate(aLao()));
    const codes = Array.from({ length: 12 }, (_, index) => String(6_540_201 + index).padStart(8, '0'));
    const rows = await save(...codes.map((code) => toCreate(aLao({ code }))));
    const bulk = new Set(rows.map(({ after }) => after));
    const planned: PlanParts = {
      ...planning,
      bulk: (saved) => new Set(saved.filter((row) => [...bulk].some((of) => of?.changedAt === row.changedAt))),
    };
    await planEvent(planned, event(...rows, ...(edited ? [edited] : [])));
    expect(await received('pages')).toEqual(['lao/06540103']);
    const orders: string[] = [];
    // The order of the edit's province may come in a portion of its own, before them.
    while (orders.length < 2) orders.push(...(await received('rollups')).filter((order) => order.startsWith('lao/')));
    // Ten pages a message.
    expect(orders.map((order) => order.split('\n').length)).toEqual([10, 2]);
    await bakeOrders(parts, asEvent(orders));
    for (const code of codes) expect(await page(`lao/${code}/index.html`)).not.toBeNull();
  });

  test('an edit that comes behind a bulk save is ordered before it, its province too', async () => {
    const codes = Array.from({ length: 12 }, (_, index) => String(6_540_201 + index).padStart(8, '0'));
    const rows = await save(...codes.map((code) => toCreate(aLao({ code }))));
    const [edited] = await save(toCreate(aLao({ code: '06550101', provinceCode: '55' })));
    const sent: string[] = [];
    const told = ({ client, url }: PlanParts['pages']) => ({
      url,
      client: new Proxy(client, {
        get: (target, name) =>
          name !== 'send'
            ? Reflect.get(target, name)
            : (command: SendMessageBatchCommand) => {
                for (const { MessageBody = '' } of command.input.Entries ?? []) sent.push(MessageBody.split('\n')[0] ?? '');
                return target.send(command);
              },
      }),
    });
    const bulk = (saved: readonly Saved[]) => new Set(saved.filter(({ changedAt }) => changedAt !== edited?.after?.changedAt));
    const planned: PlanParts = { ...planning, pages: told(planning.pages), rollups: told(planning.rollups), bulk };
    await planEvent(planned, event(...rows, ...(edited ? [edited] : [])));
    expect(sent.slice(0, 2)).toEqual(['lao/06550101', 'province/55']);
    // The whole bulk save is one order for its province.
    expect(sent.slice(2).sort()).toEqual(['lao/06540201', 'lao/06540211', 'province/54']);
  });

  test('of two renderings of one page that race, the newer stands', async () => {
    await save(toCreate(aLao({ nameTh: 'ก่อนแก้' })));
    let isEdited = false;
    const slow: BakeParts = {
      ...parts,
      render: async (path, locals) => {
        const rendered = await parts.render(path, locals);
        if (path === '/lao/06540103/' && !isEdited) {
          isEdited = true;
          await publish(await save(toSet(laoRecordId('06540103'), 1, { nameTh: 'หลังแก้' })));
        }
        return rendered;
      },
    };
    await bake(slow, { kind: 'lao', slug: '06540103' });
    expect(await page('lao/06540103/index.html')).toContain('หลังแก้');
  });

  test('an edit in the middle of a full bake is what its page shows in the end', async () => {
    await save(toCreate(aLao({ nameTh: 'ก่อนแก้' })));
    let isEdited = false;
    const interrupted: BakeParts = {
      ...parts,
      render: async (path, locals) => {
        const rendered = await parts.render(path, locals);
        if (path === '/lao/06540103/' && !isEdited) {
          isEdited = true;
          await publish(await save(toSet(laoRecordId('06540103'), 1, { nameTh: 'หลังแก้' })));
        }
        return rendered;
      },
    };
    await bakeAll(interrupted);
    // What the full bake had read before the edit has taken the newer page's place …
    expect(await page('lao/06540103/index.html')).toContain('ก่อนแก้');
    // … so the page is ordered once more, in the queue of all its other orders.
    expect(await received('pages')).toContain('lao/06540103');
    const rollups: string[] = [];
    await expect.poll(async () => rollups.push(...(await received('rollups'))) && rollups, { timeout: 20_000 }).toContain('province/54');
    await bakeOrders(parts, asEvent(['lao/06540103', ...rollups]));
    expect(await page('lao/06540103/index.html')).toContain('หลังแก้');
    expect(await page('province/54/index.html')).toContain('หลังแก้');
  });

  test('a full bake leaves the page of a new LAO that the index does not list yet', async () => {
    const created = await save(toCreate(aLao()));
    await publish(created);
    const id = created[0]?.after?.id ?? '';
    await bakeAll({ ...parts, store: { ...parts.store, db: indexWithout(parts.store.db, id) } });
    expect(await page('lao/06540103/index.html')).not.toBeNull();
  });

  test('when the real register takes the place of the sample, pages that show no LAO are baked again too', async () => {
    await planEvent(planning, {
      Records: [
        {
          eventID: '1',
          dynamodb: { SequenceNumber: '1', NewImage: marshall({ pk: 'country#th', sk: 'dataset', kind: 'register' }) },
        } as DynamoDBRecord,
      ],
    });
    expect(await received('pages')).toEqual(['fixed']);
    // Delayed orders become visible one after another.
    const rollups: string[] = [];
    await expect.poll(async () => rollups.push(...(await received('rollups'))), { timeout: 30_000 }).toBeGreaterThanOrEqual(10);
  });

  test.each([
    ['claims', { pk: 'code#1', sk: 'claim', holder: 'x' }],
    ['what the journal keeps of a save', { pk: 'journal#laos#54', sk: '2026-01-01#1', sheet: 'laos', rows: [] }],
  ])('%s in the stream order nothing', async (_, item) => {
    const { batchItemFailures } = await planEvent(planning, {
      Records: [{ eventID: '1', dynamodb: { SequenceNumber: '1', NewImage: marshall(item) } } as DynamoDBRecord],
    });
    expect(batchItemFailures).toEqual([]);
    expect(await received('pages')).toEqual([]);
  });

  test('a record that cannot be read is reported alone; its neighbours are planned', async () => {
    const good = await save(toCreate(aLao()));
    const bad = event(...good).Records.map(
      (record) =>
        ({
          ...record,
          dynamodb: { SequenceNumber: 'bad-1', NewImage: marshall({ pk: 'lao#x', sk: 'laos#x', sheet: 'laos', sheetPlace: 'laos#54' }) },
        }) as DynamoDBRecord,
    );
    expect(await planEvent(planning, { Records: [...bad, ...event(...good).Records] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'bad-1' }],
    });
    expect(await received('pages')).toEqual(['lao/06540103']);
  });

  test('what was ordered before a page’s newest rendering began is not rendered again; what names a record is', async () => {
    const [changed] = await save(toCreate(aLao()));
    const rendered: string[] = [];
    const telling: BakeParts = {
      ...parts,
      render: (path, locals) => {
        rendered.push(path);
        return parts.render(path, locals);
      },
    };
    const times = () => rendered.splice(0).filter((path) => path === '/province/54/').length;
    const long = Date.now() - 60_000;
    await bakeOrders(telling, asEvent(['province/54'], long));
    expect(times()).toBe(1);
    await bakeOrders(telling, asEvent(['province/54'], long + 1));
    expect(times()).toBe(0);
    await bakeOrders(telling, asEvent([`province/54\n${changed?.after?.id}`], long + 2));
    expect(times()).toBe(1);
    await bakeOrders(telling, asEvent(['province/54'], Date.now()));
    expect(times()).toBe(1);
  });

  test('an order for no target is reported alone; the others are baked', async () => {
    const [changed] = await save(toCreate(aLao()));
    const orders = [...targetsOf(changed ? [changed] : []).map(targetText), 'mayor/1'];
    const answer = await bakeOrders(parts, asEvent(orders));
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: String(orders.length - 1) }]);
    expect(await page('lao/06540103/index.html')).not.toBeNull();
  });
});

test('the whole country as CSV opens in a spreadsheet: byte order mark, no formulas, codes kept by their id', async () => {
  await save(toCreate(aLao({ road: '=HYPERLINK("http://evil.example")' })));
  await bakeAll(parts);
  const csv = (await page('data/laos.csv')) ?? '';
  expect(csv.startsWith('\uFEFFlaoId,fullNameTh,')).toBe(true);
  expect(csv).toContain('lao-06540103,องค์การบริหารส่วนตำบลหนองตัวอย่าง,แพร่,06540103');
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(JSON.parse((await page('data/laos.json')) ?? '')).toHaveLength(1);
  expect(JSON.parse((await page('data/schema/laos.json')) ?? '')).toMatchObject({ type: 'object' });
});
