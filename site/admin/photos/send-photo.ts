// Sends a photo: a ticket, the file straight into quarantine, then asking until somebody has looked at it.

import { type PaperOf, PhotoAnswer, PhotoTicket } from '../../../shared/api-photos.ts';
import { PHOTO_KINDS, type PhotoFrame } from '../../../shared/people/photo.ts';
import type { ApiClient } from '../api-client.ts';

const ASK_EVERY_MS = 700;
const LONGEST_WAIT_MS = 90_000;

/** Null where nothing became of it in time: it may not have arrived. */
export async function sendPhoto(
  api: ApiClient,
  { laoId, file, frame, paper }: { readonly laoId: string; readonly file: Blob; readonly frame: PhotoFrame; readonly paper?: PaperOf },
  signal: AbortSignal,
): Promise<PhotoAnswer | null> {
  const contentType = PHOTO_KINDS.find((kind) => kind === file.type) ?? 'image/jpeg';
  const body = { laoId, contentType, bytes: file.size, frame, ...(paper === undefined ? {} : { paper }) };
  const { photoId, url, fields } = await api.ask(PhotoTicket, '/photos', { body, signal });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  // The bucket's own answer is not readable from another origin, and not needed: the API is asked what became of the file.
  await fetch(url, { method: 'POST', mode: 'no-cors', body: form, signal });
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += ASK_EVERY_MS) {
    const answer = await api.ask(PhotoAnswer, `/photos/${photoId}`, { signal });
    if (answer.state !== 'waiting') return answer;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  return null;
}
