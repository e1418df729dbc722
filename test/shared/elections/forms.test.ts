import { describe, expect, test } from 'vitest';
import { ElectionCause } from '../../../shared/elections/election.ts';
import { announcementForms, BLANKS, fillBlanks, formNumber, PAPER_TEXTS } from '../../../shared/elections/forms.ts';
import { electionFormOf, PAPERS } from '../../../shared/law/election-forms.ts';

const DAY = '2021-10-04';

describe('the forms of an election', () => {
  test('have one number each on a day', () => {
    const codes = PAPERS.map((paper) => electionFormOf(paper, DAY)?.code);
    expect(codes).toEqual(['1/1', '1/2', '1/3', '1/4', '1/8', '2/3', '2/5', '4/1', '4/2', '4/4', '4/5', '5/7', '6/1', '7/1']);
    expect(electionFormOf('application', '2012-01-01')).toBeNull();
  });

  test.each([
    ['council', 'แบบ ส.ถ. 4/1'],
    ['executive', 'แบบ ผ.ถ. 4/1'],
    ['both', 'แบบ ส.ถ./ผ.ถ. 4/1'],
  ] as const)('of the %s are named %s', (offices, name) => {
    expect(formNumber('application', offices, DAY)).toBe(name);
  });

  test('announce a repeat with 1/4 and every other election with 1/1, 1/2 or 1/3', () => {
    for (const cause of ElectionCause.options) {
      const expected = cause.startsWith('repeat') ? ['1/4'] : ['1/1', '1/2', '1/3'];
      expect(announcementForms(cause, DAY).map(({ code }) => code)).toEqual(expected);
    }
  });
});

describe('the text of a paper', () => {
  test('has only blanks that can be filled', () => {
    const known = BLANKS.map((blank) => `{${blank}}`);
    for (const { title, paragraphs, signedBy } of Object.values(PAPER_TEXTS)) {
      const used = [title, ...paragraphs, signedBy].join('').match(/\{[^}]*\}?/g) ?? [];
      expect(used.every((blank) => known.includes(blank))).toBe(true);
    }
  });

  test('is filled in, and what is missing is left to be written by hand', () => {
    expect(fillBlanks('{lao} วันที่ {electionDay}', { lao: 'อบต.ตัวอย่าง' })).toBe('อบต.ตัวอย่าง วันที่ ………………');
  });
});
