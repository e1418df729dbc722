// Does each number on an election's page agree with its record's history, and that history with the sealed root? Runs in browsers and
// on the command line alike; hashing is WebCrypto, which both have.

import { canonicalJson } from '../canonical.ts';
import type { Bilingual } from '../text/lang.ts';
import type { ElectionProof, PathStep, ProvenRecord, ProvenVersion } from './election-proof.ts';

/** A count as the page's JSON shows it, as far as it is compared. */
export interface ShownCount {
  readonly countId: string;
  readonly change: { readonly version: number; readonly at: string; readonly head: string };
  readonly [field: string]: unknown;
}

export interface ProofFinding {
  readonly code: 'chain-broken' | 'values-changed' | 'not-under-seal' | 'shown-differs' | 'not-shown' | 'seal-differs' | 'proof-missing';
  /** The record's key, or the day of a seal. */
  readonly subject: string;
  readonly message: Bilingual;
}

/** An earlier value that a record had. */
export interface EarlierValue {
  readonly subject: string;
  readonly version: number;
  readonly at: string;
  readonly office: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Verification {
  readonly findings: ProofFinding[];
  /** Records whose whole history is under the seal. */
  readonly proven: number;
  /** Counts shown that agree with their sealed record, and those newer than the seal. */
  readonly shownProven: number;
  readonly shownNewer: string[];
  readonly earlier: EarlierValue[];
}

const MESSAGES: Readonly<Record<ProofFinding['code'], Bilingual>> = {
  'chain-broken': { th: 'ประวัติถูกแก้หรือขาดตอน', en: 'The history was altered or has a gap.' },
  'values-changed': { th: 'ตัวเลขไม่ตรงกับลายนิ้วมือในประวัติ', en: 'The values do not fit their fingerprint in the history.' },
  'not-under-seal': { th: 'ประวัติไม่อยู่ใต้ผนึกของวันนั้น', en: 'The history is not under the seal of that day.' },
  'shown-differs': { th: 'ตัวเลขที่แสดงไม่ตรงกับที่ผนึกไว้', en: 'What is shown differs from what was sealed.' },
  'not-shown': { th: 'ผลที่ผนึกไว้ไม่แสดงอยู่ในหน้าเว็บแล้ว', en: 'A sealed count is no longer shown.' },
  'proof-missing': {
    th: 'ผลนี้บันทึกก่อนผนึก จึงต้องมีหลักฐาน แต่ไม่พบหลักฐาน',
    en: 'This count is older than the seal and must have a proof, but there is none.',
  },
  'seal-differs': { th: 'ผนึกของวันนั้นไม่ตรงกับรากในหลักฐาน', en: 'The published seal has another root than the proof.' },
};

export const finding = (code: ProofFinding['code'], subject: string): ProofFinding => ({ code, subject, message: MESSAGES[code] });

/** What is trusted of a day's seal: as published, or from a copy somebody kept. */
export interface TrustedSeal {
  readonly root: string;
  readonly sealedAt: string;
}

export async function verifyElection(proof: ElectionProof, shown: readonly ShownCount[], trusted: TrustedSeal): Promise<Verification> {
  const checked = await Promise.all(proof.records.map((record) => checkRecord(record, trusted.root)));
  const seal = proof.root === trusted.root ? [] : [finding('seal-differs', proof.day)];
  const versions = new Map(proof.records.map((record) => [keyOf(record.record), record.versions]));
  const compared = shown.map((count) => compareShown(count, versions.get(count.countId) ?? [], trusted.sealedAt));
  const shownIds = new Set(shown.map(({ countId }) => countId));
  // A second entry that agrees is not shown by itself: the first one is.
  const hidden = proof.records.filter((record) => isFirstEntry(record) && !shownIds.has(keyOf(record.record)));
  return {
    findings: [
      ...seal,
      ...checked.flat(),
      ...compared.flatMap((one) => one.findings),
      ...hidden.map((one) => finding('not-shown', keyOf(one.record))),
    ],
    proven: checked.filter((findings) => findings.length === 0).length,
    shownProven: compared.filter(({ state }) => state === 'proven').length,
    shownNewer: compared.flatMap(({ state, subject }) => (state === 'newer' ? [subject] : [])),
    earlier: proof.records.flatMap(earlierOf),
  };
}

/** `election#…/unitCounts#count-…` → `count-…`. */
export function keyOf(record: string): string {
  return record.slice(record.lastIndexOf('#') + 1);
}

function isFirstEntry({ record, versions }: ProvenRecord): boolean {
  return record.includes('/unitCounts#') && record.endsWith('-1') && (versions.at(-1)?.values ?? null) !== null;
}

async function checkRecord({ record, versions, path }: ProvenRecord, root: string): Promise<ProofFinding[]> {
  const subject = keyOf(record);
  const newest = versions.at(-1);
  if (newest === undefined) return [finding('chain-broken', subject)];
  const links = await Promise.all(versions.map((version, index) => isLinked(record, version, index, versions[index - 1] ?? null)));
  const values = await Promise.all(versions.map(areValuesRight));
  const leaf = `${await sha256(record)} ${newest.header.version} ${newest.hash}`;
  return [
    ...(links.every(Boolean) ? [] : [finding('chain-broken', subject)]),
    ...(values.every(Boolean) ? [] : [finding('values-changed', subject)]),
    ...((await rootFrom(leaf, path)) === root ? [] : [finding('not-under-seal', subject)]),
  ];
}

async function isLinked(record: string, { hash, header }: ProvenVersion, index: number, before: ProvenVersion | null): Promise<boolean> {
  const isNext = header.record === record && header.version === index + 1 && header.previous === (before?.hash ?? null);
  return isNext && (await sha256(canonicalJson(header))) === hash;
}

async function areValuesRight({ header, values }: ProvenVersion): Promise<boolean> {
  return values === null || (await sha256(canonicalJson(values))) === header.publicHash;
}

interface Compared {
  readonly subject: string;
  readonly state: 'proven' | 'newer' | 'differs';
  readonly findings: ProofFinding[];
}

/** Every figure of the sealed version that the page shows under the same name. */
function compareShown(count: ShownCount, versions: readonly ProvenVersion[], sealedAt: string): Compared {
  const subject = count.countId;
  const sealed = versions.find(({ hash }) => hash === count.change.head);
  if (sealed === undefined) {
    const isNewer = count.change.version > (versions.at(-1)?.header.version ?? 0) && count.change.at > sealedAt;
    const code = versions.length === 0 ? 'proof-missing' : 'shown-differs';
    return { subject, state: isNewer ? 'newer' : 'differs', findings: isNewer ? [] : [finding(code, subject)] };
  }
  const isSame =
    sealed.values !== null &&
    Object.entries(sealed.values).every(([name, value]) => !(name in count) || canonicalJson(count[name] ?? null) === canonicalJson(value));
  return { subject, state: isSame ? 'proven' : 'differs', findings: isSame ? [] : [finding('shown-differs', subject)] };
}

/** A version that changed nothing everybody sees is no earlier value. */
function earlierOf({ record, versions }: ProvenRecord): EarlierValue[] {
  return versions
    .slice(0, -1)
    .flatMap(({ header, values }, index) =>
      values === null || canonicalJson(values) === canonicalJson(versions[index + 1]?.values)
        ? []
        : [{ subject: keyOf(record), version: header.version, at: header.at, office: header.office, values }],
    );
}

const text = new TextEncoder();
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

async function sha256(content: string): Promise<string> {
  return hex(await digest(text.encode(content)));
}

/** Leaves begin with 0, nodes with 1 (RFC 6962 §2.1). */
async function rootFrom(leaf: string, path: readonly PathStep[]): Promise<string> {
  let at = await digest(new Uint8Array([0, ...text.encode(leaf)]));
  for (const { side, hash } of path) {
    const beside = new Uint8Array((hash.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
    at = await digest(new Uint8Array(side === 'left' ? [1, ...beside, ...at] : [1, ...at, ...beside]));
  }
  return hex(at);
}
