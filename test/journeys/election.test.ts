// One election from the call to those in office, through the API, by those whose work it is: the province opens it, the LAO's director keeps it, a
// colleague makes the second entry, the provincial director approves and certifies.

import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { readInside } from '../../functions/store/read.ts';
import type { Store } from '../../functions/store/store.ts';
import { ChangesAnswer } from '../../shared/api.ts';
import { DepartureAnswer } from '../../shared/api-actions.ts';
import { AppointmentsAnswer, ConstituenciesAnswer, OpenElectionsAnswer } from '../../shared/api-election-actions.ts';
import { ElectionAnswer, ElectionConstituencyAnswer } from '../../shared/api-elections.ts';
import { RightToStandAnswer } from '../../shared/api-right-to-stand.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { certifications } from '../../shared/sheets/certifications.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { pollingUnits } from '../../shared/sheets/polling-units.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { keep, PAPER } from '../support/an-election.ts';
import { signIn, startApi } from '../support/api.ts';
import { aLao } from '../support/builders.ts';
import { newStore } from '../support/installation.ts';
import { aTerm, toAdd } from '../support/people-builders.ts';

const CODE = '06540701';
const LAO = `lao-${CODE}`;
const ELECTION = `election-${CODE}-3-1`;
const ITEMS = Array.from({ length: 26 }, (_, index) => index + 1);

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let as: Record<'province' | 'director' | 'colleague' | 'provincialDirector' | 'lao', Record<string, string>>;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  await keep(store, laos, [toAdd(laos, aLao({ code: CODE, nameTh: 'บ้านเดินทาง', population: 4_200, populationDate: '2024-12-31' })).set]);
  await keep(store, terms, [
    toAdd(terms, aTerm({ laoId: LAO, ordinal: 2 })).set,
    toAdd(terms, aTerm({ laoId: LAO, ordinal: 3, startDate: '2025-11-30' })).set,
  ]);
  const held = { laoId: LAO, appointedBy: 'certifiedElection', startDate: '2021-11-28' };
  await keep(store, tenures, [
    { ...held, givenName: 'เดิม', familyName: 'นายกสมมุติ', office: 'chiefExecutive' },
    { ...held, givenName: 'เดิม', familyName: 'สภาสมมุติ', office: 'councillor', constituency: '1' },
  ]);
  const of = (role: 'province' | 'electionDirector' | 'provincialElectionDirector' | 'lao') =>
    signIn(store, api, { role, provinceCode: '54', laoId: role === 'electionDirector' || role === 'lao' ? LAO : null });
  const [province, director, colleague, provincialDirector, lao] = await Promise.all([
    of('province'),
    of('electionDirector'),
    of('electionDirector'),
    of('provincialElectionDirector'),
    of('lao'),
  ]);
  as = { province, director, colleague, provincialDirector, lao };
});

type Who = keyof typeof as;
const post = async (who: Who, path: string, body: unknown) =>
  (await api.app.request(path, { method: 'POST', headers: as[who], body: JSON.stringify(body) })).json();
const page = async (who: Who = 'director') =>
  ElectionAnswer.parse(await (await api.app.request(`/elections/${ELECTION}`, { headers: as[who] })).json());
const openStep = async () => (await page()).guide.find(({ state }) => state === 'open')?.step ?? 'done';

async function save(
  who: Who,
  sheet: string,
  sets: Record<string, unknown>[],
  of: { id: string; base: number } | null = null,
): Promise<string[]> {
  const changes = sets.map((set) => ({ changeId: randomUUID(), id: of?.id ?? null, base: of?.base ?? 0, set }));
  const { answers } = ChangesAnswer.parse(await post(who, `/sheets/${sheet}/changes`, { actionId: randomUUID(), reason: null, changes }));
  return answers.map((answer) =>
    answer.outcome === 'invalid'
      ? [...new Set(answer.violations.filter(({ severity }) => severity === 'blocking').map(({ code }) => code))].join()
      : answer.outcome,
  );
}

const add = (who: Who, sheet: string, ...sets: Record<string, unknown>[]) =>
  save(
    who,
    sheet,
    sets.map((set) => ({ electionId: ELECTION, ...set })),
  );

/** An edit of what is recorded, as it stands. */
async function edit(who: Who, sheet: { name: string }, key: string, set: Record<string, unknown>): Promise<string | undefined> {
  const pk = sheet === elections ? `lao#${LAO}` : `election#${ELECTION}`;
  const found = (await readInside(store, pk, sheet)).find(({ id }) => id.endsWith(key));
  return (await save(who, sheet.name, [set], { id: found?.id ?? '', base: found?.version ?? 0 }))[0];
}

const setElection = (who: Who, set: Record<string, unknown>) => edit(who, elections, ELECTION, set);

/** Along the table of steps: what it still lacks, or `saved`. */
async function move(stage: string): Promise<string | undefined> {
  return setElection('director', { stage });
}

test('an election goes from the call to those in office, each step in its order and by those whose work it is', async () => {
  // The province opens it; nothing can be announced yet, and the page says what is missing.
  const call = {
    ...{ offices: 'both', cause: 'termEnd', causeDate: '2025-11-27', calledOn: '2025-10-01', electionDay: '2025-11-30' },
    ...{ applicationsFrom: '2025-10-20', applicationsTo: '2025-10-24', needsTwoEntries: true },
  };
  const opened = OpenElectionsAnswer.parse(
    await post('province', '/actions/elections', { actionId: randomUUID(), preview: false, scope: { laoIds: [LAO] }, call }),
  );
  expect(opened.rows).toMatchObject([{ electionId: ELECTION, outcome: 'saved' }]);
  expect(await openStep()).toBe('departures');
  expect(await move('announced')).toBe('F.412');
  expect(await move('voting')).toBe('F.411');

  // 1.1 Everybody leaves.
  const order = {
    ...{ sides: 'both', reason: 'termEnded', date: '2025-11-27', letPaladAct: false },
    ...{ note: null, number: null, orderDate: null, authority: null },
  };
  const left = DepartureAnswer.parse(
    await post('province', '/actions/departure', { actionId: randomUUID(), preview: false, scope: { laoIds: [LAO] }, order }),
  );
  expect(left.rows.filter(({ what }) => what === 'ends').map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
  expect(await openStep()).toBe('election');

  // 1.2 Announcement, constituencies, units, staff. Only the provincial director approves.
  expect(await setElection('director', { draftedOn: '2025-10-02', announcementForm: '1/1' })).toBe('saved');
  expect(await setElection('provincialDirector', { approvedOn: '2025-10-05' })).toBe('saved');
  expect(await setElection('provincialDirector', { announcedOn: '2025-10-06' })).toBe('forbidden');
  expect(await setElection('director', { announcedOn: '2025-10-06', announcementNumber: '1/2568' })).toBe('saved');
  expect(await openStep()).toBe('constituencies');
  const computed = ConstituenciesAnswer.parse(
    await post('director', '/actions/constituencies', {
      ...{ actionId: randomUUID(), preview: false, electionId: ELECTION, populationOn: '2024-12-31' },
      areas: [{ name: 'หมู่ที่ 1', population: 4_200 }],
    }),
  );
  expect(computed.rows).toMatchObject([{ number: 1, seats: 6, outcome: 'saved' }]);
  expect(await move('announced')).toBe('saved');
  expect(await add('director', 'constituencies', { number: 2, seats: 1 })).toEqual(['F.414']);
  expect(await add('director', 'pollingUnits', { constituency: 1, number: 1, name: 'หมู่ที่ 1', eligibleVoters: 400 })).toEqual(['saved']);
  expect(await add('director', 'candidacies', { office: 'executive', givenName: 'เร็ว', applicationDate: '2025-10-20' })).toEqual(['F.414']);
  expect(await move('applications')).toBe('saved');

  // 1.3 Applications, checked against the whole country, numbered, accepted or refused.
  const applicant = (office: string, number: number, given: Record<string, unknown> = {}) => ({
    ...{ office, constituency: office === 'council' ? 1 : null, number, numberBy: 'order', applicationDate: '2025-10-20' },
    ...{ prefix: 'นาย', givenName: `ผู้สมัคร${number}`, familyName: `${office === 'council' ? 'สภา' : 'นายก'}สมมุติ` },
    ...{ birthDate: '1975-05-05', education: 'bachelor', residentSince: '2010-01-01', feePaid: office === 'council' ? 1_000 : 2_500 },
    ...given,
  });
  const council = [1, 2, 3, 4, 5, 6, 7].map((number) => applicant('council', number));
  expect(new Set(await add('director', 'candidacies', ...council, applicant('executive', 1), applicant('executive', 2)))).toEqual(
    new Set(['saved']),
  );
  const looked = RightToStandAnswer.parse(await post('director', `/elections/${ELECTION}/right-to-stand`, { purpose: 'ตรวจสอบสิทธิสมัคร' }));
  expect(looked.rows).toHaveLength(9);
  expect(await move('candidates')).toBe('F.412');
  const decided = { state: 'accepted', stateOn: '2025-10-25', checkedOn: '2025-10-25', clearedItems: ITEMS };
  const all = await readInside(store, `election#${ELECTION}`, candidacies);
  expect(await edit('director', candidacies, all[0]?.id ?? '', { state: 'accepted', stateOn: '2025-10-25' })).toContain('F.426');
  for (const { id } of all) expect(await edit('director', candidacies, id, decided)).toBe('saved');
  expect(await setElection('director', { candidatesAnnouncedOn: '2025-10-29' })).toBe('saved');
  expect(await move('candidates')).toBe('saved');
  expect(await move('voting')).toBe('F.412');
  expect(await edit('director', pollingUnits, 'unit-01-0001', { approvedOn: '2025-10-20', publishedOn: '2025-10-30' })).toBe('saved');
  const staff = (role: string, index: number) => ({
    ...{ constituency: 1, unit: 1, role, givenName: `กปน${index}`, familyName: 'สมมุติ', isEligibleVoter: true },
    ...{
      background: role === 'chair' ? 'civilServant' : null,
      approvedOn: '2025-11-01',
      appointedOn: '2025-11-05',
      trainedOn: '2025-11-20',
    },
  });
  await add(
    'director',
    'pollStaff',
    staff('chair', 0),
    ...[1, 2, 3, 4, 5, 6, 7].map((index) => staff('member', index)),
    staff('security', 8),
  );
  expect(await move('voting')).toBe('F.412');
  await add('director', 'pollStaff', staff('member', 9), staff('security', 10));
  expect(await move('voting')).toBe('saved');

  // 1.4 The count, twice; nobody reads the first entry before the second is made, and the tie is settled by lot.
  const paper = (office: string, entry: number) => ({
    ...{ ...PAPER, office, constituency: 1, unit: 1, entry, state: 'submitted' },
    votes: office === 'executive' ? '1=150; 2=134' : '1=200; 2=190; 3=180; 4=170; 5=160; 6=100; 7=100',
  });
  expect(await add('director', 'unitCounts', paper('executive', 1))).toEqual(['F.414']);
  expect(await move('counting')).toBe('saved');
  expect(await add('director', 'unitCounts', paper('executive', 1), paper('council', 1))).toEqual(['saved', 'saved']);
  expect(await move('counted')).toBe('F.412');
  const unseen = ElectionConstituencyAnswer.parse(
    await (await api.app.request(`/elections/${ELECTION}/constituencies/1`, { headers: as.colleague })).json(),
  );
  expect([unseen.counts.length, unseen.entered.length]).toEqual([0, 2]);
  expect(await add('director', 'unitCounts', paper('executive', 2))).toEqual(['F.521']);
  expect(await add('colleague', 'unitCounts', paper('executive', 2), paper('council', 2))).toEqual(['saved', 'saved']);
  expect(await move('counted')).toBe('saved');
  const tied = (await page()).contests.find(({ office }) => office === 'council');
  expect(tied?.candidates.filter(({ standing }) => standing === 'tied').map(({ number }) => number)).toEqual([6, 7]);
  expect(tied?.candidates.some(({ standing }) => standing === 'elected')).toBe(false);
  expect(await move('certified')).toBe('F.412');
  const lots = { lotsDrawnOn: '2025-12-02', lotsPlace: 'ที่ทำการ อบต.', lotsWitnesses: 'พยาน สมมุติ', lotsWon: '7' };
  expect(await add('director', 'certifications', { office: 'council', constituency: 1, ...lots })).toEqual(['saved']);

  // The provincial director records what the Election Commission announced; then they take office, and not before.
  const announced = { outcome: 'certified', announcementNumber: '9/2568', announcementDate: '2025-12-20' };
  expect(await add('director', 'certifications', { office: 'executive', ...announced, elected: '1' })).toEqual(['forbidden']);
  const appoint = { actionId: randomUUID(), electionId: ELECTION };
  expect(AppointmentsAnswer.parse(await post('lao', '/actions/appointments', { ...appoint, preview: true })).rows).toEqual([]);
  expect(await add('provincialDirector', 'certifications', { office: 'executive', ...announced, elected: '1' })).toEqual(['saved']);
  const council1 = { ...announced, elected: '1; 2; 3; 4; 5; 7' };
  expect(await edit('provincialDirector', certifications, 'certification-council-01', council1)).toBe('saved');
  expect(await openStep()).toBe('appointments');
  expect(await move('certified')).toBe('saved');
  expect(await move('appointed')).toBe('F.412');
  const inOffice = AppointmentsAnswer.parse(await post('lao', '/actions/appointments', { ...appoint, preview: false }));
  expect(new Set(inOffice.rows.map(({ outcome }) => outcome))).toEqual(new Set(['saved']));
  expect(inOffice.rows.filter(({ kind }) => kind === 'tenure')).toHaveLength(7);
  expect(await move('appointed')).toBe('saved');
  expect(await openStep()).toBe('done');

  // What was certified is corrected only with a reason and its paper.
  const corrected = { elected: '1; 2; 3; 4; 5; 6' };
  expect(await edit('provincialDirector', certifications, 'certification-council-01', corrected)).toBe('F.416');
  const why = { correctionReason: 'คำสั่งศาล', correctionDocument: 'คดีที่ 1/2569' };
  expect(await edit('provincialDirector', certifications, 'certification-council-01', { ...corrected, ...why })).toBe('saved');
});
