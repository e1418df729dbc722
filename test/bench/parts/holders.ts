// Whether one LAO's save waits for how many hold office elsewhere: an edit of a holder until its page has it, in a store with a hundred
// thousand current holders and in one with those of the one LAO only, in turn.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { bake } from '../../../functions/bake/bake.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { readText } from '../../../functions/files/bucket.ts';
import type { RecordItem } from '../../../functions/store/items.ts';
import { many } from '../../../functions/store/many.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { recordId, recordSortKey, sheetPlace } from '../../../shared/ids.ts';
import { laoSlug, objectKey, paths } from '../../../shared/paths.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { aTenure, toAdd } from '../../support/people-builders.ts';
import { startInstallation } from '../engines.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const HOLDERS = 100_000;
const HOLDERS_OF_AN_LAO = 18;
const GOAL_RATIO = 1.1;
const A_BATCH = 25;
const LAO = aLao({ code: '06540103', councilSeats: 15 });

export const holders: Part = { name: 'holders', about: 'one LAO’s save → its page, among 100,000 holders and among few', run };

async function run(bench: Bench): Promise<Row[]> {
  const elsewhere = bench.isQuick ? 2_000 : HOLDERS;
  const [full, few] = [await openLao(bench, 'full'), await openLao(bench, 'few')];
  bench.say(`putting ${elsewhere.toLocaleString('en-US')} holders into one of two stores`);
  await putHolders(full.parts, elsewhere);
  const edit = (one: OpenLao) => () => timed(() => saveAndBake(one));
  await inTurn(5, edit(full), edit(few));
  bench.say('saving in turn');
  const { subject, peer } = await inTurn(bench.isQuick ? 10 : 200, edit(full), edit(few));
  const ratio = medianRatio(subject, peer);
  return [
    {
      what: `one LAO’s save → its page, ${elsewhere.toLocaleString('en-US')} holders elsewhere`,
      figure: figure(median(subject), 'ms'),
      beside: { what: 'none elsewhere', figure: figure(median(peer), 'ms') },
      ratio,
      goal: { text: `≤ ${GOAL_RATIO} ×`, isMet: ratio <= GOAL_RATIO },
      note: `${scatter(subject, 'ms')} beside ${scatter(peer, 'ms')}; saving, rendering and writing in one process, without queues`,
    },
  ];
}

interface OpenLao {
  readonly parts: BakeParts;
  /** The holder that is edited, and its version. */
  readonly id: string;
  version: number;
}

async function openLao(bench: Bench, name: string): Promise<OpenLao> {
  const installation = await startInstallation(join(bench.folder, name));
  bench.afterwards(() => installation.stop());
  Object.assign(process.env, installation.environment);
  const parts = await bakePartsFromEnvironment(installation.environment);
  await save(parts, laos, [toCreate(LAO)]);
  const own = [{ office: 'chiefExecutive' as const }, ...Array.from({ length: 15 }, () => ({}))];
  const [first] = await save(
    parts,
    tenures,
    own.map((given) => toAdd(tenures, aTenure({ laoId: LAO.laoId, ...given }))),
  );
  return { parts, id: first ?? '', version: 1 };
}

/** Until the page in the bucket has the new group. */
async function saveAndBake(open: OpenLao): Promise<void> {
  const group = `กลุ่ม ${randomUUID().slice(0, 8)}`;
  await save(open.parts, tenures, [{ changeId: randomUUID(), id: open.id, base: open.version, kind: 'save', set: { group } }]);
  open.version += 1;
  const slug = laoSlug(LAO);
  await bake(open.parts, { kind: 'lao', slug });
  const page = await readText(open.parts.site, objectKey(paths.lao(slug, 'th')));
  if (!page?.includes(group)) throw new Error('the page does not have the edit');
}

async function save({ store }: BakeParts, sheet: Sheet, changes: Parameters<typeof saveChanges>[1]['changes']): Promise<string[]> {
  const request = { officer: anOfficer(), authority: 'officer' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
  return (await saveChanges(store, { ...request, sheet, changes })).map((answer) => {
    if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer));
    return answer.row.id;
  });
}

/** As they lie there once saved, without saving each, over all provinces. */
async function putHolders({ store }: BakeParts, count: number): Promise<void> {
  const batches = Array.from({ length: Math.ceil(count / A_BATCH) }, (_, batch) =>
    Array.from({ length: Math.min(A_BATCH, count - batch * A_BATCH) }, (__, place) => batch * A_BATCH + place),
  );
  const put = (serials: readonly number[]) => ({ [store.records]: serials.map((serial) => ({ PutRequest: { Item: itemOf(serial) } })) });
  await many(batches, (serials) => store.db.send(new BatchWriteCommand({ RequestItems: put(serials) })), 8);
}

function itemOf(serial: number): RecordItem {
  const tenure = elsewhere(serial);
  const key = { pk: `lao#${tenure.laoId}`, sk: recordSortKey(tenures.name, tenure.tenureId) };
  return {
    ...key,
    id: recordId(key),
    sheet: tenures.name,
    sheetPlace: sheetPlace(tenures.name, tenure.provinceCode),
    ...tenures.peopleKeys?.(tenure),
    version: 1,
    head: '0'.repeat(64),
    values: { ...tenure },
    isDeleted: false,
    changedAt: '2026-01-05T03:00:00.000Z',
    changedBy: 'กรมส่งเสริมการปกครองท้องถิ่น',
  };
}

/** The same province as the LAO's for one holder in ten: its lists are those that could matter. */
function elsewhere(serial: number): Tenure {
  const provinceCode: Lao['provinceCode'] = serial % 10 === 0 ? '54' : '30';
  const laoId = `lao-06${provinceCode}${String(1_000 + Math.floor(serial / HOLDERS_OF_AN_LAO)).slice(-4)}`;
  return aTenure({ tenureId: `tenure-${serial.toString(36).padStart(8, '0')}`, laoId, provinceCode });
}
