// The cells of a registry file that may hold nonsense: each gives a value, or a flaw to be settled by an officer.

import { FlawedValue, Lao } from '../../../shared/register/lao.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import { type FieldKind, readCell } from '../../../shared/sheets/field-kinds.ts';
import { normaliseText, toArabicDigits } from '../../../shared/text/thai.ts';
import { readWebAddress } from '../../../shared/text/web-address.ts';
import { type Finding, finding } from '../findings.ts';
import { LaoValues, type Statement } from './statements.ts';

export interface Said {
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
}

const NOTHING: Said = { statements: [], findings: [] };

/** “-”, “ไม่มี” and the like say that there is nothing; the register's value, if any, is not cleared by them. */
export function isEmptyMark(text: string): boolean {
  return /^([-–—.]+|ไม่มี|ไม่ระบุ|n\/?a|null)$/i.test(normaliseText(text));
}

export function saidEmpty(field: keyof Lao, text: string): Said {
  return {
    statements: [],
    findings: [finding('emptyMark', field, { old: text }, 'เครื่องหมายแทนค่าว่าง ถือว่าไม่ได้ให้ค่า', 'A mark for “nothing”, taken as no value.')],
  };
}

/** A value that stands, checked by the record's schema. */
export function said(field: keyof Lao, raw: string, value: unknown, repair?: Finding): Said {
  const parsed = LaoValues.safeParse({ [field]: value });
  if (!parsed.success) return saidFlawed([field], [[field, raw, 'notAccepted']]);
  return { statements: [{ fields: [field], values: parsed.data, flaws: [] }], findings: repair ? [repair] : [] };
}

export function saidFlawed(fields: readonly (keyof Lao)[], flawed: readonly [field: keyof Lao, text: string, why: string][]): Said {
  const flaws = flawed.map(([field, text, why]) => FlawedValue.parse({ field, text: normaliseText(text).slice(0, 500), why }));
  return {
    statements: [{ fields, values: {}, flaws }],
    findings: flaws.map(({ field, text, why }) => {
      const reason = WHY[why] ?? { th: 'ค่านี้ใช้ไม่ได้', en: 'This value cannot be used.' };
      return finding('flawed', field, { old: text }, reason.th, reason.en);
    }),
  };
}

const WHY: Readonly<Record<string, { th: string; en: string }>> = {
  notAnAddress: { th: 'ไม่ใช่ที่อยู่เว็บ', en: 'Not a web address.' },
  email: { th: 'เป็นอีเมล ไม่ใช่ที่อยู่เว็บ', en: 'An e-mail address, not a web address.' },
  coordinate: { th: 'เป็นพิกัด ไม่ใช่ที่อยู่เว็บ', en: 'A coordinate, not a web address.' },
  postcode: { th: 'รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก', en: 'A postcode has five digits.' },
  incompletePair: { th: 'มีพิกัดด้านเดียว ต้องมีทั้งละติจูดและลองจิจูด', en: 'Only one of latitude and longitude is given.' },
  wholeNumber: { th: 'พิกัดเป็นจำนวนเต็ม ไม่ใช่ที่ตั้งจริง', en: 'A whole-number coordinate is hardly a real place.' },
  outsideThailand: { th: 'พิกัดอยู่นอกประเทศไทย', en: 'The place lies outside Thailand.' },
  notANumber: { th: 'ไม่ใช่ตัวเลข', en: 'Not a number.' },
  implausibleArea: {
    th: 'พื้นที่เป็นไปไม่ได้สำหรับ อปท. ประเภทนี้ น่าจะเป็นไร่หรือตารางเมตร',
    en: 'Impossible area for this type: probably in rai or square metres.',
  },
  notAPhone: { th: 'ไม่ใช่หมายเลขโทรศัพท์ไทย', en: 'Not a Thai telephone number.' },
  notAccepted: { th: 'ค่านี้ใช้ในช่องนี้ไม่ได้', en: 'This value cannot stand in this field.' },
};

export function readWebsite(text: string): Said {
  const address = readWebAddress(text);
  if (address.outcome === 'refused')
    return address.why === 'empty' ? saidEmpty('website', text) : saidFlawed(['website'], [['website', text, address.why]]);
  const repair = finding('repaired', 'website', { old: text, new: address.url }, 'เติมให้เป็นที่อยู่เว็บเต็ม', 'Completed to a full web address.');
  const read = said('website', text, address.url, address.outcome === 'repaired' ? repair : undefined);
  return read;
}

/** Every office has a postcode, so “-” here is a malformed one, not a “none”. */
export function readPostcode(text: string): Said {
  const digits = toArabicDigits(text).replace(/\s/g, '');
  return Lao.shape.postcode.safeParse(digits).success
    ? said('postcode', text, digits)
    : saidFlawed(['postcode'], [['postcode', text, 'postcode']]);
}

/**
 * The largest areas there are: นครราชสีมา, the largest province, has 20,494 km², อุ้มผาง, the largest district, 4,325 km².
 * What is larger was given in rai or square metres; which of them cannot be told.
 */
const LARGEST_AREA_KM2 = { pao: 20_500, others: 4_400 };

export function readArea(text: string, type: LaoType): Said {
  const reading = readCell({ kind: 'decimal' }, text);
  if ('refusal' in reading || typeof reading.value !== 'number') return saidFlawed(['areaKm2'], [['areaKm2', text, 'notANumber']]);
  const largest = type === 'pao' || type === 'bma' ? LARGEST_AREA_KM2.pao : LARGEST_AREA_KM2.others;
  return reading.value > 0 && reading.value <= largest
    ? said('areaKm2', text, reading.value)
    : saidFlawed(['areaKm2'], [['areaKm2', text, 'implausibleArea']]);
}

const PLACE: readonly (keyof Lao)[] = ['latitude', 'longitude'];

/** Both coordinates stand or neither: half a place, or one with a value rounded to a whole degree (111 km), is none. */
export function readPlace(latitude: string, longitude: string): Said {
  if (latitude === '' && longitude === '') return NOTHING;
  const given: [keyof Lao, string][] = [];
  if (latitude !== '') given.push(['latitude', latitude]);
  if (longitude !== '') given.push(['longitude', longitude]);
  const flawed = (why: string) =>
    saidFlawed(
      PLACE,
      given.map(([field, text]) => [field, text, why]),
    );
  if (given.length === 1) return flawed('incompletePair');
  const [lat, lon] = [latitude, longitude].map((text) => readCell({ kind: 'decimal' }, text));
  const values = { latitude: numberOf(lat), longitude: numberOf(lon) };
  if (values.latitude === null || values.longitude === null) return flawed('notANumber');
  if (Number.isInteger(values.latitude) || Number.isInteger(values.longitude)) return flawed('wholeNumber');
  const place = LaoValues.safeParse(values);
  return place.success ? { statements: [{ fields: PLACE, values: place.data, flaws: [] }], findings: [] } : flawed('outsideThailand');
}

function numberOf(reading: ReturnType<typeof readCell> | undefined): number | null {
  return reading !== undefined && 'value' in reading && typeof reading.value === 'number' ? reading.value : null;
}

/** Telephone, fax and e-mail cells: read as the grid reads them, or kept as a flaw. */
export function readContact(field: 'phones' | 'faxes' | 'email', text: string): Said {
  const kind: FieldKind = field === 'email' ? { kind: 'email' } : { kind: 'phones' };
  const reading = readCell(kind, text);
  return 'refusal' in reading ? saidFlawed([field], [[field, text, 'notAPhone']]) : said(field, text, reading.value);
}
