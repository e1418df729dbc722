// Rows of any sheet, with a value in every field that its schema takes: what is true of one sheet's files must be true of all.

import type { RowState } from '../../../shared/api.ts';
import { readCell } from '../../../shared/sheets/field-kinds.ts';
import type { Field, Sheet } from '../../../shared/sheets/sheet.ts';
import { normaliseText } from '../../../shared/text/thai.ts';
import { Workbook } from '../../../site/admin/workbook.ts';
import { anOfficer } from '../../support/builders.ts';

export const TODAY = '2026-01-05';

const AWKWARD = ['=1+1 "ก", ข; ค', '@SUM(A1)', "'=ก", '007', '1e5', 'บรรทัดหนึ่ง\nบรรทัดสอง', 'ก,ข\tค'];
const CODED = [
  'election-06540103-1-1',
  '06540103',
  'lao-06540103',
  'person-000001',
  'officer-abc',
  `photo-${'0'.repeat(32)}`,
  '1',
  '12',
  '123',
  '10100',
];

/** Values worth trying in a field, the most awkward first. */
function candidates({ kind }: Field, at: number): unknown[] {
  switch (kind.kind) {
    case 'text':
      return [AWKWARD[at % AWKWARD.length], ...AWKWARD, ...CODED].map((text) => normaliseText(text ?? ''));
    case 'integer':
      return [1200 + at, 1, 5];
    case 'decimal':
      return [0.1 + at, 13.7563, 100.5018];
    case 'day':
      return ['2023-03-24', '2021-11-28'];
    case 'code':
      return [`${'0'.repeat(kind.length - 1)}${at % 10}`, '06540103', '10100'];
    case 'lao':
      return [`lao-0654010${at % 10}`];
    case 'email':
      return [`someone${at}@example.com`];
    case 'url':
      return ['https://www.example.go.th/'];
    case 'choice':
      return kind.choices.map(({ value }) => value).slice(at % kind.choices.length);
    case 'yesNo':
      return [at % 2 === 0];
    case 'phones':
      return [read(kind, '0 2241 9000 ต่อ 2312; 054 000 001')];
    case 'texts':
      return [['หนองตัวอย่าง', 'ท่าข้าม']];
    case 'urls':
      return [['https://www.example.com/a', 'https://www.example.com/b']];
    case 'lines':
      return [['หนองตัวอย่าง, หมู่ 1', 'ท่าข้าม']];
    case 'integers':
      return [[1, 2, 12]];
    case 'votes':
      return [read(kind, '1=142; 2=98')];
    case 'legacyIds':
      return [[{ scheme: 'info', value: '001234' }]];
    case 'computed':
      return [null, [], `lao-0654010${at % 10}`, '54'];
  }
}

function read(kind: Field['kind'], text: string): unknown {
  const reading = readCell(kind, text);
  if ('refusal' in reading) throw new Error(reading.refusal.en);
  return reading.value;
}

export function aRowOf(sheet: Sheet, at: number): RowState {
  const values = sheet.fields.map((field, index) => {
    const shape = sheet.schema.shape[field.name];
    const fits = [...candidates(field, at + index), null, []].find((value) => shape?.safeParse(value).success);
    return [field.name, fits ?? null];
  });
  const given = Object.fromEntries(values);
  const key = sheet.fields.find(({ name }) => name === sheet.keyField)?.kind.kind === 'lao' ? `lao-0654010${at}` : `key-${at}`;
  return {
    id: `${sheet.name}#${at}`,
    version: 1,
    changedAt: '2026-01-05T03:00:00.000Z',
    changedBy: 'กรมฯ',
    isDeleted: false,
    values: { ...given, [sheet.keyField]: key },
  };
}

export function aWorkbookOf(sheet: Sheet, states: readonly RowState[], officer = anOfficer()): Workbook {
  const workbook = new Workbook({
    sheet,
    officer,
    today: TODAY,
    store: null,
    channel: null,
    clock: () => new Date('2026-01-05T04:00:00Z'),
  });
  const names = sheet.fields.map(({ name }) => name);
  workbook.addPage({
    columns: ['id', 'version', 'changedAt', 'changedBy', ...names],
    rows: states.map((state) => [
      state.id,
      state.version,
      state.changedAt,
      state.changedBy,
      ...names.map((name) => state.values[name] ?? null),
    ]),
    next: null,
  });
  return workbook;
}
