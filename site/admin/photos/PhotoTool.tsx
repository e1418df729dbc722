import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { useLang } from '../words.ts';
import { PhotoOfRow } from './PhotoOfRow.tsx';
import { usePhotoWords } from './texts.ts';

/** The photo of the focused row. */
export function PhotoTool({ row, onClose, ...at }: AtDesk) {
  const [lang, say] = [useLang(), usePhotoWords()];
  return (
    <Dialog title={row === null ? say('pickRow') : say('title', { name: row.title(lang) })} onClose={onClose}>
      {row !== null && <PhotoOfRow {...at} row={row} />}
    </Dialog>
  );
}
