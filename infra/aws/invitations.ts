// Who should be able to sign in, from the officers sheet and the users of the pool. Pure.

import type { Officer } from '../../shared/people/officer.ts';

/** A user of the pool. */
export interface PoolUser {
  readonly username: string;
  readonly email: string;
  readonly isEnabled: boolean;
}

export interface Invitations {
  /** Addresses of active officers without a user. */
  readonly invite: string[];
  /** Users switched off whose officer is active again. */
  readonly enable: PoolUser[];
  /** Users without an active officer: left, switched off, or never ours. */
  readonly disable: PoolUser[];
}

export function planInvitations(officers: readonly Officer[], users: readonly PoolUser[]): Invitations {
  const active = new Set(officers.filter(({ isActive }) => isActive).map(({ email }) => email.toLowerCase()));
  const known = new Set(users.map(({ email }) => email.toLowerCase()));
  const belongs = ({ email }: PoolUser) => active.has(email.toLowerCase());
  return {
    invite: [...active].filter((email) => !known.has(email)).sort(),
    enable: users.filter((user) => !user.isEnabled && belongs(user)),
    disable: users.filter((user) => user.isEnabled && !belongs(user)),
  };
}
