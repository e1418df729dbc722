// Invented people: ordinary given names, and family names put together from parts that no register has as a whole.

import type { Chance } from './random.ts';

export interface InventedName {
  readonly prefix: string;
  readonly givenName: string;
  readonly familyName: string;
}

type Words = readonly [string, ...string[]];
const words = (text: string): Words => {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
};

const MEN = words(
  'กิตติ เกรียงไกร ขจร คมสัน จักรพันธ์ เฉลิม ชัยยุทธ ชาญ ณัฐพล ดนัย ทวีป ธนา ธีรศักดิ์ นพดล นิรันดร์ บุญเลิศ ประดิษฐ์ ประสาน พงษ์พัฒน์ พิเชษฐ์ ไพฑูรย์ ภาคภูมิ มานพ ยุทธนา รังสรรค์ วัฒนา วิทยา ศุภชัย สมหมาย สราวุธ สุชาติ สุรพล เสกสรร อดิศร อนุชา อาทิตย์',
);
const WOMEN = words(
  'กมลวรรณ กัลยา ขวัญใจ จันทร์เพ็ญ จารุณี ฉวีวรรณ ชุติมา ณัฐธิดา ดวงเดือน ทัศนีย์ ธิดารัตน์ นงลักษณ์ นิภาพร บุษบา เบญจมาศ ปราณี ปิยะนุช พรทิพย์ เพ็ญแข มณฑา เยาวลักษณ์ รัชดา ลัดดา วรรณา วิภาดา ศิริพร สายฝน สุกัญญา สุภาพร อรทัย อัญชลี อุไร',
);
const FAMILY_FIRST = words(
  'กลิ่น กวาง เกลียว ขวัญ เขา คลื่น ใคร่ แก้ว จันทร์ ฉาย ช้าง ดวง ดาว เดือน ตะวัน เต่า ทราย ทอง เทียน ธาร นก นวล น้ำ บัว ใบ ปลาย ผึ้ง ฝน พราย เพลง ฟ้า ไฟ มะลิ เมฆ ยอด ร่ม เรือ ลม สาย หมอก ไหม อิ่ม',
);
const FAMILY_SECOND = words(
  'กังวานใจ เกื้อหนุน ขานรับ คล้อยตาม จับใจ ชื่นบาน ดำรงสุข ตามฝัน ถักทอ ทองแท้ นวลผ่อง บันดาลดี เบิกบาน ปลื้มปิติ ผ่องใส ฝากไว้ พราวแสง เพลินตา มั่นหมาย ยิ้มแย้ม ร่มเย็น เริงร่า ลือชา วาดฝัน สดใส สมมุติ หอมกรุ่น อบอุ่น อุ่นเรือน เอื้ออารี',
);
const RANKS: Words = ['ว่าที่ร้อยตรี', 'ดร.', 'จ่าสิบเอก', 'ร้อยตำรวจเอก'];

/** A name for somebody new. */
export function inventedName(luck: Chance): InventedName {
  const isWoman = luck.happens(38);
  const ordinary = isWoman ? luck.oneOf(['นาง', 'นางสาว']) : 'นาย';
  return {
    prefix: !isWoman && luck.happens(6) ? luck.oneOf(RANKS) : ordinary,
    givenName: luck.oneOf(isWoman ? WOMEN : MEN),
    familyName: luck.oneOf(FAMILY_FIRST) + luck.oneOf(FAMILY_SECOND),
  };
}

/** Names for one organisation, none given twice. */
export function nameGiverForPeople(luck: Chance): () => InventedName {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const name = inventedName(luck);
      const whole = `${name.givenName} ${name.familyName}`;
      if (given.has(whole)) continue;
      given.add(whole);
      return name;
    }
  };
}
