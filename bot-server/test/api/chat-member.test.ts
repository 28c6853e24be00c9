import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, test } from 'vitest';

import { createAssistant } from '../../src/assistant/assistant.ts';
import { openHelpRequest } from '../../src/help-requests/open-help-request.ts';
import { askDutyQuestions } from '../../src/teams/ask-duty.ts';
import { leaveTeam } from '../../src/teams/leave-team.ts';
import { atWork } from '../../src/work.ts';
import { chatOf } from '../support/chat.ts';
import { testDatabase } from '../support/database.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, giveMember, givePeople, givePerson, type People } from '../support/people.ts';

const database = await testDatabase();
const { pool } = database;
const parts = testParts(database);
const chat = chatOf(parts);
const { say, inbox, settle } = chat;
let people: People;

beforeEach(async () => {
  await pool.query('truncate ward, person, outbox, inbox, offer, help_request_event, consent_entry cascade');
  parts.clock.set(START);
  people = await givePeople(pool, START);
});

const only = (texts: string[]): string => {
  expect(texts).toHaveLength(1);
  return texts[0] ?? '';
};

async function ask(resident = people.resident, note = 'Không vào được VNeID'): Promise<string> {
  const opened = await atWork(parts, (work) =>
    openHelpRequest(work, {
      person: { id: resident.personId },
      input: {
        clientRequestId: randomUUID(),
        ward: AN_BIEN,
        topic: 'vneid',
        note,
        neighbourhoodCode: 'TDP-01',
        phone: '84912345678',
        consent: { textVersion: '2026-11' },
      },
      source: 'miniApp',
    }),
  );
  if (!opened.ok) throw new Error(opened.because);
  await settle();
  return opened.value.code;
}

const statusOf = async (code: string) =>
  (await pool.query<{ status: string }>('select status from help_request where code = $1', [code])).rows[0]
    ?.status;
const memberRow = async (memberId: string) =>
  (await pool.query<Record<string, unknown>>('select * from member where id = $1', [memberId])).rows[0];

describe('joining', () => {
  async function invite(code: string): Promise<void> {
    await pool.query(
      `insert into member (ward_id, id, invite_code, status, name, role, neighbourhood_code, adult)
       values ($1, $2, $3, 'invited', 'Nguyễn Văn Hùng', 'member', 'TDP-01', true)`,
      [AN_BIEN, randomUUID(), code],
    );
  }

  test('tham gia, 1, xong: a member who gets offers', async () => {
    await invite('ANBIEN1A');
    const hung = await givePerson(pool, START, { name: 'Hùng' });
    const [welcome, practice] = await say(hung, 'Tham Gia anbi en1a');
    expect(welcome).toContain('Chào mừng Hùng vào Tổ công nghệ số cộng đồng, Tổ dân phố 1, phường An Biên');
    expect(practice).toContain('Gõ 1 để nhận, 2 nếu bận');
    expect(only(await say(hung, '2'))).toContain('gõ 1 để nhận thử');
    expect(only(await say(hung, '1'))).toContain('gõ: xong');
    expect(only(await say(hung, 'xong'))).toContain('Xong phần tập');
    const { rows } = await pool.query('select status, practised from member where invite_code = $1', [
      'ANBIEN1A',
    ]);
    expect(rows).toEqual([{ status: 'active', practised: true }]);
    expect(only(await say(hung, 'tham gia ANBIEN1A'))).toContain('rồi');
    expect(only(await say(hung, 'tập lại'))).toContain('tập thử');
  });

  test('wrong codes, and a code of somebody else', async () => {
    await invite('ANBIEN1A');
    const hung = await givePerson(pool, START, { name: 'Hùng' });
    await say(hung, 'tham gia ANBIEN1A');
    expect(only(await say(people.resident, 'tham gia ANBIEN1A'))).toContain('đã có người dùng');
    expect(only(await say(people.resident, 'tham gia XXXXXXXX'))).toContain('Không tìm thấy mã mời');
    expect(only(await say(people.resident, 'tham gia'))).toContain('8 chữ và số');
  });

  test('leaving gives back what was accepted, and coming back works with the same code', async () => {
    await invite('ANBIEN1A');
    const hung = await givePerson(pool, START, { name: 'Hùng' });
    for (const text of ['tham gia ANBIEN1A', '1', 'xong', 'sẵn sàng']) await say(hung, text);
    const code = await ask();
    await say(hung, `1 ${code}`);
    expect(await statusOf(code)).toBe('accepted');
    const question = only(await say(hung, 'rời tổ'));
    expect(question).toContain(code);
    expect(only(await say(hung, '2'))).toContain('ở lại');
    await say(hung, 'rời tổ');
    expect(only(await say(hung, '1'))).toContain('đã rời tổ');
    expect(await statusOf(code)).not.toBe('accepted');
    expect((await say(hung, 'tham gia ANBIEN1A')).join()).toContain('đang ở trong');
  });
});

test('nobody leaves a team with a request still in hand', async () => {
  const code = await ask();
  await say(people.member, `1 ${code}`);
  const left = await atWork(parts, (work) => leaveTeam(work, { id: people.member.personId }));
  expect(left).toEqual({ ok: false, because: 'not_possible' });
});

describe('offers', () => {
  test('1 takes it, the contact comes, words go both ways, xong asks three questions, the resident rates', async () => {
    const { member, resident } = people;
    const code = await ask();
    expect((await inbox(member)).join()).toContain(`mã ${code}`);
    const [contact, ...more] = await say(member, '1');
    expect(more).toEqual([]);
    expect(contact).toContain('0912345678');
    expect((await inbox(resident)).join()).toContain('Minh nhận yêu cầu');

    expect(only(await say(member, 'Em tới trong 10 phút'))).toContain('Đã chuyển cho Tư');
    expect(await inbox(resident)).toEqual(['Minh: Em tới trong 10 phút']);
    expect(await say(member, 'giúp em mở cổng nhé')).toEqual([]);
    expect(await inbox(resident)).toEqual(['Minh: giúp em mở cổng nhé']);
    await say(resident, 'Nhà có cổng xanh');
    expect(await inbox(member)).toEqual(['Tư: Nhà có cổng xanh']);

    expect(only(await say(member, 'xong'))).toContain('Câu 1');
    expect(only(await say(member, 'Cài VNeID mức 2'))).toContain('Câu 2');
    expect(only(await say(member, '1'))).toContain('Câu 3');
    expect(only(await say(member, '2'))).toContain('Đã ghi việc');
    expect(await statusOf(code)).toBe('done');
    const { rows } = await pool.query('select did, managed_alone, new_household from support_turn');
    expect(rows).toEqual([{ did: 'Cài VNeID mức 2', managed_alone: true, new_household: false }]);

    expect((await inbox(resident)).join()).toContain('từ 1');
    expect(only(await say(resident, '5'))).toContain('Cảm ơn bà con');
    const [thanks, question, ...rest] = await say(resident, 'Cháu rất nhiệt tình');
    expect([thanks, question, rest]).toEqual([
      expect.stringContaining('Đã ghi lời nhắn'),
      expect.stringContaining('nhận thông báo của phường An Biên'),
      [],
    ]);
    expect(only(await say(resident, '1'))).toContain('Muốn thôi, gõ: thôi nhận tin');
    const news = await pool.query(`select action from consent_entry where purpose = 'news'`);
    expect(news.rows).toEqual([{ action: 'given' }]);
    const rated = await pool.query('select stars, comment from help_request where code = $1', [code]);
    expect(rated.rows).toEqual([{ stars: 5, comment: 'Cháu rất nhiệt tình' }]);
  });

  test.each(['nhận', 'ok em đi', 'để em', 'NHAN'])('“%s” takes it', async (words) => {
    const code = await ask();
    await say(people.member, words);
    expect(await statusOf(code)).toBe('accepted');
  });

  test.each(['2', 'bận', 'không đi được'])(
    '“%s” refuses it, and somebody else may take it',
    async (words) => {
      const code = await ask();
      expect(only(await say(people.member, words))).toContain('nhờ người khác');
      await say(people.leader, `1 ${code}`);
      expect(await statusOf(code)).toBe('accepted');
      expect((await memberRow(people.member.memberId))?.['readiness']).toBe('ready');
    },
  );

  test('too late is said kindly: taken by another, out of time, called off', async () => {
    const code = await ask();
    await say(people.leader, `1 ${code}`);
    expect((await say(people.member, '1')).join()).toContain('đã có người nhận');
    expect((await say(people.member, `1 ${code}`)).join()).toContain('đã có người nhận');
    expect((await say(people.member, 'nhận')).join()).toContain('đã có người nhận');
    expect((await say(people.member, '1 K9P9K')).join()).toContain('Không thấy mã K9P9K');
  });

  test('an offer nobody answered in time', async () => {
    const code = await ask();
    parts.clock.advance(6 * 60_000);
    await settle();
    const { rows } = await pool.query(
      'select distinct state from offer o join help_request r on r.id = o.request_id where r.code = $1 and o.step = $2',
      [code, 'wave'],
    );
    expect(rows).toEqual([{ state: 'lapsed' }]);
    expect((await say(people.member, `2 ${code}`)).join()).toContain('hết giờ');
  });

  test('with two accepted requests, a code picks who hears, and xong asks which', async () => {
    const other = await givePerson(pool, START, { name: 'Ông Ba', wardId: AN_BIEN });
    const first = await ask();
    await say(people.member, `1 ${first}`);
    const second = await ask(other);
    const told = (await say(people.member, `1 ${second}`)).join();
    expect(told).toContain(`${second}: tôi tới rồi`);
    await inbox(people.resident);
    expect(only(await say(people.member, `${first}: em ghé bác trước`))).toContain(
      `Đã chuyển cho Tư (${first})`,
    );
    expect(await inbox(people.resident)).toEqual(['Minh: em ghé bác trước']);
    await say(people.member, 'bác chờ em chút');
    expect(await inbox(people.resident)).toEqual(['Minh: bác chờ em chút']);
    expect(only(await say(people.member, 'xong'))).toContain('Bạn xong việc nào?');
    expect(only(await say(people.member, '1'))).toContain(`(${first})`);
    expect(only(await say(people.member, 'để sau'))).toContain('gõ “xong”');
    expect(only(await say(people.member, `trả lại ${second}`))).toContain(`Đã trả lại việc ${second}`);
    expect(only(await say(people.member, 'xong'))).toContain('Câu 1');
  });

  test('a question asked after the answer was sent is not what it answers', async () => {
    const first = await ask();
    const saidAt = new Date(parts.clock.now().getTime() + 1000);
    parts.clock.advance(2 * 60_000);
    const second = await ask(await givePerson(pool, START, { name: 'Ông Ba', wardId: AN_BIEN }));
    await atWork(parts, async (work) => {
      const { answerEvent } = await import('../../src/conversations/answer-event.ts');
      const { oaUserId } = people.member;
      await answerEvent(
        work,
        {
          eventId: randomUUID(),
          at: saidAt,
          kind: 'text',
          from: { oaUserId },
          text: '1',
          messageId: 'm',
        },
        { assistant: createAssistant(parts) },
      );
    });
    expect([await statusOf(first), await statusOf(second)]).toEqual(['accepted', 'offered']);
  });

  test('at the cap it says which to finish first', async () => {
    for (const name of ['Một', 'Hai', 'Ba']) {
      const code = await ask(await givePerson(pool, START, { name, wardId: AN_BIEN }));
      await say(people.member, `1 ${code}`);
    }
    const code = await ask();
    await pool.query(
      `insert into offer (ward_id, request_id, member_id, member_ward_id, wave, step, position, reasons, state, offered_at, lapses_at)
       select ward_id, id, $2, ward_id, 1, 'wave', 9, '{}', 'open', $3, $3::timestamptz + interval '1 hour' from help_request where code = $1
       on conflict do nothing`,
      [code, people.member.memberId, parts.clock.now()],
    );
    expect((await say(people.member, `1 ${code}`)).join()).toContain('đủ số việc');
  });
});

describe('time of one’s own', () => {
  test('sẵn sàng until the end of the day, bận two hours, nghỉ until Monday, said back', async () => {
    const { member } = people;
    expect(only(await say(member, 'sẵn sàng'))).toContain('tới hết hôm nay');
    expect((await memberRow(member.memberId))?.['readiness_until']).toEqual(new Date('2026-11-23T17:00:00Z'));
    expect(only(await say(member, 'bận'))).toContain('tới 11:00 hôm nay');
    expect(only(await say(member, 'nghỉ tới thứ hai'))).toContain('tới sáng thứ hai 30/11');
    expect(await memberRow(member.memberId)).toMatchObject({
      readiness: 'off',
      readiness_until: new Date('2026-11-29T17:00:00Z'),
    });
    expect(only(await say(member, 'nghỉ tới bao giờ khoẻ'))).toContain('nghỉ tới thứ hai');
    expect(only(await say(member, 'theo lịch'))).toContain('giờ trực');
  });

  test('resting names what is still in hand', async () => {
    const code = await ask();
    await say(people.member, `1 ${code}`);
    const texts = await say(people.member, 'nghỉ');
    expect(texts.join()).toContain(`trả lại ${code}`);
    expect(await statusOf(code)).toBe('accepted');
  });

  test('a place counts for fifteen minutes, rounded', async () => {
    const texts = await chat.sharePlace(people.member, { latitude: 20.85312, longitude: 106.68267 });
    expect(only(texts)).toContain('9:15 hôm nay');
    expect(await memberRow(people.member.memberId)).toMatchObject({
      live_latitude: 20.853,
      live_longitude: 106.683,
    });
  });
});

describe('the weekly duty question', () => {
  const HOUR = 3_600_000;
  const ask7 = () => atWork(parts, askDutyQuestions);

  test('comes once a week by day, within the window, and 2 rests until Monday', async () => {
    const { member } = people;
    parts.clock.advance(3 * 24 * HOUR);
    expect(await ask7()).toBeGreaterThan(0);
    expect(await ask7()).toBe(0);
    expect(only(await inbox(member))).toContain('1 – Vẫn như mọi khi');
    expect(only(await say(member, '2'))).toContain('sáng thứ hai 30/11');
    parts.clock.set(new Date(START.getTime() + 9 * 24 * HOUR));
    await ask7();
    expect(await inbox(member)).toHaveLength(1);
    expect(only(await say(member, 'mình nghỉ tới thứ sáu'))).toContain('sáng thứ sáu 4/12');
  });

  test('not at night, not outside the window, not while an offer waits, not to officers', async () => {
    parts.clock.set(new Date('2026-11-24T15:00:00Z'));
    expect(await ask7()).toBe(0);
    parts.clock.set(new Date(START.getTime() + 8 * 24 * HOUR));
    expect(await ask7()).toBe(0);
    parts.clock.set(new Date(START.getTime() + 24 * HOUR));
    await ask();
    for (const person of Object.values(people)) await inbox(person);
    await ask7();
    expect(await inbox(people.member)).toEqual([]);
    expect(await inbox(people.officer)).toEqual([]);
  });

  test('two processes at once ask each member once', async () => {
    for (let n = 0; n < 20; n += 1) await giveMember(pool, START, { name: `Tổ viên mẫu ${n}` });
    parts.clock.advance(24 * HOUR);
    await Promise.all([ask7(), ask7(), ask7()]);
    const { rows } = await pool.query(
      `select max(n)::int as most from (select count(*) as n from outbox where kind = 'dutyQuestion' group by person_id) as c`,
    );
    expect(rows).toEqual([{ most: 1 }]);
  });
});
