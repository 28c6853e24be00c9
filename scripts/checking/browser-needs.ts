import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../processes/run-command.ts';
import { environment } from '../settings.ts';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

async function hasBrowser(): Promise<boolean> {
  const folders = (environment['PATH'] ?? '').split(path.delimiter);
  const found = folders.some((folder) => browsers.some((name) => existsSync(path.join(folder, name))));
  return Promise.resolve(found);
}

/** Asked of the system itself, because any font with Vietnamese letters will do. */
async function hasVietnameseFont(): Promise<boolean> {
  const fonts = await runCommand('fc-list', [':lang=vi', 'family']);
  return fonts.code === 0 && fonts.output.trim() !== '';
}

async function missingPackages(): Promise<string[]> {
  return [
    ...((await hasBrowser()) ? [] : ['chromium']),
    ...((await hasVietnameseFont()) ? [] : ['fontconfig', 'fonts-noto-core']),
  ];
}

async function installByApt(packages: readonly string[], purpose: string): Promise<void> {
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${packages.join(', ')} by apt for ${purpose} …`);
  await runCommand('apt-get', ['update', '-q'], { env });
  const { code, output } = await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    { env },
  );
  if (code !== 0) console.log(output.trim().split('\n').slice(-5).join('\n'));
}

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Programs with which some tests look closer, by the Debian package that brings them. */
const helpful: Readonly<Record<string, string>> = {
  'espeak-ng': 'espeak-ng',
  lame: 'lame',
  pdfinfo: 'poppler-utils',
  ssconvert: 'gnumeric',
};

/** Installs, as root on Debian, what tests of speech, paper and tables look with; they leave those looks out elsewhere. */
export async function installHelpfulPrograms(): Promise<void> {
  const folders = (environment['PATH'] ?? '').split(path.delimiter);
  const isThere = (name: string) => folders.some((folder) => existsSync(path.join(folder, name)));
  const missing = Object.entries(helpful).filter(([name]) => !isThere(name));
  if (canInstall && missing.length > 0)
    await installByApt(
      missing.map(([, name]) => name),
      'the tests of speech, paper and tables',
    );
}

/**
 * Makes sure that the browser tests find Chromium and a font with Vietnamese letters: by apt when this is root on
 * Debian, else by saying what is missing. Returns whether they are there now.
 */
export async function ensureBrowser(): Promise<boolean> {
  const missing = await missingPackages();
  if (missing.length === 0) return true;
  if (canInstall) await installByApt(missing, 'the browser tests');
  const stillMissing = canInstall ? await missingPackages() : missing;
  if (stillMissing.length === 0) return true;
  console.log(
    `The browser tests need Chromium and a font with Vietnamese letters. Install them first, on Debian or Ubuntu: ` +
      `sudo apt-get install ${stillMissing.join(' ')}`,
  );
  return false;
}
