// Opening a sheet: drafts from the disk, then its rows page by page.

import type { Me, RowState, SheetPage } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { type ApiClient, SignInNeeded } from './api-client.ts';
import type { Seals } from './draft-cipher.ts';
import { type DraftStore, openDraftStore } from './draft-store.ts';
import { Pulse } from './pulse.ts';
import { Saver } from './saver.ts';
import type { Session } from './session.ts';
import { readPage } from './sheet-page.ts';
import { openTabChannel } from './tab-channel.ts';
import { waitFor } from './waiting.ts';
import { Workbook } from './workbook.ts';

/** The first page is small, so that the officer sees rows at once. */
const FIRST_ROWS = 200;
const PAGE_ROWS = 2_000;

export interface Desk {
  readonly workbook: Workbook;
  readonly saver: Saver;
  /** Keeps in step with what others save. */
  readonly pulse: Pulse;
  /** Null where the browser keeps nothing. */
  readonly seals: Seals | null;
}

/** What is opened, and how it is read. */
export interface Area {
  readonly province: string | null;
  readonly api: ApiClient;
  readonly session: Session;
  readonly signal: AbortSignal;
}

/** The officer as `may` wants one; the account behind it is nobody's business in the browser. */
export function officerOf(me: Me): Officer {
  return { ...me.officer, subject: null };
}

export async function openDesk(sheet: Sheet, me: Me, area: Area, onOutdated: () => void): Promise<Desk> {
  const { api, session } = area;
  const { officerId } = me.officer;
  const store = await openStore(officerId, sheet, onOutdated);
  void navigator.storage?.persist?.();
  const workbook = new Workbook({
    sheet,
    officer: officerOf(me),
    today: me.today,
    store,
    channel: openTabChannel(officerId, sheet.name),
    clock: () => new Date(),
  });
  const saver = new Saver({
    workbook,
    api,
    wait: (wait, signal) => waitFor(session, wait, signal),
    alone: (work) => navigator.locks.request(`thongthin-save-${officerId}-${sheet.name}`, work),
  });
  await workbook.restore();
  return { workbook, saver, pulse: new Pulse(workbook, area), seals: store?.seals ?? null };
}

/** Null where the browser keeps nothing; the workbook says so on screen. */
async function openStore(officerId: string, sheet: Sheet, onOutdated: () => void): Promise<DraftStore | null> {
  try {
    return await openDraftStore(officerId, sheet.name, (name) => fieldOf(sheet, name)?.class ?? 'internal', onOutdated);
  } catch (error) {
    console.error('Drafts cannot be kept on this computer', error);
    return null;
  }
}

/** Reads every row of the area. */
export async function loadRows({ workbook }: Desk, area: Area): Promise<void> {
  await readPages(workbook.sheet.name, FIRST_ROWS, area, (page) => workbook.addPage(page));
}

/** The LAOs of the area, for rules that need them; only for sheets kept inside LAOs, and where the officer may read the register. */
export async function loadRegister({ workbook }: Desk, me: Me, area: Area): Promise<void> {
  if (workbook.sheet.checkTogether === undefined || !me.sheets.some(({ name }) => name === laos.name)) return;
  const known: RowState[] = [];
  await readPages(laos.name, PAGE_ROWS, area, (page) => known.push(...readPage(page)));
  workbook.knowLaos(known);
}

/** While one page is put into the sheet, the next is on its way. */
async function readPages(sheet: string, firstRows: number, area: Area, take: (page: SheetPage) => void): Promise<void> {
  let coming: Promise<SheetPage> | null = ask(sheet, null, firstRows, area);
  while (coming !== null) {
    const page: SheetPage = await coming;
    coming = page.next === null ? null : ask(sheet, page.next, PAGE_ROWS, area);
    // Where putting it in fails, that is the fault to tell; the page on its way is nobody's any more.
    coming?.catch(() => {});
    take(page);
  }
}

/** An expired sign-in only makes it wait. */
async function ask(sheet: string, cursor: string | null, limit: number, area: Area): Promise<SheetPage> {
  for (;;) {
    try {
      return await area.api.sheetPage(sheet, { province: area.province, cursor, limit }, area.signal);
    } catch (error) {
      if (!(error instanceof SignInNeeded)) throw error;
      await waitFor(area.session, { why: 'signIn' }, area.signal);
      area.signal.throwIfAborted();
    }
  }
}
