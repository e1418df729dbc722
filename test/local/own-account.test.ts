import { describe, expect, test } from 'vitest';
import { openAccounts } from '../../infra/local/identity/accounts.ts';
import { passwordWeakness } from '../../infra/local/identity/password.ts';

const GOOD = 'แม่น้ำยมสายยาว';

describe('a password of the local sign-in', () => {
  test.each([
    ['six digits, as an earlier system asked for', '123456'],
    ['many digits', '081234567890123'],
    ['digits in Thai', '๑๒๓๔๕๖๗๘๙๐๑๒๓๔'],
    ['eleven characters', 'abcde-fghij'],
    ['one character again and again', 'aaaaaaaaaaaaaaab'],
    ['the name of one’s e-mail', 'duangjai-2566-x'],
    ['a common word', 'MyPassword2566'],
  ])('is refused where it is %s', (_name, password) => {
    expect(passwordWeakness(password, 'duangjai@example.com')).toMatchObject({ th: expect.any(String), en: expect.any(String) });
  });

  test.each([GOOD, 'river-boat-lantern', 'xK9!mq27Zr#p'])('may be “%s”', (password) => {
    expect(passwordWeakness(password, 'duangjai@example.com')).toBeNull();
  });
});

describe('an account of one’s own', () => {
  const typed = { email: 'Duangjai@Example.com', password: GOOD, again: GOOD };

  test('is made once, and entered with the same password in any case of the e-mail', async () => {
    const accounts = openAccounts(null, []);
    const made = await accounts.register(typed);
    expect(made).toMatchObject({ account: { email: 'duangjai@example.com' } });
    expect(await accounts.enter({ email: 'DUANGJAI@example.com', password: GOOD })).toEqual(made);
    expect(await accounts.register(typed)).toHaveProperty('refusal');
    accounts.close();
  });

  test('is refused with two different passwords, no address, or the address of a sample officer', async () => {
    const accounts = openAccounts(null, ['department@example.com']);
    for (const wrong of [{ again: `${GOOD}x` }, { email: 'nobody' }, { email: 'department@example.com' }])
      expect(await accounts.register({ ...typed, ...wrong })).toHaveProperty('refusal');
    accounts.close();
  });

  test('rests after ten wrong passwords, even for the right one, and answers nobody’s address like a wrong password', async () => {
    let now = 0;
    const accounts = openAccounts(null, [], () => now);
    await accounts.register(typed);
    const wrong = await accounts.enter({ email: typed.email, password: 'wrong-wrong-wrong' });
    expect(await accounts.enter({ email: 'nobody@example.com', password: GOOD })).toEqual(wrong);
    for (let tries = 1; tries < 10; tries++) await accounts.enter({ email: typed.email, password: 'wrong-wrong-wrong' });
    expect(await accounts.enter(typed)).toHaveProperty('refusal');
    now = 16 * 60_000;
    expect(await accounts.enter(typed)).toHaveProperty('account');
    accounts.close();
  });
});
