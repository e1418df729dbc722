import type { Officer } from '../../shared/people/officer.ts';

/** Who the first officers are added as: history names it. Nobody signs in as it. */
export const INSTALLER: Officer = {
  officerId: 'officer-installer',
  name: 'การติดตั้งระบบ',
  office: 'กรมส่งเสริมการปกครองท้องถิ่น',
  email: 'installer@example.com',
  role: 'department',
  provinceCode: null,
  districtTh: null,
  laoId: null,
  duties: [],
  isActive: true,
  subject: null,
};
