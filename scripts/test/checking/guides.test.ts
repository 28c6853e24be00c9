import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { readGuideFiles } from '../../../shared/src/guide-files.ts';
import { root } from '../../checking/tool.ts';
import { runCommand } from '../../processes/run-command.ts';

const shown = (...args: string[]) =>
  runCommand(process.execPath, ['--import', 'tsx', 'scripts/guides.ts', ...args], { cwd: root });

/** A copy of the catalogue, with one guide changed. */
function catalogueWith(slug: string, change: (text: string) => string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guides-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(root, 'shared', 'guides'), folder, { recursive: true });
  const file = path.join(folder, `${slug}.yaml`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

test('npm run guides shows each guide and is content with the catalogue', async () => {
  const { code, output } = await shown('shared/guides');
  expect(output).toContain('45 bài');
  expect(output).toMatch(/^cai-dat-vneid +\d+ +còn mới|QUÁ HẠN/m);
  expect(code).toBe(0);
});

test('a mistake stops it, named by file, line and field', async () => {
  const folder = catalogueWith('phong-to-chu', (text) => text.replace(/^minutes: .*$/m, 'minutes: mười'));
  const { code, output } = await shown(folder);
  expect(code).toBe(1);
  expect(output).toMatch(/phong-to-chu\.yaml:\d+ minutes Phải là số\./);
  expect(output).toContain('Có 1 chỗ cần sửa.');
});

test('--pictures writes a page with every drawn step, by day and by night', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guides-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sheet = path.join(folder, 'hinh.html');
  const { code } = await shown('--pictures', sheet);
  expect(code).toBe(0);
  const page = readFileSync(sheet, 'utf8');
  const drawn = readGuideFiles().guides.flatMap(({ steps }) => steps.filter(({ picture }) => picture));
  expect(page.match(/<svg /g)).toHaveLength(drawn.length * 2);
  expect(page.match(/<section data-theme="dark">/g)).toHaveLength(45);
});
