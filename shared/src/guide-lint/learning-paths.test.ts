import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readLearningPaths } from './read-learning-paths.ts';

const NAME = 'cho-so-4t.yaml';
const GOOD = readFileSync(new URL(`../../learning-paths/${NAME}`, import.meta.url), 'utf8');

const problemsAfter = (old: string, changed: string, name = NAME) =>
  readLearningPaths([{ name, text: GOOD.replace(old, changed) }])
    .problems.filter(({ file }) => file === name)
    .map(({ field, message }) => `${field} ${message}`);

test('the path the tests change has nothing wrong; the others of the plans are missed', () => {
  const { paths, problems } = readLearningPaths([{ name: NAME, text: GOOD }]);
  expect(paths.map(({ code }) => code)).toEqual(['cho-so-4t']);
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual(
    ['nguoi-cao-tuoi', 'nong-dan', 'phu-huynh', 'kinh-doanh-nho'].map(
      (code) => `${code}.yaml Thiếu lộ trình này.`,
    ),
  );
});

test.each([
  ['aim: Chuẩn', 'aims: Chuẩn', 'units[0].aims Không có mục “aims”. Có phải “aim” không?'],
  ['[truy-xuat-nguon-goc,', '[truy-xuat,', 'units[0].guides[0] Không có bài “truy-xuat”.'],
  ['[truy-xuat-nguon-goc,', '[nop-thue-etax,', 'units[0].guides[2] Bài này đã có ở trên.'],
  ['code: cho-so-4t', 'code: cho-so', 'code Phải trùng tên tệp.'],
  ['title: Tiểu thương', 'title: Tiểu thưong', 'units[0].title Chữ “thưong” có lẽ gõ sai dấu.'],
  ['title: Tiểu thương', 'title: Website nhà', 'units[0].title Từ “website” khó hiểu. Hãy viết “trang web”.'],
  ['title: Tiểu thương', 'title: Xem bit.ly/a', 'units[0].title “bit.ly” là đường dẫn rút gọn'],
])('%s → %s', (old, changed, problem) => {
  expect(GOOD).toContain(old);
  expect(problemsAfter(old, changed).filter((each) => each.startsWith(problem))).toHaveLength(1);
});

test('Chợ số 4T has its four T', () => {
  const withoutLast = GOOD.slice(0, GOOD.indexOf('  - title: Tiết kiệm số'));
  expect(problemsAfter(GOOD, withoutLast)).toEqual(['units Lộ trình này gồm đúng 4 chặng, theo kế hoạch.']);
});
