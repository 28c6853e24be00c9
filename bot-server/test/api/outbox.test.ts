import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { atWork } from '../../src/work.ts';
import { bucketOf } from '../../src/zalo/channel-rate.ts';
import { deliverOutbox, startOutboxLoops } from '../../src/zalo/deliver-outbox.ts';
import { cancelMessages } from '../../src/zalo/outbox.ts';
import { claimMessages, reclaimMessages } from '../../src/zalo/outbox-claim.ts';
import { noteReceipt } from '../../src/zalo/receipt.ts';
import type { ZaloHost } from '../../src/zalo/zalo-call.ts';
import { testDatabase } from '../support/database.ts';
import { until } from '../support/paced.ts';
import {
  addPerson,
  connectedZalo,
  giveTokens,
  outboxStates,
  queue,
  simulatedZalo,
  textsOf,
  type ConnectedZalo,
  type SimulatedZalo,
  type TestPerson,
} from '../support/zalo-for-tests.ts';

let simulated: SimulatedZalo;
let connected: ConnectedZalo;
let reachable: TestPerson;
const DAY_MS = 86_400_000;
const FAST = bucketOf(60_000);

beforeAll(async () => {
  simulated = await simulatedZalo();
  connected = await connectedZalo(await testDatabase(), simulated, { ZALO_OA_PER_MINUTE: '60000' });
  reachable = await addPerson(connected.parts, simulated, { wrote: true });
});

beforeEach(async () => {
  await connected.parts.pool.query('delete from outbox');
  await connected.parts.pool.query(
    'update channel_rate set tokens = 1000, even_tokens = 1000, paused_until = null',
  );
  connected.parked.length = 0;
});

async function deliverAll(): Promise<void> {
  while ((await deliverOutbox(connected.parts, connected.zalo, 'oa')) > 0);
}

async function rows(): Promise<{ state: string; reason: string | null; message_id: string | null }[]> {
  const found = await connected.parts.pool.query('select state, reason, message_id from outbox order by id');
  return found.rows as { state: string; reason: string | null; message_id: string | null }[];
}

describe('sending', () => {
  it('keeps the order of one person, also of the pieces of a long text, and lets the urgent go first', async () => {
    const { parts } = connected;
    const person = await addPerson(parts, simulated, { wrote: true });
    const long = 'Từng bước một. '.repeat(200).trim();
    await queue(parts, { to: person, text: long }, { to: person, text: 'sau cùng' });
    await queue(parts, { to: person, text: 'gấp', urgency: 'urgent' });
    await deliverAll();
    const texts = await textsOf(simulated, person.oaUserId);
    expect(texts[0]).toBe('gấp');
    expect(texts.slice(1, -1).join('')).toBe(long);
    expect(texts.at(-1)).toBe('sau cùng');
  });

  it('sends one message for one dedupe key', async () => {
    const person = await addPerson(connected.parts, simulated, { wrote: true });
    await queue(connected.parts, { to: person, dedupeKey: 'same' }, { to: person, dedupeKey: 'same' });
    await queue(connected.parts, { to: person, dedupeKey: 'same' });
    await deliverAll();
    expect(await textsOf(simulated, person.oaUserId)).toHaveLength(1);
  });

  it('cancels a message without a text when there is nothing to say any more', async () => {
    const { parts } = connected;
    await parts.pool.query(
      `insert into outbox (channel, ward_id, person_id, kind, priority, promise, about, run_at, created_at)
       values ('oa', 'an-bien', $1, 'offer', 1, 'atLeastOnce', 'request:' || gen_random_uuid(), $2, $2)`,
      [reachable.personId, parts.clock.now()],
    );
    const before = await textsOf(simulated, reachable.oaUserId);
    await deliverAll();
    expect(await rows()).toMatchObject([{ state: 'cancelled', reason: 'Không còn cần gửi nữa.' }]);
    expect(await textsOf(simulated, reachable.oaUserId)).toEqual(before);
  });

  it('parks what the 7-day window forbids without asking Zalo, and what Zalo says it forbids', async () => {
    const { parts, parked } = connected;
    const long = new Date(parts.clock.now().getTime() - 8 * DAY_MS);
    const silent = await addPerson(parts, simulated, { wrote: false, lastInteractionAt: long });
    const unknown = await addPerson(parts, simulated, { wrote: false });
    const before = await simulated.calls('/message/cs');
    await queue(
      parts,
      { to: silent, kind: 'offer', about: 'request:1' },
      { to: unknown, kind: 'offer', about: 'request:2' },
    );
    await deliverAll();
    expect((await rows()).map(({ state }) => state)).toEqual(['parked', 'parked']);
    expect((await rows())[0]?.reason).toContain('7 ngày');
    expect(await simulated.calls('/message/cs')).toBe(before + 1);
    expect(parked.map(({ about, unreachable }) => [about, unreachable])).toEqual(
      expect.arrayContaining([
        ['request:1', true],
        ['request:2', true],
      ]),
    );
  });

  it('calls off what waits about something, and cancels what is over', async () => {
    const { parts } = connected;
    const now = parts.clock.now();
    await queue(
      parts,
      { to: reachable, about: 'request:3', runAt: new Date(now.getTime() + DAY_MS) },
      { to: reachable, expiresAt: new Date(now.getTime() - 1) },
    );
    expect(await atWork(parts, (work) => cancelMessages(work, 'request:3'))).toBe(1);
    await deliverAll();
    expect(await outboxStates(parts)).toEqual({ cancelled: 2 });
  });

  it('waits for its time', async () => {
    const { parts } = connected;
    await queue(parts, { to: reachable, runAt: new Date(parts.clock.now().getTime() + 3_600_000) });
    await deliverAll();
    expect(await outboxStates(parts)).toEqual({ waiting: 1 });
    await simulated.control('POST', '/clock', { advanceSeconds: 3700 });
    await until('the clock has moved', async () => {
      await deliverAll();
      return (await outboxStates(parts))['sent'] === 1;
    });
  });

  it('moves on to delivered and seen, and never back', async () => {
    const { parts } = connected;
    await queue(parts, { to: reachable });
    await deliverAll();
    const messageIds = (await rows()).map(({ message_id }) => message_id ?? '');
    const note = (state: 'delivered' | 'seen') =>
      noteReceipt(parts.pool, { kind: 'receipt', state, messageIds, eventId: 'e', at: parts.clock.now() });
    expect(await note('seen')).toBe(1);
    await note('delivered');
    expect(await outboxStates(parts)).toEqual({ seen: 1 });
    expect(
      await noteReceipt(parts.pool, {
        kind: 'receipt',
        state: 'seen',
        messageIds: ['x'],
        eventId: 'e',
        at: parts.clock.now(),
      }),
    ).toBe(0);
  });

  it('sends a template however long ago somebody wrote, and a picture above its text', async () => {
    const { parts } = connected;
    const long = new Date(parts.clock.now().getTime() - 30 * DAY_MS);
    const silent = await addPerson(parts, simulated, { wrote: false, lastInteractionAt: long });
    const data = { title: 'Lịch cắt điện', content: 'Thứ bảy này, từ 8 giờ' };
    await queue(
      parts,
      { to: silent, attachment: { template: '100002', data }, promise: 'atMostOnce' },
      { to: reachable, text: 'Có ảnh', attachment: { picture: 'https://anbien.example/api/anh.png' } },
    );
    await deliverAll();
    expect(await outboxStates(parts)).toEqual({ sent: 2 });
    expect((await textsOf(simulated, silent.oaUserId))[0]).toContain('Thứ bảy này, từ 8 giờ');
    expect((await textsOf(simulated, reachable.oaUserId)).at(-1)).toBe('Có ảnh');
  });

  it('holds what waits for the morning also when only its turn comes in quiet hours', async () => {
    const { parts } = connected;
    const minute = (offset: number) =>
      new Date(parts.clock.now().getTime() + (7 * 60 + offset) * 60_000).toISOString().slice(11, 16);
    await queue(parts, { to: reachable, waitsForMorning: true, quiet: [minute(-60), minute(-30)] });
    await parts.pool.query('update outbox set quiet = $1', [`${minute(-30)}-${minute(30)}`]);
    await deliverAll();
    const { rows: held } = await parts.pool.query<{ state: string; later: boolean }>(
      'select state, run_at > $1 as later from outbox',
      [parts.clock.now()],
    );
    expect(held).toEqual([{ state: 'waiting', later: true }]);
  });

  it('renews a token Zalo no longer takes, once, and repeats the message', async () => {
    const { parts, zalo } = connected;
    // A pair minted elsewhere makes the stored one worthless at the next refresh; here the access token is just wrong.
    await parts.pool.query('update oa_token set access_sealed = $1', [
      parts.sealer.seal('not-a-token', `oa_token.access:${parts.config.ZALO_OA_ID}`),
    ]);
    const before = await simulated.calls('/v4/oa/access_token');
    await queue(parts, ...Array.from({ length: 5 }, () => ({ to: reachable })));
    await deliverAll();
    expect(await outboxStates(parts)).toEqual({ sent: 5 });
    expect(await simulated.calls('/v4/oa/access_token')).toBe(before + 1);
    expect(zalo.counts.values().tokenRefreshed).toBeGreaterThan(0);
  });

  it('without consent holds messages, pauses the channel and goes on once consent is given', async () => {
    const { parts } = connected;
    await parts.pool.query('delete from oa_token');
    await queue(parts, { to: reachable }, { to: reachable });
    await deliverAll();
    const [held] = await rows();
    expect([held?.state, held?.reason]).toEqual(['waiting', 'Quyền gửi tin của OA đã hết hạn.']);
    await giveTokens(parts, simulated, 1);
    await parts.pool.query('update channel_rate set paused_until = null');
    await deliverAll();
    expect(await outboxStates(parts)).toEqual({ sent: 2 });
  });

  it('pauses the channel when Zalo says it is too much, without blaming the message', async () => {
    const { parts } = connected;
    await simulated.control('POST', '/faults', { kind: 'rate', rate: 1, count: 1, path: '/message/cs' });
    await queue(parts, { to: reachable }, { to: reachable });
    await deliverAll();
    const { rows: found } = await parts.pool.query<{ tries: number }>('select tries from outbox');
    expect(found.map(({ tries }) => tries)).toEqual([0, 0]);
    await until('sent after the pause', async () => {
      await deliverAll();
      return (await outboxStates(parts))['sent'] === 2;
    });
  });

  it('B6 and C2: what a dead process was sending goes again, or is in doubt when it may go once only', async () => {
    const { parts } = connected;
    const other = await addPerson(parts, simulated, { wrote: true });
    await queue(
      parts,
      { to: reachable, text: 'trả lời' },
      { to: other, kind: 'reminder', promise: 'atMostOnce' },
    );
    const bucket = FAST;
    const claim = await claimMessages(parts.pool, 'oa', {
      ...{ now: parts.clock.now(), bucket },
      ...{ limit: 10, onceLimit: 10 },
    });
    expect(claim.messages).toHaveLength(2);
    expect(await reclaimMessages(parts.pool)).toBe(0);
    await parts.pool.query("update outbox set lease_until = clock_timestamp() - interval '1 second'");
    expect(await reclaimMessages(parts.pool)).toBe(1);
    await deliverAll();
    expect(await outboxStates(parts)).toEqual({ doubtful: 1, sent: 1 });
    expect(await textsOf(simulated, other.oaUserId)).toEqual([]);
  });

  it('leaves what one request for help needs of the rate, however many wait to be told something', async () => {
    const { parts } = connected;
    const person = () => addPerson(parts, simulated, { wrote: true });
    const [many, helpers] = [await Promise.all(Array.from({ length: 12 }, person)), [await person()]];
    helpers.push(await person(), await person());
    await queue(parts, ...many.map((to) => ({ to, kind: 'broadcast' as const, urgency: 'news' as const })));
    const take = async () => {
      const options = { now: parts.clock.now(), bucket: bucketOf(100), limit: 64, onceLimit: 64 };
      return (await claimMessages(parts.pool, 'oa', options)).messages.map(({ kind }) => kind);
    };
    const broadcasts = await take();
    expect(broadcasts).toEqual(Array.from({ length: 7 }, () => 'broadcast'));
    await queue(parts, ...helpers.map((to) => ({ to, kind: 'offer' as const, urgency: 'help' as const })));
    expect((await take()).slice(0, 3)).toEqual(['offer', 'offer', 'offer']);
  });

  it('makes good by and by what a moment of waiting saved up, never much faster than the rate', async () => {
    const { parts } = connected;
    const people = await Promise.all(
      Array.from({ length: 12 }, () => addPerson(parts, simulated, { wrote: true })),
    );
    await queue(parts, ...people.map((to) => ({ to, urgency: 'help' as const })));
    const bucket = bucketOf(6000);
    // Nothing was claimed for 150 ms: 15 messages of the minute's, of which three may go at once.
    await parts.pool.query(
      `update channel_rate set tokens = 0, even_tokens = 0, refilled_at = clock_timestamp() - interval '150 ms'
       where channel = 'oa'`,
    );
    const options = { now: parts.clock.now(), bucket, limit: 64, onceLimit: 64 };
    const first = await claimMessages(parts.pool, 'oa', options);
    expect(first.messages).toHaveLength(Math.floor(bucket.even.burst));
    const { rows } = await parts.pool.query<{ tokens: number }>(
      `select tokens from channel_rate where channel = 'oa'`,
    );
    expect(rows[0]?.tokens).toBeGreaterThan(10);
    expect(first.left).toBeLessThan(1);
  });

  it('takes no second message of a person while one is under way', async () => {
    const { parts } = connected;
    await queue(parts, { to: reachable, text: 'một' }, { to: reachable, text: 'hai' });
    await queue(parts, { to: reachable, text: 'gấp', urgency: 'urgent' });
    const take = async () => {
      const options = { now: parts.clock.now(), bucket: FAST, limit: 10, onceLimit: 10 };
      return (await claimMessages(parts.pool, 'oa', options)).messages.length;
    };
    expect([await take(), await take()]).toEqual([1, 0]);
  });

  it('C2: no more of what goes at most once is on its way than there are senders, and a reply goes past it', async () => {
    const { parts, zalo } = connected;
    const people = await Promise.all(
      Array.from({ length: 12 }, () => addPerson(parts, simulated, { wrote: true })),
    );
    await queue(
      parts,
      ...people.map((to) => ({ to, kind: 'broadcast' as const, promise: 'atMostOnce' as const })),
    );
    const called: string[] = [];
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const oa: ZaloHost = async (request) => {
      called.push(JSON.stringify(request.json));
      if (!called.at(-1)?.includes('trả lời')) await answered;
      return zalo.hosts.oa(request);
    };
    const tenASecond = { ...parts, config: { ...parts.config, ZALO_OA_PER_MINUTE: 600 } };
    const loops = startOutboxLoops(tenASecond, { ...zalo, hosts: { ...zalo.hosts, oa } });
    await until('every sender has a message on its way', () => called.length === 5);
    for (const nth of [1, 2, 3]) {
      await queue(parts, { to: reachable, text: `trả lời ${nth}` });
      loops.wake();
      await until('the reply is sent', async () => (await outboxStates(parts))['sent'] === nth);
    }
    expect(await outboxStates(parts)).toEqual({ sending: 5, sent: 3, waiting: 7 });
    answer?.();
    await until('all are sent', async () => (await outboxStates(parts))['sent'] === 15);
    await loops.stop();
  });

  it('makes mentions in a group harmless', async () => {
    const { parts, zalo } = connected;
    const { groupId } = await simulated.control<{ groupId: string }>('POST', '/groups', {
      name: 'Nhóm thử',
      userIds: [reachable.oaUserId],
    });
    await queue(parts, { to: { groupId }, text: `Bà con nhắn: [@${groupId}] xem giúp`, kind: 'relay' });
    while ((await deliverOutbox(parts, zalo, 'group')) > 0);
    expect(await outboxStates(parts)).toEqual({ sent: 1 });
    const messages = await simulated.control('GET', `/groups/${groupId}/messages`);
    expect(JSON.stringify(messages)).toContain(`(@${groupId}] xem giúp`);
  });

  it('loops send on their own and stop with nothing under way', async () => {
    const { parts, zalo } = connected;
    const loops = startOutboxLoops(parts, zalo);
    await queue(parts, { to: reachable, text: 'một' }, { to: reachable, text: 'hai' });
    loops.wake();
    await until('both sent', async () => (await outboxStates(parts))['sent'] === 2);
    await loops.stop();
  });
});
