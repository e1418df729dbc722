import { describe, expect, it } from 'vitest';
import { sampleLaos } from '../../infra/local/sample/lives.ts';
import { peopleOf } from '../../infra/local/sample/people.ts';
import { councilSeatsOf } from '../../shared/law/council-seats.ts';
import { palads } from '../../shared/sheets/palads.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';

const TODAY = '2026-03-02';
const sample = sampleLaos().map((lao) => ({ lao, people: peopleOf(lao) }));
const existing = sample.filter(({ lao }) => lao.abolishedDate === null);
const all = sample.flatMap(({ people }) => people.tenures);
const inOffice = all.filter(({ departureReason = null }) => departureReason === null);

function whole(sheet: Sheet, set: Values, { laoId, provinceCode, districtTh }: Values, index: number): Values {
  const values = { ...sheet.blank(), laoId, provinceCode, districtTh, ...set };
  const key = sheet.newKey(values, `sample-${index}`);
  return sheet.schema.parse(sheet.settle(null, { ...values, [sheet.keyField]: key }));
}

describe('the invented people', () => {
  it('keep every rule of their sheets, alone and beside the others of their organisation', () => {
    for (const { lao, people } of sample) {
      for (const [sheet, rows] of [
        [terms, people.terms],
        [tenures, people.tenures],
        [palads, people.palad === null ? [] : [people.palad]],
      ] as const) {
        const records = rows.map((set, index) => whole(sheet, set, lao, index));
        for (const record of records) {
          const siblings = records.filter((other) => other !== record);
          const found = [...sheet.check(record, TODAY), ...(sheet.checkTogether?.(record, { lao, siblings }, TODAY) ?? [])];
          expect(
            found.filter(({ severity }) => severity === 'blocking'),
            `${lao.laoId} ${sheet.name} ${JSON.stringify(record)}`,
          ).toEqual([]);
        }
      }
    }
  });

  it('run every existing organisation: somebody is chief or acts as chief, and no council is larger than it may be', () => {
    for (const { lao, people } of existing) {
      const now = people.tenures.filter(({ departureReason = null }) => departureReason === null);
      expect(now.filter(({ office }) => office === 'chiefExecutive').length, lao.laoId).toBe(1);
      expect(now.filter(({ office }) => office === 'councillor').length, lao.laoId).toBeLessThanOrEqual(councilSeatsOf(lao) ?? 50);
    }
    expect(inOffice.length).toBeGreaterThan(3_000);
  });

  it('show vacancies, people acting, people who left, and vacant positions of palads', () => {
    expect(inOffice.filter(({ capacity }) => capacity === 'actingOfficeVacant').length).toBeGreaterThan(10);
    expect(all.length - inOffice.length).toBeGreaterThan(300);
    const vacant = existing.filter(({ people }) => people.palad?.isVacant).length;
    expect(existing.filter(({ people }) => people.palad === null).length).toBeGreaterThan(20);
    expect(vacant).toBeGreaterThan(existing.length * 0.05);
    expect(vacant).toBeLessThan(existing.length * 0.2);
  });

  it('end some terms at any time of the next years, so that the calendar is never empty', () => {
    const ends = existing
      .flatMap(({ people }) => people.terms.filter(({ endedOn = null }) => endedOn === null))
      .map(({ startDate = '' }) => startDate);
    expect(new Set(ends.map((day) => day.slice(0, 7))).size).toBeGreaterThan(12);
  });

  it('are the same every time, have no person id, birth date, mobile or photo, and no name twice in an organisation', () => {
    expect(sampleLaos().slice(0, 50).map(peopleOf)).toEqual(sample.slice(0, 50).map(({ people }) => people));
    for (const { people } of sample) {
      for (const tenure of people.tenures)
        for (const field of ['personId', 'birthDate', 'photoId'] as const) expect(tenure[field] ?? null).toBeNull();
      expect(people.palad?.mobilePhones ?? []).toEqual([]);
      const councillors = people.tenures
        .filter(({ office }) => office === 'councillor')
        .map(({ givenName, familyName }) => `${givenName} ${familyName}`);
      expect(new Set(councillors).size).toBe(councillors.length);
    }
  });
});
