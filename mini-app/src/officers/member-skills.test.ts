import { expect, test } from 'vitest';

import { SKILLS, skillsOf, skillWish } from './member-skills.ts';

test('no code is ever read: what a request asks for is ticked by its name, other words stand as they were typed', () => {
  const stored = ['bat-dau-tu-day', 'thanh toán', 'scam', 'thuế'];
  const wish = skillWish(stored);
  expect(wish).toEqual({ ticked: ['bat-dau-tu-day', 'scam'], typed: 'thanh toán, thuế' });
  expect(skillsOf(wish).toSorted()).toEqual(stored.toSorted());
  expect(SKILLS.map(([, name]) => name)).toContain('Dùng điện thoại');
});

test('a typed name of what can be ticked counts as its tick; nothing is stored twice or empty', () => {
  expect(skillsOf({ ticked: ['vneid'], typed: ' vneid, dùng điện thoại ,, Thuế,Thuế' })).toEqual([
    'vneid',
    'bat-dau-tu-day',
    'Thuế',
  ]);
});
