// Which key does what, by the key's place on the keyboard: on a Thai layout Ctrl+C arrives as “แ”. Pure.

import type { Direction } from './selection.ts';

export type RangeCommand =
  | { readonly do: 'step' | 'leap'; readonly direction: Direction }
  | { readonly do: 'rows' | 'columns' | 'sheet' | 'collapse' | 'clear' | 'fillDown' | 'fillRight' | 'undo' | 'redo' | 'find' | 'replace' };

export interface Key {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const PLAIN: Readonly<Record<string, RangeCommand['do']>> = { Delete: 'clear', Escape: 'collapse' };
const CONTROL = { KeyA: 'sheet', KeyD: 'fillDown', KeyR: 'fillRight', Space: 'columns' } as const;
/** Also where no cell has the focus. */
const ANYWHERE = { KeyZ: 'undo', KeyY: 'redo', KeyF: 'find', KeyH: 'replace' } as const;

/** What a key does in the grid while no cell is being typed into; null where it is the grid's or the browser's own. */
export function rangeCommand(key: Key): RangeCommand | null {
  if (key.altKey) return null;
  const control = key.ctrlKey || key.metaKey;
  const direction = ARROWS[key.code];
  if (direction !== undefined) return key.shiftKey ? { do: control ? 'leap' : 'step', direction } : null;
  if (control) return named(key.shiftKey ? {} : CONTROL, key.code) ?? deskCommand(key);
  if (key.shiftKey) return key.code === 'Space' ? { do: 'rows' } : null;
  return named(PLAIN, key.code);
}

/** Keys of the whole desk, not only of the grid. */
export function deskCommand(key: Key): RangeCommand | null {
  if (key.altKey || !(key.ctrlKey || key.metaKey)) return null;
  if (key.shiftKey) return key.code === 'KeyZ' ? { do: 'redo' } : null;
  return named(ANYWHERE, key.code);
}

function named(commands: Readonly<Record<string, RangeCommand['do']>>, code: string): RangeCommand | null {
  const found = commands[code];
  return found === undefined || found === 'step' || found === 'leap' ? null : { do: found };
}
