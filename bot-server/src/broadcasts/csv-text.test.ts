import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { csvText } from './csv-text.ts';

const only = (cell: string | Date) => csvText([[cell]]);

describe('a cell', () => {
  test.each(['=1+1', '+84912345678', '-5', '@SUM(A1)', ' =2*3', '\t=1', '＝1+1', '|x', '%3'])(
    '%j is never a formula',
    (text) => {
      expect(only(text)).toBe(`\ufeff"'${text}"\r\n`);
    },
  );

  test.each(['0912345678', '1-2', '05/11/2026', '8:05'])('%j stays the text it is', (text) => {
    expect(only(text)).toBe(`\ufeff"'${text}"\r\n`);
  });

  test.each(['Nguyễn Thị Hồng Điệp', 'Tổ dân phố 5', '5 Cô gái', 'Bà "Ba", ngõ 2'])(
    '%j is left alone',
    (text) => {
      expect(only(text)).toBe(`\ufeff"${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  test('a moment reads the same in every country', () => {
    expect(only(new Date('2026-11-05T01:05:00Z'))).toBe('\ufeff"2026-11-05 08:05"\r\n');
  });
});

/** The cells of one line whose every cell is in quotes. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gsu)].map(([, inner = '']) =>
    inner.replaceAll('""', '"'),
  );
}

test('any text stays in its own cell', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (row) => {
      const cells = cellsOf(csvText([row]).slice(1, -2));
      expect(cells.map((cell, i) => (cell === row[i] ? cell : cell.replace(/^'/, '')))).toEqual(row);
    }),
  );
});
