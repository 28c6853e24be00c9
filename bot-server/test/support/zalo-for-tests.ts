import { randomUUID } from 'node:crypto';

import { afterAll } from 'vitest';

import { startSimulator } from '../../../scripts/zalo-simulator/simulator.ts';
import { followClock, type Clock } from '../../src/clock.ts';
import { composeOffer } from '../../src/help-requests/compose-offer.ts';
import type { Parts } from '../../src/parts.ts';
import { atWork, type Work } from '../../src/work.ts';
import { saveToken } from '../../src/zalo/oa-token-store.ts';
import { queueMessages, type OutgoingMessage } from '../../src/zalo/outbox.ts';
import { connectZalo, type ParkedMessage, type Zalo } from '../../src/zalo/zalo-client.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import type { TestDatabase } from './database.ts';
import { testParts, type TestParts } from './parts-for-tests.ts';

export interface SimulatedZalo {
  url: string;
  control<T = unknown>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>;
  /** Calls that reached one path of Zalo since the simulator started. */
  calls(path: string): Promise<number>;
  /** The settings with which a server talks to this simulator. */
  settings: Record<string, string>;
}

interface Credentials {
  appId: string;
  appSecret: string;
  oaId: string;
  oaSecretKey: string;
  miniAppId: string;
  miniAppKey: string;
}

/** A simulator of the calling test file's own; it keeps nothing on disk and delivers webhooks to nobody. */
export async function simulatedZalo(): Promise<SimulatedZalo> {
  const simulator = await startSimulator({
    port: 0,
    stateFile: null,
    wardsDir: null,
    botServerUrl: 'http://localhost:9',
  });
  afterAll(() => simulator.close());
  const { url } = simulator;
  const control = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(`${url}/_sim${path}`, { method, ...init });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    const text = await reply.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const credentials = await control<Credentials>('GET', '/credentials');
  return {
    url,
    control,
    calls: async (path) => {
      const { counts } = await control<{ counts: Record<string, number> }>('GET', '/calls');
      return Object.entries(counts)
        .filter(([name]) => name.endsWith(path))
        .reduce((sum, [, count]) => sum + count, 0);
    },
    settings: {
      ZALO_APP_ID: credentials.appId,
      ZALO_APP_SECRET: credentials.appSecret,
      ZALO_OA_ID: credentials.oaId,
      ZALO_OA_SECRET_KEY: credentials.oaSecretKey,
      ZALO_MINI_APP_ID: credentials.miniAppId,
      ZALO_MINI_APP_KEY: credentials.miniAppKey,
      ZALO_OAUTH_URL: `${url}/oauth.zaloapp.com`,
      ZALO_OPENAPI_URL: `${url}/openapi.zalo.me`,
      ZALO_BUSINESS_URL: `${url}/business.openapi.zalo.me`,
      ZALO_GRAPH_URL: `${url}/graph.zalo.me`,
      ZALO_MINI_API_URL: `${url}/openapi.mini.zalo.me`,
    },
  };
}

export interface ConnectedZalo {
  parts: Parts & Pick<TestParts, 'lines'>;
  zalo: Zalo;
  parked: ParkedMessage[];
}

/** A server's side of Zalo on the simulator's clock, with a first pair of tokens. */
export async function connectedZalo(
  database: TestDatabase,
  simulated: SimulatedZalo,
  changes: Record<string, string> = {},
): Promise<ConnectedZalo> {
  const clock: Clock = await followClock(`${simulated.url}/_sim/clock/stream`);
  afterAll(() => {
    clock.close();
  });
  const parts = { ...testParts(database, { ...simulated.settings, ...changes }), clock };
  await giveTokens(parts, simulated, 1);
  const parked: ParkedMessage[] = [];
  const onParked = (_work: Work, message: ParkedMessage) => {
    parked.push(message);
    return Promise.resolve();
  };
  const zalo = connectZalo(parts, createZaloCounts(), {
    heedsParked: () => true,
    onParked,
    compose: composeOffer,
  });
  return { parts, zalo, parked };
}

/** Stores a pair minted by the simulator's console as the given generation. */
export async function giveTokens(parts: Parts, simulated: SimulatedZalo, generation: number): Promise<void> {
  const minted = await simulated.control<{ accessToken: string; refreshToken: string; expiresIn: string }>(
    'POST',
    '/oa-tokens',
    {},
  );
  const pair = { ...minted, expiresInSeconds: Number(minted.expiresIn) };
  await saveToken(parts.pool, parts.sealer, parts.config.ZALO_OA_ID, {
    pair,
    generation,
    receivedAt: parts.clock.now(),
  });
}

export interface TestPerson {
  personId: string;
  oaUserId: string;
}

/** A person known to the simulator and to the server; `wroteDaysAgo` undefined: never wrote to the OA. */
export async function addPerson(
  parts: Parts,
  simulated: SimulatedZalo,
  known: { wrote: boolean; lastInteractionAt?: Date },
): Promise<TestPerson> {
  const { userId: oaUserId } = await simulated.control<{ userId: string }>('POST', '/users', {
    name: 'Người Thử',
  });
  if (known.wrote) await simulated.control('POST', `/users/${oaUserId}/messages`, { text: 'Xin chào' });
  const personId = randomUUID();
  await parts.pool.query(
    'insert into person (id, oa_user_id, last_interaction_at, created_at) values ($1, $2, $3, $4)',
    [personId, oaUserId, known.lastInteractionAt ?? null, parts.clock.now()],
  );
  return { personId, oaUserId };
}

/** Queues messages with the fields a test does not care about filled in. */
export function queue(
  parts: Parts,
  ...messages: (Partial<OutgoingMessage> & Pick<OutgoingMessage, 'to'>)[]
): Promise<void> {
  const whole = messages.map((message): OutgoingMessage => ({
    text: 'Chào bạn',
    kind: 'reply',
    urgency: 'reply',
    ...message,
  }));
  return atWork(parts, (work) => queueMessages(work, whole));
}

/** Texts a simulated person got from the OA, oldest first. */
export async function textsOf(simulated: SimulatedZalo, oaUserId: string): Promise<string[]> {
  const inbox = await simulated.control<{ text: string }[]>('GET', `/users/${oaUserId}/inbox`);
  return inbox.map(({ text }) => text);
}

/** How many messages are in each state. */
export async function outboxStates(parts: Parts): Promise<Record<string, number>> {
  const { rows } = await parts.pool.query<{ state: string; count: number }>(
    'select state, count(*) from outbox group by state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
