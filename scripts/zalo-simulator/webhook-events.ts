import type { Attachment } from './chats.ts';
import type { Person } from './people.ts';
import { signMiniAppEvent, signOaEvent } from './webhook-signature.ts';
import type { World } from './world.ts';

type Fields = Record<string, unknown>;

/** Sends one OA event, signed by server-api §4.2, in order with the other events of its subject. */
export function sendOaEvent(world: World, event: string, subject: string, fields: Fields): void {
  const { appId, oaSecretKey } = world.credentials;
  const timestamp = String(world.clock.now());
  const body = JSON.stringify({ app_id: appId, event_name: event, ...fields, timestamp });
  const signature = signOaEvent({ appId, rawBody: body, timestamp, oaSecretKey });
  world.webhooks.send({ event, target: 'oa', subject, body, signature });
}

/** What a person sent to the OA (server-api §4.3). */
export function sendUserMessageEvent(
  world: World,
  person: Person,
  sent: { kind: string; message: Fields },
): void {
  sendOaEvent(world, `user_send_${sent.kind}`, person.userId, {
    sender: { id: person.userId },
    recipient: { id: world.credentials.oaId },
    user_id_by_app: person.userIdByApp,
    message: sent.message,
  });
}

/** An event whose sender is the OA: echoes, received, seen (server-api §4.4). */
export function sendOaToUserEvent(world: World, event: string, person: Person, message: Fields): void {
  sendOaEvent(world, event, person.userId, {
    sender: { id: world.credentials.oaId },
    recipient: { id: person.userId },
    user_id_by_app: person.userIdByApp,
    message,
  });
}

/** Membership and management events of a group (server-api §3.4); names follow the alias switch. */
export function sendGroupEvent(world: World, event: string, groupId: string, userIds?: string[]): void {
  const users = userIds && { users: userIds.map((id) => ({ id })) };
  sendOaEvent(world, world.switches.groupEventNames[event] ?? event, groupId, {
    oa_id: world.credentials.oaId,
    group_id: groupId,
    ...users,
  });
}

/** A message in a group, from a member or from the OA (server-api §3.4). */
export function sendGroupMessageEvent(
  world: World,
  groupId: string,
  sent: { kind: string; senderId: string; message: Fields },
): void {
  const { oaId } = world.credentials;
  const who = sent.senderId === oaId ? 'oa' : 'user';
  sendOaEvent(world, `${who}_send_group_${sent.kind}`, groupId, {
    oa_id: oaId,
    sender: { id: sent.senderId },
    recipient: { id: groupId },
    message: sent.message,
  });
}

/** The Mini App's event that a person withdrew consent, signed by server-api §8.6. */
export function sendMiniAppRevoke(world: World, person: Person): void {
  const { appId, miniAppKey } = world.credentials;
  const event = 'user.revoke.consent';
  const body = { event, appId, userId: person.userIdByApp, timestamp: world.clock.now() };
  const signature = signMiniAppEvent(body, miniAppKey);
  const text = JSON.stringify(body);
  world.webhooks.send({ event, target: 'miniApp', subject: person.userId, body: text, signature });
}

/** The attachment fields of a message body, left out when there are none. */
export function withAttachments(attachments: Attachment[]): { attachments?: Attachment[] } {
  return attachments.length > 0 ? { attachments } : {};
}
