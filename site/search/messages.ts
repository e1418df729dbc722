import type { Lang } from '../../shared/text/lang.ts';

/** What the search box says; `{…}` is filled in by the script, which gets only the page's language. */
export const MESSAGES = {
  th: {
    tooShort: 'พิมพ์อย่างน้อย 3 ตัวอักษร',
    searching: 'กำลังค้นหา…',
    failed: 'ค้นหาไม่ได้ในขณะนี้ ตรวจการเชื่อมต่อแล้วลองอีกครั้ง หรือเลือกจากรายชื่อจังหวัด',
    none: 'ไม่พบ ลองพิมพ์ให้สั้นลง หรือเลือกจากรายชื่อจังหวัด',
    chooseProvince: 'พิมพ์ชื่อต่อ หรือเลือกจังหวัดเพื่อดูทุกแห่งของประเภทนี้',
    found: 'พบ {count} แห่ง',
    foundInProvince: 'คำนี้มีมากในหลายจังหวัด แสดง{province}ก่อน: พบ {count} แห่ง',
    shown: ' แสดง {shown} แห่งแรก',
    otherProvince: 'ดูจังหวัดอื่น',
    about: '{province} (ราว {count} แห่ง)',
    anyProvince: 'เลือกจังหวัด',
    district: 'อำเภอ{district}',
    formerly: 'เดิม',
    abolished: 'ยุบหรือรวมแล้ว',
  },
  en: {
    tooShort: 'Type at least 3 characters',
    searching: 'Searching…',
    failed: 'The search does not work just now. Check the connection and try again, or choose from the list of provinces.',
    none: 'Nothing found. Try fewer letters, or choose from the list of provinces.',
    chooseProvince: 'Go on with the name, or choose a province to see all of this type',
    found: '{count} found',
    foundInProvince: 'Many provinces have this. {province} is shown first: {count} found',
    shown: ', first {shown} shown',
    otherProvince: 'See another province',
    about: '{province} (about {count})',
    anyProvince: 'Choose a province',
    district: '{district}',
    formerly: 'formerly',
    abolished: 'abolished or merged',
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** The same box on the people page. */
export const PEOPLE_MESSAGES = {
  th: {
    ...MESSAGES.th,
    found: 'พบ {count} คน',
    foundInProvince: 'ชื่อนี้มีมากในหลายจังหวัด แสดง{province}ก่อน: พบ {count} คน',
    shown: ' แสดง {shown} คนแรก',
    about: '{province} (ราว {count} คน)',
  },
  en: MESSAGES.en,
} as const satisfies Record<Lang, Messages>;

export type Messages = Readonly<Record<keyof (typeof MESSAGES)['th'], string>>;
