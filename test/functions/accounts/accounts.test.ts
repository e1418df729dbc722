// The function that keeps accounts in line with the officers sheet, with the SDK it has on AWS, before a user pool that answers as
// Cognito does.

import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCognitoAccounts } from '../../../functions/accounts/cognito-accounts.ts';
import { follow } from '../../../functions/accounts/handler.ts';
import { readByClaim } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { streamEvent } from '../../../infra/local/pumps/stream-event.ts';
import type { Officer } from '../../../shared/people/officer.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { anOfficer } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

const POOL = 'ap-southeast-7_test';
/** Users of the pool by address: whether they may sign in. */
const users = new Map<string, boolean>();
const asked: string[] = [];
let isBroken = false;
let pool: Server;
let endpoint = '';
let store: Store;

beforeAll(async () => {
  pool = createServer(async (request, response) => {
    const body = JSON.parse(await text(request)) as { UserPoolId: string; Username: string };
    const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const { status, answer } = isBroken ? { status: 500, answer: { __type: 'InternalErrorException' } } : answerTo(action, body);
    asked.push(`${action} ${body.Username}`);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => pool.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(pool.address() as AddressInfo).port}`;
  store = await newStore();
});
afterAll(() => new Promise((done) => pool.close(done)));
beforeEach(() => {
  users.clear();
  asked.length = 0;
  isBroken = false;
});

function answerTo(action: string, { UserPoolId, Username }: { UserPoolId: string; Username: string }) {
  if (UserPoolId !== POOL) return { status: 400, answer: { __type: 'ResourceNotFoundException' } };
  const state = users.get(Username);
  if (action === 'AdminCreateUser' && state !== undefined) return { status: 400, answer: { __type: 'UsernameExistsException' } };
  if (action !== 'AdminCreateUser' && state === undefined) return { status: 400, answer: { __type: 'UserNotFoundException' } };
  if (action === 'AdminCreateUser' || action === 'AdminEnableUser') users.set(Username, true);
  if (action === 'AdminDisableUser') users.set(Username, false);
  return { status: 200, answer: action === 'AdminGetUser' ? { Username, Enabled: state } : {} };
}

const accounts = () =>
  openCognitoAccounts({ USER_POOL_ID: POOL, COGNITO_ENDPOINT: endpoint, AWS_REGION: 'ap-southeast-7' } as NodeJS.ProcessEnv);

/** Saves an officer and hands what the stream would say to the function. */
async function keep(given: Partial<Officer>, former: Officer | null = null) {
  const officer =
    former ?? anOfficer({ officerId: `officer-${randomUUID().slice(0, 8)}`, email: `${randomUUID().slice(0, 8)}@example.com` });
  const before = former === null ? null : await readByClaim(store, `email#${former.email}`);
  const after = { ...officer, ...given };
  const set = former === null ? after : given;
  const [answer] = await saveChanges(store, {
    ...{ sheet: officers, officer, authority: 'system', actionId: randomUUID(), reason: null, now: () => new Date() },
    changes: [{ changeId: randomUUID(), id: before?.id ?? null, base: before?.version ?? 0, kind: 'save', set }],
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  const record = await readByClaim(store, `email#${after.email}`);
  const image = (item: unknown) => (item === null ? {} : marshall(item, { removeUndefinedValues: true }));
  const change: _Record = {
    eventID: randomUUID(),
    eventName: before === null ? 'INSERT' : 'MODIFY',
    dynamodb: { SequenceNumber: '7', NewImage: image(record), ...(before === null ? {} : { OldImage: image(before) }) },
  };
  const event = streamEvent([change], { region: 'ap-southeast-7', streamArn: 'arn:aws:dynamodb:stream' });
  return { officer: after, event, answer: await follow(accounts(), event) };
}

test('an officer who is added is invited once, however often the change is told', async () => {
  const { officer, event, answer } = await keep({});
  expect(answer).toEqual({ batchItemFailures: [] });
  expect([...users]).toEqual([[officer.email, true]]);
  await follow(accounts(), event);
  expect(asked.filter((line) => line.startsWith('AdminCreateUser'))).toHaveLength(1);
});

test('one who is switched off cannot sign in any more and is signed out everywhere; back again, neither is invited anew', async () => {
  const { officer } = await keep({});
  const { officer: gone } = await keep({ isActive: false }, officer);
  expect(users.get(officer.email)).toBe(false);
  expect(asked).toContain(`AdminUserGlobalSignOut ${officer.email}`);
  await keep({ isActive: true }, gone);
  expect(users.get(officer.email)).toBe(true);
  expect(asked.filter((line) => line.startsWith('AdminCreateUser'))).toHaveLength(1);
});

test('a new address is invited and the old one kept out', async () => {
  const { officer } = await keep({});
  const { officer: moved } = await keep({ email: `new-${officer.email}` }, officer);
  expect([users.get(officer.email), users.get(moved.email)]).toEqual([false, true]);
});

test('while the pool does not answer, the change is handed back to be tried again', async () => {
  isBroken = true;
  const { officer, event, answer } = await keep({});
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
  isBroken = false;
  await follow(accounts(), event);
  expect(users.get(officer.email)).toBe(true);
});
