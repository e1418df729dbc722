// One organisation as the file describes it, read with the register's own readers.

import type { Lao } from '../../../shared/register/lao.ts';
import { LAO_TYPES, type LaoType, laoTypeFromText } from '../../../shared/register/lao-type.ts';
import { PROVINCES } from '../../../shared/register/provinces.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { normaliseText } from '../../../shared/text/thai.ts';
import { type Finding, finding } from '../findings.ts';
import type { GatheredLao } from './gather-rows.ts';
import { isEmptyMark, readArea, readContact, readPlace, readPostcode, readWebsite, type Said, said, saidEmpty } from './read-contact.ts';
import type { RegistryForm } from './registry-columns.ts';
import type { LaoOfFile, Statement } from './statements.ts';

export type LaoReading = { readonly lao: LaoOfFile } | { readonly refusal: Bilingual };

export function readLao(gathered: GatheredLao, form: RegistryForm): LaoReading {
  const cell = (column: Parameters<GatheredLao['cells']['get']>[0]) => gathered.cells.get(column) ?? '';
  const type = laoTypeFromText(normaliseText(cell('type')), cell('nameTh'));
  if (type === null) return refuse(`ไม่รู้จักประเภท อปท. “${cell('type')}”`, `“${cell('type')}” is no type of LAO.`);
  const province = provinceNamed(cell('province'));
  if (province === undefined) return refuse(`ไม่มีจังหวัด “${cell('province')}”`, `There is no province “${cell('province')}”.`);
  const name = tidy('nameTh', cell('nameTh'), new RegExp(`^(${typeWords(type)})\\s*`));
  if (name.text === '') return refuse('ไม่มีชื่อ อปท.', 'The organisation has no name.');
  const district = tidy('districtTh', cell('district'), /^(อำเภอ|อ\.)\s*/);
  const subdistricts = gathered.subdistricts
    .filter((text) => !isEmptyMark(text))
    .map((text) => tidy('subdistricts', text, /^(ตำบล|ต\.)\s*/).text);
  const parts: Said[] = [
    said('provinceCode', cell('province'), province.code),
    ...(district.text === '' ? [] : [said('districtTh', cell('district'), district.text, district.repair)]),
    ...(subdistricts.length === 0 ? [] : [saidSubdistricts(subdistricts, form)]),
    ...readText('nameEn', cell('nameEn')),
    ...readText('addressNo', cell('addressNo'), /^(บ้านเลขที่|เลขที่)\s*/),
    ...readText('moo', cell('moo'), /^(หมู่ที่|หมู่|ม\.)\s*/),
    ...readText('soi', cell('soi')),
    ...readText('road', cell('road'), /^(ถนน|ถ\.)\s*/),
    ...whenGiven(cell('postcode'), readPostcode),
    ...whenGiven(cell('areaKm2'), (text) => (isEmptyMark(text) ? saidEmpty('areaKm2', text) : readArea(text, type))),
    readPlace(withoutMark(cell('latitude')), withoutMark(cell('longitude'))),
    ...whenGiven(cell('website'), readWebsite),
    ...(['phones', 'faxes', 'email'] as const).flatMap((field) =>
      whenGiven(cell(field), (text) => (isEmptyMark(text) ? saidEmpty(field, text) : readContact(field, text))),
    ),
  ];
  return {
    lao: {
      lines: gathered.lines,
      code: gathered.code,
      type,
      nameTh: name.text,
      provinceCode: province.code,
      districtTh: district.text || null,
      subdistricts,
      statements: parts.flatMap(({ statements }) => statements),
      findings: [...gathered.findings, ...(name.repair ? [name.repair] : []), ...parts.flatMap(({ findings }) => findings)],
    },
  };
}

function refuse(th: string, en: string): LaoReading {
  return { refusal: { th, en } };
}

function provinceNamed(text: string): { readonly code: Lao['provinceCode'] } | undefined {
  const name = normaliseText(text).replace(/^(จังหวัด|จ\.)\s*/, '');
  return PROVINCES.find((province) => province.th === name);
}

/** What may stand in front of a name though the type is a field of its own; special forms are called by their type. */
function typeWords(type: LaoType): string {
  if (type === 'pattaya' || type === 'bma') return '(?!)';
  return [LAO_TYPES[type].name.th, LAO_TYPES[type].short.th].map((word) => word.replaceAll('.', '\\.')).join('|');
}

/** The text in its stored form, without the word that only repeats the heading. */
function tidy(field: keyof Lao, raw: string, heading?: RegExp): { text: string; repair?: Finding } {
  if (isEmptyMark(raw)) return { text: '' };
  const text = normaliseText(raw);
  const bare = heading ? text.replace(heading, '') : text;
  const stored = bare === '' ? text : bare;
  if (stored === raw) return { text: stored };
  return {
    text: stored,
    repair: finding(
      'repaired',
      field,
      { old: raw, new: stored },
      'ปรับตัวสะกด ช่องว่าง หรือคำนำหน้าซ้ำ',
      'Spelling marks, spaces or a repeated heading were tidied.',
    ),
  };
}

function readText(field: 'nameEn' | 'addressNo' | 'moo' | 'soi' | 'road', raw: string, heading?: RegExp): Said[] {
  if (raw === '') return [];
  const { text, repair } = tidy(field, raw, heading);
  return [text === '' ? saidEmpty(field, raw) : said(field, raw, text, repair)];
}

function whenGiven(text: string, read: (text: string) => Said): Said[] {
  return text === '' ? [] : [read(text)];
}

/** “-” in a coordinate is an empty cell: half a pair is then reported as such. */
function withoutMark(text: string): string {
  return isEmptyMark(text) ? '' : text;
}

/** The reduced file names the first subdistrict of possibly many, so it only says that this one belongs. */
function saidSubdistricts(subdistricts: readonly string[], form: RegistryForm): Said {
  const read = said('subdistricts', subdistricts.join('; '), subdistricts);
  const statements = read.statements.map((statement): Statement => ({ ...statement, isPart: form === 'reduced' }));
  return { statements, findings: read.findings };
}
