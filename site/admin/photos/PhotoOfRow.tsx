// The photo of one row, with the buttons that change it; saving the row is the officer's, as with every cell.

import { laoOfElection } from '../../../shared/sheets/election-place.ts';
import type { AtDesk } from '../desk-tool.ts';
import type { SheetRow } from '../sheet-row.ts';
import { PhotoPicker, PresentPhoto } from './PhotoPicker.tsx';
import { usePhotoWords } from './texts.ts';
import { PHOTO_FIELD } from './tool.ts';

export function PhotoOfRow({ desk: { workbook }, api, me, row }: Pick<AtDesk, 'desk' | 'api' | 'me'> & { readonly row: SheetRow }) {
  const say = usePhotoWords();
  const laoId = row.valueOf('laoId') ?? laoOfElection(row.valueOf('electionId')) ?? me.officer.laoId;
  const kept = row.valueOf(PHOTO_FIELD);
  const photoId = typeof kept === 'string' ? kept : null;
  if (!workbook.mayWrite(row, PHOTO_FIELD)) return <PresentPhoto api={api} photoId={photoId} />;
  if (typeof laoId !== 'string') return <p>{say('noLao')}</p>;
  return (
    <PhotoPicker
      api={api}
      laoId={laoId}
      photoId={photoId}
      onPhoto={(next) => workbook.type([{ row, field: PHOTO_FIELD, text: next ?? '' }])}
    />
  );
}
