// React's ear on the desk.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { Counts } from './counts.ts';
import type { GridView } from './grid-view.ts';
import { leaveOpenCell, type OpenCell, takeOpenCell } from './open-cell.ts';
import type { Desk } from './opening.ts';
import type { SaveState } from './saver.ts';
import { SealedOpenCell } from './sealed-open-cell.ts';
import type { Session } from './session.ts';
import type { Workbook } from './workbook.ts';

/** Changes whenever anything in the workbook does. */
export function useRevision(workbook: Workbook): number {
  const subscribe = useMemo(() => (listener: () => void) => workbook.subscribe(listener), [workbook]);
  return useSyncExternalStore(subscribe, () => workbook.revision);
}

export function useCounts(workbook: Workbook): Counts {
  useRevision(workbook);
  return workbook.counts;
}

export function useSaveState({ saver }: Desk): SaveState {
  const subscribe = useMemo(() => (listener: () => void) => saver.subscribe(listener), [saver]);
  return useSyncExternalStore(subscribe, () => saver.state);
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const stop = new AbortController();
      addEventListener('online', listener, { signal: stop.signal });
      addEventListener('offline', listener, { signal: stop.signal });
      return () => stop.abort();
    },
    () => navigator.onLine,
  );
}

/** Closing the page asks while something is unsaved; the drafts would survive, but others wait for the data. */
export function useLeaveQuestion(workbook: Workbook, session: Session): void {
  useEffect(() => {
    const stop = new AbortController();
    const ask = (event: BeforeUnloadEvent) => {
      if (workbook.counts.unsaved > 0 && !session.isLeaving()) event.preventDefault();
    };
    addEventListener('beforeunload', ask, { signal: stop.signal });
    return () => stop.abort();
  }, [workbook, session]);
}

/**
 * What stands in an open cell editor is kept like everything typed when the page is left, hidden or closed. Leaving it then asks, which
 * also gives the disk the moment it needs.
 */
export function useKeptTyping({ workbook, seals }: Desk, viewOf: () => GridView | null, session: Session): void {
  useEffect(() => {
    const stop = new AbortController();
    const place = `thongthin-open-cell-${workbook.officer.officerId}-${workbook.sheet.name}`;
    const sealed = seals === null ? null : new SealedOpenCell(`${place}-sealed`, seals);
    let unsealed: OpenCell | null = null;
    const typeLeft = (left: OpenCell | null): boolean => {
      const row = workbook.rows.get(left?.rowId ?? '');
      if (left !== null && row !== undefined) workbook.type([{ row, field: left.field, text: left.text }]);
      return row !== undefined;
    };
    const restore = () => {
      typeLeft(takeOpenCell(place, (rowId) => workbook.rows.has(rowId)));
      const left = unsealed;
      unsealed = null;
      if (typeLeft(left)) void workbook.flushed().then(() => sealed?.forget());
      else unsealed = left;
    };
    void sealed?.read().then((left) => {
      unsealed = left;
      if (!stop.signal.aborted) restore();
    });
    const stopRestoring = workbook.subscribe(restore);
    restore();
    const keep = (): boolean => {
      const typing = viewOf()?.typing() ?? null;
      const field = typing === null ? undefined : fieldOf(workbook.sheet, typing.field);
      if (typing === null || field === undefined || typing.text === typing.row.textOf(field, 'th')) return false;
      workbook.type([typing]);
      // What is sensitive is kept nowhere in the clear: it was sealed while it was typed.
      if (field.class === 'public' || field.class === 'internal')
        leaveOpenCell(place, { rowId: typing.row.id, field: typing.field, text: typing.text });
      return true;
    };
    const follow = () => {
      const typing = viewOf()?.typing() ?? null;
      if (typing !== null && fieldOf(workbook.sheet, typing.field)?.class === 'sensitive')
        void sealed?.follow({ rowId: typing.row.id, field: typing.field, text: typing.text });
    };
    // Not on the way down: the editor itself learns of the key only there.
    document.addEventListener('input', follow, { signal: stop.signal });
    document.addEventListener(
      'focusin',
      () => setTimeout(() => viewOf()?.typing() === null && void sealed?.leave(() => workbook.flushed())),
      { signal: stop.signal },
    );
    const leave = (event: BeforeUnloadEvent) => {
      if (keep() && !session.isLeaving()) event.preventDefault();
    };
    addEventListener('beforeunload', leave, { signal: stop.signal });
    addEventListener('pagehide', keep, { signal: stop.signal });
    document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal: stop.signal });
    return () => {
      stop.abort();
      stopRestoring();
    };
  }, [workbook, seals, viewOf, session]);
}

/** The value, once it has not changed for a moment: typing a search does not filter on every key. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/**
 * What just happened, to be forgotten when the officer moves on. Undo and adding rows move the focus by themselves, so moving on means a
 * key or a press after the notice.
 */
export function useNotice(): [notice: string, tell: (text: string) => void, forget: () => void] {
  const [notice, setNotice] = useState('');
  const moments = useRef({ told: 0, acted: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const act = () => {
      moments.current.acted = performance.now();
    };
    for (const input of ['keydown', 'pointerdown'] as const) addEventListener(input, act, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  const tell = useCallback((text: string) => {
    moments.current.told = performance.now();
    setNotice(text);
  }, []);
  const forget = useCallback(() => moments.current.acted > moments.current.told && setNotice(''), []);
  return [notice, tell, forget];
}
