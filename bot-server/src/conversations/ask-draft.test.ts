import { expect, test } from 'vitest';

import { nearestWard, phoneIn } from './ask-draft.ts';
import type { WardPlace } from './situation.ts';

test.each([
  ['0912345678', '84912345678'],
  ['số tôi là 0912 345 678 nhé', '84912345678'],
  ['0912.345.678', '84912345678'],
  ['+84 912 345 678', '84912345678'],
  ['84912345678', '84912345678'],
  ['gọi 0912-345-678 hoặc 0987654321', '84912345678'],
  ['091234567', undefined],
  ['09123456789', undefined],
  ['1912345678', undefined],
  ['không có', undefined],
])('the phone in “%s”', (text, phone) => {
  expect(phoneIn(text)).toBe(phone);
});

function ward(code: string, latitude: number, longitude: number): WardPlace {
  const rest = { kind: 'phường', province: 'Tỉnh mẫu', neighbourhoodLabel: 'Tổ', teamName: 'Tổ' };
  return { code, name: code, ...rest, quiet: ['21:00', '07:00'], center: { latitude, longitude } };
}

test('the nearest ward is meant, unless all are far away', () => {
  const wards = [ward('a', 20.85, 106.68), ward('b', 20.55, 105.9)];
  expect(nearestWard(wards, { latitude: 20.56, longitude: 105.91 })?.code).toBe('b');
  expect(nearestWard(wards, { latitude: 10.7, longitude: 106.7 })).toBeUndefined();
});
