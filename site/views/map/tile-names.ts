import type { Province } from '../../../shared/register/provinces.ts';

/** Where the long Thai names of provinces may break inside a tile; everyone reads these parts as words of their own. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  กรุงเทพมหานคร: ['กรุงเทพ', 'มหานคร'],
  กำแพงเพชร: ['กำแพง', 'เพชร'],
  ฉะเชิงเทรา: ['ฉะเชิง', 'เทรา'],
  นครราชสีมา: ['นคร', 'ราชสีมา'],
  นครศรีธรรมราช: ['นครศรี', 'ธรรมราช'],
  นครสวรรค์: ['นคร', 'สวรรค์'],
  ประจวบคีรีขันธ์: ['ประจวบ', 'คีรีขันธ์'],
  ปราจีนบุรี: ['ปราจีน', 'บุรี'],
  พระนครศรีอยุธยา: ['พระนครศรี', 'อยุธยา'],
  มหาสารคาม: ['มหา', 'สารคาม'],
  แม่ฮ่องสอน: ['แม่ฮ่อง', 'สอน'],
  สมุทรปราการ: ['สมุทร', 'ปราการ'],
  สมุทรสงคราม: ['สมุทร', 'สงคราม'],
  สมุทรสาคร: ['สมุทร', 'สาคร'],
  สุพรรณบุรี: ['สุพรรณ', 'บุรี'],
  สุราษฎร์ธานี: ['สุราษฎร์', 'ธานี'],
  หนองบัวลำภู: ['หนองบัว', 'ลำภู'],
  อำนาจเจริญ: ['อำนาจ', 'เจริญ'],
  อุบลราชธานี: ['อุบล', 'ราชธานี'],
  กาญจนบุรี: ['กาญจน', 'บุรี'],
};

/** The parts of a province's Thai name between which a line may break. */
export function tileNameParts(province: Province): readonly string[] {
  return PARTS[province.th] ?? [province.th];
}
