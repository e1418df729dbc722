// Accounts that people make for themselves on one machine: an e-mail and a password. No mail leaves this machine, so the address is
// taken at its word; on AWS an invitation proves it. What an account may do is decided by the officers sheet alone.

import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { passwordWeakness } from './password.ts';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 2000;
  CREATE TABLE IF NOT EXISTS accounts (account_id TEXT PRIMARY KEY, email TEXT UNIQUE NOT NULL, salt TEXT NOT NULL, hash TEXT NOT NULL);
`;
const Row = z.object({ account_id: z.string(), email: z.string(), salt: z.string(), hash: z.string() });
const Email = z.email().max(200).toLowerCase();

const MOST_FAILURES = 10;
const REST_MS = 15 * 60_000;
/** Nobody fills the disk with accounts of one machine. */
const MOST_ACCOUNTS = 20_000;

export interface Account {
  readonly accountId: string;
  readonly email: string;
}

export type Entered = { readonly account: Account } | { readonly refusal: Bilingual };

export interface Accounts {
  register(typed: { email: string; password: string; again: string }): Promise<Entered>;
  enter(typed: { email: string; password: string }): Promise<Entered>;
  find(accountId: string): Account | undefined;
  close(): void;
}

const WRONG: Bilingual = { th: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง', en: 'The e-mail or the password is not right.' };
const derive = promisify<string, string, number, Buffer>(scrypt);

/** `file` null keeps them in memory. `reserved` addresses belong to others and cannot be registered. */
export function openAccounts(file: string | null, reserved: readonly string[], now: () => number = Date.now): Accounts {
  if (file !== null) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec(SCHEMA);
  const byEmail = database.prepare('SELECT * FROM accounts WHERE email = ?');
  const byId = database.prepare('SELECT * FROM accounts WHERE account_id = ?');
  const count = database.prepare('SELECT count(*) AS n FROM accounts');
  const insert = database.prepare('INSERT INTO accounts (account_id, email, salt, hash) VALUES (?, ?, ?, ?)');
  const failures = new Map<string, { count: number; since: number }>();

  async function register(typed: { email: string; password: string; again: string }): Promise<Entered> {
    const email = Email.safeParse(typed.email.trim()).data;
    if (email === undefined) return { refusal: { th: 'อีเมลไม่ถูกต้อง', en: 'This is not an e-mail address.' } };
    const weakness = passwordWeakness(typed.password, email);
    if (weakness !== null) return { refusal: weakness };
    if (typed.password !== typed.again) return { refusal: { th: 'รหัสผ่านสองช่องไม่ตรงกัน', en: 'The two passwords differ.' } };
    if (reserved.includes(email) || byEmail.get(email) !== undefined || Number(count.get()?.['n']) >= MOST_ACCOUNTS)
      return {
        refusal: {
          th: 'ลงทะเบียนด้วยอีเมลนี้ไม่ได้ หากมีบัญชีแล้วให้เข้าสู่ระบบ',
          en: 'This e-mail cannot be registered; sign in if you have an account.',
        },
      };
    const account = { accountId: `account-${randomUUID()}`, email };
    const salt = randomBytes(16).toString('hex');
    insert.run(account.accountId, email, salt, (await derive(typed.password, salt, 64)).toString('hex'));
    return { account };
  }

  async function enter({ email: typed, password }: { email: string; password: string }): Promise<Entered> {
    const email = typed.trim().toLowerCase();
    const failed = failures.get(email);
    if (failed !== undefined && failed.count >= MOST_FAILURES && now() - failed.since < REST_MS)
      return { refusal: { th: 'ผิดหลายครั้งเกินไป ลองใหม่ใน 15 นาที', en: 'Too many wrong tries: try again in 15 minutes.' } };
    const row = Row.safeParse(byEmail.get(email)).data;
    // The same work where nobody has this address: the time tells nothing.
    const hash = await derive(password, row?.salt ?? 'nobody', 64);
    if (row !== undefined && timingSafeEqual(hash, Buffer.from(row.hash, 'hex'))) {
      failures.delete(email);
      return { account: { accountId: row.account_id, email: row.email } };
    }
    const isOver = failed === undefined || now() - failed.since >= REST_MS;
    failures.set(email, isOver ? { count: 1, since: now() } : { count: failed.count + 1, since: failed.since });
    return { refusal: WRONG };
  }

  return {
    register,
    enter,
    find: (accountId) => {
      const row = Row.safeParse(byId.get(accountId)).data;
      return row && { accountId, email: row.email };
    },
    close: () => database.close(),
  };
}
