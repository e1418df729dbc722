import { describe, expect, test } from 'vitest';
import { checkAnnounced } from '../../../shared/elections/announcement-rules.ts';
import { Election } from '../../../shared/elections/election.ts';
import { PollStaff } from '../../../shared/elections/poll-staff.ts';
import { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import { checkCommittee, checkStaff, checkStaffDays, checkUnit } from '../../../shared/elections/units-and-staff.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { pollStaff } from '../../../shared/sheets/poll-staff.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';

const PLACE = { electionId: 'election-06540103-3-1', laoId: 'lao-06540103', provinceCode: '54', districtTh: 'เมืองสมมุติ' };
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

const aUnit = (given: Partial<PollingUnit> = {}) =>
  PollingUnit.parse({ ...pollingUnits.blank(), ...PLACE, unitId: 'unit-01-0001', constituency: 1, number: 1, ...given });
const someone = (given: Partial<PollStaff> = {}) =>
  PollStaff.parse({
    ...{ ...pollStaff.blank(), ...PLACE, staffId: 'staff-01-0001-a1', constituency: 1, unit: 1, role: 'member' },
    ...{ givenName: 'กรรมการ', isEligibleVoter: true, approvedOn: '2021-11-01', appointedOn: '2021-11-02', trainedOn: '2021-11-20' },
    ...given,
  });
const anElection = (given: Partial<Election> = {}) =>
  Election.parse({
    ...{ ...elections.blank(), ...PLACE, termOrdinal: 3, ordinal: 1, offices: 'both', cause: 'termEnd', electionDay: '2021-11-28' },
    ...{ calledOn: '2021-10-01', ...given },
  });
const around = (given: Partial<Election> = {}) => ({ others: { elections: [anElection(given)] } });

describe('a polling unit', () => {
  test('of more than a thousand voters is warned of; exactly a thousand is not', () => {
    expect(codes(checkUnit(aUnit({ eligibleVoters: 1_000 })))).toEqual([]);
    expect(codes(checkUnit(aUnit({ eligibleVoters: 1_001 })))).toEqual(['W.440']);
  });

  test('that is published was approved before, and is published in four ways', () => {
    const ways = { postedAtOffice: true, postedAtPlace: true, sentToProvince: true, keptOnFile: true };
    expect(codes(checkUnit(aUnit({ publishedOn: '2021-11-01', approvedOn: '2021-11-01', ...ways })))).toEqual([]);
    expect(codes(checkUnit(aUnit({ publishedOn: '2021-11-01', approvedOn: '2021-11-02', ...ways })))).toEqual(['W.443']);
    const [open] = checkUnit(aUnit({ publishedOn: '2021-11-01', approvedOn: '2021-10-20', ...ways, keptOnFile: false }));
    expect([open?.code, open?.fields]).toEqual(['W.444', ['keptOnFile']]);
  });
});

describe('who serves at a unit', () => {
  test('is an eligible voter, approved before the appointment; the chair has a background', () => {
    expect(codes(checkStaff(someone()))).toEqual([]);
    expect(codes(checkStaff(someone({ isEligibleVoter: false, approvedOn: null })))).toEqual(['W.441', 'W.445']);
    expect(codes(checkStaff(someone({ role: 'chair' })))).toEqual(['W.442']);
  });

  test('is trained before election day, which is asked after in its last week, and appointed twenty days before', () => {
    const untrained = someone({ trainedOn: null });
    expect(codes(checkStaffDays(untrained, around(), '2021-11-20'))).toEqual([]);
    expect(codes(checkStaffDays(untrained, around(), '2021-11-21'))).toEqual(['W.446']);
    expect(codes(checkStaffDays(someone({ trainedOn: '2021-11-29' }), around(), '2021-12-10'))).toEqual(['W.446']);
    expect(codes(checkStaffDays(someone({ appointedOn: '2021-11-08' }), around(), '2021-11-01'))).toEqual([]);
    expect(codes(checkStaffDays(someone({ appointedOn: '2021-11-09' }), around(), '2021-11-01'))).toEqual(['W.437']);
  });

  test('is one of nine where both offices are elected, of seven where one is, with one chair', () => {
    const others = (count: number) => Array.from({ length: count }, () => someone());
    expect(codes(checkCommittee(someone(), others(7), around()))).toEqual([]);
    expect(codes(checkCommittee(someone(), others(8), around()))).toEqual(['W.447']);
    expect(codes(checkCommittee(someone(), others(5), around({ offices: 'council' })))).toEqual([]);
    expect(codes(checkCommittee(someone(), others(6), around({ offices: 'council' })))).toEqual(['W.447']);
    expect(codes(checkCommittee(someone({ role: 'chair' }), [someone({ role: 'chair' })], around()))).toEqual(['W.447']);
    expect(codes(checkCommittee(someone({ role: 'security' }), others(9), around()))).toEqual([]);
    expect(codes(checkCommittee(someone(), [...others(7), someone({ unit: 2 })], around()))).toEqual([]);
  });
});

describe('an announced election', () => {
  const posted = { postedAtOffice: true, postedAtDistrict: true, postedElsewhere: true, postedOnWeb: true };

  test('is posted in four ways, and its copy is sent; before it is announced nothing is asked', () => {
    expect(checkAnnounced(anElection(), '2021-10-10')).toEqual([]);
    expect(codes(checkAnnounced(anElection({ announcedOn: '2021-10-04' }), '2021-10-10'))).toEqual(['W.448', 'W.449']);
    const done = { announcedOn: '2021-10-04', ...posted, deliveries: ['ผอ.กต.จว. 5 ต.ค. 2564'] };
    expect(checkAnnounced(anElection(done), '2021-10-10')).toEqual([]);
  });
});
