// The order while it is being filled in: what is chosen, what is missing, and the request it becomes. Kept on this computer, so that
// a reload or a cut connection loses nothing.

import { z } from 'zod';
import { type ActionScope, DepartureRequest } from '../../../shared/api-actions.ts';
import { DepartureOrder } from '../../../shared/people/departure-order.ts';
import { offeredReasons } from '../../../shared/people/offered-reasons.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';
import type { NamedLao } from '../screens/named-laos.ts';
import type { DepartureText } from './texts.ts';

/** As many as one request may name (ActionScope). */
export const MOST_LAOS = 400;

export const OrderDraft = z.strictObject({
  actionId: z.uuid(),
  province: z.string().nullable(),
  by: z.enum(['type', 'name']),
  types: z.array(LaoType),
  laoIds: z.array(z.string()),
  order: DepartureOrder.extend({ reason: DepartureOrder.shape.reason.nullable(), date: DepartureOrder.shape.date.nullable() }),
  /** Sent to be saved, and not known to have been answered. */
  isSent: z.boolean(),
  except: z.array(z.string()),
});
export type OrderDraft = z.infer<typeof OrderDraft>;

export function newDraft(province: string | null, ownLao: string | null): OrderDraft {
  return {
    actionId: crypto.randomUUID(),
    province,
    by: ownLao === null ? 'type' : 'name',
    types: [],
    laoIds: ownLao === null ? [] : [ownLao],
    order: {
      sides: 'both',
      reason: null,
      date: null,
      note: null,
      number: null,
      orderDate: null,
      authority: null,
      letPaladAct: true,
    },
    isSent: false,
    except: [],
  };
}

/** The types that the chosen organisations have. */
export function chosenTypes({ by, types, laoIds }: OrderDraft, laos: readonly NamedLao[]): LaoType[] {
  if (by === 'type') return types;
  const chosen = new Set(laoIds);
  return [...new Set(laos.filter(({ laoId }) => chosen.has(laoId)).map(({ type }) => type))];
}

/** What is still to be given, as labels of the form. */
export function missing(draft: OrderDraft, laos: readonly NamedLao[]): DepartureText[] {
  const { order } = draft;
  const isKnown = offeredReasons(chosenTypes(draft, laos), order.sides).some(({ code }) => code === order.reason);
  return [
    ...(chosenTypes(draft, laos).length === 0 ? (['where'] as const) : []),
    ...(isKnown ? [] : (['why'] as const)),
    ...(order.date === null ? (['date'] as const) : []),
    ...(order.reason === 'other' && order.note === null ? (['note'] as const) : []),
  ];
}

/** Null while something is missing. */
export function requestOf(draft: OrderDraft, preview: boolean): DepartureRequest | null {
  const { actionId, order, except } = draft;
  return DepartureRequest.safeParse({ actionId, preview, scope: scopeOf(draft), order, except }).data ?? null;
}

function scopeOf({ by, province, types, laoIds }: OrderDraft): ActionScope | null {
  if (by === 'name') return laoIds.length === 0 ? null : { laoIds };
  return province === null || types.length === 0 ? null : { provinceCode: province, types };
}

const keyOf = (officerId: string) => `thongthin-departure-${officerId}`;

export function keptDraft(officerId: string): OrderDraft | null {
  try {
    return OrderDraft.parse(JSON.parse(localStorage.getItem(keyOf(officerId)) ?? ''));
  } catch {
    return null;
  }
}

export function keepDraft(officerId: string, draft: OrderDraft | null): void {
  if (draft === null) localStorage.removeItem(keyOf(officerId));
  else localStorage.setItem(keyOf(officerId), JSON.stringify(draft));
}
