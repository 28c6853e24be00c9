import { describe, expect, it } from 'vitest';

import { createSealer } from '../sealing.ts';
import { BODY_CONTEXT, outboxRows, type OutgoingMessage } from './outbox.ts';

const sealer = createSealer(Buffer.alloc(32, 1).toString('base64'));
const morning = new Date('2026-11-23T02:00:00Z');
const night = new Date('2026-11-23T15:30:00Z');

const message = (more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  to: { personId: 'b3b9a5f0-0000-4000-8000-000000000001' },
  text: 'Chào bạn',
  kind: 'reply',
  urgency: 'reply',
  ...more,
});

const column = (rows: readonly unknown[][], at: number) => rows[at] ?? [];
const bodies = (rows: readonly unknown[][]) =>
  column(rows, 5).map((sealed) => sealer.open(sealed as Buffer, BODY_CONTEXT));

describe('outboxRows', () => {
  it('splits a long text into rows in order, each with its own dedupe key', () => {
    const text = 'Bà con xem bài hướng dẫn. '.repeat(200).trim();
    const rows = outboxRows([message({ text, dedupeKey: 'k' })], morning, sealer);
    expect(bodies(rows).join('')).toBe(text);
    expect(bodies(rows).every((body) => body.length <= 2000)).toBe(true);
    expect(column(rows, 8)).toEqual(['k', 'k#2', 'k#3']);
  });

  it('counts letters composed, so that a text of 2,000 letters typed decomposed is one message', () => {
    const rows = outboxRows([message({ text: 'ế'.repeat(2000).normalize('NFD') })], morning, sealer);
    expect(bodies(rows)).toEqual(['ế'.repeat(2000)]);
  });

  it('holds only what may wait through the quiet hours', () => {
    const rows = outboxRows([message(), message({ waitsForMorning: true })], night, sealer);
    expect(column(rows, 10)).toEqual([night, new Date('2026-11-24T00:00:00Z')]);
    const own = outboxRows([message({ waitsForMorning: true, quiet: ['23:00', '05:00'] })], night, sealer);
    expect(column(own, 10)).toEqual([night]);
  });

  it('addresses people by chat and groups by group, the urgent first', () => {
    const rows = outboxRows(
      [message({ urgency: 'urgent' }), message({ to: { groupId: 'g9' } })],
      morning,
      sealer,
    );
    expect(column(rows, 0)).toEqual(['oa', 'group']);
    expect(column(rows, 3)).toEqual([null, 'g9']);
    expect(column(rows, 6)).toEqual([0, 2]);
  });

  it('makes no row of a text without a letter', () => {
    expect(column(outboxRows([message({ text: ' \n ' })], morning, sealer), 0)).toEqual([]);
  });
});
