// POST /actions/constituencies: the seats and constituencies of a council, computed line by line from its type and residents, and put into the
// sheet as one action; previewed, and each may be set otherwise with a reason.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type ConstituenciesAnswer, ConstituenciesRequest } from '../../shared/api-election-actions.ts';
import { type Area, apportion, areasOf, type ProposedConstituency } from '../../shared/elections/apportion.ts';
import { isWholeCouncil } from '../../shared/elections/apportion-recorded.ts';
import { Constituency } from '../../shared/elections/constituency.ts';
import { pinnedDay } from '../../shared/elections/timetable.ts';
import { apportionmentOn } from '../../shared/law/apportionment.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { typeOnDay } from '../../shared/register/type-on-day.ts';
import { constituencies } from '../../shared/sheets/constituencies.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import type { RecordItem } from '../store/items.ts';
import { readInside, readPlaceNow } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { openElection } from './elections-read.ts';
import { readJson } from './read-json.ts';

export async function postConstituencies(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!may(officer, 'create', constituencies)) throw new Problem('scope-forbidden');
  const { actionId, preview, electionId, overrides, ...asked } = await readJson(c, ConstituenciesRequest);
  const { store, now } = c.get('parts');
  const action: RunningAction = { store, officer, actionId, kind: 'constituencies', preview, reason: null, now };
  const { election, lao } = await openElection(store, officer, electionId);
  const today = dayInBangkok(now());
  const type = typeOnDay(lao, election.electionDay ?? today);
  const rules = apportionmentOn(pinnedDay(election, today));
  const inside = await readInside(store, `election#${electionId}`, constituencies);
  const recorded = inside.filter(({ isDeleted }) => !isDeleted);
  const census = asked.areas.length > 0 ? asked : await readCensus(store, lao, areasOf(type), recorded);
  const proposal = rules === null || !isWholeCouncil(election) ? null : apportion(type, census.areas, rules);
  const rows = (proposal?.constituencies ?? []).map((one) => rowOf(one, recorded, overrides));
  const changes = await changesOf(action, async () =>
    rows.map((row): ActionChange => changeOf(row, `${actionId} ${row.number}`, electionId, census.populationOn)),
  );
  const answers = new Map((await run(action, changes)).map((answer) => [answer.changeId, answer]));
  return c.json({
    actionId,
    preview,
    areasOf: areasOf(type),
    areas: census.areas.map(({ name, population }) => ({ name, population })),
    populationOn: census.populationOn,
    proposal: proposal === null ? null : { seats: proposal.seats, lines: [...proposal.lines], source: proposal.source },
    rows: rows.map((row) => answered(row, answers.get(stableUuid(`${actionId} ${row.number}`)), preview)),
    beyond: recorded.map(({ values }) => Number(values['number'])).filter((number) => !rows.some((row) => row.number === number)),
  } satisfies ConstituenciesAnswer);
}

interface Census {
  readonly areas: readonly Area[];
  readonly populationOn: string | null;
}

/** As it is known: villages from the constituencies recorded, districts from the residents of the municipalities and อบต. in them. */
async function readCensus(store: Store, lao: Lao, wanted: ReturnType<typeof areasOf>, recorded: readonly RecordItem[]): Promise<Census> {
  if (wanted === null) return { areas: [], populationOn: lao.populationDate };
  const own = recorded.map(({ values }) => Constituency.parse(values)).toSorted((a, b) => a.number - b.number);
  if (wanted === 'villages' || lao.type === 'bma') {
    const areas = own.flatMap(({ number, area, population }) =>
      population === null ? [] : [{ name: area ?? String(number), population }],
    );
    return { areas: areas.length === own.length ? areas : [], populationOn: own[0]?.populationOn ?? null };
  }
  const records = await readPlaceNow(store, laos, lao.provinceCode);
  const parts = records
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ values }) => Lao.parse(values))
    .filter(({ type, abolishedDate, districtTh }) => type !== 'pao' && abolishedDate === null && districtTh !== null);
  if (parts.length === 0 || parts.some(({ population }) => population === null)) return { areas: [], populationOn: null };
  const byDistrict = Map.groupBy(parts, ({ districtTh }) => districtTh ?? '');
  const areas = [...byDistrict].map(([name, inDistrict]) => ({
    name: `อำเภอ${name}`,
    population: inDistrict.reduce((sum, { population }) => sum + (population ?? 0), 0),
  }));
  const oldest = parts
    .flatMap(({ populationDate }) => populationDate ?? [])
    .toSorted()
    .at(0);
  return { areas, populationOn: oldest ?? null };
}

interface Row {
  readonly number: number;
  readonly proposed: ProposedConstituency;
  readonly seats: number;
  readonly reason: string | null;
  readonly record: RecordItem | null;
}

function rowOf(
  proposed: ProposedConstituency,
  recorded: readonly RecordItem[],
  overrides: readonly { readonly number: number; readonly seats: number; readonly reason: string }[],
): Row {
  const { number } = proposed;
  const override = overrides.find((one) => one.number === number);
  const record = recorded.find(({ values }) => values['number'] === number) ?? null;
  return { number, proposed, seats: override?.seats ?? proposed.seats, reason: override?.reason ?? null, record };
}

function changeOf(
  { number, proposed, seats, reason, record }: Row,
  name: string,
  electionId: string,
  populationOn: string | null,
): ActionChange {
  const counted = proposed.population === null ? {} : { population: proposed.population, populationOn };
  // Where only a map can say what a constituency consists of, what the officer wrote stays.
  const area = proposed.area === '' ? {} : { area: proposed.area };
  const set = { ...(record === null ? { electionId, number } : {}), seats, overrideReason: reason, ...area, ...counted };
  return {
    sheet: constituencies.name,
    change: { changeId: stableUuid(name), id: record?.id ?? null, base: record?.version ?? 0, kind: 'save', set },
  };
}

function answered(
  { number, proposed, seats, record }: Row,
  answer: RowAnswer | undefined,
  preview: boolean,
): ConstituenciesAnswer['rows'][number] {
  const outcome = answer?.outcome ?? 'planned';
  return {
    number,
    area: proposed.area === '' ? String(record?.values['area'] ?? '') : proposed.area,
    population: proposed.population,
    proposed: proposed.seats,
    seats,
    recorded: record === null ? null : Number(record.values['seats']),
    outcome: outcome === 'saved' && preview ? 'planned' : outcome,
    violations: answer !== undefined && 'violations' in answer ? answer.violations : [],
  };
}
