import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type FieldKind, showCell } from '../../../shared/sheets/field-kinds.ts';
import { lawOfField } from '../../../shared/sheets/field-laws.ts';
import type { Field } from '../../../shared/sheets/sheet.ts';
import type { SheetRow } from '../sheet-row.ts';
import { useLang } from '../words.ts';
import type { Workbook } from '../workbook.ts';
import { useFormSay } from './form-texts.ts';

interface FormFieldProps {
  readonly workbook: Workbook;
  readonly row: SheetRow;
  readonly field: Field;
  /** How a value is shown and changed that nobody types. */
  readonly instead?: ReactNode;
}

/** A field with its meaning and what is wrong with it. What is typed goes into the draft when the field is left. */
export function FormField({ workbook, row, field, instead }: FormFieldProps) {
  const [lang, say] = [useLang(), useFormSay()];
  const id = useId();
  const { name, kind } = field;
  const law = lawOfField(workbook.sheet.name, name);
  const found = row.violationsAt(name);
  const isChanged = row.draft?.cells[name] !== undefined;
  const mayWrite = workbook.mayWrite(row, name);
  const now = row.server === null ? '' : showCell(kind, row.server.values[name] ?? null, lang);
  const notes = [
    ...(mayWrite && isRequired(workbook, field) ? [say('required')] : []),
    ...(mayWrite ? [] : [say('locked')]),
    ...(isChanged ? [say('unsaved')] : []),
  ];
  const edit = {
    id,
    'data-field': name,
    'aria-describedby': `${id}-meaning ${id}-found`,
    'aria-invalid': found.some(({ severity }) => severity === 'blocking'),
    'aria-required': isRequired(workbook, field),
  };
  const commit = (text: string) => {
    if (text !== row.textOf(field, lang)) workbook.type([{ row, field: name, text }], 'type');
  };
  return (
    <div className={isChanged ? 'form-field changed' : 'form-field'}>
      <label htmlFor={id}>
        {field.label[lang]} {notes.length > 0 && <small>({notes.join(' · ')})</small>}
      </label>
      {instead !== undefined ? (
        // biome-ignore lint/a11y/useSemanticElements: what stands in it has names of its own; the group only bears the field's
        <div id={id} role="group" aria-label={field.label[lang]} data-field={name} tabIndex={-1}>
          {instead}
        </div>
      ) : mayWrite ? (
        <Edit key={row.textOf(field, lang)} kind={kind} text={row.textOf(field, lang)} onCommit={commit} attributes={edit} />
      ) : (
        <output id={id} data-field={name} tabIndex={-1}>
          {row.textOf(field, lang) || say('empty')}
        </output>
      )}
      <p id={`${id}-meaning`} className="form-meaning">
        {field.meaning[lang]}
        {isChanged && row.server !== null && ` · ${say('standing', { value: now || say('empty') })}`}
      </p>
      {law !== null && (
        <details className="form-law">
          <summary>{say('law')}</summary>
          <p lang="th">{law}</p>
        </details>
      )}
      <div id={`${id}-found`} aria-live="polite">
        {found.map(({ code, severity, message }) => (
          <p key={code + message.en} className={`form-found ${severity}`}>
            <span aria-hidden="true">{severity === 'blocking' ? '⛔' : '⚠'}</span> {message[lang]} <small>{code}</small>
          </p>
        ))}
      </div>
    </div>
  );
}

function isRequired({ sheet }: Workbook, { name, kind }: Field): boolean {
  return (
    kind.kind !== 'computed' &&
    !(sheet.schema.shape[name]?.safeParse(null).success ?? true) &&
    !(sheet.schema.shape[name]?.safeParse([]).success ?? true)
  );
}

interface EditProps {
  readonly kind: FieldKind;
  readonly text: string;
  readonly onCommit: (text: string) => void;
  readonly attributes: Record<string, string | boolean>;
}

const LISTS: readonly FieldKind['kind'][] = ['texts', 'lines', 'phones', 'urls', 'legacyIds', 'votes', 'integers'];
const KEYBOARDS: Readonly<Partial<Record<FieldKind['kind'], 'numeric' | 'decimal' | 'email' | 'url'>>> = {
  integer: 'numeric',
  decimal: 'decimal',
  code: 'numeric',
  email: 'email',
  url: 'url',
};

function Edit({ kind, text, onCommit, attributes }: EditProps) {
  const [typed, setTyped] = useState(text);
  const options = useOptions(kind, text);
  if (options !== null)
    return (
      <select {...attributes} value={text} onChange={({ target }) => onCommit(target.value)}>
        {options.map((option) => (
          <option key={option.text} value={option.text}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = event.code === 'KeyS' && (event.ctrlKey || event.metaKey);
    if (isSave || (event.key === 'Enter' && !LISTS.includes(kind.kind))) onCommit(typed);
    if (event.key === 'Escape' && typed !== text) {
      event.preventDefault();
      setTyped(text);
    }
  };
  const shared = { ...attributes, value: typed, onBlur: () => onCommit(typed), onKeyDown };
  if (LISTS.includes(kind.kind)) return <textarea {...shared} rows={2} onChange={({ target }) => setTyped(target.value)} />;
  return (
    <input {...shared} inputMode={KEYBOARDS[kind.kind] ?? 'text'} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
  );
}

/** Choices with “none”, and with what stands there where it is no choice. */
function useOptions(kind: FieldKind, text: string): { text: string; label: string }[] | null {
  const [lang, say] = [useLang(), useFormSay()];
  if (kind.kind !== 'choice' && kind.kind !== 'yesNo') return null;
  const names =
    kind.kind === 'choice' ? kind.choices.map((choice) => choice[lang]) : [showCell(kind, true, lang), showCell(kind, false, lang)];
  const known = ['', ...names];
  return (known.includes(text) ? known : [text, ...known]).map((one) => ({ text: one, label: one || say('notChosen') }));
}
