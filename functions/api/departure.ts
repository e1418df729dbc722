// POST /actions/departure: everybody in office in the chosen LAOs leaves on one day, for one reason, and the terms end with them;
// previewed, then saved as one action. The plan is made in shared/people/plan-departures.ts.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type ActionScope, type DepartureAnswer, DepartureRequest, type DepartureRow, type TermEndRow } from '../../shared/api-actions.ts';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Palad } from '../../shared/people/palad.ts';
import { type LaoDepartures, type LaoInOffice, planDepartures } from '../../shared/people/plan-departures.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { Term } from '../../shared/people/term.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { palads } from '../../shared/sheets/palads.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import type { RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { readPartition } from '../store/partition.ts';
import { readPlaceNow, readRecords } from '../store/read.ts';
import type { Seen, SeenOwner } from '../store/seen.ts';
import type { Store } from '../store/store.ts';
import { readTurns } from '../store/turns.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

export async function postDeparture(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!may(officer, 'write', tenures, undefined, 'endDate')) throw new Problem('scope-forbidden');
  const { actionId, preview, scope, order, except } = await readJson(c, DepartureRequest);
  const { store, now } = c.get('parts');
  const recorded = await readScope(store, officer, scope);
  const seen: Seen = new Map(recorded.map((one) => [one.pk, one]));
  const action: RunningAction = { store, officer, actionId, kind: 'departure', preview, reason: null, now, seen };
  const plan = planDepartures(recorded, order);
  const records = new Map(recorded.flatMap((one) => [...one.records]));
  const changes = await changesOf(action, async () => changesOfPlan(plan, actionId, records, new Set(except)));
  const answers = await run(action, changes);
  const named = (list: readonly LaoDepartures[]) => list.map(({ lao }) => ({ laoId: lao.laoId, nameTh: lao.nameTh }));
  const decided: Decided = { changes, answers, preview, records, laoNames: new Map(plan.map(({ lao }) => [lao.laoId, lao.nameTh])) };
  return c.json({
    actionId,
    preview,
    rows: rowsOf(decided),
    termEnds: termEndsOf(decided),
    unrecorded: named(plan.filter(({ isUnrecorded }) => isUnrecorded)),
    lacksPalad: named(plan.filter(({ lacksPalad }) => lacksPalad)),
    untouched: plan.flatMap(({ untouched }) =>
      untouched.map((tenure) => ({ recordId: tenureRecordId(tenure), name: fullPersonName(tenure), office: tenure.office })),
    ),
  } satisfies DepartureAnswer);
}

function tenureRecordId({ laoId, tenureId }: Tenure): string {
  return recordId({ pk: `lao#${laoId}`, sk: recordSortKey(tenures.name, tenureId) });
}

function termRecordId({ laoId, termId }: Term): string {
  return recordId({ pk: `lao#${laoId}`, sk: recordSortKey(terms.name, termId) });
}

interface ReadLao extends LaoInOffice, SeenOwner {
  readonly pk: string;
}

/** The LAOs of the scope with their tenures and palads. Asking for a place outside one's own is refused as a whole. */
async function readScope(store: Store, officer: Officer, scope: ActionScope): Promise<ReadLao[]> {
  const records = await readLaos(store, scope);
  if (records.some(({ values }) => !may(officer, 'read', laos, values))) throw new Problem('scope-forbidden');
  const owners = records.map(({ pk }) => pk);
  const [inTenures, inTerms] = await Promise.all([readTurns(store, tenures, owners), readTurns(store, terms, owners)]);
  return many(records, async ({ pk }) => {
    const all = await readPartition(store, pk);
    const living = (sheet: Sheet) => all.filter((record) => record.sheet === sheet.name && !record.isDeleted).map(({ values }) => values);
    return {
      pk,
      lao: Lao.parse(living(laos)[0]),
      tenures: living(tenures).map((values) => Tenure.parse(values)),
      palad: living(palads).map((values) => Palad.parse(values))[0] ?? null,
      terms: living(terms).map((values) => Term.parse(values)),
      records: new Map(all.map((record) => [record.id, record])),
      turns: new Map([
        [tenures.name, inTenures.get(pk) ?? 0],
        [terms.name, inTerms.get(pk) ?? 0],
      ]),
    };
  });
}

async function readLaos(store: Store, scope: ActionScope): Promise<RecordItem[]> {
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

/** Change ids follow from the action and the record, so that the same action sent again is known again. */
function changesOfPlan(
  plan: readonly LaoDepartures[],
  actionId: string,
  records: ReadonlyMap<string, RecordItem>,
  except: ReadonlySet<string>,
): ActionChange[] {
  const rows = plan.flatMap(({ lao, departures, acting, termEnds }) => [
    ...departures.map(({ tenure, set }) => ({ sheet: tenures, name: tenureRecordId(tenure), id: tenureRecordId(tenure), set })),
    ...(acting === null ? [] : [{ sheet: tenures, name: `acting ${lao.laoId}`, id: null, set: acting }]),
    ...termEnds.map(({ term, set }) => ({ sheet: terms, name: termRecordId(term), id: termRecordId(term), set })),
  ]);
  return rows
    .filter(({ name }) => !except.has(name))
    .map(({ sheet, name, id, set }) => ({
      sheet: sheet.name,
      change: { changeId: stableUuid(`${actionId} ${name}`), id, base: records.get(name)?.version ?? 0, kind: 'save', set },
    }));
}

/** What was to be saved, and what became of it. */
interface Decided {
  readonly changes: readonly ActionChange[];
  /** In the order of the changes. */
  readonly answers: readonly RowAnswer[];
  readonly preview: boolean;
  readonly records: ReadonlyMap<string, RecordItem>;
  readonly laoNames: ReadonlyMap<string, string>;
}

function outcomeOf({ outcome }: RowAnswer, preview: boolean): DepartureRow['outcome'] {
  return outcome === 'saved' && preview ? 'planned' : outcome;
}

function rowsOf({ changes, answers, preview, records, laoNames }: Decided): DepartureRow[] {
  return changes.flatMap(({ sheet, change }, index) => {
    const answer = answers[index];
    const shown = Shown.safeParse({ ...records.get(change.id ?? '')?.values, ...change.set }).data;
    if (sheet !== tenures.name || answer === undefined || shown === undefined) return [];
    return [
      {
        laoId: shown.laoId,
        laoNameTh: laoNames.get(shown.laoId) ?? '',
        recordId: change.id ?? (answer.outcome === 'saved' && !preview ? answer.row.id : null),
        name: fullPersonName(shown),
        office: shown.office,
        capacity: shown.capacity,
        what: change.id === null ? ('begins' as const) : ('ends' as const),
        reason: shown.departureReason ?? null,
        outcome: outcomeOf(answer, preview),
        violations: 'violations' in answer ? answer.violations : [],
      },
    ];
  });
}

function termEndsOf({ changes, answers, preview, records, laoNames }: Decided): TermEndRow[] {
  return changes.flatMap(({ sheet, change }, index) => {
    const answer = answers[index];
    const shown = Term.safeParse({ ...records.get(change.id ?? '')?.values, ...change.set }).data;
    if (sheet !== terms.name || answer === undefined || shown === undefined || change.id === null) return [];
    return [
      {
        laoId: shown.laoId,
        laoNameTh: laoNames.get(shown.laoId) ?? '',
        recordId: change.id,
        body: shown.body,
        ordinal: shown.ordinal,
        endReason: shown.endReason,
        outcome: outcomeOf(answer, preview),
        violations: 'violations' in answer ? answer.violations : [],
      },
    ];
  });
}

/** What of a record, or of one that is to be, is shown in a row. */
const Shown = Tenure.pick({ laoId: true, prefix: true, givenName: true, familyName: true, office: true, capacity: true })
  .extend({ departureReason: Tenure.shape.departureReason.optional() })
  .loose();
