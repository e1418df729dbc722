import type { PublishedLao } from '../../../shared/published.ts';

/** The parts of the office's postal address in Thai, in the order of an envelope; none where only the district is known. */
export function addressLines(lao: PublishedLao): string[] {
  const isBangkok = lao.provinceCode === '10';
  const hasStreet = [lao.addressNo, lao.moo, lao.soi, lao.road, lao.officeSubdistrictTh].some((part) => part !== null);
  if (!hasStreet && lao.postcode === null) return [];
  const parts: [prefix: string, value: string | null][] = [
    ['เลขที่ ', lao.addressNo],
    ['หมู่ที่ ', lao.moo],
    ['ซอย', lao.soi],
    ['ถนน', lao.road],
    [isBangkok ? 'แขวง' : 'ตำบล', lao.officeSubdistrictTh],
    [isBangkok ? 'เขต' : 'อำเภอ', lao.districtTh],
    [isBangkok ? '' : 'จังหวัด', lao.provinceTh],
    ['', lao.postcode],
  ];
  return parts
    .filter((part): part is [string, string] => part[1] !== null)
    .map(([prefix, value]) => (prefix !== '' && value.startsWith(prefix.trim()) ? value : prefix + value));
}
