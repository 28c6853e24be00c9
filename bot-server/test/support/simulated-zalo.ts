import { z } from 'zod';

import { callOnce } from './posting.ts';
import type { OaKeys } from './signed-webhook.ts';

const keysOf = z
  .object({ appId: z.string(), oaId: z.string(), oaSecretKey: z.string() })
  .transform(({ appId, oaId, oaSecretKey }): OaKeys => ({
    ZALO_APP_ID: appId,
    ZALO_OA_ID: oaId,
    ZALO_OA_SECRET_KEY: oaSecretKey,
  }));
const newUser = z.object({ userId: z.string(), userIdByApp: z.string(), accessToken: z.string() });
const time = z.object({ now: z.coerce.date() });

/** A call of JSON that must be answered with 2xx; posts when there is a body. */
export async function askJson<T extends z.ZodType>(
  schema: T,
  url: string,
  { body, token }: { body?: unknown; token?: string } = {},
): Promise<z.infer<T>> {
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const call = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const { answered } = await callOnce(url, call);
  if (answered === undefined || answered.status >= 300)
    throw new Error(
      `${url}: ${answered === undefined ? 'no answer' : `${answered.status} ${answered.body}`}`,
    );
  return schema.parse(answered.body === '' ? undefined : JSON.parse(answered.body));
}

/** The running simulator (design §6), as the tests of whole processes use it. */
export interface SimulatedZalo {
  keys: OaKeys;
  /** Its clock, counted on from the last time it was asked or moved. */
  now(): Date;
  advance(minutes: number): Promise<void>;
  /** Somebody new, with the Mini App open. */
  newUser(name: string): Promise<z.infer<typeof newUser>>;
  accessTokenOf(userId: string): Promise<string>;
  /** The person writes to the OA. */
  say(userId: string, text: string): Promise<void>;
  /** The texts the OA sent to the person, oldest first. */
  inboxOf(userId: string): Promise<string[]>;
  /** Everybody it knows: the members and officers of the sample wards, and who was added. */
  users(): Promise<{ userId: string; ward?: string | undefined; role: string }[]>;
  /** Zalo takes this many calls a minute from the OA. */
  allow(perMinute: number): Promise<void>;
  /** Events of the OA go to this address from now on. */
  deliverTo(oaUrl: string): Promise<void>;
}

export async function simulatedZalo(simulatorUrl: string): Promise<SimulatedZalo> {
  const at = (path: string) => `${simulatorUrl}/_sim/${path}`;
  const post = async (path: string, body: object): Promise<void> => {
    await askJson(z.unknown(), at(path), { body });
  };
  const people = z.array(z.object({ userId: z.string(), ward: z.string().optional(), role: z.string() }));
  const known = { now: (await askJson(time, at('clock'))).now.getTime(), since: performance.now() };
  return {
    keys: await askJson(keysOf, at('credentials')),
    now: () => new Date(known.now + performance.now() - known.since),
    advance: async (minutes) => {
      const { now } = await askJson(time, at('clock'), { body: { advanceSeconds: minutes * 60 } });
      Object.assign(known, { now: now.getTime(), since: performance.now() });
    },
    newUser: (name) => askJson(newUser, at('users'), { body: { name } }),
    accessTokenOf: async (userId) =>
      (await askJson(newUser.pick({ accessToken: true }), at(`users/${userId}/access-token`))).accessToken,
    say: (userId, text) => post(`users/${userId}/messages`, { text }),
    inboxOf: async (userId) =>
      (await askJson(z.array(z.object({ text: z.string() })), at(`users/${userId}/inbox`))).map(
        ({ text }) => text,
      ),
    users: () => askJson(people, at('users')),
    allow: (perMinute) => post('limits', { perMinute }),
    deliverTo: (oaUrl) => post('webhooks', { oaUrl }),
  };
}
