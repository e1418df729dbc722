// What every sheet kept inside an LAO shares: the LAO is given once, and province and district follow from its record.

import { z } from 'zod';
import { EVERYTHING, NOTHING, READ_ONLY } from '../permissions.ts';
import { PROVINCES, provinceByCode } from '../register/provinces.ts';
import type { Lang } from '../text/lang.ts';
import { describedFields } from './described-fields.ts';
import type { Field, Place, Sheet, Values } from './sheet.ts';

const LaoPlace = z.object({
  laoId: z.string(),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: z.string().nullable(),
});

/** The place of a record that names its LAO; the store has filled province and district in. */
export function placeInLao(values: Values): Place {
  return LaoPlace.parse(values);
}

export const LAO_FIELD: readonly Field[] = describedFields({ group: 'lao', class: 'public', pinned: ['laoId'], fixed: ['laoId'] }, [
  [
    'laoId',
    'อปท.',
    'LAO',
    { kind: 'lao' },
    'รหัส อปท. 8 หลัก หรือรหัสภายใน ระบุเมื่อเพิ่มแถว แล้วแก้ไขไม่ได้',
    'LAO code of eight digits, or internal id; given with a new row, never changed after',
  ],
]);

const showProvince = (value: unknown, lang: Lang): string => provinceByCode(String(value))?.[lang] ?? '';

export const PLACE_FIELDS: readonly Field[] = describedFields({ group: 'computed', class: 'public' }, [
  [
    'provinceCode',
    'จังหวัด',
    'Province',
    { kind: 'computed', show: showProvince },
    'จังหวัดของ อปท. ตามทะเบียน',
    'Province of the LAO, from the register',
  ],
  [
    'districtTh',
    'อำเภอ',
    'District',
    { kind: 'computed', show: String },
    'อำเภอของ อปท. ตามทะเบียน',
    'District of the LAO, from the register',
  ],
]);

/** LAOs keep their own, provinces theirs, the department all; the offices that lead and check read (domain §8). */
export function keptByLao(laoWrites: readonly string[], districtWrites: readonly string[]): Sheet['grants'] {
  return {
    department: EVERYTHING,
    province: EVERYTHING,
    lao: { read: true, write: laoWrites, create: true, delete: true },
    district: districtWrites.length > 0 ? { ...READ_ONLY, write: districtWrites } : READ_ONLY,
    electionDirector: READ_ONLY,
    electionHelper: NOTHING,
    provincialElectionDirector: READ_ONLY,
    executiveViewer: READ_ONLY,
    auditor: READ_ONLY,
  };
}
