// There as long as the desk is: says what a field means when its header has the focus. Its tooltip needs a mouse; this is read by
// those who use keys, and heard by those who listen.

import { useEffect, useRef } from 'react';
import { lawOfField } from '../../../shared/sheets/field-laws.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { AtDesk } from '../desk-tool.ts';
import { sayIn } from '../texts.ts';
import { useLang } from '../words.ts';
import { fieldOfHeader } from './header-field.ts';

export function HeaderHelp({ desk: { workbook }, onNotice }: AtDesk) {
  const lang = useLang();
  const tell = useRef(onNotice);
  tell.current = onNotice;
  useEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'focusin',
      ({ target }) => {
        const name = target instanceof Element ? fieldOfHeader(target) : null;
        const field = name === null ? undefined : fieldOf(workbook.sheet, name);
        if (field === undefined) return;
        const law = lawOfField(workbook.sheet.name, field.name);
        const parts = [`${field.label[lang]}: ${field.meaning[lang]}`, ...(law === null ? [] : [sayIn(lang)('lawOf', { law })]), '(F1)'];
        tell.current(parts.join(' '));
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [workbook, lang]);
  return null;
}
