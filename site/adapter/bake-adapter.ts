// The adapter between Astro and `functions/bake`: the build's server entry exports `render`, and nothing listens on a port.

import type { AstroIntegration } from 'astro';

export function bakeAdapter(): AstroIntegration {
  return {
    name: 'bake-adapter',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [withoutReactOnTheServer()] } });
      },
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

/**
 * No baked page renders React (the admin is `client:only` and prerendered), yet its server renderer would make the entry
 * 1.7 MB larger and four times slower to load. Only the entry goes without; the prerendering step keeps it.
 */
function withoutReactOnTheServer() {
  return {
    name: 'bake-adapter:without-react',
    enforce: 'pre' as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === 'ssr',
    resolveId: (source: string) => (source.startsWith('@astrojs/react/server') ? '\0no-react' : undefined),
    load: (id: string) =>
      id === '\0no-react'
        ? "export default { name: '@astrojs/react', check: () => false, renderToStaticMarkup: () => ({ html: '' }) };"
        : undefined,
  };
}
