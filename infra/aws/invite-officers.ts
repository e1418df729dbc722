// Brings the user pool in line with the officers sheet: invites by e-mail who is new, switches off who has left. Run again, it
// does nothing. `--dry-run` only tells.

import { parseArgs } from 'node:util';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from '../../functions/environment.ts';
import { readSheet } from '../../functions/store/read.ts';
import { openStore } from '../../functions/store/store.ts';
import { Officer } from '../../shared/people/officer.ts';
import { officers } from '../../shared/sheets/officers.ts';
import { type PoolUser, planInvitations } from './invitations.ts';

const { 'dry-run': isDryRun } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } }).values;
const UserPoolId = required(process.env, 'USER_POOL_ID');
const cognito = new CognitoIdentityProviderClient({});

async function readOfficers(): Promise<Officer[]> {
  const found: Officer[] = [];
  for await (const { values, isDeleted } of readSheet(openStore(process.env), officers)) if (!isDeleted) found.push(Officer.parse(values));
  return found;
}

async function readUsers(): Promise<PoolUser[]> {
  const found: PoolUser[] = [];
  for await (const { Users = [] } of paginateListUsers({ client: cognito }, { UserPoolId }))
    for (const { Username = '', Attributes = [], Enabled = false } of Users)
      found.push({ username: Username, email: Attributes.find(({ Name }) => Name === 'email')?.Value ?? '', isEnabled: Enabled });
  return found;
}

/** The address counts as verified: whoever entered it in the sheet answers for it, and the invitation goes nowhere else. */
async function invite(email: string): Promise<void> {
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username: email, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] }));
}

async function disable({ username: Username }: PoolUser): Promise<void> {
  await cognito.send(new AdminDisableUserCommand({ UserPoolId, Username }));
  await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
}

const plan = planInvitations(await readOfficers(), await readUsers());
for (const email of plan.invite) {
  process.stdout.write(`invite      ${email}\n`);
  if (!isDryRun) await invite(email);
}
for (const user of plan.enable) {
  process.stdout.write(`switch on   ${user.email}\n`);
  if (!isDryRun) await cognito.send(new AdminEnableUserCommand({ UserPoolId, Username: user.username }));
}
for (const user of plan.disable) {
  process.stdout.write(`switch off  ${user.email}\n`);
  if (!isDryRun) await disable(user);
}
process.stdout.write(
  `${plan.invite.length} to invite, ${plan.enable.length} to switch on, ${plan.disable.length} to switch off${isDryRun ? ' (nothing done: --dry-run)' : ''}\n`,
);
