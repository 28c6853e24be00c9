import { beforeEach, describe, expect, test } from 'vitest';

import { advanceBroadcasts } from '../../src/broadcasts/advance-broadcasts.ts';
import { giveReader, noticesArrive } from '../support/broadcasts.ts';
import { broadcastDesk, draft } from '../support/broadcast-desk.ts';
import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { chatOf } from '../support/chat.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool } = parts;
const { say, inbox } = chatOf(parts);
let people: People;
let police: { authorization: string };
const { doing } = broadcastDesk(app, parts, () => police);

beforeEach(async () => {
  await emptyWards(pool);
  parts.clock.set(START);
  people = await givePeople(pool, START);
  police = await signIn(app, people.police);
});

const settle = async () => {
  while (await advanceBroadcasts(parts));
};
const states = async () =>
  (await pool.query<{ state: string }>('select state from broadcast order by created_at')).rows.map(
    ({ state }) => state,
  );
const broadcasts = async () =>
  (await pool.query(`select from outbox where kind = 'broadcast' and state <> 'cancelled'`)).rowCount;

describe('thông báo', () => {
  test('an officer sees how it looks and whom it reaches, and 1 sends it', async () => {
    await giveReader(pool, START, { lastWroteAt: START });
    const [preview] = await say(people.officer, 'Thông báo Lịch cắt điện\nThứ bảy này cắt điện từ 8 giờ.');
    expect(preview).toContain(
      '📢 Phường An Biên thông báo\n\nLịch cắt điện\n\nThứ bảy này cắt điện từ 8 giờ.',
    );
    expect(preview).toContain('Tin nhắn riêng: 5 người');
    expect(preview).toContain('1 bà con chưa đồng ý nhận tin');
    expect(preview).toMatch(/1 – Gửi\n2 – Bỏ$/);
    expect(await states()).toEqual(['draft']);
    expect(await say(people.officer, '1')).toEqual(['Đang gửi, mỗi người một lần. Muốn dừng, gõ: dừng']);
    await settle();
    expect(await broadcasts()).toBe(5);
    expect((await inbox(people.member)).at(-1)).toContain('Lịch cắt điện');
  });

  test('2 drops it, “dừng” stops what is being sent', async () => {
    await say(people.officer, 'thong bao: Họp tổ dân phố tối nay. Mời bà con tới nhà văn hoá.');
    expect(await say(people.officer, '2')).toEqual(['Đã bỏ, chưa gửi cho ai.']);
    expect(await states()).toEqual(['withdrawn']);
    await say(people.officer, 'thông báo Họp tổ dân phố tối nay. Mời bà con tới.');
    await say(people.officer, '1');
    await settle();
    const before = await broadcasts();
    expect(before).toBeGreaterThan(0);
    expect((await say(people.officer, 'dừng'))[0]).toContain('Đã dừng “Họp tổ dân phố tối nay”');
    expect(await broadcasts()).toBe(0);
    expect(await say(people.officer, 'dừng')).toEqual(['Hiện không có thông báo nào đang gửi.']);
  });

  test.each([
    ['Họp tổ tối nay. Mời bà con tới.', 'Họp tổ tối nay\n\nMời bà con tới.'],
    ['Lịch tiêm ở TP. Hải Phòng. Mời bà con tới.', 'Lịch tiêm ở TP. Hải Phòng\n\nMời bà con tới.'],
    ['Tối nay họp tổ', 'Tối nay họp tổ'],
    ['Họp tổ\nTối nay. Bà con tới nhé.', 'Họp tổ\n\nTối nay. Bà con tới nhé.'],
  ])('“%s” goes out with a title, and no sentence twice', async (written, sent) => {
    const [preview = ''] = await say(people.officer, `thông báo ${written}`);
    expect(preview.split('Đọc trong ứng dụng')[0]).toBe(`📢 Phường An Biên thông báo\n\n${sent}\n\n`);
  });

  test('nothing written, or too much: told before anything goes', async () => {
    expect((await say(people.officer, 'thông báo'))[0]).toContain('dòng đầu là tiêu đề');
    const [refusal] = await say(people.officer, `thông báo Tin\n${'ệ '.repeat(700)}`);
    expect(refusal).toContain('dài quá');
    expect(await states()).toEqual([]);
  });

  test('“dừng” passes over an alert of the police, and drops what was to go later', async () => {
    await say(people.officer, 'thông báo Họp\nTối nay họp tổ.');
    await say(people.officer, '1');
    parts.clock.advance(1000);
    await say(people.police, 'cảnh báo: Có người giả công an.');
    await say(people.police, '1');
    expect(await say(people.officer, 'dừng')).toEqual([expect.stringContaining('Đã dừng “Họp”')]);
    expect(await say(people.officer, 'dừng')).toEqual(['Hiện không có thông báo nào đang gửi.']);
    await say(people.officer, 'thông báo Cắt nước\nSáng mai cắt nước.');
    await pool.query(`update broadcast set state = 'scheduled', scheduled_at = $1 where title = 'Cắt nước'`, [
      new Date(START.getTime() + 3_600_000),
    ]);
    expect(await say(people.officer, 'dừng')).toEqual([expect.stringContaining('Đã dừng “Cắt nước”')]);
    expect(await states()).toEqual(['stopped', 'sending', 'withdrawn']);
  });

  test('where the ward wants it, another officer is asked in chat', async () => {
    await pool.query(
      `update ward set settings = jsonb_set(settings, '{broadcasts}', '{"secondPerson": true}') where id = $1`,
      [AN_BIEN],
    );
    expect((await say(people.officer, 'thông báo Họp\nTối nay họp tổ.'))[0]).toContain(
      '1 – Nhờ cán bộ khác duyệt',
    );
    await inbox(people.police);
    await say(people.officer, '1');
    expect(await inbox(people.police)).toEqual([expect.stringContaining('1 – Duyệt, cho gửi')]);
    await noticesArrive(pool, parts.clock.now());
    expect(await say(people.police, '1')).toEqual([expect.stringMatching(/^Đã duyệt\. Đang gửi/)]);
    expect(await states()).toEqual(['sending']);
    // Nobody else there: told at once, and kept as a draft.
    await pool.query(`update member set status = 'left' where person_id = $1`, [people.police.personId]);
    await say(people.officer, 'thông báo Họp\nMai họp tổ.');
    expect((await say(people.officer, '1'))[0]).toContain('chưa có cán bộ nào khác tham gia');
    expect(await states()).toEqual(['sending', 'draft']);
  });

  test('nobody approves in chat what has not reached them there: neither the first words nor those it was changed to', async () => {
    await pool.query(
      `update ward set settings = jsonb_set(settings, '{broadcasts}', '{"secondPerson": true}') where id = $1`,
      [AN_BIEN],
    );
    const lan = await signIn(app, people.officer);
    await say(people.officer, 'thông báo Lịch cắt điện\nThứ bảy cắt điện.');
    await say(people.officer, '1');
    await say(people.police, '1');
    expect(await states()).toEqual(['awaitingApproval']);
    await noticesArrive(pool, parts.clock.now());
    const { rows } = await pool.query<{ id: string }>('select id from broadcast');
    const id = rows[0]?.id ?? '';
    const body = draft({ text: 'Chủ nhật cắt điện.' });
    await call(app, `PUT /api/officer/broadcasts/${id}`, { headers: lan, body });
    await doing(id, 'send', { headers: lan });
    parts.clock.advance(60_000);
    await say(people.police, '1');
    expect(await states()).toEqual(['awaitingApproval']);
    await noticesArrive(pool, parts.clock.now());
    expect((await say(people.police, '1'))[0]).toMatch(/^Đã duyệt\. Đang gửi/);
  });

  test('an answer is for the version that was read: what was changed at the desk since is shown, and asked again', async () => {
    await say(people.officer, 'thông báo Lịch cắt điện\nThứ bảy cắt điện.');
    const { rows } = await pool.query<{ id: string }>('select id from broadcast');
    const change = (changes: object) =>
      call(app, `PUT /api/officer/broadcasts/${rows[0]?.id ?? ''}`, {
        headers: police,
        body: draft(changes),
      });
    await change({ text: 'Chủ nhật cắt điện.', validUntil: '2026-11-29T12:00:00+07:00' });
    const [told, preview] = await say(people.officer, '1');
    expect(told).toContain('chưa làm gì');
    expect(preview).toContain('Chủ nhật cắt điện.');
    expect(preview).toContain('Hết hạn lúc 12:00 ngày 29/11/2026');
    expect(preview).toMatch(/1 – Gửi\n2 – Bỏ$/);
    await change({ text: 'Thứ hai cắt điện.', audience: { of: 'neighbourhoods', codes: ['TDP-01'] } });
    const [, again] = await say(people.officer, '2');
    expect(again).toContain('Thứ hai cắt điện.');
    expect(again).toContain('Gửi tới: bà con và tổ viên ở Tổ dân phố 1.');
    expect(await states()).toEqual(['draft']);
    expect((await say(people.officer, '1'))[0]).toContain('Đang gửi');
    await settle();
    expect((await inbox(people.member)).at(-1)).toContain('Thứ hai cắt điện.');
  });

  test.each([
    ['1', 'schedule', { at: '2026-11-28T08:00:00+07:00' }, 'scheduled'],
    ['2', 'send', {}, 'sending'],
    ['1', 'withdraw', {}, 'withdrawn'],
  ])('“%s” after somebody chose %s at the desk does nothing', async (answer, deed, body, state) => {
    await say(people.officer, 'thông báo Họp\nTối nay họp tổ.');
    const { rows } = await pool.query<{ id: string }>('select id from broadcast');
    await doing(rows[0]?.id ?? '', deed, { body });
    expect((await say(people.officer, answer))[0]).toContain('không làm gì thêm');
    expect(await states()).toEqual([state]);
  });

  test('only the police warn of scams; anybody else’s words mean what they always meant', async () => {
    const [preview] = await say(
      people.police,
      'cảnh báo lừa đảo: Giả công an phường gọi điện đòi cập nhật VNeID.',
    );
    expect(preview).toContain('⚠️ CẢNH BÁO LỪA ĐẢO – Phường An Biên');
    await say(people.officer, 'cảnh báo lừa đảo: Giả công an phường gọi điện.');
    await say(people.resident, 'thông báo cho tôi biết lịch cắt điện');
    await say(people.member, 'dừng');
    expect(await states()).toEqual(['draft']);
  });
});

describe('menu', () => {
  const ownWords = ['thông báo – gửi tin', 'đăng nhập – mở trang cán bộ'];

  test.each(['menu', '?', 'chào', 'ừm cái kia kìa nhỉ'])(
    'an officer who writes “%s” reads at the end what is theirs, a resident does not',
    async (words) => {
      for (const [person, warns] of [
        [people.officer, false],
        [people.police, true],
      ] as const) {
        const said = await say(person, words);
        expect(said.length).toBeLessThanOrEqual(3);
        for (const own of ownWords) expect(said.at(-1)).toContain(own);
        expect(said.at(-1)?.includes('cảnh báo –')).toBe(warns);
      }
      for (const person of [people.resident, people.member])
        expect((await say(person, words)).join('\n')).not.toContain('cán bộ');
    },
  );

  test('each of its words is understood alone', async () => {
    expect(await say(people.officer, 'thông báo')).toEqual([expect.stringContaining('Ví dụ:\nthông báo')]);
    expect(await say(people.police, 'Cảnh báo lừa đảo')).toEqual([
      expect.stringContaining('Ví dụ:\ncảnh báo'),
    ]);
    expect(await say(people.police, 'cảnh báo')).toEqual([expect.stringContaining('Ví dụ:\ncảnh báo')]);
    // What the police are not of is what it is to everybody.
    expect((await say(people.officer, 'cảnh báo')).join('\n')).not.toContain('Ví dụ:\ncảnh báo');
    const [preview] = await say(
      people.police,
      'cảnh báo Giả công an gọi điện\nCó người giả công an phường, xã đòi cập nhật VNeID.',
    );
    expect(preview).toContain('⚠️ CẢNH BÁO LỪA ĐẢO – Phường An Biên\n\nGiả công an gọi điện\n\nCó người');
  });
});

describe('nhận tin', () => {
  test('a resident agrees and takes it back in chat, with a line in the ledger for each', async () => {
    expect((await say(people.resident, 'Nhận tin'))[0]).toContain('thôi nhận tin');
    await say(people.resident, 'nhận tin của phường');
    expect((await say(people.resident, 'thôi nhận tin'))[0]).toContain('sẽ không nhắn thông báo');
    const { rows } = await pool.query('select purpose, action, channel from consent_entry order by id');
    expect(rows).toEqual([
      { purpose: 'news', action: 'given', channel: 'chat' },
      { purpose: 'news', action: 'withdrawn', channel: 'chat' },
    ]);
    expect((await pool.query('select from news_reader')).rowCount).toBe(0);
  });
});
