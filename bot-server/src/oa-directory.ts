/** What Zalo says of one of the OA's users. */
export interface OaUser {
  /** The same person's id for the Zalo App (server-api §8.4). */
  userIdByApp: string;
  isFollower?: boolean;
  /** They last wrote or tapped by then: Zalo tells the day only, this is its last moment. */
  lastInteractionBy?: Date;
}

/** The OA's list of its users: the second thing the API asks Zalo, beside `Graph`. */
export interface OaDirectory {
  /** The OA's user with this id; undefined when there is none or Zalo has not told within 2 s. Never throws. */
  userOf(oaUserId: string): Promise<OaUser | undefined>;
}
