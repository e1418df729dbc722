// Invented Thai place names with their English spelling: a first part as the region likes it, and a second part that no map has.

import type { Region } from '../../../shared/register/provinces.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { Chance } from './random.ts';

type Part = readonly [th: string, en: string];
type Parts = readonly [Part, ...Part[]];

const FIRST: Readonly<Record<Region, Parts>> = {
  north: [
    ['แม่', 'Mae'],
    ['สัน', 'San'],
    ['ป่า', 'Pa'],
    ['ห้วย', 'Huai'],
    ['ดอย', 'Doi'],
    ['บ้าน', 'Ban'],
    ['ทุ่ง', 'Thung'],
    ['น้ำ', 'Nam'],
  ],
  northeast: [
    ['หนอง', 'Nong'],
    ['โนน', 'Non'],
    ['โคก', 'Khok'],
    ['นา', 'Na'],
    ['ห้วย', 'Huai'],
    ['ดอน', 'Don'],
    ['กุด', 'Kut'],
    ['โพน', 'Phon'],
  ],
  central: [
    ['บาง', 'Bang'],
    ['คลอง', 'Khlong'],
    ['บึง', 'Bueng'],
    ['วัง', 'Wang'],
    ['ท่า', 'Tha'],
    ['ลาด', 'Lat'],
    ['สระ', 'Sa'],
    ['ดอน', 'Don'],
  ],
  east: [
    ['บาง', 'Bang'],
    ['เขา', 'Khao'],
    ['หนอง', 'Nong'],
    ['บ้าน', 'Ban'],
    ['ท่า', 'Tha'],
    ['คลอง', 'Khlong'],
    ['เกาะ', 'Ko'],
    ['ทุ่ง', 'Thung'],
  ],
  west: [
    ['เขา', 'Khao'],
    ['ท่า', 'Tha'],
    ['ดอน', 'Don'],
    ['หนอง', 'Nong'],
    ['ห้วย', 'Huai'],
    ['วัง', 'Wang'],
    ['บ้าน', 'Ban'],
    ['ปาก', 'Pak'],
  ],
  south: [
    ['ควน', 'Khuan'],
    ['ท่า', 'Tha'],
    ['ปาก', 'Pak'],
    ['เกาะ', 'Ko'],
    ['คลอง', 'Khlong'],
    ['บ่อ', 'Bo'],
    ['ทุ่ง', 'Thung'],
    ['เขา', 'Khao'],
  ],
};

const SECOND: Parts = [
  ['ดาวเมฆ', 'Dao Mek'],
  ['ฟ้าอิ่ม', 'Fa Im'],
  ['ลมเย็น', 'Lom Yen'],
  ['ทองหลับ', 'Thong Lap'],
  ['จันทร์ยิ้ม', 'Chan Yim'],
  ['หมอกหวาน', 'Mok Wan'],
  ['รุ้งพราว', 'Rung Phrao'],
  ['ตะวันนวล', 'Tawan Nuan'],
  ['ข้าวอุ่น', 'Khao Un'],
  ['น้ำเพลิน', 'Nam Phloen'],
  ['ไผ่ร้อง', 'Phai Rong'],
  ['แก้วกังวาน', 'Kaeo Kangwan'],
  ['บัวเบิก', 'Bua Boek'],
  ['เพลงพร', 'Phleng Phon'],
  ['กวางนวล', 'Kwang Nuan'],
  ['ผึ้งเพลิน', 'Phueng Phloen'],
  ['หิ่งห้อยใส', 'Hinghoi Sai'],
  ['แสงนวล', 'Saeng Nuan'],
  ['ปลาหลับ', 'Pla Lap'],
  ['ฝนแผ่ว', 'Fon Phaeo'],
  ['เรือหอม', 'Ruea Hom'],
  ['ไหมพราย', 'Mai Phrai'],
  ['ช้างอิ่ม', 'Chang Im'],
  ['เต่ายิ้ม', 'Tao Yim'],
  ['หยาดใส', 'Yat Sai'],
  ['ดินอุ่น', 'Din Un'],
  ['ทรายพราว', 'Sai Phrao'],
  ['คำเพราะ', 'Kham Phro'],
  ['เงินนวล', 'Ngoen Nuan'],
  ['งามเพลิน', 'Ngam Phloen'],
  ['ม่วนใจ', 'Muan Chai'],
  ['สุขหวาน', 'Suk Wan'],
  ['พรพราย', 'Phon Phrai'],
  ['ต้นหมอก', 'Ton Mok'],
  ['ยอดเมฆ', 'Yot Mek'],
  ['กลางลม', 'Klang Lom'],
  ['ใต้ดาว', 'Tai Dao'],
  ['เหนือฝน', 'Nuea Fon'],
  ['ปลายรุ้ง', 'Plai Rung'],
  ['ริมหมอก', 'Rim Mok'],
];

const DISTRICT: Part = ['เวียง', 'Wiang'];

function joined([thFirst, enFirst]: Part, [thSecond, enSecond]: Part): Bilingual {
  return { th: `${thFirst}${thSecond}`, en: `${enFirst} ${enSecond}` };
}

/** Names for one province, none given twice. */
export interface NameGiver {
  readonly place: () => Bilingual;
  readonly district: () => Bilingual;
  /** Keeps a name from being given. */
  readonly reserve: (name: string) => void;
}

export function nameGiver(region: Region, luck: Chance): NameGiver {
  const given = new Set<string>();
  const fresh = (make: () => Bilingual): Bilingual => {
    for (;;) {
      const name = make();
      if (given.has(name.th)) continue;
      given.add(name.th);
      return name;
    }
  };
  return {
    place: () => fresh(() => joined(luck.oneOf(FIRST[region]), luck.oneOf(SECOND))),
    district: () => fresh(() => joined(DISTRICT, luck.oneOf(SECOND))),
    reserve: (name) => given.add(name),
  };
}
