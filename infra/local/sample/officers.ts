// The invented officers of the sample, one of every role. The sign-in page of the local provider lists them.

import type { Officer } from '../../../shared/people/officer.ts';

const NO_PLACE = { provinceCode: null, districtTh: null, laoId: null };

function officer(
  account: string,
  name: string,
  office: string,
  role: Officer['role'],
  given: Partial<Pick<Officer, 'provinceCode' | 'districtTh' | 'laoId' | 'duties'>> = {},
): Officer {
  return {
    officerId: `officer-${account}`,
    name,
    office,
    email: `${account}@example.com`,
    role,
    ...NO_PLACE,
    duties: [],
    ...given,
    isActive: true,
    subject: null,
  };
}

export const SAMPLE_OFFICERS: readonly Officer[] = [
  officer('department', 'อรุณี ตัวอย่างดี', 'กรมส่งเสริมการปกครองท้องถิ่น', 'department'),
  officer('chiangmai', 'ประวิทย์ สมมุติวงศ์', 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเชียงใหม่', 'province', { provinceCode: '50' }),
  officer('khonkaen', 'มาลัย แบบอย่างงาม', 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดขอนแก่น', 'province', { provinceCode: '40' }),
  officer('district', 'สุเทพ ตัวอย่างสุข', 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเวียงดาวเมฆ', 'district', {
    provinceCode: '50',
    districtTh: 'เวียงดาวเมฆ',
  }),
  officer('lao-sao', 'ดวงใจ สมมุติกุล', 'องค์การบริหารส่วนตำบลสันฟ้าอิ่ม', 'lao', { provinceCode: '50', laoId: 'lao-06508210' }),
  officer('lao-town', 'ชัยวัฒน์ ทดลองสกุล', 'เทศบาลเมืองโนนลมเย็น', 'lao', { provinceCode: '40', laoId: 'lao-04408102' }),
  officer('election-director', 'พิมพา ตัวอย่างธรรม', 'องค์การบริหารส่วนตำบลสันฟ้าอิ่ม', 'electionDirector', {
    provinceCode: '50',
    laoId: 'lao-06508210',
  }),
  officer('election-helper', 'วีระ สมมุติใจ', 'องค์การบริหารส่วนตำบลสันฟ้าอิ่ม', 'electionHelper', {
    provinceCode: '50',
    laoId: 'lao-06508210',
    duties: ['takeApplications', 'keepVoterList', 'countVotes'],
  }),
  officer('provincial-election', 'รัชนี แบบอย่างสกุล', 'สำนักงานคณะกรรมการการเลือกตั้งประจำจังหวัดเชียงใหม่', 'provincialElectionDirector', {
    provinceCode: '50',
  }),
  officer('executive', 'ธีระ ทดลองชัย', 'สำนักงานปลัดกระทรวงมหาดไทย', 'executiveViewer'),
  officer('auditor', 'นภา ตัวอย่างตรง', 'สำนักงานการตรวจเงินแผ่นดิน', 'auditor'),
];
