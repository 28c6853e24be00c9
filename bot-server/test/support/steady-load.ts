import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { z } from 'zod';

import { callOnce, type CallEnd } from './posting.ts';
import { signedText } from './signed-webhook.ts';
import type { SimulatedZalo } from './simulated-zalo.ts';

const WEBHOOK_LANES = 40;
const PATIENCE_MS = 2000;
const REST_MS = 100;
const REQUESTS_EACH = 3;

/** Where the load goes, and who hears how each call ended. */
export interface Target {
  server: string;
  zalo: SimulatedZalo;
  onEnd?: (end: CallEnd) => void;
  /** See `CallOptions`. */
  sayWhenBegun?: boolean;
}

/** Work that goes on in the background until it is stopped; `stop` waits for what has begun. */
export interface Load<Result> {
  result: Result;
  stop(): Promise<Result>;
}

function inLanes<Result>(lanes: number, result: Result, work: (lane: number) => Promise<void>): Load<Result> {
  let stopped = false;
  const run = async (lane: number) => {
    while (!stopped) await work(lane);
  };
  const running = Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  return {
    result,
    stop: async () => {
      stopped = true;
      await running;
      return result;
    },
  };
}

/** Repeats a call until it is answered with this status. */
async function untilAnswered(target: Target, status: number, call: () => Promise<CallEnd>): Promise<string> {
  for (;;) {
    const end = await call();
    target.onEnd?.(end);
    if (end.answered?.status === status) return end.answered.body;
    if (end.answered?.status === 429) throw new Error(`refused as too many: ${end.answered.body}`);
    await delay(REST_MS);
  }
}

/**
 * Posts signed greetings at this rate, each from somebody new, and each again until it is taken, as Zalo does, only
 * sooner. While nobody takes them no new ones are begun. The result is the ids of the events that were acknowledged.
 */
export function startGreetings(target: Target, perSecond: number): Load<string[]> {
  const run = randomUUID().slice(0, 8);
  const taken: string[] = [];
  let count = 0;
  return inLanes(WEBHOOK_LANES, taken, async () => {
    count += 1;
    const number = String(count).padStart(12, '0');
    const message = { id: `${run}-${number}`, from: `5500${number}`, fromByApp: `6600${number}` };
    const { url, method, headers, payload } = signedText(target.zalo.keys, target.zalo.now(), message);
    const { sayWhenBegun = false } = target;
    await untilAnswered(target, 200, () =>
      callOnce(target.server + url, {
        method,
        headers,
        body: payload,
        timeoutMs: PATIENCE_MS,
        sayWhenBegun,
      }),
    );
    taken.push(`user_send_text:${message.id}`);
    await delay((WEBHOOK_LANES / perSecond) * 1000);
  });
}

const opened = z.object({ id: z.string() });
const session = z.object({ token: z.string() });

/**
 * Residents who press “Tôi cần giúp” three times each, one after the other in every lane, and again until it is
 * confirmed. The result is the confirmed requests' ids by the id the resident's phone gave them.
 */
export function startPressing(target: Target, lanes: number): Load<Map<string, string>> {
  const confirmed = new Map<string, string>();
  return inLanes(lanes, confirmed, async (lane) => {
    const { accessToken } = await target.zalo.newUser('Bà con mẫu');
    const signIn = { accessToken, ward: 'an-bien' };
    const { token } = session.parse(JSON.parse(await postUntil(target, 200, '/api/session', signIn)));
    for (let n = 0; n < REQUESTS_EACH; n += 1) {
      const clientRequestId = randomUUID();
      const request = helpRequest(clientRequestId, `TDP-0${(lane % 9) + 1}`);
      const reply = await postUntil(target, 201, '/api/help-requests', request, token);
      confirmed.set(clientRequestId, opened.parse(JSON.parse(reply)).id);
      await delay(REST_MS);
    }
  });
}

async function postUntil(
  target: Target,
  status: number,
  ...[path, body, token]: [path: string, body: unknown, token?: string]
): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const { sayWhenBegun = false } = target;
  const call = { method: 'POST', headers, body: JSON.stringify(body), sayWhenBegun };
  return untilAnswered(target, status, () => callOnce(target.server + path, call));
}

/** What the Mini App sends when a resident of An Biên asks to be called. */
export function helpRequest(clientRequestId: string, neighbourhoodCode: string, ward = 'an-bien') {
  const consent = { textVersion: '2026-11' };
  return { clientRequestId, ward, topic: 'vneid', neighbourhoodCode, mode: 'phone', consent };
}
