import type { HelpRequestStatus, Place, Topic } from '@tung-nha/shared/help-request';
import type { NamedPlace } from '@tung-nha/shared/place-names';

import type { GuideShelf } from '../assistant/guide-shelf.ts';
import type { Awaiting } from '../broadcasts/announce-in-chat.ts';
import type { Held } from '../broadcasts/hold-late.ts';
import type { Person } from '../people/person.ts';
import type { Member } from '../teams/member.ts';

/** An offer the person was made in the last days, whatever became of it. */
export interface SeenOffer {
  requestId: string;
  code: string;
  topic: Topic;
  state: 'open' | 'accepted' | 'declined' | 'lapsed' | 'closed';
  offeredAt: Date;
  requestStatus: HelpRequestStatus;
}

/** A request the person is helping with now. */
export interface AcceptedRequest {
  requestId: string;
  code: string;
  topic: Topic;
  residentName: string | null;
  acceptedAt: Date;
  /** When either side last wrote to the other; when it was accepted, if none did. */
  talkedAt: Date;
}

/** A request of the person's own: open, or closed within the last week. */
export interface OwnRequest {
  requestId: string;
  code: string;
  topic: Topic;
  status: HelpRequestStatus;
  helperName: string | null;
  createdAt: Date;
  closedAt: Date | null;
  talkedAt: Date;
  stars: number | null;
  /** When the resident was asked whether anybody came, while that is not answered. */
  askedWhetherHelpedAt: Date | null;
}

export interface WardPlace extends NamedPlace {
  kind: string;
  province: string;
  neighbourhoodLabel: string;
  teamName: string;
  /** Local hours in which nobody is asked. */
  quiet: [from: string, to: string];
  center: Place;
}

/** What a dialogue may need to know about places; empty where it needs nothing. */
export interface KnownPlaces {
  wards: WardPlace[];
  /** Whose neighbourhoods these are; those of one ward at a time. */
  neighbourhoodsOf?: string;
  neighbourhoods: NamedPlace[];
}

/** All that a decision about one message may depend on besides the conversation itself. */
export interface Situation {
  person: Person;
  now: Date;
  /** Active memberships and offices, in all wards. */
  members: Member[];
  /** Newest first. */
  offers: SeenOffer[];
  /** Talked to last first. */
  accepted: AcceptedRequest[];
  /** Newest first. */
  own: OwnRequest[];
  places: KnownPlaces;
  /** The guides this person may be answered from. */
  guides: GuideShelf;
  /** The guide a language model picked for this very message; null when it found none fitting. Absent: not asked. */
  picked?: string | null;
  /** Announcements that wait for this officer's yes, newest first. */
  approvals?: Awaiting[];
  /** Announcements that missed their time and wait for this officer's word, asked last first. */
  held?: Held[];
  /** Whether the person agreed to get the ward's news; not known where nobody is asked. */
  readsNews?: boolean;
  /** The link that opens a route of the Mini App. */
  link: (route: string) => string;
}

/** True for somebody whom routing may ask to help. */
export function isHelper(situation: Situation): boolean {
  return situation.members.some((member) => member.role !== 'officer');
}

export function isOfficer(situation: Situation): boolean {
  return situation.members.some((member) => member.role === 'officer');
}

/** True for the police liaison of a ward, who alone warns of scams. */
export function isPolice(situation: Situation): boolean {
  return situation.members.some(({ office }) => office === 'police');
}

/** The person's own requests that are still under way, newest first. */
export function openRequests(situation: Situation): OwnRequest[] {
  return situation.own.filter(({ status }) => status !== 'done' && status !== 'withdrawn');
}
