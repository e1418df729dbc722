import { useState } from 'react';
import { Dialog } from './Dialog.tsx';
import type { Saying } from './save.ts';
import type { SheetRow } from './sheet-row.ts';
import { useLang, useSay } from './words.ts';

const SHOWN = 100;

interface SaveAskProps {
  /** Rows that would be saved. */
  readonly rows: readonly SheetRow[];
  /** Those of them with warnings that nobody accepted yet. */
  readonly warned: readonly SheetRow[];
  readonly onSave: (saying: Saying) => void;
  readonly onClose: () => void;
}

/** Asks why: what is doubtful and saved all the same is saved with a reason, and any save may have one. */
export function SaveAsk({ rows, warned, onSave, onClose }: SaveAskProps) {
  const [lang, say] = [useLang(), useSay()];
  const [reason, setReason] = useState('');
  const why = reason.trim() || null;
  const isAsked = warned.length > 0;
  const save = (isAccepting: boolean) => {
    onSave({ reason: why, isAccepting });
    onClose();
  };
  return (
    <Dialog
      title={say(isAsked ? 'warnedTitle' : 'reasonTitle', { n: isAsked ? warned.length : rows.length })}
      onClose={onClose}
      isWide={isAsked}
      actions={
        <>
          <button type="button" className="primary" disabled={isAsked && why === null} onClick={() => save(isAsked)}>
            {say(isAsked ? 'warnedAccept' : 'saveCount', { n: rows.length })}
          </button>
          {isAsked && rows.length > warned.length && (
            <button type="button" onClick={() => save(false)}>
              {say('warnedOthers', { n: rows.length - warned.length })}
            </button>
          )}
        </>
      }
    >
      <label className="reason-box">
        {say(isAsked ? 'warnedReason' : 'reason')}
        <textarea rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <ul className="findings">
        {warned.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <b>{row.title(lang)}</b>
            {row.newWarnings.map(({ code, fields, message }) => (
              <span className="reason" key={`${code} ${fields.join()}`}>
                {code}: {message[lang]}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {warned.length > SHOWN && <p>{say('setAllMore', { n: warned.length - SHOWN })}</p>}
    </Dialog>
  );
}
