// ภาพถ่าย of somebody, and of a paper of a count: what may be sent, how it is framed, and why one is refused.

import { z } from 'zod';
import type { Bilingual } from '../text/lang.ts';

/** The kinds taken, by the content type a browser gives them. */
export const PHOTO_KINDS = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

export const MOST_PHOTO_BYTES = 8 * 1024 * 1024;
/** A picture of more is decoded nowhere: few bytes can hold millions of pixels. */
export const MOST_PHOTO_PIXELS = 40_000_000;
/** A portrait, width by height: what is published, and what stands in lists. */
export const PHOTO_SIZE = { width: 600, height: 800 } as const;
export const SMALL_PHOTO_SIZE = { width: 150, height: 200 } as const;
/** Framed smaller than this, nobody could be told from it. */
export const LEAST_FRAME = { width: 150, height: 200 } as const;

/** A count's paper is kept whole: its longer side, in pixels, at most, in lists, and for officers beside the figures. */
export const PAPER_LONGEST = 2400;
export const SMALL_PAPER_LONGEST = 320;
export const READABLE_PAPER_LONGEST = 1000;
/** Smaller than this, its figures could not be read. */
export const LEAST_PAPER_LONGEST = 800;

const Share = z.number().min(0).max(1);

/** The part of the upright picture that is kept, in shares of its width and height. */
export const PhotoFrame = z
  .strictObject({ x: Share, y: Share, width: Share.positive(), height: Share.positive() })
  .refine(({ x, width }) => x + width <= 1.000_001, 'reaches past the right edge')
  .refine(({ y, height }) => y + height <= 1.000_001, 'reaches past the lower edge');
export type PhotoFrame = z.infer<typeof PhotoFrame>;

export const WHOLE_FRAME: PhotoFrame = { x: 0, y: 0, width: 1, height: 1 };

export const PhotoId = z.string().regex(/^photo-[0-9a-f]{32}$/);

export const PHOTO_REFUSALS = {
  notAPicture: {
    th: 'แฟ้มนี้ไม่ใช่ภาพ JPEG, PNG หรือ WebP — เลือกภาพถ่าย',
    en: 'This file is no JPEG, PNG or WebP picture: choose a photo.',
  },
  otherKind: {
    th: 'นามสกุลแฟ้มไม่ตรงกับเนื้อหา — บันทึกภาพใหม่เป็น JPEG แล้วส่งอีกครั้ง',
    en: 'The file’s ending does not fit its content: save the picture as JPEG and send it again.',
  },
  moreThanAPicture: {
    th: 'แฟ้มนี้มีข้อมูลอื่นแฝงอยู่นอกจากภาพ จึงไม่รับ — บันทึกภาพใหม่เป็น JPEG แล้วส่งอีกครั้ง',
    en: 'The file holds something else beside a picture and is not taken: save the picture as JPEG and send it again.',
  },
  tooManyPixels: {
    th: 'ภาพมีจำนวนจุดมากเกินไป (เกิน 40 ล้านจุด) — ย่อภาพก่อนส่ง',
    en: 'The picture has too many pixels (over 40 million): make it smaller first.',
  },
  tooLarge: { th: 'แฟ้มใหญ่เกิน 8 MB — ย่อภาพก่อนส่ง', en: 'The file is larger than 8 MB: make it smaller first.' },
  tooSmall: {
    th: 'ส่วนที่เลือกเล็กเกินไป (อย่างน้อย 150 × 200 จุด) — เลือกภาพที่คมกว่านี้หรือเลือกกรอบให้กว้างขึ้น',
    en: 'The framed part is too small (at least 150 by 200 pixels): choose a sharper photo or a wider frame.',
  },
  paperTooSmall: {
    th: 'ภาพแบบรายงานเล็กเกินไป อ่านตัวเลขไม่ได้ (ด้านยาวอย่างน้อย 800 จุด) — ถ่ายใหม่ให้เต็มแผ่น',
    en: 'The photo of the paper is too small to be read (at least 800 pixels on its longer side): take it again, the whole sheet.',
  },
  unreadable: { th: 'ภาพเสียหาย เปิดไม่ได้ — เลือกภาพอื่น', en: 'The picture is damaged and cannot be read: choose another.' },
} as const satisfies Record<string, Bilingual>;
export type PhotoRefusal = keyof typeof PHOTO_REFUSALS;
