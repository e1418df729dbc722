// What an import cannot decide by itself. Answered at the keyboard, from a file of answers, or left open and listed.

import { z } from 'zod';
import { parseDay } from '../../../shared/text/dates.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';

export type QuestionKind =
  /** Same code, other name or type: an event from a day, or the correction of a mistake? */
  | 'designation'
  /** Unknown code: is it this organisation of the register, upgraded or renamed? */
  | 'newCode'
  /** Unknown code, same type, name and district as another: add it all the same? */
  | 'twin'
  /** No longer in the file: abolished? */
  | 'abolition'
  /** The file has a new value for a field that an officer has changed: take the file's? */
  | 'officerValue';

export interface Question {
  /** The same in every run over the same data. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: Bilingual;
  /** What the file itself makes likely. */
  readonly suggestion: 'yes' | 'no' | 'correction' | null;
  /** Weak evidence or several candidates: a wholesale “yes to all” does not settle it. */
  readonly isWeak: boolean;
  /** Internal ids to choose from. */
  readonly candidates: readonly string[];
}

const Day = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: `“${text}” is not a day` });
  return z.NEVER;
});

const Choice = z.enum(['yes', 'no', 'correction']);

export const Answer = z.object({
  answer: Choice,
  /** Day from which a change of name, type or code, or an abolition, counts. */
  effective: Day.optional(),
  /** Which of several candidates it is. */
  is: z.string().optional(),
  /** Internal id of the organisation that took an abolished one over. */
  successor: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

/** A file of answers by question id; null is not answered yet, as the import's own list of open questions has it. */
export const AnswerFile = z.record(
  z.string(),
  z.union([Choice.transform((answer): Answer => ({ answer })), Answer, z.null(), z.object({ answer: z.null() }).transform(() => null)]),
);
export type AnswerFile = z.infer<typeof AnswerFile>;

export interface AnswerPolicy {
  readonly given: Readonly<Record<string, Answer | null>>;
  /** For every question not answered one by one, but weak ones. */
  readonly assume: 'yes' | 'no' | null;
  /** For fields that officers changed. */
  readonly prefer: 'file' | 'officer' | null;
}

/** Null while nobody has answered. */
export function answerTo(question: Question, policy: AnswerPolicy): Answer | null {
  const given = policy.given[question.id];
  if (given) return given;
  if (question.kind === 'officerValue') return policy.prefer === null ? null : { answer: policy.prefer === 'file' ? 'yes' : 'no' };
  if (policy.assume === null) return null;
  if (policy.assume === 'no') return { answer: 'no' };
  if (question.isWeak) return null;
  return { answer: question.suggestion === 'correction' ? 'correction' : 'yes' };
}
