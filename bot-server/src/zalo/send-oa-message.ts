import { z } from 'zod';

import { readAnswer, type SendFailure } from './send-failure.ts';
import type { Exchange, ZaloHost } from './zalo-call.ts';

/** A message Zalo took, by the id that later receipts name; undefined when Zalo did not tell it. */
export type Sent = { ok: true; messageId: string | undefined } | { ok: false; failure: SendFailure };

/** The message as Zalo wants it: a text, with a picture above it if there is one (server-api §2.2, §3.3). */
export function messageOf(text: string, picture: string | undefined): object {
  if (picture === undefined) return { text };
  const elements = [{ media_type: 'image', url: picture }];
  return { text, attachment: { type: 'template', payload: { template_type: 'media', elements } } };
}

/** Sends one text, 1–2,000 NFC characters, to one person as a consultation message (server-api §2.2). */
export async function sendOaMessage(
  oa: ZaloHost,
  accessToken: string,
  to: { userId: string; text: string; picture?: string | undefined },
): Promise<Sent> {
  const json = { recipient: { user_id: to.userId }, message: messageOf(to.text, to.picture) };
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
