// A filter of chosen values, as spreadsheets have it: a list with a tick and a count for each value that occurs. The box under the
// header takes a part of a name, and ticks every choice that holds it.

import type { IDoesFilterPassParams, IFilterComp, IFilterParams, IFloatingFilterComp, IFloatingFilterParams } from 'ag-grid-community';
import { z } from 'zod';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import type { Field } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { SheetRow } from '../sheet-row.ts';
import type { Workbook } from '../workbook.ts';
import { type Option, optionsOf } from './choice-options.ts';
import { sayViewIn } from './view-texts.ts';

export interface ChoiceFilterParams {
  readonly workbook: Workbook;
  readonly field: Field;
  readonly lang: Lang;
}

/** Values by their text; empty text for empty cells. Null in place of a model shows everything. */
const Model = z.object({ values: z.array(z.string()) });

export const KEY_OF_EMPTY = '';

export function keyOfValue(value: unknown): string {
  return value === null || value === undefined ? KEY_OF_EMPTY : String(value);
}

export class ChoiceFilter implements IFilterComp<SheetRow> {
  readonly #box = document.createElement('div');
  readonly #find = document.createElement('input');
  readonly #list = document.createElement('div');
  #params: (IFilterParams<SheetRow> & ChoiceFilterParams) | null = null;
  #chosen: ReadonlySet<string> | null = null;
  #options: readonly Option[] = [];

  init(params: IFilterParams<SheetRow> & ChoiceFilterParams): void {
    this.#params = params;
    const say = sayViewIn(params.lang);
    this.#box.className = 'choice-filter';
    this.#box.setAttribute('role', 'group');
    this.#box.setAttribute('aria-label', say('filterBy', { field: params.field.label[params.lang] }));
    this.#find.type = 'search';
    this.#find.placeholder = say('filterFind');
    this.#find.setAttribute('aria-label', say('filterFind'));
    this.#find.addEventListener('input', () => this.#draw());
    this.#list.className = 'choice-filter-list';
    const buttons = document.createElement('div');
    buttons.append(
      button(say('filterAll'), () => this.#choose(null)),
      button(say('filterNone'), () => this.#choose(new Set())),
    );
    this.#box.append(this.#find, buttons, this.#list);
  }

  getGui(): HTMLElement {
    return this.#box;
  }

  /** The list is as the rows are when it is opened. */
  afterGuiAttached(): void {
    if (this.#params === null) return;
    const { workbook, field, lang } = this.#params;
    this.#options = optionsOf(workbook.rows.values(), field, lang);
    this.#draw();
    this.#find.focus();
  }

  #draw(): void {
    const wanted = foldText(this.#find.value);
    const shown = this.#options.filter(({ label }) => foldText(label).includes(wanted));
    this.#list.replaceChildren(...shown.map((option) => this.#line(option)));
  }

  #line({ key, label, count }: Option): HTMLElement {
    const line = document.createElement('label');
    const tick = document.createElement('input');
    tick.type = 'checkbox';
    tick.checked = this.#chosen === null || this.#chosen.has(key);
    tick.addEventListener('change', () => {
      const chosen = new Set(this.#chosen ?? this.#options.map((option) => option.key));
      if (tick.checked) chosen.add(key);
      else chosen.delete(key);
      this.#take(chosen.size === this.#options.length ? null : chosen);
    });
    const small = document.createElement('small');
    small.textContent = count.toLocaleString('en-US');
    line.append(tick, ` ${label} `, small);
    return line;
  }

  #choose(chosen: ReadonlySet<string> | null): void {
    this.#take(chosen);
    this.#draw();
  }

  #take(chosen: ReadonlySet<string> | null): void {
    this.#chosen = chosen;
    this.#params?.filterChangedCallback();
  }

  isFilterActive(): boolean {
    return this.#chosen !== null;
  }

  doesFilterPass({ data }: IDoesFilterPassParams<SheetRow>): boolean {
    const name = this.#params?.field.name ?? '';
    return this.#chosen === null || this.#chosen.has(keyOfValue(data.valueOf(name)));
  }

  getModel(): z.infer<typeof Model> | null {
    return this.#chosen === null ? null : { values: [...this.#chosen] };
  }

  setModel(model: unknown): void {
    const parsed = Model.safeParse(model);
    this.#chosen = parsed.success ? new Set(parsed.data.values) : null;
  }

  /** Ticks every choice whose name holds the text; an empty text shows everything. */
  narrow(text: string): void {
    if (this.#params === null) return;
    const { workbook, field, lang } = this.#params;
    const wanted = foldText(text);
    const known =
      field.kind.kind === 'choice'
        ? field.kind.choices.map((choice) => ({ key: choice.value, names: [choice.th, choice.en, ...(choice.alsoWritten ?? [])] }))
        : optionsOf(workbook.rows.values(), field, lang).map(({ key, label }) => ({ key, names: [label] }));
    const found = known.filter(({ names }) => names.some((name) => foldText(name).includes(wanted)));
    this.#take(wanted === '' ? null : new Set(found.map(({ key }) => key)));
  }

  getModelAsString(): string {
    if (this.#chosen === null || this.#params === null) return '';
    const { field, lang } = this.#params;
    const say = sayViewIn(lang);
    const names = [...this.#chosen].map((key) => (key === KEY_OF_EMPTY ? say('blank') : nameOf(field, key, lang)));
    return names.length <= 3 ? names.join(', ') : say('filterChosen', { n: names.length });
  }
}

function nameOf({ kind }: Field, key: string, lang: Lang): string {
  return showCell(kind, kind.kind === 'yesNo' ? key === 'true' : key, lang);
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

type FloatingParams = IFloatingFilterParams<ChoiceFilter, SheetRow> & ChoiceFilterParams;

const TYPING_MILLISECONDS = 300;

export class ChoiceFloatingFilter implements IFloatingFilterComp<ChoiceFilter> {
  readonly #box = document.createElement('div');
  readonly #input = document.createElement('input');
  #timer = 0;
  #params: FloatingParams | null = null;

  init(params: FloatingParams): void {
    this.#params = params;
    this.#box.className = 'choice-floating ag-floating-filter-input';
    this.#input.className = 'ag-input-field-input ag-text-field-input';
    this.#input.setAttribute('aria-label', sayViewIn(params.lang)('filterBy', { field: params.field.label[params.lang] }));
    this.#input.autocomplete = 'off';
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(
        () => this.#params?.parentFilterInstance((filter) => filter.narrow(this.#input.value)),
        TYPING_MILLISECONDS,
      );
    });
    this.#input.addEventListener('blur', () => this.onParentModelChanged());
    this.#box.append(this.#input);
  }

  getGui(): HTMLElement {
    return this.#box;
  }

  onParentModelChanged(): void {
    if (document.activeElement === this.#input) return;
    this.#params?.parentFilterInstance((filter) => {
      this.#input.value = filter.getModelAsString();
    });
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
