// Tells the officer's other tabs which drafts changed and which rows were saved, so that all show the same.

import { z } from 'zod';
import { RowState } from '../../shared/api.ts';

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drafts'), rowIds: z.array(z.string()) }),
  z.object({ kind: z.literal('saved'), states: z.array(RowState) }),
]);

export interface TabChannel {
  tellDrafts(rowIds: readonly string[]): void;
  tellSaved(states: readonly RowState[]): void;
  listen(heard: { drafts: (rowIds: readonly string[]) => void; saved: (states: readonly RowState[]) => void }): void;
  close(): void;
}

export function openTabChannel(officerId: string, sheet: string): TabChannel {
  const channel = new BroadcastChannel(`thongthin-${officerId}-${sheet}`);
  return {
    tellDrafts: (rowIds) => channel.postMessage({ kind: 'drafts', rowIds }),
    tellSaved: (states) => channel.postMessage({ kind: 'saved', states }),
    listen: (heard) => {
      channel.onmessage = ({ data }) => {
        const message = Message.parse(data);
        if (message.kind === 'drafts') heard.drafts(message.rowIds);
        else heard.saved(message.states);
      };
    },
    close: () => channel.close(),
  };
}
