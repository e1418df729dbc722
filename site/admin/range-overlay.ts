// Draws the selection over the grid's cells: a few boxes inside the grid's own scrolling container, so that they scroll with it.
// Classes on cells would cost ten times as much and get lost when rows are recycled.

import type { Box, GridGeometry } from './grid-geometry.ts';
import type { Rect } from './selection.ts';

export interface RangeOverlay {
  /** The last rectangle is the one that grows; `filling` is where the fill handle is being dragged to. */
  draw(rects: readonly Rect[], options: { readonly isOneCell: boolean; readonly filling: Rect | null }): void;
  readonly handle: HTMLElement;
  remove(): void;
}

export function rangeOverlay(geometry: GridGeometry, container: Element): RangeOverlay {
  const layer = element('ranges');
  layer.setAttribute('aria-hidden', 'true');
  const [scrolling, pinned, handle] = [element('ranges-scrolling'), element('ranges-pinned'), element('fill-handle')];
  layer.append(scrolling, pinned);
  container.append(layer);
  const stop = new AbortController();
  const clip = () => {
    scrolling.style.clipPath = `inset(0 0 0 ${geometry.viewport.scrollLeft + geometry.pinnedWidth() - 1}px)`;
  };
  geometry.viewport.addEventListener('scroll', clip, { passive: true, signal: stop.signal });

  return {
    handle,
    draw(rects, { isOneCell, filling }) {
      const boxes = rects.map((rect) => geometry.boxesOf(rect));
      const filled = filling === null ? null : geometry.boxesOf(filling);
      const kindAt = (index: number) => (index === boxes.length - 1 ? 'range active' : 'range');
      for (const part of ['scrolling', 'pinned'] as const) {
        const shown = boxes.flatMap((both, index) => {
          const box = both[part];
          return box === null ? [] : [{ box, kind: isOneCell ? 'range single' : kindAt(index) }];
        });
        const fill = filled?.[part] ?? null;
        paint(part === 'pinned' ? pinned : scrolling, fill === null ? shown : [...shown, { box: fill, kind: 'range filling' }]);
      }
      const last = boxes.at(-1);
      const corner = last?.scrolling ?? last?.pinned ?? null;
      handle.hidden = corner === null;
      if (corner !== null) {
        place(handle, { left: corner.left + corner.width - 5, top: corner.top + corner.height - 5, width: 9, height: 9 });
        (last?.scrolling ? scrolling : pinned).append(handle);
      }
      clip();
    },
    remove() {
      stop.abort();
      layer.remove();
    },
  };
}

function paint(parent: HTMLElement, wanted: readonly { box: Box; kind: string }[]): void {
  const old = [...parent.querySelectorAll<HTMLElement>('.range')];
  for (const [index, { box, kind }] of wanted.entries()) {
    const shown = old[index] ?? parent.appendChild(element(kind));
    shown.className = kind;
    place(shown, box);
  }
  for (const spare of old.slice(wanted.length)) spare.remove();
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.transform = `translate(${left}px, ${top}px)`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

function element(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}
