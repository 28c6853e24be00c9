import { createHash } from 'node:crypto';

import type { Config } from '../../src/config.ts';

/** Who Zalo thinks it talks to, and what it signs with. */
export type OaKeys = Pick<Config, 'ZALO_APP_ID' | 'ZALO_OA_ID' | 'ZALO_OA_SECRET_KEY'>;

/** The OA's signature of a body, written from server-api §4.2 and not from our own code. */
export function oaSignature(config: OaKeys, body: string, timestamp: string): string {
  const text = config.ZALO_APP_ID + body + timestamp + config.ZALO_OA_SECRET_KEY;
  return `mac=${createHash('sha256').update(text).digest('hex')}`;
}

export interface SignedWebhook {
  method: 'POST';
  url: '/webhooks/zalo/oa';
  headers: Record<string, string>;
  payload: string;
}

/** Any event of the OA, signed as Zalo would deliver it. */
export function signedEvent(config: OaKeys, at: Date, event: Record<string, unknown>): SignedWebhook {
  const timestamp = String(at.getTime());
  const payload = JSON.stringify({ app_id: config.ZALO_APP_ID, ...event, timestamp });
  return {
    method: 'POST',
    url: '/webhooks/zalo/oa',
    headers: {
      'content-type': 'application/json',
      'x-zevent-signature': oaSignature(config, payload, timestamp),
    },
    payload,
  };
}

/** A signed user_send_text as Zalo would deliver it. */
export function signedText(
  config: OaKeys,
  at: Date,
  message: { id: string; from?: string; fromByApp?: string; text?: string },
): SignedWebhook {
  return signedEvent(config, at, {
    event_name: 'user_send_text',
    sender: { id: message.from ?? '2000000000000000002' },
    recipient: { id: config.ZALO_OA_ID },
    user_id_by_app: message.fromByApp ?? '4000000000000000004',
    message: { text: message.text ?? 'Xin chào', msg_id: message.id },
  });
}
