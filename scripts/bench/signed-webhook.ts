import { createHash } from 'node:crypto';

export interface SigningKeys {
  appId: string;
  oaId: string;
  oaSecretKey: string;
}

export interface SignedWebhook {
  body: string;
  signature: string;
}

/** A text message event of 330 bytes or so as Zalo posts it, signed (server-api §4.2). */
export function signedTextEvent(
  keys: SigningKeys,
  messageId: string,
  userId: string,
  epochMs: number,
): SignedWebhook {
  const timestamp = String(epochMs);
  const body = JSON.stringify({
    app_id: keys.appId,
    event_name: 'user_send_text',
    sender: { id: userId },
    recipient: { id: keys.oaId },
    user_id_by_app: `9${userId.slice(1)}`,
    message: { text: 'Tôi không vào được VNeID, nhờ tổ giúp với ạ', msg_id: messageId },
    timestamp,
  });
  const mac = createHash('sha256')
    .update(`${keys.appId}${body}${timestamp}${keys.oaSecretKey}`)
    .digest('hex');
  return { body, signature: `mac=${mac}` };
}
