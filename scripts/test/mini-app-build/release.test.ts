import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { buildOurs } from '../../bench-mini-app/builds.ts';

/** What only the simulator's side of the Mini App says, and what only the developers' page of all parts says. */
const SIMULATED = /\/_sim\/|simulator-moods/;
/** What guides are read, searched and spoken with: files of their own, fetched in idle time. */
const FETCHED_WHEN_IDLE = [
  'guide-catalogue',
  'guide-texts',
  'learning-paths',
  'spoken-text',
  'guide-search-worker',
];
const PARTS_PAGE = /Các phần của màn hình/;

test('a release whose simulator address was left empty holds nothing of the simulator and no page of all parts, and the guides in files for idle time', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tung-nha-release-'));
  try {
    const { js } = await buildOurs(folder, 'https://api.example.vn');
    // The small entry, then what the app stands on and the app, each once.
    expect(js.map((file) => /(\w[\w-]*)[.]/.exec(path.basename(file))?.[1])).toEqual(
      expect.arrayContaining(['index', 'react', 'recoil', 'routes', 'start-app']),
    );
    expect(new Set(js).size).toBe(js.length);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
      it.endsWith('.js'),
    );
    for (const part of FETCHED_WHEN_IDLE) {
      const own = files.filter((it) =>
        path
          .basename(it)
          .replace(/^_virtual_/, '')
          .startsWith(part),
      );
      expect(own, part).toHaveLength(1);
      expect(js).not.toContain(own[0]);
    }
    // The whole index is in the search's own file, so that it needs no network.
    const search = files.find((it) => it.includes('guide-search-worker')) ?? '';
    expect(readFileSync(path.join(folder, search), 'utf8')).toContain('kich-hoat-dinh-danh-muc-2');
    const saying = (words: RegExp) =>
      files.filter((it) => words.test(readFileSync(path.join(folder, it), 'utf8')));
    expect(saying(SIMULATED)).toEqual([]);
    expect(saying(PARTS_PAGE)).toEqual([]);
    // What the second look would find, were it there.
    expect(saying(/Chưa có trang này/)).not.toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
