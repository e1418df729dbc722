import { roleName } from '../../shared/sheets/officers.ts';
import { SAMPLE_OFFICERS } from './sample/officers.ts';
import { addresses, type Settings } from './settings.ts';

/** What a person needs to begin: where to look, and as whom to sign in. */
export function showAddresses(settings: Settings): void {
  const at = addresses(settings);
  const officers = SAMPLE_OFFICERS.map(({ email, role, office }) => `  ${email.padEnd(34)} ${roleName(role).th} · ${office}`);
  console.log(`
ท้องถิ่นพร้อมใช้แล้ว · Thongthin is ready

  เว็บไซต์สาธารณะ · public site   ${at.site}/
  หน้างานเจ้าหน้าที่ · officers     ${at.site}/admin/
  API                          ${at.api}/openapi.json
  ข้อมูล · data                  ${settings.dataFolder}

เจ้าหน้าที่ตัวอย่าง (กดชื่อในหน้าลงชื่อเข้าใช้ ไม่มีรหัสผ่าน) · Sample officers (press a name on the sign-in page; no password)
${officers.join('\n')}

พอร์ต ${settings.ports.dynamodb} (ฐานข้อมูล) รับจากทุกเครื่องในเครือข่ายโดยไม่ถามรหัส ปิดด้วยไฟร์วอลล์หากใช้เครือข่ายที่ไม่ไว้ใจ
Port ${settings.ports.dynamodb} (the database) answers any machine of your network and asks for no key: close it by firewall where you do not trust the network

หยุด: Ctrl-C · Stop: Ctrl-C
`);
}
