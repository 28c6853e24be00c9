import { expect, test } from 'vitest';

import { isDark } from './theme.ts';

const zalo = (theme: string) =>
  `Mozilla/5.0 Chrome/142 Zalo android/25112868 ZaloTheme/${theme} ZaloLanguage/vi`;

test('Zalo’s theme goes before the system’s', () => {
  expect(isDark(zalo('dark'), false)).toBe(true);
  expect(isDark(zalo('light'), true)).toBe(false);
});

test('outside Zalo the system decides', () => {
  expect(isDark('Mozilla/5.0', true)).toBe(true);
  expect(isDark('Mozilla/5.0', false)).toBe(false);
});
