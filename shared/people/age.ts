// Ages as the law counts them: full years on a day.

import { addYears } from './term-length.ts';

/** Whether somebody born on `birthDate` is at least so many years old on `day`. */
export function isOfAge(birthDate: string, years: number, day: string): boolean {
  return addYears(birthDate, years) <= day;
}
