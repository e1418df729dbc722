// What the papers of an election are printed from: its records as the sheets give them.

import type { RowState } from '../../../shared/api.ts';
import type { ElectionAnswer } from '../../../shared/api-elections.ts';
import { Candidacy } from '../../../shared/elections/candidacy.ts';
import { Constituency } from '../../../shared/elections/constituency.ts';
import { Election } from '../../../shared/elections/election.ts';
import { PollStaff } from '../../../shared/elections/poll-staff.ts';
import { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import { UnitCount } from '../../../shared/elections/unit-count.ts';
import type { ApiClient } from '../api-client.ts';
import { rowsOf } from '../screens/rows-of.ts';
import type { ElectionOnPaper } from './papers.ts';

const SHEETS = ['constituencies', 'pollingUnits', 'pollStaff', 'candidacies', 'unitCounts'] as const;

/** A sheet that the officer may not read (helpers do not see the staff) is left out: its papers stay empty. */
export async function readOnPaper(
  api: ApiClient,
  answer: ElectionAnswer,
  readable: readonly string[],
  province: string | null,
  signal: AbortSignal,
): Promise<ElectionOnPaper> {
  const election = Election.parse(answer.election.values);
  const read = async (sheet: string): Promise<RowState[]> => (readable.includes(sheet) ? rowsOf(api, sheet, province, signal) : []);
  const found = await Promise.all(SHEETS.map(read));
  const [constituencies = [], units = [], staff = [], candidacies = [], counts = []] = found.map((rows) =>
    rows.filter(({ values }) => values['electionId'] === election.electionId).map(({ values }) => values),
  );
  return {
    election,
    lao: answer.lao,
    constituencies: constituencies.map((one) => Constituency.parse(one)).toSorted((a, b) => a.number - b.number),
    units: units.map((one) => PollingUnit.parse(one)).toSorted((a, b) => a.constituency - b.constituency || a.number - b.number),
    staff: staff.map((one) => PollStaff.parse(one)),
    candidacies: candidacies.map((one) => Candidacy.parse(one)),
    counts: counts.map((one) => UnitCount.parse(one)),
    today: answer.today,
  };
}
