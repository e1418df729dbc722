import { type PointerEvent, useEffect, useRef } from 'react';
import { PHOTO_SIZE } from '../../../shared/people/photo.ts';
import { closest, frameOf, keyed, moved, type View, within } from './frame.ts';
import { usePhotoWords } from './texts.ts';

interface FramingProps {
  readonly picture: ImageBitmap;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Half the size that is published, in CSS pixels as drawn; the canvas has twice as many. */
const DRAWN = { width: PHOTO_SIZE.width / 2, height: PHOTO_SIZE.height / 2 };

/** The framed part of the picture as it will be published, to drag, or to move with the keys of a slider in two directions. */
export function Framing({ picture, view, onView }: FramingProps) {
  const say = usePhotoWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);

  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    const { x, y, width, height } = frameOf(picture, view);
    pen?.drawImage(
      picture,
      x * picture.width,
      y * picture.height,
      width * picture.width,
      height * picture.height,
      0,
      0,
      PHOTO_SIZE.width,
      PHOTO_SIZE.height,
    );
  }, [picture, view]);

  const drag = (event: PointerEvent) => {
    if (from.current === null) return;
    const { clientX: x, clientY: y } = event;
    onView(moved(picture, view, (from.current.x - x) / DRAWN.width, (from.current.y - y) / DRAWN.height));
    from.current = { x, y };
  };
  const most = Math.max(1, closest(picture));
  return (
    <div className="photo-framing">
      <div
        className="photo-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the frame is moved with the arrow keys; its name says how
        tabIndex={0}
        aria-label={say('frame')}
        onKeyDown={(event) => {
          const next = keyed(picture, view, event.key);
          if (next === null) return;
          event.preventDefault();
          onView(next);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          from.current = null;
        }}
      >
        <canvas ref={canvas} width={PHOTO_SIZE.width} height={PHOTO_SIZE.height} />
      </div>
      <label className="photo-zoom">
        {say('zoom')}
        <input
          type="range"
          min={1}
          max={most}
          step={0.05}
          value={view.zoom}
          disabled={most === 1}
          onChange={({ target }) => onView(within(picture, { ...view, zoom: Number(target.value) }))}
        />
      </label>
      <small className="form-said">{say('frame')}</small>
    </div>
  );
}
