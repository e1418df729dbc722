// The whole decision of an import, before anything is written: file, register, history and answers in; one outcome per row out.
// Pure: planned again with more answers, or on another day over the same data, it gives the same.

import { sameValue } from '../../../shared/canonical.ts';
import { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { type Finding, finding } from '../findings.ts';
import { planAbolitions } from './abolitions.ts';
import { changeDesignation, designationQuestion, isOldDesignation, isSameDesignation, newCodeQuestion } from './designation-change.ts';
import { UNTOUCHED } from './field-origins.ts';
import { type Match, matchLaos, type RegisterRecord } from './match-laos.ts';
import { mergeFields, shown } from './merge-fields.ts';
import { asked, type ImportTerms, left, type PlannedRow, refused, rowName } from './planned-row.ts';
import { answerTo, type Question } from './questions.ts';
import type { RegistryFile } from './read-registry.ts';
import type { LaoOfFile, LaoValues } from './statements.ts';

export function planImport(file: RegistryFile, register: readonly RegisterRecord[], terms: ImportTerms): PlannedRow[] {
  const { matches, missing } = matchLaos(file.laos, register);
  const claimed = new Set<string>();
  const rows = matches.map((match) => planMatch(match, terms, claimed));
  const stillMissing = missing.filter(({ lao }) => !claimed.has(lao.laoId));
  return [
    ...file.refused.map(({ lines, code, name, reason }) => refused({ lines, code, name }, reason)),
    ...rows,
    ...planAbolitions(stillMissing, register, terms),
  ];
}

/** `claimed` collects the records that a new code was, or may be, matched with: they are not asked about as abolished. */
function planMatch(match: Match, terms: ImportTerms, claimed: Set<string>): PlannedRow {
  const { file } = match;
  switch (match.kind) {
    case 'new':
      return planNew(file, terms);
    case 'twin':
      return planTwin(file, match.twinCode, terms);
    case 'deleted':
      return refused(
        rowName(file),
        { th: 'ระเบียนนี้ถูกลบในทะเบียน กู้คืนในทะเบียนก่อน', en: 'The record was deleted in the register; restore it there first.' },
        file.findings,
      );
    case 'underFormerCode':
      return match.isDouble
        ? refused(
            rowName(file),
            {
              th: `รหัสนี้เป็นรหัสเดิมของ ${match.record.lao.nameTh} ซึ่งอยู่ในไฟล์ด้วยรหัส ${match.record.lao.code} แล้ว`,
              en: `This is a former code of ${match.record.lao.nameTh}, which the file also lists as ${match.record.lao.code}.`,
            },
            file.findings,
          )
        : left(
            file,
            `ทะเบียนใช้รหัส ${match.record.lao.code} แล้ว ไฟล์เก่ากว่าทะเบียน`,
            `The register already has code ${match.record.lao.code}; the file is older than the register.`,
          );
    case 'known':
      return planKnown(file, match.record, terms);
    case 'maybe':
      return planNewCode(match, terms, claimed);
  }
}

function planNew(file: LaoOfFile, terms: ImportTerms): PlannedRow {
  const set: LaoValues = Object.assign(
    { code: file.code, type: file.type, nameTh: file.nameTh, source: terms.source },
    ...file.statements.map(({ values }) => values),
    { flawedValues: file.statements.flatMap(({ flaws }) => flaws) },
  );
  return checked(file, null, set, terms, { findings: [], open: [] });
}

function planTwin(file: LaoOfFile, twinCode: string, terms: ImportTerms): PlannedRow {
  const question: Question = {
    id: `twin:${file.code}:${twinCode}`,
    kind: 'twin',
    text: {
      th: `${file.nameTh} (${file.code}) มีประเภท ชื่อ และอำเภอเดียวกับรหัส ${twinCode}: เพิ่มเป็นอีกแห่งหนึ่งหรือไม่`,
      en: `${file.nameTh} (${file.code}) has type, name and district of code ${twinCode}. Add it as another organisation?`,
    },
    suggestion: 'no',
    isWeak: true,
    candidates: [],
  };
  const answer = answerTo(question, terms.policy);
  if (answer === null) return asked(rowName(file), question, file.findings);
  return answer.answer === 'yes'
    ? planNew(file, terms)
    : left(file, `ไม่เพิ่ม เพราะซ้ำกับรหัส ${twinCode}`, `Not added: it doubles code ${twinCode}.`);
}

function planKnown(file: LaoOfFile, record: RegisterRecord, terms: ImportTerms): PlannedRow {
  const { lao } = record;
  const origins = terms.origins.get(record.id) ?? UNTOUCHED;
  if (lao.abolishedDate !== null)
    return left(file, `ทะเบียนบันทึกว่ายุบหรือรวมแล้วเมื่อ ${lao.abolishedDate}`, `The register has it as abolished on ${lao.abolishedDate}.`);
  if (isSameDesignation(file, lao)) return planMerge(file, record, {}, terms);
  if (isOldDesignation(file, lao, origins)) {
    const old = finding(
      'kept',
      'nameTh',
      { old: lao.nameTh, new: file.nameTh },
      'ไฟล์ใช้ชื่อหรือประเภทเดิม คงชื่อปัจจุบันในทะเบียน',
      'The file has a former name or type; the register’s present one stays.',
    );
    return planMerge(file, record, {}, terms, [old]);
  }
  const question = designationQuestion(file, lao);
  const answer = answerTo(question, terms.policy);
  if (answer === null) return asked(rowName(file), question, file.findings);
  if (answer.answer === 'no') return planMerge(file, record, {}, terms);
  const change = changeDesignation(file, lao, answer, answer.effective ?? terms.effective);
  return 'refusal' in change
    ? asked(rowName(file), question, file.findings, change.refusal)
    : planMerge(file, record, change.set, terms, designationFindings(change.set, lao));
}

function planNewCode(match: Extract<Match, { kind: 'maybe' }>, terms: ImportTerms, claimed: Set<string>): PlannedRow {
  const { file, candidates, evidence } = match;
  const free = candidates.filter(({ lao }) => !claimed.has(lao.laoId));
  if (free.length === 0) return planNew(file, terms);
  const question = newCodeQuestion(file, free, evidence);
  const answer = answerTo(question, terms.policy);
  if (answer?.answer === 'no') return planNew(file, terms);
  const chosen =
    answer?.is === undefined && free.length > 1 ? undefined : free.find(({ lao }) => answer?.is === undefined || lao.laoId === answer.is);
  if (answer === null || chosen === undefined) {
    for (const { lao } of free) claimed.add(lao.laoId);
    return asked(rowName(file), question, file.findings);
  }
  claimed.add(chosen.lao.laoId);
  const change = changeDesignation(file, chosen.lao, answer, answer.effective ?? terms.effective);
  return 'refusal' in change
    ? asked(rowName(file), question, file.findings, change.refusal)
    : planMerge(file, chosen, change.set, terms, designationFindings(change.set, chosen.lao));
}

function designationFindings(set: LaoValues, lao: Lao): Finding[] {
  return (['code', 'type', 'nameTh', 'nameEn', 'designationFrom'] as const)
    .filter((field) => field in set && set[field] !== lao[field])
    .map((field) =>
      finding(
        'changed',
        field,
        { old: shown(field, lao[field]), new: shown(field, set[field]) },
        'เปลี่ยนชื่อ ประเภท หรือรหัสตามที่ยืนยัน',
        'Name, type or code changed as confirmed.',
      ),
    );
}

function planMerge(
  file: LaoOfFile,
  record: RegisterRecord,
  first: LaoValues,
  terms: ImportTerms,
  findings: readonly Finding[] = [],
): PlannedRow {
  const merged = mergeFields(file, record.lao, terms.origins.get(record.id) ?? UNTOUCHED, terms.policy);
  const set = { ...first, ...merged.set };
  return checked(file, record, set, terms, { findings: [...findings, ...merged.findings], open: merged.open });
}

/** The row with its change, or refused with what the rules of the register say against it. */
function checked(
  file: LaoOfFile,
  record: RegisterRecord | null,
  set: LaoValues,
  terms: ImportTerms,
  said: { findings: readonly Finding[]; open: readonly Question[] },
): PlannedRow {
  const findings = [...file.findings, ...said.findings];
  const row = { ...rowName(file), findings, open: said.open };
  if (record !== null && Object.keys(set).every((field) => sameValue(Reflect.get(set, field), Reflect.get(record.lao, field))))
    return { ...row, outcome: said.open.length > 0 ? 'ask' : 'leave', write: null };
  const withSource: LaoValues = { ...set, source: terms.source };
  const before = record?.lao ?? null;
  const typed = before === null ? { ...laos.blank(), ...withSource, laoId: laos.newKey(withSource, '') } : { ...before, ...withSource };
  const parsed = Lao.safeParse(typed);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return refused(row, { th: `ค่าใช้ไม่ได้: ${wrong}`, en: `Values that cannot be saved: ${wrong}` }, findings);
  }
  const violations = laos.check(laos.settle(before, parsed.data), terms.today);
  const blocker = violations.find(({ severity }) => severity === 'blocking');
  if (blocker) return refused(row, blocker.message, findings);
  const doubts = violations
    .filter(({ code }) => code !== 'W.106')
    .map(({ fields, message }) => finding('warned', fields[0] ?? '', {}, message.th, message.en));
  return {
    ...row,
    outcome: record === null ? 'add' : 'change',
    write: { id: record?.id ?? null, base: record?.version ?? 0, set: withSource },
    findings: [...findings, ...doubts],
  };
}
