// From a picture as sent to the two that are kept: upright, framed, without metadata, encoded anew.

import sharp, { type Metadata, type Sharp } from 'sharp';
import {
  LEAST_FRAME,
  MOST_PHOTO_PIXELS,
  PHOTO_SIZE,
  type PhotoFrame,
  type PhotoRefusal,
  SMALL_PHOTO_SIZE,
} from '../../shared/people/photo.ts';

// One picture at a time: a copy of the function has one job, and no memory of another's.
sharp.cache(false);

export type Developed = { readonly full: Uint8Array; readonly small: Uint8Array } | { readonly refusal: PhotoRefusal };

/** `bytes` are a JPEG, PNG or WebP by their beginning (examine.ts): no other decoder is ever reached. */
export async function develop(bytes: Uint8Array, frame: PhotoFrame): Promise<Developed> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (metadata.width * metadata.height > MOST_PHOTO_PIXELS) return { refusal: 'tooManyPixels' };
    const region = regionOf(uprightSize(metadata), frame);
    if (region.width < LEAST_FRAME.width || region.height < LEAST_FRAME.height) return { refusal: 'tooSmall' };
    const upright = sharp(bytes, { limitInputPixels: MOST_PHOTO_PIXELS, failOn: 'error' }).autoOrient().extract(region);
    const flat = upright.flatten({ background: '#ffffff' }).toColourspace('srgb');
    const [full, small] = await Promise.all([PHOTO_SIZE, SMALL_PHOTO_SIZE].map((size) => printed(flat.clone(), size)));
    if (full === undefined || small === undefined) throw new Error('A print is missing.');
    return { full, small };
  } catch (error) {
    if (isOfThePicture(error)) return { refusal: 'unreadable' };
    throw error;
  }
}

function printed(picture: Sharp, size: { readonly width: number; readonly height: number }): Promise<Buffer> {
  return picture
    .resize({ ...size, fit: 'cover' })
    .jpeg({ quality: 82, progressive: true, mozjpeg: true })
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
