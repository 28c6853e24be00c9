import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { runCommand } from '../processes/run-command.ts';
import { environment } from '../settings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A Mini App as Zalo would serve it: the built files and the lists of which ones its page loads. */
export interface Build {
  name: string;
  folder: string;
  css: string[];
  js: string[];
}

/** Builds our own Mini App for a bot server at this address. */
export async function buildOurs(folder: string, apiUrl: string): Promise<Build> {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const config = path.join(root, 'mini-app/vite.config.ts');
  return built('Từng Nhà', folder, [vite, 'build', '--config', config, '--outDir', folder, '--emptyOutDir'], {
    cwd: path.join(root, 'mini-app'),
    // Else the simulator of whoever develops would be bundled and measured.
    env: { ...environment, NODE_ENV: 'production', VITE_API_URL: apiUrl, VITE_SIMULATOR_URL: '' },
  });
}

/**
 * Builds an official template from its own checkout with its own packages (`npm install` there first). Most of them name
 * `src` as Vite's root and keep index.html one level up, so that a plain build fails: the root is said here (mini-app §4).
 */
export async function buildTemplate(checkout: string, folder: string): Promise<Build> {
  const vite = path.join(checkout, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) throw new Error(`${checkout} has no Vite of its own: run npm install there first.`);
  const args = [vite, 'build', checkout, '--outDir', folder, '--emptyOutDir'];
  return built(path.basename(checkout), folder, args, {
    cwd: checkout,
    env: { ...environment, NODE_ENV: 'production' },
  });
}

async function built(
  name: string,
  folder: string,
  args: string[],
  where: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Build> {
  const { code, output } = await runCommand(process.execPath, args, where);
  if (code !== 0)
    throw new Error(`${name} does not build:\n${output.trim().split('\n').slice(-12).join('\n')}`);
  const lists = JSON.parse(readFileSync(path.join(folder, 'app-config.json'), 'utf8')) as {
    listCSS: string[];
    listSyncJS: string[];
    listAsyncJS: string[];
  };
  return { name, folder, css: lists.listCSS, js: [...lists.listSyncJS, ...lists.listAsyncJS] };
}

/** Bytes of these files together, each as gzip sends it. */
export function gzipped({ folder }: Build, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
}

/** Bytes of the whole build as Zalo counts them, without the guides' recordings. */
export function wholeSize({ folder }: Build): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => !/[.](mp3|ogg|opus|wav)$/.test(file))
    .map((file) => statSync(file))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
