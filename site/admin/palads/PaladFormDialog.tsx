import { useEffect, useId, useState } from 'react';
import type { RowChange, RowState } from '../../../shared/api.ts';
import { PALAD_POSITION_NAMES, paladPositionOf } from '../../../shared/people/office-names.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import { parseDay } from '../../../shared/text/dates.ts';
import type { Violation } from '../../../shared/violations.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { Dialog } from '../Dialog.tsx';
import { PhotoPicker } from '../photos/PhotoPicker.tsx';
import { DayBox } from '../screens/DayBox.tsx';
import type { NamedLao } from '../screens/named-laos.ts';
import { useLang } from '../words.ts';
import { changeOf, formOf, keepForm, keptForm, OF_A_HOLDER, OF_THE_POSITION, type PaladForm, PHOTO } from './palad-form.ts';
import { usePaladWords } from './texts.ts';

interface PaladFormDialogProps {
  readonly api: ApiClient;
  readonly lao: NamedLao;
  readonly state: RowState | null;
  readonly isSaving: boolean;
  /** Why it could not be saved, and in which fields. */
  readonly violations: readonly Violation[];
  readonly trouble: string | null;
  readonly onSave: (change: RowChange) => void;
  readonly onClose: () => void;
}

/** “เพิ่มปลัด” and the pencil: a vacant position asks for no name. */
export function PaladFormDialog({ api, lao, state, isSaving, violations, trouble, onSave, onClose }: PaladFormDialogProps) {
  const [lang, say] = [useLang(), usePaladWords()];
  const [form, setForm] = useState<PaladForm>(() => keptForm(lao.laoId) ?? formOf(state));
  useEffect(() => keepForm(lao.laoId, form), [lao.laoId, form]);
  const change = changeOf(form, lao, state);
  const type = (name: string, text: string) => setForm((old) => ({ ...old, texts: { ...old.texts, [name]: text } }));
  const laoName = fullLaoName(lao, lang);
  return (
    <Dialog
      title={state === null ? say('addOf', { lao: laoName }) : say('edit', { name: say('nobody', { lao: laoName }) })}
      isWide
      onClose={onClose}
      actions={
        <button type="submit" form="palad-form" className="primary" disabled={change === null || isSaving}>
          {isSaving ? say('saving') : say('save')}
        </button>
      }
    >
      <form
        id="palad-form"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null) onSave(change);
        }}
      >
        {trouble !== null && <Bar kind="trouble">{trouble}</Bar>}
        {violations.map(({ code, severity, message }) => (
          <p key={`${code}${message.en}`} role="alert" className={severity === 'blocking' ? 'form-wrong' : 'form-said'}>
            {message[lang]}
          </p>
        ))}
        <fieldset className="form-group">
          <legend>{say('whether')}</legend>
          {[false, true].map((isVacant) => (
            <label key={String(isVacant)} className="form-choice">
              <input
                type="radio"
                name="vacancy"
                checked={form.isVacant === isVacant}
                onChange={() => setForm((old) => ({ ...old, isVacant }))}
              />
              {say(isVacant ? 'vacant' : 'held')}
            </label>
          ))}
        </fieldset>
        {!form.isVacant && (
          <>
            <PhotoPicker
              api={api}
              laoId={lao.laoId}
              photoId={form.texts[PHOTO] || null}
              onPhoto={(photoId) => type(PHOTO, photoId ?? '')}
            />
            <p>{PALAD_POSITION_NAMES[paladPositionOf(lao.type)][lang]}</p>
            <div className="form-grid">
              {OF_A_HOLDER.map((name) => (
                <FieldBox
                  key={name}
                  name={name}
                  text={form.texts[name] ?? ''}
                  isRequired={name === 'givenName' || name === 'level'}
                  onType={type}
                />
              ))}
            </div>
            <label className="form-choice">
              <input
                type="checkbox"
                checked={form.isMobilePublic}
                onChange={({ target }) => setForm((old) => ({ ...old, isMobilePublic: target.checked }))}
              />
              {fieldOf(palads, 'isMobilePublic')?.label[lang]}
            </label>
          </>
        )}
        <div className="form-grid">
          {OF_THE_POSITION.map((name) => (
            <FieldBox key={name} name={name} text={form.texts[name] ?? ''} isRequired={false} onType={type} />
          ))}
        </div>
      </form>
    </Dialog>
  );
}

interface FieldBoxProps {
  readonly name: string;
  readonly text: string;
  readonly isRequired: boolean;
  readonly onType: (name: string, text: string) => void;
}

/** A field of the sheet as a box of a form. */
function FieldBox({ name, text, isRequired, onType }: FieldBoxProps) {
  const lang = useLang();
  const [box, meaning] = [useId(), useId()];
  const field = fieldOf(palads, name);
  if (field === undefined) return null;
  const { kind } = field;
  if (kind.kind === 'day')
    return <DayBox label={field.label[lang]} value={parseDay(text)} onChange={(day) => onType(name, day ?? '')} isRequired={isRequired} />;
  if (kind.kind === 'choice')
    return (
      <label className="form-entry">
        {field.label[lang]}
        <select value={text} required={isRequired} onChange={({ target }) => onType(name, target.value)}>
          <option value="">—</option>
          {kind.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice[lang]}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <span className="form-entry">
      <label htmlFor={box}>{field.label[lang]}</label>
      <input
        id={box}
        type="text"
        value={text}
        required={isRequired}
        autoComplete="off"
        aria-describedby={meaning}
        onChange={({ target }) => onType(name, target.value)}
      />
      <small id={meaning} className="form-said">
        {field.meaning[lang]}
      </small>
    </span>
  );
}
