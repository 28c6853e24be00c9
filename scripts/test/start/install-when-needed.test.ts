import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../processes/run-command.ts';
import { environment } from '../../settings.ts';

const script = fileURLToPath(new URL('../../install-when-needed.mjs', import.meta.url));
const asked = {
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
  shared: {},
};

/** A small project with a stand-in for npm that notes its arguments. */
function project(installed: object | undefined): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'h2-install-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(path.join(root, 'scripts'));
  mkdirSync(path.join(root, 'node_modules'));
  cpSync(script, path.join(root, 'scripts', 'install-when-needed.mjs'));
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...asked } }));
  if (installed !== undefined) {
    writeFileSync(
      path.join(root, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }
  writeFileSync(
    path.join(root, 'npm.js'),
    `require('fs').writeFileSync('asked', process.argv.slice(2).join(' '))`,
  );
  return root;
}

async function run(root: string): Promise<{ code: number; output: string; asked: string }> {
  const env = { ...environment, npm_execpath: path.join(root, 'npm.js') };
  const result = await runCommand(process.execPath, [path.join(root, 'scripts', 'install-when-needed.mjs')], {
    env,
  });
  const file = path.join(root, 'asked');
  return { ...result, asked: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}

test('nothing is done or said when everything asked for is there, whatever the files’ dates', async () => {
  const root = project({ 'node_modules/a': { version: '1.0.0' } });
  utimesSync(path.join(root, 'node_modules', '.package-lock.json'), 1, 1);
  expect(await run(root)).toEqual({ code: 0, output: '', asked: '' });
});

test.each([
  ['nothing is installed', undefined],
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/a': { version: '0.9.0' } }],
])('npm ci runs when %s, and says so', async (_, installed) => {
  const result = await run(project(installed));
  expect(result.asked).toMatch(/^ci --include=dev/);
  expect(result.output).toContain('npm ci');
});

test('a failing npm ends the command with a sentence', async () => {
  const root = project(undefined);
  writeFileSync(path.join(root, 'npm.js'), 'process.exit(7)');
  const result = await run(root);
  expect(result.code).toBe(1);
  expect(result.output).toContain('npm ci failed');
});
