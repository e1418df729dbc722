// The accounts officers sign in with, in the user pool. Each step may be taken again: an officer who is there already is not invited
// twice, one who is switched off already stays so.

import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { fromEnv, required } from '../environment.ts';
import type { Accounts } from './accounts.ts';

export function openCognitoAccounts(env: NodeJS.ProcessEnv): Accounts {
  const UserPoolId = required(env, 'USER_POOL_ID');
  const pool = new CognitoIdentityProviderClient({ ...fromEnv('endpoint', env['COGNITO_ENDPOINT']) });

  /** Null where nobody has the address. Addresses are the pool's user names. */
  async function isEnabled(email: string): Promise<boolean | null> {
    try {
      return (await pool.send(new AdminGetUserCommand({ UserPoolId, Username: email }))).Enabled ?? false;
    } catch (error) {
      if (error instanceof UserNotFoundException) return null;
      throw error;
    }
  }

  /** The address counts as verified: whoever approved it answers for it, and the invitation goes nowhere else. */
  async function invite(email: string): Promise<void> {
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ];
    try {
      await pool.send(new AdminCreateUserCommand({ UserPoolId, Username: email, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] }));
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
  }

  return {
    admit: async (email) => {
      const state = await isEnabled(email);
      if (state === null) await invite(email);
      else if (!state) await pool.send(new AdminEnableUserCommand({ UserPoolId, Username: email }));
    },
    dismiss: async (email) => {
      if ((await isEnabled(email)) !== true) return;
      await pool.send(new AdminDisableUserCommand({ UserPoolId, Username: email }));
      await pool.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: email }));
    },
  };
}
