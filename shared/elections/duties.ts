// หน้าที่เจ็ดประการของผู้อำนวยการการเลือกตั้งประจำ อปท. (acceptance 002-4): what the director does, and may hand to named helpers one by one. Which
// records each duty opens is said by the sheets (`Sheet.handed`).

import { z } from 'zod';
import type { Bilingual } from '../text/lang.ts';

export const Duty = z.enum(['takeApplications', 'setUnits', 'appointStaff', 'keepVoterList', 'countVotes', 'otherActs', 'appointHelpers']);
export type Duty = z.infer<typeof Duty>;

interface DutyNames extends Bilingual {
  /** What a helper who has it may do here. */
  readonly opens: Bilingual;
}

export const DUTY_NAMES: Readonly<Record<Duty, DutyNames>> = {
  takeApplications: {
    th: 'รับสมัครเลือกตั้ง',
    en: 'Receive applications',
    opens: { th: 'แผ่นงานผู้สมัคร', en: 'the sheet of candidates' },
  },
  setUnits: {
    th: 'กำหนดหน่วยเลือกตั้งและที่เลือกตั้ง',
    en: 'Set polling units and places',
    opens: { th: 'แผ่นงานหน่วยเลือกตั้ง', en: 'the sheet of polling units' },
  },
  appointStaff: {
    th: 'แต่งตั้งและจัดอบรมเจ้าพนักงานผู้ดำเนินการเลือกตั้ง',
    en: 'Appoint and train officials',
    opens: { th: 'แผ่นงาน กปน. และ รปภ.', en: 'the sheet of poll staff' },
  },
  keepVoterList: {
    th: 'ตรวจสอบบัญชีรายชื่อผู้มีสิทธิเลือกตั้ง การเพิ่มชื่อ ถอนชื่อ',
    en: 'Check the voter list, add and withdraw names',
    opens: { th: 'จำนวนผู้มีสิทธิเลือกตั้งของเขตและหน่วย', en: 'eligible voters of constituencies and units' },
  },
  countVotes: {
    th: 'การลงคะแนน การนับคะแนน และการประกาศผลการนับคะแนน',
    en: 'Voting, counting, announcing the count',
    opens: { th: 'บันทึกผลนับคะแนนรายหน่วย', en: 'entering the counts of units' },
  },
  otherActs: {
    th: 'ดำเนินการอื่นอันจำเป็นเกี่ยวกับการเลือกตั้ง',
    en: 'Other necessary acts',
    opens: {
      th: 'การปิดประกาศ การส่งสำเนา ศูนย์ประสานงาน วัสดุ และงบประมาณ',
      en: 'postings, deliveries, coordination centre, materials and budget',
    },
  },
  appointHelpers: {
    th: 'แต่งตั้งหรือมอบหมายผู้ช่วยเหลือ',
    en: 'Appoint helpers',
    opens: { th: 'มอบหน้าที่ให้ผู้ช่วยเหลือคนอื่น', en: 'handing duties to other helpers' },
  },
};
