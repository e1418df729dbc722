// What follows from an edit of a register record, beyond the cells the officer typed into. Pure, run in the sheet and in the API.

import { addDays } from '../text/dates.ts';
import type { FormerDesignation, Lao } from './lao.ts';

const DESIGNATION = ['code', 'type', 'nameTh', 'nameEn'] as const;

/**
 * A new code, type or name with a later `designationFrom` is an event: the old designation goes to `formerDesignations`,
 * ended the day before (ม.42 พ.ร.บ.สภาตำบลฯ: the change of status counts from its day). The same edit without a later day
 * is the correction of a mistake and leaves no former designation.
 */
export function settleDesignation(before: Lao | null, after: Lao): Lao {
  if (before === null) return after;
  const isChanged = DESIGNATION.some((field) => before[field] !== after[field]);
  if (isChanged && isTakenBack(before, after)) return { ...after, formerDesignations: after.formerDesignations.slice(0, -1) };
  if (after.designationFrom === null) return after;
  if (!isChanged) return moveBeginning(before, after, after.designationFrom);
  const isLater = before.designationFrom === null || after.designationFrom > before.designationFrom;
  if (!isLater) return after;
  const former: FormerDesignation = {
    code: before.code,
    type: before.type,
    nameTh: before.nameTh,
    nameEn: before.nameEn,
    validFrom: before.designationFrom ?? before.establishedDate,
    validTo: addDays(after.designationFrom, -1),
  };
  const isKnown = after.formerDesignations.some((known) => known.validTo === former.validTo && known.nameTh === former.nameTh);
  return isKnown ? after : { ...after, formerDesignations: [...after.formerDesignations, former] };
}

/** Only the day was put right: the designation before ends on the day before it, as it did. */
function moveBeginning(before: Lao, after: Lao, day: string): Lao {
  const last = after.formerDesignations.at(-1);
  const isNext = last !== undefined && before.designationFrom !== null && last.validTo === addDays(before.designationFrom, -1);
  const validTo = addDays(day, -1);
  if (!isNext || day === before.designationFrom || (last.validFrom ?? '') > validTo) return after;
  return { ...after, formerDesignations: [...after.formerDesignations.slice(0, -1), { ...last, validTo }] };
}

/** A change of name, type or code entered by mistake and set back, with its date, leaves no former designation behind. */
function isTakenBack(before: Lao, after: Lao): boolean {
  const last = before.formerDesignations.at(-1);
  const isSame = last !== undefined && DESIGNATION.every((field) => last[field] === after[field]);
  return isSame && after.designationFrom !== before.designationFrom && (after.designationFrom ?? '') <= (before.designationFrom ?? '');
}

const PAIRED: Readonly<Record<string, readonly (keyof Lao)[]>> = {
  latitude: ['latitude', 'longitude'],
  longitude: ['latitude', 'longitude'],
};

/** A flawed value is settled once its field holds another value than before. */
export function settleFlaws(before: Lao | null, after: Lao): Lao {
  if (before === null || after.flawedValues.length === 0) return after;
  const open = after.flawedValues.filter(({ field }) => {
    const watched = PAIRED[field] ?? [field];
    return !watched.some((name) => name in after && before[name as keyof Lao] !== after[name as keyof Lao]);
  });
  return open.length === after.flawedValues.length ? after : { ...after, flawedValues: open };
}

/** Every code the organisation bears or bore; each finds it for ever, none is given to another. */
export function codesEverBorne(lao: Pick<Lao, 'code' | 'formerDesignations'>): string[] {
  const codes = [lao.code, ...lao.formerDesignations.map((former) => former.code)];
  return [...new Set(codes.filter((code) => code !== null))];
}

/** Codes borne before, but not now: their URLs redirect. */
export function formerSlugs(lao: Lao): string[] {
  return codesEverBorne(lao).filter((code) => code !== lao.code);
}
