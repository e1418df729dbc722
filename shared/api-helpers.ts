// The director's helpers of an election's LAO and the duties handed to them.

import { z } from 'zod';
import { Duty } from './elections/duties.ts';
import { Officer } from './people/officer.ts';

const Named = Officer.pick({ officerId: true, name: true, email: true, isActive: true });

export const HelpersAnswer = z.strictObject({
  helpers: z.array(z.strictObject({ ...Named.shape, version: z.int(), duties: z.array(Duty), hasSignedIn: z.boolean() })),
  /** The duties the officer may hand, and take back; none for those who may only look. */
  mayHand: z.array(Duty),
});
export type HelpersAnswer = z.infer<typeof HelpersAnswer>;

export const HelperRequest = z.strictObject({
  /** Made once in the browser: sent again, nothing is saved twice. */
  changeId: z.uuid(),
  /** Null names a new helper, who signs in with the e-mail. */
  officerId: z.string().max(60).nullable(),
  /** Version seen of a helper who is there; 0 for a new one. */
  version: z.int().min(0),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  isActive: z.boolean(),
  duties: z.array(Duty).max(7),
});
export type HelperRequest = z.infer<typeof HelperRequest>;
