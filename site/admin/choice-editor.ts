// The editor of a choice: type a part of the name or an abbreviation, or pick from the browser's own list. It opens empty with the
// present choice behind it, so that the list shows everything; leaving it untouched changes nothing.

import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { Choice } from '../../shared/sheets/field-kinds.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { foldText } from '../../shared/text/thai.ts';
import type { SheetRow } from './sheet-row.ts';

export interface ChoiceEditorParams {
  readonly choices: readonly Choice[];
  readonly lang: Lang;
  readonly label: string;
}

type Params = ICellEditorParams<SheetRow, string> & ChoiceEditorParams;

let lists = 0;

export class ChoiceEditor implements ICellEditorComp<SheetRow, string> {
  readonly #box = document.createElement('div');
  readonly #input = document.createElement('input');
  #params: Params | null = null;

  init(params: Params): void {
    this.#params = params;
    lists += 1;
    const list = document.createElement('datalist');
    list.id = `choices-${lists}`;
    list.append(...params.choices.map((choice) => new Option('', choice[params.lang])));
    this.#input.setAttribute('list', list.id);
    this.#input.setAttribute('aria-label', params.label);
    this.#input.autocomplete = 'off';
    this.#input.className = 'choice-input';
    this.#input.placeholder = params.value ?? '';
    this.#input.value = params.eventKey !== null && params.eventKey.length === 1 ? params.eventKey : '';
    this.#box.className = 'choice-editor';
    this.#box.append(this.#input, list);
  }

  getGui(): HTMLElement {
    return this.#box;
  }

  afterGuiAttached(): void {
    this.#input.focus();
    if (this.#input.value !== '') return;
    try {
      this.#input.showPicker();
    } catch {
      // Only a hand's own key or click may open the list; it opens with the arrow key then.
    }
  }

  getValue(): string {
    const typed = this.#input.value.trim();
    if (typed === '' || this.#params === null) return this.#params?.value ?? '';
    return completeChoice(this.#params.choices, typed, this.#params.lang);
  }
}

/** The one choice whose name holds what was typed; else what was typed, for the sheet's own reading to accept or refuse. */
export function completeChoice(choices: readonly Choice[], typed: string, lang: Lang): string {
  const names = choices.map((choice) => [choice.th, choice.en, choice.value, ...(choice.alsoWritten ?? [])].map(foldText));
  const wanted = foldText(typed);
  const exact = names.findIndex((known) => known.includes(wanted));
  const holding = names.flatMap((known, index) => (known.some((name) => name.includes(wanted)) ? [index] : []));
  const found = exact >= 0 ? exact : holding.length === 1 ? holding[0] : undefined;
  return found === undefined ? typed : (choices[found]?.[lang] ?? typed);
}
