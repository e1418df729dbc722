// There as long as the desk is: F6 goes on to the next part of the screen and Shift+F6 back, as in office programs. Without it the way
// from the sheet to a panel leads over every header.

import { useEffect } from 'react';
import type { AtDesk } from '../desk-tool.ts';

/** In the order of the screen. */
const REGIONS = ['.masthead', '.toolbar', '.grid-place', '.row-list', '.panel'];
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

export function RegionKeys({ ranges }: AtDesk) {
  useEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'F6' || event.ctrlKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
        event.preventDefault();
        const shown = REGIONS.flatMap((name) => document.querySelector<HTMLElement>(name) ?? []).filter(
          (one) => one.offsetParent !== null || one.matches('.panel'),
        );
        const at = shown.findIndex((region) => region.contains(document.activeElement));
        const next = shown.at((at + (event.shiftKey ? -1 : 1)) % shown.length);
        if (next !== undefined) enter(next, ranges);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [ranges]);
  return null;
}

function enter(region: HTMLElement, { view, selection }: AtDesk['ranges']): void {
  if (region.matches('.grid-place') && view !== null) view.focusAt(selection?.anchor ?? { row: 0, column: 0 });
  else region.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
