// A small election, as it lies in the store: one LAO, one constituency of one seat, two units, two candidates for the council.

import { randomUUID } from 'node:crypto';
import { saveChanges } from '../../functions/store/save.ts';
import type { Store } from '../../functions/store/store.ts';
import type { RowAnswer } from '../../shared/api.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { constituencies } from '../../shared/sheets/constituencies.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { pollingUnits } from '../../shared/sheets/polling-units.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { aLao, anOfficer, toCreate } from './builders.ts';
import { aTerm, toAdd } from './people-builders.ts';

/** Kept by the system, as the sample is: whatever stage the election is at. */
export async function keep(store: Store, sheet: Sheet, rows: readonly Values[]): Promise<RowAnswer[]> {
  const answers = await saveChanges(store, {
    sheet,
    officer: anOfficer(),
    authority: 'system',
    actionId: randomUUID(),
    reason: null,
    now: () => new Date(),
    changes: rows.map((set) => ({ changeId: randomUUID(), id: null, base: 0, kind: 'save', set })),
  });
  const refused = answers.find(({ outcome }) => outcome !== 'saved');
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
  return answers;
}

export interface AnElection {
  readonly electionId: string;
  readonly laoId: string;
}

export async function anElection(store: Store, code: string, given: Values = {}): Promise<AnElection> {
  const laoId = `lao-${code}`;
  const electionId = `election-${code}-3-1`;
  const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
  await saveChanges(store, { ...request, sheet: laos, changes: [toCreate(aLao({ code, nameTh: `ตัวอย่าง${code.slice(-2)}` }))] });
  await saveChanges(store, { ...request, sheet: terms, changes: [toAdd(terms, aTerm({ laoId, body: 'council', ordinal: 3 }))] });
  await keep(store, elections, [
    {
      laoId: code,
      termOrdinal: 3,
      ordinal: 1,
      offices: 'council',
      cause: 'termEnd',
      calledOn: '2025-10-01',
      electionDay: '2025-11-30',
      applicationsFrom: '2025-10-20',
      applicationsTo: '2025-10-24',
      stage: 'counting',
      ...given,
    },
  ]);
  const inside = (set: Values): Values => ({ electionId, ...set });
  await keep(store, constituencies, [inside({ number: 1, seats: 1, area: 'หมู่ที่ 1–2', eligibleVoters: 800 })]);
  await keep(
    store,
    pollingUnits,
    [1, 2].map((number) =>
      inside({
        constituency: 1,
        number,
        name: `หมู่ที่ ${number}`,
        place: `ศาลาหมู่ที่ ${number}`,
        eligibleVoters: 400,
        publishedOn: '2025-10-10',
      }),
    ),
  );
  await keep(
    store,
    candidacies,
    [1, 2].map((number) =>
      inside({
        office: 'council',
        constituency: 1,
        number,
        prefix: 'นาย',
        givenName: `สมมุติ${number}`,
        familyName: 'ตัวอย่างดี',
        applicationDate: '2025-10-20',
        state: 'accepted',
      }),
    ),
  );
  return { electionId, laoId };
}

/** What a unit's paper says when all adds up. */
export const PAPER = {
  eligibleVoters: 400,
  votersPresent: 300,
  ballotsReceived: 420,
  ballotsUsed: 300,
  ballotsRemaining: 120,
  goodBallots: 284,
  spoiledBallots: 6,
  noVoteBallots: 10,
  votes: '1=142; 2=142',
} as const;
