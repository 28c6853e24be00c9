import { beforeEach, expect, test } from 'vitest';

import { chatOf } from '../support/chat.ts';
import { testDatabase } from '../support/database.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { emptyWards, givePeople, type People } from '../support/people.ts';

const database = await testDatabase();
const { pool } = database;
const parts = testParts(database);
const { say } = chatOf(parts);
let people: People;

beforeEach(async () => {
  await emptyWards(pool);
  parts.clock.set(START);
  people = await givePeople(pool, START);
});

async function rows(): Promise<Record<string, unknown>[]> {
  const { rows: noted } = await pool.query<Record<string, unknown>>(
    `select member_id, kind, day::text, hours::float8, people, households from member_activity order by day, kind`,
  );
  return noted;
}

test('a member tells of duty and households, mends it, and of a class', async () => {
  expect(await say(people.member, 'hôm qua em đã trực 3 giờ')).toEqual([
    expect.stringContaining('Đã ghi 3 giờ trực.'),
  ]);
  expect(await say(people.member, 'đã trực 2 giờ')).toEqual([expect.stringContaining('1 ngày, 2 giờ')]);
  expect(await say(people.member, 'đã trực 4,5 giờ, 3 hộ')).toEqual([
    'Cảm ơn bạn! Đã ghi 4,5 giờ trực, 3 hộ.\nTuần này: 1 ngày, 4,5 giờ. Ghi nhầm thì bạn nhắn lại nhé.',
  ]);
  expect(await say(people.member, 'đã mở lớp 12 người')).toEqual([expect.stringContaining('12 người')]);
  const { memberId } = people.member;
  const nothing = { member_id: memberId, hours: 0, people: 0, households: 0 };
  expect(await rows()).toEqual([
    { ...nothing, kind: 'duty', day: '2026-11-22', hours: 3 },
    { ...nothing, kind: 'class', day: '2026-11-23', people: 12 },
    { ...nothing, kind: 'duty', day: '2026-11-23', hours: 4.5, households: 3 },
  ]);
});

test('what cannot be is asked about again; nobody else has anything noted', async () => {
  for (const text of ['đã trực rồi', 'đã trực 30 giờ'])
    expect(await say(people.member, text)).toEqual([expect.stringContaining('mấy giờ')]);
  expect(await say(people.member, 'đã mở lớp')).toEqual([expect.stringContaining('mấy người')]);
  expect(await say(people.resident, 'đã trực 4 giờ')).toHaveLength(1);
  expect(await rows()).toEqual([]);
});
