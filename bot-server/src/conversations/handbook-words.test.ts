import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readWords } from './read-words.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../handbook/${file}`, import.meta.url), 'utf8').normalize('NFC');

/** What stands between backticks is typed by the reader; these are typed elsewhere, or read by parts of their own. */
const NOT_COMMANDS = /^(npm |trợ lý ơi|https?:)/u;
const READ_BY_PARTS = new Set(['nhận tin', 'thôi nhận tin', 'dừng', 'cảnh báo lừa đảo']);

const typedIn = (file: string) =>
  [...read(file).matchAll(/`([^`]+)`/gu)]
    .map(([, words = '']) => words)
    .filter((words) => !NOT_COMMANDS.test(words) && !READ_BY_PARTS.has(words));

test.each(['cho-to-vien.md', 'cho-can-bo.md'])(
  'the chat understands every word that %s tells to type',
  (file) => {
    const typed = typedIn(file);
    expect(typed.length).toBeGreaterThan(5);
    expect(typed.filter((words) => readWords(words).kind === 'free')).toEqual([]);
  },
);
