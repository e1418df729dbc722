// What the store's answer to a saved record tells of the row it came from.

import type { RowAnswer } from '../../shared/api.ts';
import { type Finding, finding } from './findings.ts';

export interface AnswerTold {
  readonly refused: boolean;
  readonly findings: Finding[];
}

/** Of what was: a rule that a saved record breaks is told, not refused. */
export function toldOf(answer: RowAnswer): AnswerTold {
  switch (answer.outcome) {
    case 'saved': {
      const against = answer.violations.filter(({ severity }) => severity === 'blocking');
      return { refused: false, findings: against.map(({ code, message }) => finding('warned', code, {}, message.th, message.en)) };
    }
    case 'conflict':
      return {
        refused: true,
        findings: [
          finding('refused', 'conflict', {}, 'มีผู้แก้ไขระหว่างการนำเข้า — นำเข้าอีกครั้ง', 'Somebody edited it during the import: run it again.'),
        ],
      };
    case 'invalid':
      return {
        refused: true,
        findings: answer.violations.map(({ code, message }) => finding('refused', code, {}, message.th, message.en)),
      };
    case 'forbidden':
      return { refused: true, findings: [finding('refused', answer.code, {}, answer.message.th, answer.message.en)] };
  }
}
