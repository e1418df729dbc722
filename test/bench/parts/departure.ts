// Everybody of a province leaves in one step: an officer's POST until it is saved, and until every page of the LAOs shows it. Then
// the step is taken back, and done again.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../../functions/store/store.ts';
import { DepartureAnswer, UndoAnswer } from '../../../shared/api-actions.ts';
import { councilSeatsOf } from '../../../shared/law/council-seats.ts';
import { laoSlug, paths } from '../../../shared/paths.ts';
import { paladPositionOf } from '../../../shared/people/office-names.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { aPalad, aTenure, aTerm, toAdd } from '../../support/people-builders.ts';
import { saveAll } from '../filled-country.ts';
import { figure, median, type Row, scatter } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import type { RunningSystem } from '../running-system.ts';
import { signInAt } from '../sign-in.ts';

const SAVED_GOAL_MS = 5_000;
const SERVED_GOAL_MS = 10_000;
const LAOS = 100;
const TENURES = 1_500;
const POLL_MS = 20;
const ACTS = 'ปลัดผู้ปฏิบัติ';

export const departure: Part = { name: 'departure', about: 'everybody of a province leaves in one step, and returns', run };

async function run(bench: Bench): Promise<Row[]> {
  const system = await bench.system();
  const laos = enough(largestProvince(system.country.laos), bench.isQuick);
  bench.say(`putting people into the offices of ${laos.length} LAOs`);
  await putInOffice(system, laos);
  await system.untilQuiet();
  const headers = await signInAt(system, 'officer-department');
  const times = { previewed: [] as number[], saved: [] as number[], served: [] as number[], undone: [] as number[] };
  let rows = 0;
  for (let turn = 0; turn < (bench.isQuick ? 1 : 3); turn++) {
    bench.say(`departure ${turn + 1}`);
    const order = { scope: { laoIds: laos.map(({ laoId }) => laoId) }, order: ORDER };
    times.previewed.push((await post(system, headers, '/actions/departure', { actionId: randomUUID(), preview: true, ...order })).took);
    const actionId = randomUUID();
    const start = performance.now();
    const { took, body } = await post(system, headers, '/actions/departure', { actionId, preview: false, ...order });
    const answer = DepartureAnswer.parse(body);
    rows = answer.rows.length + answer.termEnds.length;
    if ([...answer.rows, ...answer.termEnds].some(({ outcome }) => outcome !== 'saved')) throw new Error('a row was not saved');
    for (const lao of laos) await untilShown(system.site + paths.lao(laoSlug(lao), 'th'), true);
    times.saved.push(took);
    times.served.push(performance.now() - start);
    await system.untilQuiet();
    const undo = await post(system, headers, '/actions/undo', { undo: actionId, actionId: randomUUID(), preview: false });
    if (UndoAnswer.parse(undo.body).rows.some(({ outcome }) => outcome !== 'saved')) throw new Error('a row did not return');
    times.undone.push(undo.took);
    for (const lao of laos) await untilShown(system.site + paths.lao(laoSlug(lao), 'th'), false);
    await system.untilQuiet();
  }
  const size = `${laos.length} LAOs, ${rows.toLocaleString('en-US')} records`;
  const [saved, served] = [median(times.saved), median(times.served)];
  return [
    {
      what: 'everybody of a province leaves: saved',
      figure: figure(saved, 'ms'),
      beside: { what: 'previewed', figure: figure(median(times.previewed), 'ms') },
      goal: { text: `≤ ${SAVED_GOAL_MS} ms`, isMet: saved <= SAVED_GOAL_MS },
      note: `${size}; ${scatter(times.saved, 'ms')}; taken back in ${Math.round(median(times.undone))} ms`,
    },
    {
      what: 'the same until every page shows it',
      figure: figure(served, 'ms'),
      goal: { text: `≤ ${SERVED_GOAL_MS} ms`, isMet: served <= SERVED_GOAL_MS },
      note: scatter(times.served, 'ms'),
    },
  ];
}

const ORDER = {
  sides: 'both',
  reason: 'electionCalledTransitional',
  date: '2024-02-01',
  note: null,
  number: '12/2567',
  orderDate: '2024-01-31',
  authority: 'กกต.',
  letPaladAct: true,
};

function largestProvince(laos: readonly Lao[]): Lao[] {
  const usual = laos.filter(({ type, abolishedDate }) => abolishedDate === null && LaoType.options.indexOf(type) > 1 && type !== 'bma');
  const provinces = [...Map.groupBy(usual, ({ provinceCode }) => provinceCode).values()];
  return provinces.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** At least a hundred, and so many that fifteen hundred people leave. */
function enough(laos: readonly Lao[], isQuick: boolean): Lao[] {
  let people = 0;
  const more = isQuick ? { laos: 5, people: 0 } : { laos: LAOS, people: TENURES };
  const chosen: Lao[] = [];
  for (const lao of laos) {
    if (chosen.length >= more.laos && people >= more.people) break;
    chosen.push(lao);
    people += officesOf(lao).length;
  }
  return chosen;
}

function officesOf(lao: Lao): Partial<Tenure>[] {
  return [
    { office: 'chiefExecutive' },
    { office: 'deputyChief', ordinal: 1 },
    { office: 'deputyChief', ordinal: 2 },
    { office: 'chiefSecretary', ordinal: 1 },
    ...Array.from({ length: councilSeatsOf(lao) ?? 6 }, () => ({})),
  ];
}

async function putInOffice({ environment }: RunningSystem, laos: readonly Lao[]): Promise<void> {
  const store = openStore(environment);
  await saveAll(
    store,
    tenures,
    laos.flatMap((lao) =>
      officesOf(lao).map((office, index) =>
        toAdd(tenures, aTenure({ laoId: lao.laoId, ...office, givenName: `สมมุติ${lao.laoId.slice(-4)}${'กขคงจฉชซญฐดตถทธนบปผฝ'[index]}` })),
      ),
    ),
  );
  await saveAll(
    store,
    terms,
    laos.flatMap(({ laoId }) => (['council', 'executive'] as const).map((body) => toAdd(terms, aTerm({ laoId, body })))),
  );
  await saveAll(
    store,
    palads,
    laos.map(({ laoId, type }) => toAdd(palads, aPalad({ laoId, givenName: ACTS, position: paladPositionOf(type), photoId: null }))),
  );
  store.db.destroy();
}

async function post(
  system: RunningSystem,
  headers: Record<string, string>,
  path: string,
  body: unknown,
): Promise<{ took: number; body: unknown }> {
  const start = performance.now();
  const response = await fetch(`${system.api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return { took: performance.now() - start, body: answer };
}

/** While the palad acts, the page says so. */
async function untilShown(url: string, isActing: boolean): Promise<void> {
  while ((await (await fetch(url)).text()).includes('ปฏิบัติหน้าที่') !== isActing) await pause(POLL_MS);
}
