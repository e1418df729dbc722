import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scheduled, timetableOf } from '../../../shared/elections/timetable.ts';
import { checkElectionDays, checkStaffAppointed, checkUnitPublished } from '../../../shared/elections/timetable-rules.ts';
import { electionDaysOn } from '../../../shared/law/election-days.ts';
import { addDays } from '../../../shared/text/dates.ts';

/** The อบต. election of 28 November 2564 as it was held. */
const of2564: Scheduled & { draftedOn: string | null; approvedOn: string | null } = {
  laoType: 'sao',
  offices: 'both',
  cause: 'transitional',
  causeDate: '2021-10-01',
  calledOn: '2021-10-01',
  rulesAsOf: '2021-10-01',
  draftedOn: '2021-10-01',
  approvedOn: '2021-10-02',
  announcedOn: '2021-10-04',
  applicationsFrom: '2021-10-11',
  applicationsTo: '2021-10-15',
  candidatesAnnouncedOn: '2021-10-22',
  electionDay: '2021-11-28',
  reportedOn: null,
  unitsPublishedOn: '2021-11-01',
  staffAppointedOn: '2021-11-05',
  resultAnnouncedOn: null,
};

const entry = (code: string, given: Partial<Scheduled> = {}, today = '2021-11-20') =>
  timetableOf({ ...of2564, ...given }, today).find((one) => one.code === code);
const violations = (given: Partial<typeof of2564>, termEnds: string | null = null, today = '2021-11-20') =>
  checkElectionDays({ ...of2564, ...given }, termEnds, today).map(({ code }) => code);

describe('the timetable of the election of 28 November 2564', () => {
  test.each([
    ['announce', '2021-10-29'],
    ['openApplications', '2021-10-14'],
    ['publishCandidates', '2021-10-22'],
    ['publishUnits', '2021-11-03'],
    ['postVoterList', '2021-11-03'],
    ['appointStaff', '2021-11-08'],
    ['tellHouseholds', '2021-11-13'],
    ['changeNames', '2021-11-18'],
    ['drawLots', '2021-12-01'],
    ['announceResult', '2021-12-28'],
    ['decideResult', '2022-01-27'],
  ])('has %s by %s', (code, until) => {
    expect(entry(code)?.until).toBe(until);
  });

  test('has the notices of being unable to vote as they were: 21–27 November and 29 November–5 December', () => {
    expect(entry('noticeBefore')).toMatchObject({ from: '2021-11-21', until: '2021-11-27', form: '1/8' });
    expect(entry('noticeAfter')).toMatchObject({ from: '2021-11-29', until: '2021-12-05' });
  });

  test('breaks no rule', () => {
    expect(violations({})).toEqual([]);
  });
});

describe('the last day for an election', () => {
  test.each([
    ['termEnd', '2025-11-27', '2026-01-11'],
    ['termEnd', '2025-03-27', '2025-05-11'],
    ['vacancy', '2025-11-27', '2026-01-26'],
  ] as const)('after %s on %s is %s', (cause, causeDate, last) => {
    const planned = { cause, causeDate, electionDay: null, announcedOn: null, rulesAsOf: '2025-11-01' };
    expect(entry('lastElectionDay', planned)?.until).toBe(last);
    const rest = {
      draftedOn: null,
      approvedOn: null,
      announcedOn: null,
      applicationsFrom: null,
      applicationsTo: null,
      candidatesAnnouncedOn: null,
    };
    expect(violations({ ...planned, ...rest, electionDay: last })).toEqual([]);
    expect(violations({ ...planned, ...rest, electionDay: addDays(last, 1) })).toEqual(['W.431']);
  });

  test('of a repeat or transitional election is not counted in days', () => {
    expect(entry('lastElectionDay', { electionDay: null })).toBeUndefined();
  });
});

describe('what is done, due and late', () => {
  test.each([
    ['publishUnits', { unitsPublishedOn: '2021-11-03' }, '2021-11-20', 'done'],
    ['publishUnits', { unitsPublishedOn: '2021-11-04' }, '2021-11-20', 'doneLate'],
    ['publishUnits', { unitsPublishedOn: null }, '2021-11-04', 'late'],
    ['publishUnits', { unitsPublishedOn: null }, '2021-11-03', 'due'],
    ['publishUnits', { unitsPublishedOn: null }, '2021-10-27', 'due'],
    ['publishUnits', { unitsPublishedOn: null }, '2021-10-26', 'upcoming'],
    ['takeApplications', {}, '2021-10-10', 'upcoming'],
    ['takeApplications', {}, '2021-10-11', 'due'],
    ['takeApplications', {}, '2021-10-16', 'past'],
    ['poll', {}, '2021-11-28', 'due'],
    ['announce', { announcedOn: '2021-10-25' }, '2021-10-20', 'upcoming'],
  ] as const)('%s with %j on %s is %s', (code, given, today, state) => {
    expect(entry(code, given, today)?.state).toBe(state);
  });

  test('the first meeting counts from the announcement of the result, in Pattaya and Bangkok from election day', () => {
    const announced = { resultAnnouncedOn: '2021-12-20' };
    expect(entry('firstMeeting', announced)?.until).toBe('2022-01-04');
    expect(entry('firstMeeting', { ...announced, laoType: 'pattaya' })?.until).toBe('2021-12-13');
    expect(entry('statePolicy', announced)?.until).toBe('2022-01-19');
    expect(entry('firstMeeting', { ...announced, offices: 'executive' })).toBeUndefined();
    expect(entry('statePolicy', { ...announced, offices: 'council' })).toBeUndefined();
  });

  test('the end of a term is reported sixty days before; a repeat is announced with form 1/4', () => {
    expect(entry('report', { cause: 'termEnd', causeDate: '2025-11-27', rulesAsOf: '2025-09-01' })?.until).toBe('2025-09-28');
    expect(entry('announce', { cause: 'repeatNoVote' })?.form).toBe('1/4');
    expect(entry('announce')?.form).toBe('1/1');
  });

  test('nothing is computed before the act of 2562', () => {
    expect(timetableOf({ ...of2564, rulesAsOf: '2012-01-01' }, '2021-11-20')).toEqual([]);
  });

  test('entries come in the order of their last days', () => {
    const days = timetableOf(of2564, '2021-11-20').map(({ until }) => until);
    expect(days).toEqual(days.toSorted());
  });
});

describe('dates that break a rule', () => {
  const cases: [string, Partial<typeof of2564>, string[]][] = [
    [
      'announced 30 days before',
      { announcedOn: '2021-10-29', applicationsFrom: null, applicationsTo: null, candidatesAnnouncedOn: null },
      [],
    ],
    [
      'announced 29 days before',
      { announcedOn: '2021-10-30', applicationsFrom: null, applicationsTo: null, candidatesAnnouncedOn: null },
      ['W.432'],
    ],
    ['opening applications ten days later', { applicationsFrom: '2021-10-14', applicationsTo: '2021-10-18' }, []],
    ['opening applications eleven days later', { applicationsFrom: '2021-10-15', applicationsTo: '2021-10-19' }, ['W.433']],
    ['taking applications on four days', { applicationsTo: '2021-10-14', candidatesAnnouncedOn: '2021-10-20' }, ['W.434']],
    ['publishing candidates on the eighth day', { candidatesAnnouncedOn: '2021-10-23' }, ['W.435']],
    ['closing applications before they open', { applicationsTo: '2021-10-10', candidatesAnnouncedOn: null }, ['F.431', 'W.434']],
    [
      'announced after election day',
      { announcedOn: '2021-11-29', applicationsFrom: null, applicationsTo: null, candidatesAnnouncedOn: null },
      ['F.431', 'W.430', 'W.432'],
    ],
    ['approved before it was drafted', { draftedOn: '2021-10-03' }, ['F.431']],
  ];
  test.each(cases)('an election %s', (_name, given, expected) => {
    expect(violations(given)).toEqual(expected);
  });

  test('a seat that falls vacant with fewer than 180 days left is not filled', () => {
    const vacancy = { cause: 'vacancy', causeDate: '2021-10-01' } as const;
    expect(violations(vacancy, '2022-03-30')).toEqual([]);
    expect(violations(vacancy, '2022-03-29')).toEqual(['W.438']);
  });

  test('each names its section and the last lawful day', () => {
    const [found] = checkElectionDays({ ...of2564, candidatesAnnouncedOn: '2021-10-23' }, null, '2021-11-20');
    expect(found?.message.th).toContain('22 ต.ค. 2564');
    expect(found?.message.th).toContain('ระเบียบ กกต.');
  });

  test('units published 24 and staff appointed 19 days before are late', () => {
    const days = electionDaysOn('2021-10-01');
    if (days === null) throw new Error('no rules');
    expect(checkUnitPublished('2021-11-03', '2021-11-28', days)).toEqual([]);
    expect(checkUnitPublished('2021-11-04', '2021-11-28', days).map(({ code }) => code)).toEqual(['W.436']);
    expect(checkStaffAppointed('2021-11-08', '2021-11-28', days)).toEqual([]);
    expect(checkStaffAppointed('2021-11-09', '2021-11-28', days).map(({ code }) => code)).toEqual(['W.437']);
  });

  test('whatever election day is, a date on its last lawful day is never late and the day after always is', () => {
    const days = electionDaysOn('2021-10-01');
    if (days === null) throw new Error('no rules');
    fc.assert(
      fc.property(fc.date({ min: new Date('2019-06-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (date) => {
        const electionDay = date.toISOString().slice(0, 10);
        const last = addDays(electionDay, -days.unitsBefore.days);
        expect(checkUnitPublished(last, electionDay, days)).toEqual([]);
        expect(checkUnitPublished(addDays(last, 1), electionDay, days)).toHaveLength(1);
      }),
    );
  });
});
