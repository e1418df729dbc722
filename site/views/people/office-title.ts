import { officeName } from '../../../shared/people/office-names.ts';
import type { PublishedHolder } from '../../../shared/published.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import type { Lang } from '../../../shared/text/lang.ts';

type Titled = Pick<PublishedHolder, 'office' | 'ordinal' | 'capacity'>;

/** “รองนายกเทศมนตรี คนที่ 1”, “ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบล”, “Mayor, acting while the office is vacant”. */
export function officeTitle({ office, ordinal, capacity }: Titled, type: LaoType, lang: Lang): string {
  const name = officeName(office, type)[lang];
  if (lang === 'th') {
    const acting = { substantive: '', actingOfficeVacant: 'ปฏิบัติหน้าที่', actingInPlace: 'รักษาราชการแทน' }[capacity];
    return `${acting}${name}${ordinal === null ? '' : ` คนที่ ${ordinal}`}`;
  }
  const acting = {
    substantive: '',
    actingOfficeVacant: ', acting while the office is vacant',
    actingInPlace: ', acting in place of the holder',
  };
  return `${name}${ordinal === null ? '' : ` ${ordinal}`}${acting[capacity]}`;
}
