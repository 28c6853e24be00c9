import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand } from '../processes/run-command.ts';
import type { Program } from '../start/child-program.ts';
import { realCommandLines } from '../start/programs.ts';
import { environment } from '../settings.ts';

const folder = fileURLToPath(new URL('../../mini-app', import.meta.url));

/**
 * The Mini App built once, as it stands now, for tests: a page then loads in a fraction of the development server's time,
 * and nobody's change of a file reloads it in the middle. React stays its development form, which warns on the console.
 */
export interface MiniAppBuild {
  /** Where the build is put. */
  outDir: string;
  botServerUrl: string;
  simulatorUrl: string;
}

/** Builds it; throws with the last lines of the build's output when it fails. */
export async function buildMiniApp({ outDir, botServerUrl, simulatorUrl }: MiniAppBuild): Promise<void> {
  const { miniApp } = realCommandLines();
  const how = ['--mode', 'development', '--minify', 'false', '--logLevel', 'error'];
  const { code, output } = await runCommand(
    process.execPath,
    [...miniApp, 'build', ...how, '--outDir', outDir],
    {
      cwd: folder,
      env: {
        ...environment,
        NODE_ENV: 'development',
        VITE_API_URL: botServerUrl,
        VITE_SIMULATOR_URL: simulatorUrl,
      },
    },
  );
  if (code !== 0)
    throw new Error(`The Mini App does not build:\n${output.trim().split('\n').slice(-12).join('\n')}`);
  await nameFilesFromRoot(path.join(outDir, 'index.html'));
}

/** A browser looks ahead for a page's files before the page's script has said where they are: a 404 on the console. */
async function nameFilesFromRoot(page: string): Promise<void> {
  await writeFile(page, (await readFile(page, 'utf8')).replaceAll('="./', '="/'));
}

/** The program that serves the build: every address that names no file is the app's page. */
export function previewProgram(outDir: string, port: number): Program {
  const { miniApp } = realCommandLines();
  const listening = ['--host', 'localhost', '--port', String(port), '--strictPort'];
  const args = [...miniApp, 'preview', '--outDir', path.resolve(outDir), ...listening];
  return { name: 'mini-app', args, cwd: folder, env: environment };
}
