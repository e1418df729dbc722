// The stacks as CloudFormation would get them. The functions' code is a stand-in here; test/infra/bundles.test.ts has the real one.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Bundles } from '../../infra/aws/bundle.ts';
import { edgeStackName, regionalStackName } from '../../infra/aws/outputs.ts';
import { STAGES, type Stage, type StageName } from '../../infra/aws/stages.ts';
import { buildSystem } from '../../infra/aws/system.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

export interface Synthesis {
  readonly regional: Template;
  readonly edge: Template;
  readonly regions: Record<'regional' | 'edge', string>;
  /** Warnings of cdk-nag, CloudFormation's own checks and CDK that are not acknowledged; errors make the synthesis throw. */
  readonly warnings: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'thongthin-synthesis-'));

function standInBundles(): Bundles {
  const bundles: Record<string, string> = {};
  for (const name of ['api', 'plan', 'planDay', 'bake', 'assemble', 'photos', 'seal', 'tamperAlarm', 'accounts']) {
    const bundle = join(folder, name);
    mkdirSync(bundle, { recursive: true });
    writeFileSync(join(bundle, 'index.mjs'), 'export const handler = () => {};\n');
    bundles[name] = bundle;
  }
  return bundles as unknown as Bundles;
}

const known = new Map<StageName, Synthesis>();

/** A stage as it is deployed, synthesised once per test file. */
export function synthesise(name: StageName): Synthesis {
  const synthesis = known.get(name) ?? synthesiseStage(STAGES[name]);
  known.set(name, synthesis);
  return synthesis;
}

/** Any stage; `prepare` may add to the app what should be found. Throws on a broken rule. */
export function synthesiseStage(stage: Stage, prepare?: (app: App) => unknown): Synthesis {
  const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as { context: Record<string, unknown> };
  const outdir = mkdtempSync(join(folder, 'out-'));
  const app = buildSystem(new App({ outdir, context }), standInBundles(), [stage]);
  prepare?.(app);
  app.synth();
  const stack = (id: string) => app.node.findChild(id) as Stack;
  const [edge, regional] = [stack(edgeStackName(stage)), stack(regionalStackName(stage))];
  return {
    regional: Template.fromStack(regional),
    edge: Template.fromStack(edge),
    regions: { regional: regional.region, edge: edge.region },
    warnings: readWarnings(join(outdir, 'validation-report.json')),
  };
}

interface Report {
  pluginReports: { violations: { ruleName: string; violatingConstructs: { constructPath: string }[] }[] }[];
}

function readWarnings(file: string): string[] {
  if (!existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    ),
  );
}

/** The resources of a type, by logical id. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.findResources(type) as Record<string, Resource>);
}

/** A resolved value as text, to look into. */
export function text(value: unknown): string {
  return JSON.stringify(value);
}
