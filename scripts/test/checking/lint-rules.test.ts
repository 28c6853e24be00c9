import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { root } from '../../checking/tool.ts';

const eslint = new ESLint({ cwd: root, overrideConfigFile: 'scripts/lint-rules.js', warnIgnored: true });

/** Type-aware rules want a file that a tsconfig names; only its place matters, the text is ours. */
async function complaints(text: string, filePath = 'bot-server/src/outcome.ts'): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: `${root}${filePath}` });
  return results.flatMap((result) => result.messages).map((message) => message.ruleId ?? message.message);
}

const longFunction = `export function long(): void {\n${'  void 0;\n'.repeat(41)}}\n`;
const branches = Array.from({ length: 10 }, (_, n) => `  if (a === ${String(n)}) return;`).join('\n');

test.each([
  ['asking the clock', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['taking the present moment', 'export const now = new Date();', 'no-restricted-syntax'],
  ['reading a setting', "export const home = process.env['HOME'];", 'no-restricted-syntax'],
  ['a default export', 'export default 1;', 'no-restricted-syntax'],
  ['an import without its extension', "export { done } from './outcome';", 'no-restricted-syntax'],
  ['any', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'a promise left alone',
    'export function f(): void {\n  Promise.resolve();\n}',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a value import of a type',
    "import { Config } from './config.ts';\nexport type A = Config;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'a rule switched off for no reason',
    '// eslint-disable-next-line max-params\nexport const a = (b: 1, c: 1, d: 1, e: 1, f: 1) => [b, c, d, e, f];',
    '@eslint-community/eslint-comments/require-description',
  ],
  [
    'a rule switched off where it says nothing',
    '// eslint-disable-next-line complexity -- once it was needed\nexport const a = 1;',
    "Unused eslint-disable directive (no problems were reported from 'complexity').",
  ],
  [
    'an error silenced for no reason',
    '// @ts-expect-error\nexport const a: string = 1;',
    '@typescript-eslint/ban-ts-comment',
  ],
  ['a file of 251 lines', 'export {};\n'.repeat(251), 'max-lines'],
  ['a function of 43 lines', longFunction, 'max-lines-per-function'],
  ['five parameters', 'export const a = (b: 1, c: 1, d: 1, e: 1, f: 1) => [b, c, d, e, f];', 'max-params'],
  ['eleven paths through a function', `export function f(a: number): void {\n${branches}\n}`, 'complexity'],
])('%s is refused', async (_, text, rule) => {
  expect(await complaints(`${text}\n`)).toContain(rule);
});

test.each([
  [
    'a date made of a value',
    'export const a = (value: string): Date => new Date(value);',
    'bot-server/src/outcome.ts',
  ],
  ['the clock asking the clock', 'export const now = (): Date => new Date();', 'bot-server/src/clock.ts'],
  [
    'the settings file reading settings',
    "export const home = process.env['HOME'];",
    'bot-server/src/config.ts',
  ],
  [
    'a rule switched off with its reason',
    '// eslint-disable-next-line max-params -- the shape is given by a library\nexport const a = (b: 1, c: 1, d: 1, e: 1, f: 1) => [b, c, d, e, f];',
    'bot-server/src/outcome.ts',
  ],
])('%s is allowed', async (_, text, filePath) => {
  expect(await complaints(`${text}\n`, filePath)).toEqual([]);
});

test('an image without a text for the blind, and a hook under a condition, are refused in the mini-app', async () => {
  const text = `import { useState } from 'react';
export function Picture({ on }: { on: boolean }) {
  if (on) useState(1);
  return <img src="a.png" />;
}
`;
  const found = await complaints(text, 'mini-app/src/app.tsx');
  expect(found).toContain('jsx-a11y/alt-text');
  expect(found).toContain('react-hooks/rules-of-hooks');
});
