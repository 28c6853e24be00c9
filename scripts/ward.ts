import path from 'node:path';

import { systemClock } from '../bot-server/src/clock.ts';
import { createPool } from '../bot-server/src/database.ts';
import { migrate } from '../bot-server/src/migrate.ts';
import { environment } from './settings.ts';
import { importFile, readFiles } from './ward/import-files.ts';
import { openDatabase } from './ward/open-database.ts';

async function importAll(files: Awaited<ReturnType<typeof readFiles>>['good']): Promise<boolean> {
  const database = await openDatabase();
  const pool = createPool(database.connectionString, 1, 'ward-import');
  let allIn = true;
  try {
    await migrate(pool);
    for (const file of files) {
      const { ok, lines } = await importFile(pool, file, systemClock().now());
      for (const line of lines) (ok ? console.log : console.error)(line);
      if (!ok) console.error(`${file.name}: chưa nhập gì.`);
      allIn &&= ok;
    }
  } finally {
    await pool.end();
    await database.leave();
  }
  return allIn;
}

async function main(): Promise<number> {
  const [command, ...names] = process.argv.slice(2);
  if (command !== 'import' || names.length === 0) {
    console.error('Cách dùng: npm run ward -- import TỆP.yaml [TỆP.yaml …]');
    return 1;
  }
  // npm runs this in its own folder; names are meant from where the person stands.
  const here = environment['INIT_CWD'] ?? process.cwd();
  const files = await readFiles(names.map((shown) => ({ shown, path: path.resolve(here, shown) })));
  if (files.trouble.length > 0) {
    for (const line of files.trouble) console.error(line);
    console.error(`Có ${String(files.trouble.length)} chỗ cần sửa. Chưa nhập gì.`);
    return 1;
  }
  return (await importAll(files.good)) ? 0 : 1;
}

process.exitCode = await main();
