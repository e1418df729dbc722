// From a picture as sent to those that are kept: upright, without metadata, encoded anew; portraits framed, papers whole.

import sharp, { type Metadata, type Sharp } from 'sharp';
import {
  LEAST_FRAME,
  LEAST_PAPER_LONGEST,
  MOST_PHOTO_PIXELS,
  PAPER_LONGEST,
  PHOTO_SIZE,
  type PhotoFrame,
  type PhotoRefusal,
  READABLE_PAPER_LONGEST,
  SMALL_PAPER_LONGEST,
  SMALL_PHOTO_SIZE,
} from '../../shared/people/photo.ts';

// One picture at a time: a copy of the function has one job, and no memory of another's.
sharp.cache(false);

export interface Prints {
  readonly full: Uint8Array;
  /** For lists. */
  readonly small: Uint8Array;
  /** What officers see of it before it is public. */
  readonly shown: Uint8Array;
}
export type Developed = Prints | { readonly refusal: PhotoRefusal };

/** `bytes` are a JPEG, PNG or WebP by their beginning (examine.ts): no other decoder is ever reached. */
export function develop(bytes: Uint8Array, frame: PhotoFrame): Promise<Developed> {
  return opened(bytes, async (size, upright) => {
    const region = regionOf(size, frame);
    if (region.width < LEAST_FRAME.width || region.height < LEAST_FRAME.height) return { refusal: 'tooSmall' };
    const framed = upright().extract(region);
    const [full, small] = await Promise.all([printed(framed, PHOTO_SIZE, 'cover'), printed(framed, SMALL_PHOTO_SIZE, 'cover')]);
    return { full, small, shown: small };
  });
}

/** A paper: nothing is cut off, and the print can be read. */
export function developPaper(bytes: Uint8Array): Promise<Developed> {
  return opened(bytes, async (size, upright) => {
    if (Math.max(size.width, size.height) < LEAST_PAPER_LONGEST) return { refusal: 'paperTooSmall' };
    const inside = (longest: number) => printed(upright(), { width: longest, height: longest }, 'inside');
    const [full, small, shown] = await Promise.all([inside(PAPER_LONGEST), inside(SMALL_PAPER_LONGEST), inside(READABLE_PAPER_LONGEST)]);
    return { full, small, shown };
  });
}

type Work = (size: { width: number; height: number }, upright: () => Sharp) => Promise<Developed>;

async function opened(bytes: Uint8Array, work: Work): Promise<Developed> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (metadata.width * metadata.height > MOST_PHOTO_PIXELS) return { refusal: 'tooManyPixels' };
    return await work(uprightSize(metadata), () => sharp(bytes, { limitInputPixels: MOST_PHOTO_PIXELS, failOn: 'error' }).autoOrient());
  } catch (error) {
    if (isOfThePicture(error)) return { refusal: 'unreadable' };
    throw error;
  }
}

function printed(picture: Sharp, size: { readonly width: number; readonly height: number }, fit: 'cover' | 'inside'): Promise<Buffer> {
  return picture
    .clone()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ ...size, fit, withoutEnlargement: fit === 'inside' })
    .jpeg({ quality: fit === 'inside' ? 78 : 82, progressive: true, mozjpeg: true })
    .toBuffer();
}

/** EXIF orientations 5 to 8 lie on their side. */
function uprightSize({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function regionOf(size: { width: number; height: number }, frame: PhotoFrame) {
  const left = Math.min(size.width - 1, Math.round(frame.x * size.width));
  const top = Math.min(size.height - 1, Math.round(frame.y * size.height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(size.width - left, Math.round(frame.width * size.width))),
    height: Math.max(1, Math.min(size.height - top, Math.round(frame.height * size.height))),
  };
}

/** What libvips says of bytes it cannot decode; anything else is our own fault and is tried again. */
function isOfThePicture(error: unknown): boolean {
  return error instanceof Error && /Input (buffer|image)|Vips|VipsJpeg|webp|png|jpeg|corrupt|premature|unsupported/i.test(error.message);
}
