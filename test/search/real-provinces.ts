// The real register as published provinces, for measuring sizes: read from the folder in REAL_DATA_DIR and never copied.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { FORMAT_VERSION, type ListedLao, type PublishedProvince } from '../../shared/published.ts';
import { laoTypeFromText } from '../../shared/register/lao-type.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';

const Row = z.object({
  dla_code8: z.string(),
  type_th: z.string(),
  name_th: z.string(),
  province_code: z.string(),
  district_th: z.string(),
});
const Gazetteer = z.object({ name_th: z.string(), name_en: z.string(), province_code: z.string(), amphoe_th: z.string() });

const read = <T>(folder: string, file: string, row: z.ZodType<T>): T[] =>
  row.array().parse(parse(readFileSync(join(folder, file)), { columns: true, bom: true }));

/** English names come from the gazetteer, where name, district and province agree. */
export function realProvinces(folder: string): PublishedProvince[] {
  const key = (name: string, district: string, province: string) => `${name}|${district}|${province}`;
  const english = new Map(
    read(folder, 'gazetteer/lao_2022.csv', Gazetteer).map((row) => [key(row.name_th, row.amphoe_th, row.province_code), row.name_en]),
  );
  const rows = Map.groupBy(read(folder, 'lao-registry/lao_registry.csv', Row), (row) => row.province_code);
  return PROVINCES.map(({ code, th, en }) => ({
    formatVersion: FORMAT_VERSION,
    code,
    nameTh: th,
    nameEn: en,
    counts: { pao: 0, cityMunicipality: 0, townMunicipality: 0, subdistrictMunicipality: 0, sao: 0, pattaya: 0, bma: 0 },
    newestChangeAt: null,
    laos: (rows.get(code) ?? []).map(
      (row): ListedLao => ({
        laoId: `lao-${row.dla_code8}`,
        code: row.dla_code8,
        type: laoTypeFromText(row.type_th, row.name_th) ?? 'sao',
        nameTh: row.name_th,
        nameEn: english.get(key(row.name_th, row.district_th, code)) || null,
        districtTh: row.district_th || null,
        subdistricts: [],
        abolishedDate: null,
        url: `/lao/${row.dla_code8}/`,
        formerDesignations: [],
        population: null,
        website: null,
        phones: [],
        latitude: null,
        longitude: null,
      }),
    ),
  }));
}
