// Puts open questions to the person at the terminal. An empty answer leaves a question open; it is listed in the report.

import { createInterface, type Interface } from 'node:readline/promises';
import { parseDay } from '../../../shared/text/dates.ts';
import type { Answer, AnswerFile, Question } from './questions.ts';

const MANY = 20;

export async function askAtKeyboard(questions: readonly Question[], effective: string | null): Promise<AnswerFile> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    if (
      questions.length > MANY &&
      !(await agrees(terminal, `มีคำถาม ${questions.length} ข้อ ตอบตอนนี้ / answer ${questions.length} questions now?`))
    )
      return {};
    const given: AnswerFile = {};
    for (const question of questions) {
      const answer = await askOne(terminal, question, effective);
      if (answer) given[question.id] = answer;
    }
    return given;
  } finally {
    terminal.close();
  }
}

/** A yes-or-no question at the terminal; anything but a yes is a no. */
export async function confirmAtKeyboard(text: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await agrees(terminal, text);
  } finally {
    terminal.close();
  }
}

async function agrees(terminal: Interface, text: string): Promise<boolean> {
  return /^(y|yes|ใช่)$/i.test((await terminal.question(`${text} (y/N) `)).trim());
}

async function askOne(terminal: Interface, question: Question, effective: string | null): Promise<Answer | null> {
  const choices = question.kind === 'designation' || question.kind === 'newCode' ? 'y/n/c = correction' : 'y/n';
  const text = (await terminal.question(`\n${question.text.th}\n${question.text.en}\n(${choices}, Enter = ภายหลัง / later) `)).trim();
  if (/^n/i.test(text)) return { answer: 'no' };
  const is = await chooseCandidate(terminal, question, text);
  if (/^c/i.test(text)) return { answer: 'correction', ...is };
  if (!/^y/i.test(text)) return null;
  const needsDay = question.kind !== 'officerValue' && question.kind !== 'twin' && effective === null;
  return { answer: 'yes', ...is, ...(needsDay ? { effective: await askDay(terminal) } : {}) };
}

async function chooseCandidate(terminal: Interface, { candidates }: Question, text: string): Promise<{ is?: string }> {
  if (candidates.length < 2 || !/^[yc]/i.test(text)) return {};
  const listed = candidates.map((candidate, index) => `${index + 1} ${candidate}`).join('  ');
  const chosen = candidates[Number(await terminal.question(`แห่งใด / which one? ${listed} `)) - 1];
  return chosen === undefined ? {} : { is: chosen };
}

async function askDay(terminal: Interface): Promise<string> {
  for (;;) {
    const day = parseDay(await terminal.question('มีผลตั้งแต่วันที่ / from which day (24/3/2566)? '));
    if (day !== null) return day;
  }
}
