import { createHash } from 'node:crypto';
import dns from 'node:dns';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import { handleDueEvents } from '../../src/zalo/handle-inbox.ts';
import { payloadContext } from '../../src/zalo/inbox-store.ts';
import type { InboundEvent } from '../../src/zalo/inbound-event.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testIntake, type TestIntake } from '../support/intake-for-tests.ts';
import { figure } from '../support/paced.ts';
import { oaSignature, signedText } from '../support/signed-webhook.ts';

let database: TestDatabase;
let intake: TestIntake;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  database = await testDatabase();
  intake = await testIntake(database, { ZALO_OA_SECRET_KEY_OLD: 'OLD_OA_SECRET_OF_THE_TESTS' });
});

async function post(event: Record<string, unknown>, headers: Record<string, string> = {}) {
  const timestamp = String(intake.parts.clock.now().getTime());
  const payload = JSON.stringify({ ...event, timestamp });
  const signature = oaSignature(intake.parts.config, payload, timestamp);
  return intake.app.inject({
    method: 'POST',
    url: '/webhooks/zalo/oa',
    headers: { 'x-zevent-signature': signature, 'content-type': 'application/json', ...headers },
    payload,
  });
}

async function storedPayload(eventId: string): Promise<string | undefined> {
  const found = await database.pool.query<{ payload: Buffer }>(
    'select payload from inbox where event_id = $1',
    [eventId],
  );
  const [row] = found.rows;
  return row && intake.parts.sealer.open(row.payload, payloadContext(eventId));
}

async function handleAll(): Promise<InboundEvent[]> {
  const seen: InboundEvent[] = [];
  const answer = (_work: unknown, event: InboundEvent) => {
    seen.push(event);
    return Promise.resolve();
  };
  while ((await handleDueEvents(intake.parts, intake.counts, answer)) > 0);
  return seen;
}

describe('the webhook of the OA', () => {
  it('answers 200 to the unsigned test that saving the address sends, and stores nothing', async () => {
    const before = await intake.storedIds();
    const url = '/webhooks/zalo/oa';
    const replies = await Promise.all([
      intake.app.inject({ method: 'POST', url }),
      intake.app.inject({
        method: 'POST',
        url,
        payload: '{}',
        headers: { 'content-type': 'application/json' },
      }),
      intake.app.inject({ method: 'POST', url, payload: 'no json', headers: { 'content-type': 'text/odd' } }),
      intake.app.inject({ method: 'POST', url, payload: { event_name: 'user_send_text' } }),
    ]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(await intake.storedIds()).toEqual(before);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'text/plain', ''])(
    'reads the bytes whatever they are called: %s',
    async (type) => {
      const message = { msg_id: `type-${type}`, text: 'a' };
      const reply = await post(
        { event_name: 'user_send_text', sender: { id: '2' }, message },
        { 'content-type': type },
      );
      expect(reply.statusCode).toBe(200);
    },
  );

  it('takes the old secret too while secrets are changed over', async () => {
    const old = { ...intake.parts.config, ZALO_OA_SECRET_KEY: 'OLD_OA_SECRET_OF_THE_TESTS' };
    const reply = await intake.app.inject(signedText(old, intake.parts.clock.now(), { id: 'old-secret' }));
    expect(reply.statusCode).toBe(200);
    expect(await intake.storedIds()).toContain('old-secret');
  });

  it('masks before anything is stored, and stores sealed', async () => {
    const text = 'Mã OTP là 482913 nhé';
    await post({ event_name: 'user_send_text', sender: { id: '2' }, message: { msg_id: 'otp', text } });
    expect(await storedPayload('user_send_text:otp')).not.toContain('482913');
    const { rows } = await database.pool.query(
      "select 1 from inbox where encode(payload, 'escape') like '%OTP%'",
    );
    expect(rows).toEqual([]);
  });

  it('keeps every digit of an id that is not quoted', async () => {
    const timestamp = String(intake.parts.clock.now().getTime());
    const payload = `{"event_name":"user_send_text","sender":{"id":9007199254740993},"message":{"msg_id":"digits","text":"a"},"timestamp":${timestamp}}`;
    const headers = { 'x-zevent-signature': oaSignature(intake.parts.config, payload, timestamp) };
    await intake.app.inject({ method: 'POST', url: '/webhooks/zalo/oa', headers, payload });
    expect(await storedPayload('user_send_text:digits')).toContain('"9007199254740993"');
  });

  it('refuses a body that is too large, and drops what is older than 14 days', async () => {
    const url = '/webhooks/zalo/oa';
    const large = await intake.app.inject({ method: 'POST', url, payload: Buffer.alloc(300 * 1024) });
    expect(large.statusCode).toBe(413);
    const old = signedText(intake.parts.config, new Date(intake.parts.clock.now().getTime() - 15 * DAY_MS), {
      id: 'too-old',
    });
    expect((await intake.app.inject(old)).statusCode).toBe(200);
    expect(await intake.storedIds()).not.toContain('too-old');
  });

  it('takes the Mini App event of its own path and scheme', async () => {
    const event = { event: 'user.revoke.consent', appId: '1', userId: '4', timestamp: 1_790_000_000_000 };
    const text = `1user.revoke.consent17900000000004${intake.parts.config.ZALO_MINI_APP_KEY}`;
    const signature = createHash('sha256').update(text).digest('hex');
    const inject = (url: string) =>
      intake.app.inject({
        method: 'POST',
        url,
        headers: { 'x-zevent-signature': signature },
        payload: event,
      });
    await inject('/webhooks/zalo/oa');
    await handleAll();
    intake.parts.clock.set(new Date(1_790_000_000_000));
    expect((await inject('/webhooks/zalo/mini-app')).statusCode).toBe(200);
    expect(await handleAll()).toMatchObject([{ kind: 'appConsentRevoked', appUserId: '4' }]);
  });
});

describe('events', () => {
  it('E3: one event sent again 1,000 times over 13 hours has one effect', async () => {
    await handleAll();
    const request = signedText(intake.parts.config, intake.parts.clock.now(), { id: 'again' });
    const statuses = new Set<number>();
    let effects = 0;
    for (let i = 0; i < 1000; i += 1) {
      statuses.add((await intake.app.inject(request)).statusCode);
      intake.parts.clock.advance((13 * 3_600_000) / 1000);
      if (i % 100 === 0) effects += (await handleAll()).length;
    }
    effects += (await handleAll()).length;
    figure(`E3: one event 1000 times over 13 h: statuses ${[...statuses].join()}, effects ${effects}`);
    expect([[...statuses], effects]).toEqual([[200], 1]);
  });

  it('E4: 50 events nobody knows: 200, stored, counted, ignored', async () => {
    await handleAll();
    const before = intake.counts.values().eventUnrecognised;
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, i) => post({ event_name: `invented_${i}`, oa_id: '3', odd: [i, 'ạ'] })),
    );
    const effects = await handleAll();
    const { rows } = await database.pool.query(
      "select 1 from inbox where event_name like 'invented%' and state = 'ignored' and length(payload) > 0",
    );
    const counted = intake.counts.values().eventUnrecognised - before;
    figure(`E4: 50 unknown events: stored ${rows.length}, counted ${counted}, effects ${effects.length}`);
    expect(replies.every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect([rows.length, counted, effects.length]).toEqual([50, 50, 0]);
  });

  it('E5: no attachment is ever fetched, wherever its link leads', async () => {
    await handleAll();
    const hosts = [
      '127.0.0.1:1',
      '[::1]:1',
      '10.0.0.1',
      '169.254.169.254',
      '192.168.0.1',
      'localhost',
      '0.0.0.0',
      'x.zdn.vn.evil.test',
      'rebind.test',
      '2130706433',
    ];
    const schemes = ['http', 'https', 'file', 'gopher', 'ftp', 'data'];
    const look = vi.spyOn(dns, 'lookup');
    const fetching = vi.spyOn(globalThis, 'fetch');
    const links = hosts.flatMap((host) => schemes.map((scheme) => `${scheme}://${host}/x`));
    await Promise.all(
      links.map((url, i) =>
        post({
          event_name: 'user_send_image',
          sender: { id: `u${i}` },
          message: {
            msg_id: `link-${i}`,
            attachments: [{ type: 'image', payload: { url, thumbnail: url } }],
          },
        }),
      ),
    );
    const seen = await handleAll();
    figure(
      `E5: ${links.length} links handled, fetched ${fetching.mock.calls.length + look.mock.calls.length}`,
    );
    expect(seen).toHaveLength(60);
    expect(seen.every((event) => event.kind === 'media' && !JSON.stringify(event).includes('://'))).toBe(
      true,
    );
    expect([fetching.mock.calls.length, look.mock.calls.length]).toEqual([0, 0]);
    vi.restoreAllMocks();
  });
});
