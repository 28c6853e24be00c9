import type { Attachment } from './chats.ts';

export type GroupMessage = {
  messageId: string;
  userId: string | null;
  text: string;
  attachments: Attachment[];
  /** Who was pinged, as the text's markers say: user ids, or everyone. */
  mentions: string[];
  mentionsAll: boolean;
  at: number;
};

export type Asset = {
  assetId: string;
  productType: 'gmf10' | 'gmf50' | 'gmf100' | 'gmf1000';
  quotaType: 'sub_quota' | 'purchase_quota' | 'reward_quota';
  usedBy: string | null;
};

export type Group = {
  groupId: string;
  name: string;
  description: string;
  avatar: string;
  assetId: string;
  status: 'enabled' | 'disabled';
  oaRemoved: boolean;
  settings: {
    lock_send_msg: boolean;
    join_appr: boolean;
    enable_msg_history: boolean;
    enable_link_join: boolean;
  };
  members: string[];
  admins: string[];
  pending: string[];
  messages: GroupMessage[];
};

export type SavedGroups = { groups: Group[]; assets: Asset[] };

const keptPerGroup = 3_000;

/** GMF groups and the assets that carry them (server-api §3). */
export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly assets: Asset[];

  constructor(saved: SavedGroups) {
    for (const group of saved.groups) this.#groups.set(group.groupId, group);
    this.assets = saved.assets;
  }

  toSave(): SavedGroups {
    return { groups: this.all(), assets: this.assets };
  }

  all(): Group[] {
    return [...this.#groups.values()];
  }

  find(groupId: string): Group | undefined {
    return this.#groups.get(groupId);
  }

  add(group: Group): void {
    this.#groups.set(group.groupId, group);
  }

  /** Dissolves a group; its asset is free again. */
  remove(group: Group): void {
    this.#groups.delete(group.groupId);
    for (const asset of this.assets) if (asset.usedBy === group.groupId) asset.usedBy = null;
  }

  addMessage(group: Group, message: GroupMessage): void {
    group.messages.push(message);
    if (group.messages.length > keptPerGroup) group.messages.shift();
  }

  /** The most members a group may have, by the class of its asset. */
  capOf(group: Group): number {
    const asset = this.assets.find(({ assetId }) => assetId === group.assetId);
    return asset ? capOfClass(asset.productType) : 0;
  }
}

/** The number in the class name is the member maximum (server-api §3.1). */
export function capOfClass(productType: Asset['productType']): number {
  return Number(productType.slice(3));
}
