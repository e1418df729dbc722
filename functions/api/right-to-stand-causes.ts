// The records that findings about a candidate rest on, in words and with where they lie; and who is barred by the election repeated.

import type { StandingCause } from '../../shared/api-right-to-stand.ts';
import { Candidacy } from '../../shared/elections/candidacy.ts';
import { Election } from '../../shared/elections/election.ts';
import { parseElectionId } from '../../shared/elections/election-id.ts';
import { contestsOf, recordsFrom } from '../../shared/elections/records-around.ts';
import { barredCandidacies, candidacyRecord } from '../../shared/elections/right-to-stand.ts';
import { recordSortKey, sheetOfSortKey } from '../../shared/ids.ts';
import { DEPARTURE_REASON_NAMES } from '../../shared/people/departure-reason.ts';
import { OFFICE_NAMES } from '../../shared/people/office-names.ts';
import { Tenure } from '../../shared/people/tenure.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { formatDay } from '../../shared/text/dates.ts';
import type { Bilingual, Lang } from '../../shared/text/lang.ts';
import type { RecordItem } from '../store/items.ts';
import { readRecord } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { readElection, valuesBySheet } from './elections-read.ts';
import type { Country } from './person-check-answer.ts';

/** Candidates of the election this one repeats who did not beat the no-vote there; nobody where it repeats none. */
export async function readBarred(store: Store, { repeats }: Election, today: string): Promise<Candidacy[]> {
  const laoId = repeats === null ? undefined : parseElectionId(repeats)?.laoId;
  if (repeats === null || laoId === undefined) return [];
  const [record, inside] = await Promise.all([
    readRecord(store, { pk: `lao#${laoId}`, sk: recordSortKey(elections.name, repeats) }),
    readElection(store, repeats),
  ]);
  if (record === null || record.isDeleted) return [];
  const records = recordsFrom(valuesBySheet(inside));
  return contestsOf(Election.parse(record.values), records, today).flatMap(({ contestId, outcome }) =>
    outcome === null ? [] : barredCandidacies({ contestId, repeat: outcome.repeat }, records.candidacies),
  );
}

/** By record id. */
export function causesOf(
  records: readonly RecordItem[],
  barred: readonly Candidacy[],
  { laos }: Pick<Country, 'laos'>,
): ReadonlyMap<string, StandingCause> {
  const nameOf = (laoId: string) => laos.get(laoId)?.nameTh ?? laoId;
  const found = records.flatMap((record): [string, StandingCause][] => {
    const sheet = sheetOfSortKey(record.sk);
    if (sheet === tenures.name) return [[record.id, causeOfTenure(record.id, Tenure.parse(record.values), nameOf)]];
    return sheet === candidacies.name ? [[record.id, causeOfCandidacy(record.id, Candidacy.parse(record.values), nameOf)]] : [];
  });
  const earlier = barred.map((one): [string, StandingCause] => [candidacyRecord(one), causeOfCandidacy(candidacyRecord(one), one, nameOf)]);
  return new Map([...earlier, ...found]);
}

function causeOfTenure(recordId: string, tenure: Tenure, nameOf: (laoId: string) => string): StandingCause {
  const { laoId, provinceCode, office, startDate, endDate, departureReason } = tenure;
  const days = (lang: Lang) => [startDate, endDate].map((day) => (day === null ? '…' : formatDay(day, lang, 'short'))).join(' – ');
  const why = (lang: Lang) => (departureReason === null ? '' : ` (${DEPARTURE_REASON_NAMES[departureReason][lang]})`);
  const say = (lang: Lang) => `${OFFICE_NAMES[office][lang]} ${nameOf(laoId)} ${days(lang)}${why(lang)}`;
  return { recordId, sheet: 'tenures', label: { th: say('th'), en: say('en') }, laoId, provinceCode, electionId: null };
}

const STANDS_FOR: Readonly<Record<Candidacy['office'], Bilingual>> = {
  council: { th: 'ผู้สมัครสมาชิกสภา', en: 'Candidate for the council' },
  executive: { th: 'ผู้สมัครผู้บริหาร', en: 'Candidate for the executive' },
};

function causeOfCandidacy(recordId: string, candidacy: Candidacy, nameOf: (laoId: string) => string): StandingCause {
  const { laoId, provinceCode, electionId, office, constituency, number, applicationDate } = candidacy;
  const label = {
    th: [
      STANDS_FOR[office].th,
      nameOf(laoId),
      ...(constituency === null ? [] : [`เขต ${constituency}`]),
      ...(number === null ? [] : [`หมายเลข ${number}`]),
      `สมัคร ${formatDay(applicationDate, 'th', 'short')}`,
    ].join(' '),
    en: [
      STANDS_FOR[office].en,
      nameOf(laoId),
      ...(constituency === null ? [] : [`constituency ${constituency}`]),
      ...(number === null ? [] : [`no. ${number}`]),
      `applied ${formatDay(applicationDate, 'en', 'short')}`,
    ].join(' '),
  };
  return { recordId, sheet: 'candidacies', label, laoId, provinceCode, electionId };
}
