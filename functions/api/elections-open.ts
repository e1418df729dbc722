// POST /actions/elections: opens an election in every chosen LAO; previewed, then saved as one action, which can be taken back.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type OpenElectionsAnswer, OpenElectionsRequest } from '../../shared/api-election-actions.ts';
import { Election } from '../../shared/elections/election.ts';
import { planElections } from '../../shared/elections/plan-elections.ts';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Term } from '../../shared/people/term.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import { many } from '../store/many.ts';
import { readInside, readPlaceNow, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

export async function postElections(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!may(officer, 'create', elections)) throw new Problem('scope-forbidden');
  const { actionId, preview, scope, call, except } = await readJson(c, OpenElectionsRequest);
  const { store, now } = c.get('parts');
  const action: RunningAction = { store, officer, actionId, kind: 'elections', preview, reason: null, now };
  const found = await readScope(store, officer, scope);
  const plan = planElections(found, call);
  const opened = plan.flatMap((one) => ('set' in one && !except.includes(one.laoId) ? [one] : []));
  const changes = await changesOf(action, async () =>
    opened.map(
      ({ electionId, set }): ActionChange => ({
        sheet: elections.name,
        change: { changeId: stableUuid(`${actionId} ${electionId}`), id: null, base: 0, kind: 'save', set: { ...set } },
      }),
    ),
  );
  const answers = await run(action, changes);
  const names = new Map(found.map(({ lao }) => [lao.laoId, lao.nameTh]));
  return c.json({
    actionId,
    preview,
    rows: changes.flatMap(({ change }, index) => rowOf(String(change.set['laoId']), answers[index], preview, names, change.set)),
    running: plan.flatMap((one) =>
      'running' in one ? [{ laoId: one.laoId, laoNameTh: names.get(one.laoId) ?? '', electionId: one.running }] : [],
    ),
  } satisfies OpenElectionsAnswer);
}

function rowOf(
  laoId: string,
  answer: RowAnswer | undefined,
  preview: boolean,
  names: ReadonlyMap<string, string>,
  set: Readonly<Record<string, unknown>>,
): OpenElectionsAnswer['rows'] {
  if (answer === undefined) return [];
  return [
    {
      laoId,
      laoNameTh: names.get(laoId) ?? '',
      electionId: elections.newKey({ ...set }, ''),
      outcome: answer.outcome === 'saved' && preview ? 'planned' : answer.outcome,
      violations: 'violations' in answer ? answer.violations : [],
    },
  ];
}

/** The LAOs of the scope with their terms and elections. Asking for a place outside one's own is refused as a whole. */
async function readScope(store: Store, officer: Officer, scope: OpenElectionsRequest['scope']) {
  const records = await readLaos(store, scope);
  if (records.some(({ values }) => !may(officer, 'read', laos, values))) throw new Problem('scope-forbidden');
  return many(records, async ({ pk, values }) => {
    const [termRecords, electionRecords] = await Promise.all([readInside(store, pk, terms), readInside(store, pk, elections)]);
    return {
      lao: Lao.parse(values),
      terms: termRecords.filter(({ isDeleted }) => !isDeleted).map((record) => Term.parse(record.values)),
      elections: electionRecords.map((record) => ({ ...Election.parse(record.values), isDeleted: record.isDeleted })),
    };
  });
}

async function readLaos(store: Store, scope: OpenElectionsRequest['scope']) {
  if ('laoIds' in scope) {
    const ids = scope.laoIds.map((laoId) => recordId({ pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) }));
    const found = await readRecords(store, ids);
    if (ids.some((id) => found.get(id)?.isDeleted !== false)) throw new Problem('record-unknown');
    return ids.flatMap((id) => found.get(id) ?? []);
  }
  if (provinceByCode(scope.provinceCode) === undefined) throw new Problem('record-unknown');
  const all = await readPlaceNow(store, laos, scope.provinceCode);
  return all.filter(({ isDeleted, values }) => {
    const { type, abolishedDate } = Lao.parse(values);
    return !isDeleted && abolishedDate === null && scope.types.includes(type);
  });
}
