// ผู้ใช้ระบบ: a named person who may sign in, what they may do and where. Switched off when they leave, never deleted.

import { z } from 'zod';
import { Duty } from '../elections/duties.ts';
import { PROVINCES } from '../register/provinces.ts';
import { blocking, type Violation } from '../violations.ts';
import { ROLES, type Role } from './roles.ts';

export const Officer = z.strictObject({
  /** รหัสผู้ใช้ */
  officerId: z.string().regex(/^officer-[0-9a-z-]{3,40}$/),
  /** ชื่อผู้ใช้ */
  name: z.string().min(1).max(200),
  /** หน่วยงาน: named on public pages as the office that made a change; the person is not. */
  office: z.string().min(1).max(200),
  /** อีเมล, lower case: what a first sign-in is matched with. */
  email: z.email().max(200),
  /** บทบาท */
  role: z.enum(ROLES),
  /** จังหวัดที่ดูแล; null for roles of the whole country. */
  provinceCode: z.enum(PROVINCES.map((province) => province.code)).nullable(),
  /** อำเภอที่ดูแล (บทบาทอำเภอ) */
  districtTh: z.string().min(1).max(100).nullable(),
  /** อปท. ที่ดูแล (บทบาท อปท. และผู้อำนวยการการเลือกตั้ง) */
  laoId: z
    .string()
    .regex(/^lao-[0-9a-z]{3,12}$/)
    .nullable(),
  /** หน้าที่ที่ ผอ.กต. มอบ: of helpers only. Those named before duties were handed one by one did these two. */
  duties: z.array(Duty).max(7).default(['takeApplications', 'countVotes']),
  /** ใช้งานอยู่ */
  isActive: z.boolean(),
  /** บัญชีลงชื่อเข้าใช้ที่ผูกไว้: `issuer|subject` of the first verified sign-in; null until then. */
  subject: z.string().min(3).max(400).nullable(),
});
export type Officer = z.infer<typeof Officer>;

type ScopeKind = 'lao' | 'district' | 'province' | 'country';

const SCOPE_OF_ROLE: Readonly<Record<Role, ScopeKind>> = {
  lao: 'lao',
  electionDirector: 'lao',
  electionHelper: 'lao',
  district: 'district',
  province: 'province',
  provincialElectionDirector: 'province',
  department: 'country',
  executiveViewer: 'country',
  auditor: 'country',
};

export function scopeKindOf(role: Role): ScopeKind {
  return SCOPE_OF_ROLE[role];
}

/** A scope field left empty never widens what an officer may do: it is refused here, and matches nothing in `may`. */
export function checkOfficer(officer: Officer): Violation[] {
  const needed: Record<ScopeKind, readonly ('provinceCode' | 'districtTh' | 'laoId')[]> = {
    country: [],
    province: ['provinceCode'],
    district: ['provinceCode', 'districtTh'],
    lao: ['provinceCode', 'laoId'],
  };
  return needed[scopeKindOf(officer.role)]
    .filter((field) => officer[field] === null)
    .map((field) => blocking('F.201', [field], 'บทบาทนี้ต้องระบุพื้นที่ที่ดูแลให้ครบ', 'This role needs the area it works in.'));
}
