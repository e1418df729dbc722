// The adapter between Astro and `functions/bake`: the build's server entry exports `render`, and nothing listens on a port.

import type { AstroIntegration } from 'astro';

export function bakeAdapter(): AstroIntegration {
  return {
    name: 'bake-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'bake-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./render.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            hybridOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'unsupported',
          },
        });
      },
    },
  };
}
