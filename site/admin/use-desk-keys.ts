// Keys of the whole desk. Over a window they are the window's: Ctrl+Z there must not take back what stands in the sheet behind it.

import { useEffect, useRef } from 'react';
import { isTextBox } from './clipboard.ts';
import type { DeskTool } from './desk-tool.ts';
import { deskCommand, type RangeCommand } from './range-keys.ts';

interface DeskKeys {
  readonly tools: readonly DeskTool[];
  readonly onTool: (tool: DeskTool) => void;
  readonly onCommand: (command: RangeCommand) => void;
  readonly onSave: (wantsReason: boolean) => void;
}

export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('keydown', (event) => answer(event, latest.current), { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

function answer(event: KeyboardEvent, { tools, onTool, onCommand, onSave }: DeskKeys): void {
  const isSave = event.code === 'KeyS' && (event.ctrlKey || event.metaKey);
  const isTyping = isTextBox(event.target);
  const isInWindow = document.querySelector('dialog[open]') !== null;
  const command = isTyping ? null : deskCommand(event);
  const tool = isTyping ? undefined : tools.find(({ key }) => key?.isPressed(event));
  if (isSave || (!isInWindow && (command !== null || tool !== undefined))) event.preventDefault();
  if (isInWindow) return;
  if (isSave) onSave(event.shiftKey);
  else if (command !== null) onCommand(command);
  else if (tool !== undefined) onTool(tool);
}
