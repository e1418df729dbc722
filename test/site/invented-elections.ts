// The sample's elections as they would be published, without a store; and a large one.

import { publishConstituencyParts } from '../../functions/bake/elections/publish-constituency.ts';
import { listElection, publishConstituencyResult, publishElection } from '../../functions/bake/elections/publish-election.ts';
import {
  publishCorrections,
  publishCountryElections,
  publishElectionCalendar,
  publishProvinceElections,
  shareOf,
} from '../../functions/bake/elections/publish-lists.ts';
import { publishCandidates, publishCertification } from '../../functions/bake/elections/publish-records.ts';
import { publishLao } from '../../functions/bake/publish.ts';
import type { RecordItem } from '../../functions/store/items.ts';
import { type SampleElection, sampleElections } from '../../infra/local/sample/elections.ts';
import { sampleLaos } from '../../infra/local/sample/lives.ts';
import { Election } from '../../shared/elections/election.ts';
import { paths } from '../../shared/paths.ts';
import type { ConstituencyResult, PublishedElection } from '../../shared/published-elections.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { certifications } from '../../shared/sheets/certifications.ts';
import { constituencies } from '../../shared/sheets/constituencies.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { pollingUnits } from '../../shared/sheets/polling-units.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import type { TestPage } from './served-site.ts';

export const DAY = '2026-03-02';
const LAOS = sampleLaos();

function record(sheet: Sheet, given: Values): RecordItem {
  const { electionId } = given;
  const laoId = String(given['laoId'] ?? `lao-${String(electionId).split('-')[1]}`);
  const lao = LAOS.find((one) => one.laoId === laoId);
  const values = { ...sheet.blank(), laoId, provinceCode: lao?.provinceCode, districtTh: lao?.districtTh ?? null, ...given };
  const key = String(values[sheet.keyField as keyof typeof values] ?? sheet.newKey(values, 'test'));
  const [pk, sk] = [sheet.partitionOf(values), `${sheet.name}#${key}`];
  return {
    ...{ pk, sk, id: `${pk}/${sk}`, sheet: sheet.name, sheetPlace: '', version: 1, head: '5e'.repeat(32), isDeleted: false },
    ...{
      changedAt: `${DAY}T12:34:56.000Z`,
      changedBy: 'องค์การบริหารส่วนตำบลตัวอย่าง',
      values: sheet.settle(null, { ...values, [sheet.keyField]: key }),
    },
  };
}

interface Published {
  readonly election: PublishedElection;
  readonly constituencies: readonly ConstituencyResult[];
}

function publish(sample: SampleElection, isLarge = false): Published {
  const of = (sheet: Sheet, rows: readonly Values[]) => rows.map((row) => record(sheet, row));
  const [head] = of(elections, [sample.election]);
  const lao = LAOS.find(({ laoId }) => laoId === sample.election.laoId);
  if (head === undefined || lao === undefined) throw new Error('There is no such organisation.');
  const election = Election.parse(head.values);
  const candidates = of(candidacies, sample.candidates);
  const certified = of(
    certifications,
    sample.certifications.map((one) => (one.office === 'executive' ? { ...one, ...sample.correction } : one)),
  );
  const counts = of(unitCounts, sample.counts);
  const units = of(pollingUnits, sample.units);
  const parts = of(constituencies, sample.constituencies).flatMap((constituency) => {
    const inIt = (one: RecordItem) => one.values['constituency'] === constituency.values['number'];
    const own = {
      ...{ constituency, units: units.filter(inIt), counts: counts.filter(inIt), candidates: candidates.filter(inIt) },
      certification: certified.find(inIt),
    };
    return publishConstituencyParts(election, own) ?? [];
  });
  const executive = {
    candidates: publishCandidates(
      candidates.filter(({ values }) => values['office'] === 'executive'),
      election,
    ),
    certification: publishCertification(certified.find(({ values }) => values['office'] === 'executive')),
  };
  const whole = { record: head, election, lao: publishLao(record(laos, lao), DAY) };
  return {
    election: publishElection({
      ...{ head: whole, executive, parts: parts.map(({ part }) => part) },
      units: isLarge ? null : parts.flatMap((one) => one.units),
    }),
    constituencies: parts.map(({ part, units: own }) => publishConstituencyResult(whole, executive, part, own)),
  };
}

const SAMPLES = sampleElections(LAOS, DAY);
export const SHOWN: readonly Published[] = SAMPLES.map((one) => publish(one));

/** Both offices, 25 candidates, every unit reported: the heaviest page there is before units move to the constituencies. */
export function anElectionOf(units: number): Published {
  const town = SAMPLES.find(({ election }) => election.electionId === 'election-04508102-2-1');
  if (town === undefined) throw new Error('The sample has no town.');
  const perConstituency = Math.ceil(units / town.constituencies.length);
  const numbers = Array.from({ length: perConstituency }, (_, index) => index + 1);
  return publish({
    ...town,
    units: town.constituencies.flatMap(({ number = 1 }) =>
      numbers.map((unit) => ({ ...town.units[0], constituency: number, number: unit, place: `โรงเรียนบ้านตัวอย่าง ${number * 41 + unit}` })),
    ),
    counts: numbers.flatMap((unit) =>
      town.counts.filter((count) => count.unit === 1).map((count) => ({ ...count, unit, ...varied(count, unit) })),
    ),
  });
}

/** No two papers read the same. */
function varied({ votes = [], goodBallots, eligibleVoters }: SampleElection['counts'][number], unit: number) {
  return {
    votes: votes.map((each, index) => ({ ...each, votes: each.votes + ((unit * 7919 + index * 104_729) % 97) })),
    goodBallots: (goodBallots ?? 0) + (unit % 89),
    eligibleVoters: (eligibleVoters ?? 0) + ((unit * 31) % 211),
  };
}

const large = publish(SAMPLES.find(({ election }) => election.electionId === 'election-04408102-3-1') ?? SAMPLES[0] ?? failToFind(), true);

function failToFind(): never {
  throw new Error('The sample has no elections.');
}

const provinces = [...Map.groupBy(SHOWN, ({ election }) => election.provinceCode)].map(([code, own]) =>
  publishProvinceElections(
    code,
    own.map(({ election }) => listElection(election)),
    DAY,
  ),
);
const shares = provinces.map((province) => shareOf(province, DAY));

/** Results of a night taken over from elsewhere: partial, and in one unit the sums do not agree. */
function takenOver({ election }: Published): PublishedElection {
  const units = (election.units ?? []).map((unit, index) =>
    index > 0 || unit.executive === null
      ? unit
      : {
          ...unit,
          executive: {
            ...unit.executive,
            count: { ...unit.executive.count, findings: ['F.507', 'W.501'], paperPhotoUrl: paths.photo(`photo-${'0'.repeat(32)}`) },
          },
        },
  );
  return { ...election, units, source: 'ผลที่ผู้อื่นเผยแพร่ในคืนวันเลือกตั้ง (ตัวอย่าง)', isPartial: true, state: 'counting' };
}
const elsewhere = takenOver(SHOWN.find(({ election }) => election.electionId === 'election-06508108-2-1') ?? failToFind());

export const ELECTION_PAGES: readonly TestPage[] = [
  {
    name: 'taken over from elsewhere',
    path: (lang) => paths.election('election-06508108-9-9', lang),
    data: { view: 'election', election: elsewhere },
  },
  ...SHOWN.map(
    ({ election }): TestPage => ({
      name: `election ${election.electionId} (${election.state})`,
      path: (lang) => paths.election(election.electionId, lang),
      data: { view: 'election', election },
    }),
  ),
  ...large.constituencies.slice(0, 1).map(
    (result): TestPage => ({
      name: 'constituency',
      path: (lang) => paths.constituency(result.election.electionId, result.constituency.number, lang),
      data: { view: 'constituency', result },
    }),
  ),
  ...provinces
    .filter(({ code }) => code === '50')
    .map(
      (province): TestPage => ({
        name: 'elections of a province',
        path: (lang) => paths.electionsOf('50', lang),
        data: { view: 'electionsOf', province },
      }),
    ),
  { name: 'elections', path: paths.elections, data: { view: 'elections', country: publishCountryElections(shares, DAY) } },
  { name: 'calendar', path: paths.electionCalendar, data: { view: 'electionCalendar', calendar: publishElectionCalendar(shares, DAY) } },
  { name: 'verify', path: paths.verify, data: { view: 'fixed' } },
  { name: 'corrections', path: paths.corrections, data: { view: 'corrections', corrections: publishCorrections(shares) } },
];
