// Which organisation of the register each organisation of the file is. By code, present or former; failing that, those of the
// register that the file no longer lists are candidates, so that a renamed or upgraded one is asked about and never doubled.

import { codesEverBorne } from '../../../shared/register/designation.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import type { LaoOfFile } from './statements.ts';

/** A record of the register as it stands. */
export interface RegisterRecord {
  readonly id: string;
  readonly version: number;
  readonly isDeleted: boolean;
  readonly lao: Lao;
}

/** Why a record may be what the file lists under an unknown code; the strongest first. */
export const EVIDENCE = ['sameNameAndDistrict', 'sameNameInProvince', 'sharedSubdistrict', 'sameDistrict'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export type Match =
  /** The file lists the record under its present code. */
  | { readonly kind: 'known'; readonly file: LaoOfFile; readonly record: RegisterRecord }
  /** Under a code it bore before; `isDouble` when the file lists it under its present code as well. */
  | { readonly kind: 'underFormerCode'; readonly file: LaoOfFile; readonly record: RegisterRecord; readonly isDouble: boolean }
  /** An officer deleted the record. */
  | { readonly kind: 'deleted'; readonly file: LaoOfFile; readonly record: RegisterRecord }
  /** Unknown code, and records that vanished from the file and may be it. */
  | { readonly kind: 'maybe'; readonly file: LaoOfFile; readonly candidates: readonly RegisterRecord[]; readonly evidence: Evidence }
  /** Unknown code, but type, name and district of one that is listed too (in the register, or earlier in the file). */
  | { readonly kind: 'twin'; readonly file: LaoOfFile; readonly twinCode: string }
  | { readonly kind: 'new'; readonly file: LaoOfFile };

export interface Matches {
  readonly matches: readonly Match[];
  /** Records in provinces of the file, still existing, that no row of the file is about. */
  readonly missing: readonly RegisterRecord[];
}

export function matchLaos(laos: readonly LaoOfFile[], register: readonly RegisterRecord[]): Matches {
  const byCode = recordsByCode(register);
  const listedCodes = new Set(laos.map(({ code }) => code));
  const listed = new Set(laos.flatMap(({ code }) => byCode.get(code)?.id ?? []));
  const provinces = new Set(laos.map(({ provinceCode }) => provinceCode));
  const missing = register.filter(
    ({ id, isDeleted, lao }) =>
      !isDeleted && lao.code !== null && lao.abolishedDate === null && !listed.has(id) && provinces.has(lao.provinceCode),
  );
  const missingByProvince = Map.groupBy(missing, ({ lao }) => lao.provinceCode);
  const codeByDesignation = new Map<string, string>();
  for (const { isDeleted, lao } of register) if (!isDeleted && lao.code !== null) codeByDesignation.set(designationKey(lao), lao.code);
  const matches = laos.map((file): Match => {
    const record = byCode.get(file.code);
    if (record?.isDeleted) return { kind: 'deleted', file, record };
    if (record && record.lao.code !== file.code)
      return { kind: 'underFormerCode', file, record, isDouble: record.lao.code !== null && listedCodes.has(record.lao.code) };
    if (record) return { kind: 'known', file, record };
    const found = candidatesFor(file, missingByProvince.get(file.provinceCode) ?? []);
    const twinCode = codeByDesignation.get(designationKey(file));
    codeByDesignation.set(designationKey(file), file.code);
    if (found) return { kind: 'maybe', file, ...found };
    return twinCode === undefined ? { kind: 'new', file } : { kind: 'twin', file, twinCode };
  });
  return { matches, missing };
}

function recordsByCode(register: readonly RegisterRecord[]): Map<string, RegisterRecord> {
  const byCode = new Map<string, RegisterRecord>();
  for (const record of register) {
    const first = record.lao.laoId.replace(/^lao-/, '');
    for (const code of [first, ...codesEverBorne(record.lao)]) if (!byCode.has(code)) byCode.set(code, record);
  }
  for (const record of register) if (record.lao.code !== null && !record.isDeleted) byCode.set(record.lao.code, record);
  return byCode;
}

type Designation = Pick<Lao, 'type' | 'nameTh' | 'provinceCode' | 'districtTh'>;

function designationKey({ type, nameTh, provinceCode, districtTh }: Designation): string {
  return [type, nameTh, provinceCode, districtTh].join('|');
}

function candidatesFor(
  file: LaoOfFile,
  missing: readonly RegisterRecord[],
): { candidates: readonly RegisterRecord[]; evidence: Evidence } | null {
  for (const evidence of EVIDENCE) {
    const candidates = missing.filter(({ lao }) => speaksFor(evidence, file, lao));
    if (candidates.length > 0) return { candidates, evidence };
  }
  return null;
}

function speaksFor(evidence: Evidence, file: LaoOfFile, lao: Lao): boolean {
  const isSameDistrict = file.districtTh !== null && file.districtTh === lao.districtTh;
  switch (evidence) {
    case 'sameNameAndDistrict':
      return isSameDistrict && file.nameTh === lao.nameTh;
    case 'sameNameInProvince':
      return file.nameTh === lao.nameTh;
    case 'sharedSubdistrict':
      return isSameDistrict && file.subdistricts.some((subdistrict) => lao.subdistricts.includes(subdistrict));
    case 'sameDistrict':
      return isSameDistrict;
  }
}
