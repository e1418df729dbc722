// What happened to an invented organisation after it was registered: by whom, why, and what changed.

import type { Officer } from '../../../shared/people/officer.ts';
import { may } from '../../../shared/permissions.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { SAMPLE_OFFICERS } from './officers.ts';
import type { NameGiver } from './place-names.ts';
import type { Chance } from './random.ts';
import { inventedPhone } from './sample-lao.ts';

export interface Edit {
  readonly officer: Officer;
  readonly reason: string;
  readonly set: Partial<Lao>;
}

/** `others` are the organisations of the province, among them the one that may take this one over. */
export function editsOf(lao: Lao, index: number, others: readonly Lao[], names: NameGiver, luck: Chance): Edit[] {
  const events = [event(lao, index, others, names, luck), correction(lao, luck), census(lao, luck)];
  return events.filter((edit) => edit !== null);
}

const DEPARTMENT = officerOf('department');

function officerOf(role: Officer['role']): Officer {
  const found = SAMPLE_OFFICERS.find((officer) => officer.role === role);
  if (found === undefined) throw new Error(`The sample has no officer of role ${role}.`);
  return found;
}

/** The nearest officer who may write the office's contacts. */
function keeperOf(lao: Lao): Officer {
  const near = ['lao', 'district', 'province', 'department'] as const;
  const keepers = near.flatMap((role) => SAMPLE_OFFICERS.filter((officer) => officer.role === role));
  return keepers.find((officer) => may(officer, 'write', laos, lao, 'phones')) ?? DEPARTMENT;
}

/** One อบต. in nine has been raised to a เทศบาล, renamed or merged into a neighbour. */
function event(lao: Lao, index: number, others: readonly Lao[], names: NameGiver, luck: Chance): Edit | null {
  if (lao.type !== 'sao' || lao.code === null || isOfficersOwn(lao)) return null;
  switch (luck.between(1, 27)) {
    case 1:
    case 2: {
      const day = luck.oneOf(['2008-07-15', '2011-08-05', '2012-09-24', '2025-11-28']);
      const set = { code: `05${lao.code.slice(2)}`, type: 'subdistrictMunicipality' as const, designationFrom: day, councilSeats: 12 };
      return { officer: DEPARTMENT, reason: 'เปลี่ยนแปลงฐานะเป็นเทศบาลตำบล', set };
    }
    case 3: {
      const name = names.place();
      return { officer: DEPARTMENT, reason: 'เปลี่ยนชื่อตามประกาศ', set: { nameTh: name.th, nameEn: name.en, designationFrom: '2019-04-01' } };
    }
    case 4: {
      const successor = others.find(
        (other, place) => place !== index && other.districtTh === lao.districtTh && other.type === 'subdistrictMunicipality',
      );
      if (successor === undefined) return null;
      return { officer: DEPARTMENT, reason: 'รวมกับเทศบาลข้างเคียง', set: { abolishedDate: '2024-10-01', successorLaoId: successor.laoId } };
    }
    default:
      return null;
  }
}

function isOfficersOwn(lao: Lao): boolean {
  return SAMPLE_OFFICERS.some(({ laoId }) => laoId === lao.laoId);
}

/** The contacts are put right by the office nearest to them. */
function correction(lao: Lao, luck: Chance): Edit | null {
  const region = provinceByCode(lao.provinceCode)?.region;
  if (region === undefined || (!luck.happens(18) && !isOfficersOwn(lao))) return null;
  return {
    officer: keeperOf(lao),
    reason: 'ปรับปรุงหมายเลขโทรศัพท์',
    set: { phones: [inventedPhone(region, luck), inventedPhone(region, luck)] },
  };
}

function census(lao: Lao, luck: Chance): Edit | null {
  if (lao.population === null || !luck.happens(12)) return null;
  const population = lao.population + luck.between(-90, 120);
  return { officer: DEPARTMENT, reason: 'ประชากรตามทะเบียนราษฎรรอบล่าสุด', set: { population, populationDate: '2025-12-31' } };
}
