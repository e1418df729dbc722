// Builders of registry files in both forms, and of the listener of an import.

import { createHash } from 'node:crypto';
import type { ImportListener, ImportRequest } from '../../../functions/imports/registry/import-registry.ts';

const RAW_HEADER = [
  'จังหวัด',
  'อำเภอ',
  'ตำบล',
  'รหัส อปท.',
  'ประเภท อปท.',
  'อปท.',
  'ที่ตั้งสำนักงานเลขที่',
  'หมู่ที่',
  'รหัสไปรษณีย์',
  'ขนาดพื้นที่',
  'LAT',
  'LONG',
  'เว็ปไซต์ของอปท',
];

export interface FileRow {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly province: string;
  readonly district: string;
  readonly subdistricts: readonly string[];
  readonly addressNo: string;
  readonly moo: string;
  readonly postcode: string;
  readonly area: string;
  readonly lat: string;
  readonly lon: string;
  readonly website: string;
}

export function aRow(given: Partial<FileRow> = {}): FileRow {
  return {
    code: '06549101',
    type: 'อบต.',
    name: 'หนองตัวอย่าง',
    province: 'แพร่',
    district: 'เมืองสมมุติ',
    subdistricts: ['หนองตัวอย่าง'],
    addressNo: '99',
    moo: '4',
    postcode: '54990',
    area: '42.5',
    lat: '18.1445',
    lon: '100.1403',
    website: 'https://nongtuayang.example.com/',
    ...given,
  };
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(cell).join(',')).join('\r\n');

/** The department's form: a row for each subdistrict, codes without their leading zero. */
export function rawFile(rows: readonly FileRow[]): string {
  const lines = rows.flatMap((row) =>
    row.subdistricts.map((subdistrict) => [
      row.province,
      row.district,
      subdistrict,
      row.code.replace(/^0/, ''),
      row.type,
      row.name,
      row.addressNo,
      row.moo,
      row.postcode,
      row.area,
      row.lat,
      row.lon,
      row.website,
    ]),
  );
  return csv([RAW_HEADER, ...lines]);
}

export function reducedFile(rows: readonly FileRow[]): string {
  const header =
    'dla_code8,type_th,name_th,province_th,district_th,first_subdistrict_th,address_no,moo,postcode,area_km2,lat,lon,website'.split(',');
  return csv([
    header,
    ...rows.map((row) => [
      row.code,
      row.type,
      row.name,
      row.province,
      row.district,
      row.subdistricts[0] ?? '',
      row.addressNo,
      row.moo,
      row.postcode,
      row.area,
      row.lat,
      row.lon,
      row.website,
    ]),
  ]);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function aRequest(text: string, given: Partial<ImportRequest> = {}): ImportRequest {
  return {
    bytes: bytesOf(text),
    fileName: `register-${createHash('sha256').update(text).digest('hex').slice(0, 6)}.csv`,
    source: 'ไฟล์ทดสอบ',
    effective: null,
    policy: { given: {}, assume: null, prefer: null },
    isDryRun: false,
    now: () => new Date('2026-03-02T03:00:00Z'),
    ...given,
  };
}

export const SILENT: ImportListener = { onFileRead: () => {}, onCompared: () => {}, onSaved: () => {}, ask: async () => ({}) };
