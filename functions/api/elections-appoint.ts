// POST /actions/appointments: those whom the Election Commission certified as elected take office; previewed, saved as one action.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type AppointmentsAnswer, AppointmentsRequest } from '../../shared/api-election-actions.ts';
import { contestIdOf } from '../../shared/elections/election-id.ts';
import { type Appointments, planAppointments } from '../../shared/elections/plan-appointments.ts';
import { recordsFrom } from '../../shared/elections/records-around.ts';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { Term } from '../../shared/people/term.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import type { RecordItem } from '../store/items.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { openElection, readElection, readHolders, valuesBySheet } from './elections-read.ts';
import { readJson } from './read-json.ts';

export async function postAppointments(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!may(officer, 'create', tenures)) throw new Problem('scope-forbidden');
  const { actionId, preview, electionId, except } = await readJson(c, AppointmentsRequest);
  const { store, now } = c.get('parts');
  const action: RunningAction = { store, officer, actionId, kind: 'appointments', preview, reason: null, now };
  const { election, lao } = await openElection(store, officer, electionId);
  const [inside, holders] = await Promise.all([readElection(store, electionId), readHolders(store, lao.laoId)]);
  const { certifications, candidacies } = recordsFrom(valuesBySheet(inside));
  const of = (sheet: string) => holders.filter((record) => record.sheet === sheet);
  const plan = planAppointments(election, {
    certifications,
    candidacies,
    terms: of(terms.name).map(({ values }) => Term.parse(values)),
    tenures: of(tenures.name).map(({ values }) => Tenure.parse(values)),
  });
  const rows = rowsOfPlan(plan, holders).filter(({ row }) => !except.includes(row.name));
  const changes = await changesOf(action, async () => rows.map(({ row, change }) => named(change, `${actionId} ${row.kind} ${row.name}`)));
  const byChange = new Map(rows.map((one) => [stableUuid(`${actionId} ${one.row.kind} ${one.row.name}`), one.row]));
  const answers = await run(action, changes);
  return c.json({
    actionId,
    preview,
    rows: answers.flatMap((answer) => rowOf(byChange.get(answer.changeId), answer, preview)),
    inOffice: plan.inOffice.map(fullPersonName),
    unknown: [...plan.unknown],
    against: plan.against.map(({ contestId, violation }) => ({ contestId, violation: { ...violation, fields: [...violation.fields] } })),
  } satisfies AppointmentsAnswer);
}

type Row = Omit<AppointmentsAnswer['rows'][number], 'outcome' | 'violations'>;
type Unnamed = {
  readonly sheet: string;
  readonly id: string | null;
  readonly base: number;
  readonly set: Readonly<Record<string, unknown>>;
};

function named({ sheet, id, base, set }: Unnamed, name: string): ActionChange {
  return { sheet, change: { changeId: stableUuid(name), id, base, kind: 'save', set: { ...set } } };
}

function rowsOfPlan(plan: Appointments, holders: readonly RecordItem[]): { readonly row: Row; readonly change: Unnamed }[] {
  const termRows = plan.terms.map(({ body, term, set }) => {
    const id = term === null ? null : recordId({ pk: `lao#${term.laoId}`, sk: recordSortKey(terms.name, term.termId) });
    const base = holders.find((record) => record.id === id)?.version ?? 0;
    const startDate = typeof set['startDate'] === 'string' ? set['startDate'] : null;
    const row: Row = { kind: 'term', name: body, office: body, person: '', constituency: null, number: null, startDate };
    return { row, change: { sheet: terms.name, id, base, set } };
  });
  const tenureRows = plan.tenures.map(({ candidacy, set }) => {
    const { candidacyId: name, office, constituency, number } = candidacy;
    const startDate = typeof set['startDate'] === 'string' ? set['startDate'] : null;
    const row: Row = { kind: 'tenure', name, office, person: fullPersonName(candidacy), constituency, number, startDate };
    return { row, change: { sheet: tenures.name, id: null, base: 0, set } };
  });
  return [...termRows, ...tenureRows.toSorted((a, b) => contestOf(a.row).localeCompare(contestOf(b.row)))];
}

function contestOf({ office, constituency }: Row): string {
  return contestIdOf(office, constituency ?? 0);
}

function rowOf(row: Row | undefined, answer: RowAnswer, preview: boolean): AppointmentsAnswer['rows'] {
  if (row === undefined) return [];
  const outcome = answer.outcome === 'saved' && preview ? 'planned' : answer.outcome;
  return [{ ...row, outcome, violations: 'violations' in answer ? answer.violations : [] }];
}
