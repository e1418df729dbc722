// Names of offices (domain §2, §7.1): the general name for sheets, and the one an office bears in each type of LAO.

import { LAO_TYPES, type LaoType } from '../register/lao-type.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Palad } from './palad.ts';
import type { Office, Tenure } from './tenure.ts';

export const OFFICE_NAMES: Readonly<Record<Office, Bilingual>> = {
  chiefExecutive: { th: 'นายก (ผู้บริหารท้องถิ่น)', en: 'Chief executive' },
  deputyChief: { th: 'รองนายก', en: 'Deputy chief executive' },
  chiefSecretary: { th: 'เลขานุการนายก', en: 'Secretary to the chief executive' },
  chiefAdviser: { th: 'ที่ปรึกษานายก', en: 'Adviser to the chief executive' },
  councilPresident: { th: 'ประธานสภา', en: 'Council president' },
  councilVicePresident: { th: 'รองประธานสภา', en: 'Council vice-president' },
  councilSecretary: { th: 'เลขานุการสภา', en: 'Council secretary' },
  councillor: { th: 'สมาชิกสภา', en: 'Councillor' },
};

export const CAPACITY_NAMES: Readonly<Record<Tenure['capacity'], Bilingual>> = {
  substantive: { th: 'ดำรงตำแหน่ง', en: 'Holds the office' },
  actingOfficeVacant: { th: 'ปฏิบัติหน้าที่', en: 'Acting (office vacant)' },
  actingInPlace: { th: 'รักษาราชการแทน', en: 'Acting in place of the holder' },
};

export const APPOINTED_BY_NAMES: Readonly<Record<NonNullable<Tenure['appointedBy']>, Bilingual>> = {
  certifiedElection: { th: 'ประกาศผลการเลือกตั้ง', en: 'Certified election' },
  order: { th: 'คำสั่งแต่งตั้ง', en: 'Appointment order' },
  councilChoice: { th: 'มติสภา', en: 'Choice of the council' },
  byLaw: { th: 'โดยผลของกฎหมาย', en: 'By law' },
};

export const PALAD_POSITION_NAMES: Readonly<Record<NonNullable<Palad['position']>, Bilingual>> = {
  paladPao: { th: 'ปลัดองค์การบริหารส่วนจังหวัด', en: 'Chief administrator of the PAO' },
  paladMunicipality: { th: 'ปลัดเทศบาล', en: 'Municipal clerk' },
  paladSao: { th: 'ปลัดองค์การบริหารส่วนตำบล', en: 'Chief administrator of the SAO' },
  paladPattaya: { th: 'ปลัดเมืองพัทยา', en: 'Pattaya City clerk' },
  paladBma: { th: 'ปลัดกรุงเทพมหานคร', en: 'Permanent secretary for the BMA' },
};

export const PALAD_LEVEL_NAMES: Readonly<Record<NonNullable<Palad['level']>, Bilingual>> = {
  levelBasic: { th: 'ระดับต้น', en: 'Basic level' },
  levelMiddle: { th: 'ระดับกลาง', en: 'Middle level' },
  levelHigh: { th: 'ระดับสูง', en: 'High level' },
};

const MUNICIPAL: readonly LaoType[] = ['cityMunicipality', 'townMunicipality', 'subdistrictMunicipality'];

/** What the chief executive of a type is called: “นายกเทศมนตรี”, “นายกองค์การบริหารส่วนตำบล”, “ผู้ว่าราชการกรุงเทพมหานคร”. */
function chiefName(type: LaoType): Bilingual {
  if (type === 'bma') return { th: 'ผู้ว่าราชการกรุงเทพมหานคร', en: 'Governor of Bangkok' };
  if (MUNICIPAL.includes(type)) return { th: 'นายกเทศมนตรี', en: 'Mayor' };
  return { th: `นายก${LAO_TYPES[type].name.th}`, en: type === 'pattaya' ? 'Mayor of Pattaya' : 'Chief executive' };
}

function councilName(type: LaoType): Bilingual {
  if (MUNICIPAL.includes(type)) return { th: 'สภาเทศบาล', en: 'municipal council' };
  return { th: `สภา${LAO_TYPES[type].name.th}`, en: 'council' };
}

/** The name of an office in a type of LAO: “รองนายกเทศมนตรี”, “ประธานสภาองค์การบริหารส่วนตำบล”. */
export function officeName(office: Office, type: LaoType): Bilingual {
  const [chief, council] = [chiefName(type), councilName(type)];
  switch (office) {
    case 'chiefExecutive':
      return chief;
    case 'deputyChief':
      return { th: `รอง${chief.th}`, en: `Deputy ${lowerFirst(chief.en)}` };
    case 'chiefSecretary':
      return { th: `เลขานุการ${chief.th}`, en: `Secretary to the ${lowerFirst(chief.en)}` };
    case 'chiefAdviser':
      return { th: `ที่ปรึกษา${chief.th}`, en: `Adviser to the ${lowerFirst(chief.en)}` };
    case 'councilPresident':
      return { th: `ประธาน${council.th}`, en: `President of the ${council.en}` };
    case 'councilVicePresident':
      return { th: `รองประธาน${council.th}`, en: `Vice-president of the ${council.en}` };
    case 'councilSecretary':
      return { th: `เลขานุการ${council.th}`, en: `Secretary of the ${council.en}` };
    case 'councillor':
      return { th: `สมาชิก${council.th}`, en: `Member of the ${council.en}` };
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The position of the palad of a type of LAO. */
export function paladPositionOf(type: LaoType): NonNullable<Palad['position']> {
  if (MUNICIPAL.includes(type)) return 'paladMunicipality';
  const positions = { pao: 'paladPao', sao: 'paladSao', pattaya: 'paladPattaya', bma: 'paladBma' } as const;
  return type === 'pao' || type === 'sao' || type === 'pattaya' || type === 'bma' ? positions[type] : 'paladMunicipality';
}
