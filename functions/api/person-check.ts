// POST /person-check: finds one human being by national ID or name and says what stands in the way of an office. The look is in
// the access log before it is answered.

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type PersonCheckAnswer, PersonCheckRequest } from '../../shared/api-person-check.ts';
import type { AccessEntry } from '../../shared/people/access-entry.ts';
import { readNationalId } from '../../shared/people/national-id.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { mayCheckPersons } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { accessLog } from '../../shared/sheets/access-log.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { saveChanges } from '../store/save.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { describePeople } from './person-check-answer.ts';
import { findByHash, findByName } from './person-check-search.ts';
import { readJson } from './read-json.ts';

const MOST_SHOWN = 60;

export async function postPersonCheck(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  if (!mayCheckPersons(officer)) throw new Problem('scope-forbidden');
  const { purpose, day, by } = await readJson(c, PersonCheckRequest);
  const { store, now, hashNationalId } = c.get('parts');
  const instant = now();
  const asked = day ?? dayInBangkok(instant);
  const found = 'name' in by ? await findByName(store, by.name) : await findByHash(store, await hashNationalId(digitsOf(by.nationalId)));
  const people = await describePeople(store, found, asked);
  const shown = people.flatMap(({ personId, tenures, candidacies, palads }) => [
    ...(personId === null ? [] : [personId]),
    ...[...tenures, ...candidacies, ...palads].map(({ recordId }) => recordId),
  ]);
  await noteLook(store, officer, {
    at: instant.toISOString(),
    purpose,
    by: 'name' in by ? 'name' : 'nationalId',
    name: 'name' in by ? by.name : null,
    shown,
  });
  return c.json({ day: asked, people } satisfies PersonCheckAnswer);
}

function digitsOf(typed: string): string {
  const reading = readNationalId(typed);
  if ('refusal' in reading) throw new Problem('national-id-invalid');
  return reading.digits;
}

/** Throws where the look cannot be written down: then nothing is shown. */
export async function noteLook(
  store: Store,
  officer: Officer,
  look: Pick<AccessEntry, 'at' | 'purpose' | 'by' | 'name' | 'shown'>,
): Promise<void> {
  const { officerId, name: officerName, office, provinceCode } = officer;
  const set = { ...look, shown: look.shown.slice(0, MOST_SHOWN), officerId, officerName, office, provinceCode };
  const [answer] = await saveChanges(store, {
    sheet: accessLog,
    officer,
    authority: 'system',
    actionId: randomUUID(),
    reason: null,
    now: () => new Date(look.at),
    changes: [{ changeId: randomUUID(), id: null, base: 0, kind: 'save', set }],
  });
  if (answer?.outcome !== 'saved') throw new Error(`The look could not be written to the access log: ${answer?.outcome}`);
}
