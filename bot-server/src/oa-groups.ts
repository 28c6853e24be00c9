import type { ProblemCode } from '@tung-nha/shared/problem';

/** Why Zalo did not do what was asked of a group. */
export interface GroupFailure {
  /** 'group_dissolved': it is gone, disabled, or without the OA. 'zalo_unavailable': worth another try later. */
  because: Extract<ProblemCode, `group_${string}` | `zalo_${string}`>;
  /** Whether Zalo may have done it all the same. */
  maybeDone: boolean;
  /** For the officer who looks later, more exact than the problem's sentence. */
  reason: string;
}

export type Told<T> = { ok: true; value: T } | { ok: false; failure: GroupFailure };

/** What a group stands on: bought or part of the OA's package, of a size, for one group (server-api §3.1). */
export interface GroupAsset {
  assetId: string;
  /** The most members. */
  size: number;
  /** The local day it ends, 'YYYY-MM-DD'; undefined when Zalo names none. */
  until?: string;
  /** The group that stands on it. */
  usedBy?: string;
}

/** A group as Zalo tells it now. */
export interface GroupFacts {
  name: string;
  description: string;
  link?: string;
  enabled: boolean;
  memberCount?: number;
  memberLimit?: number;
  dissolvedOn?: string;
  assetId?: string;
  assetType?: string;
  assetUntil?: string;
}

/** The OA's groups on Zalo, as officers work with them; every call ends within seconds and none throws. */
export interface OaGroups {
  assets(): Promise<Told<GroupAsset[]>>;
  /** Every group the OA is in, read page by page. */
  list(): Promise<Told<{ zaloGroupId: string; name: string }[]>>;
  /** `memberIds` are ids of the OA, one of them an administrator of the OA (server-api §3.2). Never repeated by itself. */
  create(wish: {
    name: string;
    description: string;
    assetId: string;
    memberIds: string[];
  }): Promise<Told<{ zaloGroupId: string }>>;
  read(zaloGroupId: string): Promise<Told<GroupFacts>>;
  /** Everybody in it and everybody who asked to be let in, by the OA's ids, read page by page. */
  members(zaloGroupId: string): Promise<Told<{ inside: string[]; waiting: string[] }>>;
  rename(zaloGroupId: string, to: { name: string; description: string }): Promise<Told<undefined>>;
  invite(zaloGroupId: string, memberIds: string[]): Promise<Told<undefined>>;
}
