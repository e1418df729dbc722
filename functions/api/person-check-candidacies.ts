// The elections a human being stood or stands in, among the records found of it, with what of each election matters.

import type { CheckedCandidacy, CheckedPerson } from '../../shared/api-person-check.ts';
import { Candidacy } from '../../shared/elections/candidacy.ts';
import { Election } from '../../shared/elections/election.ts';
import { isRunning, type OtherCandidacy } from '../../shared/elections/right-to-stand.ts';
import { recordId, recordSortKey, sheetOfSortKey } from '../../shared/ids.ts';
import { PROHIBITED_SOURCE } from '../../shared/law/prohibited-characteristics.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { formatDay } from '../../shared/text/dates.ts';
import type { RecordItem } from '../store/items.ts';
import { readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';

export interface StoodFor {
  readonly record: RecordItem;
  readonly candidacy: Candidacy;
  readonly election: Election | null;
}

/** The newest first. */
export async function readStoodFor(store: Store, records: readonly RecordItem[]): Promise<StoodFor[]> {
  const found = records.flatMap((record) =>
    sheetOfSortKey(record.sk) === candidacies.name ? [{ record, candidacy: Candidacy.parse(record.values) }] : [],
  );
  const ids = [...new Set(found.map(({ candidacy }) => electionRecordId(candidacy)))];
  const known = await readRecords(store, ids);
  return found
    .map(({ record, candidacy }) => ({
      record,
      candidacy,
      election: Election.safeParse(known.get(electionRecordId(candidacy))?.values).data ?? null,
    }))
    .toSorted((a, b) => (a.candidacy.applicationDate < b.candidacy.applicationDate ? 1 : -1));
}

function electionRecordId({ laoId, electionId }: Candidacy): string {
  return recordId({ pk: `lao#${laoId}`, sk: recordSortKey(elections.name, electionId) });
}

/** As the right to stand looks at it: the day and the state of the poll from the election's own record. */
export function otherCandidacy({ candidacy, election }: StoodFor): OtherCandidacy {
  return { ...candidacy, electionDay: election?.electionDay ?? null, pollState: election?.pollState ?? 'asPlanned' };
}

export function describeStoodFor({ record, candidacy, election }: StoodFor): Omit<CheckedCandidacy, 'laoNameTh'> {
  const { electionId, laoId, provinceCode, office, constituency, number, state, applicationDate } = candidacy;
  const where = { electionId, laoId, provinceCode, office, constituency, number };
  return { recordId: record.id, ...where, state, applicationDate, electionDay: election?.electionDay ?? null };
}

/** Item 22: whoever stands already stands nowhere else. With one candidacy it depends on what the person is checked for. */
export function findingsOfCandidacies(stood: readonly StoodFor[], day: string): CheckedPerson['findings'] {
  const running = stood.filter((one) => one.candidacy.applicationDate <= day && isRunning(otherCandidacy(one), day));
  return running.map(({ record, candidacy: { applicationDate } }) => ({
    kind: 'candidate',
    message: {
      th: `เป็นผู้สมัครรับเลือกตั้งอยู่ (สมัครเมื่อ ${formatDay(applicationDate, 'th', 'short')}) — สมัครที่อื่นอีกไม่ได้`,
      en: `Is a candidate (applied on ${formatDay(applicationDate, 'en', 'short')}): may not stand elsewhere besides`,
    },
    citation: `${PROHIBITED_SOURCE} (22)`,
    isCertain: running.length > 1,
    freeFrom: null,
    causes: [record.id],
  }));
}
