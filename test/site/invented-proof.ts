// A published election with the proof of its only count, as a seal of the night after would leave them: made without a store.

import { merklePaths, merkleRoot } from '../../functions/seal/merkle.ts';
import { sha256 } from '../../functions/store/chain.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { paths } from '../../shared/paths.ts';

const ID = 'election-06540103-3-1';
const RECORD = `election#${ID}/unitCounts#count-executive-01-0001-original-1`;
const DAY = '2026-01-12';

const votesOf = (first: number) => [
  { number: 1, votes: first },
  { number: 2, votes: 280 - first },
];

/** By address, as JSON: the count said 150, then 160; `shown` is what the page says. */
export function provenFiles(shown: number): Map<string, string> {
  const values = [150, 160].map((first) => ({ countId: RECORD.split('#').at(-1), votes: votesOf(first), goodBallots: 280 }));
  let previous: string | null = null;
  const versions = values.map((own, index) => {
    const header = {
      ...{ record: RECORD, version: index + 1, at: `2026-01-11T1${index}:00:00.000Z`, office: 'อบต.ตัวอย่าง', kind: 'save' },
      ...{ publicHash: sha256(canonicalJson(own)), previous },
    };
    previous = sha256(canonicalJson(header));
    return { hash: previous, header, values: own };
  });
  const leaves = ['another record 1 head', `${sha256(RECORD)} 2 ${previous}`];
  const root = merkleRoot(leaves);
  const change = { version: 2, at: versions[1]?.header.at, head: previous };
  const seal = { day: DAY, root, sealedAt: '2026-01-11T17:05:00.000Z' };
  const files: Record<string, unknown> = {
    [paths.electionJson(ID)]: {
      lao: { fullNameTh: 'อบต.ตัวอย่าง', fullNameEn: 'Example SAO' },
      constituencies: [{ number: 1 }],
      units: [{ executive: { count: { ...values[1], votes: votesOf(shown), change }, earlier: [] }, council: null }],
    },
    [paths.electionProof(ID)]: {
      ...{ formatVersion: 1, electionId: ID, constituency: null, day: DAY, root },
      records: [{ record: RECORD, versions, path: merklePaths(leaves)(1) }],
    },
    [paths.seal(DAY)]: seal,
    [paths.seals()]: [seal],
  };
  return new Map(Object.entries(files).map(([path, file]) => [path, JSON.stringify(file)]));
}
