import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import type { Plugin } from 'vite';
import zaloMiniApp from 'zmp-vite-plugin';

import { guidesInBundle } from './vite-guides.ts';
import { homeAtOnce } from './vite-home-at-once.ts';

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

/** What the app stands on, in files of its own: each is read by the phone in a turn of its own, with room for a tap between. */
function libraryChunk(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react';
  if (/node_modules\/recoil\//.test(id)) return 'recoil';
  if (/node_modules\/(react-router|react-router-dom|@remix-run\/router)\//.test(id)) return 'routes';
  return undefined;
}

export default defineConfig(({ mode }) => {
  const settings = loadEnv(mode, here, ['MINI_APP_', 'VITE_']);
  return {
    root: here,
    // The plugin would look for app-config.json in whatever folder the command was typed in.
    plugins: [
      react(),
      guidesInBundle(),
      homeAtOnce(),
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
      rollupOptions: { output: { manualChunks: libraryChunk } },
    },
  };
});
