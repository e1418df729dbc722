import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asHtml, asText, blockOf } from '../../site/admin/copy-block.ts';
import { readBlock, readClipboard, writeBlock } from '../../site/admin/paste.ts';
import { type PastePlan, planPaste } from '../../site/admin/paste-plan.ts';
import type { Rect } from '../../site/admin/selection.ts';

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

  function plan(block: string[][], ...rects: Rect[]): PastePlan<string> {
    const found = planPaste(block, {
      rects: rects.length > 0 ? rects : [{ top: 0, left: 0, bottom: 0, right: 0 }],
      rowCount: rows.length,
      rowAt: (index) => rows[index],
      fields,
      mayWrite: (_row: string, field: string) => field !== 'locked',
    });
    if (found === null) throw new Error('The block did not fit');
    return found;
  }

  test('cells go down the displayed rows and right over the displayed columns', () => {
    const { edits } = plan([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(edits).toEqual([
      { row: 'r1', field: 'a', text: '1' },
      { row: 'r1', field: 'b', text: '2' },
      { row: 'r2', field: 'a', text: '3' },
      { row: 'r2', field: 'b', text: '4' },
    ]);
  });

  test('read-only cells are skipped and counted', () => {
    const { edits, readOnly } = plan([['1', '2', '3']]);
    expect([edits.length, readOnly]).toEqual([2, 1]);
  });

  test('lines past the last row are kept for new rows, and columns without room are counted: nothing is silently cut', () => {
    const { overflow, columnsWithoutRoom } = plan([['1', '2', '3', '4'], ['1'], ['1'], ['x', 'y', 'z', 'lost'], ['w']]);
    expect(overflow).toEqual({ fields: ['a', 'b', 'locked'], lines: [['x', 'y', 'z'], ['w']] });
    expect(columnsWithoutRoom).toBe(1);
  });

  test('a short line of the block leaves the cells beyond it alone', () => {
    const { edits } = plan([['1', '2'], ['3']]);
    expect(edits.filter(({ row }) => row === 'r2')).toEqual([{ row: 'r2', field: 'a', text: '3' }]);
  });

  test('one value fills the whole range, and every range, each cell once', () => {
    const texts = plan([['x']], { top: 0, left: 0, bottom: 2, right: 1 }, { top: 2, left: 0, bottom: 2, right: 2 });
    expect(texts.edits.length).toBe(6);
    expect(texts.readOnly).toBe(1);
    expect(texts.overflow.lines).toEqual([]);
  });

  test('a range that is a multiple of the block takes it again and again', () => {
    const { edits } = plan([['1', '2']], { top: 0, left: 0, bottom: 2, right: 1 });
    expect(edits.map(({ text }) => text)).toEqual(['1', '2', '1', '2', '1', '2']);
  });

  test('a range that is no multiple takes the block once, from its first cell', () => {
    const { edits } = plan([['1'], ['2']], { top: 0, left: 0, bottom: 2, right: 0 });
    expect(edits.map(({ row, text }) => row + text)).toEqual(['r11', 'r22']);
  });

  test('a block that does not fit several ranges is not pasted at all', () => {
    const rect = { top: 0, left: 0, bottom: 0, right: 0 };
    const target = { rects: [rect, { ...rect, top: 2, bottom: 2 }], rowCount: 3, rowAt: (index: number) => rows[index], fields };
    expect(planPaste([['1'], ['2']], { ...target, mayWrite: () => true })).toBeNull();
  });

  test('every cell of the block is put, skipped or without room', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, (block) => {
        const { edits, readOnly, overflow } = plan(block);
        const withRoom = block.slice(0, rows.length).map((line) => Math.min(line.length, fields.length));
        expect(edits.length + readOnly).toBe(withRoom.reduce((sum, width) => sum + width, 0));
        expect(overflow.lines.length).toBe(Math.max(0, block.length - rows.length));
      }),
    );
  });
});

describe('a copied block', () => {
  const rect = { top: 0, left: 0, bottom: 1, right: 1 };
  const cellAt = (row: number, column: number) => ({ text: `${row}${column}`, isNumber: column === 1 });

  test('ranges in the same rows, or in the same columns, make one block', () => {
    const texts = (...rects: Rect[]) => blockOf(rects, cellAt)?.map((line) => line.map(({ text }) => text));
    expect(texts(rect, { ...rect, left: 3, right: 3 })).toEqual([
      ['00', '01', '03'],
      ['10', '11', '13'],
    ]);
    expect(texts({ ...rect, top: 4, bottom: 4 }, { ...rect, bottom: 0 })).toEqual([
      ['00', '01'],
      ['40', '41'],
    ]);
  });

  test('ranges that make no block are not copied', () => {
    expect(blockOf([rect, { top: 5, left: 3, bottom: 5, right: 3 }], cellAt)).toBeNull();
  });

  test('the table keeps text as text, signs as signs and line breaks inside their cell', () => {
    const html = asHtml([
      [
        { text: '=1<2 & "ก"\nข', isNumber: false },
        { text: '12', isNumber: true },
      ],
    ]);
    expect(html).toContain('=1&lt;2 &amp; &quot;ก&quot;<br style="mso-data-placement:same-cell">ข</td><td>12</td>');
    expect(html).toContain(`mso-number-format:'\\@'`);
  });

  test('what is copied as text is pasted back the same', () => {
    const block = [[{ text: 'ก\nข', isNumber: false }], [{ text: '007', isNumber: false }]];
    expect(readBlock(asText(block))).toEqual([['ก\nข'], ['007']]);
  });
});
