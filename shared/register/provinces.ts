// The 77 provinces (76 and Bangkok) with their DOPA / ISO 3166-2:TH numbers, and where each stands on the tile map.

import type { Bilingual } from '../text/lang.ts';

/** ภาค: the six regions of the National Geographical Committee. */
export type Region = 'north' | 'northeast' | 'central' | 'east' | 'west' | 'south';

export interface Province extends Bilingual {
  /** DOPA number, two digits, as in the third and fourth digit of an LAO code. */
  readonly code: string;
  readonly region: Region;
  /** Column and row on the tile map, from the north-west corner. */
  readonly tile: readonly [column: number, row: number];
}

export const PROVINCES: readonly Province[] = [
  { code: '10', th: 'กรุงเทพมหานคร', en: 'Bangkok', region: 'central', tile: [5, 9] },
  { code: '11', th: 'สมุทรปราการ', en: 'Samut Prakan', region: 'central', tile: [6, 9] },
  { code: '12', th: 'นนทบุรี', en: 'Nonthaburi', region: 'central', tile: [4, 8] },
  { code: '13', th: 'ปทุมธานี', en: 'Pathum Thani', region: 'central', tile: [5, 8] },
  { code: '14', th: 'พระนครศรีอยุธยา', en: 'Phra Nakhon Si Ayutthaya', region: 'central', tile: [5, 7] },
  { code: '15', th: 'อ่างทอง', en: 'Ang Thong', region: 'central', tile: [4, 7] },
  { code: '16', th: 'ลพบุรี', en: 'Lopburi', region: 'central', tile: [5, 5] },
  { code: '17', th: 'สิงห์บุรี', en: 'Sing Buri', region: 'central', tile: [4, 6] },
  { code: '18', th: 'ชัยนาท', en: 'Chai Nat', region: 'central', tile: [3, 6] },
  { code: '19', th: 'สระบุรี', en: 'Saraburi', region: 'central', tile: [5, 6] },
  { code: '20', th: 'ชลบุรี', en: 'Chon Buri', region: 'east', tile: [7, 9] },
  { code: '21', th: 'ระยอง', en: 'Rayong', region: 'east', tile: [7, 10] },
  { code: '22', th: 'จันทบุรี', en: 'Chanthaburi', region: 'east', tile: [8, 10] },
  { code: '23', th: 'ตราด', en: 'Trat', region: 'east', tile: [9, 10] },
  { code: '24', th: 'ฉะเชิงเทรา', en: 'Chachoengsao', region: 'east', tile: [6, 8] },
  { code: '25', th: 'ปราจีนบุรี', en: 'Prachin Buri', region: 'east', tile: [7, 7] },
  { code: '26', th: 'นครนายก', en: 'Nakhon Nayok', region: 'central', tile: [6, 7] },
  { code: '27', th: 'สระแก้ว', en: 'Sa Kaeo', region: 'east', tile: [8, 7] },
  { code: '30', th: 'นครราชสีมา', en: 'Nakhon Ratchasima', region: 'northeast', tile: [6, 5] },
  { code: '31', th: 'บุรีรัมย์', en: 'Buri Ram', region: 'northeast', tile: [7, 6] },
  { code: '32', th: 'สุรินทร์', en: 'Surin', region: 'northeast', tile: [8, 6] },
  { code: '33', th: 'ศรีสะเกษ', en: 'Si Sa Ket', region: 'northeast', tile: [9, 6] },
  { code: '34', th: 'อุบลราชธานี', en: 'Ubon Ratchathani', region: 'northeast', tile: [10, 6] },
  { code: '35', th: 'ยโสธร', en: 'Yasothon', region: 'northeast', tile: [9, 5] },
  { code: '36', th: 'ชัยภูมิ', en: 'Chaiyaphum', region: 'northeast', tile: [6, 4] },
  { code: '37', th: 'อำนาจเจริญ', en: 'Amnat Charoen', region: 'northeast', tile: [10, 5] },
  { code: '38', th: 'บึงกาฬ', en: 'Bueng Kan', region: 'northeast', tile: [9, 2] },
  { code: '39', th: 'หนองบัวลำภู', en: 'Nong Bua Lam Phu', region: 'northeast', tile: [7, 3] },
  { code: '40', th: 'ขอนแก่น', en: 'Khon Kaen', region: 'northeast', tile: [7, 4] },
  { code: '41', th: 'อุดรธานี', en: 'Udon Thani', region: 'northeast', tile: [8, 3] },
  { code: '42', th: 'เลย', en: 'Loei', region: 'northeast', tile: [6, 2] },
  { code: '43', th: 'หนองคาย', en: 'Nong Khai', region: 'northeast', tile: [8, 2] },
  { code: '44', th: 'มหาสารคาม', en: 'Maha Sarakham', region: 'northeast', tile: [7, 5] },
  { code: '45', th: 'ร้อยเอ็ด', en: 'Roi Et', region: 'northeast', tile: [8, 5] },
  { code: '46', th: 'กาฬสินธุ์', en: 'Kalasin', region: 'northeast', tile: [8, 4] },
  { code: '47', th: 'สกลนคร', en: 'Sakon Nakhon', region: 'northeast', tile: [9, 3] },
  { code: '48', th: 'นครพนม', en: 'Nakhon Phanom', region: 'northeast', tile: [10, 3] },
  { code: '49', th: 'มุกดาหาร', en: 'Mukdahan', region: 'northeast', tile: [9, 4] },
  { code: '50', th: 'เชียงใหม่', en: 'Chiang Mai', region: 'north', tile: [2, 1] },
  { code: '51', th: 'ลำพูน', en: 'Lamphun', region: 'north', tile: [2, 2] },
  { code: '52', th: 'ลำปาง', en: 'Lampang', region: 'north', tile: [3, 2] },
  { code: '53', th: 'อุตรดิตถ์', en: 'Uttaradit', region: 'north', tile: [5, 2] },
  { code: '54', th: 'แพร่', en: 'Phrae', region: 'north', tile: [4, 2] },
  { code: '55', th: 'น่าน', en: 'Nan', region: 'north', tile: [4, 1] },
  { code: '56', th: 'พะเยา', en: 'Phayao', region: 'north', tile: [3, 1] },
  { code: '57', th: 'เชียงราย', en: 'Chiang Rai', region: 'north', tile: [3, 0] },
  { code: '58', th: 'แม่ฮ่องสอน', en: 'Mae Hong Son', region: 'north', tile: [1, 1] },
  { code: '60', th: 'นครสวรรค์', en: 'Nakhon Sawan', region: 'central', tile: [4, 5] },
  { code: '61', th: 'อุทัยธานี', en: 'Uthai Thani', region: 'central', tile: [3, 5] },
  { code: '62', th: 'กำแพงเพชร', en: 'Kamphaeng Phet', region: 'central', tile: [3, 4] },
  { code: '63', th: 'ตาก', en: 'Tak', region: 'west', tile: [2, 3] },
  { code: '64', th: 'สุโขทัย', en: 'Sukhothai', region: 'central', tile: [3, 3] },
  { code: '65', th: 'พิษณุโลก', en: 'Phitsanulok', region: 'central', tile: [4, 3] },
  { code: '66', th: 'พิจิตร', en: 'Phichit', region: 'central', tile: [4, 4] },
  { code: '67', th: 'เพชรบูรณ์', en: 'Phetchabun', region: 'central', tile: [5, 3] },
  { code: '70', th: 'ราชบุรี', en: 'Ratchaburi', region: 'west', tile: [2, 8] },
  { code: '71', th: 'กาญจนบุรี', en: 'Kanchanaburi', region: 'west', tile: [2, 7] },
  { code: '72', th: 'สุพรรณบุรี', en: 'Suphan Buri', region: 'central', tile: [3, 7] },
  { code: '73', th: 'นครปฐม', en: 'Nakhon Pathom', region: 'central', tile: [3, 8] },
  { code: '74', th: 'สมุทรสาคร', en: 'Samut Sakhon', region: 'central', tile: [4, 9] },
  { code: '75', th: 'สมุทรสงคราม', en: 'Samut Songkhram', region: 'central', tile: [3, 9] },
  { code: '76', th: 'เพชรบุรี', en: 'Phetchaburi', region: 'west', tile: [2, 9] },
  { code: '77', th: 'ประจวบคีรีขันธ์', en: 'Prachuap Khiri Khan', region: 'west', tile: [2, 10] },
  { code: '80', th: 'นครศรีธรรมราช', en: 'Nakhon Si Thammarat', region: 'south', tile: [3, 13] },
  { code: '81', th: 'กระบี่', en: 'Krabi', region: 'south', tile: [2, 13] },
  { code: '82', th: 'พังงา', en: 'Phangnga', region: 'south', tile: [1, 13] },
  { code: '83', th: 'ภูเก็ต', en: 'Phuket', region: 'south', tile: [1, 14] },
  { code: '84', th: 'สุราษฎร์ธานี', en: 'Surat Thani', region: 'south', tile: [2, 12] },
  { code: '85', th: 'ระนอง', en: 'Ranong', region: 'south', tile: [1, 12] },
  { code: '86', th: 'ชุมพร', en: 'Chumphon', region: 'south', tile: [2, 11] },
  { code: '90', th: 'สงขลา', en: 'Songkhla', region: 'south', tile: [3, 15] },
  { code: '91', th: 'สตูล', en: 'Satun', region: 'south', tile: [2, 15] },
  { code: '92', th: 'ตรัง', en: 'Trang', region: 'south', tile: [2, 14] },
  { code: '93', th: 'พัทลุง', en: 'Phatthalung', region: 'south', tile: [3, 14] },
  { code: '94', th: 'ปัตตานี', en: 'Pattani', region: 'south', tile: [4, 15] },
  { code: '95', th: 'ยะลา', en: 'Yala', region: 'south', tile: [4, 16] },
  { code: '96', th: 'นราธิวาส', en: 'Narathiwat', region: 'south', tile: [5, 16] },
];

const byCode = new Map(PROVINCES.map((province) => [province.code, province]));

export function provinceByCode(code: string): Province | undefined {
  return byCode.get(code);
}

/** The first two digits of a province's postcodes: its number, but for the provinces around Bangkok (Thailand Post). */
export function postcodePrefix(provinceCode: string): string {
  const others: Readonly<Record<string, string>> = {
    '11': '10',
    '12': '11',
    '13': '12',
    '14': '13',
    '15': '14',
    '16': '15',
    '17': '16',
    '18': '17',
    '19': '18',
  };
  return others[provinceCode] ?? provinceCode;
}
