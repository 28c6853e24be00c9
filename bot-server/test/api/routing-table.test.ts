import { beforeEach, describe, expect, test } from 'vitest';

import { lapseUnreachableOffer } from '../../src/help-requests/lapse-unreachable-offer.ts';
import { testDatabase } from '../support/database.ts';
import { askedMembers, drain, openRequest, pass, rowOf, textsTo, work } from '../support/help-requests.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, giveMember, givePerson, giveWards } from '../support/people.ts';

const parts = testParts(await testDatabase());
const EVENING = new Date('2026-11-23T21:00:00+07:00');
const MORNING = new Date('2026-11-24T07:00:00+07:00');
let resident: string;

beforeEach(async () => {
  await emptyWards(parts.pool);
  parts.clock.set(START);
  await giveWards(parts.pool, START);
  resident = (await givePerson(parts.pool, START, { name: 'Bà Tư', wardId: AN_BIEN })).personId;
});

const members = async (...names: string[]) => {
  const given = [];
  for (const name of names) given.push(await giveMember(parts.pool, START, { name }));
  return given;
};
const dispatch = (settings: object) =>
  parts.pool.query(`update ward set settings = jsonb_set(settings, '{dispatch}', $2) where id = $1`, [
    AN_BIEN,
    settings,
  ]);
const set = (memberId: string | undefined, column: string, value: unknown) =>
  parts.pool.query(`update member set ${column} = $2 where id = $1`, [memberId, value]);

describe('waves', () => {
  test.each([
    ['an ordinary request', {}, 5],
    ['a priority group', { priorityGroup: 'elderly' }, 3],
    ['an urgent request', { urgent: true }, 3],
  ])('%s: three at once, the next three after its time', async (_name, overrides, minutes) => {
    await members('1', '2', '3', '4', '5');
    const { id } = await openRequest(parts, resident, overrides);
    const first = await askedMembers(parts, id);
    expect(first).toHaveLength(3);
    await pass(parts, minutes - 0.01);
    expect(await askedMembers(parts, id)).toEqual(first);
    await pass(parts, 0.01);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'offered', wave: 2 });
    expect([...first, ...(await askedMembers(parts, id))].sort()).toEqual(['1', '2', '3', '4', '5']);
  });

  test('the ward may ask one at a time, and set its own minutes', async () => {
    await members('1', '2');
    await dispatch({ waveSize: 1, waveMinutes: 7 });
    const { id } = await openRequest(parts, resident);
    expect(await askedMembers(parts, id)).toHaveLength(1);
    await pass(parts, 6.9);
    expect(await rowOf(parts, id)).toMatchObject({ wave: 1 });
    await pass(parts, 0.1);
    expect(await rowOf(parts, id)).toMatchObject({ wave: 2 });
  });

  test('somebody whom no message can reach is passed over at once', async () => {
    const [first, second] = await members('1', '2');
    await set(first?.memberId, 'in_charge_of', ['le loi']);
    await dispatch({ waveSize: 1 });
    const { id } = await openRequest(parts, resident, { landmark: 'số 5 đường Lê Lợi, gần chùa' });
    expect(await askedMembers(parts, id)).toEqual(['1']);
    const message = { kind: 'offer', about: `request:${id}`, personId: first?.personId, unreachable: true };
    await work(parts, (w) => lapseUnreachableOffer(w, message));
    await drain(parts);
    expect(await askedMembers(parts, id)).toEqual(['2']);
    expect(await textsTo(parts, second?.personId ?? '')).toHaveLength(1);
  });
});

describe('distance bands at their borders', () => {
  test.each([
    [300, 'near'],
    [301, 'walk'],
    [1000, 'walk'],
    [1001, 'ride'],
    [3000, 'ride'],
    [3001, 'far'],
  ])('%i m is %s', async (metres, band) => {
    const [member] = await members('1');
    await set(member?.memberId, 'home_latitude', 20.852 + metres / 111_320);
    const { id } = await openRequest(parts, resident, { place: { latitude: 20.852, longitude: 106.683 } });
    const { rows } = await parts.pool.query<{ reasons: object }>(
      'select reasons from offer where request_id = $1',
      [id],
    );
    expect(rows[0]?.reasons).toMatchObject({ metres, distanceBand: band });
  });
});

describe('quiet hours 21:00–07:00', () => {
  test.each([
    ['at 20:59 it goes out', new Date(EVENING.getTime() - 60_000), {}, 'offered'],
    ['at 21:00 it waits', EVENING, {}, 'open'],
    ['a running scam never waits', EVENING, { topic: 'scam' }, 'offered'],
    ['an urgent wish is no scam', EVENING, { urgent: true }, 'open'],
    ['at 06:59 it waits', new Date(MORNING.getTime() - 60_000), {}, 'open'],
    ['at 07:00 it goes out', MORNING, {}, 'offered'],
  ] as const)('%s', async (_name, now, overrides, status) => {
    await members('1');
    parts.clock.set(now);
    const { id } = await openRequest(parts, resident, overrides);
    expect((await rowOf(parts, id))['status']).toBe(status);
    if (status === 'open') {
      expect((await rowOf(parts, id))['next_action_at']).toEqual(MORNING);
      parts.clock.set(MORNING);
      await drain(parts);
      expect((await rowOf(parts, id))['status']).toBe('offered');
    }
  });

  test('a wave that lapses in the night and an escalation wait for the morning', async () => {
    await members('1');
    await giveMember(parts.pool, START, { name: 'Tổ trưởng', role: 'leader', readiness: 'duty' });
    parts.clock.set(new Date(EVENING.getTime() - 60_000));
    const { id } = await openRequest(parts, resident);
    await pass(parts, 30);
    expect(await rowOf(parts, id)).toMatchObject({
      status: 'open',
      next_action: 'offer',
      next_action_at: MORNING,
    });
    parts.clock.set(MORNING);
    await drain(parts);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'escalated', escalation: 'leaders' });
    expect(await askedMembers(parts, id)).toEqual(['Tổ trưởng']);
  });

  test('the ward may have other quiet hours', async () => {
    await members('1');
    await dispatch({ quiet: ['12:00', '13:30'] });
    parts.clock.set(new Date('2026-11-23T12:10:00+07:00'));
    const { id } = await openRequest(parts, resident);
    expect((await rowOf(parts, id))['next_action_at']).toEqual(new Date('2026-11-23T13:30:00+07:00'));
  });
});

describe('escalation', () => {
  test('leader and deputy of the own neighbourhood, then the ward team, then the office', async () => {
    const [wardTeam] = await members('Tổ phường');
    await set(wardTeam?.memberId, 'neighbourhood_code', null);
    await set(wardTeam?.memberId, 'readiness', 'duty');
    for (const role of ['leader', 'deputy'] as const)
      await giveMember(parts.pool, START, { name: role, role, readiness: 'duty' });
    const other = await giveMember(parts.pool, START, { name: 'TDP-02', role: 'leader', readiness: 'duty' });
    await set(other.memberId, 'neighbourhood_code', 'TDP-02');
    await giveMember(parts.pool, START, { name: 'Kinh tế', role: 'officer', office: 'economy' });
    const { id } = await openRequest(parts, resident, { topic: 'other' });
    expect(await askedMembers(parts, id)).toEqual(['leader', 'deputy']);
    await pass(parts, 10);
    expect(await askedMembers(parts, id)).toEqual(['leader', 'deputy', 'Tổ phường']);
    await pass(parts, 10);
    // The ward has no vhxh officer: any other officer rather than nobody.
    expect(await askedMembers(parts, id)).toContain('Kinh tế');
    expect(await rowOf(parts, id)).toMatchObject({ escalation: 'office', next_action: 'remindOffice' });
  });

  test('a ward without anybody keeps the request with its office, and a reminder due', async () => {
    const { id } = await openRequest(parts, resident);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'escalated', escalation: 'office' });
    await pass(parts, 60);
    const row = await rowOf(parts, id);
    expect(row['next_action_at']).toEqual(new Date(START.getTime() + 120 * 60_000));
  });

  test('ten requests that wait are one reminder an hour, not ten', async () => {
    const officer = await giveMember(parts.pool, START, { name: 'Chị Lan', role: 'officer', office: 'vhxh' });
    for (let i = 0; i < 10; i += 1) await openRequest(parts, resident, { topic: 'other' });
    const before = (await textsTo(parts, officer.personId)).length;
    await pass(parts, 60);
    const reminders = (await textsTo(parts, officer.personId)).slice(before);
    expect(reminders).toHaveLength(1);
    expect(reminders[0]).toContain('còn 10 yêu cầu');
    expect(reminders[0]).toContain('đã 1 giờ');
  });
});
