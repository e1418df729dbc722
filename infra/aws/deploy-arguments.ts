import { parseArgs } from 'node:util';
import { STAGE_NAMES, type Stage, stageNamed } from './stages.ts';

/** A deployment that is not begun, with the sentence that says why and what to do. */
export class DeployRefused extends Error {}

const USAGE = `npm run deploy -- --stage ${STAGE_NAMES.join('|')} [--region NAME] [--adopt-tables]`;

export interface Deployment {
  readonly stage: Stage;
  /** Takes tables over that a restored backup came back as (docs/runbook.md). */
  readonly adoptsTables: boolean;
}

/** What a command line asks for. Throws DeployRefused. */
export function readDeployment(argv: readonly string[]): Deployment {
  const { stage: name, region, 'adopt-tables': adoptsTables = false } = readOptions(argv);
  if (name === undefined) throw new DeployRefused(`Say which stage: ${USAGE}`);
  const stage = stageNamed(name);
  if (stage === undefined) throw new DeployRefused(`There is no stage "${name}". ${USAGE}`);
  if (region !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    throw new DeployRefused(`"${region}" is no AWS region; Thailand is ap-southeast-7. ${USAGE}`);
  if (stage.name === 'prod' && stage.alarmEmail === null)
    throw new DeployRefused('prod has nobody to page: set alarmEmail of prod in infra/aws/stages.ts first.');
  return { stage: region === undefined ? stage : { ...stage, region }, adoptsTables };
}

function readOptions(argv: readonly string[]) {
  try {
    const options = { stage: { type: 'string' }, region: { type: 'string' }, 'adopt-tables': { type: 'boolean' } } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    throw new DeployRefused(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}
