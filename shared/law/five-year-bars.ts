// Who was removed and may not stand for five years (พ.ร.บ.การเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562 ม.50),
// as far as the reason recorded with a departure tells. Dated: a bar that was struck down still explains what was decided before.

import type { DepartureReason } from '../people/departure-reason.ts';
import type { Bilingual } from '../text/lang.ts';
import { ELECTION_ACT } from './acts.ts';

export interface FiveYearBar extends Bilingual {
  readonly reasons: readonly DepartureReason[];
  /** Act and paragraph. */
  readonly citation: string;
  /** First and last day on which the bar is law; null while it is. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** False where the reason alone does not say whether the paragraph applies: the ruling must be read. */
  readonly isCertain: boolean;
}

export const BAR_YEARS = 5;

const SINCE_2562 = '2019-04-17';
const since2562 = { validFrom: SINCE_2562, validTo: null } as const;

export const FIVE_YEAR_BARS: readonly FiveYearBar[] = [
  {
    reasons: ['recalled'],
    citation: `${ELECTION_ACT} ม.50 (19)`,
    th: 'เคยถูกถอดถอนจากตำแหน่งยังไม่ถึงห้าปี',
    en: 'Recalled by voters less than five years ago',
    isCertain: true,
    ...since2562,
  },
  {
    reasons: ['conflictOfInterest'],
    citation: `${ELECTION_ACT} ม.50 (23)`,
    th: 'เคยพ้นจากตำแหน่งเพราะมีส่วนได้เสียยังไม่พ้นห้าปี',
    en: 'Left office for an interest in its business less than five years ago',
    isCertain: true,
    ...since2562,
  },
  {
    reasons: ['prohibitedAct'],
    citation: `${ELECTION_ACT} ม.50 (23)`,
    th: 'เคยพ้นจากตำแหน่งเพราะกระทำการอันต้องห้ามยังไม่พ้นห้าปี — ต้องห้ามหากเป็นเพราะมีส่วนได้เสีย ตรวจคำวินิจฉัย',
    en: 'Left office for a prohibited act less than five years ago: barred if it was an interest in its business; read the ruling',
    isCertain: false,
    ...since2562,
  },
  {
    reasons: ['removedByMinister', 'removedByGovernor'],
    citation: `${ELECTION_ACT} ม.50 (24) (25)`,
    th: 'เคยถูกสั่งให้พ้นจากตำแหน่งเพราะจงใจไม่ปฏิบัติตามกฎหมาย หรือทอดทิ้งหรือละเลยหน้าที่ ยังไม่พ้นห้าปี',
    en: 'Ordered out of office for disobeying the law or neglecting duties less than five years ago',
    isCertain: true,
    ...since2562,
  },
  {
    reasons: ['imprisoned'],
    citation: `${ELECTION_ACT} ม.50 (7)`,
    th: 'เคยต้องโทษจำคุก พ้นโทษยังไม่ถึงห้าปี — นับจากวันพ้นโทษ ซึ่งระบบไม่มี ตรวจหนังสือรับรอง',
    en: 'Was imprisoned, released less than five years ago: counted from the release, which is not recorded here; read the certificate',
    isCertain: false,
    ...since2562,
  },
  {
    // คำวินิจฉัยศาลรัฐธรรมนูญที่ 5/2566, 3 May 2566: off from that day, as in the checklist of candidates (domain §4.7).
    reasons: ['courtOrder', 'ecOrder'],
    citation: `${ELECTION_ACT} ม.50 (21)`,
    th: 'เคยถูกเพิกถอนสิทธิเลือกตั้งยังไม่พ้นห้าปี (ใช้จนถึงคำวินิจฉัยศาลรัฐธรรมนูญที่ 5/2566) — ตรวจคำสั่ง',
    en: 'Voting right revoked less than five years ago (law until ruling 5/2566 of the Constitutional Court); read the order',
    isCertain: false,
    validFrom: SINCE_2562,
    validTo: '2023-05-02',
  },
];
