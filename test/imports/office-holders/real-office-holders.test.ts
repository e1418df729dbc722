// A rehearsal with a real list of office holders. The data is not part of the project; without REAL_DATA_DIR this is skipped.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importOfficeHolders } from '../../../functions/imports/office-holders/import-office-holders.ts';
import { importRegistry } from '../../../functions/imports/registry/import-registry.ts';
import { countRows } from '../../../functions/imports/report.ts';
import { newStore } from '../../support/installation.ts';
import { aRequest, SILENT } from '../registry/files.ts';
import { aHoldersRequest, UNHEARD } from './files.ts';

const folder = process.env['REAL_DATA_DIR'] ?? '';
const [officials, places] = ['officials.csv', 'lao_2022.csv'].map((name) => join(folder, 'gazetteer', name));
const register = join(folder, 'lao-registry', 'lao_registry.csv');
const hasRealData = folder !== '' && [officials, places, register].every((path) => existsSync(path ?? ''));

describe.skipIf(!hasRealData)('the real list of office holders (skipped when REAL_DATA_DIR is not set)', () => {
  it('is placed, all but 947 rows, each of which says why, and the vacancies', async () => {
    const store = await newStore();
    await importRegistry(store, aRequest(readFileSync(register, 'utf8')), SILENT);
    const [bytes, where] = [readFileSync(officials ?? ''), readFileSync(places ?? '')];
    const given = { bytes, places: where, isDryRun: true };
    const { rows, added } = await importOfficeHolders(store, aHoldersRequest([], given), UNHEARD);
    expect(countRows(rows).outcomes).toEqual({ add: 29_609, change: 0, leave: 946, ask: 0, refuse: 947 });
    expect(added).toEqual({ persons: 16_757, terms: 22_413, tenures: 22_767 });
    const refused = rows.filter(({ outcome }) => outcome === 'refuse');
    expect(refused.every(({ findings }) => findings.some(({ kind, reason }) => kind === 'refused' && reason.th !== ''))).toBe(true);
  }, 600_000);
});
