// Which organisation of the register each place of the file is. By code where name or type agree; then by name, type and district;
// then by code and type; then by name and district with another type (a change of status); where the file has no district, by name in
// the province. What stays ambiguous is told, never guessed.

import { codesEverBorne } from '../../../shared/register/designation.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { foldText } from '../../../shared/text/thai.ts';
import { type Finding, finding } from '../findings.ts';
import type { Place } from './places-table.ts';

export type NotJoined = 'noPlace' | 'notInRegister' | 'ambiguousPlace';

export type Joined =
  | { readonly lao: Lao; readonly how: How; readonly findings: readonly Finding[] }
  | { readonly problem: Exclude<NotJoined, 'noPlace'>; readonly candidates: readonly Lao[] };

const HOW = ['codeAndName', 'nameAndType', 'codeAlone', 'nameOtherType', 'nameInProvince', 'nameInProvinceOtherType'] as const;
export type How = (typeof HOW)[number];

export function joinPlaces(places: readonly Place[], register: readonly Lao[]): Map<string, Joined> {
  const byCode = new Map(register.flatMap((lao) => codesEverBorne(lao).map((code) => [code, lao] as const)));
  for (const lao of register) if (lao.code !== null) byCode.set(lao.code, lao);
  const inProvince = Map.groupBy(register, ({ provinceCode }): string => provinceCode);
  const near = ({ provinceCode }: Place) => inProvince.get(provinceCode ?? '') ?? [];
  const joined = new Map<string, Joined>();
  const taken = new Set<string>();
  const rest = new Map(places.map((place) => [place.key, place]));
  for (const how of HOW) {
    const found = [...rest.values()].map((place) => ({
      place,
      candidates: candidatesBy(how, place, near(place), byCode).filter(({ laoId }) => !taken.has(laoId)),
    }));
    const wanted = Map.groupBy(
      found.flatMap(({ candidates }) => candidates),
      ({ laoId }) => laoId,
    );
    for (const { place, candidates } of found) {
      const [lao, ...others] = candidates;
      if (lao === undefined || others.length > 0 || (wanted.get(lao.laoId)?.length ?? 0) > 1) continue;
      joined.set(place.key, { lao, how, findings: explain(how, place, lao) });
      taken.add(lao.laoId);
      rest.delete(place.key);
    }
  }
  for (const place of rest.values()) {
    const candidates = HOW.flatMap((how) => candidatesBy(how, place, near(place), byCode));
    const distinct = [...new Set(candidates)];
    joined.set(place.key, { problem: distinct.length === 0 ? 'notInRegister' : 'ambiguousPlace', candidates: distinct });
  }
  return joined;
}

/** What a step finds for a place; the file and the register may write one name with other marks. */
function candidatesBy(how: How, place: Place, near: readonly Lao[], byCode: ReadonlyMap<string, Lao>): Lao[] {
  const ofCode = byCode.get(place.code ?? '');
  const coded = ofCode === undefined ? [] : [ofCode];
  switch (how) {
    case 'codeAndName':
      return coded.filter((lao) => hasName(lao, place));
    case 'nameAndType':
      return near.filter((lao) => hasName(lao, place) && hasType(lao, place) && isInDistrict(lao, place));
    case 'codeAlone':
      return coded.filter((lao) => hasType(lao, place));
    case 'nameOtherType':
      return place.districtTh === null ? [] : near.filter((lao) => hasName(lao, place) && isInDistrict(lao, place));
    case 'nameInProvince':
      return place.districtTh === null ? near.filter((lao) => hasName(lao, place) && hasType(lao, place)) : [];
    case 'nameInProvinceOtherType':
      return place.districtTh === null ? near.filter((lao) => hasName(lao, place)) : [];
  }
}

function hasName({ nameTh, formerDesignations, type }: Lao, place: Place): boolean {
  if ((type === 'pattaya' || type === 'bma') && type === place.type) return true;
  return [nameTh, ...formerDesignations.map((former) => former.nameTh)].some((name) => foldText(name) === foldText(place.nameTh));
}

function hasType({ type, formerDesignations }: Lao, place: Place): boolean {
  return type === place.type || formerDesignations.some((former) => former.type === place.type);
}

function isInDistrict({ districtTh }: Lao, place: Place): boolean {
  return districtTh === null || (place.districtTh !== null && foldText(districtTh) === foldText(place.districtTh));
}

function explain(how: How, place: Place, lao: Lao): Finding[] {
  const written = place.type === null ? place.nameTh : fullLaoName({ type: place.type, nameTh: place.nameTh, nameEn: null }, 'th');
  const values = { old: `${written} (${place.code ?? '–'})`, new: `${fullLaoName(lao, 'th')} (${lao.code ?? '–'})` };
  if (how === 'codeAlone')
    return [finding('placed', 'place', values, 'วางตามรหัสและประเภท ชื่อไม่ตรงกัน', 'Placed by code and type; the name differs.')];
  if (!hasType(lao, place))
    return [
      finding(
        'placed',
        'place',
        values,
        'วางได้ แต่ประเภทต่างกัน: เปลี่ยนแปลงฐานะหลังวันที่ของไฟล์',
        'Placed, of another type: its status changed since.',
      ),
    ];
  if (how !== 'codeAndName' && place.code !== null && place.code !== lao.code)
    return [
      finding('placed', 'place', values, 'วางตามชื่อ ประเภท และอำเภอ รหัสไม่ตรงกัน', 'Placed by name, type and district; the code differs.'),
    ];
  return [];
}
