// What the file's statements change in a record: everything an import wrote before gives way, an officer's later value does not.

import { sameValue } from '../../../shared/canonical.ts';
import type { FlawedValue, Lao } from '../../../shared/register/lao.ts';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import { type Finding, finding } from '../findings.ts';
import type { RecordOrigins } from './field-origins.ts';
import { type AnswerPolicy, answerTo, type Question } from './questions.ts';
import { type LaoOfFile, LaoValues, type Statement } from './statements.ts';

export interface Merged {
  readonly set: LaoValues;
  readonly findings: readonly Finding[];
  readonly open: readonly Question[];
}

/** The statements of the file that the record does not already agree with. */
export function differences(file: LaoOfFile, lao: Lao): Statement[] {
  return file.statements.map((statement) => wholeStatement(statement, lao)).filter((statement) => !agrees(statement, lao));
}

/** Part of a list says: this too. */
function wholeStatement(statement: Statement, lao: Lao): Statement {
  const part = statement.values.subdistricts;
  if (!statement.isPart || part === undefined) return statement;
  const added = part.filter((one) => !lao.subdistricts.includes(one));
  return { ...statement, values: { subdistricts: [...lao.subdistricts, ...added] } };
}

function agrees({ fields, values, flaws }: Statement, lao: Lao): boolean {
  if (flaws.length > 0) return flaws.every((flaw) => isFlagged(lao, flaw));
  return (
    fields.every((field) => sameValue(values[field], lao[field])) &&
    !lao.flawedValues.some(({ field }) => fields.some((name) => name === field))
  );
}

function isFlagged(lao: Lao, flaw: FlawedValue): boolean {
  return lao.flawedValues.some(({ field, text }) => field === flaw.field && text === flaw.text);
}

export function mergeFields(file: LaoOfFile, lao: Lao, origins: RecordOrigins, policy: AnswerPolicy): Merged {
  let set: LaoValues = {};
  let flawedValues: readonly FlawedValue[] = lao.flawedValues;
  const findings: Finding[] = [];
  const open: Question[] = [];
  for (const statement of differences(file, lao)) {
    const decision = decide(statement, lao, origins, policy);
    findings.push(...decision.findings);
    if (decision.question) open.push(decision.question);
    if (!decision.isTaken) continue;
    set = { ...set, ...statement.values };
    const others = flawedValues.filter(({ field }) => !statement.fields.some((name) => name === field));
    flawedValues = [...others, ...statement.flaws];
  }
  if (!sameValue(flawedValues, lao.flawedValues)) set = { ...set, flawedValues: [...flawedValues] };
  return { set: differing(set, lao), findings, open };
}

/** Only what really differs: one half of a pair may be as it was. */
function differing(set: LaoValues, lao: Lao): LaoValues {
  return LaoValues.parse(Object.fromEntries(Object.entries(set).filter(([field, value]) => !sameValue(value, Reflect.get(lao, field)))));
}

interface Decision {
  readonly isTaken: boolean;
  readonly findings: readonly Finding[];
  readonly question?: Question;
}

function decide(statement: Statement, lao: Lao, origins: RecordOrigins, policy: AnswerPolicy): Decision {
  const isOfficers = statement.fields.some((field) => origins.of(field).by === 'officer');
  if (statement.flaws.length > 0) return decideFlaw(statement, lao, origins, isOfficers);
  if (!isOfficers) return { isTaken: true, findings: changes(statement, lao) };
  const isOldNews = statement.fields.every((field) => sameValue(statement.values[field], origins.of(field).imported));
  if (isOldNews) return { isTaken: false, findings: keeps(statement, lao) };
  const question = officerQuestion(statement, lao);
  const answer = answerTo(question, policy);
  if (answer?.answer === 'yes') return { isTaken: true, findings: changes(statement, lao) };
  if (answer !== null) return { isTaken: false, findings: keeps(statement, lao) };
  return { isTaken: false, findings: asks(statement, lao, question), question };
}

/** A flaw settled before is not raised again; one beside a value an officer gave is only reported. */
function decideFlaw(statement: Statement, lao: Lao, origins: RecordOrigins, isOfficers: boolean): Decision {
  const isSettled = statement.flaws.every((flaw) => isFlagged(lao, flaw) || origins.wasFlagged(flaw));
  const hasOfficersValue = isOfficers && statement.fields.some((field) => lao[field] !== null);
  return isSettled || hasOfficersValue ? { isTaken: false, findings: [] } : { isTaken: true, findings: [] };
}

export function shown(field: string, value: unknown): string {
  const kind = fieldOf(laos, field)?.kind;
  return kind === undefined ? '' : showCell(kind, value ?? null, 'th');
}

function changes(statement: Statement, lao: Lao): Finding[] {
  return statement.fields
    .filter((field) => !sameValue(statement.values[field], lao[field]))
    .map((field) =>
      finding(
        'changed',
        field,
        { old: shown(field, lao[field]), new: shown(field, statement.values[field]) },
        'ปรับตามไฟล์ ค่าเดิมอยู่ในประวัติ',
        'Taken from the file; the old value stays in the history.',
      ),
    );
}

function keeps(statement: Statement, lao: Lao): Finding[] {
  return statement.fields.map((field) =>
    finding(
      'kept',
      field,
      { old: shown(field, lao[field]), new: shown(field, statement.values[field]) },
      'เจ้าหน้าที่แก้ไขภายหลังการนำเข้า คงค่าของเจ้าหน้าที่',
      'An officer changed it after the import; the officer’s value stays.',
    ),
  );
}

function asks(statement: Statement, lao: Lao, question: Question): Finding[] {
  return statement.fields.map((field) =>
    finding(
      'asked',
      field,
      { old: shown(field, lao[field]), new: shown(field, statement.values[field]) },
      `${question.text.th} [${question.id}]`,
      `${question.text.en} [${question.id}]`,
    ),
  );
}

function officerQuestion(statement: Statement, lao: Lao): Question {
  const label = fieldOf(laos, statement.fields[0] ?? '')?.label ?? { th: '', en: '' };
  const [mine, theirs] = [lao, statement.values].map((values) => statement.fields.map((field) => shown(field, values[field])).join(', '));
  return {
    id: `officerValue:${lao.laoId}:${statement.fields[0]}`,
    kind: 'officerValue',
    text: {
      th: `${lao.nameTh} (${lao.code}): เจ้าหน้าที่แก้ “${label.th}” เป็น “${mine}” ไฟล์ใหม่ให้ “${theirs}” ใช้ค่าจากไฟล์หรือไม่`,
      en: `${lao.nameTh} (${lao.code}): an officer set “${label.en}” to “${mine}”, the new file says “${theirs}”. Take the file’s?`,
    },
    suggestion: 'no',
    isWeak: false,
    candidates: [],
  };
}
