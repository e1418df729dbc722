// POST /actions/ruling: a ruling that comes after somebody has left amends why they left, and may end another office they hold now
// (LAW-PAO ม.11, 79 and its parallels). The earlier reason stays in the history; the last day in office does not move.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type RulingAnswer, RulingRequest } from '../../shared/api-actions.ts';
import { parseRecordId, sheetOfSortKey } from '../../shared/ids.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { isOpen, isSamePerson } from '../../shared/people/seat-claims.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import type { RecordItem } from '../store/items.ts';
import { readHumanBeing } from '../store/people.ts';
import { readInside, readRecord } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

interface Held {
  readonly record: RecordItem;
  readonly tenure: Tenure;
}

export async function postRuling(c: Context<ApiEnv>): Promise<Response> {
  const request = await readJson(c, RulingRequest);
  const { store, now } = c.get('parts');
  const officer = c.get('officer');
  const { actionId, preview } = request;
  const action: RunningAction = { store, officer, actionId, kind: 'ruling', preview, reason: null, now };
  const ruled = await readRuled(store, officer, request.recordId);
  const others = await otherOffices(store, officer, ruled);
  const changes = await changesOf(action, async () => changesOfRuling(request, ruled, others));
  const answers = await run(action, changes);
  const known = new Map([ruled, ...others].map((held) => [held.record.id, held]));
  return c.json({
    actionId,
    preview,
    rows: changes.flatMap(({ change }, index) => rowOf(known.get(change.id ?? ''), change.set['departureReason'], answers[index], preview)),
    holds: others
      .filter(({ tenure }) => isOpen(tenure))
      .map(({ record, tenure }) => ({
        recordId: record.id,
        laoId: tenure.laoId,
        name: fullPersonName(tenure),
        office: tenure.office,
        startDate: tenure.startDate,
      })),
  } satisfies RulingAnswer);
}

async function readRuled(store: Store, officer: Officer, recordId: string): Promise<Held> {
  const key = parseRecordId(recordId);
  const record = key === null || sheetOfSortKey(key.sk) !== tenures.name ? null : await readRecord(store, key);
  if (record === null || record.isDeleted) throw new Problem('record-unknown');
  if (!may(officer, 'write', tenures, record.values, 'departureReason')) throw new Problem('scope-forbidden');
  const tenure = Tenure.parse(record.values);
  if (isOpen(tenure)) throw new Problem('still-in-office');
  return { record, tenure };
}

/** Of a matched person everywhere, else by the very name in the same LAO; only what the officer may see. */
async function otherOffices(store: Store, officer: Officer, { record, tenure }: Held): Promise<Held[]> {
  const human = tenure.personId === null ? null : await readHumanBeing(store, tenure.personId);
  const beside = await readInside(store, record.pk, tenures);
  const living = (records: readonly RecordItem[]): Held[] =>
    records
      .filter((one) => one.sheet === tenures.name && one.id !== record.id && !one.isDeleted && may(officer, 'read', tenures, one.values))
      .map((one) => ({ record: one, tenure: Tenure.parse(one.values) }));
  const namesakes = living(beside).filter((one) => isSamePerson(one.tenure, tenure));
  return [...new Map([...living(human?.records ?? []), ...namesakes].map((held) => [held.record.id, held])).values()];
}

function changesOfRuling(request: RulingRequest, ruled: Held, others: readonly Held[]): ActionChange[] {
  const { actionId, reason, note, number, orderDate, authority, close, lastDay } = request;
  const open = new Map(others.filter(({ tenure }) => isOpen(tenure)).map((held) => [held.record.id, held]));
  if (close.some((id) => !open.has(id))) throw new Problem('record-unknown');
  if (close.length > 0 && lastDay === null)
    throw new Problem('request-invalid', { details: [{ path: 'lastDay', reason: 'needed where another office ends' }] });
  const paper = { departureNumber: number, departureOrderDate: orderDate, departureAuthority: authority };
  const amended = { departureReason: reason, departureNote: note, ...paper };
  const ended = { endDate: lastDay, departureReason: 'concurrentRemoval', ...paper };
  return [{ held: ruled, set: amended }, ...close.flatMap((id) => (open.has(id) ? [{ held: open.get(id), set: ended }] : []))].flatMap(
    ({ held, set }) =>
      held === undefined
        ? []
        : [
            {
              sheet: tenures.name,
              change: {
                changeId: stableUuid(`${actionId} ${held.record.id}`),
                id: held.record.id,
                base: held.record.version,
                kind: 'save' as const,
                set,
              },
            },
          ],
  );
}

function rowOf(held: Held | undefined, after: unknown, answer: RowAnswer | undefined, preview: boolean): RulingAnswer['rows'] {
  if (held === undefined || answer === undefined) return [];
  const { record, tenure } = held;
  return [
    {
      recordId: record.id,
      laoId: tenure.laoId,
      name: fullPersonName(tenure),
      office: tenure.office,
      capacity: tenure.capacity,
      before: tenure.departureReason,
      after: Tenure.shape.departureReason.parse(after),
      outcome: answer.outcome === 'saved' && preview ? 'planned' : answer.outcome,
      violations: 'violations' in answer ? answer.violations : [],
    },
  ];
}
