// The file that says which organisation each `geocode` and `office_type` of a list of office holders is.

import { readDlaCode } from '../../../shared/register/dla-code.ts';
import { type LaoType, laoTypeFromText } from '../../../shared/register/lao-type.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { decodeText } from '../../../shared/text/encoding.ts';
import { normaliseText } from '../../../shared/text/thai.ts';
import { parseTable } from '../parse-table.ts';
import { columnsOf } from './columns.ts';

export interface Place {
  /** `geocode/office_type`. */
  readonly key: string;
  /** DLA code as of 2560; null where the file has none. */
  readonly code: string | null;
  readonly type: LaoType | null;
  readonly nameTh: string;
  /** Null where there is no such province. */
  readonly provinceCode: string | null;
  /** Null where the file does not say. */
  readonly districtTh: string | null;
}

const TYPES: Readonly<Record<string, LaoType>> = {
  TAO: 'sao',
  ThesabanTambon: 'subdistrictMunicipality',
  ThesabanMueang: 'townMunicipality',
  ThesabanNakhon: 'cityMunicipality',
  PAO: 'pao',
  Bangkok: 'bma',
  Mueang: 'pattaya',
};

const NEEDED = ['geocode', 'office_type', 'name_th', 'province_code', 'dla_code_2017'] as const;

/** Throws FileProblem when the file is no list of places. */
export function readPlaces(bytes: Uint8Array): Map<string, Place> {
  const table = parseTable(decodeText(bytes).text);
  const cellOf = columnsOf(table.header, NEEDED, { th: 'ไม่ใช่ไฟล์ที่ตั้ง (--places)', en: 'it is no list of places (--places)' });
  const districts = new Map(
    table.lines.map(({ cells }) => [cellOf(cells, 'amphoe_code'), cellOf(cells, 'amphoe_th')] as const).filter(([, name]) => isThai(name)),
  );
  const places = table.lines.map(({ cells }): Place => {
    const district = cellOf(cells, 'amphoe_th');
    const provinceCode = cellOf(cells, 'province_code');
    const type = typeOf(cellOf(cells, 'council_type')) ?? typeOf(cellOf(cells, 'dla_type_2017'));
    return {
      key: `${cellOf(cells, 'geocode')}/${cellOf(cells, 'office_type')}`,
      code: readDlaCode(cellOf(cells, 'dla_code_2017'))?.code ?? null,
      type,
      nameTh: normaliseText(cellOf(cells, 'name_th')),
      provinceCode: provinceByCode(provinceCode)?.code ?? null,
      districtTh: isThai(district) ? normaliseText(district) : (districts.get(district.slice(0, 4)) ?? null),
    };
  });
  return new Map(places.map((place) => [place.key, place]));
}

function typeOf(text: string): LaoType | null {
  return TYPES[text] ?? laoTypeFromText(text);
}

function isThai(text: string): boolean {
  return /[\u0E01-\u0E2E]/.test(text);
}
