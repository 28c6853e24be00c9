/** One Zalo user as we know them; Zalo's two ids may become known at different times (server-api §8.4). */
export interface Person {
  id: string;
  oaUserId?: string;
  appUserId?: string;
  name?: string;
  wardId?: string;
  lastInteractionAt?: Date;
}

const CHAT_WINDOW_MS = 7 * 86_400_000;

/**
 * Whether the OA may write to somebody: 'never' before we know them in chat, 'lapsed' when they last wrote or tapped more
 * than 7 days ago (server-api §2.4). When that was is not always known; then a message is tried, so that is 'open'.
 */
export function chatWith(
  person: { oaUserId?: string | null; lastInteractionAt?: Date | null },
  now: Date,
): 'open' | 'never' | 'lapsed' {
  const { oaUserId = null, lastInteractionAt: last = null } = person;
  if (oaUserId === null) return 'never';
  return last !== null && now.getTime() - last.getTime() > CHAT_WINDOW_MS ? 'lapsed' : 'open';
}

/** What Zalo told us of somebody: at least one of the two ids. */
export interface ZaloIds {
  oaUserId?: string;
  appUserId?: string;
  name?: string;
}

/** What must happen to the rows that carry one of the ids; `person` is the row as it must look afterwards. */
export type Meeting =
  | { act: 'create'; ids: ZaloIds }
  | { act: 'keep'; person: Person }
  | { act: 'merge'; person: Person; absorbedId: string };

/**
 * How the rows found by either id become one person. The row with the OA's id survives, for chat hangs on it. Ids that
 * contradict what is known (both rows fully known, yet different) are never joined: that would show one person
 * another's requests. The OA's id, the one Zalo signs in webhooks, then decides who is meant.
 */
export function meeting(known: Person[], ids: ZaloIds): Meeting {
  const byOa = known.find((person) => isSame(person.oaUserId, ids.oaUserId));
  const byApp = known.find((person) => isSame(person.appUserId, ids.appUserId));
  if (byApp === undefined || byApp === byOa) return keepOrCreate(byOa, ids);
  if (byOa !== undefined && areHalves(byOa, byApp)) {
    return { act: 'merge', person: completed({ ...byApp, ...byOa }, ids), absorbedId: byApp.id };
  }
  const isAnother = byOa !== undefined || (ids.oaUserId !== undefined && byApp.oaUserId !== undefined);
  return isAnother ? keepOrCreate(byOa, withoutAppId(ids)) : keepOrCreate(byApp, ids);
}

function keepOrCreate(person: Person | undefined, ids: ZaloIds): Meeting {
  return person ? { act: 'keep', person: completed(person, ids) } : { act: 'create', ids };
}

const isSame = (known: string | undefined, told: string | undefined) => known !== undefined && known === told;

/** One row known to the OA only, the other to the app only: nothing speaks against their being one human. */
const areHalves = (byOa: Person, byApp: Person) =>
  byOa.appUserId === undefined && byApp.oaUserId === undefined;

function withoutAppId({ oaUserId, name }: ZaloIds): ZaloIds {
  return { ...(oaUserId === undefined ? {} : { oaUserId }), ...(name === undefined ? {} : { name }) };
}

/** The person with what was missing filled in: an id once known stays, the newest name is taken. */
function completed(person: Person, ids: ZaloIds): Person {
  const oaUserId = person.oaUserId ?? ids.oaUserId;
  const appUserId = person.appUserId ?? ids.appUserId;
  const name = ids.name ?? person.name;
  return {
    ...person,
    ...(oaUserId === undefined ? {} : { oaUserId }),
    ...(appUserId === undefined ? {} : { appUserId }),
    ...(name === undefined ? {} : { name }),
  };
}
