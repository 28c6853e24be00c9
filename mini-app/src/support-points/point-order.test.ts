import { expect, test } from 'vitest';

import { hoursInWords, inOrder, turnsToday } from './point-order.ts';
import type { SupportPoint } from './point-order.ts';

const point = (code: string, name: string, more: Partial<SupportPoint> = {}): SupportPoint => ({
  code,
  name,
  kind: 'market',
  center: [20.85, 106.68],
  hours: '08:00-17:00',
  rota: [],
  ...more,
});
const points = [point('b', 'Nhà văn hóa 10'), point('c', 'Nhà văn hóa 2'), point('a', 'Chợ')];
const codes = (found: SupportPoint[]) => found.map(({ code }) => code).join('');

test('without a place they stand by name, as people count', () => {
  expect(codes(inOrder(points, null))).toBe('acb');
});

test('with a place the nearest comes first; one of unknown distance comes last', () => {
  const distances = new Map([
    ['b', 20],
    ['a', 900],
  ]);
  expect(codes(inOrder(points, distances))).toBe('bac');
});

test('who is there is told for today in Vietnam, earliest first', () => {
  const turn = (day: 'mon' | 'tue', from: string, who: string) => ({ day, from, to: '17:00', who });
  const rota = [turn('mon', '13:30', 'Chiều'), turn('tue', '08:00', 'Mai'), turn('mon', '08:00', 'Sáng')];
  // Monday half past midnight in Vietnam is still Sunday in Greenwich.
  const today = turnsToday(point('a', 'Chợ', { rota }), new Date('2026-11-22T17:30:00Z'));
  expect(today.map(({ who }) => who)).toEqual(['Sáng', 'Chiều']);
});

test.each([
  ['08:00-17:00', '08:00–17:00'],
  ['T2-T6 08:00-11:30, 13:30-17:00', 'Thứ Hai đến thứ Sáu 08:00–11:30, 13:30–17:00'],
  ['T2, T4 08:00-11:00; CN 08:00-10:00', 'Thứ Hai, thứ Tư 08:00–11:00; Chủ nhật 08:00–10:00'],
  ['Sáng các ngày trong tuần', 'Sáng các ngày trong tuần'],
])('“%s” is said “%s”', (hours, words) => {
  expect(hoursInWords(hours)).toBe(words);
});
