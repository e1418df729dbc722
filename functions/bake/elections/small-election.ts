// A small election from one reading of its records: its page and files, its line in the lists. Nearly all elections of an election day
// are small, and each count changes one of them: parts in between would be more work than the page itself.

import { electionPartition } from '../../../shared/elections/election-id.ts';
import { objectKey, paths } from '../../../shared/paths.ts';
import type { PublishedElection } from '../../../shared/published-elections.ts';
import { type Bucket, currentEtag, etagOf, type PublishedFile, putIfDifferent } from '../../files/bucket.ts';
import { many } from '../../store/many.ts';
import { readPartition } from '../../store/partition.ts';
import { jsonFile } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { electionFiles } from './files.ts';
import { constituencyPartKey, layoutPartKey, UNITS_ON_ELECTION_PAGE, unitsPartKey } from './parts.ts';
import { type ConstituencyParts, publishConstituencyParts } from './publish-constituency.ts';
import { publishElection } from './publish-election.ts';
import { publishCandidates, publishCertification } from './publish-records.ts';
import { type ElectionHead, readHead, sortRecords } from './read-election.ts';

/** All of an election, whatever its size. */
export interface WholeElection {
  readonly head: ElectionHead;
  readonly executive: Parameters<typeof publishElection>[0]['executive'];
  readonly constituencies: readonly ConstituencyParts[];
  readonly isLarge: boolean;
  /** Of what it was read from. */
  readonly versions: string;
}

/** Null where there is no such election, or none any more. */
export async function readWhole({ store, today }: BakeParts, electionId: string): Promise<WholeElection | null> {
  const [head, records] = await Promise.all([readHead(store, electionId, today()), readPartition(store, electionPartition(electionId))]);
  if (head === null) return null;
  const { candidates, certification, byConstituency } = sortRecords(records);
  const constituencies = byConstituency.map((own) => publishConstituencyParts(head.election, own)).filter((one) => one !== null);
  return {
    ...{ head, constituencies },
    executive: { candidates: publishCandidates(candidates, head.election), certification: publishCertification(certification) },
    isLarge: constituencies.reduce((sum, { part }) => sum + part.units, 0) > UNITS_ON_ELECTION_PAGE,
    versions: [head.record, ...records].map(({ id, version }) => `${id} ${version}`).join('\n'),
  };
}

export function publishSmall({ head, executive, constituencies }: WholeElection): PublishedElection {
  return publishElection({
    ...{ head, executive },
    parts: constituencies.map(({ part }) => part),
    units: constituencies.flatMap(({ units }) => units),
  });
}

/** True where something of it has changed. */
export async function putElection(parts: BakeParts, published: PublishedElection, isSample: boolean): Promise<boolean> {
  return putBeside(parts.site, objectKey(paths.electionJson(published.electionId)), await electionFiles(parts, published, isSample));
}

const NONE_KNOWN: ReadonlyMap<string, string> = new Map();

/** The JSON holds all that the others show: where it differs, nothing is asked about them. It is written last. */
export async function putBeside(site: Bucket, jsonKey: string, files: readonly PublishedFile[]): Promise<boolean> {
  const json = files.find(({ key }) => key === jsonKey);
  const isNew = json !== undefined && (await currentEtag(site, json.key)) !== etagOf(json.body);
  const others = files.filter((file) => file !== json);
  await Promise.all(others.map((file) => (isNew ? putIfDifferent(site, file, NONE_KNOWN) : putIfDifferent(site, file))));
  if (isNew) await putIfDifferent(site, json, NONE_KNOWN);
  return isNew;
}

/** The parts that a large election is put together from; its layout last. */
export async function putLayoutOfLarge({ parts }: BakeParts, { head, constituencies }: WholeElection): Promise<void> {
  const { electionId } = head.election;
  await many(constituencies, async ({ part, units }) => {
    await putIfDifferent(parts, jsonFile(unitsPartKey(electionId, part.constituency.number), units));
    await putIfDifferent(parts, jsonFile(constituencyPartKey(electionId, part.constituency.number), part));
  });
  await putIfDifferent(parts, jsonFile(layoutPartKey(electionId), { isLarge: true }));
}
