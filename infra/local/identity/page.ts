// The few pages of the local sign-in: server-rendered, Thai first, no script.

import type { Officer } from '../../../shared/people/officer.ts';
import { roleName } from '../../../shared/sheets/officers.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { SHORTEST_PASSWORD } from './password.ts';

const STYLE = `
  body { margin: 0; font: 1rem/1.6 system-ui, "Noto Sans Thai", "Sarabun", sans-serif; color: #14213d; background: #f4f6fa; }
  main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .5rem; }
  p { margin: .5rem 0; }
  .note { background: #fff4d6; border-left: .35rem solid #8a5a00; padding: .6rem 1rem; }
  ul { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: .6rem; }
  button { width: 100%; font: inherit; text-align: left; color: inherit; background: #fff; border: 1px solid #6b7590; border-radius: .5rem;
    padding: .8rem 1rem; min-height: 3rem; cursor: pointer; }
  button:hover { background: #e7eefc; }
  button:focus-visible { outline: 3px solid #1a56c4; outline-offset: 2px; }
  b, span { display: block; }
  b { font-size: 1.1rem; }
  [lang=en] { color: #45506b; }
  code { overflow-wrap: anywhere; }
  h2 { font-size: 1.25rem; margin: 2rem 0 0; }
  label { display: block; margin-top: .6rem; }
  input { width: 100%; box-sizing: border-box; font: inherit; padding: .5rem .75rem; min-height: 2.75rem; border: 1px solid #6b7590; border-radius: .5rem; }
  input + button { margin-top: .8rem; }
`;

/** Hash of the style is not needed: the page's own policy allows it (see `PAGE_HEADERS`), and there is no script at all. */
export function pageHeaders(formTargets: readonly string[]): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${formTargets.join(' ')}`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** What went wrong with one's own account, and the address typed. */
export interface Retry {
  readonly refusal: Bilingual | null;
  readonly email: string;
}

export function signInPage(officers: readonly Officer[], action: string, retry: Retry | null = null): string {
  const buttons = officers.map((officer) => `<li>${officerButton(officer)}</li>`).join('\n');
  return page(
    'ลงชื่อเข้าใช้ (ข้อมูลตัวอย่าง)',
    `<h1>ลงชื่อเข้าใช้ในชื่อของใคร</h1>
<p lang="en">Who are you today?</p>
<p class="note">หน้านี้มีเฉพาะระบบบนเครื่องนี้ บุคคลทั้งหมดเป็นตัวอย่าง ไม่มีรหัสผ่าน<br><span lang="en">Only on this machine. All people are invented; there are no passwords.</span></p>
<form method="post" action="${asText(action)}">
<ul>
${buttons}
</ul>
</form>
${ownAccount(action, retry)}`,
  );
}

/** Signing in with one's own e-mail, and making an account for it. */
function ownAccount(action: string, retry: Retry | null): string {
  const email = asText(retry?.email ?? '');
  const refusal = retry?.refusal ?? null;
  const told =
    refusal === null ? '' : `<p class="note" role="alert">${asText(refusal.th)}<br><span lang="en">${asText(refusal.en)}</span></p>`;
  const box = (id: string, label: string, attributes: string) =>
    `<label for="${id}">${label}</label><input id="${id}" required maxlength="200" ${attributes}>`;
  return `${told}
<h2>เข้าด้วยอีเมลของท่านเอง</h2>
<p lang="en">Or with an e-mail of your own</p>
<form method="post" action="${asText(action)}">
<input type="hidden" name="do" value="enter">
${box('enter-email', 'อีเมล · E-mail', `type="email" name="email" autocomplete="username" value="${email}"`)}
${box('enter-password', 'รหัสผ่าน · Password', 'type="password" name="password" autocomplete="current-password"')}
<button type="submit"><b>เข้าสู่ระบบ</b><span lang="en">Sign in</span></button>
</form>
<h2>ลงทะเบียน</h2>
<p lang="en">Register</p>
<p>ใช้อีเมลเดียวกับที่ขอสิทธิ รหัสผ่านอย่างน้อย ${SHORTEST_PASSWORD} ตัวอักษร ไม่ใช่ตัวเลขล้วน<br><span lang="en">The e-mail with which you asked for access; at least ${SHORTEST_PASSWORD} characters, not only digits.</span></p>
<form method="post" action="${asText(action)}">
<input type="hidden" name="do" value="register">
${box('email', 'อีเมล · E-mail', `type="email" name="email" autocomplete="email" value="${email}"`)}
${box('password', 'รหัสผ่าน · Password', `type="password" name="password" autocomplete="new-password" minlength="${SHORTEST_PASSWORD}"`)}
${box('again', 'กรอกรหัสผ่านอีกครั้ง · Again', 'type="password" name="again" autocomplete="new-password"')}
<button type="submit"><b>ลงทะเบียน</b><span lang="en">Register</span></button>
</form>`;
}

function officerButton({ officerId, name, office, email, role }: Officer): string {
  const { th, en } = roleName(role);
  return `<button type="submit" name="officer" value="${asText(officerId)}">
<b>${asText(name)}</b>
<span>${asText(th)} · ${asText(office)}</span>
<span lang="en">${asText(en)} · ${asText(email)}</span>
</button>`;
}

/** `form` as the provider gives it: its id is `op.logoutForm`. */
export function signOutPage(form: string): string {
  return page(
    'ออกจากระบบ',
    `<h1>ออกจากระบบหรือไม่</h1>
<p lang="en">Do you want to sign out?</p>
${form}
<ul>
<li><button type="submit" form="op.logoutForm" name="logout" value="yes"><b>ออกจากระบบ</b><span lang="en">Sign out</span></button></li>
<li><button type="submit" form="op.logoutForm"><b>ไม่ออก</b><span lang="en">Stay signed in</span></button></li>
</ul>`,
  );
}

export function messagePage(th: string, en: string): string {
  return page(th, `<h1>${asText(th)}</h1>\n<p lang="en">${asText(en)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asText(title)} · ท้องถิ่น</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
