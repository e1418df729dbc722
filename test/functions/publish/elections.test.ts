import { randomUUID } from 'node:crypto';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { beforeEach, describe, expect, test } from 'vitest';
import { bake } from '../../../functions/bake/bake.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { assembleElections } from '../../../functions/bake/elections/assemble-elections.ts';
import { dueUnits } from '../../../functions/bake/elections/assemble-units.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { listEtags, readText } from '../../../functions/files/bucket.ts';
import { plan } from '../../../functions/plan/plan.ts';
import { readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { parseTarget, targetText } from '../../../shared/paths.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { pollStaff } from '../../../shared/sheets/poll-staff.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

const NOW = '2026-01-11T12:00:00Z';
const ID = 'election-06540103-3-1';
let parts: BakeParts;
beforeEach(async () => {
  const real = await bakePartsFromEnvironment(await newInstallation());
  // Both kinds of orders in the queue that has no delay.
  parts = { ...real, rollups: real.pages, today: () => '2026-01-11' };
});

type Change = Parameters<typeof saveChanges>[1]['changes'][number];

/** Saves, and answers what the change orders. */
async function save(sheet: Sheet, change: Change): Promise<{ id: string; targets: string[] }> {
  const read = (id: string) => readRecord(parts.store, parseRecordId(id) ?? { pk: '', sk: '' });
  const before = change.id === null ? null : await read(change.id);
  const [answer] = await saveChanges(parts.store, {
    ...{ sheet, officer: anOfficer(), authority: 'system', isHistory: true, actionId: randomUUID(), reason: null },
    ...{ changes: [change], now: () => new Date(NOW) },
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  const { pages, rollups } = plan(before, await read(answer.row.id));
  return { id: answer.row.id, targets: [...pages, ...rollups].map(targetText) };
}

const add = (sheet: Sheet, set: Record<string, unknown>) => save(sheet, { changeId: randomUUID(), id: null, base: 0, kind: 'save', set });
const edit = (sheet: Sheet, id: string, base: number, set: Record<string, unknown>) =>
  save(sheet, { changeId: randomUUID(), id, base, kind: 'save', set });

/** Bakes the targets, and what their baking orders, until nothing is ordered any more; lists come last, as after their delay. */
async function publish(...targets: string[]): Promise<void> {
  const open = [...targets];
  for (let text = open.shift(); text !== undefined; text = open.shift()) {
    const target = parseTarget(text);
    if (target !== null) await bake(parts, target);
    if (open.length === 0) open.push(...(await ordered()));
  }
  await bake(parts, { kind: 'electionsOf', code: '54' });
  await bake(parts, { kind: 'elections' });
}

async function ordered(): Promise<string[]> {
  const { client, url } = parts.pages;
  const found = new Set<string>();
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return [...found];
    for (const { Body = '', ReceiptHandle } of Messages) {
      found.add(Body.split('\n')[0] ?? '');
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    }
  }
}

const page = (key: string) => readText(parts.site, key);
const json = async (key: string) => JSON.parse((await page(key)) ?? 'null');
const text = async (key: string) => ((await page(key)) ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const FIGURES = { eligibleVoters: 500, votersPresent: 300, ballotsReceived: 520, ballotsUsed: 300, ballotsRemaining: 220 };

function aCount(unit: number, votes: readonly [number, number], given: Record<string, unknown> = {}): Record<string, unknown> {
  const goodBallots = votes[0] + votes[1];
  return {
    ...{ electionId: ID, office: 'executive', constituency: 1, unit, round: 'original', entry: 1, state: 'submitted', ...FIGURES },
    ...{ goodBallots, spoiledBallots: 290 - goodBallots, noVoteBallots: 10 },
    votes: votes.map((each, index) => ({ number: index + 1, votes: each })),
    ...given,
  };
}

/** An executive election of one constituency with two units and two candidates, on election day. */
async function anElection(given: Record<string, unknown> = {}): Promise<void> {
  await add(laos, toCreate(aLao()).set);
  await add(elections, {
    ...{ laoId: 'lao-06540103', termOrdinal: 3, ordinal: 1, offices: 'executive', cause: 'termEnd', stage: 'counting' },
    ...{ electionDay: '2026-01-11', calledOn: '2025-11-20', candidatesAnnouncedOn: '2025-12-12', ...given },
  });
  await add(constituencies, { electionId: ID, number: 1, seats: 0, eligibleVoters: 1000 });
  for (const number of [1, 2])
    await add(pollingUnits, { electionId: ID, constituency: 1, number, place: `ศาลากลางบ้าน ${number}`, eligibleVoters: 500 });
  for (const number of [1, 2])
    await add(candidacies, {
      ...{ electionId: ID, office: 'executive', number, prefix: 'นาย', givenName: `ตัวอย่าง${'กข'[number - 1]}`, familyName: 'ใจดี' },
      ...{ state: 'accepted', applicationDate: '2025-12-01', birthDate: '1970-05-17', receiptNumber: 'รับ 77/12', education: 'bachelor' },
    });
}

describe('an election on its night', () => {
  test('shows each count on the page of the election, in words, until all units have reported', async () => {
    await anElection();
    await publish(`electionParts/${ID}`);
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({ state: 'before', status: 'pre-election' });
    const first = await add(unitCounts, aCount(1, [150, 130]));
    expect(first.targets).toEqual([`constituency/${ID}/1`]);
    await publish(...first.targets);
    expect(await text('election/06540103-3-1/index.html')).toContain('กำลังนับคะแนน (อย่างไม่เป็นทางการ) รายงานแล้ว 1 จาก 2 หน่วย');
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({
      status: 'unofficial-partial',
      contests: [
        {
          candidates: [
            { number: 1, votes: 150, standing: 'leading' },
            { number: 2, votes: 130 },
          ],
        },
      ],
      units: [
        { number: 1, executive: { isVerified: true } },
        { number: 2, executive: null },
      ],
    });
    await publish(...(await add(unitCounts, aCount(2, [100, 180]))).targets);
    expect(await text('election/06540103-3-1/index.html')).toContain('นับครบทุกหน่วย (อย่างไม่เป็นทางการ) รายงานแล้ว 2 จาก 2 หน่วย');
    const { contests } = await json('election/06540103-3-1/index.json');
    expect(contests[0]).toMatchObject({
      isDecided: true,
      outcome: { cutLine: 310 },
      candidates: [{ number: 2, standing: 'hasTheVotes' }, {}],
    });
    expect(await page('election/06540103-3-1/units.csv')).toContain(
      ',executive,1,2,,original,true,500,300,520,300,220,280,10,10,2,นายตัวอย่างข ใจดี,,180,1,',
    );
    expect(await json('election/06540103-3-1/nist.json')).toMatchObject({
      Status: 'unofficial-complete',
      Election: [{ StartDate: '2026-01-11' }],
    });
    await assembleElections(parts);
    expect(await page('data/elections/2026-01-11/contests.csv')).toContain(
      ',executive,executive,,1,complete,unofficial-complete,2,2,1000,600,',
    );
    expect(await json('data/elections/index.json')).toEqual([
      {
        ...{ day: '2026-01-11', csv: '/data/elections/2026-01-11/contests.csv', json: '/data/elections/2026-01-11/contests.json' },
        units: [
          {
            ...{ provinceCode: '54', csv: '/data/elections/2026-01-11/units-54.csv' },
            json: '/data/elections/2026-01-11/units-54.json',
          },
        ],
      },
    ]);
    expect(await page('data/elections/2026-01-11/units-54.csv')).toBe(await page('election/06540103-3-1/units.csv'));
    expect(await json('data/elections/2026-01-11/units-54.json')).toMatchObject([
      { electionId: ID, units: [{ number: 1 }, { number: 2 }] },
    ]);
    expect(await json('elections/index.json')).toMatchObject({
      shownDay: '2026-01-11',
      provinces: { '54': { units: 2, unitsReported: 2, toCount: 0 } },
    });
    expect(await text('elections/54/index.html')).toContain('นับครบแล้ว รอประกาศผล');
    expect(await text('lao/06540103/index.html')).toBe('');
  });

  test('never shows drafts, birth dates, papers or staff, and a draft orders no page', async () => {
    await anElection();
    const draft = await add(unitCounts, aCount(1, [150, 130], { state: 'draft', note: 'ลับสุดยอด' }));
    expect(draft.targets).toEqual([]);
    const staff = await add(pollStaff, {
      ...{
        electionId: ID,
        constituency: 1,
        unit: 1,
        kind: 'committee',
        seat: 1,
        role: 'chair',
        prefix: 'นาย',
        givenName: 'กรรมการลับ',
        familyName: 'ใจดี',
      },
    }).catch(() => ({ targets: [] }));
    expect(staff.targets).toEqual([]);
    await publish(`electionParts/${ID}`);
    for (const key of (await listEtags(parts.site, '')).keys()) {
      const body = (await page(key)) ?? '';
      for (const secret of ['1970-05-17', '17 พ.ค. 2513', 'รับ 77/12', 'ลับ', 'bachelor']) expect(body, key).not.toContain(secret);
    }
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({
      state: 'before',
      units: [{ executive: null }, { executive: null }],
    });
  });

  test('shows no figure of a first entry, only that it came in, and a result once the second one is sent', async () => {
    await anElection({ needsTwoEntries: true });
    await publish(`electionParts/${ID}`, ...(await add(unitCounts, aCount(1, [150, 130]))).targets);
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({
      units: [{ executive: null, beingVerified: ['executive'] }, { beingVerified: [] }],
    });
    for (const file of ['index.json', 'index.html']) {
      const body = await text(`election/06540103-3-1/${file}`);
      for (const figure of ['150', '130']) expect(body, file).not.toMatch(new RegExp(`\\b${figure}\\b`));
    }
    expect(await text('election/06540103-3-1/index.html')).toContain('ได้รับผลแล้ว อยู่ระหว่างตรวจสอบ');
    const second = await add(unitCounts, aCount(1, [130, 150], { entry: 2 }));
    await publish(...second.targets);
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({
      units: [{ executive: { isVerified: false, differs: true } }, {}],
    });
    expect(await text('election/06540103-3-1/index.html')).toContain('สองบันทึกต่างกัน');
    await publish(
      ...(
        await edit(unitCounts, second.id, 1, {
          votes: [
            { number: 1, votes: 150 },
            { number: 2, votes: 130 },
          ],
        })
      ).targets,
    );
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({
      units: [{ executive: { isVerified: true, differs: false } }, {}],
    });
  });

  test('counts a recount in the place of the first count, and keeps that one on the page', async () => {
    await anElection();
    await add(unitCounts, aCount(1, [150, 130]));
    await publish(`electionParts/${ID}`, ...(await add(unitCounts, aCount(1, [140, 140], { round: 'recount' }))).targets);
    const { units, contests } = await json('election/06540103-3-1/index.json');
    expect(units[0].executive).toMatchObject({
      count: { round: 'recount' },
      earlier: [{ round: 'original', votes: [{ votes: 150 }, {}] }],
    });
    expect(contests[0].totals.votes).toEqual([
      { number: 1, votes: 140 },
      { number: 2, votes: 140 },
    ]);
    expect(await text('election/06540103-3-1/index.html')).toContain('ก่อนหน้า: นับครั้งแรก');
  });

  test('says “elected” only once the result is certified, and lists what was corrected afterwards', async () => {
    await anElection();
    for (const unit of [1, 2]) await add(unitCounts, aCount(unit, [150, 130]));
    await publish(`electionParts/${ID}`);
    expect(await text('election/06540103-3-1/index.html')).not.toContain('ผู้ได้รับเลือกตั้ง ');
    const certified = await add(certifications, {
      ...{
        electionId: ID,
        office: 'executive',
        outcome: 'certified',
        elected: [1],
        announcementNumber: 'กกต. 7/2569',
        announcementDate: '2026-01-10',
      },
    });
    expect(certified.targets).toEqual([`electionParts/${ID}`]);
    await publish(...certified.targets);
    expect(await json('election/06540103-3-1/index.json')).toMatchObject({
      status: 'certified',
      contests: [{ candidates: [{ standing: 'elected' }, {}] }],
    });
    const corrected = await edit(certifications, certified.id, 1, { correctionReason: 'พิมพ์ชื่อผิด', correctionDocument: 'ลต 9/2569' });
    await publish(...corrected.targets);
    expect(await text('elections/corrections/index.html')).toContain('พิมพ์ชื่อผิด (ลต 9/2569)');
    expect(await page('elections/corrections/corrections.atom')).toContain('<summary>พิมพ์ชื่อผิด (ลต 9/2569)</summary>');
  });

  test('is the same bytes when baked anew, whole or part by part', async () => {
    await anElection();
    for (const unit of [2, 1]) await add(unitCounts, aCount(unit, [150, 130]));
    await publish(`electionParts/${ID}`, 'electionsOf/54', 'elections');
    const before = await listEtags(parts.site, '');
    const shown = [...before].filter(([key]) => /election/.test(key));
    expect(shown.length).toBeGreaterThan(15);
    await bakeAll(parts);
    const after = await listEtags(parts.site, '');
    expect(shown.filter(([key, etag]) => after.get(key) !== etag)).toEqual([]);
  });
});

test('an election of more than 400 units shows them on pages of its constituencies, and one count reads one of them', async () => {
  await anElection();
  await add(constituencies, { electionId: ID, number: 2, seats: 0, eligibleVoters: 1000 });
  const unit = (number: number): Change => ({
    ...{ changeId: randomUUID(), id: null, base: 0, kind: 'save' as const },
    set: { electionId: ID, constituency: 2, number, eligibleVoters: 500 },
  });
  await saveChanges(parts.store, {
    ...{ sheet: pollingUnits, officer: anOfficer(), authority: 'system', actionId: randomUUID(), reason: null },
    ...{ changes: Array.from({ length: 400 }, (_, index) => unit(index + 1)), now: () => new Date(NOW) },
  });
  await publish(`electionParts/${ID}`);
  expect(await json('election/06540103-3-1/index.json')).toMatchObject({
    units: null,
    constituencies: [{ url: '/election/06540103-3-1/constituency-01/' }, { units: 400 }],
  });
  const count = await add(unitCounts, aCount(1, [150, 130]));
  const before = await listEtags(parts.parts, `elections/${ID}/`);
  await publish(...count.targets);
  const after = await listEtags(parts.parts, `elections/${ID}/`);
  expect([...after].filter(([key, etag]) => before.get(key) !== etag).map(([key]) => key.split('/')[2])).toEqual([
    'constituency-01.json',
    'units-01.json',
  ]);
  expect(await text('election/06540103-3-1/constituency-01/index.html')).toContain('รายงานแล้ว 1 จาก 2 หน่วย');
  expect(await text('election/06540103-3-1/index.html')).toContain('รายงานแล้ว 1 จาก 402 หน่วย');
  expect(await page('election/06540103-3-1/units.csv')).toBeNull();
  await assembleElections(parts);
  expect((await page('election/06540103-3-1/units.csv'))?.split('\r\n')).toHaveLength(1 + 402 * 2 + 1);
  expect(await json('election/06540103-3-1/nist.json')).toMatchObject({
    '@type': 'ElectionResults.ElectionReport',
    Status: 'unofficial-partial',
  });
  expect(await assembleElections(parts)).toBe(0);
});

test('provinces that changed are written sixteen at a time, and none is written twice before all were', () => {
  const changed = Array.from({ length: 20 }, (_, index) => `units/2026-01-11/${10 + index}`);
  const first = dueUnits(changed, '', false);
  const second = dueUnits(changed, first.at(-1) ?? '', false);
  expect([first.length, new Set([...first, ...second]).size]).toEqual([16, 20]);
});

test('an election that is taken back leaves no page', async () => {
  await anElection();
  await publish(`electionParts/${ID}`);
  const id = `lao#lao-06540103/elections#${ID}`;
  const gone = await save(elections, { changeId: randomUUID(), id, base: 1, kind: 'delete', set: {} });
  await publish(...gone.targets);
  expect([...(await listEtags(parts.site, 'election/')).keys(), ...(await listEtags(parts.site, 'embed/')).keys()]).toEqual([]);
  expect(await json('elections/54/index.json')).toMatchObject({ elections: [] });
});
