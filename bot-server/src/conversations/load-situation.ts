import type { GuideShelf, Reader } from '../assistant/guide-shelf.ts';
import { guidePlace } from '../guides/guide-place.ts';
import { awaitingApprovalOf } from '../broadcasts/announce-in-chat.ts';
import { heldFor } from '../broadcasts/hold-late.ts';
import { readsNews } from '../people/news-reader-store.ts';
import type { Person } from '../people/person.ts';
import { membersOfPerson } from '../teams/member-store.ts';
import type { Member } from '../teams/member.ts';
import type { Work } from '../work.ts';
import { namesWard, wardNamed } from './ask-draft.ts';
import type { ConversationState } from './conversation-state.ts';
import type { Heard } from './heard.ts';
import { allWards, neighbourhoodsOf, wardsByCode } from './places-store.ts';
import { acceptedRequests, ownRequests, recentOffers } from './situation-store.ts';
import type { KnownPlaces, Situation, WardPlace } from './situation.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OFFERS_DAYS = 2;
const CLOSED_DAYS = 7;

interface Message {
  person: Person;
  state: ConversationState;
  heard: Heard;
  shelfFor: (reader: Reader) => GuideShelf;
}

/** Everything a decision about this message may depend on, read in the transaction that acts on it. */
export async function loadSituation(
  work: Work,
  { person, state, heard, shelfFor }: Message,
): Promise<Situation> {
  const { tx, now } = work;
  const link = (route: string) => work.link(route);
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const members = await membersOfPerson(tx, person.id);
  const offers = members.length > 0 ? await recentOffers(tx, person.id, ago(OFFERS_DAYS)) : [];
  const accepted = members.length > 0 ? await acceptedRequests(tx, person.id) : [];
  const own = await ownRequests(tx, person.id, ago(CLOSED_DAYS));
  const places = await loadPlaces(work, { person, members, state, heard });
  const wardId = person.wardId ?? members[0]?.wardId;
  const place = await guidePlace(tx, heard.kind === 'text' ? wardId : undefined);
  const guides = shelfFor({ place, isMember: members.length > 0, now });
  const isOfficer = members.some(({ role }) => role === 'officer');
  const approvals = isOfficer ? await awaitingApprovalOf(tx, person.id) : [];
  const held = isOfficer ? await heldFor(tx, person.id, now) : [];
  const mayAsk = state.newsAskedAt === undefined && wardId !== undefined;
  const reads = mayAsk && (await readsNews(tx, wardId, person.id));
  const asked = { approvals, held, readsNews: reads };
  return { person, now, members, offers, accepted, own, places, guides, ...asked, link };
}

interface Asked {
  person: Person;
  members: Member[];
  state: ConversationState;
  heard: Heard;
}

/** The wards and neighbourhoods that a request being told may need: all wards only for somebody whose ward is open. */
async function loadPlaces({ tx }: Work, asked: Asked): Promise<KnownPlaces> {
  const text = asked.heard.kind === 'text' ? asked.heard.text : '';
  const known = knownWard(asked);
  const mayNameOther = asked.state.asking === undefined && namesWard(text);
  const wards = known === undefined || mayNameOther ? await allWards(tx) : await wardsByCode(tx, [known]);
  const code = wardMeant(wards, text) ?? known;
  if (code === undefined) return { wards, neighbourhoods: [] };
  return { wards, neighbourhoodsOf: code, neighbourhoods: await neighbourhoodsOf(tx, code) };
}

function knownWard({ person, members, state }: Asked): string | undefined {
  return state.asking ? state.asking.wardId : (person.wardId ?? members[0]?.wardId);
}

/** The ward a text names, or the only one there is. */
function wardMeant(wards: WardPlace[], text: string): string | undefined {
  return wardNamed(wards, text) ?? (wards.length === 1 ? wards[0]?.code : undefined);
}
