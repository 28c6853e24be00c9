import { createHash } from 'node:crypto';
import fastify from 'fastify';
import { expect, onTestFinished, vi } from 'vitest';
import { startSimulator } from '../../zalo-simulator/simulator.ts';
import type { Settings } from '../../zalo-simulator/settings.ts';

export type Received = {
  path: string;
  raw: string;
  body: Record<string, unknown>;
  signature: string | undefined;
  repeat: string | undefined;
};

export type Json = Record<string, unknown>;

/** Stands where the bot server would: keeps what it receives and answers `status`, or nothing while `silent`. */
export async function openReceiver() {
  const app = fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  const receiver = { url: '', received: [] as Received[], status: 200, silent: false };
  app.post('/*', (request, reply) => {
    const raw = String(request.body);
    const signature = request.headers['x-zevent-signature']?.toString();
    const repeat = request.headers['num_retry']?.toString();
    receiver.received.push({
      path: request.url,
      raw,
      body: JSON.parse(raw) as Json,
      signature,
      repeat,
    });
    if (!receiver.silent) return reply.code(receiver.status).send();
    reply.hijack();
    return reply;
  });
  receiver.url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return receiver;
}

/** A simulator without a past beside a receiver of its webhooks, both gone when the test is over. */
export async function openStand(settings: Partial<Settings> = {}) {
  const receiver = await openReceiver();
  const simulator = await startSimulator({ port: 0, botServerUrl: receiver.url, ...settings });
  onTestFinished(() => simulator.close());
  return { receiver, simulator, ...callsOf(simulator.url) };
}

export type Stand = Awaited<ReturnType<typeof openStand>>;

/** The calls a test makes at a simulator's address. */
export function callsOf(url: string) {
  const control = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const response = await fetch(`${url}/_sim${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  const get = async <T = Json>(path: string): Promise<T> => (await control('GET', path)).body;
  const post = async <T = Json>(path: string, body: unknown = {}): Promise<T> =>
    (await control('POST', path, body)).body;
  const zalo = (path: string, request: RequestInit = {}) =>
    fetch(`${url}/${path}`, { redirect: 'manual', ...request });
  const oaToken = async () => (await post<{ accessToken: string }>('/oa-tokens')).accessToken;
  return { url, control, get, post, zalo, oaToken };
}

type Calls = ReturnType<typeof callsOf>;

/** A JSON POST to the OA host. */
export async function oaPost(stand: Calls, token: string, path: string, body: unknown): Promise<Json> {
  const response = await stand.zalo(`openapi.zalo.me${path}`, {
    method: 'POST',
    headers: { access_token: token, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Json;
}

/** A GET of the OA host, with its parameters as one `data` or plain. */
export async function oaGet(stand: Calls, token: string, path: string): Promise<Json> {
  const response = await stand.zalo(`openapi.zalo.me${path}`, { headers: { access_token: token } });
  return (await response.json()) as Json;
}

/** A text to one person. */
export function sendText(stand: Calls, token: string, userId: string, text = 'Xin chào'): Promise<Json> {
  return oaPost(stand, token, '/v3.0/oa/message/cs', { recipient: { user_id: userId }, message: { text } });
}

/** A new person, who has written to the OA when `wrote`. */
export async function meet(stand: Calls, { wrote = true, ...given }: { wrote?: boolean } & Json = {}) {
  const person = await stand.post<{ userId: string; userIdByApp: string; accessToken: string }>('/users', {
    name: 'Người thử (mẫu)',
    latitude: 20.852,
    longitude: 106.683,
    ...given,
  });
  if (wrote) await stand.post(`/users/${person.userId}/messages`, { text: 'xin chào' });
  return person;
}

/** Waits until something holds; fails with what was missing. */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await look();
      expect(found, what).toBeTruthy();
      return found as T;
    },
    { timeout: 10_000, interval: 10 },
  );
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const sha256Base64Url = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** All 200 deliveries of one event name, in the order received. */
export function eventsNamed(stand: Stand, name: string): Received[] {
  return stand.receiver.received.filter(({ body }) => body['event_name'] === name || body['event'] === name);
}
