import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../scripts/embedded-postgres/start-embedded-postgres.ts';
import { startStack, type Stack } from '../../../scripts/testing/stack.ts';
import { createPool, type Pool } from '../../src/database.ts';
import { impossibleStates } from '../support/impossible-states.ts';
import { figure, LONG, until } from '../support/paced.ts';
import { testFolder } from '../support/parts-for-tests.ts';
import { callOnce } from '../support/posting.ts';
import { oaSignature } from '../support/signed-webhook.ts';

const KILLS = LONG ? 500 : 4;
const EVENTS_PER_SECOND = 200;
const RESIDENTS = 10;

const credentials = z.object({ appId: z.string(), oaId: z.string(), oaSecretKey: z.string() });

let folder: string;
let postgres: EmbeddedPostgres;
let stack: Stack;
let pool: Pool;

const startDatabase = async () => {
  postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
};

beforeAll(async () => {
  folder = testFolder();
  await startDatabase();
  stack = await startStack({ databaseUrl: postgres.connectionString, dataDir: path.join(folder, 'data') });
  pool = createPool(postgres.connectionString, 4, 'test');
}, 120_000);

afterAll(async () => {
  await stack.stop();
  await pool.end();
  await postgres.stop();
});

const ask = async <T>(url: string, init: { body?: unknown; token?: string } = {}): Promise<T> => {
  const headers = {
    ...(init.body !== undefined && { 'content-type': 'application/json' }),
    ...(init.token !== undefined && { authorization: `Bearer ${init.token}` }),
  };
  const request = init.body === undefined ? {} : { method: 'POST', body: JSON.stringify(init.body) };
  const response = await fetch(url, { ...request, headers });
  expect(response.status, url).toBeLessThan(300);
  return (await response.json()) as T;
};

/** Posts signed greetings, each from somebody new, and each again until it is taken; like Zalo, only quicker. */
function greetings(server: string, keys: z.infer<typeof credentials>) {
  const taken: string[] = [];
  const sending = new Set<Promise<void>>();
  let stopped = false;
  let number = 0;
  const config = { ZALO_APP_ID: keys.appId, ZALO_OA_SECRET_KEY: keys.oaSecretKey } as Parameters<
    typeof oaSignature
  >[0];

  const sendOne = async (id: string) => {
    const { now } = await ask<{ now: string }>(`${stack.simulatorUrl}/_sim/clock`);
    const timestamp = String(Date.parse(now));
    const from = `55${String(number).padStart(16, '0')}`;
    const message = { text: 'Xin chào', msg_id: id };
    const event = {
      app_id: keys.appId,
      event_name: 'user_send_text',
      sender: { id: from },
      recipient: { id: keys.oaId },
    };
    const body = JSON.stringify({ ...event, user_id_by_app: `66${from.slice(2)}`, message, timestamp });
    const headers = {
      'content-type': 'application/json',
      'x-zevent-signature': oaSignature(config, body, timestamp),
    };
    for (;;) {
      const end = await callOnce(`${server}/webhooks/zalo/oa`, {
        method: 'POST',
        headers,
        body,
        timeoutMs: 2000,
      });
      if (end.answered?.status === 200) return void taken.push(`user_send_text:${id}`);
      await delay(50);
    }
  };
  const run = async () => {
    while (!stopped) {
      const one = sendOne(`b1-${number++}`).finally(() => sending.delete(one));
      sending.add(one);
      await delay(1000 / EVENTS_PER_SECOND);
    }
    await Promise.all(sending);
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      await running;
      return taken;
    },
  };
}

/** Residents who press “Tôi cần giúp” again and again, each request repeated until it is confirmed. */
async function pressing(server: string) {
  const confirmed = new Map<string, string>();
  let stopped = false;
  const people = [];
  for (let n = 0; n < RESIDENTS; n += 1) {
    const user = await ask<{ accessToken: string }>(`${stack.simulatorUrl}/_sim/users`, {
      body: { name: `Bà con ${n}` },
    });
    const body = { accessToken: user.accessToken, ward: 'an-bien' };
    people.push((await ask<{ token: string }>(`${server}/api/session`, { body })).token);
  }
  const press = async (token: string) => {
    const clientRequestId = randomUUID();
    const consent = { textVersion: '2026-11' };
    const body = JSON.stringify({
      clientRequestId,
      ward: 'an-bien',
      topic: 'vneid',
      neighbourhoodCode: 'TDP-01',
      mode: 'phone',
      consent,
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    while (!stopped) {
      const end = await callOnce(`${server}/api/help-requests`, {
        method: 'POST',
        headers,
        body,
        timeoutMs: 4000,
      });
      if (end.answered?.status === 201) {
        confirmed.set(clientRequestId, (JSON.parse(end.answered.body) as { id: string }).id);
        return;
      }
      if (end.answered?.status === 429) return;
      await delay(100);
    }
  };
  const running = Promise.all(
    people.map(async (token) => {
      for (let n = 0; n < 3 && !stopped; n += 1) {
        await press(token);
        await delay(500);
      }
    }),
  );
  return {
    stop: async () => {
      stopped = true;
      await running;
      return confirmed;
    },
  };
}

describe('a server killed under load', () => {
  it('B1: loses no acknowledged event and doubles no effect', async () => {
    const server = stack.botServerUrls[0] ?? '';
    const keys = credentials.parse(await ask(`${stack.simulatorUrl}/_sim/credentials`));
    const events = greetings(server, keys);
    const requests = await pressing(server);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await delay(200 + Math.random() * 600);
      const withoutDatabase = kill % 2 === 1;
      if (withoutDatabase) await postgres.stop();
      await delay(Math.random() * 200);
      await stack.killBotServer(0);
      const back = stack.startBotServer(0);
      if (withoutDatabase) await startDatabase();
      await back;
    }
    const taken = await events.stop();
    const confirmed = await requests.stop();

    const waiting = async () => {
      const { rows } = await pool.query<{ count: number }>(
        "select count(*) from inbox where state = 'waiting'",
      );
      return rows[0]?.count ?? 0;
    };
    const stored = async () => {
      const { rows } = await pool.query<{ event_id: string }>('select event_id from inbox');
      return new Set(rows.map((row) => row.event_id));
    };
    await until(
      'everything taken is stored',
      async () => {
        const ids = await stored();
        return taken.every((id) => ids.has(id));
      },
      60_000,
    );
    await until('everything stored is handled', async () => (await waiting()) === 0, 120_000);

    const lost = taken.filter((id) => id === undefined).length;
    const { rows: replies } = await pool.query<{ count: number }>(
      `select count(*) as count from outbox o join person p on p.id = o.person_id where p.oa_user_id like '55%' group by p.id`,
    );
    const counts = new Set(replies.map((row) => row.count));
    const { rows: found } = await pool.query<{ id: string }>(
      'select id from help_request where client_request_id = any($1)',
      [[...confirmed.keys()]],
    );
    figure(
      `B1: ${KILLS} kills, ${taken.length} events acknowledged, lost ${lost}, replies a person ${[...counts].join()}; ` +
        `${confirmed.size} requests confirmed, ${found.length} in the database`,
    );
    expect(replies.length).toBe(taken.length);
    expect(counts.size).toBe(1);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(confirmed.values()));
    expect(await impossibleStates(pool)).toEqual({});
  }, 3_600_000);
});
