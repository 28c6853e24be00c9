import type { Edge } from '../endpoint.ts';
import type { OaUser } from '../oa-directory.ts';
import type { Work } from '../work.ts';
import { meetPerson } from './meet-person.ts';
import { isKnownToOa, setFollows, touchInteraction } from './person-store.ts';
import { chatWith } from './person.ts';

/** A user of the OA whom Zalo has confirmed to be a certain person of our app. */
export interface ConfirmedOaUser extends OaUser {
  oaUserId: string;
}

/**
 * The OA's user whom the Mini App claims its person to be, when Zalo says so too (server-api §8.4). Undefined for a claim
 * that is wrong or cannot be checked now, and for somebody known to the OA already, about whom Zalo need not be asked.
 * Call it outside of any transaction.
 */
export async function confirmOaUser(
  { parts, oaDirectory, limits }: Pick<Edge, 'parts' | 'oaDirectory' | 'limits'>,
  claim: { appUserId: string; oaUserId: string },
): Promise<ConfirmedOaUser | undefined> {
  const { appUserId, oaUserId } = claim;
  if (await isKnownToOa(parts.pool, appUserId)) return undefined;
  const mayAsk = await limits.take('linkOaUser', appUserId).then(
    () => true,
    () => false,
  );
  const user = mayAsk ? await oaDirectory.userOf(oaUserId) : undefined;
  return user?.userIdByApp === appUserId ? { oaUserId, ...user } : undefined;
}

/** Makes the OA's user and the person of our app one, so that messages reach whoever so far only used the Mini App. */
export async function linkOaUser(work: Work, { oaUserId, ...user }: ConfirmedOaUser): Promise<void> {
  const { tx, now } = work;
  const { userIdByApp: appUserId, isFollower, lastInteractionBy } = user;
  const person = await meetPerson(work, { oaUserId, appUserId });
  // What is known of one of the two may contradict Zalo's answer; then they are not joined.
  if (person.oaUserId !== oaUserId || person.appUserId !== appUserId) return;
  if (isFollower !== undefined) await setFollows(tx, person.id, isFollower);
  // A day says for sure only that the window has closed; within it the moment stays unknown, and messages are tried.
  if (chatWith({ oaUserId, lastInteractionAt: lastInteractionBy ?? null }, now) !== 'lapsed') return;
  if (lastInteractionBy !== undefined) await touchInteraction(tx, person.id, lastInteractionBy);
}
