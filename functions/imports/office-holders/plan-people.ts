// What an import of office holders would write, before anything is written: the file, the register and the people kept already in;
// writes, and what there is to tell of each row, out. Pure.

import { sameValue } from '../../../shared/canonical.ts';
import type { Office } from '../../../shared/people/tenure.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { foldText } from '../../../shared/text/thai.ts';
import { type Finding, finding } from '../findings.ts';
import type { RecordOrigins } from '../registry/field-origins.ts';
import type { Outcome, ReportRow } from '../report-row.ts';
import { electionDays, type Holding, holdingsOf } from './holdings.ts';
import { type Joined, joinPlaces } from './join-places.ts';
import { readTitle } from './office-of-title.ts';
import type { OfficialRow } from './officials-table.ts';
import { type PersonValues, personOf, type TenureValues, tenureOf, termOf } from './people-of-lao.ts';
import type { Place } from './places-table.ts';
import type { Kept, KeptPeople } from './read-people.ts';
import type { PeopleWrite } from './write.ts';

export interface PeopleTerms {
  /** Day the file speaks of. */
  readonly asOf: string;
  readonly source: string;
  /** Who gave the fields of a kept record their values; asked only where file and record differ. */
  readonly originsOf: (recordId: string) => RecordOrigins;
}

export interface PeoplePlan {
  readonly rows: readonly ReportRow[];
  readonly writes: readonly PeopleWrite[];
  /** Records whose history decides who wrote what, to be read before planning again. */
  readonly differing: readonly string[];
}

interface Told {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

export function planPeople(
  officials: readonly OfficialRow[],
  places: ReadonlyMap<string, Place>,
  register: readonly Lao[],
  kept: KeptPeople,
  importTerms: PeopleTerms,
): PeoplePlan {
  const joined = joinPlaces([...places.values()], register);
  const told = new Map<OfficialRow, Told>();
  const ofLao = new Map<Lao, Map<Office, OfficialRow[]>>();
  for (const row of officials) {
    const placed = placeRow(row, places.get(row.place), joined.get(row.place));
    if ('told' in placed) told.set(row, placed.told);
    if ('lao' in placed) {
      const offices = ofLao.get(placed.lao) ?? new Map<Office, OfficialRow[]>();
      ofLao.set(placed.lao, offices);
      offices.set(placed.office, [...(offices.get(placed.office) ?? []), row]);
    }
  }
  const plans = [...ofLao].map(([lao, offices]) => planLao(lao, offices, kept, importTerms, told));
  return {
    rows: officials.map((row) => reportRow(row, joined.get(row.place), told.get(row))),
    writes: plans.flatMap(({ writes }) => writes),
    differing: plans.flatMap(({ differing }) => differing),
  };
}

type Placed =
  | { readonly told: Told }
  | { readonly lao: Lao; readonly office: Office }
  | { readonly told: Told; readonly lao: Lao; readonly office: Office };

function refusal(why: string, th: string, en: string): Told {
  return { outcome: 'refuse', findings: [finding('refused', why, {}, th, en)] };
}

/** Rows that name nobody still tell when the one before had left, so they go on with their office, told of already. */
function placeRow(row: OfficialRow, place: Place | undefined, joined: Joined | undefined): Placed {
  if (place === undefined || joined === undefined)
    return { told: refusal('noPlace', `ไม่มี ${row.place} ในไฟล์ที่ตั้ง`, `The file of places has no ${row.place}.`) };
  if ('problem' in joined) {
    const near = joined.candidates.map((lao) => `${fullLaoName(lao, 'th')} (${lao.code ?? '–'})`).join(', ');
    return {
      told:
        joined.problem === 'notInRegister'
          ? refusal(
              'notInRegister',
              `ไม่พบ ${place.nameTh} (${place.code ?? '–'}) ในทะเบียน`,
              `The register has no ${place.nameTh} (${place.code ?? '–'}).`,
            )
          : refusal(
              'ambiguousPlace',
              `${place.nameTh} (${place.code ?? '–'}) อาจเป็น ${near}`,
              `${place.nameTh} (${place.code ?? '–'}) may be ${near}.`,
            ),
    };
  }
  const title = readTitle(row.title);
  if (!('office' in title)) return { told: refusal(title.why, title.reason.th, title.reason.en) };
  const { lao } = joined;
  const { office } = title;
  if (row.isVacant) {
    const vacancy = finding('vacant', 'vacant', {}, 'ตำแหน่งว่างในช่วงนี้ ไม่มีบุคคลให้บันทึก', 'The office was vacant; there is nobody to record.');
    return { told: { outcome: 'leave', findings: [...row.findings, vacancy] }, lao, office };
  }
  if (row.name === '') return { told: refusal('noName', 'ไฟล์ไม่ระบุชื่อผู้ดำรงตำแหน่ง', 'The file does not name the holder.'), lao, office };
  return { lao, office };
}

interface LaoPlan {
  readonly writes: readonly PeopleWrite[];
  readonly differing: readonly string[];
}

function planLao(
  lao: Lao,
  offices: ReadonlyMap<Office, readonly OfficialRow[]>,
  kept: KeptPeople,
  importTerms: PeopleTerms,
  told: Map<OfficialRow, Told>,
): LaoPlan {
  const wanted = new Map<string, PersonValues>();
  const plans: LaoPlan[] = [];
  const seen = new Set<string>();
  for (const [office, rows] of offices) {
    const holdings = holdingsOf(office, rows, importTerms.asOf);
    for (const holding of holdings) {
      const values = tenureOf(lao, holding, importTerms.source);
      const [first, ...others] = holding.rows;
      if (seen.has(values.tenureId)) {
        for (const row of holding.rows)
          told.set(
            row,
            refusal(
              'double',
              'แถวซ้ำกับแถวอื่นของคนเดียวกันและไม่มีวันที่ให้แยก',
              'The row doubles another of the same person, and no day tells them apart.',
            ),
          );
        continue;
      }
      seen.add(values.tenureId);
      const plan = planTenure(values, holding, kept.tenures.get(lao.laoId) ?? [], importTerms);
      plans.push(plan);
      if (plan.needsPerson && !wanted.has(values.personId ?? '')) wanted.set(values.personId ?? '', personOf(lao, holding.name));
      for (const row of holding.rows)
        told.set(row, {
          outcome: plan.outcome,
          findings: [...row.findings, ...plan.findings, ...(row === first || others.length === 0 ? [] : [CONTINUED])],
        });
    }
    if (office === 'chiefExecutive') plans.push(planTerms(lao, electionDays(rows, holdings), rows, kept, importTerms));
  }
  const people = [...wanted.values()]
    .filter(({ personId }) => !kept.persons.has(personId))
    .map((values): PeopleWrite => ({ sheet: persons, id: null, base: 0, set: values, laoId: lao.laoId, lines: [] }));
  return { writes: [...people, ...plans.flatMap(({ writes }) => writes)], differing: plans.flatMap(({ differing }) => differing) };
}

const CONTINUED = finding(
  'merged',
  'continued',
  {},
  'ต่อเนื่องกับแถวก่อนของคนเดียวกัน เป็นการดำรงตำแหน่งเดียวกัน',
  'Continues an earlier row of the same person: one time in office.',
);

interface TenurePlan extends LaoPlan, Told {
  readonly needsPerson: boolean;
}

function planTenure(
  values: TenureValues,
  holding: Holding,
  keptHere: readonly Kept<Record<string, unknown> & TenureValues>[],
  importTerms: PeopleTerms,
): TenurePlan {
  const lines = holding.rows.map(({ line }) => line);
  const doubts = splitDoubt(values);
  const own = keptHere.find((one) => one.values.tenureId === values.tenureId);
  if (own !== undefined) return planKept(own, values, TENURE_FIELDS, lines, importTerms, tenures, doubts);
  const same = keptHere.find((one) => !one.isDeleted && isSameTime(one.values, values));
  if (same !== undefined) {
    const stays = finding('kept', 'recorded', {}, 'เจ้าหน้าที่บันทึกไว้แล้ว คงของเจ้าหน้าที่', 'An officer has recorded it already; theirs stays.');
    return { outcome: 'leave', findings: [stays], writes: [], differing: [], needsPerson: false };
  }
  const write: PeopleWrite = { sheet: tenures, id: null, base: 0, set: values, laoId: values.laoId, lines };
  return { outcome: 'add', findings: doubts, writes: [write], differing: [], needsPerson: true };
}

function splitDoubt({ familyName, givenName }: TenureValues): Finding[] {
  return familyName !== null
    ? []
    : [
        finding(
          'warned',
          'name_th',
          { old: givenName },
          'แยกชื่อกับชื่อสกุลไม่ได้ เก็บทั้งข้อความไว้ในช่องชื่อ',
          'Given and family name cannot be told apart; the whole stands as the given name.',
        ),
      ];
}

/** An officer's record of the same person in the same office, begun on the same day, or both still open. */
function isSameTime(kept: TenureValues, values: TenureValues): boolean {
  if (kept.office !== values.office || foldName(kept) !== foldName(values)) return false;
  if (kept.startDate !== null && kept.startDate === values.startDate) return true;
  const isOpen = (one: TenureValues) => one.endDate === null && one.departureReason === null;
  return isOpen(kept) && isOpen(values);
}

function foldName({ givenName, familyName }: Pick<TenureValues, 'givenName' | 'familyName'>): string {
  return `${foldText(givenName)} ${foldText(familyName ?? '')}`;
}

const TENURE_FIELDS = [
  'prefix',
  'givenName',
  'familyName',
  'group',
  'capacity',
  'appointedBy',
  'startDate',
  'endDate',
  'departureReason',
  'departureNote',
] as const;
const TERM_FIELDS = ['endedOn', 'endReason'] as const;

/** A record of an earlier import: what an import wrote it may replace; what an officer wrote, or deleted, stays. */
function planKept(
  kept: Kept<object>,
  values: Readonly<Record<string, unknown>> & { readonly laoId: string },
  fields: readonly string[],
  lines: readonly number[],
  importTerms: PeopleTerms,
  sheet: PeopleWrite['sheet'],
  doubts: readonly Finding[],
): TenurePlan {
  const nothing = { writes: [], differing: [], needsPerson: false } as const;
  if (kept.isDeleted) {
    const gone = finding('kept', 'deleted', {}, 'เจ้าหน้าที่ลบระเบียนนี้แล้ว ไม่เพิ่มอีก', 'An officer deleted the record; it is not added again.');
    return { ...nothing, outcome: 'leave', findings: [gone] };
  }
  const differing = fields.filter((field) => !sameValue(Reflect.get(kept.values, field), values[field]));
  if (differing.length === 0) return { ...nothing, outcome: 'leave', findings: doubts };
  const origins = importTerms.originsOf(kept.id);
  const mine = differing.filter((field) => origins.of(field).by !== 'officer');
  const findings = differing.map((field) => {
    const shown = { old: text(Reflect.get(kept.values, field)), new: text(values[field]) };
    return mine.includes(field)
      ? finding('changed', field, shown, 'ไฟล์ใหม่ให้ค่าอื่น', 'The newer file has another value.')
      : finding('kept', field, shown, 'เจ้าหน้าที่แก้ไว้ คงของเจ้าหน้าที่', 'An officer changed it; theirs stays.');
  });
  if (mine.length === 0)
    return { outcome: 'leave', findings: [...findings, ...doubts], writes: [], differing: [kept.id], needsPerson: false };
  const set = Object.fromEntries([...mine, ...('source' in values ? ['source'] : [])].map((field) => [field, values[field]]));
  const write: PeopleWrite = { sheet, id: kept.id, base: kept.version, set, laoId: values.laoId, lines };
  return { outcome: 'change', findings: [...findings, ...doubts], writes: [write], differing: [kept.id], needsPerson: false };
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Each day of direct election is a term of the executive; those not kept yet take the free numbers in the order of their days. */
function planTerms(
  lao: Lao,
  days: ReadonlyMap<string, Holding | null>,
  rows: readonly OfficialRow[],
  kept: KeptPeople,
  importTerms: PeopleTerms,
): LaoPlan {
  const here = (kept.terms.get(lao.laoId) ?? []).filter(({ values }) => values.body === 'executive');
  const used = new Set(here.map(({ values }) => values.ordinal));
  const plans: LaoPlan[] = [];
  let ordinal = 0;
  for (const [day, holding] of days) {
    const values = termOf(lao, day, holding);
    const lines = rows.filter(({ begin }) => begin === day).map(({ line }) => line);
    const known = here.find((one) => one.values.startDate === day);
    if (known !== undefined) {
      plans.push(planKept(known, values, TERM_FIELDS, lines, importTerms, terms, []));
      continue;
    }
    do ordinal += 1;
    while (used.has(ordinal));
    plans.push({ writes: [{ sheet: terms, id: null, base: 0, set: { ...values, ordinal }, laoId: lao.laoId, lines }], differing: [] });
  }
  return { writes: plans.flatMap(({ writes }) => writes), differing: plans.flatMap(({ differing }) => differing) };
}

function reportRow(row: OfficialRow, joined: Joined | undefined, told: Told | undefined): ReportRow {
  const lao = joined !== undefined && 'lao' in joined ? joined.lao : null;
  const who = row.isVacant ? '(ว่าง)' : row.name === '' ? '(ไม่ระบุชื่อ)' : row.name;
  const of = lao === null ? row.place : fullLaoName(lao, 'th');
  return {
    lines: [row.line],
    code: lao?.code ?? '',
    name: `${who} – ${of}`,
    outcome: told?.outcome ?? 'leave',
    findings: [...(joined !== undefined && 'lao' in joined ? joined.findings : []), ...(told?.findings ?? row.findings)],
    open: [],
  };
}
