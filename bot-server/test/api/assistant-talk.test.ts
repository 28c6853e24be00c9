import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, test } from 'vitest';

import type { MediaKind } from '../../src/zalo/inbound-event.ts';
import { chatOf } from '../support/chat.ts';
import { testDatabase } from '../support/database.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { emptyWards, givePeople, type People } from '../support/people.ts';

const database = await testDatabase();
const { pool } = database;
const parts = testParts(database);
const chat = chatOf(parts);
const { say, inbox } = chat;
let people: People;

beforeEach(async () => {
  await emptyWards(pool);
  parts.clock.set(START);
  people = await givePeople(pool, START);
});

const last = (texts: string[]): string => texts.at(-1) ?? '';
const QUESTION = 'kích hoạt định danh mức 2';

/** Bà Tư's request is with Anh Minh: what either writes goes to the other. */
async function talking(): Promise<void> {
  for (const text of ['giúp tôi việc này', '7', 'tổ 1', 'không', '1']) await say(people.resident, text);
  const { rows } = await pool.query<{ code: string }>('select code from help_request');
  await say(people.member, `1 ${rows[0]?.code}`);
  await inbox(people.resident);
  await inbox(people.member);
}

describe('while a request is with a helper', () => {
  test('hỏi is for the assistant, for both sides, and everything else is passed on', async () => {
    await talking();
    for (const person of [people.resident, people.member]) {
      const texts = await say(person, `hỏi ${QUESTION}`);
      expect(texts[0]).toContain('Kích hoạt');
      expect(last(texts)).toContain('vẫn chuyển cho');
      expect(last(texts)).not.toContain('gõ: giúp');
    }
    expect(await inbox(people.member)).toEqual([]);
    await say(people.resident, QUESTION);
    expect((await inbox(people.member)).join()).toContain(QUESTION);
  });

  test('tiếp goes on in the guide until the two write again', async () => {
    await talking();
    await say(people.resident, `hỏi ${QUESTION}`);
    expect(last(await say(people.resident, 'tiếp'))).toContain('Bước');
    expect(await inbox(people.member)).toEqual([]);
    await say(people.resident, 'rồi');
    expect((await inbox(people.member)).join()).toContain('rồi');
    await say(people.resident, 'tiếp');
    expect((await inbox(people.member)).join()).toContain('tiếp');
  });

  test('hỏi what no guide answers says so and leaves the talk alone', async () => {
    await talking();
    const texts = await say(people.resident, 'hỏi cách nuôi ong lấy mật');
    expect(texts).toEqual([expect.stringContaining('chưa có bài')]);
    expect(await inbox(people.member)).toEqual([]);
  });
});

describe('in the midst of telling a request', () => {
  test('hỏi is answered and the open question comes again, in three messages', async () => {
    await say(people.resident, 'giúp tôi cài vneid');
    const texts = await say(people.resident, `hỏi ${QUESTION}`);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('Kích hoạt');
    expect(last(texts)).toContain('đang ở đâu');
    expect((await say(people.resident, 'tiếp'))[0]).toContain('Bước');
    expect(last(await say(people.resident, 'tổ 1'))).toContain('số điện thoại');
  });
});

describe('a fraud', () => {
  test.each(['họ bảo chuyển tiền', 'công an gọi video cho tôi', 'máy tôi đang bị điều khiển'])(
    '“%s”: what to stop, whom to call, then a person at any hour',
    async (text) => {
      parts.clock.set(new Date('2026-11-23T18:00:00Z'));
      const texts = await say(people.resident, text);
      expect(texts).toHaveLength(3);
      expect(texts[0]).toContain('DỪNG NGAY');
      expect(texts[1]).toMatch(/Công an phường[\s\S]*113[\s\S]*guide\//);
      await say(people.resident, '1');
      const { rows } = await pool.query('select topic, urgent, status from help_request');
      expect(rows).toMatchObject([{ topic: 'scam', urgent: true }]);
      expect(rows).not.toMatchObject([{ status: 'open' }]);
    },
  );

  test('money lost: the bank by the number on the card first', async () => {
    for (const text of ['mất tiền rồi', 'tự nhiên bị trừ tiền', 'hỏi tôi bị lừa rồi làm sao']) {
      const [stop, call] = await say(people.resident, text);
      expect(stop).toContain('không gửi thêm đồng nào');
      expect(call).toContain('số in phía sau thẻ');
      await say(people.resident, 'huỷ');
    }
  });

  test.each(['lừa đảo là gì', 'hỏi cách nhận biết lừa đảo', 'người già hay bị lừa kiểu gì'])(
    '“%s” is a question, not an alarm',
    async (text) => {
      const texts = (await say(people.resident, text)).join();
      expect(texts).not.toContain('đồng ý gửi');
      expect(texts).toMatch(/Bài hướng dẫn|Bà con cần bài nào|chưa chắc/);
    },
  );
});

describe('what asks nothing', () => {
  const KINDS: [MediaKind, RegExp][] = [
    ['audio', /chưa nghe được.*nhắn chữ.*giúp/],
    ['image', /chưa xem được ảnh.*giúp/],
    ['video', /chưa xem được ảnh.*giúp/],
    ['file', /giúp/],
    ['link', /đừng bấm.*bị lừa.*giúp/],
    ['sticker', /hình dán.*giúp/],
    ['gif', /hình dán.*giúp/],
    ['businessCard', /giúp/],
  ];
  test.each(KINDS)('%s', async (media, expected) => {
    const { oaUserId } = people.resident;
    await chat.happen({ kind: 'media', from: { oaUserId }, media, messageId: randomUUID() });
    expect(await inbox(people.resident)).toEqual([expect.stringMatching(expected)]);
    expect(last(await say(people.resident, 'giúp'))).toContain('việc gì');
  });

  test('a voice message some minutes after another is answered again', async () => {
    const { oaUserId } = people.resident;
    const send = () =>
      chat.happen({ kind: 'media', from: { oaUserId }, media: 'audio', messageId: randomUUID() });
    await send();
    await send();
    parts.clock.advance(5 * 60_000);
    await send();
    expect(await inbox(people.resident)).toHaveLength(2);
  });

  test.each([
    ['cảm ơn cháu nhiều nhé, tốt lắm luôn', 'Không có gì'],
    ['chán quá đi mất thôi', 'Xin lỗi'],
    ['làm ăn bực mình thật đấy nhỉ', '1 – Tôi cần giúp'],
    ['chào cháu, bác khoẻ lắm', 'trợ lý'],
    ['https://vneid-cap-nhat.example/app.apk', 'đừng bấm'],
  ])('%s', async (text, expected) => {
    expect((await say(people.resident, text)).join('\n')).toContain(expected);
  });

  test('a helper who was just asked writes about that, not about a guide', async () => {
    for (const text of ['giúp tôi việc này', '7', 'tổ 1', 'không', '1']) await say(people.resident, text);
    expect((await say(people.member, 'nhà bác ấy ở gần chợ phải không')).join()).not.toContain('chưa chắc');
  });
});
