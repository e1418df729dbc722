import type { Lao } from './lao.ts';
import type { LaoType } from './lao-type.ts';

/** The type an LAO was of on a day: that of the earliest former designation still borne then, else the present one. */
export function typeOnDay(lao: Pick<Lao, 'type' | 'formerDesignations'>, day: string): LaoType {
  return lao.formerDesignations.find(({ validTo }) => day <= validTo)?.type ?? lao.type;
}
