// Its types let a route be left out of the published API.
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Config } from '../config.ts';
import type { Parts } from '../parts.ts';
import { identify } from './event-id.ts';
import { createForgeryBudget, type ForgeryBudget } from './forgery-budget.ts';
import type { IncomingEvent } from './inbox-store.ts';
import type { Inbox } from './inbox.ts';
import { maskPayload } from './mask-payload.ts';
import { claimedDigest, isSignedByMiniApp, isSignedByOa } from './webhook-signature.ts';
import type { ZaloCounts } from './zalo-counts.ts';
import { asObject, asText, parseZaloJson } from './zalo-json.ts';

type Scheme = 'oa' | 'miniApp';
type Fields = Record<string, unknown>;

/** What takes events in: where they are kept, and what is counted. */
export interface Intake {
  inbox: Inbox;
  counts: ZaloCounts;
}

const BYTES = 'application/octet-stream';
const LARGEST_BODY = 256 * 1024;
// Re-sends may be 13 hours old; repeats are refused by id for this long, so what is older could be a repeat (design §5).
const OLDEST_MS = 14 * 86_400_000;

/**
 * Registers POST /webhooks/zalo/oa and /webhooks/zalo/mini-app. Both read raw bytes of any content type, because the
 * signature is over bytes. 200 means: kept, or not signed (Zalo's saving test is not, server-api §4.1) and thrown away,
 * or older than 14 days. 503 means: kept nowhere, send it again. 429: a large body from an address that sent many
 * forgeries.
 */
export function registerWebhookEndpoints(app: FastifyInstance, parts: Parts, intake: Intake): void {
  const budget = createForgeryBudget(() => performance.now());

  const take = async (scheme: Scheme, request: FastifyRequest, reply: FastifyReply) => {
    const opened = openSigned(scheme, request, parts.config, budget);
    if (typeof opened === 'object') return reply.code(await keep(opened, parts, intake)).send();
    intake.counts.add(opened);
    return reply.code(opened === 'webhookLimited' ? 429 : 200).send();
  };

  void app.register((scope, _options, done) => {
    // One type for all, so that an odd or broken content type cannot lose an event.
    scope.addHook('onRequest', (request, _reply, next) => {
      request.headers['content-type'] = BYTES;
      next();
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    const options = { bodyLimit: LARGEST_BODY, schema: { hide: true } };
    scope.post('/webhooks/zalo/oa', options, (request, reply) => take('oa', request, reply));
    scope.post('/webhooks/zalo/mini-app', options, (request, reply) => take('miniApp', request, reply));
    done();
  });
}

/** The payload of a signed body, or what is wrong with it; the cheap looks come first. */
function openSigned(
  scheme: Scheme,
  request: FastifyRequest,
  config: Config,
  budget: ForgeryBudget,
): Fields | 'webhookUnsigned' | 'webhookLimited' | 'webhookForged' {
  const claimed = claimedDigest(request.headers['x-zevent-signature'], scheme);
  if (claimed === undefined || !Buffer.isBuffer(request.body)) return 'webhookUnsigned';
  const { body, ip } = request;
  if (!budget.allows(ip, body.length)) return 'webhookLimited';
  const payload = asObject(parseZaloJson(body.toString('utf8')));
  const signed =
    payload !== undefined &&
    (scheme === 'oa'
      ? isSignedByOa(claimed, body, asText(payload['timestamp']) ?? '', oaKeys(config))
      : isSignedByMiniApp(claimed, payload, config.ZALO_MINI_APP_KEY));
  if (signed) return payload;
  budget.spend(ip, body.length);
  return 'webhookForged';
}

function oaKeys(config: Config): { appId: string; secrets: string[] } {
  const { ZALO_APP_ID: appId, ZALO_OA_SECRET_KEY: current, ZALO_OA_SECRET_KEY_OLD: old } = config;
  return { appId, secrets: old === undefined ? [current] : [current, old] };
}

/** Keeps the event, masked; returns the status Zalo is to hear. */
async function keep(payload: Fields, parts: Parts, { inbox, counts }: Intake): Promise<200 | 503> {
  const event = incomingEvent(payload, parts.clock.now());
  if (event === undefined) {
    counts.add('webhookTooOld');
    return 200;
  }
  try {
    await inbox.store(event);
  } catch {
    counts.add('webhookUnstored');
    return 503;
  }
  counts.add('webhookStored');
  return 200;
}

function incomingEvent(payload: Fields, now: Date): IncomingEvent | undefined {
  const { eventId, eventName, subject, occurredAt = now } = identify(payload, now);
  if (now.getTime() - occurredAt.getTime() > OLDEST_MS) return undefined;
  maskPayload(eventName, payload);
  return { eventId, eventName, subject, payload: JSON.stringify(payload), occurredAt, receivedAt: now };
}
