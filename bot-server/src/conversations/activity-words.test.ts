import { expect, test } from 'vitest';

import { readWords } from './read-words.ts';

const worked = (hours: number, households = 0, yesterday = false) => ({
  ...{ kind: 'worked', hours, households, yesterday },
});

test.each([
  ['đã trực 4 giờ', worked(4)],
  ['Em đã trực 4 tiếng, 3 hộ ạ', worked(4, 3)],
  ['da truc 4h', worked(4)],
  ['hôm qua mình đã trực 2,5 giờ 1 hộ', worked(2.5, 1, true)],
  ['đã trực bốn giờ', worked(4)],
  ['đã trực rồi', worked(0)],
  ['đã mở lớp 12 người', { kind: 'taught', people: 12, yesterday: false }],
  ['hôm qua em đã mở lớp 20 học viên', { kind: 'taught', people: 20, yesterday: true }],
])('“%s” is what a volunteer did', (text, command) => {
  expect(readWords(text)).toEqual(command);
});

test.each([
  'trực tuyến 4 giờ',
  'nghỉ trực',
  'hôm nay ai trực?',
  'mở lớp ở đâu',
  'bác đã nộp trực tuyến 3 hồ sơ',
])('“%s” is not', (text) => {
  expect(['worked', 'taught']).not.toContain(readWords(text).kind);
});
