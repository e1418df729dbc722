import { CfnOutput, CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Accounts } from './accounts.ts';
import { Api } from './api.ts';
import type { Bundles } from './bundle.ts';
import { Data } from './data.ts';
import { Files } from './files.ts';
import { Identity } from './identity.ts';
import { Operations } from './operations.ts';
import { type RegionalOutputs, regionalStackName } from './outputs.ts';
import { Photos } from './photos.ts';
import { Publishing } from './publishing.ts';
import { Sealing } from './sealing.ts';
import type { Stage } from './stages.ts';
import { Website } from './website.ts';

/** Everything that holds or handles data, in one region. */
export class RegionalStack extends Stack {
  constructor(scope: Construct, stage: Stage, bundles: Bundles, props: StackProps) {
    super(scope, regionalStackName(stage), {
      ...props,
      env: { ...props.env, region: stage.region },
      terminationProtection: stage.isProtected,
    });
    const operations = new Operations(this, 'Operations', stage);
    const data = new Data(this, 'Data', stage);
    const files = new Files(this, 'Files', { stage, key: data.key });
    const identity = new Identity(this, 'Identity', stage);
    const api = new Api(this, 'Api', stage);
    const website = new Website(this, 'Website', {
      stage,
      bucket: files.site,
      edge: this.edgeParameters(stage),
      connectOrigins: [api.origin, new URL(identity.issuer).origin, identity.signInOrigin, files.uploadOrigin],
    });
    const client = identity.admitBrowser(stage, website.origin);
    api.answerWith({
      bundle: bundles.api,
      data,
      files,
      operations,
      siteOrigin: website.origin,
      issuer: identity.issuer,
      clientId: client.userPoolClientId,
    });
    new Accounts(this, 'Accounts', { stage, bundle: bundles.accounts, pool: identity.pool, data, files, operations });
    const publishing = new Publishing(this, 'Publishing', { stage, bundles, data, files, operations, siteOrigin: website.origin });
    new Photos(this, 'Photos', { stage, bundle: bundles.photos, data, files, operations });
    new Sealing(this, 'Sealing', { stage, bundles, data, files, operations, siteOrigin: website.origin });

    this.tell({
      SiteOrigin: website.origin,
      ApiOrigin: api.origin,
      DistributionId: website.distribution.distributionId,
      DistributionHost: website.distribution.distributionDomainName,
      ApiHost: api.host,
      SiteBucket: files.site.bucketName,
      BakeAllFunction: publishing.bakeAll.lambda.functionName,
      UserPoolId: identity.pool.userPoolId,
      Issuer: identity.issuer,
      ClientId: client.userPoolClientId,
      Scope: identity.scope,
      RecordsTable: data.records.tableName,
      HistoryTable: data.history.tableName,
    });
  }

  /** What the edge stack made in us-east-1. CloudFormation keeps the values for the next deployment. */
  private edgeParameters(stage: Stage): { webAclArn: string; certificateArn: string; logBucketName: string } {
    const parameter = (id: string, description: string) => new CfnParameter(this, id, { type: 'String', description }).valueAsString;
    return {
      webAclArn: parameter('WebAclArn', 'Web ACL of the edge stack'),
      certificateArn: stage.domain ? parameter('CertificateArn', 'Certificate of the edge stack') : '',
      logBucketName: parameter('LogBucketName', 'Log bucket of the edge stack'),
    };
  }

  private tell(outputs: RegionalOutputs): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
