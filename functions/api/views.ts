// GET /views?sheet=…, POST /views, POST /views/removal: saved views, the officer's own and those of the office.

import type { Context } from 'hono';
import { z } from 'zod';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { MAX_VIEW_CHARACTERS, officeOf, type SavedView, ViewsAnswer, ViewToRemove, ViewToSave } from '../../shared/views.ts';
import { readViews, removeView, saveView, type ViewOwner } from '../store/views.ts';
import type { ApiEnv } from './app.ts';
import { invalidRequest } from './problem-response.ts';
import { readJson } from './read-json.ts';

const Query = z.strictObject({ sheet: z.string().max(40) });

export async function getViews(c: Context<ApiEnv>): Promise<Response> {
  const query = Query.safeParse(c.req.query());
  if (!query.success) throw invalidRequest(query.error);
  return c.json(await viewsOf(c, query.data.sheet));
}

/** Answers with every view of the sheet, as they now stand. */
export async function postView(c: Context<ApiEnv>): Promise<Response> {
  const { base, ...wanted } = await readJson(c, ViewToSave);
  if (JSON.stringify(wanted).length > MAX_VIEW_CHARACTERS)
    throw new Problem('request-invalid', { details: [{ path: 'look', reason: 'larger than a view may be' }] });
  const officer = c.get('officer');
  await checkReading(officer, wanted.sheet);
  const parts = c.get('parts');
  const view: SavedView = { ...wanted, version: base + 1, changedAt: parts.now().toISOString(), changedBy: officer.name };
  await saveView(parts.store, ownerOf(officer, wanted.isShared), view, base);
  return c.json(await viewsOf(c, wanted.sheet));
}

export async function postViewRemoval(c: Context<ApiEnv>): Promise<Response> {
  const view = await readJson(c, ViewToRemove);
  const officer = c.get('officer');
  await checkReading(officer, view.sheet);
  await removeView(c.get('parts').store, ownerOf(officer, view.isShared), view);
  return c.json(await viewsOf(c, view.sheet));
}

async function viewsOf(c: Context<ApiEnv>, sheet: string): Promise<ViewsAnswer> {
  const officer = c.get('officer');
  await checkReading(officer, sheet);
  const { store } = c.get('parts');
  const office = officeOf(officer);
  const [own, shared] = await Promise.all([
    readViews(store, ownerOf(officer, false), sheet),
    office === null ? [] : readViews(store, office, sheet),
  ]);
  return ViewsAnswer.parse({ views: [...own, ...shared].sort((a, b) => a.name.localeCompare(b.name, 'th')) });
}

async function checkReading(officer: Officer, name: string): Promise<void> {
  const sheet = await sheetNamed(name);
  if (sheet === undefined) throw new Problem('sheet-unknown');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
}

function ownerOf(officer: Officer, isShared: boolean): ViewOwner {
  const owner = isShared ? officeOf(officer) : `officer#${officer.officerId}`;
  if (owner === null) throw new Problem('scope-forbidden');
  return owner;
}
