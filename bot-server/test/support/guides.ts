import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll } from 'vitest';
import { stringify } from 'yaml';

const step = (n: number) => ({
  title: `Bước ${n}`,
  do: `Để đi tiếp, bấm “Nút ${n}”.`,
  see: 'Màn hình sau hiện ra.',
  picture: {
    alt: `Màn hình mẫu, ngón tay chỉ vào nút “Nút ${n}”.`,
    app: 'Mẫu',
    screen: [{ button: `Nút ${n}` }],
    finger: `Nút ${n}`,
  },
});

const question = (n: number) => ({
  ask: `Hỏi ${n}?`,
  answers: ['Có', 'Không'],
  right: 1 + (n % 2),
  why: 'Vì thế.',
});

/** A guide in which the linter finds nothing: 3 steps, valid from 2026-11-21 to 2026-12-20; `changes` replace its fields. */
export function guideOf(slug: string, changes: object = {}): object {
  return {
    slug,
    version: 1,
    title: 'Bài mẫu để thử',
    short: 'Bài mẫu',
    group: 'chinh-quyen-so',
    level: 'basic',
    audience: ['everyone'],
    summary: 'Bài này chỉ để thử.',
    needs: ['Điện thoại'],
    minutes: 5,
    cost: 'Không mất tiền.',
    stopAndAsk: ['Có người lạ xin mã.'],
    steps: [step(1), step(2), step(3)],
    questions: [question(1), question(2), question(3)],
    sources: [{ name: 'Nguồn mẫu' }],
    certainty: 'low',
    unconfirmed: ['Chưa ai bấm thử.'],
    lastChecked: '2026-11-21',
    checkAgain: '2026-12-20',
    ...changes,
  };
}

/** A folder of guides of the calling test file's own: each is written as YAML, a text as it is. */
export function giveGuides(guides: Record<string, object | string>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tung-nha-guides-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [slug, guide] of Object.entries(guides)) {
    const text = typeof guide === 'string' ? guide : stringify(guide);
    writeFileSync(path.join(folder, `${slug}.yaml`), text);
  }
  return folder;
}
