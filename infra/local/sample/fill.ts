// Fills an empty store with the invented sample, through the same door as every other change. Broken off and run again, it goes on
// where it stopped: the ids of its changes are always the same.

import { stableUuid } from '../../../functions/imports/stable-uuid.ts';
import { markDataset } from '../../../functions/store/dataset.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { RowChange } from '../../../shared/api.ts';
import { recordId, recordSortKey } from '../../../shared/ids.ts';
import type { Officer } from '../../../shared/people/officer.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import type { Sheet, Values } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import { dayInBangkok } from '../../../shared/text/dates.ts';
import { sampleElections } from './elections.ts';
import { type SampleLife, sampleLaos, sampleLives } from './lives.ts';
import { SAMPLE_OFFICERS } from './officers.ts';
import { peopleOf } from './people.ts';

export interface FillOptions {
  readonly now: () => Date;
  readonly onProgress: (done: number, total: number) => void;
}

/** Changes of one officer for one reason, saved together. */
interface Step {
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly authority: 'officer' | 'system';
  readonly reason: string;
  /** Elections are brought in as they stand, not step by step. */
  readonly isHistory?: true;
  readonly changes: readonly RowChange[];
}

const ROWS_PER_BATCH = 1_000;

const SYSTEM = { officer: departmentOfficer(), authority: 'system', reason: 'ข้อมูลตัวอย่าง' } as const;

function departmentOfficer(): Officer {
  const [department] = SAMPLE_OFFICERS;
  if (department === undefined) throw new Error('The sample has no officers.');
  return department;
}

export async function fillWithSample(store: Store, { now, onProgress }: FillOptions): Promise<void> {
  const steps = [...fillingSteps(sampleLives()), ...peopleSteps(), ...electionSteps(dayInBangkok(now()))];
  const total = steps.reduce((sum, { changes }) => sum + changes.length, 0);
  let done = 0;
  onProgress(done, total);
  for (const step of steps) {
    for (let start = 0; start < step.changes.length; start += ROWS_PER_BATCH) {
      const changes = step.changes.slice(start, start + ROWS_PER_BATCH);
      const actionId = stableUuid(`sample ${changes[0]?.changeId}`);
      const answers = await saveChanges(store, { ...step, actionId, changes, now });
      const refused = answers.find(({ outcome }) => outcome !== 'saved');
      if (refused) throw new Error(`The sample does not fit the register: ${JSON.stringify(refused)}`);
      done += changes.length;
      onProgress(done, total);
    }
  }
  await markDataset(store, 'sample');
}

function fillingSteps(lives: readonly SampleLife[]): Step[] {
  return [
    { ...SYSTEM, sheet: officers, changes: SAMPLE_OFFICERS.map((values) => toCreate(officers, values.officerId, values)) },
    { ...SYSTEM, sheet: laos, changes: lives.map(({ first: values }) => toCreate(laos, values.laoId, values)) },
    ...editSteps(lives),
  ];
}

/** Terms before who came in them, those who left before those who are in office: a seat is left before it is taken. */
function peopleSteps(): Step[] {
  const people = sampleLaos().map((lao) => ({ laoId: lao.laoId, ...peopleOf(lao) }));
  const step = (sheet: Sheet, part: string, rows: readonly (readonly Values[])[]): Step => ({
    ...SYSTEM,
    sheet,
    changes: rows.flatMap((ofLao, at) => ofLao.map((set, index) => toCreate(sheet, `${people[at]?.laoId} ${part} ${index}`, set))),
  });
  const hasLeft = ({ departureReason = null }: Values) => departureReason !== null;
  return [
    step(
      terms,
      'terms',
      people.map((one) => one.terms),
    ),
    step(
      tenures,
      'left',
      people.map((one) => one.tenures.filter(hasLeft)),
    ),
    step(
      tenures,
      'in office',
      people.map((one) => one.tenures.filter((tenure) => !hasLeft(tenure))),
    ),
    step(
      palads,
      'palad',
      people.map(({ palad }) => (palad === null ? [] : [palad])),
    ),
  ];
}

/** What an election consists of, each kind after what it is checked against; at last what was put right after it had been announced. */
function electionSteps(day: string): Step[] {
  const all = sampleElections(sampleLaos(), day);
  const step = (sheet: Sheet, rows: (of: (typeof all)[number]) => readonly Values[]): Step => ({
    ...SYSTEM,
    sheet,
    isHistory: true,
    changes: all.flatMap((one) => rows(one).map((set, index) => toCreate(sheet, `${one.election.electionId} ${index}`, set))),
  });
  const corrections = all.flatMap(({ election: { electionId }, correction }) => {
    if (correction === null) return [];
    const id = recordId({
      pk: certifications.partitionOf({ electionId }),
      sk: recordSortKey(certifications.name, 'certification-executive'),
    });
    const changeId = stableUuid(`sample correct ${electionId}`);
    return [{ changeId, id, base: 1, kind: 'save' as const, set: { ...correction } }];
  });
  return [
    step(elections, ({ election }) => [election]),
    step(constituencies, (one) => one.constituencies),
    step(pollingUnits, (one) => one.units),
    step(candidacies, (one) => one.candidates),
    step(unitCounts, (one) => one.counts),
    step(certifications, (one) => one.certifications),
    { ...SYSTEM, reason: 'แก้ไขผลหลังประกาศ', sheet: certifications, isHistory: true, changes: corrections },
  ];
}

/** All first edits, then all second ones: a record's edits keep their order, and many records share a transaction. */
function editSteps(lives: readonly SampleLife[]): Step[] {
  const rounds = Math.max(0, ...lives.map(({ edits }) => edits.length));
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) => {
    const edits = lives.flatMap(({ first, edits: own }) => {
      const edit = own[round];
      return edit ? [{ lao: first, edit }] : [];
    });
    const together = Map.groupBy(edits, ({ edit }) => `${edit.officer.officerId} ${edit.reason}`);
    return [...together.values()].flatMap((group): Step[] => {
      const edit = group[0]?.edit;
      const changes = group.map(({ lao, edit: { set } }) => toEdit(lao, round, set));
      return edit ? [{ sheet: laos, officer: edit.officer, authority: 'officer', reason: edit.reason, changes }] : [];
    });
  });
}

function toCreate(sheet: Sheet, key: string, values: Values): RowChange {
  return { changeId: stableUuid(`sample create ${sheet.name} ${key}`), id: null, base: 0, kind: 'save', set: { ...values } };
}

function toEdit(lao: Lao, round: number, set: Partial<Lao>): RowChange {
  const id = recordId({ pk: laos.partitionOf(lao), sk: recordSortKey(laos.name, lao.laoId) });
  return { changeId: stableUuid(`sample edit ${lao.laoId} ${round}`), id, base: round + 1, kind: 'save', set: { ...set } };
}
