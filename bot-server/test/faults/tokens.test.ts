import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterEach, describe, expect, it } from 'vitest';

import { environment } from '../../../scripts/settings.ts';
import { settableClock } from '../../src/clock.ts';
import { loadToken } from '../../src/zalo/oa-token-store.ts';
import { createOaTokens, type TokenState } from '../../src/zalo/oa-token.ts';
import { testDatabase } from '../support/database.ts';
import { figure, LONG, until } from '../support/paced.ts';
import {
  connectedZalo,
  giveTokens,
  simulatedZalo,
  type ConnectedZalo,
  type SimulatedZalo,
} from '../support/zalo-for-tests.ts';

const CHILD = fileURLToPath(new URL('../support/token-child.ts', import.meta.url));
const TOKEN_PATH = '/v4/oa/access_token';
const HOUR_S = 3600;

interface Child {
  process: ChildProcess;
  renew(refused: string, now: Date): Promise<TokenState>;
  begun(): Promise<void>;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function startChild({ parts }: ConnectedZalo): Promise<Child> {
  const settings = Object.entries(parts.config).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  const env = { ...environment, ...Object.fromEntries(settings) };
  const child = fork(CHILD, { execArgv: ['--import', 'tsx'], env });
  children.push(child);
  const told = <T>(field: string) =>
    new Promise<T>((resolve, reject) => {
      const killed = () => reject(new Error('killed'));
      const listen = (message: Record<string, T>) => {
        if (!(field in message)) return;
        child.off('message', listen).off('exit', killed);
        resolve(message[field] as T);
      };
      child.on('message', listen).once('exit', killed);
    });
  await told('ready');
  return {
    process: child,
    renew: (refused, now) => {
      const state = told<TokenState>('state');
      child.send({ refused, now: now.getTime() });
      return state;
    },
    begun: () => told('begun'),
  };
}

async function currentToken({ parts }: ConnectedZalo): Promise<string> {
  const token = await loadToken(parts.pool, parts.sealer, parts.config.ZALO_OA_ID);
  return token?.accessToken ?? '';
}

async function setUp(): Promise<{ simulated: SimulatedZalo; connected: ConnectedZalo }> {
  const simulated = await simulatedZalo();
  const connected = await connectedZalo(await testDatabase(), simulated);
  return { simulated, connected };
}

interface KillEnd {
  /** What of the new pair the killed process left behind. */
  found: 'committed' | 'saved' | 'nothing';
  goesOn: boolean;
}

const savedPairs = ({ parts: { config } }: ConnectedZalo) =>
  readdirSync(config.SPOOL_DIR).filter(
    (name) => name.startsWith('oa-token-') && statSync(path.join(config.SPOOL_DIR, name)).size > 0,
  );

/** How long a refresh takes on this machine now, from the order to the answer. */
async function millisecondsOfRefresh(connected: ConnectedZalo): Promise<number> {
  const child = await startChild(connected);
  const start = performance.now();
  await child.renew(await currentToken(connected), connected.parts.clock.now());
  child.process.kill('SIGKILL');
  return performance.now() - start;
}

async function killWhileRefreshing(
  connected: ConnectedZalo,
  child: Child,
  withinMs: number,
): Promise<KillEnd> {
  const { parts, zalo } = connected;
  const refused = await currentToken(connected);
  const begun = child.begun();
  void child.renew(refused, parts.clock.now()).catch(() => undefined);
  await begun;
  await delay(Math.random() * withinMs);
  const dead = new Promise((resolve) => child.process.once('exit', resolve));
  child.process.kill('SIGKILL');
  await dead;

  const committed = (await currentToken(connected)) !== refused;
  const found = committed ? 'committed' : savedPairs(connected).length > 0 ? 'saved' : 'nothing';
  // An empty answer is tried a second time; half a minute and the rest in between are skipped.
  for (const _attempt of [1, 2]) {
    await parts.pool.query('update oa_token set refreshing_since = null, next_try_at = null');
    const state = await zalo.tokens.renew(refused);
    if (state.ok) return { found, goesOn: true };
  }
  return { found, goesOn: false };
}

async function askForConsent(simulated: SimulatedZalo, { parts, zalo }: ConnectedZalo): Promise<void> {
  const token = await loadToken(parts.pool, parts.sealer, parts.config.ZALO_OA_ID);
  expect(token?.needsConsent).toBe(true);
  expect(zalo.counts.values().consentNeeded).toBeGreaterThan(0);
  await giveTokens(parts, simulated, (token?.generation ?? 0) + 1);
}

describe('the token of the OA', () => {
  it('D1: many processes that meet one expiry refresh once', async () => {
    const { simulated, connected } = await setUp();
    const [processes, expiries] = LONG ? [8, 50] : [3, 10];
    const all = await Promise.all(Array.from({ length: processes }, () => startChild(connected)));
    let disagreements = 0;
    for (let i = 0; i < expiries; i += 1) {
      const refused = await currentToken(connected);
      const states = await Promise.all(all.map((child) => child.renew(refused, connected.parts.clock.now())));
      const tokens = new Set(states.map((state) => (state.ok ? state.accessToken : state.because)));
      if (tokens.size !== 1 || tokens.has(refused)) disagreements += 1;
    }
    const calls = await simulated.calls(TOKEN_PATH);
    figure(
      `D1: ${processes} processes × ${expiries} expiries: ${calls} refresh calls, ${disagreements} disagreements`,
    );
    expect([calls, disagreements]).toEqual([expiries, 0]);
  });

  it('D2: killed anywhere between sending a refresh and committing it, the chain goes on or asks for consent', async () => {
    const { simulated, connected } = await setUp();
    const kills = LONG ? 100 : 6;
    const ends: KillEnd[] = [];
    const withinMs = 1.1 * (await millisecondsOfRefresh(connected));
    let next = startChild(connected);
    for (let i = 0; i < kills; i += 1) {
      const child = await next;
      if (i + 1 < kills) next = startChild(connected);
      ends.push(await killWhileRefreshing(connected, child, withinMs));
      if (ends.at(-1)?.goesOn === false) await askForConsent(simulated, connected);
    }
    const count = (found: KillEnd['found'], goesOn: boolean) =>
      ends.filter((end) => end.found === found && end.goesOn === goesOn).length;
    const lost = count('saved', false) + count('committed', false);
    figure(
      `D2: ${kills} kills while refreshing: went on from the database ${count('committed', true)}, from the disk ${count('saved', true)}, with the old token ${count('nothing', true)}; asked for consent ${count('nothing', false)}; lost although saved ${lost}`,
    );
    expect(lost).toBe(0);
    expect(savedPairs(connected)).toEqual([]);
  });

  it('D2: a pair that was saved and not committed is taken from the disk', async () => {
    const { simulated, connected } = await setUp();
    const { parts, zalo } = connected;
    // The database refuses the new pair, as if it had gone away between Zalo's answer and the commit.
    await parts.pool.query('alter table oa_token add constraint no_more check (generation < 2)');
    const refused = await currentToken(connected);
    await expect(zalo.tokens.renew(refused)).rejects.toThrow();
    await parts.pool.query('alter table oa_token drop constraint no_more');
    // As a kill just before the rename would leave it.
    const [name = ''] = savedPairs(connected);
    renameSync(path.join(parts.config.SPOOL_DIR, name), path.join(parts.config.SPOOL_DIR, `${name}.tmp`));
    const state = await zalo.tokens.renew(refused);
    expect(state.ok && state.accessToken !== refused).toBe(true);
    expect(await simulated.calls(TOKEN_PATH)).toBe(1);
  });

  it('D3: a clock 10 minutes off refreshes ahead all the same; a lost answer ends in an alarm, not in a tight loop', async () => {
    const { simulated, connected } = await setUp();
    const { parts, zalo } = connected;
    const start = parts.clock.now().getTime();
    const skewed = settableClock(new Date(start));
    const behind = createOaTokens({ ...parts, clock: skewed }, zalo.hosts.oauth, zalo.counts);
    let expired = 0;
    for (let hours = 1; hours <= 60; hours += 1) {
      await simulated.control('POST', '/clock', { advanceSeconds: HOUR_S });
      skewed.set(new Date(start + hours * 3_600_000 - 600_000));
      await behind.refreshAhead();
      const token = await loadToken(parts.pool, parts.sealer, parts.config.ZALO_OA_ID);
      if ((token?.expiresAt.getTime() ?? 0) < start + hours * 3_600_000) expired += 1;
    }
    const refreshes = await simulated.calls(TOKEN_PATH);

    await simulated.control('POST', '/faults', {
      kind: 'error5xx',
      rate: 1,
      count: 1,
      afterEffect: true,
      path: TOKEN_PATH,
    });
    await until('the clock has followed', () => parts.clock.now().getTime() > start + 59 * 3_600_000);
    const refused = await currentToken(connected);
    const asks = 100;
    const callsOf = async () => {
      const before = await simulated.calls(TOKEN_PATH);
      for (let i = 0; i < asks; i += 1) await zalo.tokens.renew(refused);
      await parts.pool.query('update oa_token set next_try_at = null');
      return (await simulated.calls(TOKEN_PATH)) - before;
    };
    const calls = [await callsOf(), await callsOf(), await callsOf(), await callsOf()];
    const { rows } = await parts.pool.query('select needs_consent from oa_token');
    figure(
      `D3: 60 h with the clock 10 min behind: ${refreshes} refreshes, ${expired} hours with an expired token; answer lost: ${calls.join(', ')} calls for ${asks} wishes each, then consent asked for`,
    );
    expect([expired, refreshes]).toEqual([0, 2]);
    // The call whose answer was lost, the spent token, then nothing more.
    expect(calls).toEqual([1, 1, 0, 0]);
    expect(rows).toEqual([{ needs_consent: true }]);
  });
});
