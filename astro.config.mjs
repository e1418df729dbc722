import react from '@astrojs/react';
import { defineConfig, passthroughImageService } from 'astro/config';
import { bakeAdapter } from './site/adapter/bake-adapter.ts';

export default defineConfig({
  srcDir: 'site',
  publicDir: 'site/public',
  outDir: 'dist',
  output: 'server',
  adapter: bakeAdapter(),
  integrations: [react()],
  trailingSlash: 'always',
  // Public pages allow no inline style or script, so Astro must never inline one, however small.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Dependencies go into the server entry too: it runs in a Lambda without node_modules.
    ssr: { noExternal: true },
  },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
