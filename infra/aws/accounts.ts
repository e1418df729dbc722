import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { AppFunction } from './app-function.ts';
import type { Data } from './data.ts';
import { feedFromStream } from './event-sources.ts';
import type { Files } from './files.ts';
import type { Operations } from './operations.ts';
import type { Stage } from './stages.ts';

interface AccountsProps {
  readonly stage: Stage;
  readonly bundle: string;
  readonly pool: UserPool;
  readonly data: Data;
  readonly files: Files;
  readonly operations: Operations;
}

/** Who can sign in follows the officers sheet: the function reads no table, and may do five things with users of the one pool. */
export class Accounts extends Construct {
  constructor(scope: Construct, id: string, { stage, bundle, pool, data, files, operations }: AccountsProps) {
    super(scope, id);
    const accounts = new AppFunction(this, 'Follow', {
      stage,
      name: 'accounts',
      about: 'Invites officers who were added or approved, and switches off who has left',
      bundle,
      memoryMegabytes: 256,
      timeoutSeconds: 60,
      copies: 2,
      environment: { USER_POOL_ID: pool.userPoolId },
    });
    accounts.allow(
      ['AdminCreateUser', 'AdminDisableUser', 'AdminEnableUser', 'AdminGetUser', 'AdminUserGlobalSignOut'].map(
        (action) => `cognito-idp:${action}`,
      ),
      [pool.userPoolArn],
    );
    const mapping = feedFromStream(accounts, {
      table: data.records,
      data,
      files,
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { sheet: { S: FilterRule.isEqual('officers') } } } })],
    });
    operations.watchStream(accounts, {
      table: data.records,
      mappingId: mapping.eventSourceMappingId,
      name: 'accounts',
      oldestSeconds: 300,
      waiting: 'Officers who were approved are not invited (older than five minutes) — what now?',
      givenUp: 'An officer could not be invited or switched off — what now?',
    });
  }
}
