import { codesEverBorne } from './designation.ts';
import type { Lao } from './lao.ts';

/**
 * The organisation as it stands on a day: a name, type or code that takes effect later is not borne yet, an abolition that comes
 * later has not happened. What pages show; officers see the record as it is written.
 */
export function laoOnDay(lao: Lao, day: string): Lao {
  return beforeAbolition(beforeDesignation(lao, day), day);
}

function beforeDesignation(lao: Lao, day: string): Lao {
  const at = lao.formerDesignations.findIndex(({ validTo }) => day <= validTo);
  const borne = lao.formerDesignations[at];
  if (borne === undefined) return lao;
  const { code, type, nameTh, nameEn, validFrom } = borne;
  return { ...lao, code, type, nameTh, nameEn, designationFrom: validFrom, formerDesignations: lao.formerDesignations.slice(0, at) };
}

function beforeAbolition(lao: Lao, day: string): Lao {
  return lao.abolishedDate === null || lao.abolishedDate <= day ? lao : { ...lao, abolishedDate: null, successorLaoId: null };
}

/** Days from which the organisation's pages differ from the day before. */
export function daysOfChange({ designationFrom, formerDesignations, abolishedDate }: Lao): string[] {
  return [designationFrom, ...formerDesignations.map(({ validFrom }) => validFrom), abolishedDate].filter((day) => day !== null);
}

/** Codes that will be borne only after the day: nothing stands at their addresses yet. */
export function codesToCome(lao: Lao, day: string): string[] {
  const borne = codesEverBorne(laoOnDay(lao, day));
  return codesEverBorne(lao).filter((code) => !borne.includes(code));
}
