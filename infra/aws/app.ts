// Entry of `cdk`: builds the site where it is out of date, bundles the functions, then builds the stacks. Needs no account, no
// network and no Docker.

import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildSite } from '../local/build-site.ts';
import { ROOT } from '../local/root.ts';
import { bundleFunctions } from './bundle.ts';
import { LAMBDA } from './image-library.ts';
import { buildSystem } from './system.ts';

// On standard error: standard output belongs to the CDK command line.
await buildSite((_thai, english) => process.stderr.write(`${english}\n`));
const withoutImages = (error: unknown) =>
  process.stderr.write(
    `Without a network the photos function lacks sharp for arm64: look at these stacks, do not deploy them (${String(error)}).\n`,
  );
buildSystem(new App(), await bundleFunctions(join(ROOT, 'cdk.out/functions'), LAMBDA, withoutImages)).synth();
