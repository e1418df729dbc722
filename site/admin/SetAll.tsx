import { useId, useMemo, useState } from 'react';
import type { Field } from '../../shared/sheets/sheet.ts';
import { Dialog } from './Dialog.tsx';
import { edit, type RangeDesk } from './range-actions.ts';
import { planSetAll } from './set-all.ts';
import { useLang, useSay } from './words.ts';

const SHOWN = 8;

interface SetAllProps {
  readonly desk: RangeDesk;
  readonly field: Field;
  readonly onNotice: (text: string) => void;
  readonly onClose: () => void;
}

/** One value for a field of every displayed row. The rows are those shown now; they stay put although they may no longer match. */
export function SetAll({ desk, field, onNotice, onClose }: SetAllProps) {
  const [lang, say] = [useLang(), useSay()];
  const [text, setText] = useState('');
  const choices = useId();
  const rows = useMemo(() => desk.ranges.view?.rows() ?? [], [desk.ranges]);
  const { refusal, edits, unchanged, readOnly } = useMemo(() => planSetAll(desk.workbook, rows, field, text), [desk, rows, field, text]);
  return (
    <Dialog
      title={say('setAllTitle', { field: field.label[lang], n: rows.length })}
      onClose={onClose}
      actions={
        <button
          type="button"
          className="primary"
          disabled={edits.length === 0}
          onClick={() => {
            onNotice(edit(desk, 'setAll', edits));
            onClose();
          }}
        >
          {say('setAllDo', { n: edits.length })}
        </button>
      }
    >
      <label className="set-all">
        {field.label[lang]}
        <input value={text} list={field.kind.kind === 'choice' ? choices : undefined} onChange={({ target }) => setText(target.value)} />
      </label>
      {field.kind.kind === 'choice' && (
        <datalist id={choices}>
          {field.kind.choices.map((choice) => (
            <option key={choice.value} value={choice[lang]} />
          ))}
        </datalist>
      )}
      <p role="status">
        {refusal !== null ? refusal[lang] : say('setAllPlan', { n: edits.length, unchanged, readOnly })}
        {refusal === null && text === '' && edits.length > 0 && ` · ${say('setAllEmpty')}`}
      </p>
      {edits.length > 0 && (
        <ul className="preview">
          {edits.slice(0, SHOWN).map(({ row }) => (
            <li key={row.id}>
              {row.title(lang)}: <span className="gone">{row.textOf(field, lang) || say('empty')}</span> → <b>{text || say('empty')}</b>
            </li>
          ))}
          {edits.length > SHOWN && <li>{say('setAllMore', { n: edits.length - SHOWN })}</li>}
        </ul>
      )}
    </Dialog>
  );
}
