import { describe, expect, it } from 'vitest';

import { identify } from './event-id.ts';

const now = new Date('2026-11-23T02:00:00Z');
const text = (id: string) => ({
  event_name: 'user_send_text',
  sender: { id: '2' },
  message: { msg_id: id, text: 'a' },
  timestamp: '1726195200000',
});

describe('identify', () => {
  it('knows a message by its id', () => {
    expect(identify(text('m1'), now)).toEqual({
      eventId: 'user_send_text:m1',
      eventName: 'user_send_text',
      subject: 'user:2',
      occurredAt: new Date(1_726_195_200_000),
    });
  });

  it('knows anything else by name, time and subject', () => {
    const follow = { event_name: 'follow', follower: { id: '2' }, timestamp: '1726195200000' };
    const same = identify({ ...follow, source: 'oa_profile' }, now);
    expect(identify(follow, now).eventId).toBe(same.eventId);
    expect(identify({ ...follow, follower: { id: '3' } }, now).eventId).not.toBe(same.eventId);
    expect(identify({ ...follow, timestamp: '1726195200001' }, now).eventId).not.toBe(same.eventId);
  });

  it('tells two people who join a group in the same millisecond apart', () => {
    const join = (id: string) => ({
      event_name: 'user_join_group',
      group_id: 'g9',
      users: [{ id }],
      timestamp: '1',
    });
    expect(identify(join('2'), now).eventId).not.toBe(identify(join('3'), now).eventId);
    expect(identify(join('2'), now).subject).toBe('group:g9');
  });

  it('gives only what PostgreSQL can store, and no time in the far future', () => {
    const odd = { ...text('m\u0000\ud800'), sender: { id: 'a\u0000b' }, timestamp: '9e15' };
    const { eventId, subject, occurredAt } = identify(odd, now);
    expect(eventId + subject).toMatch(/^[\x21-\x7e]+$/);
    expect(occurredAt).toBeUndefined();
    expect(identify({ event_name: 'x\u0000' }, now).eventName).toBe('malformed');
  });
});
