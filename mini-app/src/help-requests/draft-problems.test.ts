import { phone } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { firstOpenStep, isPhoneNumber, problemsOf } from './draft-problems.ts';
import { emptyDraft, UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
import type { Draft } from './draft.ts';

const now = new Date('2026-11-23T09:00:00+07:00');
const complete: Draft = {
  ...emptyDraft('id'),
  topic: 'vneid',
  neighbourhood: 'TDP-01',
  mode: 'home',
  consents: true,
};
const wrong = (step: Parameters<typeof problemsOf>[1], change: Partial<Draft>) =>
  Object.keys(problemsOf({ ...complete, ...change }, step, now));

test('a complete draft has no problem on any screen', () => {
  for (const step of ['what', 'where', 'how', 'send'] as const) expect(wrong(step, {})).toEqual([]);
});

test('a task must be chosen, and “other” must be told', () => {
  expect(wrong('what', { topic: null })).toEqual(['topic']);
  expect(wrong('what', { topic: 'other', note: '  ' })).toEqual(['note']);
  expect(wrong('what', { topic: 'other', note: 'máy in' })).toEqual([]);
});

test('a neighbourhood, the phone’s place, or a place in words is enough', () => {
  expect(wrong('where', { neighbourhood: '' })).toEqual(['neighbourhood']);
  expect(wrong('where', { neighbourhood: '', usesMyPlace: true })).toEqual([]);
  expect(wrong('where', { neighbourhood: UNKNOWN_NEIGHBOURHOOD })).toEqual(['landmark']);
  expect(wrong('where', { neighbourhood: UNKNOWN_NEIGHBOURHOOD, landmark: 'chợ Lương Văn Can' })).toEqual([]);
});

test('a call needs a number, every other way can do without', () => {
  expect(wrong('how', { mode: null })).toEqual(['mode']);
  expect(wrong('how', { mode: 'phone' })).toEqual(['phone']);
  expect(wrong('how', { mode: 'phone', usesZaloPhone: true })).toEqual([]);
  expect(wrong('how', { mode: 'home', phone: '12' })).toEqual(['phone']);
  expect(wrong('how', { mode: 'supportPoint' })).toEqual(['supportPoint']);
});

test('a time that has passed is told at its field', () => {
  expect(wrong('how', { when: 'morning' })).toEqual([]);
  expect(wrong('how', { when: 'chosen' })).toEqual(['day']);
  expect(wrong('how', { when: 'chosen', day: '2026-11-23', time: '08:00' })).toEqual(['time']);
});

test('helping another person needs the relation and that person’s yes', () => {
  expect(wrong('send', { forOther: true })).toEqual(['relation', 'personAgrees']);
  expect(wrong('send', { forOther: true, relation: 'Bố, mẹ', personAgrees: true })).toEqual([]);
});

test('a child asks through an adult, and nothing goes out without consent', () => {
  expect(wrong('send', { under16: true })).toEqual(['under16']);
  const child = { under16: true, forOther: true, relation: 'Con, cháu', personAgrees: true };
  expect(wrong('send', child)).toEqual([]);
  expect(wrong('send', { consents: false })).toEqual(['consents']);
});

test('nobody lands in the middle of an unfinished form', () => {
  expect(firstOpenStep(emptyDraft('id'), 'what', now)).toBeNull();
  expect(firstOpenStep(emptyDraft('id'), 'send', now)).toBe('what');
  expect(firstOpenStep({ ...complete, mode: null }, 'send', now)).toBe('how');
  expect(firstOpenStep(complete, 'send', now)).toBeNull();
});

test.each([
  '0912345678',
  '0912 345 678',
  '+84912345678',
  '84.912.345.678',
  '(0225) 3842 123',
  '02253842123',
  '912345678',
  '12345',
  'không có',
  '0912345678a',
  '',
])('the form and the server agree on the number “%s”', (text) => {
  expect(isPhoneNumber(text)).toBe(phone.safeParse(text).success);
});
