import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, test } from 'vitest';

import { createAssistant } from '../../src/assistant/assistant.ts';
import { answerEvent } from '../../src/conversations/answer-event.ts';
import { atWork } from '../../src/work.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { chatOf } from '../support/chat.ts';
import { testDatabase } from '../support/database.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, givePeople, givePerson, PHU_VAN, type People } from '../support/people.ts';

const database = await testDatabase();
const { pool } = database;
const parts = testParts(database);
const chat = chatOf(parts);
const assistant = createAssistant(parts);
const { say, inbox } = chat;
let people: People;

beforeEach(async () => {
  await pool.query('truncate ward, person, outbox, inbox, offer, help_request_event, consent_entry cascade');
  parts.clock.set(START);
  people = await givePeople(pool, START);
});

const last = (texts: string[]): string => texts.at(-1) ?? '';

async function requests() {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select ward_id, topic, note, neighbourhood_code, mode, urgent, status, code, phone_sealed is not null as phone,
       landmark_sealed is not null as landmark, latitude from help_request order by created_at`,
  );
  return rows;
}

describe('asking for help', () => {
  test('question by question: ward, what, where, phone, consent', async () => {
    const stranger = await givePerson(pool, START, { name: 'Cô Sáu' });
    expect(last(await say(stranger, 'giúp tôi'))).toContain('phường, xã nào');
    expect(last(await say(stranger, 'an biên'))).toContain('cần giúp việc gì');
    expect(last(await say(stranger, 'tôi không vào được vneid'))).toContain('đang ở đâu');
    expect(last(await say(stranger, 'gần trường học'))).toContain('tổ dân phố nào');
    expect(last(await say(stranger, 'to 2'))).toContain('số điện thoại');
    const consent = last(await say(stranger, '0912 345 678'));
    expect(consent).toContain('Việc: tôi không vào được vneid');
    expect(consent).toContain('Nơi: gần trường học, Tổ dân phố 2, Phường An Biên');
    expect(consent).toContain('0912 345 678');
    expect(await requests()).toEqual([]);
    const sent = await say(stranger, '1');
    expect(sent.join()).toMatch(/Mã yêu cầu của bà con là [A-Z]\d[A-Z]\d[A-Z]/);
    expect(await requests()).toMatchObject([
      {
        ward_id: AN_BIEN,
        topic: 'vneid',
        neighbourhood_code: 'TDP-02',
        mode: 'home',
        phone: true,
        landmark: true,
      },
    ]);
    const { rows } = await pool.query(
      'select purpose, action, channel from consent_entry order by id desc limit 1',
    );
    expect(rows).toEqual([{ purpose: 'helpRequest', action: 'given', channel: 'chat' }]);
    expect((await inbox(people.member)).join()).toContain('Bà con cần bạn giúp');
  });

  test('a full first sentence is asked for nothing but consent', async () => {
    const texts = await say(people.resident, 'Giúp tôi cài VNeID, nhà ở tổ dân phố 2, sđt 0912.345.678');
    expect(texts).toHaveLength(1);
    expect(last(texts)).toContain('Tổ dân phố 2, Phường An Biên');
    await say(people.resident, 'đồng ý');
    expect(await requests()).toMatchObject([
      { topic: 'vneid', neighbourhood_code: 'TDP-02', phone: true, mode: 'home' },
    ]);
  });

  test('numbers told in words are read by who helps, not by all who are asked', async () => {
    const consent = await say(
      people.resident,
      'Giúp tôi cài VNeID, nhà ở tổ dân phố 2, gọi tôi 0912.345.678 hoặc con tôi 0987 654 321',
    );
    expect(last(consent)).toContain('Điện thoại: 0912 345 678');
    await say(people.resident, 'đồng ý');
    const offer = (await inbox(people.member)).join();
    expect(offer).toContain('gọi tôi [số điện thoại] hoặc con tôi [số điện thoại]');
    const accepted = (await say(people.member, '1')).join();
    expect(accepted).toContain('0912345678');
    expect(accepted).toContain('0987654321');
  });

  test('a number in the tale of a fraud is not taken for one to call', async () => {
    const consent = last(
      await say(people.resident, 'số 0987654321 gọi lừa tôi chuyển mất 5 triệu, giúp tôi'),
    );
    expect(consent).toContain('Điện thoại: không để lại');
    await say(people.resident, '1');
    expect(await requests()).toMatchObject([{ topic: 'scam', phone: false, landmark: true }]);
  });

  test('a place sent as a location finds the ward, and is enough for where', async () => {
    const stranger = await givePerson(pool, START, { name: 'Cô Sáu' });
    await say(stranger, 'cần giúp');
    expect(last(await chat.sharePlace(stranger, { latitude: 20.5551, longitude: 105.9042 }))).toContain(
      'việc gì',
    );
    expect(last(await say(stranger, '1'))).toContain('số điện thoại');
    await say(stranger, 'không');
    await say(stranger, '1');
    expect(await requests()).toMatchObject([
      { ward_id: PHU_VAN, topic: 'vneid', latitude: 20.555, phone: false, mode: 'home' },
    ]);
  });

  test('silence and other words are no consent, 2 sends nothing', async () => {
    for (const text of ['giúp tôi cài vneid', 'tổ 1', 'không']) await say(people.resident, text);
    expect(last(await say(people.resident, 'để tôi xem đã'))).toContain('chưa gửi gì cả');
    expect(await requests()).toEqual([]);
    expect(last(await say(people.resident, '2'))).toContain('không gửi gì cả');
    expect(await requests()).toEqual([]);
    expect(last(await say(people.resident, '1'))).not.toContain('Mã yêu cầu');
    expect(await requests()).toEqual([]);
  });

  test('lại goes back question by question, huỷ ends it', async () => {
    for (const text of ['giúp tôi cài vneid', 'tổ 1', '0912345678']) await say(people.resident, text);
    expect(last(await say(people.resident, 'lại'))).toContain('số điện thoại');
    expect(last(await say(people.resident, 'LAI'))).toContain('đang ở đâu');
    expect(last(await say(people.resident, 'tổ 2'))).toContain('số điện thoại');
    expect(last(await say(people.resident, 'thôi'))).toContain('không để lại');
    expect(last(await say(people.resident, 'hủy'))).toContain('không gửi gì cả');
    expect(await requests()).toEqual([]);
  });

  test('words that give no topic away are asked about once, and a mistyped phone again', async () => {
    expect(last(await say(people.resident, 'giúp tôi cái này với, rối quá'))).toContain(
      'Việc này gần với mục nào',
    );
    expect(last(await say(people.resident, 'tôi cũng không rõ'))).toContain('đang ở đâu');
    await say(people.resident, 'tổ 1');
    expect(last(await say(people.resident, '09123'))).toContain('chưa phải số điện thoại');
    await say(people.resident, '0912345678');
    await say(people.resident, '1');
    expect(await requests()).toMatchObject([{ topic: 'other' }]);
  });

  test('a ward nobody knows is asked for again, with a way on', async () => {
    const stranger = await givePerson(pool, START, { name: 'Cô Sáu' });
    await say(stranger, 'giúp tôi');
    const texts = await say(stranger, 'Phường Không Có');
    expect(texts.join('\n')).toMatch(/chưa tìm thấy[\s\S]*1 – phường An Biên/);
    expect(last(await say(stranger, '2'))).toContain('việc gì');
  });

  test('the same event twice is one request', async () => {
    for (const text of ['giúp tôi cài vneid', 'tổ 1', 'không']) await say(people.resident, text);
    const { oaUserId } = people.resident;
    const event = { kind: 'text' as const, from: { oaUserId }, text: '1', messageId: 'm1' };
    await chat.happen(event, 'event-1');
    await chat.happen(event, 'event-1');
    expect(await requests()).toHaveLength(1);
  });

  test('two messages at once, from a person never seen: one conversation, both heard', async () => {
    const oaUserId = '7000000000000000001';
    const send = (text: string) =>
      atWork(parts, (work) =>
        answerEvent(
          work,
          {
            eventId: randomUUID(),
            at: parts.clock.now(),
            kind: 'text',
            from: { oaUserId },
            text,
            messageId: randomUUID(),
          },
          { assistant },
        ),
      );
    await Promise.all([send('giúp tôi cài vneid'), send('ở phường An Biên tổ 1')]);
    const { rows } = await pool.query<{ conversations: number; replies: number }>(
      `select (select count(*) from conversation)::int as conversations, (select count(distinct split_part(dedupe_key, ':', 2)) from outbox)::int as replies`,
    );
    expect(rows).toEqual([{ conversations: 1, replies: 2 }]);
  });
});

describe('a dialogue that is interrupted', () => {
  test('keeps its place: the question comes again after the other thing', async () => {
    await say(people.resident, 'giúp tôi cài vneid');
    const texts = await say(people.resident, 'trạng thái');
    expect(texts).toHaveLength(2);
    expect(last(texts)).toContain('đang ở đâu');
    expect(last(await say(people.resident, 'chào em'))).toContain('đang ở đâu');
    expect(last(await say(people.resident, 'tổ 1'))).toContain('số điện thoại');
  });

  test('a day of silence ends it, and nothing was sent', async () => {
    for (const text of ['giúp tôi cài vneid', 'tổ 1', 'không']) await say(people.resident, text);
    parts.clock.advance(25 * 3_600_000);
    expect((await say(people.resident, 'gửi'))[0]).toContain('chưa gửi cho ai');
    expect(await requests()).toEqual([]);
    expect((await say(people.resident, 'gửi')).join()).not.toContain('chưa gửi cho ai');
  });

  test('after a day of silence nothing is told of it to whoever begins anew', async () => {
    for (const text of ['giúp tôi cài vneid', 'tổ 1']) await say(people.resident, text);
    parts.clock.advance(25 * 3_600_000);
    expect((await say(people.resident, 'giúp tôi cài vneid')).join()).not.toContain('chưa gửi cho ai');
  });

  test('at night the answer says when people are asked', async () => {
    parts.clock.set(new Date('2026-11-23T15:00:00Z'));
    for (const text of ['giúp tôi cài vneid', 'tổ 1', 'không']) await say(people.resident, text);
    expect(last(await say(people.resident, '1'))).toContain('7 giờ sáng');
  });

  test('what is told is sealed in the database', async () => {
    await say(people.resident, 'giúp tôi cài vneid, sđt 0912345678');
    const { rows } = await pool.query<{ state: Buffer }>('select state from conversation');
    expect(rows[0]?.state.includes(Buffer.from('912345678'))).toBe(false);
  });
});

describe('a fraud under way', () => {
  test('advice first, then one question, then the request goes out at night', async () => {
    parts.clock.set(new Date('2026-11-23T16:00:00Z'));
    const texts = await say(people.resident, 'tôi bị lừa chuyển tiền rồi');
    expect(texts[0]).toContain('không gửi thêm đồng nào');
    expect(texts[0]).toContain('khóa tài khoản');
    expect(texts[1]).toContain('số in phía sau thẻ');
    expect(texts[1]).toContain('113');
    expect(texts).toHaveLength(3);
    expect(texts[2]).toContain('đồng ý gửi');
    expect(last(await say(people.resident, '0912345678'))).toContain('0912 345 678');
    await say(people.resident, '1');
    expect(await requests()).toMatchObject([{ topic: 'scam', urgent: true, mode: 'phone', phone: true }]);
    expect((await requests())[0]?.['status']).not.toBe('open');
  });

  test('asking whether something costs money is no fraud', async () => {
    expect((await say(people.resident, 'cài vneid có mất tiền không')).join()).not.toContain('phía sau thẻ');
  });
});

describe('afterwards', () => {
  async function askedFor(): Promise<string> {
    for (const text of ['giúp tôi cài vneid', 'tổ 1', 'không', '1']) await say(people.resident, text);
    return String((await requests()).at(-1)?.['code']);
  }

  test('status, and withdrawing after asking back', async () => {
    const code = await askedFor();
    expect(last(await say(people.resident, 'trạng thái'))).toContain(`${code} (VNeID): đã hỏi tổ viên`);
    expect(last(await say(people.resident, 'huỷ'))).toContain(`huỷ yêu cầu ${code}?`);
    expect(last(await say(people.resident, '2'))).toContain('giữ nguyên');
    await say(people.resident, 'huy');
    expect(last(await say(people.resident, '1'))).toContain(`Đã huỷ yêu cầu ${code}`);
    expect(await requests()).toMatchObject([{ status: 'withdrawn' }]);
    expect(last(await say(people.resident, 'huỷ'))).toContain('không có yêu cầu nào');
  });

  test('nobody came: 2 brings the request back to the team', async () => {
    const code = await askedFor();
    await say(people.member, `1 ${code}`);
    await inbox(people.resident);
    let asked = '';
    for (let minutes = 0; minutes < 24 * 60 && !asked.includes('đã liên hệ'); minutes += 5) {
      parts.clock.advance(5 * 60_000);
      await chat.settle();
      asked = (await inbox(people.resident)).join();
    }
    expect(asked).toContain(`1 ${code}`);
    await say(people.resident, '2');
    expect((await requests())[0]?.['status']).not.toBe('accepted');
  });

  test('nobody asked, but the request waits at the team: xong says how to close it', async () => {
    await askedFor();
    expect(last(await say(people.resident, 'xong rồi'))).toContain('huỷ');
  });
});

describe('everything else has an answer', () => {
  test.each([
    ['xin chào', 'trợ lý của tổ công nghệ số'],
    ['asdf qwer', 'chưa hiểu'],
    ['cảm ơn', 'Không có gì'],
    ['hỏi cách đăng ký tạm trú', 'Bài hướng dẫn'],
    ['đăng nhập', 'trong Zalo'],
    ['bực quá', 'Xin lỗi'],
    ['1', 'Gõ'],
    ['nhận', 'Gõ số'],
    ['xong', ''],
    ['trạng thái', 'giúp tôi'],
    ['sẵn sàng', 'tổ viên'],
    ['rời tổ', 'không ở trong tổ'],
    ['lại', '1 – '],
    ['🙂', ''],
    ['', ''],
    ['x'.repeat(3000), ''],
  ])('%s', async (text, expected) => {
    const texts = await say(people.resident, text);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThanOrEqual(3);
    expect(texts.join('\n').toLowerCase()).toContain(expected.toLowerCase());
  });

  test('the menu is answered by number, the question asked goes along', async () => {
    await say(people.resident, 'hỏi cách nuôi ong lấy mật');
    await say(people.resident, '1');
    for (const text of ['2', 'tổ 1', 'không', '1']) await say(people.resident, text);
    expect(await requests()).toMatchObject([{ topic: 'chinh-quyen-so', note: 'cách nuôi ong lấy mật' }]);
  });

  test('a masked text gets one line of warning', async () => {
    expect((await say(people.resident, 'mã của tôi là [đã che]'))[0]).toContain('đừng gửi');
  });

  test('a burst of pictures and stickers gets one answer, a follow a greeting, an unfollow nothing', async () => {
    const from = { oaUserId: people.resident.oaUserId };
    const picture = { kind: 'media' as const, from, media: 'image' as const, messageId: 'm' };
    await chat.happen(picture);
    await chat.happen({ ...picture, media: 'sticker' });
    expect(await inbox(people.resident)).toEqual([expect.stringContaining('Đừng gửi ảnh căn cước')]);
    await chat.happen({ kind: 'followed', from });
    expect((await inbox(people.resident)).join()).toContain('1 – Tôi cần giúp');
    await chat.happen({ kind: 'unfollowed', from });
    expect(await inbox(people.resident)).toEqual([]);
    const { rows } = await pool.query('select follows from person where id = $1', [people.resident.personId]);
    expect(rows).toEqual([{ follows: false }]);
  });

  test('who withdraws consent is forgotten', async () => {
    for (const text of ['giúp tôi cài vneid', 'tổ 1', '0912345678', '1']) await say(people.resident, text);
    await chat.happen({ kind: 'withdrewConsent', from: { oaUserId: people.resident.oaUserId } });
    const { rows } = await pool.query('select 1 from person where oa_user_id = $1', [
      people.resident.oaUserId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('groups', () => {
  const groupText = (text: string, quotedMessageId?: string) =>
    chat.happen({
      kind: 'groupText',
      groupId: 'g1',
      from: { oaUserId: people.resident.oaUserId },
      text,
      messageId: randomUUID(),
      ...(quotedMessageId === undefined ? {} : { quotedMessageId }),
    });
  const sent = async () => {
    const { rows } = await pool.query<{ body: Buffer }>(
      `select body from outbox where group_id = 'g1' order by id`,
    );
    return rows.map(({ body }) => parts.sealer.open(body, BODY_CONTEXT));
  };

  test('only who speaks to the assistant is answered, and nothing personal is repeated', async () => {
    await groupText('Nhà tôi ở 12 Lê Lợi');
    expect(await sent()).toEqual([]);
    await groupText('Trợ lý ơi giúp tôi cài VNeID, nhà 12 Lê Lợi');
    await groupText('tro ly có gì mới');
    const texts = await sent();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('nhắn riêng cho trợ lý');
    expect(texts.join()).not.toContain('Lê Lợi');
    expect(texts.every((text) => !text.includes('\n'))).toBe(true);
  });

  test('quoting the OA addresses it, quoting a neighbour does not', async () => {
    await pool.query(
      `insert into outbox (channel, group_id, kind, body, priority, promise, run_at, state, message_id, created_at)
       values ('group', 'g2', 'reply', '', 2, 'atLeastOnce', $1, 'sent', 'ours-1', $1)`,
      [START],
    );
    await groupText('cái này làm sao', 'theirs-1');
    expect(await sent()).toEqual([]);
    await groupText('cái này làm sao', 'ours-1');
    expect(await sent()).toHaveLength(1);
  });
});
