// Plain JavaScript on Node alone: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = [20, 19];

/** Ends the program with one sentence for the person who typed the command. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
}

function readPackages(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list at the very end of an
 * install, so an interrupted one counts as missing; dates are not looked at, because git changes them.
 */
function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false;
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json')).every(
    ([name, wanted]) =>
      !name.includes('node_modules/') ||
      wanted.optional === true ||
      wanted.devOptional === true ||
      wanted.peer === true ||
      (installed[name] !== undefined && installed[name].version === wanted.version),
  );
}

/** npm tells its scripts where it lies; without that, the one on the path is taken. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (nodeIsTooOld()) {
  refuse(`Node ${oldestNode.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
}
if (!isInstalled()) {
  console.error('Installing the packages listed in package-lock.json (npm ci), about a minute …');
  const ended = runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (ended.status !== 0) refuse('npm ci failed: see the lines above. Is the network reachable?');
}
