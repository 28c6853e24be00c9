import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Package = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** npm puts every package's description into its folder, also where the package does not export it. */
function packageFolder(name: string): string {
  const folders = createRequire(path.join(root, 'package.json')).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      readFileSync(path.join(folder, name, 'package.json'));
      return path.join(folder, name);
    } catch {
      continue;
    }
  }
  throw new Error(`${name} is not installed: run npm ci.`);
}

/** The script behind a tool's command, to be run with this very Node: no shell, no npx, the same on every system. */
export function toolScript(name: string, command = name): string {
  const folder = packageFolder(name);
  const { bin } = Package.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}.`);
  return path.join(folder, script);
}
