// What a tenure holds alone while it lasts: its seat, and, for offices that exclude one another, its person.

import { foldText } from '../text/thai.ts';
import { blocking, type Violation } from '../violations.ts';
import { fullPersonName } from './full-name.ts';
import { OFFICE_NAMES } from './office-names.ts';
import { type Office, Tenure } from './tenure.ts';

/** Offices of which an LAO has one (domain §2.1, §2.2). */
const SINGLE_OFFICES: readonly Office[] = ['chiefExecutive', 'councilPresident', 'councilSecretary'];

/** Offices whose holders are counted, คนที่หนึ่ง, คนที่สอง. */
const NUMBERED_OFFICES: readonly Office[] = ['deputyChief', 'councilVicePresident', 'chiefSecretary', 'chiefAdviser'];

/**
 * Nobody holds two of these at once, in one LAO or in two: a local councillor or local executive may not stand for another such
 * office (พ.ร.บ.การเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562 ม.50 (13)), and a deputy may not be a councillor
 * (LAW-PAO ม.35/3, LAW-MUN ม.48 อัฏฐ, LAW-SAO ม.58/3, LAW-PTY ม.45, LAW-BMA ม.55). President and vice-president are councillors
 * besides; secretary and advisers are kept apart from the council by a rule of the LAO.
 */
export const EXCLUSIVE_OFFICES: readonly Office[] = ['chiefExecutive', 'deputyChief', 'councillor'];

/** The seat a tenure takes: two with the same seat cannot last at the same time. Null where an office has no seats told apart. */
export function seatOf({ laoId, office, ordinal }: Pick<Tenure, 'laoId' | 'office' | 'ordinal'>): string | null {
  if (SINGLE_OFFICES.includes(office)) return `seat#${laoId}#${office}#1`;
  return ordinal !== null && NUMBERED_OFFICES.includes(office) ? `seat#${laoId}#${office}#${ordinal}` : null;
}

/** Whether a tenure still lasts, as far as is recorded. Of some who left long ago the reason is known and the day is not. */
export function isOpen({ endDate, departureReason }: Pick<Tenure, 'endDate' | 'departureReason'>): boolean {
  return endDate === null && departureReason === null;
}

/** Whoever acts for a holder takes neither seat nor person. */
export function claimsOfTenure(tenure: Tenure): string[] {
  if (!isOpen(tenure) || tenure.capacity !== 'substantive') return [];
  const seat = seatOf(tenure);
  const isExclusive = tenure.personId !== null && EXCLUSIVE_OFFICES.includes(tenure.office);
  return [...(seat === null ? [] : [seat]), ...(isExclusive ? [`exclusive#${tenure.personId}`] : [])];
}

/** Says who is in the seat, or in which office the person already is. */
export function explainTaken(claim: string | null, holder: Readonly<Record<string, unknown>> | null): Violation {
  const other = Tenure.safeParse(holder).data;
  const name = other === undefined ? '' : fullPersonName(other);
  const office = other === undefined ? { th: '', en: '' } : OFFICE_NAMES[other.office];
  return claim?.startsWith('exclusive#')
    ? blocking(
        'F.321',
        ['personId', 'office'],
        `บุคคลนี้ดำรงตำแหน่ง ${office.th} (${name}) ใน ${other?.laoId ?? ''} อยู่ ดำรงสองตำแหน่งพร้อมกันไม่ได้ — บันทึกการพ้นจากตำแหน่งเดิมก่อน`,
        `This person is ${office.en.toLowerCase()} (${name}) in ${other?.laoId ?? ''}; nobody holds two such offices: record that departure first.`,
      )
    : blocking(
        'F.320',
        ['office', 'ordinal'],
        `ตำแหน่งนี้มีผู้ดำรงตำแหน่งอยู่แล้ว: ${name} — บันทึกการพ้นจากตำแหน่งก่อน`,
        `Somebody holds this office already: ${name}. Record that departure first.`,
      );
}

/** Whether two records speak of one human being: the same person id, or, while one is not matched, the same name. */
export function isSamePerson(a: Pick<Tenure, NamedBy>, b: Pick<Tenure, NamedBy>): boolean {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId;
  return nameOf(a) === nameOf(b);
}

type NamedBy = 'personId' | 'givenName' | 'familyName';

/** Folded once for each record: in a council everybody is compared with everybody. */
const names = new WeakMap<object, string>();

function nameOf(tenure: Pick<Tenure, NamedBy>): string {
  const name = names.get(tenure) ?? `${foldText(tenure.givenName)} ${foldText(tenure.familyName ?? '')}`;
  names.set(tenure, name);
  return name;
}
