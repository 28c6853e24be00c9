import { expect, test } from 'vitest';

import { audienceInWords, broadcastStateInWords } from './broadcast-words.ts';

const ward = {
  neighbourhoods: [
    { code: 'TDP-01', name: 'Tổ dân phố 1', center: [20.85, 106.68] as [number, number] },
    { code: 'TDP-02', name: 'Tổ dân phố 2', center: [20.85, 106.68] as [number, number] },
  ],
};

test('places of an audience are named, never by their codes', () => {
  expect(audienceInWords({ of: 'ward' }, ward)).toBe('Cả phường, xã');
  expect(audienceInWords({ of: 'neighbourhoods', codes: ['TDP-01', 'TDP-02'] }, ward)).toBe(
    'Một số tổ dân phố, thôn: Tổ dân phố 1, Tổ dân phố 2',
  );
  expect(audienceInWords({ of: 'teams', codes: ['TDP-02', 'ward'] }, ward)).toBe(
    'Một số tổ công nghệ số: Tổ dân phố 2, Tổ của phường, xã',
  );
  expect(audienceInWords({ of: 'teams', codes: ['TDP-02'] }, undefined)).toBe('Một số tổ công nghệ số');
});

test('what never went out was thrown away, what did was taken from the app', () => {
  expect(broadcastStateInWords({ state: 'withdrawn' })).toBe('Đã bỏ');
  expect(broadcastStateInWords({ state: 'withdrawn', startedAt: '2026-11-23T02:00:00Z' })).toBe('Đã gỡ');
  expect(broadcastStateInWords({ state: 'draft' })).toBe('Bản nháp');
  expect(broadcastStateInWords({ state: 'draft', scheduledAt: '2026-11-23T02:00:00Z' })).toBe(
    'Lỡ giờ hẹn, chưa gửi',
  );
});
