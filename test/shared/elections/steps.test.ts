import { describe, expect, test } from 'vitest';
import { candidacyMove, checkCandidacyMove, illegalCandidacyMoves } from '../../../shared/elections/candidacy-steps.ts';
import { ElectionStage } from '../../../shared/elections/election.ts';
import { type ElectionFacts, type ElectionRecords, factsOf } from '../../../shared/elections/election-facts.ts';
import { guideOf, openStep, STEP_NAMES } from '../../../shared/elections/guide.ts';
import { Requirement } from '../../../shared/elections/requirements.ts';
import {
  checkAppointment,
  checkMove,
  checkWork,
  illegalMoves,
  movesFrom,
  type Position,
  positions,
  STAGE_MOVES,
  WORK,
} from '../../../shared/elections/steps.ts';

const TODAY = '2021-11-29';

/** An election of 28 November 2564, counted, certified, everybody in office. */
function allDone(given: Partial<ElectionFacts> = {}, election: Partial<ElectionFacts['election']> = {}): ElectionFacts {
  return {
    election: {
      offices: 'both',
      cause: 'transitional',
      stage: 'called',
      pollState: 'asPlanned',
      calledOn: '2021-10-01',
      announcementForm: '1/1',
      approvedOn: '2021-10-02',
      announcedOn: '2021-10-04',
      applicationsFrom: '2021-10-11',
      applicationsTo: '2021-10-15',
      candidatesAnnouncedOn: '2021-10-22',
      electionDay: '2021-11-28',
      needsTwoEntries: true,
      ...election,
    },
    hasTerm: true,
    holdersNotDeparted: 0,
    constituencies: 6,
    constituenciesWithoutSeats: 0,
    constituenciesWithoutUnits: 0,
    seatsUnexplained: [],
    units: 9,
    unitsNotPublished: 0,
    unitsNotStaffed: 0,
    candidacies: 14,
    candidaciesUndecided: 0,
    acceptedWithoutNumber: 0,
    contests: 7,
    contestsNotAllReported: 0,
    contestsNotVerified: 0,
    contestsWithOpenLots: 0,
    contestsNotDecided: 0,
    contestsToCountAgain: 0,
    electedNotAppointed: 0,
    ...given,
  };
}

const at = (stage: ElectionStage, pollState: Position['pollState'] = 'asPlanned'): Position => ({ stage, pollState });
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('the stages of an election', () => {
  test('follow one another from the call to those in office', () => {
    const stages = ElectionStage.options;
    const complete = allDone({ contestsToCountAgain: 1 });
    for (const [index, stage] of stages.slice(0, -1).entries()) {
      expect(codes(checkMove(at(stage), at(stages[index + 1] ?? 'called'), complete, TODAY, null))).toEqual([]);
    }
  });

  test.each(illegalMoves().map(({ from, to }) => [`${from.stage}/${from.pollState}`, `${to.stage}/${to.pollState}`, from, to] as const))(
    'from %s to %s is refused, whatever has been done',
    (_from, _to, from, to) => {
      expect(codes(checkMove(from, to, allDone({ contestsToCountAgain: 1 }), TODAY, 'เหตุผล'))).toEqual(['F.411']);
    },
  );

  test('legal and illegal moves are all there are', () => {
    const legal = positions().flatMap(movesFrom).length;
    expect(legal + illegalMoves().length).toBe(positions().length * (positions().length - 1));
    expect(legal).toBe(STAGE_MOVES.length + 5 + 5 + 7 + 5);
  });

  test('staying where one is needs nothing', () => {
    expect(checkMove(at('called'), at('called'), allDone({ holdersNotDeparted: 9 }), TODAY, null)).toEqual([]);
  });

  const lacking: [ElectionStage, ElectionStage, string, Partial<ElectionFacts>, Partial<ElectionFacts['election']>, string][] = [
    ['called', 'announced', 'departures are recorded', { holdersNotDeparted: 3 }, {}, 'การพ้นจากตำแหน่ง 3 คน'],
    ['called', 'announced', 'the term is', { hasTerm: false }, {}, 'วาระ'],
    ['called', 'announced', 'the EC has called it', {}, { calledOn: null }, 'กกต.'],
    ['called', 'announced', 'the draft is approved', {}, { approvedOn: null }, 'ผอ.กต.จว.'],
    ['called', 'announced', 'constituencies exist', { constituencies: 0 }, {}, 'เขตเลือกตั้ง'],
    ['called', 'announced', 'every constituency has seats', { constituenciesWithoutSeats: 1 }, {}, '1 เขต'],
    ['announced', 'applications', 'polling units exist', { units: 0 }, {}, 'หน่วยเลือกตั้ง'],
    ['announced', 'applications', 'the first day has come', {}, { applicationsFrom: '2021-11-30' }, 'วันแรกที่รับสมัคร'],
    ['applications', 'candidates', 'the last day is over', {}, { applicationsTo: TODAY }, 'วันสุดท้ายที่รับสมัคร'],
    ['applications', 'candidates', 'all are decided', { candidaciesUndecided: 2 }, {}, '2 คน'],
    ['candidates', 'voting', 'units have their committees', { unitsNotStaffed: 1 }, {}, 'กปน.'],
    ['candidates', 'voting', 'election day has come', {}, { electionDay: '2021-11-30' }, 'วันเลือกตั้ง'],
    ['counting', 'counted', 'all units have reported', { contestsNotAllReported: 1 }, {}, 'ไม่ครบทุกหน่วย'],
    ['counting', 'counted', 'all are verified', { contestsNotVerified: 1 }, {}, 'ตรวจสอบ'],
    ['counted', 'counting', 'a recount or re-vote is ordered', {}, {}, 'นับคะแนนใหม่'],
    ['counted', 'certified', 'lots are drawn', { contestsWithOpenLots: 1 }, {}, 'จับสลาก'],
    ['counted', 'certified', 'the EC has decided every contest', { contestsNotDecided: 1 }, {}, 'ประกาศผล'],
    ['certified', 'appointed', 'the elected have their tenures', { electedNotAppointed: 1 }, {}, '1 คน'],
  ];
  test.each(lacking)('from %s to %s only once %s', (from, to, _what, facts, election, says) => {
    const found = checkMove(at(from), at(to), allDone(facts, election), TODAY, null);
    expect(codes(found)).toEqual(['F.412']);
    expect(found[0]?.message.th).toContain(says);
  });

  test('a poll is postponed or cancelled with a reason, and a cancelled one does not come back', () => {
    expect(codes(checkMove(at('announced'), at('announced', 'postponed'), allDone(), TODAY, null))).toEqual(['F.413']);
    expect(checkMove(at('announced'), at('announced', 'postponed'), allDone(), TODAY, 'น้ำท่วม')).toEqual([]);
    expect(movesFrom(at('announced', 'cancelled'))).toEqual([]);
    expect(codes(checkMove(at('certified'), at('certified', 'cancelled'), allDone(), TODAY, 'เหตุ'))).toEqual(['F.411']);
  });

  test('a refusal says what can be done instead', () => {
    const [found] = checkMove(at('called'), at('certified'), allDone(), TODAY, null);
    expect(found?.message.th).toContain('ประกาศให้มีการเลือกตั้ง');
  });
});

describe('work at a stage', () => {
  test.each([
    ['enterCounts', 'counting', true],
    ['enterCounts', 'voting', false],
    ['enterCounts', 'counted', false],
    ['takeApplications', 'applications', true],
    ['takeApplications', 'candidates', false],
    ['appoint', 'voting', false],
    ['appoint', 'certified', true],
    ['correctCertificate', 'counted', true],
    ['setConstituencies', 'announced', false],
    ['correctCertificate', 'appointed', true],
  ] as const)('%s while %s: %s', (work, stage, isAllowed) => {
    expect(checkWork(work, at(stage), ['state']) === null).toBe(isAllowed);
  });

  test('those elected are appointed only after their own contest is certified, whatever the others wait for', () => {
    const codeAt = (stage: ElectionStage, outcome: 'certified' | 'recountOrdered' | null) => checkAppointment(at(stage), { outcome })?.code;
    expect(codeAt('counted', 'certified')).toBeUndefined();
    expect(codeAt('certified', 'certified')).toBeUndefined();
    expect(codeAt('counted', null)).toBe('F.428');
    expect(codeAt('certified', 'recountOrdered')).toBe('F.428');
    expect(checkAppointment(at('certified'), null)?.code).toBe('F.428');
    expect(codeAt('voting', 'certified')).toBe('F.414');
  });

  test('a cancelled poll stops all work, a postponed one only what follows the call', () => {
    for (const { stage } of positions()) expect(WORK.every((work) => checkWork(work, at(stage, 'cancelled'), []) !== null)).toBe(true);
    expect(checkWork('setUnits', at('announced', 'postponed'), [])).toBeNull();
    expect(checkWork('takeApplications', at('applications', 'postponed'), [])?.code).toBe('F.414');
  });
});

describe('the guided order', () => {
  const nothing = allDone(
    { hasTerm: false, holdersNotDeparted: 12, constituencies: 0, units: 0, candidacies: 0, contests: 0 },
    { applicationsFrom: null, applicationsTo: null, electionDay: null, announcedOn: null, approvedOn: null, candidatesAnnouncedOn: null },
  );

  test('begins with the departures, and everything else is ahead', () => {
    expect(openStep(nothing, TODAY)).toBe('departures');
    expect(guideOf(nothing, TODAY).map(({ state }) => state)).toEqual(['open', ...Array(7).fill('ahead')]);
  });

  test('then opens the next step that lacks something and says what', () => {
    const steps = guideOf({ ...nothing, holdersNotDeparted: 0 }, TODAY);
    expect(steps[0]?.state).toBe('done');
    expect(steps[1]).toMatchObject({ step: 'election', state: 'open' });
    expect(steps[1]?.missing.map(({ th }) => th)).toContain('ยังไม่ได้บันทึกวาระ');
  });

  test('has nothing open when all is done, or the poll is cancelled', () => {
    expect(openStep(allDone(), TODAY)).toBeNull();
    expect(openStep(allDone({ holdersNotDeparted: 2 }, { pollState: 'cancelled' }), TODAY)).toBeNull();
  });

  test('names each step and its sheets', () => {
    expect(Object.values(STEP_NAMES).every(({ th, en, sheets }) => th && en && sheets.length > 0)).toBe(true);
    expect(Requirement.options.length).toBeGreaterThan(15);
  });
});

describe('facts of an election', () => {
  const records: ElectionRecords = {
    election: { ...allDone().election, offices: 'executive' },
    hasTerm: true,
    holdersNotDeparted: 1,
    constituencies: [{ number: 1, seats: 0 }],
    seatsUnexplained: [],
    units: [
      { constituency: 1, number: 1, publishedOn: '2021-11-01' },
      { constituency: 1, number: 2, publishedOn: null },
    ],
    staff: [
      ...Array.from({ length: 6 }, () => ({ constituency: 1, unit: 1, role: 'member' as const })),
      { constituency: 1, unit: 1, role: 'chair' },
      { constituency: 1, unit: 1, role: 'security' },
      { constituency: 1, unit: 1, role: 'security' },
    ],
    candidacies: [
      { state: 'applied', number: null },
      { state: 'accepted', number: null },
      { state: 'accepted', number: 2 },
    ],
    contests: [],
    certifications: [{ office: 'executive', constituency: null, outcome: 'certified', elected: [2] }],
    appointed: 0,
  };

  test('are counted from its records', () => {
    expect(factsOf(records)).toMatchObject({
      constituenciesWithoutSeats: 0,
      constituenciesWithoutUnits: 0,
      unitsNotPublished: 1,
      unitsNotStaffed: 1,
      candidaciesUndecided: 1,
      acceptedWithoutNumber: 1,
      electedNotAppointed: 1,
    });
  });

  test('one office needs a committee of 7, two offices on one day one of 9', () => {
    expect(factsOf({ ...records, units: records.units.slice(0, 1) }).unitsNotStaffed).toBe(0);
    const both = { ...records, election: { ...records.election, offices: 'both' as const } };
    expect(factsOf({ ...both, units: records.units.slice(0, 1) })).toMatchObject({ unitsNotStaffed: 1, constituenciesWithoutSeats: 1 });
  });
});

describe('a candidacy', () => {
  const ITEMS = [1, 2, 3];
  const candidacy = {
    state: 'accepted' as const,
    stateOn: '2021-10-20',
    stateReason: null,
    number: 4,
    applicationDate: '2021-10-11',
    checkedOn: '2021-10-18',
    clearedItems: [3, 2, 1],
  };
  const check = (from: Parameters<typeof checkCandidacyMove>[0], given: Partial<Parameters<typeof checkCandidacyMove>[1]> = {}) =>
    codes(checkCandidacyMove(from, { ...candidacy, ...given }, ITEMS, TODAY));

  test('is accepted with number, check and a clear checklist', () => {
    expect(check('applied')).toEqual([]);
    expect(check('applied', { number: null, checkedOn: null, clearedItems: [1, 3] })).toEqual(['F.425', 'F.426', 'F.427']);
  });

  test('is rejected with reason and day', () => {
    expect(check('applied', { state: 'rejected', stateOn: null })).toEqual(['F.422', 'F.423']);
    expect(check('applied', { state: 'rejected', stateReason: 'ขาดคุณสมบัติ' })).toEqual([]);
  });

  test.each([
    ['2021-10-10', ['F.424']],
    ['2021-10-11', []],
    [TODAY, []],
    ['2021-11-30', ['F.424']],
  ])('dies on %s, between application and today', (stateOn, expected) => {
    expect(check('accepted', { state: 'died', stateOn })).toEqual(expected);
  });

  test.each(illegalCandidacyMoves())('does not move from $from to $to', ({ from, to }) => {
    expect(candidacyMove(from, to)).toBeNull();
    expect(check(from, { state: to, stateReason: 'เหตุผล' })).toEqual(['F.421']);
  });
});
