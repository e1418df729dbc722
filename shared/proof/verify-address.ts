// From the address of an election's page to what verification finds: which files it needs, and how they go together.

import { constituencyJson, constituencyProof, electionJson, electionProof, sealJson, sealsJson } from '../election-paths.ts';
import type { ElectionProof } from './election-proof.ts';
import { finding, type ProofFinding, type ShownCount, type TrustedSeal, type Verification, verifyElection } from './verify-election.ts';

/** Reads a file of the site as JSON; null where there is none. */
export type Get = <T>(path: string) => Promise<T | null>;

interface ShownResult {
  readonly count: ShownCount;
  readonly earlier: readonly ShownCount[];
}
interface ShownUnits {
  readonly units: readonly { readonly executive: ShownResult | null; readonly council: ShownResult | null }[] | null;
}
interface ShownElection extends ShownUnits {
  readonly lao: { readonly fullNameTh: string; readonly fullNameEn: string };
  readonly constituencies: readonly { readonly number: number }[];
}

export interface VerifiedElection extends Verification {
  readonly electionId: string;
  readonly nameTh: string;
  readonly nameEn: string;
  /** Days of the seals its proofs stand under. */
  readonly days: readonly string[];
}

export type Verdict =
  | { readonly outcome: 'verified'; readonly election: VerifiedElection }
  | { readonly outcome: 'noElection' | 'notSealedYet' | 'proofMissing' };

/** `https://…/en/election/06508210-3-1/` or the id alone → `election-06508210-3-1`; null for what names no election. */
export function electionIdOf(address: string): string | null {
  const slug = /(?:^|\/|election-)([0-9a-z]{3,12}-\d{1,2}-\d{1,2})(?:\/.*)?$/.exec(address.trim().replace(/[?#].*$/, ''))?.[1];
  return slug === undefined ? null : `election-${slug}`;
}

export async function verifyAddress(electionId: string, get: Get): Promise<Verdict> {
  const election = await get<ShownElection>(electionJson(electionId));
  if (election === null) return { outcome: 'noElection' };
  const numbers = election.constituencies.map(({ number }) => number);
  const whole = await get<ElectionProof>(electionProof(electionId));
  const ofConstituencies = await Promise.all(numbers.map((number) => get<ElectionProof>(constituencyProof(electionId, number))));
  const proofs = [whole, ...ofConstituencies].filter((proof) => proof !== null);
  const shown = election.units === null ? await unitsOfConstituencies(electionId, numbers, get) : countsOf(election);
  const seals = (await get<readonly TrustedSeal[]>(sealsJson())) ?? [];
  const isSealed = ({ change }: ShownCount) => seals.some(({ sealedAt }) => change.at <= sealedAt);
  if (proofs.length === 0) return { outcome: shown.some(isSealed) ? 'proofMissing' : 'notSealedYet' };
  // Each proof answers for the counts of its constituency; the only one for all.
  const own = ({ constituency }: ElectionProof) =>
    proofs.length === 1 ? shown : shown.filter(({ countId }) => constituencyOf(countId) === constituency);
  const covered = new Set(proofs.flatMap(own));
  const uncovered = shown.filter((count) => !covered.has(count));
  const missing: ProofFinding[] = uncovered.filter(isSealed).map(({ countId }) => finding('proof-missing', countId));
  const verifications = await Promise.all(proofs.map((proof) => verifyOne(proof, own(proof), get)));
  return {
    outcome: 'verified',
    election: {
      ...{ electionId, nameTh: election.lao.fullNameTh, nameEn: election.lao.fullNameEn },
      days: [...new Set(proofs.map(({ day }) => day))].sort(),
      findings: [...missing, ...verifications.flatMap(({ findings }) => findings)],
      proven: verifications.reduce((sum, { proven }) => sum + proven, 0),
      shownProven: verifications.reduce((sum, { shownProven }) => sum + shownProven, 0),
      shownNewer: [
        ...uncovered.filter((count) => !isSealed(count)).map(({ countId }) => countId),
        ...verifications.flatMap(({ shownNewer }) => shownNewer),
      ],
      earlier: verifications.flatMap(({ earlier }) => earlier),
    },
  };
}

async function verifyOne(proof: ElectionProof, shown: readonly ShownCount[], get: Get): Promise<Verification> {
  const seal = await get<TrustedSeal>(sealJson(proof.day));
  return verifyElection(proof, shown, seal ?? { root: '', sealedAt: '' });
}

/** `count-council-03-0012-original-1` → 3. */
function constituencyOf(countId: string): number {
  return Number(countId.split('-')[2]);
}

async function unitsOfConstituencies(electionId: string, numbers: readonly number[], get: Get): Promise<ShownCount[]> {
  const results = await Promise.all(numbers.map((number) => get<ShownUnits>(constituencyJson(electionId, number))));
  return results.flatMap((result) => (result === null ? [] : countsOf(result)));
}

function countsOf({ units }: ShownUnits): ShownCount[] {
  return (units ?? []).flatMap(({ executive, council }) =>
    [executive, council].flatMap((result) => (result === null ? [] : [result.count, ...result.earlier])),
  );
}
