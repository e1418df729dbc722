// Which column of a registry file holds what, told by its heading in any of the spellings seen.

import { foldText } from '../../../shared/text/thai.ts';
import { FileProblem } from '../file-problem.ts';

const SPELLINGS = {
  code: ['รหัส อปท.', 'รหัส', 'รหัสองค์กรปกครองส่วนท้องถิ่น', 'dla_code8', 'dla_code', 'lao_code', 'code'],
  type: ['ประเภท อปท.', 'ประเภท', 'ประเภทองค์กรปกครองส่วนท้องถิ่น', 'type_th', 'type'],
  nameTh: ['อปท.', 'ชื่อ อปท.', 'ชื่อ', 'ชื่อองค์กรปกครองส่วนท้องถิ่น', 'name_th', 'name'],
  nameEn: ['ชื่ออังกฤษ', 'ชื่อภาษาอังกฤษ', 'ชื่อ อปท. (อังกฤษ)', 'name_en'],
  province: ['จังหวัด', 'ชื่อจังหวัด', 'province_th', 'province'],
  district: ['อำเภอ', 'ชื่ออำเภอ', 'อำเภอ/เขต', 'district_th', 'district', 'amphoe'],
  subdistrict: ['ตำบล', 'ชื่อตำบล', 'ตำบล/แขวง', 'first_subdistrict_th', 'subdistrict', 'tambon'],
  addressNo: ['ที่ตั้งสำนักงานเลขที่', 'เลขที่', 'บ้านเลขที่', 'address_no'],
  moo: ['หมู่ที่', 'หมู่', 'moo'],
  soi: ['ตรอก/ซอย', 'ซอย', 'soi'],
  road: ['ถนน', 'road'],
  postcode: ['รหัสไปรษณีย์', 'postcode', 'zip_code', 'zip'],
  areaKm2: ['ขนาดพื้นที่', 'พื้นที่', 'ขนาดพื้นที่ (ตร.กม.)', 'พื้นที่ (ตร.กม.)', 'area_km2', 'area'],
  latitude: ['LAT', 'ละติจูด', 'latitude'],
  longitude: ['LONG', 'LON', 'LNG', 'ลองจิจูด', 'ลองติจูด', 'longitude'],
  website: ['เว็ปไซต์ของอปท', 'เว็บไซต์ของ อปท.', 'เว็บไซต์', 'เว็ปไซต์', 'เวบไซต์', 'website', 'url'],
  phones: ['โทรศัพท์', 'เบอร์โทรศัพท์', 'หมายเลขโทรศัพท์', 'phone', 'telephone'],
  faxes: ['โทรสาร', 'หมายเลขโทรสาร', 'fax'],
  email: ['อีเมล', 'อีเมล์', 'email', 'e-mail'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof SPELLINGS;

/** Without these a row says of no organisation what it is. */
const NEEDED: readonly Column[] = ['code', 'type', 'nameTh', 'province'];

/** The department's file has a row for each subdistrict; the reduced one a row for each organisation, with its first subdistrict only. */
export type RegistryForm = 'departmentRaw' | 'reduced';

export interface RegistryColumns {
  readonly form: RegistryForm;
  /** Place of each column in a row. */
  readonly places: ReadonlyMap<Column, number>;
  /** Headings that say nothing to the import. */
  readonly unused: readonly string[];
}

function columnOf(heading: string): Column | null {
  const wanted = foldText(heading);
  for (const [column, spellings] of entriesOfSpellings()) if (spellings.some((spelling) => foldText(spelling) === wanted)) return column;
  return null;
}

function entriesOfSpellings(): [Column, readonly string[]][] {
  return COLUMNS.map((column) => [column, SPELLINGS[column]]);
}

const COLUMNS: readonly Column[] = [
  'code',
  'type',
  'nameTh',
  'nameEn',
  'province',
  'district',
  'subdistrict',
  'addressNo',
  'moo',
  'soi',
  'road',
  'postcode',
  'areaKm2',
  'latitude',
  'longitude',
  'website',
  'phones',
  'faxes',
  'email',
];

/** Throws FileProblem when the header lacks what every row needs, or says one thing twice. */
export function readColumns(header: readonly string[]): RegistryColumns {
  const places = new Map<Column, number>();
  const unused: string[] = [];
  for (const [place, heading] of header.entries()) {
    const column = columnOf(heading);
    if (column === null) unused.push(heading.trim());
    else if (places.has(column))
      throw new FileProblem(`หัวตาราง “${heading}” ซ้ำกับอีกคอลัมน์หนึ่ง`, `The heading “${heading}” says the same as another column; remove one.`);
    else places.set(column, place);
  }
  const missing = NEEDED.filter((column) => !places.has(column)).map((column) => SPELLINGS[column][0]);
  if (missing.length > 0)
    throw new FileProblem(
      `ไม่พบคอลัมน์ ${missing.join(', ')} ไฟล์นี้ไม่ใช่ทะเบียน อปท.`,
      `The file has no column ${missing.join(', ')}; it is no register of LAOs.`,
    );
  const form = header.some((heading) => foldText(heading) === foldText('first_subdistrict_th')) ? 'reduced' : 'departmentRaw';
  return { form, places, unused };
}
