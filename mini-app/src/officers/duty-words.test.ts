import { expect, test } from 'vitest';

import { dutyFromWords, dutyInWords } from './duty-words.ts';

test('turns are written and read as lines', () => {
  const turns = dutyFromWords('T2 8:00-11:30\n\ncn 13:00 – 24:00; T7 07:00-08:00');
  expect(turns).toEqual([
    { day: 'mon', from: '08:00', to: '11:30' },
    { day: 'sun', from: '13:00', to: '24:00' },
    { day: 'sat', from: '07:00', to: '08:00' },
  ]);
  expect(dutyInWords(turns ?? [])).toBe('T2 08:00-11:30\nCN 13:00-24:00\nT7 07:00-08:00');
  expect(dutyFromWords('')).toEqual([]);
});

test.each(['T8 08:00-09:00', 'T2 09:00-08:00', 'T2 25:00-26:00', 'sáng thứ hai', 'T2 08:00'])(
  'what is no turn is refused: %s',
  (line) => expect(dutyFromWords(line)).toBeUndefined(),
);
