// Sending a photo: a ticket, the upload straight into quarantine, then asking until it was looked at.

import { z } from 'zod';
import { ElectionId } from './elections/election-id.ts';
import { UnitCount } from './elections/unit-count.ts';
import { MOST_PHOTO_BYTES, PHOTO_KINDS, PhotoFrame, PhotoId } from './people/photo.ts';

const Bilingual = z.strictObject({ th: z.string(), en: z.string() });

export const PaperOf = z.strictObject({ electionId: ElectionId, countId: UnitCount.shape.countId });
export type PaperOf = z.infer<typeof PaperOf>;

export const PhotoTicketRequest = z.strictObject({
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  /** As the browser tells from the file's ending; the content must agree. */
  contentType: z.enum(PHOTO_KINDS),
  bytes: z.int().positive().max(MOST_PHOTO_BYTES),
  /** Of a portrait; a paper is kept whole. */
  frame: PhotoFrame,
  /** The count whose paper it is; without it, a portrait. */
  paper: PaperOf.optional(),
});
export type PhotoTicketRequest = z.infer<typeof PhotoTicketRequest>;

export const PhotoTicket = z.strictObject({
  photoId: PhotoId,
  /** Where to POST a form of these fields and then `file`, within the time given. */
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});
export type PhotoTicket = z.infer<typeof PhotoTicket>;

export const PhotoAnswer = z.strictObject({
  photoId: PhotoId,
  state: z.enum(['waiting', 'ready', 'refused']),
  /** Why it was refused and what to do; null otherwise. */
  refusal: Bilingual.nullable(),
  /** The small picture (of a paper: one that can be read) as a data URL, once it is ready: what is not, or no more, public is seen here only. */
  small: z.string().nullable(),
});
export type PhotoAnswer = z.infer<typeof PhotoAnswer>;
