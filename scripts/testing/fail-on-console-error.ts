import { format } from 'node:util';

import { afterEach, beforeEach } from 'vitest';

const print = console.error;
let said: string[] = [];

beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) => {
    said.push(format(...words));
    print(...words);
  };
});

/** What a library complains about in a test is either expected there, and silenced there, or a fault. */
afterEach(() => {
  console.error = print;
  if (said.length > 0) throw new Error(`console.error was called: ${said.join(' | ')}`);
});
