import { newAsset } from './group-assets.ts';
import { capOfClass, type Asset, type Group, type GroupMessage } from './groups.ts';
import { newGroupId, newMessageId } from './ids.ts';
import { mentionsIn } from './mentions.ts';
import type { Person } from './people.ts';
import type { OutMessage } from './read-message.ts';
import { inZaloShape, type Said } from './user-actions.ts';
import { sendGroupEvent, sendGroupMessageEvent, withAttachments } from './webhook-events.ts';
import type { World } from './world.ts';

const classes = ['gmf10', 'gmf50', 'gmf100', 'gmf1000'] as const;

/** Makes a group on an asset and tells the OA; the members are in at once. */
export function openGroup(
  world: World,
  given: { name: string; description: string; memberIds: string[]; adminIds: string[] },
  asset: Asset,
): Group {
  const group: Group = {
    groupId: newGroupId(),
    name: given.name,
    description: given.description,
    avatar: '',
    assetId: asset.assetId,
    status: 'enabled',
    oaRemoved: false,
    settings: { lock_send_msg: false, join_appr: false, enable_msg_history: true, enable_link_join: true },
    members: given.memberIds,
    admins: given.adminIds,
    pending: [],
    messages: [],
  };
  asset.usedBy = group.groupId;
  world.groups.add(group);
  sendGroupEvent(world, 'create_group', group.groupId);
  sendGroupEvent(world, 'user_join_group', group.groupId, given.memberIds);
  groupChanged(world, group);
  return group;
}

/** An extra asset, big enough for so many members, for groups made through the control path. */
export function assetFor(world: World, members: number): Asset {
  const productType = classes.find((name) => capOfClass(name) >= members) ?? 'gmf1000';
  const asset = newAsset(productType, 'purchase_quota');
  world.groups.assets.push(asset);
  return asset;
}

/** Lets people in; those already in stay. */
export function joinGroup(world: World, group: Group, userIds: string[]): void {
  const fresh = userIds.filter((id) => !group.members.includes(id));
  group.pending = group.pending.filter((id) => !userIds.includes(id));
  if (fresh.length === 0) return;
  group.members.push(...fresh);
  sendGroupEvent(world, 'user_join_group', group.groupId, fresh);
  groupChanged(world, group);
}

/** People leave or are removed. */
export function leaveGroup(world: World, group: Group, userIds: string[]): void {
  const gone = userIds.filter((id) => group.members.includes(id));
  if (gone.length === 0) return;
  group.members = group.members.filter((id) => !gone.includes(id));
  group.admins = group.admins.filter((id) => !gone.includes(id));
  sendGroupEvent(world, 'user_out_group', group.groupId, gone);
  groupChanged(world, group);
}

/** Somebody comes by the group's link: in at once, or waiting when the group asks for approval. */
export function askToJoin(world: World, group: Group, userId: string): void {
  if (!group.settings.join_appr) {
    joinGroup(world, group, [userId]);
    return;
  }
  if (!group.pending.includes(userId)) group.pending.push(userId);
  sendGroupEvent(world, 'user_request_join_group', group.groupId, [userId]);
  groupChanged(world, group);
}

/** The OA writes into a group; returns the message as kept. */
export function oaSaysInGroup(world: World, group: Group, message: OutMessage): GroupMessage {
  const { kind, text, attachments } = message;
  const kept = keep(world, group, { userId: null, text, attachments });
  tellMessage(world, group, kept, { kind, senderId: world.credentials.oaId });
  return kept;
}

/** A member writes into a group; counts as interaction with the OA (server-api §2.4). */
export function memberSaysInGroup(world: World, group: Group, person: Person, said: Said): GroupMessage {
  const { kind, text, attachments } = inZaloShape(said);
  person.lastInteraction = world.clock.now();
  const kept = keep(world, group, { userId: person.userId, text: text ?? '', attachments });
  const quoted = 'quoteOf' in said && said.quoteOf !== undefined ? { quote_msg_id: said.quoteOf } : {};
  tellMessage(world, group, kept, { kind, senderId: person.userId, quoted });
  return kept;
}

function keep(
  world: World,
  group: Group,
  said: Pick<GroupMessage, 'userId' | 'text' | 'attachments'>,
): GroupMessage {
  const marks = mentionsIn(said.text, group.groupId);
  const message: GroupMessage = { messageId: newMessageId(), ...said, ...marks, at: world.clock.now() };
  world.groups.addMessage(group, message);
  world.feed.send({ groupId: group.groupId, message }, 'group-message');
  world.changed();
  return message;
}

function tellMessage(
  world: World,
  group: Group,
  kept: GroupMessage,
  how: { kind: string; senderId: string; quoted?: Record<string, string> },
): void {
  const { kind, senderId, quoted } = how;
  const { text, messageId, attachments } = kept;
  const message = { ...(text && { text }), msg_id: messageId, ...quoted, ...withAttachments(attachments) };
  sendGroupMessageEvent(world, group.groupId, { kind, senderId, message });
}

/** Tells the desk and the state file that a group is not what it was. */
export function groupChanged(world: World, group: Group): void {
  world.feed.send({ groupId: group.groupId }, 'group');
  world.changed();
}
