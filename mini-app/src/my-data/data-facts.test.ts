import type { MyData } from '@tung-nha/shared/my-data';
import { expect, test } from 'vitest';

import { dataAsText } from './data-facts.ts';

const now = new Date('2026-11-23T09:00:00+07:00');
const data: MyData = {
  person: {
    id: 'e7c1e5b2-6b0a-4f0e-9a3c-0d6c1f1b2a3c',
    name: 'Bà Tư',
    ward: 'an-bien',
    createdAt: now.toISOString(),
  },
  memberships: [
    {
      ward: 'an-bien',
      name: 'Tư',
      role: 'leader',
      home: { latitude: 20.853, longitude: 106.682 },
      skills: ['vneid', 'cooking'],
      languages: ['vi'],
      turns: 3,
    },
  ],
  helpRequests: [
    {
      id: 'e7c1e5b2-6b0a-4f0e-9a3c-0d6c1f1b2a3d',
      code: 'K7M2A',
      ward: 'an-bien',
      status: 'done',
      topic: 'vneid',
      mode: 'phone',
      urgent: false,
      createdAt: now.toISOString(),
      note: 'Quên mật khẩu',
      contact: { phone: '84912345678', landmark: 'Ngõ 12' },
      stars: 4,
    },
  ],
  consents: [
    {
      purpose: 'helpRequest',
      ward: 'an-bien',
      given: false,
      textVersion: '2026-11',
      channel: 'miniApp',
      at: now.toISOString(),
    },
  ],
};

test('everything that is held stands in the readable copy, in words', () => {
  const text = dataAsText(data, () => 'Phường An Biên', now);
  for (const told of [
    'Bà Tư',
    'Phường An Biên',
    'Tổ trưởng',
    'VNeID, căn cước, cooking',
    '20.853, 106.682',
    '3',
  ])
    expect(text).toContain(told);
  for (const told of [
    'Quên mật khẩu',
    '0912345678',
    'Ngõ 12',
    '4 trên 5',
    'K7M2A',
    'Đã rút lúc 09:00 hôm nay',
  ])
    expect(text).toContain(told);
  expect(text).not.toContain('undefined');
});
