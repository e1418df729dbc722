// What the stacks tell the deploy command, and what it makes of it.

import { z } from 'zod';
import { AdminConfig } from '../../shared/api.ts';
import type { Stage } from './stages.ts';

export const EdgeOutputs = z.object({
  WebAclArn: z.string(),
  LogBucketName: z.string(),
  CertificateArn: z.string().optional(),
  WatchedDistribution: z.string(),
});
export type EdgeOutputs = z.infer<typeof EdgeOutputs>;

export const RegionalOutputs = z.object({
  SiteOrigin: z.url(),
  ApiOrigin: z.url(),
  DistributionId: z.string(),
  DistributionHost: z.string(),
  ApiHost: z.string(),
  SiteBucket: z.string(),
  BakeAllFunction: z.string(),
  UserPoolId: z.string(),
  Issuer: z.url(),
  ClientId: z.string(),
  Scope: z.string(),
  RecordsTable: z.string(),
  HistoryTable: z.string(),
});
export type RegionalOutputs = z.infer<typeof RegionalOutputs>;

export function edgeStackName(stage: Stage): string {
  return `thongthin-${stage.name}-edge`;
}

export function regionalStackName(stage: Stage): string {
  return `thongthin-${stage.name}`;
}

/** `--parameters` of the regional stack from the outputs of the edge stack. */
export function regionalParameters(stage: Stage, edge: EdgeOutputs): string[] {
  const values = {
    WebAclArn: edge.WebAclArn,
    LogBucketName: edge.LogBucketName,
    ...(stage.domain && edge.CertificateArn ? { CertificateArn: edge.CertificateArn } : {}),
  };
  return parameters(regionalStackName(stage), values);
}

/** `--parameters` that tell the edge stack which distribution to watch; none when it knows. */
export function watchParameters(stage: Stage, edge: EdgeOutputs, regional: RegionalOutputs): string[] {
  if (edge.WatchedDistribution === regional.DistributionId) return [];
  return parameters(edgeStackName(stage), { DistributionId: regional.DistributionId });
}

function parameters(stack: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['--parameters', `${stack}:${name}=${value}`]);
}

/** `/admin/config.json`: how the admin in the browser finds the API and the sign-in. */
export function adminConfig(outputs: RegionalOutputs): AdminConfig {
  return AdminConfig.parse({
    apiUrl: outputs.ApiOrigin,
    issuer: outputs.Issuer,
    clientId: outputs.ClientId,
    // Cognito asks for no resource: its access tokens name the client.
    resource: null,
    scope: outputs.Scope,
  });
}
