// Requests that cannot be done: each has a stable code, a status and what to do in two languages. Public; listed in the OpenAPI document.

import type { Bilingual } from './text/lang.ts';

interface ProblemKind extends Bilingual {
  readonly status: number;
}

export const PROBLEMS = {
  'token-missing': { status: 401, th: 'ยังไม่ได้ลงชื่อเข้าใช้ — ลงชื่อเข้าใช้แล้วลองอีกครั้ง', en: 'You are not signed in: sign in and try again.' },
  'token-expired': {
    status: 401,
    th: 'การลงชื่อเข้าใช้หมดอายุ — ลงชื่อเข้าใช้อีกครั้ง สิ่งที่พิมพ์ไว้ยังอยู่',
    en: 'Your sign-in has expired: sign in again; what you typed is kept.',
  },
  'token-invalid': {
    status: 401,
    th: 'บัตรผ่านนี้ไม่ใช่ของระบบนี้หรือถูกแก้ไข — ลงชื่อเข้าใช้อีกครั้ง',
    en: 'This token is not ours or was altered: sign in again.',
  },
  'officer-unknown': {
    status: 403,
    th: 'บัญชีนี้ยังไม่มีสิทธิเข้าใช้ — ขอให้จังหวัดหรือกรมฯ เพิ่มชื่อด้วยอีเมลนี้',
    en: 'This account has no access yet: ask your province or the department to add you with this e-mail.',
  },
  'officer-inactive': {
    status: 403,
    th: 'บัญชีนี้ถูกปิดการใช้งาน — ติดต่อผู้ดูแลของจังหวัดหรือกรมฯ',
    en: 'This account is switched off: ask your province or the department.',
  },
  'officer-bound-elsewhere': {
    status: 409,
    th: 'อีเมลนี้ผูกกับบัญชีอื่นแล้ว — ติดต่อผู้ดูแล',
    en: 'This e-mail is bound to another account: ask your administrator.',
  },
  'email-unverified': {
    status: 403,
    th: 'ยังไม่ได้ยืนยันอีเมล — ยืนยันอีเมลกับผู้ให้บริการลงชื่อเข้าใช้ก่อน',
    en: 'The e-mail is not verified: verify it with the sign-in provider first.',
  },
  'scope-forbidden': { status: 403, th: 'อยู่นอกพื้นที่หรือหน้าที่ของท่าน', en: 'This is outside your area or role.' },
  'view-changed': {
    status: 409,
    th: 'มีผู้แก้ไขหรือลบมุมมองนี้แล้ว — เปิดรายการมุมมองใหม่แล้วลองอีกครั้ง',
    en: 'Somebody has changed or removed this view: open the list of views again and retry.',
  },
  'views-full': {
    status: 409,
    th: 'มีมุมมองครบ 300 รายการแล้ว — ลบมุมมองที่ไม่ใช้ก่อน',
    en: 'There are 300 views already: remove some that are not used.',
  },
  'sheet-unknown': { status: 404, th: 'ไม่มีแผ่นงานชื่อนี้', en: 'There is no sheet of this name.' },
  'record-unknown': { status: 404, th: 'ไม่พบระเบียนนี้', en: 'There is no such record.' },
  'action-unknown': {
    status: 404,
    th: 'ไม่พบการทำงานนี้ หรือไม่ได้บันทึกเป็นการทำงานครั้งเดียว',
    en: 'There is no such action, or it was not saved as one step.',
  },
  'action-taken': {
    status: 409,
    th: 'รหัสการทำงานนี้ใช้ไปแล้ว — เริ่มการทำงานใหม่',
    en: 'This action id is used already: begin a new action.',
  },
  'still-in-office': {
    status: 409,
    th: 'ผู้นี้ยังดำรงตำแหน่งอยู่ — บันทึกการพ้นจากตำแหน่งก่อน',
    en: 'This person is still in office: record the departure first.',
  },
  'access-too-often': {
    status: 429,
    th: 'มีคำขอสิทธิของหน่วยงานนี้มากเกินไปในขณะนี้ — ลองใหม่ภายหลัง หรือติดต่อท้องถิ่นจังหวัด',
    en: 'Too many requests for this office just now: try again later, or call the province.',
  },
  'access-decided': {
    status: 409,
    th: 'คำขอนี้พิจารณาแล้ว หรือผู้ขอแก้ไขภายหลัง — เปิดคำขอนี้ใหม่',
    en: 'This request was decided already, or changed since: open it again.',
  },
  'access-email-taken': {
    status: 409,
    th: 'มีผู้ใช้ที่ใช้อีเมลนี้แล้ว — เปิดหรือปิดใช้งานผู้ใช้เดิมแทนการเพิ่มใหม่',
    en: 'There is an officer with this e-mail already: switch that one on or off instead.',
  },
  'path-unknown': { status: 404, th: 'ไม่มีที่อยู่นี้ในระบบ', en: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, th: 'ใช้วิธีนี้กับที่อยู่นี้ไม่ได้', en: 'This method cannot be used here.' },
  'body-not-json': { status: 400, th: 'เนื้อหาไม่ใช่ JSON ที่อ่านได้', en: 'The body is not readable JSON.' },
  'body-too-large': {
    status: 413,
    th: 'เนื้อหาใหญ่เกินกำหนด — แบ่งส่งครั้งละไม่เกิน 1,000 แถวและ 4 MB',
    en: 'The body is too large: send at most 1,000 rows and 4 MB at a time.',
  },
  'content-type-unsupported': { status: 415, th: 'ส่งเนื้อหาเป็น application/json', en: 'Send the body as application/json.' },
  'request-invalid': { status: 400, th: 'คำขอไม่ตรงตามรูปแบบ ดู details', en: 'The request does not have the right form; see details.' },
  'cursor-invalid': { status: 400, th: 'ตำแหน่งหน้าถัดไปใช้ไม่ได้ — เริ่มอ่านใหม่ตั้งแต่ต้น', en: 'The cursor is not valid: read again from the start.' },
  'national-id-invalid': {
    status: 400,
    th: 'เลขประจำตัวประชาชนไม่ถูกต้อง — ตรวจสอบ 13 หลัก',
    en: 'This is no national ID: check its thirteen digits.',
  },
  busy: { status: 503, th: 'ระบบไม่ว่างชั่วคราว — ส่งอีกครั้งได้โดยไม่บันทึกซ้ำ', en: 'The system is busy: send again; nothing is saved twice.' },
  fault: {
    status: 500,
    th: 'ระบบขัดข้อง สิ่งที่พิมพ์ไว้ยังอยู่ — ลองอีกครั้ง หากยังไม่ได้ แจ้งรหัสคำขอ',
    en: 'Something failed on our side; what you typed is kept. Try again, or report the request id.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Thrown where a request cannot be done; turned into a response in one place (functions/api/app.ts). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: readonly { path: string; reason: string }[] | undefined;

  constructor(code: ProblemCode, options: { details?: readonly { path: string; reason: string }[]; cause?: unknown } = {}) {
    super(PROBLEMS[code].en, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.details = options.details;
  }
}
