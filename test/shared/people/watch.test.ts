import { describe, expect, test } from 'vitest';
import type { Palad } from '../../../shared/people/palad.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import type { Term } from '../../../shared/people/term.ts';
import { type LaoRecords, watchLao } from '../../../shared/people/watch.ts';
import { aLao } from '../../support/builders.ts';
import { aPalad, aTenure, aTerm } from '../../support/people-builders.ts';

const TODAY = '2024-02-01';
const LATELY = '2024-01-15T03:00:00.000Z';
const LONG_AGO = '2023-01-31T03:00:00.000Z';
const lao = aLao({ councilSeats: 6 });
const chief = aTenure({ office: 'chiefExecutive' });
const councillors = Array.from({ length: 6 }, () => aTenure());
const terms = (['council', 'executive'] as const).map((body) => aTerm({ body }));

interface Given {
  readonly palad?: Palad | null;
  readonly tenures?: readonly Tenure[];
  readonly terms?: readonly Term[];
  readonly changedAt?: string;
  readonly laoChangedAt?: string;
  readonly confirmedOn?: string | null;
}

function watched({
  palad = aPalad(),
  tenures = [chief, ...councillors],
  terms: own = terms,
  changedAt = LATELY,
  laoChangedAt = LATELY,
  confirmedOn = null,
}: Given = {}) {
  const records: LaoRecords = {
    lao: { ...lao, confirmedOn },
    laoChangedAt,
    palad: palad === null ? null : { record: palad, changedAt },
    tenures: tenures.map((record) => ({ record, changedAt })),
    terms: own,
  };
  return watchLao(records, TODAY);
}

const kinds = (given: Given) => watched(given).map(({ kind }) => kind);

test('complete and lately changed, there is nothing to do', () => {
  expect(watched()).toEqual([]);
});

test('an entry of the register neither changed nor confirmed for a year is to be checked', () => {
  expect(kinds({ laoChangedAt: LONG_AGO })).toEqual(['laoToCheck']);
  expect(kinds({ laoChangedAt: LONG_AGO, confirmedOn: '2023-02-01' })).toEqual(['laoToCheck']);
  expect(kinds({ laoChangedAt: LONG_AGO, confirmedOn: '2023-02-02' })).toEqual([]);
});

describe('the palad', () => {
  test('who is not recorded is missing; a vacant position is complete', () => {
    expect(kinds({ palad: null })).toEqual(['paladMissing']);
    expect(
      kinds({ palad: aPalad({ isVacant: true, givenName: null, familyName: null, position: null, level: null, photoId: null }) }),
    ).toEqual([]);
  });

  test('lacking a photo is incomplete, and says so', () => {
    expect(watched({ palad: aPalad({ photoId: null }) })).toEqual([{ kind: 'paladIncomplete', fields: ['photoId'] }]);
  });

  test('past the day of retirement is to be checked', () => {
    expect(kinds({ palad: aPalad({ retirementDate: '2023-09-30' }) })).toEqual(['paladToCheck']);
  });
});

describe('holders', () => {
  test('a year untouched and unconfirmed, everybody is to be checked; confirmed, nobody is', () => {
    expect(watched({ changedAt: LONG_AGO })).toEqual([{ kind: 'paladToCheck' }, { kind: 'holdersToCheck', count: 7 }]);
    const confirmed = [chief, ...councillors].map((tenure) => ({ ...tenure, confirmedOn: '2023-06-01' }));
    expect(kinds({ changedAt: LONG_AGO, tenures: confirmed, palad: aPalad({ confirmedOn: '2023-06-01' }) })).toEqual([]);
  });

  test('no chief, no councillors, or seats that nobody holds', () => {
    expect(kinds({ tenures: [] })).toEqual(['chiefMissing', 'councilMissing']);
    expect(watched({ tenures: [chief, ...councillors.slice(2)] })).toEqual([{ kind: 'seatsVacant', count: 2 }]);
  });

  test('whoever has left is not asked about again', () => {
    const left = aTenure({ endDate: '2022-01-01', departureReason: 'resigned' });
    expect(kinds({ tenures: [chief, ...councillors, left] })).toEqual([]);
  });
});

describe('terms', () => {
  const ending = (given: Partial<Term>) => [aTerm({ body: 'council', startDate: '2020-04-01', ...given }), aTerm({ body: 'executive' })];

  test('ending in sixty days and not reported come first; in sixty-one days not at all', () => {
    const [found] = watched({ terms: ending({ startDate: '2020-04-02' }), palad: null });
    expect(found).toMatchObject({
      kind: 'termNotReported',
      ending: { daysLeft: 60, reportBy: '2024-02-01', lastElectionDay: '2024-05-16' },
    });
    expect(kinds({ terms: ending({ startDate: '2020-04-03' }) })).toEqual([]);
  });

  test('reported, it is only said to end', () => {
    expect(kinds({ terms: ending({ startDate: '2020-03-20', reportedOn: '2024-01-10' }) })).toEqual(['termEnding']);
  });

  test('over without the next one recorded waits for the election', () => {
    expect(kinds({ terms: ending({ startDate: '2020-01-10' }) })).toEqual(['termOver']);
  });

  test('of a body without any term, the term is missing', () => {
    expect(watched({ terms: [aTerm({ body: 'council' })] })).toEqual([{ kind: 'termMissing', body: 'executive' }]);
  });
});
