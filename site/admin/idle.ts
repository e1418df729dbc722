// Long work in small pieces, when the browser has nothing better to do: the officer's keys come first.

const PIECE_MILLISECONDS = 8;

/** Does `work` on every item; `onPiece` after each piece. Stops when aborted. */
export async function inIdleTime<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  { signal, onPiece }: { signal: AbortSignal; onPiece: () => void },
): Promise<void> {
  let until = 0;
  for (const item of items) {
    if (performance.now() >= until) {
      onPiece();
      await idle();
      if (signal.aborted) return;
      until = performance.now() + PIECE_MILLISECONDS;
    }
    work(item);
  }
  onPiece();
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}
