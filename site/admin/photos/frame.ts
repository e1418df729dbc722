// How a picture is framed: a window of three by four over it, moved and drawn closer. Pure; the picker only draws it.

import { LEAST_FRAME, PHOTO_SIZE, type PhotoFrame } from '../../../shared/people/photo.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the window stands: its middle in shares of the picture, and how many times closer than the widest it is. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const RATIO = PHOTO_SIZE.width / PHOTO_SIZE.height;
const CLOSEST = 8;

/** Faces are in the upper part of most pictures. */
export const FIRST_VIEW: View = { x: 0.5, y: 0.45, zoom: 1 };

/** The widest window, in shares of the picture. */
function widest({ width, height }: Size): Size {
  const isWide = width / height > RATIO;
  return isWide ? { width: (height * RATIO) / width, height: 1 } : { width: 1, height: width / RATIO / height };
}

/** As close as leaves a frame that is taken; below 1 where the picture is too small altogether. */
export function closest(picture: Size): number {
  const most = widest(picture);
  return Math.min(CLOSEST, (most.width * picture.width) / LEAST_FRAME.width, (most.height * picture.height) / LEAST_FRAME.height);
}

/** The view kept inside the picture and within what may be sent. */
export function within(picture: Size, { x, y, zoom }: View): View {
  const close = Math.min(Math.max(1, zoom), Math.max(1, closest(picture)));
  const most = widest(picture);
  const [halfWidth, halfHeight] = [most.width / close / 2, most.height / close / 2];
  return { zoom: close, x: Math.min(1 - halfWidth, Math.max(halfWidth, x)), y: Math.min(1 - halfHeight, Math.max(halfHeight, y)) };
}

export function frameOf(picture: Size, view: View): PhotoFrame {
  const { x, y, zoom } = within(picture, view);
  const most = widest(picture);
  const [width, height] = [most.width / zoom, most.height / zoom];
  return { x: clamp(x - width / 2), y: clamp(y - height / 2), width, height };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Moved by shares of the window: to the right shows more of the right. */
export function moved(picture: Size, view: View, across: number, down: number): View {
  const { width, height } = frameOf(picture, view);
  return within(picture, { ...view, x: view.x + across * width, y: view.y + down * height });
}

const STEP = 0.05;
const CLOSER = 1.15;

/** What a key does to the view; null for keys that do nothing here. */
export function keyed(picture: Size, view: View, key: string): View | null {
  switch (key) {
    case 'ArrowLeft':
      return moved(picture, view, -STEP, 0);
    case 'ArrowRight':
      return moved(picture, view, STEP, 0);
    case 'ArrowUp':
      return moved(picture, view, 0, -STEP);
    case 'ArrowDown':
      return moved(picture, view, 0, STEP);
    case '+':
    case '=':
      return within(picture, { ...view, zoom: view.zoom * CLOSER });
    case '-':
      return within(picture, { ...view, zoom: view.zoom / CLOSER });
    default:
      return null;
  }
}
