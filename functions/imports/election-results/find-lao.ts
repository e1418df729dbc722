// The organisation of a published result: in the register, or, where the mapping says so, to be added to it.

import { Lao } from '../../../shared/register/lao.ts';
import { fullLaoName, LAO_TYPES } from '../../../shared/register/lao-type.ts';
import { laos, newLaoId } from '../../../shared/sheets/laos.ts';
import { readByClaim, readPlaceNow } from '../../store/read.ts';
import type { Store } from '../../store/store.ts';
import { FileProblem } from '../file-problem.ts';
import type { Mapping } from './mapping.ts';

export interface FoundLao {
  readonly laoId: string;
  readonly fullNameTh: string;
  /** What to add to the register; null where it is there. */
  readonly toAdd: Readonly<Record<string, unknown>> | null;
}

/** Throws FileProblem where it is not there, or may be several. */
export async function findLao(store: Store, wanted: Mapping['lao'], source: string): Promise<FoundLao> {
  const found = await inRegister(store, wanted);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { laoId: only.laoId, fullNameTh: fullLaoName(only, 'th'), toAdd: null };
  const name = 'code' in wanted ? wanted.code : `${LAO_TYPES[wanted.type].name.th} ${wanted.nameTh}`;
  if (only !== undefined)
    throw new FileProblem(
      `${name} มีหลายแห่ง: ${found.map(({ code }) => code).join(', ')} — ระบุ lao.code`,
      `There are several ${name}: ${found.map(({ code }) => code).join(', ')}. Give lao.code.`,
    );
  if ('code' in wanted || !wanted.create)
    throw new FileProblem(
      `ไม่พบ ${name} ในทะเบียน — นำเข้าทะเบียนก่อน หรือใส่ "create": true`,
      `The register has no ${name}: import the register first, or say "create": true.`,
    );
  const { type, nameTh, nameEn = null, provinceCode, districtTh = null } = wanted;
  if (type !== 'bma' && type !== 'pattaya')
    throw new FileProblem(
      `${name} ต้องมีรหัส อปท. จึงเพิ่มในทะเบียนที่นี่ไม่ได้ — เพิ่มในแผ่นงาน “ทะเบียน อปท.” ก่อน`,
      `${name} needs its code and cannot be added here: add it to the sheet “Register of LAOs” first.`,
    );
  const toAdd = { type, nameTh, nameEn, provinceCode, districtTh, source };
  return { laoId: newLaoId({ code: null, type }, ''), fullNameTh: fullLaoName({ type, nameTh, nameEn }, 'th'), toAdd };
}

async function inRegister(store: Store, wanted: Mapping['lao']): Promise<Lao[]> {
  if ('code' in wanted) {
    const record = await readByClaim(store, `code#${wanted.code}`);
    return record === null || record.isDeleted ? [] : [Lao.parse(record.values)];
  }
  const records = await readPlaceNow(store, laos, wanted.provinceCode);
  const isOnlyOne = wanted.type === 'bma' || wanted.type === 'pattaya' || wanted.type === 'pao';
  return records
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ values }) => Lao.parse(values))
    .filter(({ type, nameTh, districtTh, abolishedDate }) => {
      const isThere = type === wanted.type && (isOnlyOne || nameTh === wanted.nameTh) && abolishedDate === null;
      return isThere && (wanted.districtTh === undefined || districtTh === wanted.districtTh);
    });
}
