import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import type { Plugin } from 'vite';
import zaloMiniApp from 'zmp-vite-plugin';

import { guidesInBundle } from './vite-guides.ts';

const here = import.meta.dirname;

function appConfig() {
  return JSON.parse(readFileSync(`${here}/app-config.json`, 'utf8')) as NonNullable<
    Parameters<typeof zaloMiniApp>[0]
  >;
}

/** A build meant for Zalo but told nothing would look for bot-server on the phone itself. */
function warnOfLocalServer(apiUrl: string | undefined): Plugin {
  return {
    name: 'warn-of-local-server',
    apply: 'build',
    buildStart() {
      if (!apiUrl)
        this.warn('VITE_API_URL is not set: this build looks for bot-server on http://localhost:8080.');
    },
  };
}

export default defineConfig(({ mode }) => {
  const settings = loadEnv(mode, here, ['MINI_APP_', 'VITE_']);
  return {
    root: here,
    // The plugin would look for app-config.json in whatever folder the command was typed in.
    plugins: [
      react(),
      guidesInBundle(),
      zaloMiniApp(appConfig()),
      warnOfLocalServer(settings['VITE_API_URL']),
    ],
    // The search runs in a worker, which is built by itself.
    worker: { plugins: () => [guidesInBundle()] },
    server: { host: 'localhost', port: Number(settings['MINI_APP_PORT'] ?? 3000), strictPort: true },
    // Found only behind dynamic imports; named here so that the first request for one does not reload the page.
    optimizeDeps: { include: ['axios', 'minisearch', 'zod', 'zmp-sdk/apis', 'zmp-ui/checkbox'] },
    build: {
      emptyOutDir: true,
      // Zalo's documents: the polyfill breaks dynamic import on iOS.
      modulePreload: { polyfill: false },
      reportCompressedSize: true,
    },
  };
});
