import { beforeEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { chatOf } from '../support/chat.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, givePerson, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool } = parts;
const { say } = chatOf(parts);
let people: People;

beforeEach(async () => {
  await emptyWards(pool);
  parts.clock.set(START);
  people = await givePeople(pool, START);
});

const SLUG = 'kich-hoat-dinh-danh-muc-2';
const QUESTION = 'kích hoạt định danh mức 2';
const UNANSWERED = 'hỏi cách nuôi ong lấy mật';

async function answers(officer = people.officer, ward = AN_BIEN) {
  const headers = await signIn(app, officer);
  const reply = await app.inject({ url: `/api/officer/assistant?ward=${ward}`, headers });
  expect(reply.statusCode).toBe(200);
  return reply.json<Record<string, unknown>>();
}

const times = async (count: number, text: string) => {
  for (let i = 0; i < count; i += 1) await say(people.resident, text);
};

test('officers see how often a guide answered and how often none did, nothing below five', async () => {
  await times(4, QUESTION);
  await times(4, UNANSWERED);
  expect(await answers()).toEqual({ answered: null, unsure: null, none: null, byGuide: [] });
  await times(1, QUESTION);
  await times(1, UNANSWERED);
  await times(5, 'vneid');
  expect(await answers()).toEqual({
    answered: 5,
    unsure: 5,
    none: 5,
    byGuide: [{ slug: SLUG, title: 'Kích hoạt tài khoản định danh điện tử mức 2', count: 5 }],
  });
});

test('a guide chosen from the list counts for that guide', async () => {
  for (let i = 0; i < 5; i += 1) {
    await say(people.resident, 'vneid');
    await say(people.resident, '1');
  }
  expect(await answers()).toMatchObject({ answered: 5, byGuide: [{ count: 5 }] });
});

test('another ward’s questions are another ward’s, and ninety days later they are past', async () => {
  await times(5, QUESTION);
  expect(await answers(people.otherOfficer, 'phu-van')).toMatchObject({ answered: null });
  parts.clock.advance(92 * 86_400_000);
  expect(await answers()).toMatchObject({ answered: null });
});

test('small talk and answers to dialogues are not counted, and nobody without a ward is', async () => {
  const stranger = await givePerson(pool, START, { name: 'Cô Sáu' });
  await say(stranger, QUESTION);
  for (const text of ['chào', 'ừ', 'haha hihi', 'giúp tôi', '7', 'tổ 1', 'không', '2'])
    await say(people.resident, text);
  expect((await pool.query('select * from assistant_answer')).rows).toEqual([]);
});

test('no word of a question and nobody who asked is kept with the counts', async () => {
  await say(people.resident, UNANSWERED);
  await say(people.resident, QUESTION);
  const { rows } = await pool.query('select * from assistant_answer order by outcome');
  expect(rows.map((row) => Object.keys(row as object).sort())).toEqual(
    [1, 2].map(() => ['count', 'day', 'outcome', 'slug', 'ward_id']),
  );
  expect(JSON.stringify(rows)).not.toMatch(/ong|mật/);
  expect(JSON.stringify(rows)).not.toContain(people.resident.personId);
});
