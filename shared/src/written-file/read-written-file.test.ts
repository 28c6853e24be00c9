import { expect, test } from 'vitest';
import { z } from 'zod';

import { readWrittenFile } from './read-written-file.ts';
import { fieldName } from './yaml-lines.ts';

const item = z.union([
  z.strictObject({ button: z.string().max(5) }),
  z.strictObject({ title: z.string() }),
  z.strictObject({ tiles: z.array(z.string()) }),
]);
const schema = z.strictObject({ name: z.string(), items: z.array(item).nullable().default(null) });

function faultsOf(text: string): string[] {
  const { faults, syntaxErrors, lineOf } = readWrittenFile(text, schema, 'Không phải tệp này.');
  return [
    ...syntaxErrors.map(({ line, message }) => `${line} ${message}`),
    ...faults.map(({ path, message }) => `${lineOf(path)} ${fieldName(path)} ${message}`),
  ];
}

test('what may be written in several forms is told by the form that is meant', () => {
  expect(faultsOf('name: A\nitems:\n  - button: Gửi')).toEqual([]);
  expect(faultsOf('name: A\nitems:\n  - button: Gửi yêu cầu')).toEqual([
    '3 items[0].button Nhiều nhất 5 ký tự.',
  ]);
  expect(faultsOf('name: A\nitems:\n  - tiles: A')).toEqual(['3 items[0].tiles Phải là danh sách.']);
  expect(faultsOf('name: A\nitems:\n  - buton: Gửi')).toEqual([
    '3 items[0].buton Không có mục “buton”. Có phải “button” không?',
  ]);
});

test('an empty file and a list are not such a file', () => {
  expect(faultsOf('')).toEqual(['1 Không phải tệp này.']);
  expect(faultsOf('- a')).toEqual(['1 Không phải tệp này.']);
});
