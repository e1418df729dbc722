// Builders of files of office holders and of places.

import type { OfficeHoldersListener, OfficeHoldersRequest } from '../../../functions/imports/office-holders/import-office-holders.ts';

const OFFICIAL = {
  geocode: '549101',
  office_type: 'TAOOffice',
  title: 'TAOMayor',
  index: '',
  name_th: 'ตัวอย่าง ใจดี',
  name_en: '',
  begin: '2021-11-28',
  end: '',
  begin_year: '',
  end_year: '',
  in_office_year: '',
  begin_reason: 'ElectedDirectly',
  end_reason: '',
  party: '',
  comment: '',
};
export type Official = typeof OFFICIAL;

export function anOfficial(given: Partial<Official> = {}): Official {
  return { ...OFFICIAL, ...given };
}

const PLACE = {
  geocode: '549101',
  office_type: 'TAOOffice',
  name_th: 'หนองตัวอย่าง',
  amphoe_th: 'เมืองสมมุติ',
  amphoe_code: '5491',
  province_code: '54',
  dla_code_2017: '06549101',
  dla_type_2017: 'TAO',
  council_type: 'TAO',
};
export type PlaceCells = typeof PLACE;

export function aPlace(given: Partial<PlaceCells> = {}): PlaceCells {
  return { ...PLACE, ...given };
}

function csv(rows: readonly Readonly<Record<string, string>>[], header: readonly string[]): Uint8Array {
  const lines = rows.map((row) => header.map((column) => row[column] ?? '').join(','));
  return new TextEncoder().encode([header.join(','), ...lines].join('\r\n'));
}

export const officialsFile = (rows: readonly Official[]): Uint8Array => csv(rows, Object.keys(OFFICIAL));
export const placesFile = (places: readonly PlaceCells[] = [aPlace()]): Uint8Array => csv(places, Object.keys(PLACE));

export function aHoldersRequest(rows: readonly Official[], given: Partial<OfficeHoldersRequest> = {}): OfficeHoldersRequest {
  return {
    bytes: officialsFile(rows),
    fileName: 'holders.csv',
    places: placesFile(),
    asOf: '2022-08-21',
    source: 'ไฟล์ทดสอบ',
    isDryRun: false,
    now: () => new Date('2026-03-02T03:00:00Z'),
    ...given,
  };
}

export const UNHEARD: OfficeHoldersListener = { onFileRead: () => {}, onCompared: () => {}, onSaved: () => {} };
