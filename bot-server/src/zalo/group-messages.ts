import { neutraliseMentions } from '@tung-nha/shared/vietnamese-text';

import { messageOf, readSent, type Sent } from './send-oa-message.ts';
import type { ZaloHost } from './zalo-call.ts';

/**
 * Sends one text to a GMF group (server-api §3.3). Mentions are written inside the text there, so every `[@` in it is
 * made harmless: people's words go through us and must not ping a whole group. A ping of one person is asked for beside the text.
 */
export async function sendGroupMessage(
  oa: ZaloHost,
  accessToken: string,
  to: { groupId: string; text: string; picture?: string | undefined; mention?: string | undefined },
): Promise<Sent> {
  // A group's id in brackets pings everybody: only a person's may stand there.
  const ping = to.mention === undefined || to.mention === to.groupId ? '' : `[@${to.mention}] `;
  const message = messageOf(ping + neutraliseMentions(to.text), to.picture);
  const json = { recipient: { group_id: to.groupId }, message };
  const path = '/v3.0/oa/group/message';
  return readSent(await oa({ method: 'POST', path, headers: { access_token: accessToken }, json }));
}
