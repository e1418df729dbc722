// The persons, tenures and executive terms that the file knows of one LAO, as the sheets keep them. Pure; ids come from what the rows
// say, so that the same file gives the same records.

import type { Person } from '../../../shared/people/person.ts';
import { splitName } from '../../../shared/people/split-name.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import type { Term } from '../../../shared/people/term.ts';
import { lastDayOfTerm } from '../../../shared/people/term-length.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { stableUuid } from '../stable-uuid.ts';
import type { Holding } from './holdings.ts';
import { appointedByOf, capacityOf, departureOf, termEndOf } from './reasons.ts';

export type PersonValues = Pick<Person, 'personId' | 'prefix' | 'givenName' | 'familyName' | 'provinceCode'>;
export type TenureValues = Pick<
  Tenure,
  | 'tenureId'
  | 'laoId'
  | 'personId'
  | 'prefix'
  | 'givenName'
  | 'familyName'
  | 'office'
  | 'group'
  | 'capacity'
  | 'appointedBy'
  | 'startDate'
  | 'endDate'
  | 'departureReason'
  | 'departureNote'
  | 'source'
>;
export type TermValues = Pick<Term, 'laoId' | 'body' | 'startDate' | 'endedOn' | 'endReason'>;

/** One name in one LAO is one person; the same name elsewhere is another until somebody reviews it (persons sheet). */
export function personOf(lao: Lao, name: string): PersonValues {
  const { prefix, givenName, familyName } = splitName(name);
  const personId = `person-${stableUuid(['person', lao.laoId, givenName, familyName ?? ''].join('\n'))}`;
  return { personId, prefix, givenName, familyName, provinceCode: lao.provinceCode };
}

export function tenureOf(lao: Lao, holding: Holding, source: string): TenureValues {
  const { personId, prefix, givenName, familyName } = personOf(lao, holding.name);
  const begins =
    holding.start ?? holding.startYear ?? (holding.end === null ? null : `–${holding.end}`) ?? holding.endYear ?? holding.inOfficeYear;
  return {
    tenureId: `tenure-${stableUuid(['tenure', lao.laoId, holding.office, givenName, familyName ?? '', begins ?? ''].join('\n'))}`,
    laoId: lao.laoId,
    personId,
    prefix,
    givenName,
    familyName,
    office: holding.office,
    group: holding.rows.find(({ party }) => party !== null)?.party ?? null,
    capacity: capacityOf(holding.beginReason, holding.rows[0]?.title ?? ''),
    appointedBy: appointedByOf(holding.beginReason, holding.office),
    startDate: holding.start,
    endDate: holding.end,
    ...departed(holding),
    source: sourceOf(holding, source),
  };
}

const NOT_TOLD = 'ไฟล์ต้นทางไม่ระบุวันและเหตุที่พ้น';

/** Left on a day nobody wrote down: a reason without a day, and the year where it is known. */
function departed({ isCurrent, end, endYear, endReason }: Holding): Pick<Tenure, 'departureReason' | 'departureNote'> {
  if (isCurrent) return { departureReason: null, departureNote: null };
  const { reason, note } = departureOf(endReason);
  const year = end === null && endYear !== null ? `พ้นในปี พ.ศ. ${endYear + 543} ไม่ทราบวัน` : null;
  const said = [note, year].filter((text) => text !== null).join(' ');
  if (reason !== null) return { departureReason: reason, departureNote: said === '' ? null : said };
  if (end !== null) return { departureReason: null, departureNote: null };
  return { departureReason: 'other', departureNote: said === '' ? NOT_TOLD : `${said} ไม่ระบุเหตุ` };
}

/** Where the record came from, with what the file says besides and no field holds. */
function sourceOf({ extendedFrom, startYear, inOfficeYear, rows }: Holding, source: string): string {
  const notes = [
    source,
    ...(startYear === null ? [] : [`เริ่มในปี พ.ศ. ${startYear + 543} ไม่ทราบวัน`]),
    ...(inOfficeYear === null ? [] : [`ดำรงตำแหน่งอยู่ในปี พ.ศ. ${inOfficeYear + 543}`]),
    ...(extendedFrom === null ? [] : [`อยู่ในตำแหน่งต่อหลังครบวาระตามคำสั่ง คสช. ตั้งแต่ ${extendedFrom}`]),
    ...new Set(rows.flatMap(({ comment }) => (comment === null ? [] : [comment]))),
  ];
  return notes.join('; ').slice(0, 300);
}

export function termOf(lao: Lao, day: string, holding: Holding | null): TermValues {
  const term = { laoId: lao.laoId, body: 'executive' as const, startDate: day };
  if (holding === null || holding.end === null) return { ...term, endedOn: null, endReason: null };
  const endReason = termEndOf(holding.endReason, holding.extendedFrom !== null);
  const isOnTime = holding.end === lastDayOfTerm(day) || holding.end === addDays(lastDayOfTerm(day), 1);
  const isTold = holding.endReason !== '';
  if (isOnTime && (!isTold || endReason === 'termEnded')) return { ...term, endedOn: null, endReason: isTold ? endReason : null };
  return { ...term, endedOn: holding.end, endReason };
}
