import { expect, test } from 'vitest';

import { OFFICIAL_NUMBERS } from './guide-lint/official-addresses.ts';
import { GUIDE_SLUGS } from './guide-slugs.ts';
import { SCAM_ADVICE, SCAM_SIGNS, scamFinding, type ScamFinding, type ScamSignCode } from './scam-signs.ts';

test('there are ten signs, each with its own code, asked as a question', () => {
  expect(new Set(SCAM_SIGNS.map(({ code }) => code)).size).toBe(10);
  expect(SCAM_SIGNS.filter(({ question }) => !question.endsWith('không?'))).toEqual([]);
});

test.each<[ScamSignCode[], boolean, ScamFinding]>([
  [[], false, 'noSign'],
  [['feeFirst'], false, 'oneSign'],
  [['feeFirst', 'feeFirst'], false, 'oneSign'],
  [['feeFirst', 'asksForCode'], false, 'manySigns'],
  [SCAM_SIGNS.map(({ code }) => code), false, 'manySigns'],
  [[], true, 'moneyLost'],
  [['feeFirst', 'asksForCode'], true, 'moneyLost'],
])('%j, money lost: %s → %s', (seen, moneyLost, finding) => {
  expect(scamFinding(seen, moneyLost)).toBe(finding);
});

test('who may be losing money now is offered a person at any hour', () => {
  expect(SCAM_ADVICE.manySigns.urgent && SCAM_ADVICE.moneyLost.urgent).toBe(true);
});

test('whose money is gone is sent to the bank first', () => {
  expect(SCAM_ADVICE.moneyLost.contacts[0]?.label).toMatch(/^Ngân hàng/);
});

test('no sign seen is never called safe', () => {
  expect(SCAM_ADVICE.noSign.steps[0]).toContain('không có nghĩa là chắc chắn an toàn');
});

test.each(Object.values(SCAM_ADVICE))('“$title” names official numbers and guides that exist', (advice) => {
  const told = [...advice.steps, ...advice.contacts.map(({ label, number = '' }) => `${label} ${number}`)];
  const numbers = told.join(' ').match(/(?<![\d.])\d{3,}(?![.]?\d)/g) ?? [];
  expect(numbers.filter((number) => OFFICIAL_NUMBERS[number] === undefined)).toEqual([]);
  expect(GUIDE_SLUGS).toHaveProperty(advice.guideSlug);
});
