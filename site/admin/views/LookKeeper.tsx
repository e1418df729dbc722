// There as long as the desk is: puts the look of the address, or the default view, on the sheet when it opens, and writes every change
// of it into the address.

import { useEffect, useRef } from 'react';
import { type Look, ViewsAnswer } from '../../../shared/views.ts';
import type { AtDesk } from '../desk-tool.ts';
import { isSameLook, plainLook } from './look.ts';
import { readLook, withLook } from './look-in-url.ts';
import { useGridView, useLook } from './use-look.ts';

/** A column that is being dragged wider changes the look many times a second; an address may not. */
const SETTLED_MILLISECONDS = 400;

export function LookKeeper(at: AtDesk) {
  const { api, ranges } = at;
  const { sheet } = at.desk.workbook;
  const view = useGridView(ranges);
  const [look, wear] = useLook(at);
  const worn = useRef<Look | null>(null);
  const now = useRef({ look, wear });
  now.current = { look, wear };

  // A grid that is new wears what the one before it wore (after a change of language), else what the address asks for.
  useEffect(() => {
    if (view === null) return;
    const asked = worn.current ?? readLook(sheet, location.search);
    if (asked !== null) {
      worn.current = asked;
      now.current.wear(asked);
      return;
    }
    const stop = new AbortController();
    defaultLook(api, sheet.name, stop.signal).then((found) => {
      const isUntouched = worn.current === null && isSameLook(now.current.look, plainLook(sheet));
      if (found !== null && isUntouched && !stop.signal.aborted) now.current.wear(found);
    });
    return () => stop.abort();
  }, [view, sheet, api]);

  useEffect(() => {
    if (view === null || (worn.current === null && isSameLook(look, plainLook(sheet)))) return;
    const timer = setTimeout(() => {
      worn.current = look;
      history.replaceState(history.state, '', `${location.pathname}${withLook(sheet, look, location.search)}`);
    }, SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [view, sheet, look]);

  return null;
}

/** The own default goes before that of the office. Without an answer the sheet opens plain. */
async function defaultLook(api: AtDesk['api'], sheet: string, signal: AbortSignal): Promise<Look | null> {
  try {
    const { views } = await api.ask(ViewsAnswer, `/views?sheet=${sheet}`, { signal });
    const defaults = views.filter(({ isDefault }) => isDefault);
    return (defaults.find(({ isShared }) => !isShared) ?? defaults[0])?.look ?? null;
  } catch (error) {
    if (!signal.aborted) console.info('The saved views could not be read', error);
    return null;
  }
}
