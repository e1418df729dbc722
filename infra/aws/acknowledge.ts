import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag (or of CDK itself) on one construct and what is below it, with the reason a reviewer can judge. */
export function acknowledge(construct: IConstruct, findingId: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: findingId, reason });
}

/** How cdk-nag names a resource in a finding. */
export function logicalId(construct: IConstruct): string {
  const resource = construct.node.defaultChild;
  if (!resource || !isCfnElement(resource)) throw new Error(`${construct.node.path} is no resource.`);
  return String(Stack.of(construct).resolve(resource.logicalId));
}

function isCfnElement(construct: IConstruct): construct is CfnElement {
  return 'logicalId' in construct;
}
