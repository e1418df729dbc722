// POST /access/decisions: the level above approves or refuses; approval adds the officer. POST /access/officers switches an officer
// off or on again: whoever leaves is switched off, never deleted.

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { AccessDecision, type AccessDecisionAnswer, OfficerSwitch } from '../../shared/api-access.ts';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import { AccessRequest, decidesAccess } from '../../shared/people/access-request.ts';
import { Officer } from '../../shared/people/officer.ts';
import { Problem } from '../../shared/problems.ts';
import { accessRequests } from '../../shared/sheets/access-requests.ts';
import { officers } from '../../shared/sheets/officers.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import type { RecordItem } from '../store/items.ts';
import { readRecord } from '../store/read.ts';
import { saveChanges } from '../store/save.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

export async function postAccessDecision(c: Context<ApiEnv>): Promise<Response> {
  const { requestId, version, decision, refusal } = await readJson(c, AccessDecision);
  const key = { pk: `request#${requestId.slice('request-'.length)}`, sk: recordSortKey(accessRequests.name, requestId) };
  const record = await readRecord(c.get('parts').store, key);
  if (record === null) throw new Problem('record-unknown');
  const request = AccessRequest.parse(record.values);
  if (!decidesAccess(c.get('officer'), request)) throw new Problem('scope-forbidden');
  const officerId = `officer-${stableUuid(`access ${requestId} ${version}`).replaceAll('-', '').slice(0, 12)}`;
  if (decision === 'refuse') {
    if (refusal === null) throw new Problem('request-invalid', { details: [{ path: 'refusal', reason: 'say why it is refused' }] });
    await decide(c, record, version, { state: 'refused', refusal });
    return c.json({ requestId, state: 'refused', officerId: null } satisfies AccessDecisionAnswer);
  }
  // Decided first, so that two who decide at once cannot both; broken off here, approving again adds the officer.
  if (request.officerId !== officerId) await decide(c, record, version, { state: 'approved', officerId });
  await addOfficer(c, request, officerId).catch(async (error: unknown) => {
    if (error instanceof Problem && error.code === 'access-email-taken')
      await decide(c, record, version + 1, { state: 'waiting', officerId: null });
    throw error;
  });
  return c.json({ requestId, state: 'approved', officerId } satisfies AccessDecisionAnswer);
}

/** Says again what was decided about, so that a request whose wishes changed meanwhile is a conflict and not decided unseen. */
async function decide(
  c: Context<ApiEnv>,
  { id, values, version: found }: RecordItem,
  version: number,
  set: Pick<AccessRequest, 'state'> & Partial<AccessRequest>,
): Promise<void> {
  const { role, provinceCode, districtTh, laoId, office, name, email, state } = AccessRequest.parse(values);
  if (set.state !== 'waiting' && (state !== 'waiting' || found !== version)) throw new Problem('access-decided');
  const seen = { role, provinceCode, districtTh, laoId, office, name, email };
  const outcome = await save(c, accessRequests, { id, base: version, set: { ...seen, ...set } });
  if (outcome !== 'saved') throw new Problem('access-decided');
}

async function addOfficer(c: Context<ApiEnv>, request: AccessRequest, officerId: string): Promise<void> {
  const existing = await readRecord(c.get('parts').store, { pk: 'country#th', sk: recordSortKey(officers.name, officerId) });
  if (existing !== null) return;
  const { name, office, email, role, provinceCode, districtTh, laoId } = request;
  const set = { officerId, name, office, email, role, provinceCode, districtTh, laoId, isActive: true };
  const outcome = await save(c, officers, { id: null, base: 0, set });
  if (outcome !== 'saved') throw new Problem('access-email-taken');
}

export async function postOfficerSwitch(c: Context<ApiEnv>): Promise<Response> {
  const { officerId, isActive } = await readJson(c, OfficerSwitch);
  const deciding = c.get('officer');
  const key = { pk: 'country#th', sk: recordSortKey(officers.name, officerId) };
  const record = await readRecord(c.get('parts').store, key);
  const officer = record === null || record.isDeleted ? null : Officer.parse(record.values);
  if (officer === null || record === null || !decidesAccess(deciding, officer) || officerId === deciding.officerId)
    throw new Problem('scope-forbidden');
  const outcome = await save(c, officers, { id: recordId(key), base: record.version, set: { isActive } });
  if (outcome !== 'saved') throw new Problem('busy');
  return c.json({ officerId, isActive } satisfies OfficerSwitch);
}

/** In the name of whoever decides, beyond what that role may type into the sheet. */
async function save(
  c: Context<ApiEnv>,
  sheet: Sheet,
  change: { id: string | null; base: number; set: Record<string, unknown> },
): Promise<string | undefined> {
  const { store, now } = c.get('parts');
  const [answer] = await saveChanges(store, {
    sheet,
    officer: c.get('officer'),
    authority: 'system',
    actionId: randomUUID(),
    reason: 'คำขอสิทธิเข้าใช้งาน',
    changes: [{ changeId: randomUUID(), kind: 'save', ...change }],
    now,
  });
  return answer?.outcome;
}
