// `npm run deploy -- --stage NAME`: builds the site, deploys both stacks, uploads what is not baked, has everything baked.
// Each step can be run again; a deployment that broke off is finished by running the command once more.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { objectKey, paths } from '../../shared/paths.ts';
import { buildSite } from '../local/build-site.ts';
import { ROOT } from '../local/root.ts';
import { type Deployment, DeployRefused, readDeployment } from './deploy-arguments.ts';
import { fetchImageLibrary, LAMBDA } from './image-library.ts';
import {
  adminConfig,
  EdgeOutputs,
  edgeStackName,
  RegionalOutputs,
  regionalParameters,
  regionalStackName,
  watchParameters,
} from './outputs.ts';
import type { Stage } from './stages.ts';
import { planUploads } from './uploads.ts';

const BUILT_ASSETS = join(ROOT, 'dist/client');

async function deploy({ stage, adoptsTables }: Deployment): Promise<void> {
  await findCredentials(stage);
  await buildSite((_thai, english) => say(english));
  findImageLibrary();

  say(`Deploying ${edgeStackName(stage)} (us-east-1)`);
  const edge = EdgeOutputs.parse(deployStack(stage, edgeStackName(stage), []));
  say(`Deploying ${regionalStackName(stage)} (${stage.region})`);
  const adopting = adoptsTables ? ['--import-existing-resources'] : [];
  const regional = RegionalOutputs.parse(deployStack(stage, regionalStackName(stage), [...regionalParameters(stage, edge), ...adopting]));
  const watch = watchParameters(stage, edge, regional);
  if (watch.length > 0) deployStack(stage, edgeStackName(stage), watch);

  const uploaded = await upload(stage, regional);
  say(`${uploaded} files uploaded to ${regional.SiteBucket}`);
  await bakeEverything(stage, regional);
  tell(stage, regional);
}

/** Before anything is deployed: the photos function needs binaries for Lambda, which are fetched once. */
function findImageLibrary(): void {
  try {
    fetchImageLibrary(LAMBDA);
  } catch (cause) {
    throw new DeployRefused(
      'sharp for Lambda (linux-arm64) could not be fetched from the package registry: run the command where npm reaches it.',
      { cause },
    );
  }
}

async function findCredentials(stage: Stage): Promise<void> {
  try {
    await new S3Client({ region: stage.region }).config.credentials();
  } catch (cause) {
    throw new DeployRefused('No AWS credentials were found: sign in (aws sso login, or AWS_PROFILE) and run the command again.', { cause });
  }
}

/** Deploys one stack with the CDK command line, which shows changes of permissions and asks; gives its outputs. */
function deployStack(stage: Stage, stack: string, options: readonly string[]): unknown {
  const outputsFile = join(mkdtempSync(join(tmpdir(), 'thongthin-')), 'outputs.json');
  const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
  const context = ['--context', `stage=${stage.name}`, '--context', `region=${stage.region}`];
  execFileSync(process.execPath, [cdk, 'deploy', stack, '--exclusively', ...context, ...options, '--outputs-file', outputsFile], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter) },
  });
  const outputs = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(outputsFile, 'utf8')));
  return outputs[stack];
}

async function upload(stage: Stage, { SiteBucket, ...outputs }: RegionalOutputs): Promise<number> {
  const s3 = new S3Client({ region: stage.region });
  const uploads = planUploads(builtFiles());
  for (const { key, contentType, cacheControl } of uploads)
    await s3.send(
      new PutObjectCommand({
        Bucket: SiteBucket,
        Key: key,
        Body: readFileSync(join(BUILT_ASSETS, key)),
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  await s3.send(
    new PutObjectCommand({
      Bucket: SiteBucket,
      Key: objectKey(`${paths.admin()}config.json`),
      Body: `${JSON.stringify(adminConfig({ SiteBucket, ...outputs }))}\n`,
      ContentType: 'application/json; charset=utf-8',
      CacheControl: 'no-cache',
    }),
  );
  return uploads.length + 1;
}

function builtFiles(): string[] {
  return readdirSync(BUILT_ASSETS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(BUILT_ASSETS, join(entry.parentPath, entry.name)));
}

/** Asynchronous: it takes minutes, and its failure pages somebody. */
async function bakeEverything(stage: Stage, { BakeAllFunction }: RegionalOutputs): Promise<void> {
  const lambda = new LambdaClient({ region: stage.region });
  await lambda.send(
    new InvokeCommand({ FunctionName: BakeAllFunction, InvocationType: 'Event', Payload: JSON.stringify({ bakeAll: true }) }),
  );
}

function tell(stage: Stage, outputs: RegionalOutputs): void {
  say(`Every page is being baked by ${outputs.BakeAllFunction}; with 7,850 organisations this takes some minutes.`);
  say(`Public site   ${outputs.SiteOrigin}/`);
  say(`Admin         ${outputs.SiteOrigin}${paths.admin()}`);
  say(`API           ${outputs.ApiOrigin}`);
  say(`Tables        ${outputs.RecordsTable}, ${outputs.HistoryTable} (${stage.region})`);
  if (stage.domain) {
    say(`DNS           ${stage.domain.site} CNAME ${outputs.DistributionHost}`);
    say(`DNS           ${stage.domain.api} CNAME ${outputs.ApiHost}`);
  }
  if (stage.alarmEmail === null) say('Nobody is paged: this stage has no alarmEmail in infra/aws/stages.ts.');
  say('The first officer, and the sample for training: docs/deploy.md.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await deploy(readDeployment(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof DeployRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
