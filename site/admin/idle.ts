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

/** Short enough that no key waits noticeably. */
const WAITED_FOR_MILLISECONDS = 24;

/** Does on every item what the officer waits for: at once, but keys and painting go first between the pieces. Stops when aborted. */
export async function inPieces<T>(items: Iterable<T>, work: (item: T) => void, signal?: AbortSignal): Promise<void> {
  let until = performance.now() + WAITED_FOR_MILLISECONDS;
  for (const item of items) {
    if (performance.now() >= until) {
      await nextTask();
      if (signal?.aborted) return;
      until = performance.now() + WAITED_FOR_MILLISECONDS;
    }
    work(item);
  }
}

/** After the page has painted and taken its keys, as far as any wait. A timer would be held back to a few milliseconds each time. */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}
