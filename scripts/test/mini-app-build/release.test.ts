import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { buildOurs } from '../../bench-mini-app/builds.ts';

/** What only the simulator's side of the Mini App says. */
const SIMULATED = /\/_sim\/|simulator-moods/;

test('a release whose simulator address was left empty holds nothing of the simulator', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tung-nha-release-'));
  try {
    const { js } = await buildOurs(folder, 'https://api.example.vn');
    expect(js.length).toBeGreaterThan(0);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
      it.endsWith('.js'),
    );
    expect(files.filter((it) => SIMULATED.test(readFileSync(path.join(folder, it), 'utf8')))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
