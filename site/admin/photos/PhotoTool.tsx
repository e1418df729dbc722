import { laoOfElection } from '../../../shared/sheets/election-place.ts';
import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { useLang } from '../words.ts';
import { PhotoPicker } from './PhotoPicker.tsx';
import { usePhotoWords } from './texts.ts';
import { PHOTO_FIELD } from './tool.ts';

/** The photo of the focused row; saving the row is the officer's, as with every cell. */
export function PhotoTool({ desk, row, api, me, onClose }: AtDesk) {
  const [lang, say] = [useLang(), usePhotoWords()];
  if (row === null)
    return (
      <Dialog title={say('pickRow')} onClose={onClose}>
        {null}
      </Dialog>
    );
  const laoId = row.valueOf('laoId') ?? laoOfElection(row.valueOf('electionId')) ?? me.officer.laoId;
  const photoId = row.valueOf(PHOTO_FIELD);
  return (
    <Dialog title={say('title', { name: row.title(lang) })} onClose={onClose}>
      {typeof laoId === 'string' ? (
        <PhotoPicker
          api={api}
          laoId={laoId}
          photoId={typeof photoId === 'string' ? photoId : null}
          onPhoto={(next) => desk.workbook.type([{ row, field: PHOTO_FIELD, text: next ?? '' }])}
        />
      ) : (
        <p>{say('noLao')}</p>
      )}
    </Dialog>
  );
}
