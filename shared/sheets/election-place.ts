// What every sheet kept inside an election shares: the election is given once; its LAO, and so province and district, follow from it.

import { parseElectionId } from '../elections/election-id.ts';
import { EVERYTHING, NOTHING, READ_ONLY } from '../permissions.ts';
import { describedFields } from './described-fields.ts';
import type { FieldKind } from './field-kinds.ts';
import { LAO_FIELD } from './lao-place.ts';
import type { Field, RoleGrant, Sheet, Values } from './sheet.ts';

/** The LAO is not typed here: it is part of the election's id. */
export const ELECTION_FIELDS: readonly Field[] = [
  ...describedFields({ group: 'election', class: 'public', pinned: ['electionId'], fixed: ['electionId'], widths: { electionId: 190 } }, [
    [
      'electionId',
      'ครั้งที่เลือกตั้ง',
      'Election',
      { kind: 'text' },
      'รหัสครั้งที่เลือกตั้ง ระบุเมื่อเพิ่มแถว แล้วแก้ไขไม่ได้',
      'Id of the election; given with a new row, never changed after',
    ],
  ]),
  ...LAO_FIELD.map((field): Field => ({ ...field, pinned: false, kind: { kind: 'computed', show: String } })),
];

/** What a ballot is for. */
export const OFFICE: FieldKind = {
  kind: 'choice',
  choices: [
    { value: 'council', th: 'สมาชิกสภา', en: 'Council', alsoWritten: ['ส.ถ.', 'สมาชิกสภาท้องถิ่น', 'สภา'] },
    { value: 'executive', th: 'ผู้บริหาร', en: 'Executive', alsoWritten: ['ผ.ถ.', 'ผู้บริหารท้องถิ่น', 'นายก'] },
  ],
};

/** The LAO of a record that names its election. */
export function laoOfElection(electionId: unknown): string | null {
  return typeof electionId === 'string' ? (parseElectionId(electionId)?.laoId ?? null) : null;
}

/** Where the election's own record is kept. */
export function laoPartitionOf(values: Values): string | null {
  const laoId = laoOfElection(values['electionId']);
  return laoId === null ? null : `lao#${laoId}`;
}

/**
 * The LAO's election director keeps what lies in an election, helpers what is handed to them; the provincial director and the
 * department may correct; LAO, province and those who lead and check read (domain §4.1, §8).
 */
export function keptByDirector(
  helper: RoleGrant,
  { province = EVERYTHING, provincialDirector = EVERYTHING }: { province?: RoleGrant; provincialDirector?: RoleGrant } = {},
): Sheet['grants'] {
  return {
    department: EVERYTHING,
    province,
    electionDirector: EVERYTHING,
    electionHelper: helper,
    provincialElectionDirector: provincialDirector,
    lao: READ_ONLY,
    district: READ_ONLY,
    executiveViewer: READ_ONLY,
    auditor: READ_ONLY,
  };
}

/** A duty that opens some fields and no more. */
export const writing = (...groups: string[]): RoleGrant => ({ read: true, write: groups, create: false, delete: false });

export const SEEN_BY_HELPERS = READ_ONLY;
export const HIDDEN_FROM_HELPERS = NOTHING;
