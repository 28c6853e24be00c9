import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { meet, openStand, type Json } from './stand.ts';

type Told = { now: string; epochMs: number };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'simulator-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

async function* clockStream(url: string): AsyncGenerator<Told> {
  const response = await fetch(`${url}/_sim/clock/stream`, { headers: { origin: 'http://localhost:3000' } });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? [])
    for (const line of decoder.decode(chunk).split('\n'))
      if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as Told;
}

test('the clock begins on a Monday at 09:00, jumps ahead, never back', async () => {
  const stand = await openStand();
  const { now } = await stand.get<{ now: string }>('/clock');
  const since = Date.parse(now) - Date.parse('2026-11-23T09:00:00+07:00');
  expect(since).toBeGreaterThanOrEqual(0);
  expect(since).toBeLessThan(10_000);
  const moved = await stand.post<{ now: string }>('/clock', { now: '2026-11-24T07:00:00+07:00' });
  expect(moved.now.slice(0, 16)).toBe('2026-11-24T00:00');
  expect((await stand.control('POST', '/clock', { now: '2026-11-23T09:00:00+07:00' })).status).toBe(400);
  expect((await stand.control('POST', '/clock', { advanceSeconds: -1 })).status).toBe(400);
});

test('the clock stream tells the time at once and at each jump', async () => {
  const stand = await openStand();
  const stream = clockStream(stand.url);
  const first = (await stream.next()).value as Told;
  expect(Date.parse(first.now)).toBe(first.epochMs);
  await stand.post('/clock', { advanceSeconds: 3_600 });
  const second = (await stream.next()).value as Told;
  expect(second.epochMs - first.epochMs).toBeGreaterThanOrEqual(3_600_000);
  expect(second.epochMs - first.epochMs).toBeLessThan(3_610_000);
  await stream.return(undefined);
});

test('people come from the ward files, with sample residents; broken files are passed over', async () => {
  const wardsDir = await folder();
  await writeFile(
    join(wardsDir, 'an-bien.yaml'),
    [
      'ward: {code: an-bien, name: An Biên, center: [20.852, 106.683]}',
      'members:',
      '  - {name: Tổ viên mẫu 1, role: leader, home: [20.853, 106.682], zaloUserId: "1111111111111111111"}',
      '  - {name: Tổ viên không có Zalo, role: member}',
      'officers:',
      '  - {name: Cán bộ mẫu, zaloUserId: "2222222222222222222"}',
    ].join('\n'),
  );
  await writeFile(join(wardsDir, 'broken.yaml'), 'ward: [');
  const stand = await openStand({ wardsDir });
  const users = await stand.get<Json[]>('/users');
  expect(users).toContainEqual({
    userId: '1111111111111111111',
    name: 'Tổ viên mẫu 1',
    ward: 'an-bien',
    role: 'leader',
  });
  expect(users).toContainEqual(expect.objectContaining({ userId: '2222222222222222222', role: 'officer' }));
  expect(users.filter(({ role }) => role === 'resident')).toHaveLength(4);
  expect(users.filter(({ role }) => role === 'member')).toHaveLength(0);
});

test('control paths answer pages of this machine only', async () => {
  const stand = await openStand();
  const corsOf = async (origin: string) => {
    const response = await fetch(`${stand.url}/_sim/users`, { headers: { origin } });
    await response.text();
    return response.headers.get('access-control-allow-origin');
  };
  expect(await corsOf('http://localhost:3000')).toBe('http://localhost:3000');
  expect(await corsOf('https://phuong.vn')).toBeNull();
  const preflight = await fetch(`${stand.url}/_sim/users/1/codes`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3000' },
  });
  expect(preflight.status).toBe(204);
});

test('control paths refuse what they do not know, naming it', async () => {
  const stand = await openStand();
  expect((await stand.control('GET', '/users/1/inbox')).status).toBe(404);
  expect((await stand.control('POST', '/faults', { kind: 'earthquake', rate: 1 })).status).toBe(400);
  expect((await stand.control('POST', '/users', { nickname: 'a' })).status).toBe(400);
});

test('a person without a place has no location code', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand, { latitude: undefined, longitude: undefined });
  expect((await stand.control('POST', `/users/${userId}/codes`, { kind: 'location' })).status).toBe(409);
});

test('the desk and each of its files are served from here', async () => {
  const stand = await openStand();
  const page = await (await fetch(`${stand.url}/`)).text();
  const files = [...page.matchAll(/(?:href|src)="(\/desk\/[^"]+)"/g)].map((match) => String(match[1]));
  expect(files).toContain('/desk/desk.js');
  for (const file of files) expect((await fetch(stand.url + file)).status, file).toBe(200);
  expect(page).not.toMatch(/(?:href|src)="https?:/);
});

test('the Mini App learns the OA user id only of those who follow', async () => {
  const stand = await openStand();
  const { userId, userIdByApp } = await meet(stand);
  expect(await stand.get(`/users/${userId}/user-info`)).toEqual({ id: userIdByApp, followedOA: false });
  await stand.post(`/users/${userId}/follow`);
  expect(await stand.get(`/users/${userId}/user-info`)).toEqual({
    id: userIdByApp,
    followedOA: true,
    idByOA: userId,
  });
});
