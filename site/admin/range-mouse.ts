// Selecting with the mouse: dragging over cells or row numbers, and dragging the fill handle. Scrolls when the mouse leaves the cells.

import type { GridGeometry } from './grid-geometry.ts';
import type { CellPlace } from './selection.ts';

const SCROLL_MILLISECONDS = 40;
const FASTEST_PIXELS = 400;
/** The further out the mouse, the faster. */
const PIXELS_PER_PIXEL = 3;

/** Tells the cell under the mouse until the button is let go. */
export function dragOver(geometry: GridGeometry, onCell: (place: CellPlace) => void, onDone: (event: MouseEvent | null) => void): void {
  const stop = new AbortController();
  const { signal } = stop;
  let at: { x: number; y: number } | null = null;
  const tell = () => at !== null && onCell(geometry.cellAt(at.x, at.y));
  const scrolling = setInterval(() => {
    if (at === null) return;
    const beyond = geometry.beyond(at.x, at.y);
    if (beyond.x === 0 && beyond.y === 0) return;
    geometry.viewport.scrollBy(bounded(beyond.x), bounded(beyond.y));
    tell();
  }, SCROLL_MILLISECONDS);
  const end = (event: MouseEvent | null) => {
    clearInterval(scrolling);
    stop.abort();
    onDone(event);
  };
  addEventListener(
    'mousemove',
    (event) => {
      if ((event.buttons & 1) === 0) return end(event);
      at = { x: event.clientX, y: event.clientY };
      tell();
    },
    { signal },
  );
  addEventListener('mouseup', end, { signal });
  addEventListener('blur', () => end(null), { signal });
}

function bounded(pixels: number): number {
  return Math.max(-FASTEST_PIXELS, Math.min(pixels * PIXELS_PER_PIXEL, FASTEST_PIXELS));
}
