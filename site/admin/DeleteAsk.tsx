import { useState } from 'react';
import { Dialog } from './Dialog.tsx';
import type { SheetRow } from './sheet-row.ts';
import { useLang, useSay } from './words.ts';

interface DeleteAskProps {
  readonly rows: readonly SheetRow[];
  /** Public records are not taken away without saying why; the reason stays in the history. */
  readonly needsReason: boolean;
  readonly onDelete: (reason: string | null) => void;
  readonly onClose: () => void;
}

/** Before rows are marked for deletion at the next save. */
export function DeleteAsk({ rows, needsReason, onDelete, onClose }: DeleteAskProps) {
  const [lang, say] = [useLang(), useSay()];
  const [reason, setReason] = useState('');
  const isSaved = rows.some(({ server }) => server !== null);
  const [only] = rows;
  const title = only?.title(lang) ?? '';
  const question = rows.length > 1 ? say('deleteManyAsk', { n: rows.length }) : say(isSaved ? 'deleteAsk' : 'discardRowAsk', { title });
  return (
    <Dialog
      title={question}
      onClose={onClose}
      actions={
        <button
          type="button"
          className="primary"
          disabled={isSaved && needsReason && reason.trim() === ''}
          onClick={() => {
            onDelete(reason.trim() || null);
            onClose();
          }}
        >
          {say('confirm')}
        </button>
      }
    >
      {isSaved && (
        <label className="reason-box">
          {say(needsReason ? 'deleteReason' : 'reason')}
          <textarea rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
    </Dialog>
  );
}
