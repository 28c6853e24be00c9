import type { MyData } from '@tung-nha/shared/my-data';

import { clockInWords } from '../time-words.ts';
import { isTopic, TOPIC_WORDS } from '../topic-words.ts';
import { MY_DATA_TEXTS as TEXTS, PURPOSE_WORDS, ROLE_WORDS, STATUS_WORDS } from './texts.ts';

type Facts = [string, string | undefined][];
/** Names a ward by its code, as far as it is known. */
export type WardNamed = (code: string) => string;

/** What is held about the person, each as a name and a value; what is not held is undefined. */
export function personFacts({ person }: MyData, wardNamed: WardNamed, now: Date): Facts {
  return [
    [TEXTS.name, person.name],
    [TEXTS.ward, person.ward && wardNamed(person.ward)],
    [TEXTS.since, clockInWords(person.createdAt, now)],
    [TEXTS.lastSeen, person.lastInteractionAt && clockInWords(person.lastInteractionAt, now)],
  ];
}

/** What a ward keeps about a volunteer or an officer. */
export function membershipFacts(membership: MyData['memberships'][number], wardNamed: WardNamed): Facts {
  const { home, skills } = membership;
  return [
    [ROLE_WORDS[membership.role] ?? membership.role, wardNamed(membership.ward)],
    [TEXTS.memberName, membership.name],
    [TEXTS.neighbourhood, membership.neighbourhood],
    [TEXTS.skills, skills.length > 0 ? skills.map(topicName).join(', ') : undefined],
    [TEXTS.home, home && placeInWords(home)],
    [TEXTS.turns, String(membership.turns)],
  ];
}

/** One request with the contact that was given. */
export function requestFacts(request: MyData['helpRequests'][number], now: Date): Facts {
  const { contact, stars } = request;
  return [
    [TOPIC_WORDS[request.topic].name, STATUS_WORDS[request.status]],
    [TEXTS.sentAt, clockInWords(request.createdAt, now)],
    [TEXTS.note, request.note],
    [TEXTS.phone, contact?.phone?.replace(/^84/, '0')],
    [TEXTS.landmark, contact?.landmark],
    [TEXTS.place, contact?.place && placeInWords(contact.place)],
    [TEXTS.stars, stars === undefined ? undefined : `${stars} trên 5`],
    [TEXTS.code, request.code],
  ];
}

/** Everything in lines that a person can read, for keeping. */
export function dataAsText(data: MyData, wardNamed: WardNamed, now: Date): string {
  const consents: Facts = data.consents.map(({ purpose, given, at, ward }) => [
    `${PURPOSE_WORDS[purpose].name} (${wardNamed(ward)})`,
    (given ? TEXTS.givenAt : TEXTS.withdrawnAt)(clockInWords(at, now)),
  ]);
  const parts: [string, Facts][] = [
    [TEXTS.person, personFacts(data, wardNamed, now)],
    ...data.memberships.map((one): [string, Facts] => [TEXTS.member, membershipFacts(one, wardNamed)]),
    ...data.helpRequests.map((one): [string, Facts] => [one.code, requestFacts(one, now)]),
    [TEXTS.consents, consents],
  ];
  return parts.map(([title, facts]) => [title.toUpperCase(), ...facts.flatMap(line)].join('\n')).join('\n\n');
}

function line([name, value]: Facts[number]): string[] {
  return value === undefined ? [] : [`${name}: ${value}`];
}

function topicName(code: string): string {
  return isTopic(code) ? TOPIC_WORDS[code].name : code;
}

function placeInWords({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `${latitude}, ${longitude}`;
}
