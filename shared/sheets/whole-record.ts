// When a row is a whole record: what an officer must still give, and what the system adds. The same in the sheet and in the API.

import type { Lao } from '../register/lao.ts';
import { blocking, type Violation } from '../violations.ts';
import type { Around, Field, Sheet, Values } from './sheet.ts';

/** What is still to be given. Fields that the system keeps are not the officer's to give. */
export function missingFields(sheet: Sheet, values: Values): Violation[] {
  return failing(sheet, values, (field) => field.kind.kind !== 'computed');
}

function failing(sheet: Sheet, values: Values, isMeant: (field: Field) => boolean): Violation[] {
  return sheet.fields
    .filter(
      (field) =>
        field.class !== 'transient' &&
        isMeant(field) &&
        !(sheet.schema.shape[field.name]?.safeParse(values[field.name] ?? null).success ?? false),
    )
    .map(({ name, label }) => blocking('F.003', [name], `ต้องกรอก “${label.th}”`, `“${label.en}” is required`));
}

export type LaoPlace = Pick<Lao, 'laoId' | 'provinceCode' | 'districtTh'>;

/** The values with the place of their LAO, in sheets kept inside LAOs and elections. */
export function inPlace(sheet: Sheet, values: Values, { laoId, provinceCode, districtTh }: LaoPlace): Values {
  if (sheet.within === undefined) return values;
  return { ...values, ...(sheet.within === 'election' ? { laoId } : {}), provinceCode, districtTh };
}

/** A new record as it would be saved, keyed and settled; or what keeps it from being one. */
export function wholeNewRecord(
  sheet: Sheet,
  typed: Values,
  random: string,
  place: LaoPlace | null,
): { readonly values: Values } | { readonly missing: Violation[] } {
  const missing = missingFields(sheet, typed);
  if (missing.length > 0) return { missing };
  const key = typed[sheet.keyField] ?? sheet.newKey(typed, random);
  const placed = place === null ? typed : inPlace(sheet, typed, place);
  const values = sheet.settle(null, { ...placed, [sheet.keyField]: key });
  const unfit = failing(sheet, values, () => true);
  return unfit.length > 0 ? { missing: unfit } : { values };
}

/** Every violation of a whole record: by itself, and, where its surroundings are known, beside the others. */
export function violationsOf(sheet: Sheet, values: Values, around: Around | null, today: string): Violation[] {
  const alone = sheet.check(values, today);
  return around === null || sheet.checkTogether === undefined ? alone : [...alone, ...sheet.checkTogether(values, around, today)];
}
