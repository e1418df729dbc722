import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlock, readClipboard, writeBlock } from '../../site/admin/paste.ts';
import { planPaste } from '../../site/admin/paste-plan.ts';

describe('a block from a spreadsheet', () => {
  test.each<[string, string, string[][]]>([
    ['one cell', 'หนองบัว', [['หนองบัว']]],
    [
      'rows and columns',
      'ก\tข\nค\tง',
      [
        ['ก', 'ข'],
        ['ค', 'ง'],
      ],
    ],
    [
      'Windows line ends, with the last one that Excel adds',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['an empty row inside the block', 'ก\n\nข\n', [['ก'], [''], ['ข']]],
    ['an empty last cell', 'ก\t\n', [['ก', '']]],
    ['leading zeros', '06540101\t0 5453 4119', [['06540101', '0 5453 4119']]],
    ['Thai digits', '๐๖๕๔๐๑๐๑\t๒๔ มี.ค. ๒๕๖๖', [['๐๖๕๔๐๑๐๑', '๒๔ มี.ค. ๒๕๖๖']]],
    ['a line break inside a cell', '"บรรทัดหนึ่ง\nบรรทัดสอง"\tข', [['บรรทัดหนึ่ง\nบรรทัดสอง', 'ข']]],
    ['a tab inside a cell', '"ก\tข"\tค', [['ก\tข', 'ค']]],
    ['doubled quotes', '"เรียก ""หนองบัว"""\tข', [['เรียก "หนองบัว"', 'ข']]],
    ['a quote that opens nothing', '"หนองบัว" เก่า\tข', [['"หนองบัว" เก่า', 'ข']]],
    ['a lone quote', '5" x 3"\tข', [['5" x 3"', 'ข']]],
    ['a quote never closed', '"ก\tข\nค', [['"ก', 'ข'], ['ค']]],
    ['one empty cell', '', [['']]],
  ])('%s', (_name, text, expected) => {
    expect(readBlock(text)).toEqual(expected);
  });

  const cell = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('"', '\t', '\n', ' ', 'ก', 'ำ', '๐', '0', 'x')).map((letters) => letters.join('')),
  );
  const block = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  test('whatever is copied out is pasted back the same', () => {
    fc.assert(
      fc.property(block, (rows) => {
        const clean = rows.map((row) => row.map((text) => text.replaceAll('\r', '')));
        // One empty cell in the last row cannot be told from the line end that spreadsheets add.
        fc.pre(!(clean.length > 1 && clean.at(-1)?.length === 1 && clean.at(-1)?.[0] === ''));
        expect(readBlock(writeBlock(clean))).toEqual(clean);
      }),
    );
  });

  test('no text of any kind makes reading fail or loses a letter that is not a separator or quote', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const letters = (value: string) => value.replace(/[\t\r\n"]/g, '');
        expect(letters(readBlock(text).flat().join(''))).toBe(letters(text));
      }),
    );
  });

  test('an empty clipboard is no block', () => {
    expect(readClipboard({ text: '', html: '' })).toEqual([]);
  });
});

describe('where a pasted block goes', () => {
  const rows = ['r1', 'r2', 'r3'];
  const fields = ['a', 'b', 'locked'];
  const mayWrite = (_row: string, field: string) => field !== 'locked';

  test('cells go down the displayed rows and right over the displayed columns', () => {
    const plan = planPaste(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      { rows, fields, mayWrite },
    );
    expect(plan.edits).toEqual([
      { row: 'r1', field: 'a', text: '1' },
      { row: 'r1', field: 'b', text: '2' },
      { row: 'r2', field: 'a', text: '3' },
      { row: 'r2', field: 'b', text: '4' },
    ]);
  });

  test('read-only cells are skipped and counted', () => {
    const plan = planPaste([['1', '2', '3']], { rows, fields, mayWrite });
    expect([plan.edits.length, plan.readOnly]).toEqual([2, 1]);
  });

  test('rows and columns that do not fit are counted, never silently cut', () => {
    const plan = planPaste([['1', '2', '3', '4'], ['1'], ['1'], ['1'], ['1']], { rows, fields, mayWrite });
    expect([plan.rowsWithoutRoom, plan.columnsWithoutRoom]).toEqual([2, 1]);
  });

  test('a short line of the block leaves the cells beyond it alone', () => {
    const plan = planPaste([['1', '2'], ['3']], { rows, fields, mayWrite });
    expect(plan.edits.filter(({ row }) => row === 'r2')).toEqual([{ row: 'r2', field: 'a', text: '3' }]);
  });

  test('every cell of the block is put, skipped or without room', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, (block) => {
        const plan = planPaste(block, { rows, fields, mayWrite });
        const withRoom = block.slice(0, rows.length).map((line) => Math.min(line.length, fields.length));
        expect(plan.edits.length + plan.readOnly).toBe(withRoom.reduce((sum, width) => sum + width, 0));
        expect(plan.rowsWithoutRoom).toBe(Math.max(0, block.length - rows.length));
      }),
    );
  });
});
