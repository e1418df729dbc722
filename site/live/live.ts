// Asks for this very page and, when its ETag is new, puts the new content in the place of the old one: focus and scrolling stay,
// and screen readers are told once. Stops with the page that is no longer live. Nothing else runs on public pages.

const PAUSE_MS = 10_000;
const heard = document.createElement('p');
heard.className = 'heard';
heard.setAttribute('role', 'status');
document.body.append(heard);

let etag = '';

async function refresh(): Promise<void> {
  const answer = await fetch(location.pathname, { cache: 'no-cache' });
  const newest = answer.headers.get('etag') ?? '';
  const isFirst = etag === '';
  if (!answer.ok || newest === etag) return;
  etag = newest;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  // The first answer may be what is shown already.
  if (fresh === null || shown === null || (isFirst && fresh.textContent === shown.textContent)) return;
  swap(shown, fresh);
  heard.textContent = fresh.querySelector('.state')?.textContent?.trim() ?? '';
}

/** What has the focus is found again by its place among the things that can have it. */
function swap(shown: HTMLElement, fresh: HTMLElement): void {
  const all = (main: HTMLElement) => [main, ...main.querySelectorAll<HTMLElement>('a, summary, [tabindex]')];
  const focused = all(shown).findIndex((one) => one === document.activeElement);
  const scrolled = [...shown.querySelectorAll('.scroll')].map(({ scrollLeft }) => scrollLeft);
  const open = [...shown.querySelectorAll('details')].map((one) => one.open);
  shown.replaceWith(fresh);
  for (const [index, one] of [...fresh.querySelectorAll('.scroll')].entries()) one.scrollLeft = scrolled[index] ?? 0;
  for (const [index, one] of [...fresh.querySelectorAll('details')].entries()) one.open = open[index] ?? one.open;
  if (focused >= 0) all(fresh)[focused]?.focus({ preventScroll: true });
}

async function keepFresh(): Promise<void> {
  while (document.querySelector('[data-live]') !== null) {
    if (!document.hidden) await refresh().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

void keepFresh();
