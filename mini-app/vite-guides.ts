import path from 'node:path';

import type { Plugin } from 'vite';

// By path, so that Vite bundles them into its settings: Node 20 cannot load TypeScript by the package's name.
import { bundledGuide, catalogueEntry, isBundled } from '../shared/src/bundled-guide.ts';
import {
  GUIDES_FOLDER,
  LEARNING_PATHS_FOLDER,
  readGuideFiles,
  readLearningPathFiles,
} from '../shared/src/guide-files.ts';
import type { GuideFile } from '../shared/src/guide.ts';
import { buildGuideIndex, storeGuideIndex } from '../shared/src/guide-search/guide-index.ts';
import type { LearningPath } from '../shared/src/learning-path.ts';

interface Folders {
  guides: string;
  paths: string;
}
const OURS: Folders = { guides: GUIDES_FOLDER, paths: LEARNING_PATHS_FOLDER };

interface Content {
  guides: GuideFile[];
  paths: LearningPath[];
}

/**
 * What each module of the Mini App holds: a chunk of its own, fetched when it is needed or when idle. It is JSON as text,
 * so that fetching it early costs an old phone nothing; it is read when somebody opens a guide or searches.
 */
const MODULES: Readonly<Record<string, (content: Content) => string>> = {
  'virtual:guide-catalogue': ({ guides }) => JSON.stringify(guides.map(catalogueEntry)),
  'virtual:guide-texts': ({ guides }) =>
    JSON.stringify(Object.fromEntries(guides.map((guide) => [guide.slug, bundledGuide(guide)]))),
  'virtual:guide-index': ({ guides }) => storeGuideIndex(buildGuideIndex(guides)),
  'virtual:learning-paths': ({ paths }) => JSON.stringify(paths),
};

/**
 * Puts the guides and learning paths of `shared/` into the Mini App, so that they can be read and searched without a
 * network. A file with a mistake stops a build with file, line and field; while developing it is told and left out.
 */
export function guidesInBundle(folders: Folders = OURS): Plugin {
  const isContent = (file: string) =>
    Object.values(folders).includes(path.dirname(file)) && file.endsWith('.yaml');
  let content: Content | undefined;
  let building = false;
  return {
    name: 'guides-in-bundle',
    configResolved({ command }) {
      building = command === 'build';
    },
    configureServer(server) {
      server.watcher.add(Object.values(folders));
      server.watcher.on('all', (_event, file) => {
        if (!isContent(file)) return;
        content = undefined;
        for (const id of Object.keys(MODULES)) {
          const known = server.moduleGraph.getModuleById(inner(id));
          if (known) server.moduleGraph.invalidateModule(known);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id in MODULES ? inner(id) : undefined),
    load(id) {
      const made = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (made === undefined) return undefined;
      content ??= readContent(folders, (problem) => (building ? this.error(problem) : this.warn(problem)));
      return `export const content = ${JSON.stringify(made(content))};`;
    },
  };
}

/** Rollup's convention for modules that are no files. */
function inner(id: string): string {
  return `\0${id}`;
}

function readContent(folders: Folders, tell: (problem: string) => void): Content {
  const { guides, problems } = readGuideFiles(folders.guides);
  const learning = readLearningPathFiles(folders.paths);
  const wrong = [...problems, ...learning.problems];
  const lines = wrong.map(({ file, line, field, message }) => `${file}:${line} ${field} ${message}`);
  if (lines.length > 0) tell(`Mistakes in guides or learning paths:\n${lines.join('\n')}`);
  return { guides: guides.filter(isBundled), paths: learning.paths };
}
