import { BROADCAST_STATES } from '@tung-nha/shared/broadcast';
import { expect, test } from 'vitest';

import { canMove, deedsOf, isChangeable } from './broadcast.ts';

test('nothing leaves “withdrawn”, and what has gone out is never a draft again', () => {
  for (const to of BROADCAST_STATES) expect(canMove('withdrawn', to)).toBe(false);
  for (const from of ['sending', 'paused', 'done', 'stopped'] as const) {
    expect(canMove(from, 'draft')).toBe(false);
    expect(isChangeable({ state: from })).toBe(false);
  }
  expect(canMove('done', 'sending')).toBe(false);
  expect(canMove('stopped', 'sending')).toBe(false);
});

const lan = { officerId: 'lan', isPolice: false };
const dung = { officerId: 'dung', isPolice: true };
const of = (kind: 'announcement' | 'scamAlert', state: (typeof BROADCAST_STATES)[number]) => ({
  ...{ kind, state, authorId: 'lan', approverId: null },
});

test('an author never approves their own words, another officer does', () => {
  expect(deedsOf(of('announcement', 'awaitingApproval'), lan, true)).not.toContain('approve');
  expect(deedsOf(of('announcement', 'awaitingApproval'), lan, true)).not.toContain('send');
  expect(deedsOf(of('announcement', 'awaitingApproval'), dung, true)).toContain('approve');
});

test('a scam alert is of the police alone, and has no schedule', () => {
  for (const state of BROADCAST_STATES) expect(deedsOf(of('scamAlert', state), lan, false)).toEqual([]);
  expect(deedsOf(of('scamAlert', 'draft'), dung, true)).toEqual(['change', 'send', 'withdraw']);
});
