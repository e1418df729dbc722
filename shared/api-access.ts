// Requests and answers of asking for access and deciding about it.

import { z } from 'zod';
import { AccessApplication } from './people/access-request.ts';

export const AccessAsk = z.strictObject({
  application: AccessApplication,
  /** Of somebody who is signed in: the e-mail is then the provider's, whatever the form says. */
  idToken: z.string().max(8_000).nullable().default(null),
});
export type AccessAsk = z.infer<typeof AccessAsk>;

/** The same for everybody, so that nobody learns from it who has access already. */
export const AccessAskAnswer = z.strictObject({ outcome: z.literal('received') });
export type AccessAskAnswer = z.infer<typeof AccessAskAnswer>;

export const AccessDecision = z.strictObject({
  requestId: z.string().regex(/^request-[0-9a-f]{24}$/),
  /** The version of the request that was read: a request changed meanwhile is looked at again. */
  version: z.int().min(1),
  decision: z.enum(['approve', 'refuse']),
  /** Told to nobody but officers; required to refuse. */
  refusal: z.string().trim().min(1).max(300).nullable().default(null),
});
export type AccessDecision = z.infer<typeof AccessDecision>;

export const AccessDecisionAnswer = z.strictObject({
  requestId: z.string(),
  state: z.enum(['approved', 'refused']),
  officerId: z.string().nullable(),
});
export type AccessDecisionAnswer = z.infer<typeof AccessDecisionAnswer>;

export const OfficerSwitch = z.strictObject({ officerId: z.string().regex(/^officer-[0-9a-z-]{3,40}$/), isActive: z.boolean() });
export type OfficerSwitch = z.infer<typeof OfficerSwitch>;
