// ลักษณะต้องห้ามของผู้สมัคร (ม.50; domain §4.7): the 26 items as a dated checklist. An item that was struck down stays, so that what was
// decided before it can be explained.

import type { Bilingual } from '../text/lang.ts';
import { ELECTION_ACT } from './acts.ts';
import type { Dated } from './in-force.ts';

export interface ProhibitedCharacteristic extends Bilingual, Dated {
  /** อนุมาตรา: its number in section 50. */
  readonly item: number;
  readonly code: string;
  /** Checked against our own tenures and candidacies; all others are declared by the candidate and checked by the director. */
  readonly isMachineChecked: boolean;
}

const SINCE_2562 = { validFrom: '2019-04-17', validTo: null, isMachineChecked: false } as const;
const CHECKED = { ...SINCE_2562, isMachineChecked: true } as const;
/** คำวินิจฉัยศาลรัฐธรรมนูญที่ 5/2566, 3 May 2566, ended item 21. */
const UNTIL_RULING_5_2566 = { ...SINCE_2562, validTo: '2023-05-02' } as const;

export const PROHIBITED_CHARACTERISTICS: readonly ProhibitedCharacteristic[] = [
  { item: 1, code: 'drugAddict', th: 'ติดยาเสพติดให้โทษ', en: 'Addicted to narcotics', ...SINCE_2562 },
  {
    item: 2,
    code: 'bankrupt',
    th: 'เป็นบุคคลล้มละลาย หรือเคยเป็นบุคคลล้มละลายทุจริต',
    en: 'Bankrupt, or ever fraudulently bankrupt',
    ...SINCE_2562,
  },
  {
    item: 3,
    code: 'mediaOwner',
    th: 'เป็นเจ้าของหรือผู้ถือหุ้นในกิจการหนังสือพิมพ์หรือสื่อมวลชนใด ๆ',
    en: 'Owner or shareholder of a newspaper or other mass medium',
    ...SINCE_2562,
  },
  {
    item: 4,
    code: 'voterProhibited',
    th: 'เป็นบุคคลผู้มีลักษณะต้องห้ามใช้สิทธิเลือกตั้งตามมาตรา 39 (1) (2) หรือ (4)',
    en: 'May not vote under section 39 (1), (2) or (4)',
    ...SINCE_2562,
  },
  {
    item: 5,
    code: 'candidacySuspendedOrRevoked',
    th: 'อยู่ระหว่างถูกระงับการใช้สิทธิสมัครรับเลือกตั้งเป็นการชั่วคราว หรือถูกเพิกถอนสิทธิสมัครรับเลือกตั้ง',
    en: 'Right to stand suspended or revoked',
    ...SINCE_2562,
  },
  {
    item: 6,
    code: 'imprisonedNow',
    th: 'ต้องคำพิพากษาให้จำคุกและถูกคุมขังอยู่โดยหมายของศาล',
    en: 'Sentenced to prison and held by warrant of a court',
    ...SINCE_2562,
  },
  {
    item: 7,
    code: 'imprisonedWithin5y',
    th: 'เคยได้รับโทษจำคุกและพ้นโทษมายังไม่ถึงห้าปี เว้นแต่ความผิดโดยประมาทหรือลหุโทษ',
    en: 'Released from prison less than five years ago, except for negligence or a petty offence',
    ...SINCE_2562,
  },
  {
    item: 8,
    code: 'dismissedForCorruption',
    th: 'เคยถูกสั่งให้พ้นจากราชการ หน่วยงานของรัฐ หรือรัฐวิสาหกิจเพราะทุจริตต่อหน้าที่หรือประพฤติมิชอบ',
    en: 'Ever dismissed from state service for corruption',
    ...SINCE_2562,
  },
  {
    item: 9,
    code: 'assetsForfeited',
    th: 'เคยต้องคำพิพากษาให้ทรัพย์สินตกเป็นของแผ่นดินเพราะร่ำรวยผิดปกติ หรือให้จำคุกตามกฎหมายว่าด้วยการป้องกันและปราบปรามการทุจริต',
    en: 'Ever had assets forfeited for unusual wealth, or was imprisoned under the anti-corruption law',
    ...SINCE_2562,
  },
  {
    item: 10,
    code: 'seriousOffence',
    th: 'เคยต้องคำพิพากษาถึงที่สุดว่ากระทำความผิดต่อตำแหน่งหน้าที่ ทุจริตเกี่ยวกับทรัพย์ ฉ้อโกงประชาชน ยาเสพติด การพนัน ค้ามนุษย์ หรือฟอกเงิน',
    en: 'Ever finally convicted of an offence in office, property fraud, public fraud, narcotics, gambling, human trafficking or money laundering',
    ...SINCE_2562,
  },
  {
    item: 11,
    code: 'electionFraud',
    th: 'เคยต้องคำพิพากษาถึงที่สุดว่าทุจริตในการเลือกตั้ง',
    en: 'Ever finally convicted of election fraud',
    ...SINCE_2562,
  },
  {
    item: 12,
    code: 'civilServant',
    th: 'เป็นข้าราชการซึ่งมีตำแหน่งหรือเงินเดือนประจำ',
    en: 'Civil servant with a permanent post or salary',
    ...SINCE_2562,
  },
  {
    item: 13,
    code: 'otherPoliticalOffice',
    th: 'เป็นสมาชิกสภาผู้แทนราษฎร สมาชิกวุฒิสภา สมาชิกสภาท้องถิ่น หรือผู้บริหารท้องถิ่น',
    en: 'Member of parliament or senate, local councillor or local executive',
    ...CHECKED,
  },
  {
    item: 14,
    code: 'stateEmployee',
    th: 'เป็นพนักงานหรือลูกจ้างของหน่วยราชการ รัฐวิสาหกิจ ราชการส่วนท้องถิ่น หรือเจ้าหน้าที่อื่นของรัฐ',
    en: 'Employee of an agency of the state, a state enterprise or a local organisation',
    ...SINCE_2562,
  },
  {
    item: 15,
    code: 'constitutionalOrgan',
    th: 'เป็นตุลาการศาลรัฐธรรมนูญ หรือผู้ดำรงตำแหน่งในองค์กรอิสระ',
    en: 'Judge of the Constitutional Court or member of an independent organ',
    ...SINCE_2562,
  },
  {
    item: 16,
    code: 'barredFromPolitics',
    th: 'อยู่ในระหว่างต้องห้ามมิให้ดำรงตำแหน่งทางการเมือง',
    en: 'Barred from political office at present',
    ...SINCE_2562,
  },
  {
    item: 17,
    code: 'removedBySupremeCourt',
    th: 'เคยพ้นจากตำแหน่งเพราะคำพิพากษาศาลฎีกาหรือศาลฎีกาแผนกคดีอาญาของผู้ดำรงตำแหน่งทางการเมือง',
    en: 'Ever removed by the Supreme Court or its division for holders of political office',
    ...SINCE_2562,
  },
  {
    item: 18,
    code: 'convictedUnderThisActWithin5y',
    th: 'เคยต้องคำพิพากษาว่ากระทำความผิดตามพระราชบัญญัตินี้ยังไม่พ้นห้าปี',
    en: 'Convicted under the Local Election Act less than five years ago',
    ...SINCE_2562,
  },
  {
    item: 19,
    code: 'recalledWithin5y',
    th: 'เคยถูกถอดถอนจากตำแหน่งยังไม่พ้นห้าปี',
    en: 'Recalled from office less than five years ago',
    ...CHECKED,
  },
  {
    item: 20,
    code: 'rightsRestrictedNoVote',
    th: 'อยู่ระหว่างถูกจำกัดสิทธิสมัครรับเลือกตั้งตามมาตรา 42',
    en: 'Right to stand restricted under section 42 for not voting without notice',
    ...SINCE_2562,
  },
  {
    item: 21,
    code: 'electionRightRevokedWithin5y',
    th: 'เคยถูกเพิกถอนสิทธิเลือกตั้งและยังไม่พ้นห้าปี',
    en: 'Voting right revoked less than five years ago',
    ...UNTIL_RULING_5_2566,
  },
  {
    item: 22,
    code: 'candidateElsewhere',
    th: 'เป็นผู้สมัครรับเลือกตั้งเป็น ส.ส. ส.ว. หรือผู้สมัครใน อปท. เดียวกันหรือ อปท. อื่น',
    en: 'Candidate for parliament, the senate, or another office of the same or another local organisation',
    ...CHECKED,
  },
  {
    item: 23,
    code: 'leftForConflictWithin5y',
    th: 'เคยพ้นจากตำแหน่งใน อปท. เพราะมีส่วนได้เสียในสัญญาหรือกิจการ ยังไม่พ้นห้าปี',
    en: 'Left local office for an interest in its contracts or business less than five years ago',
    ...CHECKED,
  },
  {
    item: 24,
    code: 'removedForDisobeyWithin5y',
    th: 'เคยพ้นจากตำแหน่งเพราะจงใจไม่ปฏิบัติตามกฎหมายอันก่อให้เกิดความเสียหายร้ายแรง ยังไม่พ้นห้าปี',
    en: 'Removed for wilfully disobeying the law with grave damage less than five years ago',
    ...CHECKED,
  },
  {
    item: 25,
    code: 'removedForNeglectWithin5y',
    th: 'เคยพ้นจากตำแหน่งเพราะทอดทิ้งหรือละเลยไม่ปฏิบัติการตามอำนาจหน้าที่ ยังไม่พ้นห้าปี',
    en: 'Removed for abandoning or neglecting duties less than five years ago',
    ...CHECKED,
  },
  {
    item: 26,
    code: 'otherByFoundingLaw',
    th: 'มีลักษณะต้องห้ามอื่นตามกฎหมายจัดตั้ง อปท.',
    en: 'Bears another prohibited characteristic of the founding law',
    ...SINCE_2562,
  },
];

/** Act and section of all items. */
export const PROHIBITED_SOURCE = `${ELECTION_ACT} ม.50`;

/** The checklist of a day, usually the day of applying. */
export function prohibitedOn(day: string): ProhibitedCharacteristic[] {
  return PROHIBITED_CHARACTERISTICS.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}
