// What lets anybody check an election's published numbers: the public history of the records they come from, and the way from each
// record to a day's seal. Written once a day by functions/seal; shapes only, because browsers read them too.

/** One version as anybody may see it: its header is what the chain and the seal are made of. */
export interface ProvenVersion {
  readonly hash: string;
  readonly header: {
    readonly record: string;
    readonly version: number;
    readonly at: string;
    readonly office: string;
    readonly kind: string;
    readonly publicHash: string;
    readonly previous: string | null;
  } & Readonly<Record<string, unknown>>;
  /** What was public of it; null for drafts and for what was taken back. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** One step from a leaf to the root: the hash beside it, and on which side that stands (RFC 6962 §2.1.1). */
export interface PathStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

export interface ProvenRecord {
  readonly record: string;
  /** All versions up to the sealed one, oldest first. */
  readonly versions: readonly ProvenVersion[];
  readonly path: readonly PathStep[];
}

export interface ElectionProof {
  readonly formatVersion: 1;
  readonly electionId: string;
  /** Null where the proof covers the whole election. */
  readonly constituency: number | null;
  /** Day of the seal (`/data/seals/DAY.json`). */
  readonly day: string;
  readonly root: string;
  readonly records: readonly ProvenRecord[];
}
