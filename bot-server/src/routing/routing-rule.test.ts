import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { expect, test } from 'vitest';

import { afterQuietHours, officeFor, urgencyOf, waveMinutes } from './routing-rule.ts';

const dispatch = dispatchSettings.parse({});
const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`);
const ordinary = { topic: 'other', urgent: false, priority: 0 } as const;

test.each([
  ['20:59', 'other', '20:59'],
  ['21:00', 'other', '07:00 next day'],
  ['23:30', 'vneid', '07:00 next day'],
  ['06:59', 'other', '07:00'],
  ['07:00', 'other', '07:00'],
  ['23:30', 'scam', '23:30'],
] as const)('%s %s goes out at %s', (now, topic, expected) => {
  const [time = '', next] = expected.split(' ');
  const wanted = next === undefined ? at(time) : new Date(`2026-11-24T${time}:00+07:00`);
  expect(afterQuietHours(at(now), { topic }, dispatch)).toEqual(wanted);
});

test('priority and urgency shorten the wave', () => {
  expect(waveMinutes(ordinary, dispatch)).toBe(5);
  expect(waveMinutes({ ...ordinary, priority: 2 }, dispatch)).toBe(3);
  expect(waveMinutes({ ...ordinary, urgent: true }, dispatch)).toBe(3);
});

test('the police get VNeID and scams, culture and society the rest; a scam is urgent by itself', () => {
  expect(officeFor('vneid')).toBe('police');
  expect(officeFor('scam')).toBe('police');
  expect(officeFor('kinh-te-so')).toBe('vhxh');
  expect(urgencyOf({ topic: 'scam', urgent: false })).toBe('urgent');
  expect(urgencyOf(ordinary)).toBe('help');
});
