// A file that gives a known organisation another code, type or name: the questions, and what each answer changes.

import { sameValue } from '../../../shared/canonical.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { RecordOrigins } from './field-origins.ts';
import type { Evidence, RegisterRecord } from './match-laos.ts';
import type { Answer, Question } from './questions.ts';
import type { LaoOfFile, LaoValues } from './statements.ts';

const DESIGNATION = ['code', 'type', 'nameTh'] as const;

export function isSameDesignation(file: LaoOfFile, lao: Lao): boolean {
  return DESIGNATION.every((field) => file[field] === lao[field]);
}

/** The file bears a name the register knows to be former, or repeats what an officer has since corrected. */
export function isOldDesignation(file: LaoOfFile, lao: Lao, origins: RecordOrigins): boolean {
  const isFormer = lao.formerDesignations.some(({ type, nameTh }) => type === file.type && nameTh === file.nameTh);
  const isCorrected = (['type', 'nameTh'] as const).every((field) => {
    const { by, imported } = origins.of(field);
    return file[field] === lao[field] || (by === 'officer' && sameValue(imported, file[field]));
  });
  return isFormer || isCorrected;
}

const name = (lao: Pick<Lao, 'type' | 'nameTh'> & { code: string | null }) =>
  `${fullLaoName({ ...lao, nameEn: null }, 'th')} (${lao.code ?? '–'})`;

export function designationQuestion(file: LaoOfFile, lao: Lao): Question {
  return {
    id: `designation:${lao.laoId}:${file.type}:${file.nameTh}`,
    kind: 'designation',
    text: {
      th: `${name(lao)} ในไฟล์เป็น ${name(file)}: เปลี่ยนฐานะหรือเปลี่ยนชื่อ (yes) แก้คำผิด (correction) หรือไม่เปลี่ยน (no)`,
      en: `${name(lao)} is ${name(file)} in the file: a change of status or name (yes), the correction of a mistake (correction), or leave it (no)?`,
    },
    suggestion: file.type === lao.type && foldText(file.nameTh) === foldText(lao.nameTh) ? 'correction' : 'yes',
    isWeak: false,
    candidates: [],
  };
}

const EVIDENCE_TEXT: Readonly<Record<Evidence, Bilingual>> = {
  sameNameAndDistrict: { th: 'ชื่อและอำเภอเดียวกัน', en: 'same name and district' },
  sameNameInProvince: { th: 'ชื่อเดียวกันในจังหวัด', en: 'same name in the province' },
  sharedSubdistrict: { th: 'ตำบลในเขตตรงกัน', en: 'shares a subdistrict' },
  sameDistrict: { th: 'อำเภอเดียวกัน', en: 'same district' },
};

export function newCodeQuestion(file: LaoOfFile, candidates: readonly RegisterRecord[], evidence: Evidence): Question {
  const why = EVIDENCE_TEXT[evidence];
  const listed = candidates.map(({ lao }) => `${name(lao)} [${lao.laoId}]`).join('; ');
  return {
    id: `newCode:${file.code}`,
    kind: 'newCode',
    text: {
      th: `${name(file)} มีรหัสใหม่ ส่วน ${listed} ไม่มีในไฟล์แล้ว (${why.th}): เป็นแห่งเดียวกันหรือไม่ (no = เพิ่มเป็นแห่งใหม่)`,
      en: `${name(file)} has a new code, and ${listed} is no longer in the file (${why.en}). Is it the same organisation? (no = add it as a new one)`,
    },
    suggestion: evidence === 'sameNameAndDistrict' ? 'yes' : null,
    isWeak: candidates.length > 1 || evidence === 'sameDistrict',
    candidates: candidates.map(({ lao }) => lao.laoId),
  };
}

export type DesignationChange = { readonly set: LaoValues } | { readonly refusal: Bilingual };

/** What a confirmed change sets: an event with its day makes the old designation a former one; a correction leaves none. */
export function changeDesignation(file: LaoOfFile, lao: Lao, answer: Answer, day: string | null): DesignationChange {
  const set: LaoValues = { code: file.code, type: file.type, nameTh: file.nameTh };
  if (answer.answer === 'correction') return { set };
  if (day === null)
    return {
      refusal: { th: 'ต้องบอกวันที่มีผล (--effective หรือ --as-of)', en: 'The day from which it counts is needed (--effective or --as-of).' },
    };
  if (lao.designationFrom !== null && day <= lao.designationFrom)
    return {
      refusal: {
        th: `วันที่มีผล ${day} ต้องหลังวันที่ใช้ชื่อปัจจุบัน ${lao.designationFrom}`,
        en: `The day ${day} must be after ${lao.designationFrom}, from which the present name holds.`,
      },
    };
  const isRenamed = file.nameTh !== lao.nameTh;
  return { set: { ...set, designationFrom: day, ...(isRenamed ? { nameEn: null } : {}) } };
}
