// One question to the API at a time: running, answered, or why not.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { whyNot } from './why-not.ts';

export interface Asked {
  readonly isRunning: boolean;
  readonly trouble: Bilingual | null;
  /** Runs `work` and gives what it gave; null where it failed, and `trouble` says why. */
  readonly ask: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T | null>;
}

export function useAsked(): Asked {
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<Bilingual | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const own = new AbortController();
    stop.current = own;
    return () => own.abort();
  }, []);
  const ask = useCallback(async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    const { signal } = stop.current;
    setRunning(true);
    setTrouble(null);
    try {
      return await work(signal);
    } catch (error) {
      if (signal.aborted) return null;
      console.info('The API could not do it', error);
      setTrouble(whyNot(error));
      return null;
    } finally {
      if (!signal.aborted) setRunning(false);
    }
  }, []);
  return { isRunning, trouble, ask };
}
