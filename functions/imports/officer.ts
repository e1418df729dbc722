import type { Officer } from '../../shared/people/officer.ts';

/** Who imports write as: history names it, and by it the next import knows its own values from officers'. Nobody signs in as it. */
export const IMPORT_OFFICER: Officer = {
  officerId: 'officer-import',
  name: 'การนำเข้าทะเบียน อปท.',
  office: 'กรมส่งเสริมการปกครองท้องถิ่น',
  email: 'import@example.com',
  role: 'department',
  provinceCode: null,
  districtTh: null,
  laoId: null,
  duties: [],
  isActive: true,
  subject: null,
};
