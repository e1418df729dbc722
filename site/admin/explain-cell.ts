// What there is to say about one cell, in words: for its tooltip and the status line.

import { showCell } from '../../shared/sheets/field-kinds.ts';
import type { Field } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Say } from './texts.ts';

export function explainCell(row: SheetRow, field: Field, lang: Lang, say: Say): string[] {
  const found = row
    .violationsAt(field.name)
    .map(({ code, severity, message }) => `${say(severity === 'blocking' ? 'mustFix' : 'doubtful')} ${code}: ${message[lang]}`);
  const accepted = row.view.accepted
    .filter(({ fields }) => fields.includes(field.name))
    .map(({ code, message }) => say('acceptedWarning', { code, message: message[lang] }));
  const lines = [...found, ...accepted, ...(row.editedBy === null ? [] : [say('editedBy', { name: row.editedBy })])];
  if (row.draft === null) return lines;
  if (row.view.conflicting.has(field.name)) lines.push(say('conflictCell'));
  if (row.draft.cells[field.name] !== undefined && row.server !== null) {
    const stands = showCell(field.kind, row.server.values[field.name], lang);
    lines.push(`${say('changedCell')} — ${say('serverValue', { value: stands === '' ? say('empty') : stands })}`);
  }
  return lines;
}

/** Why a cell cannot be written. */
export function whyLocked(row: SheetRow, field: Field, lang: Lang, say: Say): string {
  if (row.isGone) return say('readOnlyGone');
  if (row.isDeleting) return say('readOnlyDeleting');
  return say(field.kind.kind === 'computed' ? 'readOnlyComputed' : 'readOnlyRight', { field: field.label[lang] });
}
