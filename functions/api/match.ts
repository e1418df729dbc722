// POST /actions/match: merges records of one human being, or takes them apart, as one action that is previewed and can be undone.
// GET /persons/proposals: which records of a province most likely belong together.

import type { Context } from 'hono';
import { z } from 'zod';
import type { RowAnswer } from '../../shared/api.ts';
import { type MatchAnswer, MatchRequest, type MatchRow, type ProposalsAnswer } from '../../shared/api-match.ts';
import { parseRecordId, sheetOfSortKey } from '../../shared/ids.ts';
import { fullPersonName } from '../../shared/people/full-name.ts';
import { Person } from '../../shared/people/person.ts';
import { proposeMatches } from '../../shared/people/propose-matches.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { persons } from '../../shared/sheets/persons.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { blocking, type Violation } from '../../shared/violations.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import type { RecordItem } from '../store/items.ts';
import { personRecordId } from '../store/people.ts';
import { targetId } from '../store/prepare.ts';
import { readPlaceNow, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { tenureRecordId } from './person-check-answer.ts';
import { invalidRequest } from './problem-response.ts';
import { readJson } from './read-json.ts';

export async function postMatch(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!may(officer, 'write', persons, undefined, 'mergedInto')) throw new Problem('scope-forbidden');
  const request = await readJson(c, MatchRequest);
  const { store, now } = c.get('parts');
  const action: RunningAction = { store, officer, kind: request.what, reason: request.reason, now, ...pick(request) };
  const known = await readNamed(store, request);
  const refused = refusalsOf(request, known);
  const changes = await changesOf(action, async () => planMatch(request, known).filter(({ change }) => !refused.has(change.id ?? '')));
  const answers = await run(action, changes);
  const rows = changes.map((one, index) => rowOf(one, answers[index], known, request.preview));
  const notSent = [...refused].map(([recordId, violation]) => refusedRow(recordId, violation, known));
  return c.json({ ...pick(request), rows: [...rows, ...notSent] } satisfies MatchAnswer);
}

function pick({ actionId, preview }: MatchRequest): Pick<MatchAnswer, 'actionId' | 'preview'> {
  return { actionId, preview };
}

/** Every record the request names, by id. Unknown or deleted ones are refused as a whole. */
async function readNamed(store: Store, request: MatchRequest): Promise<ReadonlyMap<string, RecordItem>> {
  const people = request.what === 'merge' ? [...request.merge, ...(request.keep === null ? [] : [request.keep])] : request.persons;
  const ids = [...people.map(personRecordId), ...request.records];
  if (ids.length === 0) throw new Problem('request-invalid', { details: [{ path: 'records', reason: 'names no record' }] });
  if (request.records.some((id) => sheetOfRecord(id) === null)) throw new Problem('record-unknown');
  const found = await readRecords(store, ids);
  if (ids.some((id) => found.get(id)?.isDeleted !== false)) throw new Problem('record-unknown');
  return found;
}

/** The records that name a person; null for others. */
function sheetOfRecord(id: string): 'tenures' | 'candidacies' | null {
  const sheet = sheetOfSortKey(parseRecordId(id)?.sk ?? '');
  return sheet === tenures.name ? 'tenures' : sheet === candidacies.name ? 'candidacies' : null;
}

function planMatch(request: MatchRequest, known: ReadonlyMap<string, RecordItem>): ActionChange[] {
  const change = (id: string, sheet: MatchRow['sheet'], set: Record<string, unknown>): ActionChange => ({
    sheet,
    change: { changeId: stableUuid(`${request.actionId} ${id}`), id, base: known.get(id)?.version ?? 0, kind: 'save', set },
  });
  const made = makePerson(request, known);
  const personId = made?.personId ?? (request.what === 'merge' ? request.keep : null);
  const matched = request.records
    .filter((id) => known.get(id)?.values['personId'] !== personId)
    .map((id) => change(id, sheetOfRecord(id) ?? 'tenures', { personId }));
  const pointing =
    request.what === 'merge'
      ? request.merge.filter((id) => id !== personId).map((id) => change(personRecordId(id), 'persons', { mergedInto: personId }))
      : request.persons.map((id) => change(personRecordId(id), 'persons', { mergedInto: null }));
  return [...(made === null ? [] : [made.change]), ...pointing, ...matched];
}

const OfPerson = Tenure.pick({ prefix: true, givenName: true, familyName: true, provinceCode: true, birthDate: true }).strip();

/** A person for records of somebody who has none yet: named as the first of them. */
function makePerson(request: MatchRequest, known: ReadonlyMap<string, RecordItem>): { personId: string; change: ActionChange } | null {
  const first = known.get(request.records[0] ?? '');
  const isNeeded = request.what === 'split' ? request.records.length > 0 : request.keep === null;
  if (!isNeeded) return null;
  if (first === undefined) throw new Problem('request-invalid', { details: [{ path: 'records', reason: 'a new person needs a record' }] });
  const { prefix, givenName, familyName, provinceCode, birthDate } = OfPerson.parse(first.values);
  const change = {
    changeId: stableUuid(`${request.actionId} person`),
    id: null,
    base: 0,
    kind: 'save' as const,
    set: { prefix, givenName, familyName, provinceCode, birthDate },
  };
  const id = targetId(persons, change) ?? '';
  return { personId: id.slice(id.lastIndexOf('#') + 1), change: { sheet: persons.name, change } };
}

/** Two numbers are two human beings; who is merged already is split first, so that merges stay one step deep to see through. */
function refusalsOf(request: MatchRequest, known: ReadonlyMap<string, RecordItem>): Map<string, Violation> {
  const refused = new Map<string, Violation>();
  if (request.what === 'split') return refused;
  const kept = request.keep === null ? null : known.get(personRecordId(request.keep));
  const keeper = kept === null || kept === undefined ? null : Person.parse(kept.values);
  let number = keeper?.nationalIdHash ?? null;
  for (const personId of request.merge) {
    const id = personRecordId(personId);
    const { nationalIdHash } = Person.parse(known.get(id)?.values);
    if (keeper?.mergedInto) refused.set(id, MERGED_ITSELF);
    else if (number !== null && nationalIdHash !== null && nationalIdHash !== number) refused.set(id, TWO_NUMBERS);
    number ??= nationalIdHash;
  }
  return refused;
}

const TWO_NUMBERS = blocking(
  'F.375',
  ['mergedInto', 'nationalIdHash'],
  'เลขประจำตัวประชาชนที่เทียบไว้ต่างกัน จึงเป็นคนละคน รวมกันไม่ได้',
  'Their national IDs differ: they are two people and cannot be merged.',
);

const MERGED_ITSELF = blocking(
  'F.376',
  ['mergedInto'],
  'บุคคลที่เลือกเก็บไว้ถูกรวมเข้ากับคนอื่นแล้ว — เลือกบุคคลนั้นแทน หรือแยกออกก่อน',
  'The person to be kept is merged into another: choose that one, or split them first.',
);

const Target = z.object({ personId: z.string().nullable().optional(), mergedInto: z.string().nullable().optional() });
const Shown = z.object({ prefix: z.string().nullable(), givenName: z.string(), familyName: z.string().nullable() });

function rowOf(
  { sheet, change }: ActionChange,
  answer: RowAnswer | undefined,
  known: ReadonlyMap<string, RecordItem>,
  preview: boolean,
): MatchRow {
  const id = change.id ?? targetId(persons, change) ?? '';
  const { personId = null, mergedInto = null } = Target.parse(change.set);
  const outcome = answer?.outcome ?? 'planned';
  return {
    recordId: id,
    sheet: sheet === persons.name ? 'persons' : (sheetOfRecord(id) ?? 'tenures'),
    name: fullPersonName(Shown.parse({ ...known.get(id)?.values, ...(change.id === null ? change.set : {}) })),
    what: change.id === null ? 'made' : sheet !== persons.name ? 'matched' : mergedInto === null ? 'standsAlone' : 'mergedInto',
    personId: personId ?? mergedInto,
    outcome: outcome === 'saved' && preview ? 'planned' : outcome,
    violations: answer !== undefined && 'violations' in answer ? answer.violations : [],
  };
}

function refusedRow(recordId: string, violation: Violation, known: ReadonlyMap<string, RecordItem>): MatchRow {
  return {
    recordId,
    sheet: 'persons',
    name: fullPersonName(Shown.parse(known.get(recordId)?.values)),
    what: 'mergedInto',
    personId: null,
    outcome: 'invalid',
    violations: [{ ...violation, fields: [...violation.fields] }],
  };
}

const ProposalsQuery = z.strictObject({ province: z.string().regex(/^\d{2}$/) });

export async function getProposals(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  const query = ProposalsQuery.safeParse(c.req.query());
  if (!query.success) throw invalidRequest(query.error);
  const { province } = query.data;
  if (provinceByCode(province) === undefined) throw new Problem('record-unknown');
  const place = { provinceCode: province, laoId: '', districtTh: null };
  if (!may(officer, 'write', persons, place, 'mergedInto')) throw new Problem('scope-forbidden');
  const { store } = c.get('parts');
  const [held, people, places] = await Promise.all([tenures, persons, laos].map((sheet) => readPlaceNow(store, sheet, province)));
  const living = (records: readonly RecordItem[] = []) => records.filter(({ isDeleted }) => !isDeleted).map(({ values }) => values);
  const names = new Map(living(places).map((values) => [String(values['laoId']), Lao.parse(values).nameTh]));
  const proposals = proposeMatches(
    living(held).map((values) => Tenure.parse(values)),
    living(people).map((values) => Person.parse(values)),
  );
  return c.json({
    proposals: proposals.map(({ laoId, personIds, tenures: group, ...named }) => ({
      laoId,
      laoNameTh: names.get(laoId) ?? '',
      name: fullPersonName({ prefix: null, ...named }),
      personIds: [...personIds],
      tenures: group.map((tenure) => ({
        recordId: tenureRecordId(tenure),
        name: fullPersonName(tenure),
        office: tenure.office,
        startDate: tenure.startDate,
        endDate: tenure.endDate,
        personId: tenure.personId,
      })),
    })),
  } satisfies ProposalsAnswer);
}
