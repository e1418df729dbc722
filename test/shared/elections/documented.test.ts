import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CANDIDACY_MOVES } from '../../../shared/elections/candidacy-steps.ts';
import { COUNT_RULES } from '../../../shared/elections/count-rules.ts';
import { DUTY_NAMES, Duty } from '../../../shared/elections/duties.ts';
import { POLL_MOVES, STAGE_MOVES, WORK, WORK_DURING } from '../../../shared/elections/steps.ts';

const document = readFileSync(new URL('../../../docs/elections.md', import.meta.url), 'utf8');

/** A row as the document writes it. */
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

const tables: [string, string[]][] = [
  [
    'every move between stages, with what it requires',
    STAGE_MOVES.map(({ from, to, th, en, requires }) =>
      row(`\`${from}\``, `\`${to}\``, th, en, requires.map((each) => `\`${each}\``).join(', ') || '–'),
    ),
  ],
  [
    'every move of the poll',
    POLL_MOVES.map(({ from, to, th, en, during }) => row(`\`${from}\``, `\`${to}\``, th, en, `\`${during[0]}\` – \`${during.at(-1)}\``)),
  ],
  [
    'when each work may be done',
    WORK.map((work) => {
      const { th, en, during } = WORK_DURING[work];
      return row(`\`${work}\``, th, en, during.map((each) => `\`${each}\``).join(', '));
    }),
  ],
  [
    'every move of a candidacy',
    CANDIDACY_MOVES.map(({ from, to, th, en, needsReason }) =>
      row(from === null ? '–' : `\`${from}\``, `\`${to}\``, th, en, needsReason ? 'yes' : '–'),
    ),
  ],
  ['every duty of the director', Duty.options.map((duty) => row(`\`${duty}\``, DUTY_NAMES[duty].th, DUTY_NAMES[duty].opens.en))],
  [
    'every rule of a unit’s count',
    COUNT_RULES.map(({ code, title, whatToDo, law }) =>
      row(code, `${title.th}<br>${title.en}`, `${whatToDo.th}<br>${whatToDo.en}`, law || '–'),
    ),
  ],
];

describe('the documentation of elections', () => {
  test.each(tables)('has %s, and in the order of the code', (_name, rows) => {
    expect(document).toContain(rows.join('\n'));
  });
});
