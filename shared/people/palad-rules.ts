// What must hold in the record of a palad (domain §6.4, acceptance 004-2 to 004-6, 004-11). Codes F.35x block, W.35x warn.
// Which level fits which class of LAO is not established, so no rule asks for it.

import { LAO_TYPES, type LaoType } from '../register/lao-type.ts';
import { blocking, type Violation, warning } from '../violations.ts';
import { PALAD_POSITION_NAMES, paladPositionOf } from './office-names.ts';
import type { Palad } from './palad.ts';

const OF_THE_PERSON = [
  'prefix',
  'givenName',
  'familyName',
  'photoId',
  'position',
  'level',
  'affiliation',
  'mobilePhones',
  'isMobilePublic',
  'retirementDate',
] as const satisfies readonly (keyof Palad)[];

const EMPTIED: Pick<Palad, (typeof OF_THE_PERSON)[number]> = {
  prefix: null,
  givenName: null,
  familyName: null,
  photoId: null,
  position: null,
  level: null,
  affiliation: null,
  mobilePhones: [],
  isMobilePublic: false,
  retirementDate: null,
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A position that falls vacant gives up the person who held it; history keeps them. What was typed in the same edit stays, and is
 * then refused: nothing an officer typed disappears silently.
 */
export function settlePalad(before: Palad | null, after: Palad): Palad {
  if (!after.isVacant || before === null || before.isVacant) return after;
  const left = OF_THE_PERSON.filter((field) => same(before[field], after[field]));
  return { ...after, ...Object.fromEntries(left.map((field) => [field, EMPTIED[field]])) };
}

export function checkPalad(palad: Palad, today: string): Violation[] {
  return [...(palad.isVacant ? checkVacant(palad) : checkHolder(palad)), ...checkDays(palad, today)];
}

function checkVacant(palad: Palad): Violation[] {
  const filled = OF_THE_PERSON.filter((field) => !same(palad[field], EMPTIED[field]) && field !== 'position');
  if (filled.length === 0) return [];
  return [
    blocking(
      'F.351',
      ['isVacant', ...filled],
      'ตำแหน่งว่างไม่มีข้อมูลบุคคล — ลบข้อมูลบุคคล หรือแก้ “ตำแหน่งว่าง” เป็น ไม่',
      'A vacant position has no person: clear the person’s fields, or set “vacant” to no.',
    ),
  ];
}

/** The seven fields the letters ask for (004-2). */
function checkHolder(palad: Palad): Violation[] {
  const needed = (['givenName', 'position', 'level'] as const).filter((field) => palad[field] === null);
  const wanted = missingOf(palad).filter((field) => field !== 'givenName' && field !== 'position' && field !== 'level');
  return [
    ...(needed.length === 0
      ? []
      : [
          blocking(
            'F.352',
            needed,
            'ต้องกรอกชื่อ ตำแหน่ง และระดับ หากไม่มีผู้ดำรงตำแหน่งให้เลือก “ตำแหน่งว่าง”',
            'Name, position and level are required; where nobody holds the position, choose “vacant”.',
          ),
        ]),
    ...(wanted.length === 0
      ? []
      : [
          warning(
            'W.351',
            wanted,
            'กรอกให้ครบ: ภาพถ่าย ชื่อ สกุล ตำแหน่ง ระดับ สังกัด โทรศัพท์',
            'Complete the record: photo, names, position, level, affiliation, telephone.',
          ),
        ]),
  ];
}

/** What a record still lacks of the seven fields; nothing where the position is vacant: that statement is complete by itself. */
export function missingOf(palad: Palad): (keyof Palad)[] {
  if (palad.isVacant) return [];
  const fields = (['photoId', 'givenName', 'familyName', 'position', 'level', 'affiliation'] as const).filter(
    (field) => palad[field] === null,
  );
  return palad.officePhones.length + palad.mobilePhones.length === 0 ? [...fields, 'officePhones'] : fields;
}

function checkDays({ since, retirementDate, confirmedOn, isVacant }: Palad, today: string): Violation[] {
  const found: Violation[] = [];
  for (const [field, day] of [
    ['since', since],
    ['confirmedOn', confirmedOn],
  ] as const) {
    if (day !== null && day > today)
      found.push(blocking('F.353', [field], 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'));
  }
  if (retirementDate === null || isVacant) return found;
  if (since !== null && retirementDate < since)
    found.push(blocking('F.354', ['retirementDate', 'since'], 'วันเกษียณต้องอยู่หลังวันที่เข้ารับตำแหน่ง', 'Retirement comes after taking office.'));
  if (!retirementDate.endsWith('-09-30'))
    found.push(
      warning(
        'W.352',
        ['retirementDate'],
        'ข้าราชการเกษียณวันที่ 30 กันยายนของปีงบประมาณที่อายุครบ 60 ปี',
        'Officials retire on 30 September of the fiscal year in which they turn 60.',
      ),
    );
  if (retirementDate < today)
    found.push(
      warning(
        'W.353',
        ['retirementDate'],
        'ถึงวันเกษียณแล้ว — ปรับปรุงผู้ดำรงตำแหน่ง หรือบันทึกตำแหน่งว่าง',
        'The day of retirement is past: enter the new holder, or that the position is vacant.',
      ),
    );
  return found;
}

export function checkPaladOfType({ position }: Palad, type: LaoType): Violation[] {
  const fitting = paladPositionOf(type);
  if (position === null || position === fitting) return [];
  return [
    blocking(
      'F.355',
      ['position'],
      `${LAO_TYPES[type].name.th}มีตำแหน่ง “${PALAD_POSITION_NAMES[fitting].th}”`,
      `The position in this type of organisation is “${PALAD_POSITION_NAMES[fitting].en}”.`,
    ),
  ];
}
