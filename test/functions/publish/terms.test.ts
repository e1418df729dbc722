import { randomUUID } from 'node:crypto';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../../functions/bake/assemble.ts';
import { bake } from '../../../functions/bake/bake.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { listEtags, readText } from '../../../functions/files/bucket.ts';
import { readOrder } from '../../../functions/files/queue.ts';
import { planDay } from '../../../functions/plan/daily.ts';
import { type PlanParts, partsFromEnvironment, planEvent } from '../../../functions/plan/handler.ts';
import { plan } from '../../../functions/plan/plan.ts';
import { readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { parseTarget, targetText } from '../../../shared/paths.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { dayInBangkok } from '../../../shared/text/dates.ts';
import { aLao, anOfficer, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

let parts: BakeParts;
let planning: PlanParts;
/** The instant everything happens at. */
let now = '2026-01-15T03:00:00Z';
beforeEach(async () => {
  const environment = await newInstallation();
  now = '2026-01-15T03:00:00Z';
  parts = { ...(await bakePartsFromEnvironment(environment)), today: () => dayInBangkok(new Date(now)) };
  planning = { ...partsFromEnvironment(environment), now: () => Date.parse(now) };
});

async function save(sheet: Sheet, change: Parameters<typeof saveChanges>[1]['changes'][number]) {
  const read = (id: string) => readRecord(parts.store, parseRecordId(id) ?? { pk: '', sk: '' });
  const before = change.id === null ? null : await read(change.id);
  const [answer] = await saveChanges(parts.store, {
    ...{ sheet, officer: anOfficer(), authority: 'officer', actionId: randomUUID(), reason: null },
    ...{ changes: [change], now: () => new Date(now) },
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  return { id: answer.row.id, before, after: await read(answer.row.id) };
}

const added = (sheet: Sheet, set: Record<string, unknown>) =>
  save(sheet, { changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { laoId: 'lao-06540103', ...set } });

/** Bakes what a change orders. */
async function publish(...changed: Awaited<ReturnType<typeof save>>[]): Promise<void> {
  for (const { before, after } of changed) {
    const { pages, rollups } = plan(before, after);
    for (const target of [...pages, ...rollups]) await bake(parts, target);
  }
  await bake(parts, { kind: 'home' });
}

/** All that lies in both queues, taken out. */
async function ordered(): Promise<string[]> {
  const found: string[] = [];
  for (const { client, url } of [planning.pages, planning.rollups]) {
    for (;;) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: url === planning.rollups.url ? 2 : 1 }),
      );
      if (Messages.length === 0) break;
      for (const { ReceiptHandle } of Messages) await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      found.push(...Messages.map(({ Body = '' }) => readOrder(Body).target));
    }
  }
  return found;
}

/** The province and the country as they are baked at an instant. */
async function provinceAt(instant: string): Promise<void> {
  now = instant;
  await bake(parts, { kind: 'province', code: '54' });
  await bake(parts, { kind: 'home' });
}

/** What runs at 00:01 in Bangkok, with all that it orders. */
async function newDay(): Promise<void> {
  await planDay(planning, dayInBangkok(new Date(now)));
  for (const text of await ordered()) {
    const target = parseTarget(text);
    if (target !== null) await bake(parts, target);
  }
  await bake(parts, { kind: 'home' });
}

const page = (key: string) => readText(parts.site, key);
const json = async (key: string) => JSON.parse((await page(key)) ?? 'null');
const text = async (key: string) => ((await page(key)) ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** A term whose last day is 15 March 2026: 59 days after 15 January. */
const TERM = { body: 'council', ordinal: 2, startDate: '2022-03-16' };

describe('terms that end', () => {
  test('are listed with their last day and the last lawful day for the election, on page, JSON, CSV and iCalendar', async () => {
    await publish(await save(laos, toCreate(aLao())), await added(terms, TERM));
    expect(await text('terms/54/index.html')).toContain('ครบวาระ 15 มี.ค. 2569 เลือกตั้งได้ถึง 29 เม.ย. 2569 (ม.11) อบต.หนองตัวอย่าง สภา');
    expect(await json('terms/54/index.json')).toMatchObject({
      day: '2026-01-15',
      ending: [{ endDate: '2026-03-15', lastElectionDay: '2026-04-29', electionSource: expect.stringContaining('พ.ศ. 2562 ม.11') }],
    });
    expect(await page('terms/54/terms.csv')).toContain(',term-06540103-council-2,council,2,2022-03-16,2026-03-15,2026-04-29,');
    const calendar = (await page('terms/54/terms.ics')) ?? '';
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260315');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260429');
    expect(await json('terms/index.json')).toMatchObject({
      day: '2026-01-15',
      provinces: [{ code: '54', within60: 1, within90: 1, within180: 1, awaiting: 0, url: '/terms/54/' }],
    });
    await assemble(parts);
    expect(await page('data/terms-ending.csv')).toContain('term-06540103-council-2');
    expect(await page('terms/terms.ics')).toContain('DTSTART;VALUE=DATE:20260315');
    expect(await json('data/terms-ending.json')).toMatchObject([{ code: '54', ending: [{ termId: 'term-06540103-council-2' }] }]);
    expect(await assemble(parts)).toBe(0);
  });

  test('move from window to window, to “awaiting” on the day after the last one, and away once the next term is recorded', async () => {
    await publish(await save(laos, toCreate(aLao())), await added(terms, TERM));
    const tallyOn = async (instant: string) => {
      await provinceAt(instant);
      const { provinces } = await json('terms/index.json');
      const { within60, within90, awaiting } = provinces.find(({ code }: { code: string }) => code === '54');
      return [within60, within90, awaiting];
    };
    expect(await tallyOn('2026-01-12T17:01:00Z')).toEqual([0, 1, 0]);
    expect(await tallyOn('2026-01-13T17:01:00Z')).toEqual([1, 1, 0]);
    expect(await tallyOn('2026-03-15T16:59:00Z')).toEqual([1, 1, 0]);
    expect(await tallyOn('2026-03-15T17:01:00Z')).toEqual([0, 0, 1]);
    expect(await text('terms/54/index.html')).toContain('วันสุดท้ายของวาระ 15 มี.ค. 2569 เลือกตั้งได้ถึง 29 เม.ย. 2569');
    now = '2026-04-27T03:00:00Z';
    await publish(await added(terms, { ...TERM, ordinal: 3, startDate: '2026-04-26' }));
    expect(await tallyOn('2026-04-27T17:01:00Z')).toEqual([0, 0, 0]);
  }, 120_000);

  test('a term that the chief’s resignation ended early awaits an election within 60 days of it', async () => {
    await save(laos, toCreate(aLao()));
    await publish(
      await added(terms, { ...TERM, body: 'executive', startDate: '2024-05-01', endedOn: '2026-01-10', endReason: 'resigned' }),
    );
    expect(await json('terms/54/index.json')).toMatchObject({ ending: [], awaiting: [{ lastElectionDay: '2026-03-11' }] });
  });

  test('of an abolished LAO are not listed; whether it was reported is not published', async () => {
    await publish(
      await save(laos, toCreate(aLao())),
      await save(laos, toCreate(aLao({ code: '06540104', abolishedDate: '2025-10-01' }))),
      await added(terms, { ...TERM, reportedOn: '2026-01-02' }),
      await added(terms, { ...TERM, laoId: 'lao-06540104' }),
    );
    const calendar = await page('terms/54/index.json');
    expect(JSON.parse(calendar ?? '').ending).toHaveLength(1);
    expect(calendar).not.toContain('reported');
  });

  test('a new day baked page by page gives the same bytes as baking everything on it, and once more writes nothing', async () => {
    await publish(await save(laos, toCreate(aLao())), await added(terms, TERM));
    await bakeAll(parts);
    now = '2026-02-20T17:01:00Z';
    await newDay();
    await assemble(parts);
    const daily = new Map(await listEtags(parts.site, ''));
    expect((await bakeAll(parts)).written).toBe(0);
    expect(new Map(await listEtags(parts.site, ''))).toEqual(daily);
  }, 120_000);
});

describe('a change of status entered before its day', () => {
  const LAST_MINUTE = '2026-03-31T16:59:00Z';
  const FIRST_MINUTE = '2026-03-31T17:01:00Z';
  const RAISED = { code: '05540103', type: 'subdistrictMunicipality', designationFrom: '2026-04-01' };

  test('a rise to a municipality shows from its day on: until then the old name stands, and nothing at the new address', async () => {
    await publish(await save(laos, toCreate(aLao({ designationFrom: '1997-02-23' }))));
    await publish(await save(laos, toSet(laoRecordId('06540103'), 1, RAISED)));
    await provinceAt(LAST_MINUTE);
    for (const slug of ['05540103', '06540103']) await bake(parts, { kind: 'lao', slug });
    expect(await text('lao/06540103/index.html')).toContain('องค์การบริหารส่วนตำบลหนองตัวอย่าง');
    expect(await page('lao/05540103/index.html')).toBeNull();
    expect(await json('province/54/index.json')).toMatchObject({ laos: [{ type: 'sao', code: '06540103', formerDesignations: [] }] });
    now = FIRST_MINUTE;
    await newDay();
    expect(await text('lao/05540103/index.html')).toContain('เทศบาลตำบลหนองตัวอย่าง');
    expect(await page('lao/06540103/index.html')).toContain('url=/lao/05540103/');
    expect(await json('province/54/index.json')).toMatchObject({
      laos: [{ code: '05540103', formerDesignations: [{ validTo: '2026-03-31' }] }],
    });
  }, 120_000);

  test('meanwhile a change of its people is ordered where its page stands', async () => {
    await save(laos, toCreate(aLao({ designationFrom: '1997-02-23' })));
    await save(laos, toSet(laoRecordId('06540103'), 1, RAISED));
    const { after } = await added(terms, TERM);
    const orderedAt = async (instant: string) => {
      now = instant;
      const NewImage = marshall(after ?? {}) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
      await planEvent(planning, { Records: [{ eventID: instant, dynamodb: { SequenceNumber: '1', NewImage } } as DynamoDBRecord] });
      return ordered();
    };
    expect(await orderedAt(LAST_MINUTE)).toEqual(['lao/06540103', 'province/54']);
    expect(await orderedAt(FIRST_MINUTE)).toEqual(['lao/05540103', 'province/54']);
  });

  test('an abolition shows from its day on', async () => {
    await publish(await save(laos, toCreate(aLao({ abolishedDate: '2026-04-01' }))));
    const states = [];
    for (const instant of [LAST_MINUTE, FIRST_MINUTE]) {
      await provinceAt(instant);
      await bake(parts, { kind: 'lao', slug: '06540103' });
      states.push([(await text('lao/06540103/index.html')).includes('ยุบหรือรวมแล้ว'), (await json('province/54/index.json')).counts.sao]);
    }
    expect(states).toEqual([
      [false, 1],
      [true, 0],
    ]);
  }, 120_000);

  test('a year of days on which nothing ran is made up for', async () => {
    await save(laos, toCreate(aLao({ designationFrom: '2025-01-16' })));
    await planDay(planning, '2026-01-15');
    expect(await ordered()).toContain(targetText({ kind: 'lao', slug: '06540103' }));
  });
});
