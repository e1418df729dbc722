import type { Context } from 'hono';
import { z } from 'zod';
import type { Me } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { readDataset } from '../store/dataset.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';
import { bindOfficer } from './sign-in.ts';

/** GET /me: who is signed in, what they may do, and the day that rules count with. */
export async function getMe(c: Context<ApiEnv>): Promise<Response> {
  return c.json(await describe(c, c.get('officer')));
}

const Binding = z.strictObject({ idToken: z.string().max(8_000) });

/** POST /me/binding: the first sign-in of an officer registered by e-mail. */
export async function postBinding(c: Context<ApiEnv>): Promise<Response> {
  const { store, tokens, now } = c.get('parts');
  const { idToken } = await readJson(c, Binding);
  const email = await tokens.emailOf(idToken, c.get('subject'));
  return c.json(await describe(c, await bindOfficer(store, c.get('subject'), email, now)));
}

async function describe(c: Context<ApiEnv>, { subject: _, ...officer }: Officer): Promise<Me> {
  const { store, now } = c.get('parts');
  const { SHEETS } = await import('../../shared/sheets/all-sheets.ts');
  const whole = { ...officer, subject: null };
  const instant = now();
  return {
    officer,
    sheets: SHEETS.filter((sheet) => may(whole, 'read', sheet)).map((sheet) => ({
      name: sheet.name,
      mayCreate: may(whole, 'create', sheet),
      mayDelete: may(whole, 'delete', sheet),
      writableFields: sheet.fields.filter((field) => may(whole, 'write', sheet, undefined, field.name)).map((field) => field.name),
    })),
    isSample: (await readDataset(store)) === 'sample',
    now: instant.toISOString(),
    today: dayInBangkok(instant),
  };
}
