import { describe, expect, test } from 'vitest';
import type { RowState } from '../../../shared/api.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { encodeThai } from '../../../shared/text/encoding.ts';
import { applyImport } from '../../../site/admin/files/apply-import.ts';
import { openFileDesk } from '../../../site/admin/files/file-desk.ts';
import type { PlannedRow } from '../../../site/admin/files/import-plan.ts';
import { matchFields } from '../../../site/admin/files/match-rows.ts';
import { readTable, UnreadableFile } from '../../../site/admin/files/read-table.ts';
import { isDayFormat } from '../../../site/admin/files/xlsx/day-styles.ts';
import { writeXlsx } from '../../../site/admin/files/xlsx/write-xlsx.ts';
import type { Workbook } from '../../../site/admin/workbook.ts';
import { aLao, anOfficer, laoRecordId } from '../../support/builders.ts';
import { aWorkbookOf } from './any-sheet.ts';
import { imported, PACE, textFile } from './file-of.ts';

const CODES = ['06540101', '06540102', '06540103'];

function standing(code: string): RowState {
  const values = { ...aLao({ code, laoId: `lao-${code}` }), road: 'ถนนเดิม', population: 4200 };
  return { id: laoRecordId(code), version: 1, changedAt: '2026-01-05T03:00:00.000Z', changedBy: 'กรมฯ', isDeleted: false, values };
}

function register(officer = anOfficer()): Workbook {
  return aWorkbookOf(laos, CODES.map(standing), officer);
}

const csv = (...lines: string[]) => textFile(lines.join('\r\n'));
const byCode = { matchBy: 'code', clears: false };
const summary = ({ outcome, edits, reasons, skipped, line }: PlannedRow) => ({
  line,
  outcome,
  edits: Object.fromEntries(edits.map(({ field, text }) => [field, text])),
  ...(skipped.length > 0 ? { skipped } : {}),
  ...(reasons.length > 0 ? { reasons: reasons.map(({ field }) => field) } : {}),
});

describe('a file', () => {
  const text = 'รหัส อปท.,ชื่อ,ประชากร\r\n06540101,ป่าแดง,4300\r\n';
  const little = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8])]);

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['UTF-8', textFile(text), 'utf-8'],
    ['UTF-8 with its mark', textFile(`\uFEFF${text}`), 'utf-8'],
    ['Windows-874 (TIS-620)', encodeThai(text).bytes, 'windows-874'],
    ['the “Unicode text” of Excel', little, 'utf-16le'],
  ])('in %s is recognised', (_name, bytes, encoding) => {
    const table = readTable(bytes);
    expect(table).toMatchObject({ encoding, headers: ['รหัส อปท.', 'ชื่อ', 'ประชากร'], rows: [['06540101', 'ป่าแดง', '4300']] });
  });

  test.each([
    ['semicolons', 'รหัส อปท.;ชื่อ\n06540101;"ป่า;แดง"'],
    ['tabs', 'รหัส อปท.\tชื่อ\n06540101\tป่า;แดง'],
    ['semicolons named by a first line', 'sep=;\nรหัส อปท.;ชื่อ\n06540101;"ป่า;แดง"'],
  ])('separated by %s is read', (_name, content) => {
    expect(readTable(textFile(content)).rows).toEqual([['06540101', 'ป่า;แดง']]);
  });

  test('keeps the line numbers of its rows past blank lines and titles of many lines', () => {
    const table = readTable(csv('"ชื่อ\nไทย",รหัส อปท.', '', 'ก,06540101', ',', 'ข,06540102'));
    expect(table.headers[0]).toBe('ชื่อ\nไทย');
    expect(table.lines).toEqual([3, 5]);
  });

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['an old XLS workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'oldXls'],
    ['a cut-off XLSX workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'notAWorkbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary'],
    ['an empty file', textFile('\r\n\r\n'), 'empty'],
  ])('that is %s is refused with what to do', (_name, bytes, trouble) => {
    expect(() => readTable(bytes)).toThrow(UnreadableFile);
    expect(openFileDesk().read('laos', bytes.slice().buffer)).toEqual({ trouble });
  });

  test.each([
    ['[$-107041E]d mmm yyyy;@', true],
    ['[$-D07041E]d mmmm yyyy', true],
    ['ว ดดด ปปปป', true],
    ['yyyy\\-mm\\-dd', true],
    ['#,##0.00', false],
    ['General', false],
    ['0.0"d"', false],
    ['[Red]0;[Blue]-0', false],
  ])('with the number format %s shows days: %s', (format, isDay) => {
    expect(isDayFormat(format)).toBe(isDay);
  });
});

describe('columns of a file', () => {
  test('are known by Thai label, English label or field name, however they are spaced', async () => {
    const { opened } = await imported(register(), csv('รหัสอปท.,NAME (THAI),population,หมายเหตุ', '06540101,ก,1,x'));
    expect(opened.mapping).toEqual(['code', 'nameTh', 'population', null]);
  });

  test('may be mapped by hand', async () => {
    const { planned } = await imported(register(), csv('A,B', '06540101,ถนนใหม่'), { ...byCode, mapping: ['code', 'road'] });
    expect(planned.map(summary)).toEqual([{ line: 2, outcome: 'changed', edits: { road: 'ถนนใหม่' } }]);
  });

  test('that tell rows apart may find them: key and code do, the road does not', () => {
    expect(matchFields(register(), ['road', 'code', 'laoId', 'population'])).toEqual(['laoId', 'code']);
  });
});

describe('what an import would do', () => {
  test('is said for every row before anything is touched', async () => {
    const workbook = register();
    const { planned } = await imported(
      workbook,
      csv(
        'รหัส อปท.,ชื่อ,ประเภท,จังหวัด,ถนน,ประชากร,ประชากร ณ วันที่,อำเภอ',
        '06540101,หนองตัวอย่าง,อบต.,แพร่,ถนนเดิม,"4,200",',
        '๐๖๕๔๐๑๐๒,,,,ถนนใหม่,,๓๑ ธ.ค. ๒๕๖๖',
        '6540103,,,,,สี่พัน,',
        '06540104,ท่าข้ามสมมุติ,องค์การบริหารส่วนตำบล,จ.แพร่,,,,เมืองสมมุติ',
        '06540105,ไม่มีประเภท,,แพร่,,,,เมืองสมมุติ',
        '06540101,ซ้ำ,,,,,',
      ),
      byCode,
    );
    expect(planned.map(summary)).toEqual([
      { line: 2, outcome: 'unchanged', edits: {} },
      { line: 3, outcome: 'changed', edits: { road: 'ถนนใหม่', populationDate: '๓๑ ธ.ค. ๒๕๖๖' } },
      { line: 4, outcome: 'refused', edits: { population: 'สี่พัน' }, reasons: ['population'] },
      {
        line: 5,
        outcome: 'added',
        edits: { code: '06540104', nameTh: 'ท่าข้ามสมมุติ', type: 'องค์การบริหารส่วนตำบล', provinceCode: 'จ.แพร่', districtTh: 'เมืองสมมุติ' },
      },
      {
        line: 6,
        outcome: 'refused',
        edits: { code: '06540105', nameTh: 'ไม่มีประเภท', provinceCode: 'แพร่', districtTh: 'เมืองสมมุติ' },
        reasons: ['type'],
      },
      { line: 7, outcome: 'refused', edits: {}, reasons: [null] },
    ]);
    expect([...workbook.rows.values()].every(({ draft }) => draft === null)).toBe(true);
    expect(workbook.canUndo).toBe(false);
  });

  test('leaves values where the file is empty, unless the officer wants them emptied', async () => {
    const file = csv('รหัส อปท.,ถนน', '06540101,', '06540102,-');
    const keep = await imported(register(), file, byCode);
    expect(keep.planned.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed']);
    const clear = await imported(register(), file, { ...byCode, clears: true });
    expect(clear.planned.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
  });

  test('skips and names what may not be written, and takes the rest of the row', async () => {
    const officer = anOfficer({ role: 'lao', provinceCode: '54', laoId: 'lao-06540101' });
    const { planned } = await imported(register(officer), csv('รหัส อปท.,ชื่อ,ถนน', '06540101,ชื่อใหม่,ถนนใหม่', '06540199,ก,ข'), byCode);
    expect(planned.map(summary)).toEqual([
      { line: 2, outcome: 'changed', edits: { road: 'ถนนใหม่' }, skipped: ['nameTh'] },
      { line: 3, outcome: 'refused', edits: { road: 'ข' }, skipped: ['code', 'nameTh'], reasons: [null] },
    ]);
  });

  test('refuses an id nobody has, which only the system gives', async () => {
    const { planned } = await imported(register(), csv('รหัสภายใน,ถนน', 'lao-06549999,ก', 'lao-06540102,ก'), { matchBy: 'laoId' });
    expect(planned.map(({ outcome }) => outcome)).toEqual(['refused', 'changed']);
  });

  test('reads what spreadsheets made of codes, days and telephones', async () => {
    const writer = writeXlsx({
      title: 'ก',
      lang: 'th',
      frozenColumns: 0,
      columns: ['รหัส อปท.', 'โทรศัพท์', 'วันที่จัดตั้ง', 'ประชากร ณ วันที่'].map((header) => ({
        header,
        format: 'text',
        width: 9,
        comment: null,
        choices: null,
      })),
    });
    // A code and a telephone that lost their zeros, the number of a day, and a day whose year was typed in พ.ศ.
    writer.add([[6540102, 54000009, 35484, { day: '2566-12-31' }]]);
    const { planned } = await imported(register(), new Uint8Array(await writer.finish().arrayBuffer()), byCode);
    // The day is the one that stands already, so it is no change.
    expect(planned.map(summary)).toEqual([{ line: 2, outcome: 'changed', edits: { phones: '054000009', populationDate: '2566-12-31' } }]);
  });
});

describe('an import', () => {
  const file = csv(
    'รหัส อปท.,ชื่อ,ประเภท,จังหวัด,อำเภอ,ถนน',
    '06540101,,,,,ถนนใหม่',
    '06540102,,,,,ถนนใหม่',
    '06540110,ป่าแดง,อบต.,แพร่,เมืองสมมุติ,',
    'x,,,,,',
  );

  test('puts the good rows into the draft as one step, and undo takes all of it back', async () => {
    const workbook = register();
    const { planned } = await imported(workbook, file, byCode);
    const { added, changed } = await applyImport(workbook, planned, PACE);
    expect([added.length, changed.length, workbook.rows.size]).toEqual([1, 2, 4]);
    expect(changed.map((row) => row.valueOf('road'))).toEqual(['ถนนใหม่', 'ถนนใหม่']);
    expect(added[0]?.valueOf('nameTh')).toBe('ป่าแดง');
    expect(added[0]?.view.blockers).toEqual([]);
    expect(workbook.undo()?.kind).toBe('import');
    expect(workbook.rows.size).toBe(3);
    expect([...workbook.rows.values()].every(({ draft }) => draft === null)).toBe(true);
    expect(workbook.canUndo).toBe(false);
  });

  test('gives the refused rows back as they were, with the reason, in a file that can be imported again', async () => {
    const workbook = register();
    const { planned, desk } = await imported(workbook, file, byCode);
    const refused = planned.filter(({ outcome }) => outcome === 'refused').map(({ index }) => ({ index, reason: 'รหัสไม่ถูกต้อง' }));
    const written = desk.writeRefused('แถวที่ไม่รับ', 'เหตุผลที่ไม่รับ', 'th', refused);
    const again = readTable(new Uint8Array(await written.file.arrayBuffer()));
    expect(again.headers).toEqual(['รหัส อปท.', 'ชื่อ', 'ประเภท', 'จังหวัด', 'อำเภอ', 'ถนน', 'เหตุผลที่ไม่รับ']);
    expect(again.rows).toEqual([['x', '', '', '', '', '', 'รหัสไม่ถูกต้อง']]);
  });
});

describe('a CSV file that goes out', () => {
  test('guards what a spreadsheet would take for a formula, and takes the guard off again', async () => {
    const desk = openFileDesk();
    const columns = [{ header: 'ก', format: 'text', width: 9, comment: null, choices: null } as const];
    desk.begin({ title: 'ก', lang: 'th', frozenColumns: 0, columns }, 'csv');
    const texts = ['=HYPERLINK("http://x")', '+66 2 000', '-5', '@x', "'=x", 'a,b', ' ช่องว่าง '];
    desk.add([...texts.map((text) => [text]), [-5]]);
    const written = new Uint8Array(await desk.finish().file.arrayBuffer());
    expect([...written.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(written).split('\r\n');
    expect(lines.slice(1, 6)).toEqual([`"'=HYPERLINK(""http://x"")"`, "'+66 2 000", "'-5", "'@x", "''=x"]);
    expect(lines[8]).toBe('-5');
    expect(readTable(written).rows.map(([text]) => text)).toEqual([...texts, '-5']);
  });

  test('in Windows-874 says how many characters it could not keep', async () => {
    const desk = openFileDesk();
    desk.begin(
      { title: 'ก', lang: 'th', frozenColumns: 0, columns: [{ header: 'ก', format: 'text', width: 9, comment: null, choices: null }] },
      'csvThai',
    );
    desk.add([['ป่าแดง “ก” ✓']]);
    const { file, lost } = desk.finish();
    expect(lost).toBe(1);
    expect(readTable(new Uint8Array(await file.arrayBuffer()))).toMatchObject({ encoding: 'windows-874', rows: [['ป่าแดง “ก” ?']] });
  });
});
