// Organisations of the register that the file no longer lists: asked about, and with a yes abolished from a day. Never deleted.

import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { finding } from '../findings.ts';
import type { RegisterRecord } from './match-laos.ts';
import { asked, type ImportTerms, type PlannedRow } from './planned-row.ts';
import { answerTo, type Question } from './questions.ts';

/** More missing than this share of a province means that the file covers only part of it. */
const LARGEST_SHARE_MISSING = 0.2;
const FEW = 3;

export function planAbolitions(missing: readonly RegisterRecord[], register: readonly RegisterRecord[], terms: ImportTerms): PlannedRow[] {
  const partial = partlyCovered(missing, register);
  return missing.map((record) => planAbolition(record, partial.has(record.lao.provinceCode), register, terms));
}

function partlyCovered(missing: readonly RegisterRecord[], register: readonly RegisterRecord[]): Set<string> {
  const existing = Map.groupBy(
    register.filter(({ isDeleted, lao }) => !isDeleted && lao.abolishedDate === null),
    ({ lao }) => lao.provinceCode,
  );
  const gone = Map.groupBy(missing, ({ lao }) => lao.provinceCode);
  return new Set(
    [...gone]
      .filter(([province, list]) => list.length > FEW && list.length > LARGEST_SHARE_MISSING * (existing.get(province)?.length ?? 0))
      .map(([province]) => province),
  );
}

function planAbolition(record: RegisterRecord, isWeak: boolean, register: readonly RegisterRecord[], terms: ImportTerms): PlannedRow {
  const { lao } = record;
  const row = { lines: [], code: lao.code ?? '', name: lao.nameTh };
  const question: Question = {
    id: `abolition:${lao.laoId}`,
    kind: 'abolition',
    text: {
      th: `${fullLaoName(lao, 'th')} (${lao.code}) ไม่มีในไฟล์: ยุบหรือรวมแล้วหรือไม่${isWeak ? ' (ไฟล์ขาดไปมาก น่าจะมีไม่ครบจังหวัด)' : ''}`,
      en: `${fullLaoName(lao, 'en')} (${lao.code}) is not in the file: abolished or merged?${isWeak ? ' (So many are missing that the file seems to be partial.)' : ''}`,
    },
    suggestion: null,
    isWeak,
    candidates: [],
  };
  const answer = answerTo(question, terms.policy);
  if (answer === null) return asked(row, question, []);
  if (answer.answer !== 'yes') {
    const kept = finding('kept', '', {}, 'ไม่มีในไฟล์ ยืนยันว่ายังคงอยู่', 'Not in the file; confirmed to exist still.');
    return { ...row, outcome: 'leave', write: null, findings: [kept], open: [] };
  }
  const day = answer.effective ?? terms.effective;
  if (day === null)
    return asked(row, question, [], {
      th: 'ต้องบอกวันที่ยุบหรือรวม (--effective หรือ --as-of)',
      en: 'The day of abolition is needed (--effective or --as-of).',
    });
  const successor = answer.successor ?? null;
  if (successor !== null && (successor === lao.laoId || !register.some((other) => other.lao.laoId === successor)))
    return asked(row, question, [], { th: `ไม่มี อปท. รหัสภายใน ${successor}`, en: `There is no organisation ${successor} to take it over.` });
  if (lao.establishedDate !== null && day <= lao.establishedDate)
    return asked(row, question, [], { th: 'วันที่ยุบต้องอยู่หลังวันที่จัดตั้ง', en: 'The day of abolition must be after the establishment.' });
  return {
    ...row,
    outcome: 'change',
    write: { id: record.id, base: record.version, set: { abolishedDate: day, successorLaoId: successor, source: terms.source } },
    findings: [
      finding('changed', 'abolishedDate', { new: day }, 'ยุบหรือรวมตามที่ยืนยัน', 'Abolished as confirmed.'),
      ...(successor ? [finding('changed', 'successorLaoId', { new: successor }, 'ผู้รับช่วงต่อตามที่ยืนยัน', 'Successor as confirmed.')] : []),
    ],
    open: [],
  };
}
