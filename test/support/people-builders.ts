// Builders of people and offices, for tests to bend: `aTenure({ office: 'deputyChief', ordinal: 1 })`. All invented.

import { randomUUID } from 'node:crypto';
import type { RowChange } from '../../shared/api.ts';
import { Palad } from '../../shared/people/palad.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { Term } from '../../shared/people/term.ts';
import { lastDayOfTerm } from '../../shared/people/term-length.ts';
import { palads } from '../../shared/sheets/palads.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';

const PLACE = { laoId: 'lao-06540103', provinceCode: '54', districtTh: 'เมืองสมมุติ' } as const;

let serial = 0;

/** Everybody built has a name of their own unless one is given. */
export function aTenure(given: Partial<Tenure> = {}): Tenure {
  serial += 1;
  return Tenure.parse({
    ...tenures.blank(),
    ...PLACE,
    tenureId: `tenure-${String(serial).padStart(6, '0')}`,
    prefix: 'นาย',
    givenName: `สมมุติ${'กขคงจฉชซญฐ'[serial % 10]}${'กขคงจฉชซญฐ'[Math.floor(serial / 10) % 10]}${'กขคงจฉชซญฐ'[Math.floor(serial / 100) % 10]}`,
    familyName: 'ใจดี',
    office: 'councillor',
    appointedBy: 'certifiedElection',
    startDate: '2021-11-28',
    ...given,
  });
}

export function aTerm(given: Partial<Term> = {}): Term {
  const startDate = given.startDate ?? '2021-11-28';
  return Term.parse({
    ...terms.blank(),
    ...PLACE,
    termId: `term-06540103-${given.body ?? 'council'}-${given.ordinal ?? 1}`,
    body: 'council',
    ordinal: 1,
    startDate,
    endDate: lastDayOfTerm(startDate),
    ...given,
  });
}

export function aPalad(given: Partial<Palad> = {}): Palad {
  return Palad.parse({
    ...palads.blank(),
    ...PLACE,
    photoId: `photo-${'0'.repeat(32)}`,
    prefix: 'นางสาว',
    givenName: 'ตัวอย่าง',
    familyName: 'ทองดี',
    position: 'paladSao',
    level: 'levelMiddle',
    affiliation: 'อบต.หนองตัวอย่าง',
    officePhones: [{ text: '054 000 001', e164: '+6654000001', extension: null }],
    since: '2022-10-01',
    ...given,
  });
}

/** The change that adds a record of these values, as an officer types it. */
export function toAdd(sheet: Sheet, values: Values, given: Partial<RowChange> = {}): RowChange {
  const typed = sheet.fields.filter((field) => field.kind.kind !== 'computed').map(({ name }) => name);
  const set = Object.fromEntries(Object.entries(values).filter(([name]) => typed.includes(name)));
  return { changeId: randomUUID(), id: null, base: 0, kind: 'save', set, ...given };
}
