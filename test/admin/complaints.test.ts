import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every complaint that docs/spreadsheet.md answers is held by tests that exist', () => {
  const lines = readFileSync('docs/spreadsheet.md', 'utf8').split('\n');
  const answers = lines.filter((line) => line.includes('| `test/'));
  expect(answers.length).toBeGreaterThan(20);
  const missing = answers.flatMap((line) =>
    [...line.matchAll(/`(test\/[^`]+)` ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file = '', names = '']) => {
      const source = readFileSync(file, 'utf8');
      return [...names.matchAll(/“([^”]+)”/g)].flatMap(([, name = '']) => (source.includes(name) ? [] : [`${file}: ${name}`]));
    }),
  );
  expect(missing).toEqual([]);
});
