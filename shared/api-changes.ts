// What an officer's save asks of the API.

import { z } from 'zod';

export const MAX_CHANGES = 1_000;

/** One row's change. */
export const RowChange = z.strictObject({
  /** Made once in the browser and kept until answered: the same id is never applied twice. */
  changeId: z.uuid(),
  /** Record id from GET, or null to create. */
  id: z.string().max(220).nullable(),
  /** The version the officer saw; 0 to create. */
  base: z.int().min(0).max(1_000_000_000),
  kind: z.enum(['save', 'delete', 'restore']).default('save'),
  /** New values of the changed fields only. */
  set: z.record(z.string().max(60), z.unknown()).default({}),
  /** เหตุผล: why this row, where it is not the reason of the whole action. */
  reason: z.string().max(500).optional(),
  /** Warnings the officer saw and accepts, each as `warningKey` writes it; kept with the reason. */
  accepts: z.array(z.string().max(200)).max(40).optional(),
});
export type RowChange = z.infer<typeof RowChange>;

export const ChangesRequest = z.strictObject({
  /** One officer's action (a paste, a save), shared by its rows in history. */
  actionId: z.uuid(),
  /** เหตุผล: why, kept in the private history. */
  reason: z.string().max(500).nullable().default(null),
  changes: z.array(RowChange).min(1).max(MAX_CHANGES),
});
export type ChangesRequest = z.infer<typeof ChangesRequest>;
