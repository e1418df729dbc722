// POST /photos: a ticket to send a photo for somebody of an LAO. GET /photos/:photoId: what became of it.

import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { type PaperOf, type PhotoAnswer, type PhotoTicket, PhotoTicketRequest } from '../../shared/api-photos.ts';
import { recordSortKey } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { MOST_PHOTO_BYTES, PHOTO_REFUSALS, PhotoId } from '../../shared/people/photo.ts';
import { isInScope, may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { laoOfElection } from '../../shared/sheets/election-place.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { fieldOf, type Place } from '../../shared/sheets/sheet.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import { ticketFor } from '../files/upload-ticket.ts';
import { readPhoto, writePhoto } from '../store/photos.ts';
import { readRecord } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

const TICKET_LASTS_MS = 10 * 60_000;

export async function postPhoto(c: Context<ApiEnv>): Promise<Response> {
  const officer = c.get('officer');
  const { laoId, contentType, frame, paper = null } = await readJson(c, PhotoTicketRequest);
  const { store, now, uploads } = c.get('parts');
  const place = await placeOfLao(store, laoId);
  const isAllowed = paper === null ? maySendPhotos(officer, place) : maySendPaper(officer, place, paper);
  if (!isAllowed) throw new Problem('scope-forbidden');
  const photoId = `photo-${randomBytes(16).toString('hex')}`;
  const at = now();
  const expiresAt = new Date(at.getTime() + TICKET_LASTS_MS);
  const ticket = ticketFor(uploads(), { key: photoId, contentType, mostBytes: MOST_PHOTO_BYTES, now: at, expiresAt });
  await writePhoto(store, {
    photoId,
    ...place,
    officerId: officer.officerId,
    at: at.toISOString(),
    contentType,
    frame,
    paper,
    state: 'waiting',
    refusal: null,
    small: null,
  });
  return c.json({ photoId, ...ticket, fields: { ...ticket.fields }, expiresAt: expiresAt.toISOString() } satisfies PhotoTicket, 201);
}

async function placeOfLao(store: Store, laoId: string): Promise<Pick<Lao, 'laoId' | 'provinceCode' | 'districtTh'>> {
  const record = await readRecord(store, { pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) });
  if (record === null || record.isDeleted) throw new Problem('record-unknown');
  const { provinceCode, districtTh } = Lao.parse(record.values);
  return { laoId, provinceCode, districtTh };
}

/** Whoever may write the photo of somebody there. */
function maySendPhotos(officer: Officer, place: Place): boolean {
  const withPhotos = SHEETS.filter((sheet) => fieldOf(sheet, 'photoId') !== undefined);
  return isInScope(officer, place) && withPhotos.some((sheet) => may(officer, 'write', sheet, undefined, 'photoId'));
}

/** Whoever may enter counts of that election there. */
function maySendPaper(officer: Officer, place: Place, { electionId }: PaperOf): boolean {
  return (
    laoOfElection(electionId) === place.laoId && isInScope(officer, place) && may(officer, 'write', unitCounts, undefined, 'paperPhotoId')
  );
}

export async function getPhoto(c: Context<ApiEnv>): Promise<Response> {
  const asked = PhotoId.safeParse(c.req.param('photoId'));
  const photo = asked.success ? await readPhoto(c.get('parts').store, asked.data) : null;
  if (photo === null || !isInScope(c.get('officer'), photo)) throw new Problem('record-unknown');
  const { photoId, state, refusal, small } = photo;
  return c.json({ photoId, state, refusal: refusal === null ? null : PHOTO_REFUSALS[refusal], small } satisfies PhotoAnswer);
}
