// What an election elects, in words.

import type { Bilingual } from '../text/lang.ts';
import type { Election, ElectionCause } from './election.ts';

export const OFFICES_NAMES: Readonly<Record<Election['offices'], Bilingual>> = {
  council: { th: 'สมาชิกสภาท้องถิ่น', en: 'council' },
  executive: { th: 'ผู้บริหารท้องถิ่น', en: 'chief executive' },
  both: { th: 'สมาชิกสภาและผู้บริหารท้องถิ่น', en: 'council and chief executive' },
};

export const CAUSE_NAMES: Readonly<Record<ElectionCause, Bilingual>> = {
  termEnd: { th: 'ครบวาระ', en: 'end of term' },
  vacancy: { th: 'แทนตำแหน่งที่ว่าง', en: 'vacancy' },
  councilDissolved: { th: 'ยุบสภา', en: 'council dissolved' },
  newLao: { th: 'จัดตั้งหรือเปลี่ยนฐานะ', en: 'new organisation or changed status' },
  repeatNoVote: { th: 'เลือกตั้งใหม่ เพราะไม่มีผู้ได้คะแนนมากกว่าคะแนนไม่เลือกผู้ใด', en: 'repeat election: nobody beat the no-vote' },
  repeatTenPercent: { th: 'เลือกตั้งใหม่ เพราะได้คะแนนไม่ถึงร้อยละสิบ', en: 'repeat election: below ten per cent' },
  ecOrdered: { th: 'กกต. หรือศาลสั่งให้เลือกตั้งใหม่', en: 'ordered by the Election Commission or a court' },
  transitional: { th: 'บทเฉพาะกาล มาตรา 142', en: 'transitional provision, section 142' },
};
