// คำนำหน้านาม (domain §7.3): titles, ranks and nobility as they are written before a given name, without a space.

const CIVIL = ['นาย', 'นาง', 'นางสาว'] as const;
const ARMY = ['สิบตรี', 'สิบโท', 'สิบเอก', 'จ่าสิบตรี', 'จ่าสิบโท', 'จ่าสิบเอก', 'ร้อยตรี', 'ร้อยโท', 'ร้อยเอก', 'พันตรี', 'พันโท', 'พันเอก'] as const;
const ARMY_GENERALS = ['พลจัตวา', 'พลตรี', 'พลโท', 'พลเอก'] as const;
const NAVY = ['จ่าตรี', 'จ่าโท', 'จ่าเอก', 'พันจ่าตรี', 'พันจ่าโท', 'พันจ่าเอก', 'เรือตรี', 'เรือโท', 'เรือเอก'] as const;
const NAVY_FLAG = ['นาวาตรี', 'นาวาโท', 'นาวาเอก', 'พลเรือตรี', 'พลเรือโท', 'พลเรือเอก'] as const;
const AIR = ['จ่าอากาศตรี', 'จ่าอากาศโท', 'จ่าอากาศเอก', 'พันจ่าอากาศตรี', 'พันจ่าอากาศโท', 'พันจ่าอากาศเอก'] as const;
const AIR_OFFICERS = ['เรืออากาศตรี', 'เรืออากาศโท', 'เรืออากาศเอก', 'นาวาอากาศตรี', 'นาวาอากาศโท', 'นาวาอากาศเอก'] as const;
const AIR_MARSHALS = ['พลอากาศตรี', 'พลอากาศโท', 'พลอากาศเอก'] as const;
const POLICE = ['สิบตำรวจตรี', 'สิบตำรวจโท', 'สิบตำรวจเอก', 'จ่าสิบตำรวจ', 'ดาบตำรวจ', 'ร้อยตำรวจตรี', 'ร้อยตำรวจโท', 'ร้อยตำรวจเอก'] as const;
const POLICE_OFFICERS = ['พันตำรวจตรี', 'พันตำรวจโท', 'พันตำรวจเอก', 'พลตำรวจตรี', 'พลตำรวจโท', 'พลตำรวจเอก'] as const;
const LEARNED = ['ดร.', 'ผศ.', 'รศ.', 'ศ.', 'นายแพทย์', 'แพทย์หญิง', 'ทันตแพทย์', 'ทันตแพทย์หญิง', 'เภสัชกร', 'เภสัชกรหญิง'] as const;
const NOBLE = ['หม่อมเจ้า', 'หม่อมราชวงศ์', 'ม.ร.ว.', 'หม่อมหลวง', 'ม.ล.', 'คุณหญิง', 'ท่านผู้หญิง'] as const;

const RANKS = [...ARMY, ...ARMY_GENERALS, ...NAVY, ...NAVY_FLAG, ...AIR, ...AIR_OFFICERS, ...AIR_MARSHALS, ...POLICE, ...POLICE_OFFICERS];

/** Every prefix known, women's and acting ranks with them. A prefix not in the list is kept as typed all the same. */
export const NAME_PREFIXES: readonly string[] = [
  ...CIVIL,
  'ว่าที่ร้อยตรี',
  'ว่าที่ร้อยตรีหญิง',
  ...RANKS.flatMap((rank) => [rank, `${rank}หญิง`]),
  ...LEARNED,
  ...NOBLE,
];
