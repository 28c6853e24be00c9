import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { environment } from '../../settings.ts';
import { startSimulator } from '../../zalo-simulator/simulator.ts';
import { callsOf, eventsNamed, meet, openReceiver, sendText, until, type Json, type Stand } from './stand.ts';

const main = new URL('../../zalo-simulator/main.ts', import.meta.url).pathname;

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'simulator-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function startProgram(port: number, dataDir: string, botServerUrl: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      ...environment,
      SIMULATOR_PORT: String(port),
      DATA_DIR: dataDir,
      BOT_SERVER_URL: botServerUrl,
      WARDS_DIR: dataDir,
    },
    stdio: 'ignore',
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await vi.waitFor(() => fetch(`http://localhost:${port}/_sim/clock`), { timeout: 20_000, interval: 50 });
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('after kill -9 people, chats, groups, tokens and webhooks go on, and the clock never runs back', async () => {
  const dataDir = await folder();
  const receiver = await openReceiver();
  receiver.status = 500;
  const port = await freePort();
  const calls = callsOf(`http://localhost:${port}`);
  const stand = { ...calls, receiver } as Stand;
  const child = await startProgram(port, dataDir, receiver.url);
  const { userId, accessToken } = await meet(calls);
  const token = await calls.oaToken();
  await sendText(calls, token, userId, 'còn nhớ không');
  const { groupId } = await calls.post<{ groupId: string }>('/groups', { name: 'Tổ 1', userIds: [userId] });
  await until(() => eventsNamed(stand, 'create_group')[0], 'the first attempts');
  const before = await calls.post<{ now: string }>('/clock', { advanceSeconds: 10 });
  await killed(child);
  receiver.status = 200;
  receiver.received.length = 0;

  await startProgram(port, dataDir, receiver.url);
  const after = await calls.get<{ now: string }>('/clock');
  const ahead = Date.parse(after.now) - Date.parse(before.now);
  expect(ahead).toBeGreaterThanOrEqual(0);
  expect(ahead).toBeLessThan(60_000);
  expect(await calls.get<Json[]>(`/users/${userId}/inbox`)).toMatchObject([{ text: 'còn nhớ không' }]);
  expect((await sendText(calls, token, userId))['error']).toBe(0);
  expect(await calls.get(`/users/${userId}/access-token`)).toEqual({ accessToken });
  expect((await calls.get<Json[]>('/groups')).map((group) => group['groupId'])).toEqual([groupId]);
  await calls.post('/clock', { advanceSeconds: 30 });
  const repeated = await until(() => eventsNamed(stand, 'create_group')[0], 'the repetition');
  expect(repeated.repeat).toBe('1');
});

test('a token pair handed out just before kill -9 still works', async () => {
  const dataDir = await folder();
  const port = await freePort();
  const calls = callsOf(`http://localhost:${port}`);
  const child = await startProgram(port, dataDir, 'http://localhost:9');
  const { appId, appSecret } = await calls.get<{ appId: string; appSecret: string }>('/credentials');
  const refresh = async (token: unknown): Promise<Json> => {
    const form = { app_id: appId, grant_type: 'refresh_token', refresh_token: String(token) };
    const response = await calls.zalo('oauth.zaloapp.com/v4/oa/access_token', {
      method: 'POST',
      headers: { secret_key: appSecret },
      body: new URLSearchParams(form),
    });
    return (await response.json()) as Json;
  };
  const first = await calls.post('/oa-tokens');
  const second = await refresh(first['refreshToken']);
  await killed(child);

  await startProgram(port, dataDir, 'http://localhost:9');
  expect(await refresh(second['refresh_token'])).toHaveProperty('access_token');
});

test('a stop saves the exact time; changed addresses and switches are kept', async () => {
  const stateFile = join(await folder(), 'zalo-simulator.json');
  const receiver = await openReceiver();
  const settings = { port: 0, stateFile, botServerUrl: receiver.url };
  const first = await startSimulator(settings);
  const calls = callsOf(first.url);
  await calls.post('/webhooks', { oaUrl: `${receiver.url}/other` });
  await calls.post('/switches', { quotaRemain: true });
  const before = await calls.post<{ now: string }>('/clock', { advanceSeconds: 86_400 });
  await first.close();

  const second = await startSimulator(settings);
  onTestFinished(() => second.close());
  const again = callsOf(second.url);
  const ahead = Date.parse((await again.get<{ now: string }>('/clock')).now) - Date.parse(before.now);
  expect(ahead).toBeGreaterThanOrEqual(0);
  expect(ahead).toBeLessThan(5_000);
  expect(await again.get('/webhooks/registered')).toMatchObject({ oaUrl: `${receiver.url}/other` });
  expect(await again.get('/switches')).toMatchObject({ quotaRemain: true });
});
