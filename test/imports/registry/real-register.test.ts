// A rehearsal with the department's real register. The data is not part of the project; without REAL_DATA_DIR this is skipped.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { importRegistry } from '../../../functions/imports/registry/import-registry.ts';
import { readRegister } from '../../../functions/imports/registry/read-register.ts';
import { readRegistry } from '../../../functions/imports/registry/read-registry.ts';
import { countRows, isComplete } from '../../../functions/imports/report.ts';
import { newStore } from '../../support/installation.ts';
import { aRequest, type FileRow, rawFile, SILENT } from './files.ts';

const path = join(process.env['REAL_DATA_DIR'] ?? '', 'lao-registry', 'lao_registry.csv');
const hasRealData = process.env['REAL_DATA_DIR'] !== undefined && existsSync(path);

/** The department's form made from the reduced one: rows doubled, zeros dropped, commas quoted. */
function asDepartmentFile(text: string): string {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rawFile(
    rows.map((row): FileRow => {
      const cell = (name: string) => row[name] ?? '';
      return {
        code: cell('dla_code8'),
        type: cell('type_th'),
        name: cell('name_th'),
        province: cell('province_th'),
        district: cell('district_th'),
        subdistricts: [cell('first_subdistrict_th'), `${cell('first_subdistrict_th')}สอง`, cell('first_subdistrict_th')],
        addressNo: cell('address_no') === '' ? '' : `${cell('address_no')}, อาคาร 1`,
        moo: cell('moo'),
        postcode: cell('postcode'),
        area: cell('area_km2'),
        lat: cell('lat'),
        lon: cell('lon'),
        website: cell('website'),
      };
    }),
  );
}

describe.skipIf(!hasRealData)('the real register (skipped when REAL_DATA_DIR is not set)', () => {
  const text = hasRealData ? readFileSync(path, 'utf8') : '';

  it('comes in whole: 7,849 organisations, every flawed value kept to be checked, and again without a change', async () => {
    const store = await newStore();
    const first = countRows(await importRegistry(store, aRequest(text), SILENT));
    expect(first.outcomes).toEqual({ add: 7849, change: 0, leave: 0, ask: 0, refuse: 0 });
    expect(isComplete(first)).toBe(true);
    expect(Object.fromEntries(first.flawedFields)).toMatchObject({ postcode: 7, website: 128, latitude: 62, longitude: 60 });
    const register = await readRegister(store);
    expect(register).toHaveLength(7849);
    const kept = register.reduce((sum, { lao }) => sum + lao.flawedValues.length, 0);
    expect(kept).toBe([...first.flawedFields.values()].reduce((sum, count) => sum + count, 0));
    const again = countRows(await importRegistry(store, aRequest(text), SILENT));
    expect(again.outcomes).toEqual({ add: 0, change: 0, leave: 7849, ask: 0, refuse: 0 });
  }, 600_000);

  it('in the department’s form is the same 7,849, each with its leading zero restored and its subdistricts gathered', () => {
    const file = readRegistry(new TextEncoder().encode(asDepartmentFile(text)));
    expect([file.form, file.rowCount, file.laos.length, file.refused.length]).toEqual(['departmentRaw', 7849 * 3, 7849, 0]);
    expect(file.laos.filter(({ findings }) => findings.some(({ kind, field }) => kind === 'repaired' && field === 'code'))).toHaveLength(
      7849,
    );
    expect(file.laos.every(({ subdistricts }) => subdistricts.length === 2)).toBe(true);
  }, 120_000);

  it('holds every website, postcode and coordinate either in its field or among the flawed values', () => {
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    const read = new Map(readRegistry(new TextEncoder().encode(text)).laos.map((lao) => [lao.code, lao]));
    const columns = { website: 'website', postcode: 'postcode', lat: 'latitude', lon: 'longitude', area_km2: 'areaKm2' } as const;
    for (const row of rows) {
      const lao = read.get(row['dla_code8'] ?? '');
      for (const [column, field] of Object.entries(columns)) {
        if ((row[column] ?? '').trim() === '') continue;
        const isStated = lao?.statements.some(({ fields, values }) => fields.some((name) => name === field) && field in values);
        const isFlawed = lao?.statements.some(({ flaws }) => flaws.some((flaw) => flaw.field === field));
        const isEmptyMark = lao?.findings.some((finding) => finding.kind === 'emptyMark' && finding.field === field);
        expect([isStated, isFlawed, isEmptyMark].filter(Boolean), `${row['dla_code8']} ${column}`).toHaveLength(1);
      }
    }
  }, 120_000);
});
