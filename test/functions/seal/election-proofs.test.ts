import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { bake } from '../../../functions/bake/bake.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { putIfDifferent, readText } from '../../../functions/files/bucket.ts';
import { sealPartsFromEnvironment } from '../../../functions/seal/handler.ts';
import { merklePaths, merkleRoot } from '../../../functions/seal/merkle.ts';
import { type SealParts, seal } from '../../../functions/seal/seal.ts';
import { verifyPublic } from '../../../functions/seal/verify-public.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { objectKey, paths } from '../../../shared/paths.ts';
import type { ElectionProof } from '../../../shared/proof/election-proof.ts';
import { electionIdOf, type Get, verifyAddress } from '../../../shared/proof/verify-address.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { provenFiles } from '../../site/invented-proof.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

const ID = 'election-06540103-3-1';
let parts: SealParts;
let baking: BakeParts;

async function save(
  sheet: Sheet,
  change: { id: string | null; base: number; set: Record<string, unknown> },
  at = '2026-01-11T12:00:00Z',
): Promise<string> {
  const [answer] = await saveChanges(parts.store, {
    ...{ sheet, officer: anOfficer(), authority: 'system', isHistory: true, actionId: randomUUID(), reason: null },
    changes: [{ changeId: randomUUID(), kind: 'save', ...change }],
    now: () => new Date(at),
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  return answer.row.id;
}
const add = (sheet: Sheet, set: Record<string, unknown>) => save(sheet, { id: null, base: 0, set });

const aCount = (unit: number, votes: number) => ({
  ...{ electionId: ID, office: 'executive', constituency: 1, unit, state: 'submitted', eligibleVoters: 500, votersPresent: 300 },
  ...{ ballotsReceived: 520, ballotsUsed: 300, ballotsRemaining: 220, goodBallots: 280, spoiledBallots: 10, noVoteBallots: 10 },
  votes: [
    { number: 1, votes },
    { number: 2, votes: 280 - votes },
  ],
});

async function publish(): Promise<void> {
  await bake(baking, { kind: 'constituency', electionId: ID, constituency: 1 });
  await bake(baking, { kind: 'election', electionId: ID });
}

let first: string;
/** Two counts, the first one corrected once; baked, and sealed the night after. What changes that stands last. */
beforeAll(async () => {
  const environment = await newInstallation();
  parts = sealPartsFromEnvironment(environment);
  baking = { ...(await bakePartsFromEnvironment(environment)), today: () => '2026-01-11' };
  await add(laos, toCreate(aLao()).set);
  await add(elections, {
    ...{
      laoId: 'lao-06540103',
      termOrdinal: 3,
      ordinal: 1,
      offices: 'executive',
      cause: 'termEnd',
      stage: 'counting',
      electionDay: '2026-01-11',
    },
  });
  await add(constituencies, { electionId: ID, number: 1, seats: 0, eligibleVoters: 1000 });
  for (const number of [1, 2])
    await add(candidacies, {
      ...{
        electionId: ID,
        office: 'executive',
        number,
        givenName: `ตัวอย่าง${'กข'[number - 1]}`,
        state: 'accepted',
        applicationDate: '2025-12-01',
      },
      birthDate: '1970-05-17',
    });
  first = await add(unitCounts, aCount(1, 150));
  await save(unitCounts, { id: first, base: 1, set: { votes: aCount(1, 160).votes } });
  await add(unitCounts, { ...aCount(2, 100), note: 'ไม่เผยแพร่' });
  await publish();
  await seal(parts, new Date('2026-01-11T17:05:00Z'));
});

/** Reads the site as a reader does; `lie` changes what is read on the way. */
const readSite =
  (lie: (path: string, text: string) => string = (_, text) => text): Get =>
  async (path) => {
    const text = await readText(parts.site, objectKey(path));
    return text === null ? null : JSON.parse(lie(path, text));
  };

async function verdict(get: Get) {
  const found = await verifyAddress(ID, get);
  if (found.outcome !== 'verified') throw new Error(found.outcome);
  return found.election;
}

describe('an election’s proof', () => {
  test('shows that every number on its page was sealed, and every earlier value it had', async () => {
    const { findings, proven, shownProven, earlier, days } = await verdict(readSite());
    expect(findings).toEqual([]);
    expect([proven, shownProven, days]).toEqual([4, 2, ['2026-01-12']]);
    expect(earlier).toMatchObject([{ version: 1, values: { votes: [{ number: 1, votes: 150 }, { votes: 130 }] } }]);
  });

  test('gives away nothing that is not public', async () => {
    const text = (await readText(parts.site, objectKey(paths.electionProof(ID)))) ?? '';
    for (const secret of ['1970-05-17', 'ไม่เผยแพร่', 'officer-department', 'salt']) expect(text).not.toContain(secret);
  });

  test('convicts a page that shows another number', async () => {
    const get = readSite((path, text) => (path.endsWith('index.json') ? text.replaceAll('"votes":160', '"votes":161') : text));
    expect((await verdict(get)).findings).toMatchObject([{ code: 'shown-differs', subject: 'count-executive-01-0001-original-1' }]);
  });

  test('convicts a history that was made up, and one that was cut', async () => {
    const changed = readSite((path, text) => (path.endsWith('proof.json') ? text.replaceAll('"votes":150', '"votes":155') : text));
    expect((await verdict(changed)).findings.map(({ code }) => code)).toEqual(['values-changed']);
    const cut = readSite((path, text) => {
      if (!path.endsWith('proof.json')) return text;
      const proof: ElectionProof = JSON.parse(text);
      return JSON.stringify({ ...proof, records: proof.records.map((record) => ({ ...record, versions: record.versions.slice(-1) })) });
    });
    expect((await verdict(cut)).findings.map(({ code }) => code)).toEqual(['chain-broken']);
  });

  test('convicts a seal that was replaced, and a count that vanished', async () => {
    const resealed = readSite((path, text) =>
      path.includes('/seals/') ? text.replace(/"root":"[0-9a-f]{64}"/, `"root":"${'0'.repeat(64)}"`) : text,
    );
    expect(new Set((await verdict(resealed)).findings.map(({ code }) => code))).toEqual(new Set(['seal-differs', 'not-under-seal']));
    const hidden = readSite((path, text) =>
      path === paths.electionJson(ID) ? JSON.stringify({ ...JSON.parse(text), units: JSON.parse(text).units.slice(1) }) : text,
    );
    expect((await verdict(hidden)).findings).toMatchObject([{ code: 'not-shown', subject: 'count-executive-01-0001-original-1' }]);
  });

  test('convicts a proof from which a count was taken out', async () => {
    const get = readSite((path, text) => {
      if (!path.endsWith('proof.json')) return text;
      const proof: ElectionProof = JSON.parse(text);
      return JSON.stringify({ ...proof, records: proof.records.filter(({ record }) => !record.includes('-0002-')) });
    });
    expect((await verdict(get)).findings).toMatchObject([{ code: 'proof-missing', subject: 'count-executive-01-0002-original-1' }]);
  });

  test('is left as it is while nothing changes', async () => {
    const text = await readText(parts.site, objectKey(paths.electionProof(ID)));
    await seal(parts, new Date('2026-01-12T17:05:00Z'));
    expect(await readText(parts.site, objectKey(paths.electionProof(ID)))).toBe(text);
  });

  test('says of what changed since the seal that it is newer, and proves it after the next one', async () => {
    await save(unitCounts, { id: first, base: 2, set: { votes: aCount(1, 170).votes } }, '2026-01-13T09:00:00Z');
    await publish();
    const before = await verdict(readSite());
    expect([before.findings, before.shownNewer]).toEqual([[], ['count-executive-01-0001-original-1']]);
    await seal(parts, new Date('2026-01-13T17:05:00Z'));
    const after = await verdict(readSite());
    expect([after.findings, after.shownNewer, after.days]).toEqual([[], [], ['2026-01-14']]);
    expect(after.earlier.map(({ version }) => version)).toEqual([1, 2]);
  });
});

test('an election without a seal says so', async () => {
  await putIfDifferent(parts.site, {
    key: objectKey(paths.electionProof(ID)),
    body: 'null',
    contentType: 'application/json',
    cacheControl: 'no-store',
  });
  const withoutSeals: Get = async (path) => (path.includes('/seals/') ? null : readSite()(path));
  expect(await verifyAddress(ID, withoutSeals)).toEqual({ outcome: 'notSealedYet' });
  // Its counts are older than the seal: the proof was taken away.
  expect(await verifyAddress(ID, readSite())).toEqual({ outcome: 'proofMissing' });
  expect(await verifyAddress('election-06540103-9-9', readSite())).toEqual({ outcome: 'noElection' });
});

test('npm run verify -- --public URL says what is right, and convicts another number and a missing proof', async () => {
  let files = provenFiles(160);
  const site = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(file);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = site.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/election/06540103-3-1/`;
  const run = async () => {
    const said: string[] = [];
    return { isRight: await verifyPublic(url, (line) => said.push(line)), said: said.join('\n') };
  };
  const right = await run();
  expect([right.isRight, right.said]).toEqual([true, expect.stringContaining('เบอร์ 1 ได้ 150, เบอร์ 2 ได้ 130')]);
  files = provenFiles(161);
  expect(await run()).toEqual({ isRight: false, said: expect.stringContaining('[shown-differs count-executive-01-0001-original-1]') });
  files = new Map([...provenFiles(160)].filter(([path]) => !path.endsWith('proof.json')));
  expect(await run()).toEqual({ isRight: false, said: expect.stringContaining('its proof is missing') });
  await new Promise((resolve) => site.close(resolve));
});

test('each leaf of a tree of any size finds its way to the root', async () => {
  const { createHash } = await import('node:crypto');
  const hash = (prefix: number, ...rest: Buffer[]) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.from([prefix]), ...rest]))
      .digest();
  for (const size of [1, 2, 3, 5, 8, 13, 21]) {
    const leaves = Array.from({ length: size }, (_, index) => `leaf ${index}`);
    const pathOf = merklePaths(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const root = pathOf(index).reduce(
        (at, step) => (step.side === 'left' ? hash(1, Buffer.from(step.hash, 'hex'), at) : hash(1, at, Buffer.from(step.hash, 'hex'))),
        hash(0, Buffer.from(leaf)),
      );
      expect(root.toString('hex')).toBe(merkleRoot(leaves));
    }
  }
});

test('an election is found by the address of its page in either language, or by its id', () => {
  for (const address of [
    'https://x.example/election/06540103-3-1/',
    'https://x.example/en/election/06540103-3-1/?a=1',
    '06540103-3-1',
    ` ${ID} `,
  ])
    expect(electionIdOf(address)).toBe(ID);
  expect(electionIdOf('https://x.example/election/06540103-3-1/constituency-02/')).toBe(ID);
  expect(electionIdOf('https://x.example/lao/06540103/')).toBeNull();
});
