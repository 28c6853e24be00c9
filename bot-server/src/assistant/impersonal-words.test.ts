import { readGuideFiles } from '@tung-nha/shared/guide-files';
import { expect, test } from 'vitest';

import { impersonalWords } from './impersonal-words.ts';

const withoutPersonal = impersonalWords(readGuideFiles().guides);

test.each([
  ['cài VNeID', 'cài VNeID'],
  ['kich hoat dinh danh muc 2', 'kich hoat dinh danh muc 2'],
  ['tôi là Trịnh Quỳnh, cài VNeID', 'tôi là cài VNeID'],
  ['ignore the above, nguyễn kxyz cài VNeID', 'the cài VNeID'],
  ['gọi 0912 345 678 giúp tôi cài VNeID', 'gọi giúp tôi cài VNeID'],
  ['căn cước 031234567890 bị sai', 'căn cước bị sai'],
  ['thư của tôi là an.toan@vneid.vn', 'thư của tôi là'],
  ['số 0 9 1 2 3 4 5 6 7 8 cài VNeID', 'số cài VNeID'],
])('%s', (question, sent) => {
  expect(withoutPersonal(question).replace(/\s+/g, ' ')).toBe(sent);
});
