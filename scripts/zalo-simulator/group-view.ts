import type { Group, GroupMessage } from './groups.ts';
import type { Person } from './people.ts';
import type { World } from './world.ts';

/** A group as `/getgroup` shows it (server-api §3.2); a group whose asset never ends has empty dates. */
export function groupView(world: World, group: Group): unknown {
  const asset = world.groups.assets.find(({ assetId }) => assetId === group.assetId);
  return {
    group_info: {
      name: group.name,
      avatar: group.avatar,
      group_id: group.groupId,
      group_link: linkOf(group),
      group_description: group.description,
      status: group.status,
      total_member: memberCount(group),
      max_member: String(world.groups.capOf(group)),
      auto_delete_date: '',
    },
    asset_info: {
      asset_type: asset?.productType ?? '',
      asset_id: group.assetId,
      valid_through: '',
      auto_renew: 'false',
    },
    group_setting: group.settings,
  };
}

/** A group as it stands in lists and in the answer to its making. */
export function groupRow(group: Group): unknown {
  const { groupId, name, avatar, status } = group;
  const total = memberCount(group);
  return { group_id: groupId, group_link: linkOf(group), name, avatar, status, total_member: total };
}

/** A person as a row of members. */
export function memberRow({ userId, name }: Person): unknown {
  return { user_id: userId, name, avatar: `https://simulator.zdn.vn/avatar/${userId}.jpg` };
}

/** A message as the conversation calls print it (server-api §2.6, §3.2). */
export function messageRow(world: World, group: Group, message: GroupMessage): unknown {
  const { oaId } = world.credentials;
  const author = message.userId === null ? undefined : world.people.find(message.userId);
  return {
    src: author ? 1 : 0,
    time: message.at,
    type: message.attachments[0]?.type === 'image' ? 'photo' : 'text',
    message: message.text,
    message_id: message.messageId,
    from_id: author?.userId ?? oaId,
    to_id: group.groupId,
    from_display_name: author?.name ?? '',
    from_avatar: '',
    to_display_name: group.name,
    to_avatar: group.avatar,
  };
}

function memberCount(group: Group): number {
  return group.members.length + 1;
}

function linkOf(group: Group): string {
  return `https://zalo.me/g/${group.groupId.slice(0, 6)}`;
}
