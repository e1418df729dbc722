// A photo of a count's paper as it is kept on the device and sent: small enough for a bad network, large enough to be read.

import { MOST_PHOTO_BYTES, PAPER_LONGEST, PHOTO_REFUSALS } from '../../../shared/people/photo.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';

/** What the camera took, at most as large as is kept; what the browser cannot open, nobody could read. */
export async function preparePaper(file: File): Promise<Blob | Bilingual> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return PHOTO_REFUSALS.unreadable;
  }
  const scale = Math.min(1, PAPER_LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (jpeg === null) return PHOTO_REFUSALS.unreadable;
  return jpeg.size > MOST_PHOTO_BYTES ? PHOTO_REFUSALS.tooLarge : jpeg;
}

/** For showing: pages may show no other pictures than their own and such. */
export function dataUrlOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}
