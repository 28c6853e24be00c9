import { z } from 'zod';

import { readAnswer, type SendFailure } from './send-failure.ts';
import type { Exchange, ZaloHost } from './zalo-call.ts';

/** A message Zalo took, by the id that later receipts name; undefined when Zalo did not tell it. */
export type Sent = { ok: true; messageId: string | undefined } | { ok: false; failure: SendFailure };

/** Sends one text, 1–2,000 NFC characters, to one person as a consultation message (server-api §2.2). */
export async function sendOaMessage(
  oa: ZaloHost,
  accessToken: string,
  to: { userId: string; text: string },
): Promise<Sent> {
  const json = { recipient: { user_id: to.userId }, message: { text: to.text } };
  const path = '/v3.0/oa/message/cs';
  return readSent(await oa({ method: 'POST', path, headers: { access_token: accessToken }, json }));
}

const sent = z.object({ message_id: z.union([z.string().min(1), z.number()]).transform(String) });

/** Reads the answer to a sent message. Taken without a readable id still counts as taken: sending again would repeat it. */
export function readSent(exchange: Exchange): Sent {
  const answer = readAnswer(exchange);
  if (!answer.ok) return answer;
  return { ok: true, messageId: sent.safeParse(answer.data).data?.message_id };
}
