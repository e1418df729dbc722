import { expect, test } from 'vitest';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { SHEET_NAMES, sheetNamed } from '../../shared/sheets/sheet-named.ts';

test('every sheet there is can be asked for by its name, and is the very same', async () => {
  expect([...SHEET_NAMES].sort()).toEqual(SHEETS.map(({ name }) => name).sort());
  for (const sheet of SHEETS) expect(await sheetNamed(sheet.name)).toBe(sheet);
});

test('a name of no sheet finds none, whatever objects know by themselves', async () => {
  expect(await sheetNamed('constructor')).toBeUndefined();
  expect(await sheetNamed('')).toBeUndefined();
});
