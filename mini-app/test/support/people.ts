import { expect } from 'vitest';

import { stack } from './stack.ts';

interface SamplePerson {
  userId: string;
  name: string;
  ward?: string | null;
  role?: string;
}

const WARD = 'an-bien';

/** The sample people of An Biên with this role, as the simulator lists them. */
export async function samplePeople(role: 'resident' | 'member'): Promise<SamplePerson[]> {
  const people = await ask<SamplePerson[]>('/_sim/users');
  const found = people.filter((person) => person.ward === WARD && (person.role ?? 'resident') === role);
  expect(found.length, `sample people with the role ${role}`).toBeGreaterThan(0);
  return found;
}

/** A resident nobody has met before: no ward, no requests, no roles. */
export async function newResident(
  name: string,
  place: { latitude?: number; longitude?: number } = {},
): Promise<SamplePerson> {
  const { userId } = await ask<{ userId: string }>('/_sim/users', { name, phone: '84912345678', ...place });
  return { userId, name };
}

/** The member in whose chat the request's code has arrived; waits until one has been asked. */
export async function memberAskedFor(code: string): Promise<SamplePerson> {
  const members = await samplePeople('member');
  let asked: SamplePerson | undefined;
  await expect
    .poll(async () => (asked = await firstWithCode(members, code)), { timeout: 20_000, interval: 250 })
    .toBeDefined();
  return asked ?? Promise.reject(new Error(`nobody was asked for ${code}`));
}

/** The members, leaders among them, in whose chats the request's code has arrived; waits until that many have been asked. */
export async function membersAskedFor(code: string, count: number): Promise<SamplePerson[]> {
  const people = await ask<SamplePerson[]>('/_sim/users');
  const members = people.filter(
    ({ ward, role = '' }) => ward === WARD && ['member', 'leader', 'deputy'].includes(role),
  );
  const asked: SamplePerson[] = [];
  const look = async () => {
    for (const member of members)
      if (!asked.includes(member) && (await firstWithCode([member], code))) asked.push(member);
    return asked.length;
  };
  await expect.poll(look, { timeout: 20_000, interval: 250 }).toBeGreaterThanOrEqual(count);
  return asked.slice(0, count);
}

/** The liaison of the police in a sample ward. */
export async function samplePolice(ward: string): Promise<SamplePerson> {
  const people = await ask<SamplePerson[]>('/_sim/users');
  const police = people.find((person) => person.ward === ward && person.name.includes('công an'));
  return police ?? Promise.reject(new Error(`${ward} has no sample police`));
}

/** The person writes to the OA; waits for its answer. */
export async function say({ userId }: SamplePerson, text: string): Promise<void> {
  const inbox = async () => (await ask<object[]>(`/_sim/users/${userId}/inbox`)).length;
  const before = await inbox();
  await ask(`/_sim/users/${userId}/messages`, { text });
  await expect.poll(inbox, { timeout: 20_000, interval: 100 }).toBeGreaterThan(before);
}

/** An officer of culture and society in a sample ward. */
export async function sampleOfficer(ward: string): Promise<SamplePerson> {
  const people = await ask<SamplePerson[]>('/_sim/users');
  const officer = people.find((person) => person.ward === ward && person.name.includes('văn hóa'));
  return officer ?? Promise.reject(new Error(`${ward} has no sample officer`));
}

/** Everybody of a sample ward's teams and office. */
export async function sampleHelpers(ward: string): Promise<SamplePerson[]> {
  const people = await ask<SamplePerson[]>('/_sim/users');
  const helpers = people.filter(
    (person) => person.ward === ward && (person.role ?? 'resident') !== 'resident',
  );
  expect(helpers.length, `sample helpers of ${ward}`).toBeGreaterThan(1);
  return helpers;
}

/** Makes a group of the OA by itself, as somebody does on the OA's own page: no server knows of it. */
export async function makeGroupOnZalo(name: string, people: SamplePerson[]): Promise<void> {
  await ask('/_sim/groups', { name, userIds: people.map(({ userId }) => userId) });
}

/** What the OA has written to the person, oldest first. */
export async function inboxOf(person: SamplePerson | undefined): Promise<string[]> {
  const inbox = await ask<{ text?: string }[]>(`/_sim/users/${person?.userId ?? ''}/inbox`);
  return inbox.map(({ text = '' }) => text);
}

/** The link that the OA answers “đăng nhập” with. */
export async function loginLinkOf(officer: SamplePerson): Promise<string> {
  await say(officer, 'đăng nhập');
  const link = /http\S+#\S+/.exec((await inboxOf(officer)).at(-1) ?? '')?.[0];
  return link ?? Promise.reject(new Error('no login link in the chat'));
}

async function firstWithCode(members: SamplePerson[], code: string): Promise<SamplePerson | undefined> {
  for (const member of members) {
    const inbox = await ask<{ text?: string }[]>(`/_sim/users/${member.userId}/inbox`);
    if (inbox.some(({ text }) => text?.includes(code))) return member;
  }
  return undefined;
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(stack.simulatorUrl + path, init);
  expect(response.ok, `${path} answered ${response.status}`).toBe(true);
  return (await response.json()) as T;
}
