import type { Context } from 'hono';
import type { z } from 'zod';
import { Problem } from '../../shared/problems.ts';
import type { ApiEnv } from './app.ts';
import { invalidRequest } from './problem-response.ts';

/** The body, parsed by its schema. Throws `body-not-json` or `request-invalid` with the places that do not fit. */
export async function readJson<T extends z.ZodType>(c: Context<ApiEnv>, schema: T): Promise<z.output<T>> {
  const text = await c.req.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new Problem('body-not-json', { cause });
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalidRequest(parsed.error);
  return parsed.data;
}
