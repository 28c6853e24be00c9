import { readSent, type Sent } from './send-oa-message.ts';
import type { ZaloHost } from './zalo-call.ts';

/**
 * Sends a ZBS template to one person by their id for the OA: no window of 7 days, but each costs money (server-api §6.1). The
 * body is flat, as the documentation has it.
 */
export async function sendTemplate(
  oa: ZaloHost,
  accessToken: string,
  to: { userId: string; template: string; data: Record<string, string> },
): Promise<Sent> {
  const json = { user_id: to.userId, template_id: to.template, template_data: to.data };
  const path = '/v3.0/oa/message/template';
  return readSent(await oa({ method: 'POST', path, headers: { access_token: accessToken }, json }));
}
