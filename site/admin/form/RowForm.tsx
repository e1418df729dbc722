// One row as a form beside the sheet, or over it on a phone: every field with what it means, and what is wrong with it right below.

import { useEffect, useRef } from 'react';
import type { Field } from '../../../shared/sheets/sheet.ts';
import type { AtDesk } from '../desk-tool.ts';
import { Panel } from '../Panel.tsx';
import { PhotoOfRow } from '../photos/PhotoOfRow.tsx';
import { PHOTO_FIELD } from '../photos/tool.ts';
import type { SheetRow } from '../sheet-row.ts';
import { useRevision } from '../use-desk.ts';
import { useLang } from '../words.ts';
import { FormField } from './FormField.tsx';
import { useFormSay } from './form-texts.ts';

export function RowForm(at: AtDesk) {
  const { row, onClose } = at;
  const [lang, say] = [useLang(), useFormSay()];
  useRevision(at.desk.workbook);
  return (
    <Panel title={row === null ? say('form', { title: '' }) : say('form', { title: row.title(lang) })} onClose={onClose}>
      {row === null ? <p>{say('pick')}</p> : <Fields key={row.id} {...at} row={row} />}
    </Panel>
  );
}

function Fields({ desk, api, me, ranges, row, field, onRow, onHistory, onClose }: AtDesk & { readonly row: SheetRow }) {
  const [lang, say] = [useLang(), useFormSay()];
  const rows = ranges.view?.rows() ?? [];
  const place = rows.indexOf(row);
  const { workbook } = desk;
  const { sheet } = workbook;
  const typed = sheet.fields.filter(({ kind }) => kind.kind !== 'computed');
  const kept = sheet.fields.filter(({ kind }) => kind.kind === 'computed');
  const ofRow = row.violations.filter(({ fields }) => !fields.some((name) => sheet.fields.some((one) => one.name === name)));
  const focused = useFirstFocus(typed, field);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what the fields let through
    <div className="row-form" ref={focused} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}>
      <p className="row-form-place">
        <button type="button" disabled={place <= 0} onClick={() => onRow(rows[place - 1] ?? row)}>
          ← {say('previous')}
        </button>{' '}
        <span>{place < 0 ? '' : say('place', { at: place + 1, n: rows.length })}</span>{' '}
        <button type="button" disabled={place < 0 || place >= rows.length - 1} onClick={() => onRow(rows[place + 1] ?? row)}>
          {say('next')} →
        </button>
        {row.server !== null && (
          <button type="button" className="quiet" onClick={onHistory}>
            {say('history')}
          </button>
        )}
      </p>
      {ofRow.length > 0 && (
        <div className="row-form-found" role="alert">
          <b>{say('ofRow')}</b>
          {ofRow.map((found) => (
            <p key={found.code}>
              {found.message[lang]} <small>{found.code}</small>
            </p>
          ))}
        </div>
      )}
      {typed.map((one) => (
        <FormField
          key={one.name}
          workbook={workbook}
          row={row}
          field={one}
          {...(one.name === PHOTO_FIELD ? { instead: <PhotoOfRow desk={desk} api={api} me={me} row={row} /> } : {})}
        />
      ))}
      {kept.length > 0 && (
        <details>
          <summary>{say('kept')}</summary>
          <dl>
            {kept.map((one) => (
              <div key={one.name}>
                <dt>{one.label[lang]}</dt>
                <dd>{row.textOf(one, lang) || say('empty')}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

/** The form opens at the field that was focused in the sheet. */
function useFirstFocus(fields: readonly Field[], field: Field | undefined) {
  const root = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens; later the officer leads
  useEffect(() => {
    const wanted = fields.find((one) => one === field) ?? fields[0];
    root.current?.querySelector<HTMLElement>(`[data-field="${wanted?.name ?? ''}"]`)?.focus();
  }, []);
  return root;
}
