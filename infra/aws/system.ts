// All stages as CloudFormation stacks: two each, held to cdk-nag's AWS Solutions rules.

import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from './bundle.ts';
import { EdgeStack } from './edge.ts';
import { RegionalStack } from './regional.ts';
import { STAGE_NAMES, STAGES, type Stage } from './stages.ts';

/** Builds both stacks of each stage. */
export function buildSystem(app: App, bundles: Bundles, stages: readonly Stage[] = chosenStages(app)): App {
  for (const stage of stages) {
    const tags = { project: 'thongthin', stage: stage.name };
    for (const stack of [
      new EdgeStack(app, stage, { description: `Thongthin ${stage.name}: what CloudFront needs in us-east-1` }),
      new RegionalStack(app, stage, bundles, { description: `Thongthin ${stage.name}` }),
    ])
      for (const [key, value] of Object.entries(tags)) Tags.of(stack).add(key, value);
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** All stages, or the one of `-c stage=…`; `-c region=…` moves the regional stack. */
function chosenStages(app: App): Stage[] {
  const wanted: unknown = app.node.tryGetContext('stage');
  const region: unknown = app.node.tryGetContext('region');
  const names = STAGE_NAMES.filter((name) => wanted === undefined || name === wanted);
  if (names.length === 0) throw new Error(`There is no stage "${String(wanted)}": use one of ${STAGE_NAMES.join(', ')}.`);
  return names.map((name) => (typeof region === 'string' ? { ...STAGES[name], region } : STAGES[name]));
}
