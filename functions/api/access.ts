// POST /access/requests: anybody may ask for access, signed in or not. What is kept is one small record for each e-mail; the answer is
// the same for everybody. POST /access/decisions is in access-decisions.ts.

import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { AccessAsk, type AccessAskAnswer } from '../../shared/api-access.ts';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import { type AccessApplication, AccessRequest } from '../../shared/people/access-request.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { accessRequests } from '../../shared/sheets/access-requests.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { takeAllowance } from '../store/allowance.ts';
import { readRecord } from '../store/read.ts';
import { saveChanges } from '../store/save.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

const DAY_SECONDS = 86_400;
const PER_OFFICE_A_DAY = 20;
const OF_ALL_A_MINUTE = 120;
/** How often one e-mail may ask anew after refusals. */
const MOST_VERSIONS = 20;

/** Requests are written in the name of nobody who could do more than ask. */
const ASKER: Officer = {
  officerId: 'officer-asking',
  name: 'ผู้ขอสิทธิ',
  office: 'คำขอสิทธิเข้าใช้งาน',
  email: 'asking@invalid.example',
  role: 'electionHelper',
  provinceCode: null,
  districtTh: null,
  laoId: null,
  duties: [],
  isActive: false,
  subject: null,
};

export async function postAccessRequest(c: Context<ApiEnv>): Promise<Response> {
  const { application, idToken } = await readJson(c, AccessAsk);
  const { store, tokens, now } = c.get('parts');
  const authorization = c.req.header('authorization');
  const verified =
    idToken === null || authorization === undefined ? null : await tokens.emailOf(idToken, await tokens.subjectOf(authorization));
  const asked = { ...application, email: verified ?? application.email };
  const office = await officeOf(store, asked);
  await keepRequest(store, { asked, office, isEmailVerified: verified !== null }, now);
  return c.json({ outcome: 'received' } satisfies AccessAskAnswer);
}

/** The name of the office from the register. Throws where there is no such place. */
async function officeOf(store: Store, { laoId, provinceCode, districtTh }: AccessApplication): Promise<string> {
  const province = provinceByCode(provinceCode)?.th ?? '';
  if (laoId === null)
    return `สำนักงานส่งเสริมการปกครองท้องถิ่น${districtTh === null ? `จังหวัด${province}` : `อำเภอ${districtTh} จังหวัด${province}`}`;
  const record = await readRecord(store, { pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) });
  const lao = record === null || record.isDeleted ? null : Lao.parse(record.values);
  if (lao === null || lao.abolishedDate !== null || lao.provinceCode !== provinceCode)
    throw new Problem('request-invalid', { details: [{ path: 'application.laoId', reason: 'no such organisation in this province' }] });
  return fullLaoName(lao, 'th');
}

interface Asking {
  readonly asked: AccessApplication;
  readonly office: string;
  readonly isEmailVerified: boolean;
}

/** A request that waits is changed only by whoever is known to own the e-mail; one that was approved is left alone. */
async function keepRequest(store: Store, { asked, office, isEmailVerified }: Asking, now: () => Date): Promise<void> {
  const requestId = `request-${createHash('sha256').update(`access ${asked.email}`).digest('hex').slice(0, 24)}`;
  const key = { pk: `request#${requestId.slice('request-'.length)}`, sk: recordSortKey(accessRequests.name, requestId) };
  const existing = await readRecord(store, key);
  const before = existing === null ? null : AccessRequest.parse(existing.values);
  if (before?.state === 'approved' || (before?.state === 'waiting' && !isEmailVerified)) return;
  await refuseTooMany(store, asked, existing?.version ?? 0, now());
  const set = {
    ...asked,
    office,
    isEmailVerified,
    state: 'waiting',
    refusal: null,
    officerId: null,
    askedAt: now().toISOString(),
    ...(existing === null ? { requestId } : {}),
  };
  const change = {
    changeId: randomUUID(),
    id: existing === null ? null : recordId(key),
    base: existing?.version ?? 0,
    kind: 'save' as const,
    set,
  };
  const [answer] = await saveChanges(store, {
    sheet: accessRequests,
    officer: ASKER,
    authority: 'system',
    actionId: randomUUID(),
    reason: null,
    changes: [change],
    now,
  });
  if (answer?.outcome === 'invalid')
    throw new Problem('request-invalid', {
      details: answer.violations.map(({ fields, message }) => ({ path: fields.join(), reason: message.en })),
    });
}

async function refuseTooMany(store: Store, { laoId, provinceCode }: AccessApplication, versions: number, now: Date): Promise<void> {
  const office = { name: `access-${laoId ?? provinceCode}`, most: PER_OFFICE_A_DAY, windowSeconds: DAY_SECONDS };
  const all = { name: 'access', most: OF_ALL_A_MINUTE, windowSeconds: 60 };
  if (versions >= MOST_VERSIONS || !(await takeAllowance(store, all, now)) || !(await takeAllowance(store, office, now)))
    throw new Problem('access-too-often');
}
