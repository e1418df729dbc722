// คำขอสิทธิเข้าใช้งาน (acceptance 004-8, 004-9): a named person asks to work for an LAO, a district or a province office; the level
// above approves. Nobody can ask for more: roles of the whole country are given by the department alone.

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { type Officer, scopeKindOf } from './officer.ts';
import type { Role } from './roles.ts';

export const AskedRole = z.enum(['lao', 'electionDirector', 'district', 'province']);
export type AskedRole = z.infer<typeof AskedRole>;

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** What the person gives. The e-mail is the one they will sign in with. */
export const AccessApplication = z
  .strictObject({
    role: AskedRole,
    provinceCode: z.enum(PROVINCES.map((province) => province.code)),
    /** ท้องถิ่นอำเภอ only. */
    districtTh: line(100).nullable(),
    /** LAO roles only. */
    laoId: z
      .string()
      .regex(/^lao-[0-9a-z]{3,12}$/)
      .nullable(),
    name: line(200),
    position: line(150),
    email: z.email().max(200).toLowerCase(),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9๐-๙+() -]{6,30}$/)
      .describe('Telephone'),
  })
  .refine(({ role, laoId }) => (role === 'lao' || role === 'electionDirector') === (laoId !== null), { path: ['laoId'] })
  .refine(({ role, districtTh }) => (role === 'district') === (districtTh !== null), { path: ['districtTh'] });
export type AccessApplication = z.infer<typeof AccessApplication>;

export const AccessRequest = z.strictObject({
  /** รหัสคำขอ: one for each e-mail. */
  requestId: z.string().regex(/^request-[0-9a-f]{24}$/),
  role: AskedRole,
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: z.string().min(1).max(100).nullable(),
  laoId: z
    .string()
    .regex(/^lao-[0-9a-z]{3,12}$/)
    .nullable(),
  /** หน่วยงาน, from the register: becomes the officer's office. */
  office: z.string().min(1).max(200),
  /** ชื่อ–สกุล */
  name: z.string().min(1).max(200),
  /** ตำแหน่ง */
  position: z.string().min(1).max(150),
  /** อีเมล, lower case */
  email: z.email().max(200),
  /** อีเมลยืนยันแล้ว: the sign-in provider says that it is the person's. */
  isEmailVerified: z.boolean(),
  /** โทรศัพท์ */
  phone: z.string().min(1).max(30),
  /** สถานะ */
  state: z.enum(['waiting', 'approved', 'refused']),
  /** เหตุที่ไม่อนุมัติ */
  refusal: z.string().min(1).max(300).nullable(),
  /** ผู้ใช้ที่เพิ่มเมื่ออนุมัติ */
  officerId: z.string().nullable(),
  /** ขอเมื่อ */
  askedAt: z.iso.datetime(),
});
export type AccessRequest = z.infer<typeof AccessRequest>;

/** Roles below the province's office: those it may let in and switch off. */
const BELOW_PROVINCE: readonly Role[] = ['lao', 'electionDirector', 'electionHelper', 'district'];

/** The department decides for all; a province for the LAOs and districts in it, never for its own kind. */
export function decidesAccess(officer: Officer, about: { readonly role: Role; readonly provinceCode: string | null }): boolean {
  if (!officer.isActive) return false;
  if (officer.role === 'department') return true;
  return (
    officer.role === 'province' &&
    officer.provinceCode !== null &&
    about.provinceCode === officer.provinceCode &&
    scopeKindOf(about.role) !== 'country' &&
    BELOW_PROVINCE.includes(about.role)
  );
}
