import path from 'node:path';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import react from '@vitejs/plugin-react';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

const ID = 'virtual:home-at-once';
const INNER_ID = `\0${ID}`;
const APP = '/src/start-app.tsx';
const MARKUP = path.join(import.meta.dirname, 'src/home-markup.tsx');

/** The files that Zalo's page loads, as its plugin for Vite writes them. */
interface Lists {
  listSyncJS: string[];
  listAsyncJS: string[];
}

/**
 * Makes the first screen's markup for `home-at-once.ts`, and names the code of the app in Zalo's list of files to load,
 * so that it comes beside the small entry and not after it.
 */
export function homeAtOnce(): Plugin {
  return {
    name: 'home-at-once',
    resolveId: (id) => (id === ID ? INNER_ID : undefined),
    async load(id) {
      if (id !== INNER_ID) return undefined;
      const { module, dependencies } = await runnerImport<{ homeMarkup: () => string }>(MARKUP, {
        configFile: false,
        root: import.meta.dirname,
        plugins: [react()],
      });
      for (const file of [MARKUP, ...dependencies]) this.addWatchFile(path.resolve(file));
      return `export const content = ${JSON.stringify(module.homeMarkup())};`;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }, bundle) {
        const file = path.join(dir, 'app-config.json');
        if (!existsSync(file)) return;
        const lists = JSON.parse(readFileSync(file, 'utf8')) as Lists;
        const app = Object.values(bundle).find(
          (chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.endsWith(APP)),
        );
        if (app?.type !== 'chunk') this.error(`No chunk was made of ${APP}.`);
        // What the app stands on comes first: each file listed is a task of its own, and none keeps a tap waiting.
        const listAsyncJS = [...new Set([...lists.listAsyncJS, ...app.imports, app.fileName])].filter(
          (name) => !lists.listSyncJS.includes(name),
        );
        writeFileSync(file, JSON.stringify({ ...lists, listAsyncJS }));
      },
    },
  };
}
