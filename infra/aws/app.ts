// Entry of `cdk`: bundles the functions, then builds the stacks. Needs no account, no network and no Docker.

import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleFunctions, ROOT } from './bundle.ts';
import { buildSystem } from './system.ts';

buildSystem(new App(), await bundleFunctions(join(ROOT, 'cdk.out/functions'))).synth();
