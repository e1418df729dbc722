// GET and POST /elections/:electionId/helpers: who helps the election director of an LAO, and with which of the seven duties (002-4). Whoever hands
// a duty writes one officer of that LAO, a helper, and nobody else.

import type { Context } from 'hono';
import { HelperRequest, type HelpersAnswer } from '../../shared/api-helpers.ts';
import type { Duty } from '../../shared/elections/duties.ts';
import { recordSortKey } from '../../shared/ids.ts';
import { Officer } from '../../shared/people/officer.ts';
import { dutiesToHand } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import { officers } from '../../shared/sheets/officers.ts';
import type { RecordItem } from '../store/items.ts';
import { readPlaceNow, readRecord } from '../store/read.ts';
import { saveChanges } from '../store/save.ts';
import type { ApiEnv } from './app.ts';
import { type OpenElection, openElection } from './elections-read.ts';
import { readJson } from './read-json.ts';

export async function getHelpers(c: Context<ApiEnv>): Promise<Response> {
  const open = await openElection(c.get('parts').store, c.get('officer'), c.req.param('electionId') ?? '');
  return c.json(await describe(c, open));
}

export async function postHelper(c: Context<ApiEnv>): Promise<Response> {
  const { store, now } = c.get('parts');
  const officer = c.get('officer');
  const { changeId, officerId, version, name, email, isActive, duties: wanted } = await readJson(c, HelperRequest);
  const open = await openElection(store, officer, c.req.param('electionId') ?? '');
  const current = officerId === null ? null : await readHelper(c, open, officerId);
  const duties = handed(dutiesToHand(officer, open.lao), wanted, current === null ? [] : Officer.parse(current.values).duties);
  const { laoId, provinceCode, districtTh } = open.lao;
  const place = { role: 'electionHelper', laoId, provinceCode, districtTh, office: fullLaoName(open.lao, 'th') };
  const set = { name, email: email.toLowerCase(), isActive, duties, ...(current === null ? place : {}) };
  const [answer] = await saveChanges(store, {
    sheet: officers,
    officer,
    authority: 'system',
    actionId: changeId,
    reason: 'มอบหน้าที่ให้ผู้ช่วยเหลือการเลือกตั้ง',
    now,
    changes: [{ changeId, id: current?.id ?? null, base: current === null ? 0 : version, kind: 'save', set }],
  });
  if (answer?.outcome === 'invalid') throw new Problem('access-email-taken');
  if (answer?.outcome !== 'saved') throw new Problem('busy');
  return c.json(await describe(c, open));
}

/** A helper of this LAO; nobody else is written here, whatever id is sent. */
async function readHelper(c: Context<ApiEnv>, { lao }: OpenElection, officerId: string): Promise<RecordItem> {
  const key = { pk: officers.partitionOf({}), sk: recordSortKey(officers.name, officerId) };
  const record = await readRecord(c.get('parts').store, key);
  if (record === null || record.isDeleted || !isHelperOf(record, lao.laoId)) throw new Problem('record-unknown');
  return record;
}

function isHelperOf({ values }: RecordItem, laoId: string): boolean {
  return values['role'] === 'electionHelper' && values['laoId'] === laoId;
}

/** What one may not hand stays as it was. Who may hand nothing is refused. */
function handed(mayHand: readonly Duty[], wanted: readonly Duty[], had: readonly Duty[]): Duty[] {
  if (mayHand.length === 0) throw new Problem('scope-forbidden');
  return [...new Set([...wanted.filter((duty) => mayHand.includes(duty)), ...had.filter((duty) => !mayHand.includes(duty))])];
}

async function describe(c: Context<ApiEnv>, { lao }: OpenElection): Promise<HelpersAnswer> {
  const mayHand = [...dutiesToHand(c.get('officer'), lao)];
  if (mayHand.length === 0) throw new Problem('scope-forbidden');
  const records = await readPlaceNow(c.get('parts').store, officers, lao.provinceCode);
  const helpers = records
    .filter((record) => !record.isDeleted && isHelperOf(record, lao.laoId))
    .map((record) => ({ version: record.version, helper: Officer.parse(record.values) }))
    .toSorted((a, b) => a.helper.name.localeCompare(b.helper.name, 'th'));
  return {
    helpers: helpers.map(({ version, helper: { officerId, name, email, isActive, duties, subject } }) => ({
      ...{ officerId, name, email, isActive, version, duties },
      hasSignedIn: subject !== null,
    })),
    mayHand,
  };
}
