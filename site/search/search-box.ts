// The search box in the browser: what is typed goes to a finder, what is found becomes a list of links.

import { PROVINCES, provinceByCode } from '../../shared/register/provinces.ts';
import type { Outcome, ProvinceCount } from '../../shared/search/ask.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';
import { nearestProvince, rememberProvince } from './nearest-province.ts';

const PAGE_LENGTH = 20;
/** The first letter of a burst asks at once, the rest of it once: keyboards send a word in pieces. */
const BURST_MILLISECONDS = 40;

export const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'th';

/** What a search box looks for, and how it shows what was found. */
export interface Finder<Entry> {
  readonly find: (text: string, nearest: string | null) => Promise<Outcome<Entry>>;
  readonly item: (entry: Entry, messages: Messages) => HTMLLIElement;
}

export function startSearch<Entry>(box: HTMLElement, finder: Finder<Entry>): void {
  const part = <E extends HTMLElement>(selector: string, kind: new () => E): E => {
    const found = box.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The search box has no ${selector}`);
    return found;
  };
  const form = part('form', HTMLFormElement);
  const input = part('input', HTMLInputElement);
  const status = part('[data-status]', HTMLElement);
  const results = part('[data-results]', HTMLElement);
  const more = part('[data-more]', HTMLButtonElement);
  const elsewhere = part('[data-elsewhere]', HTMLElement);
  const elsewhereLabel = part('[data-elsewhere-label]', HTMLElement);
  const select = part('select', HTMLSelectElement);
  const messages: Messages = JSON.parse(box.dataset['messages'] ?? '{}');
  let shown = PAGE_LENGTH;
  let outcome: Outcome<Entry> = { kind: 'tooShort' };
  let asked = 0;
  let burst: ReturnType<typeof setTimeout> | undefined;
  let isBehind = false;

  function searchSoon(): void {
    if (burst !== undefined) {
      isBehind = true;
      return;
    }
    void search();
    burst = setTimeout(() => {
      burst = undefined;
      if (isBehind) searchSoon();
      isBehind = false;
    }, BURST_MILLISECONDS);
  }

  async function search(): Promise<void> {
    asked += 1;
    const mine = asked;
    shown = PAGE_LENGTH;
    const late = setTimeout(() => {
      status.textContent = messages.searching;
    }, 300);
    try {
      const answer = await finder.find(input.value, nearestProvince());
      if (mine === asked) show(answer);
    } catch {
      if (mine === asked) clear(messages.failed);
    } finally {
      clearTimeout(late);
    }
  }

  function show(answer: Outcome<Entry>): void {
    outcome = answer;
    switch (answer.kind) {
      case 'tooShort':
        clear(input.value.trim() === '' ? '' : messages.tooShort);
        break;
      case 'chooseProvince':
        clear(messages.chooseProvince);
        offerProvinces('', []);
        break;
      case 'everywhere':
        list(answer.entries, answer.entries.length === 0 ? messages.none : messages.found);
        elsewhere.hidden = true;
        break;
      case 'oneProvince':
        list(answer.entries, fill(messages.foundInProvince, { province: nameOf(answer.code), count: '{count}' }));
        offerProvinces(answer.code, answer.provinces);
    }
  }

  function clear(message: string): void {
    status.textContent = message;
    results.replaceChildren();
    more.hidden = true;
    elsewhere.hidden = true;
  }

  function list(entries: readonly Entry[], message: string): void {
    const first = entries.slice(0, shown);
    const count = { count: entries.length, shown: first.length };
    status.textContent = fill(first.length < entries.length ? message + messages.shown : message, count);
    results.replaceChildren(...first.map((entry) => finder.item(entry, messages)));
    more.hidden = first.length === entries.length;
  }

  function offerProvinces(chosen: string, provinces: readonly ProvinceCount[]): void {
    const options =
      provinces.length > 0 ? provinces.map(({ code, count }) => option(code, count)) : PROVINCES.map(({ code }) => option(code));
    if (chosen === '') options.unshift(new Option(messages.anyProvince, ''));
    select.replaceChildren(...options);
    select.value = chosen;
    elsewhereLabel.textContent = messages.otherProvince;
    elsewhere.hidden = false;
  }

  function option(code: string, count?: number): HTMLOptionElement {
    return new Option(count === undefined ? nameOf(code) : fill(messages.about, { province: nameOf(code), count }), code);
  }

  function moveFocus(step: number): void {
    const stops = [input, ...results.querySelectorAll('a')];
    const now = stops.findIndex((stop) => stop.matches(':focus'));
    stops[Math.min(stops.length - 1, Math.max(0, now + step))]?.focus();
  }

  input.addEventListener('input', () => {
    searchSoon();
    const address = new URL(location.href);
    if (input.value === '') address.searchParams.delete('q');
    else address.searchParams.set('q', input.value);
    history.replaceState(null, '', address);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const links = results.querySelectorAll('a');
    if (links.length === 1) links[0]?.click();
    else moveFocus(1);
  });
  box.addEventListener('keydown', (event) => {
    const isInList = event.target === input || (event.target instanceof HTMLElement && results.contains(event.target));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!isInList || step === 0) return;
    event.preventDefault();
    moveFocus(step);
  });
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.dataset['province'] !== undefined) rememberProvince(link.dataset['province']);
  });
  select.addEventListener('change', () => {
    if (select.value !== '') rememberProvince(select.value);
    void search();
  });
  more.addEventListener('click', () => {
    const next = shown;
    shown += PAGE_LENGTH;
    show(outcome);
    results.querySelectorAll('a')[next]?.focus();
  });

  const wanted = new URLSearchParams(location.search).get('q');
  if (wanted !== null) input.value = wanted;
  if (input.value !== '') void search();
}

const nameOf = (code: string): string => provinceByCode(code)?.[lang] ?? code;
