/** A group the OA made on Zalo, or one it is not in, whose posts people paste (server-api §3.1). */
type GroupKind = 'gmf' | 'postPack';

/** A Zalo group of a ward (design §2 “nhóm Zalo cộng đồng”). */
export interface CommunityGroup {
  wardId: string;
  id: string;
  kind: GroupKind;
  /** None for a group the OA is not in, and while Zalo makes one. */
  zaloGroupId: string | null;
  /** As Zalo shows it, at most 30 characters. */
  name: string;
  /** By the plan's template, whole. */
  fullName: string;
  /** None: of the whole ward. */
  neighbourhoodCodes: string[];
  link: string | null;
  active: boolean;
  /** For the officer: why it is not written to. */
  inactiveReason: string | null;
  makingSince: Date | null;
  assetId: string | null;
  assetType: string | null;
  /** Local days as 'YYYY-MM-DD': the end of the asset, and when Zalo then dissolves the group. */
  assetUntil: string | null;
  dissolvedOn: string | null;
  memberLimit: number | null;
  memberCount: number | null;
  refreshedAt: Date | null;
  refreshFailure: string | null;
}

/** What an officer says of a group. */
export interface GroupWish {
  kind: GroupKind;
  name: string;
  fullName: string;
  neighbourhoodCodes: string[];
  link: string | null;
}
