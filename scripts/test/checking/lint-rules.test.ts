import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, toolScript } from '../../checking/tool.ts';
import { runCommand } from '../../processes/run-command.ts';

/** Everything the rules read of this project: settings of the linter and of the types, and two files to import. */
const copied = [
  '.oxlintrc.json',
  'scripts/house-rules.js',
  'tsconfig.base.json',
  'bot-server/tsconfig.json',
  'mini-app/tsconfig.json',
  'bot-server/src/outcome.ts',
];

interface Report {
  diagnostics: { code?: string; message: string; filename: string }[];
}

/** The rules (or, where none is named, the messages) that complain about each file, by its path. */
const complaints = new Map<string, string[]>();
let folder = '';

/** One run for all texts: each is a file of a small project with the settings of this one. */
async function lint(files: Readonly<Record<string, string>>): Promise<void> {
  for (const name of copied) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    copyFileSync(path.join(root, name), path.join(folder, name));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${text}\n`);
  }
  const { output } = await runCommand(process.execPath, [toolScript('oxlint'), '--format', 'json', '.'], {
    cwd: folder,
  });
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Report;
  for (const { filename, code, message } of report.diagnostics)
    complaints.set(filename, [...(complaints.get(filename) ?? []), code ?? message]);
}

const longFunction = `export function long(): void {\n${'  void 0;\n'.repeat(41)}}\n`;
const branches = Array.from({ length: 10 }, (_, n) => `  if (a === ${String(n)}) return;`).join('\n');
const fiveParameters = 'export const a = (b: 1, c: 1, d: 1, e: 1, f: 1) => [b, c, d, e, f];';

const refused: readonly (readonly [what: string, text: string, rule: string, file?: string])[] = [
  ['asking the clock', 'export const now = Date.now();', 'house(clock)'],
  ['taking the present moment', 'export const now = new Date();', 'house(clock)'],
  ['taking the present moment as text', 'export const now = Date();', 'house(clock)'],
  ['reading a setting', "export const home = process.env['HOME'];", 'house(settings)'],
  ['a default export', 'export default 1;', 'house(named-exports)'],
  ['an import without its extension', "export { done } from './outcome';", 'house(file-extensions)'],
  ['a drawer', 'export const a = 1;', 'house(file-name)', 'bot-server/src/utils.ts'],
  ['a folder that is a drawer', 'export const a = 1;', 'house(file-name)', 'bot-server/src/common/a.ts'],
  ['a name not in kebab-case', 'export const a = 1;', 'house(file-name)', 'bot-server/src/someNames.ts'],
  ['any', 'export const a: any = 1;', 'typescript(no-explicit-any)'],
  [
    'a promise left alone',
    'export function f(): void {\n  Promise.resolve();\n}',
    'typescript(no-floating-promises)',
  ],
  [
    'a value import of a type',
    "import { Outcome } from './outcome.ts';\nexport type A = Outcome<1>;",
    'typescript(consistent-type-imports)',
  ],
  [
    'a condition that types have decided',
    'export const f = (a: { b: 1 }) => a?.b;',
    'typescript(no-unnecessary-condition)',
  ],
  [
    'a value of no known type',
    "export const a: string = JSON.parse('1');",
    'typescript(no-unsafe-assignment)',
  ],
  ['a name nobody uses', 'const a = 1;\nexport const b = 2;', 'eslint(no-unused-vars)'],
  [
    'a rule switched off for no reason',
    `// oxlint-disable-next-line max-params\n${fiveParameters}`,
    'house(lifted-rules)',
  ],
  [
    'a rule switched off for no reason, as another linter writes it',
    `// eslint-disable-next-line max-params\n${fiveParameters}`,
    'house(lifted-rules)',
  ],
  [
    'a rule switched off for a whole file',
    `/* oxlint-disable max-params -- the shape is given by a library */\n${fiveParameters}`,
    'house(lifted-rules)',
  ],
  [
    'every rule switched off',
    `// oxlint-disable-next-line -- the shape is given by a library\n${fiveParameters}`,
    'house(lifted-rules)',
  ],
  [
    'a rule switched off where it says nothing',
    '// oxlint-disable-next-line complexity -- once it was needed\nexport const a = 1;',
    'Unused oxlint-disable directive (no problems were reported).',
  ],
  [
    'an error silenced for no reason',
    '// @ts-expect-error\nexport const a: string = 1;',
    'typescript(ban-ts-comment)',
  ],
  ['a file of 251 lines', 'export {};\n'.repeat(251).trimEnd(), 'eslint(max-lines)'],
  ['a function of 43 lines', longFunction, 'eslint(max-lines-per-function)'],
  ['five parameters', fiveParameters, 'eslint(max-params)'],
  [
    'eleven paths through a function',
    `export function f(a: number): void {\n${branches}\n}`,
    'eslint(complexity)',
  ],
];

const allowed: readonly (readonly [what: string, text: string, file?: string])[] = [
  ['a date made of a value', 'export const a = (value: string): Date => new Date(value);'],
  ['the clock asking the clock', 'export const now = (): Date => new Date();', 'bot-server/src/clock.ts'],
  [
    'the settings file reading settings',
    "export const home = process.env['HOME'];",
    'bot-server/src/config.ts',
  ],
  [
    'a rule switched off with its reason',
    `// oxlint-disable-next-line max-params -- the shape is given by a library\n${fiveParameters}`,
  ],
  ['four parameters', 'export const a = (b: 1, c: 1, d: 1, e: 1) => [b, c, d, e];'],
  [
    'a test of 250 lines, in one function',
    `export function long(): void {\n${'  void 0;\n'.repeat(250)}}`,
    'bot-server/src/long.test.ts',
  ],
  ['a file of 250 lines', 'export {};\n'.repeat(250).trimEnd()],
  ['a default export for a tool', 'export default 1;', 'scripts/testing/for-vitest.ts'],
];

const fileOf = (kind: string, place: number, given?: string) =>
  given ?? `bot-server/src/${kind}-${String(place)}.ts`;
const withFiles = {
  refused: refused.map(
    ([what, text, rule, file], place) => [what, text, rule, fileOf('refused', place, file)] as const,
  ),
  allowed: allowed.map(([what, text, file], place) => [what, text, fileOf('allowed', place, file)] as const),
};

const picture = `import { useState } from 'react';
export function Picture({ on }: { on: boolean }) {
  if (on) useState(1);
  return <img src="a.png" />;
}`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lint-rules-'));
  await lint({
    ...Object.fromEntries(withFiles.refused.map(([, text, , file]) => [file, text])),
    ...Object.fromEntries(withFiles.allowed.map(([, text, file]) => [file, text])),
    'mini-app/src/picture.tsx': picture,
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(withFiles.refused)('%s is refused', (_what, _text, rule, file) => {
  expect(complaints.get(file)).toContain(rule);
});

test.each(withFiles.allowed)('%s is allowed', (_what, _text, file) => {
  expect(complaints.get(file) ?? []).toEqual([]);
});

test('an image without a text for the blind, and a hook under a condition, are refused in the mini-app', () => {
  const found = complaints.get('mini-app/src/picture.tsx');
  expect(found).toContain('jsx-a11y(alt-text)');
  expect(found).toContain('react-hooks(rules-of-hooks)');
});
