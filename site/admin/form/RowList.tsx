// On a phone the sheet is a list of rows, in the order and with the filters of the sheet; a tap opens the row as a form. Only rows in
// sight are painted.

import { type UIEvent, useEffect, useState, useSyncExternalStore } from 'react';
import type { AtDesk } from '../desk-tool.ts';
import type { SheetRow } from '../sheet-row.ts';
import { useRevision } from '../use-desk.ts';
import { useGridView } from '../views/use-look.ts';
import { useLang } from '../words.ts';
import { useFormSay } from './form-texts.ts';

/** Also in form.css, which hides the sheet then. */
const PHONE = '(width <= 640px)';
/** CSS pixels; also in form.css. */
const ROW_HEIGHT = 72;
const BEYOND = 6;

export const FORM_TOOL = 'form';

/** Whether the sheet is a list, and a row is typed into as a form. */
export function isOnPhone(): boolean {
  return matchMedia(PHONE).matches;
}

export function RowList(at: AtDesk) {
  return useIsPhone() ? <List {...at} /> : null;
}

function useIsPhone(): boolean {
  return useSyncExternalStore((listener) => {
    const query = matchMedia(PHONE);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }, isOnPhone);
}

function List({ desk: { workbook }, ranges, onRow, onOpen }: AtDesk) {
  const [lang, say] = [useLang(), useFormSay()];
  useRevision(workbook);
  const view = useGridView(ranges);
  const [, setFiltered] = useState(0);
  const [window, setWindow] = useState({ from: 0, to: 30 });
  useEffect(() => view?.onRows(() => setFiltered((old) => old + 1)), [view]);
  const open = (row: SheetRow) => {
    onRow(row);
    onOpen(FORM_TOOL);
  };
  // A row just added is opened at once: there is nothing to type into in a list.
  useEffect(
    () =>
      workbook.subscribe((event) => {
        const [first] = event.kind === 'added' ? event.rows : [];
        if (event.kind === 'added' && event.rows.length === 1 && event.place === 'top' && first?.server === null) {
          onRow(first);
          onOpen(FORM_TOOL);
        }
      }),
    [workbook, onRow, onOpen],
  );
  const rows = view?.rows() ?? [];
  const onScroll = ({ currentTarget: { scrollTop, clientHeight } }: UIEvent<HTMLElement>) => {
    const from = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - BEYOND);
    const to = Math.ceil((scrollTop + clientHeight) / ROW_HEIGHT) + BEYOND;
    if (from !== window.from || to !== window.to) setWindow({ from, to });
  };
  const shown = rows.slice(window.from, window.to);
  return (
    <section className="row-list" aria-label={say('list')} onScroll={onScroll}>
      <ol style={{ height: rows.length * ROW_HEIGHT, paddingTop: window.from * ROW_HEIGHT }}>
        {shown.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => open(row)}>
              <b>{row.title(lang)}</b>
              <span>{secondLine(row, lang)}</span>
              <small>{marksOf(row, say)}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What else tells the row apart: the first filled fields of the sheet beside its title. */
function secondLine(row: SheetRow, lang: 'th' | 'en'): string {
  const others = row.sheet.fields.filter(({ name, kind }) => name !== row.sheet.titleField && kind.kind !== 'computed');
  return others
    .map((field) => row.textOf(field, lang))
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' · ');
}

function marksOf(row: SheetRow, say: ReturnType<typeof useFormSay>): string {
  const found = row.draft === null ? 0 : row.violations.length;
  return [...(row.draft === null ? [] : [say('unsaved')]), ...(found > 0 ? [say('toCheck', { n: found })] : [])].join(' · ');
}
