// A palad while the form is open: texts as typed, and the change they become. Kept in this tab until saved.

import { z } from 'zod';
import type { RowChange, RowState } from '../../../shared/api.ts';
import { sameValue } from '../../../shared/canonical.ts';
import { paladPositionOf } from '../../../shared/people/office-names.ts';
import { readCell, showCell } from '../../../shared/sheets/field-kinds.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { NamedLao } from '../screens/named-laos.ts';

/** In the order of the manual. */
export const OF_A_HOLDER = ['prefix', 'givenName', 'familyName', 'level', 'affiliation', 'mobilePhones', 'retirementDate'] as const;
export const OF_THE_POSITION = ['officePhones', 'since', 'changeReason'] as const;
/** Chosen, not typed (photos/PhotoPicker.tsx). */
export const PHOTO = 'photoId' as const;
type FormField = (typeof OF_A_HOLDER)[number] | (typeof OF_THE_POSITION)[number] | typeof PHOTO;

export const PaladForm = z.strictObject({ isVacant: z.boolean(), isMobilePublic: z.boolean(), texts: z.record(z.string(), z.string()) });
export type PaladForm = z.infer<typeof PaladForm>;

export function formOf(state: RowState | null): PaladForm {
  const values = state?.values ?? palads.blank();
  const texts = [PHOTO, ...OF_A_HOLDER, ...OF_THE_POSITION].map((name) => [name, textOf(name, values[name])]);
  return { isVacant: values['isVacant'] === true, isMobilePublic: values['isMobilePublic'] === true, texts: Object.fromEntries(texts) };
}

/** Choices are told by their value, everything else as the grid shows it. */
function textOf(name: FormField, value: unknown): string {
  const kind = fieldOf(palads, name)?.kind;
  if (kind === undefined || value === null || value === undefined) return '';
  return kind.kind === 'choice' ? String(value) : showCell(kind, value, 'th');
}

/** The change that saving makes; null where nothing would change. What a vacancy empties follows in the API (settlePalad). */
export function changeOf(form: PaladForm, lao: NamedLao, state: RowState | null): RowChange | null {
  const before: Readonly<Record<string, unknown>> = state?.values ?? palads.blank();
  const names: readonly FormField[] = form.isVacant ? OF_THE_POSITION : [PHOTO, ...OF_A_HOLDER, ...OF_THE_POSITION];
  const given: Record<string, unknown> = { isVacant: form.isVacant, ...(form.isVacant ? {} : holder(form, lao)) };
  for (const name of names) given[name] = readText(name, form.texts[name] ?? '');
  const set = Object.fromEntries(Object.entries(given).filter(([name, value]) => !sameValue(value, before[name])));
  if (state !== null && Object.keys(set).length === 0) return null;
  const changeId = crypto.randomUUID();
  return state === null
    ? { changeId, id: null, base: 0, kind: 'save', set: { laoId: lao.laoId, ...set } }
    : { changeId, id: state.id, base: state.version, kind: 'save', set };
}

function holder(form: PaladForm, lao: NamedLao): Record<string, unknown> {
  return { position: paladPositionOf(lao.type), isMobilePublic: form.isMobilePublic };
}

/** As read from a cell; what cannot be read goes as typed, and the API says what is wrong with it. */
function readText(name: FormField, text: string): unknown {
  const kind = fieldOf(palads, name)?.kind;
  if (kind === undefined) return text;
  const reading = readCell(kind, text);
  return 'value' in reading ? reading.value : text;
}

const keyOf = (laoId: string) => `thongthin-palad-${laoId}`;

export function keptForm(laoId: string): PaladForm | null {
  try {
    return PaladForm.parse(JSON.parse(sessionStorage.getItem(keyOf(laoId)) ?? ''));
  } catch {
    return null;
  }
}

export function keepForm(laoId: string, form: PaladForm | null): void {
  if (form === null) sessionStorage.removeItem(keyOf(laoId));
  else sessionStorage.setItem(keyOf(laoId), JSON.stringify(form));
}
