import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { BenchStack } from './bench-stack.ts';
import { getJson, postJson } from '../testing/json-calls.ts';

/** A resident with an open Mini App, and the neighbourhood they ask from. */
export interface Resident {
  token: string;
  phone: string;
  ward: string;
  neighbourhoodCode: string;
  place: { latitude: number; longitude: number };
}

/** A press on “Tôi cần giúp” at `at` (of `performance.now()`), and what came of it; no `id` when it was refused. */
export interface Tap {
  at: number;
  id: string | undefined;
}

const person = z.object({ accessToken: z.string() });
const session = z.object({ token: z.string() });
const opened = z.object({ id: z.string() });
const wards = z.array(
  z.object({
    code: z.string(),
    center: z.tuple([z.number(), z.number()]),
    neighbourhoods: z.array(z.object({ code: z.string() })),
  }),
);

/** Signs new people in, spread evenly over the neighbourhoods of the sample wards. */
export async function signInResidents(stack: BenchStack, count: number): Promise<Resident[]> {
  const api = `${stack.botServerUrls[0] ?? ''}/api`;
  const homes = wards.parse(await getJson(`${api}/wards`)).flatMap(({ code: ward, center, neighbourhoods }) =>
    neighbourhoods.map(({ code }) => ({
      ward,
      neighbourhoodCode: code,
      place: { latitude: center[0], longitude: center[1] },
    })),
  );
  const residents: Resident[] = [];
  for (let n = 0; n < count; n += 1) {
    const home = homes[Math.floor((n * homes.length) / count)];
    if (home === undefined) throw new Error('there is no sample ward');
    const user = await postJson(`${stack.simulatorUrl}/_sim/users`, { name: `Bà con đo thử ${n + 1}` });
    const { accessToken } = person.parse(user);
    const { token } = session.parse(await postJson(`${api}/session`, { accessToken, ward: home.ward }));
    residents.push({ token, phone: `09${String(n).padStart(8, '0')}`, ...home });
  }
  return residents;
}

/** Asks for help once, as a Mini App does; gives the request's id. */
export async function askForHelp(
  stack: BenchStack,
  { token, phone, ward, neighbourhoodCode, place }: Resident,
  topic: 'vneid' | 'scam',
): Promise<string> {
  const request = {
    clientRequestId: randomUUID(),
    ward,
    topic,
    neighbourhoodCode,
    place,
    phone,
    note: 'Tôi không vào được, nhờ tổ giúp với ạ',
    urgent: topic === 'scam',
    consent: { textVersion: '2026-11' },
  };
  const headers = { authorization: `Bearer ${token}` };
  const url = `${stack.botServerUrls[0] ?? ''}/api/help-requests`;
  return opened.parse(await postJson(url, request, headers)).id;
}

/**
 * So many taps a second for so many seconds, each at its time however slow the answers are, residents in turn. A tap's
 * time is when it was due, so that a server that makes us late does not look faster.
 */
export async function tapSteadily(
  stack: BenchStack,
  residents: Resident[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Tap[]> {
  const begun = performance.now();
  const total = perSecond * seconds;
  const underWay: Promise<Tap>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      while (underWay.length < total && begun + (underWay.length * 1000) / perSecond <= performance.now()) {
        const resident = residents[underWay.length % residents.length];
        const at = begun + (underWay.length * 1000) / perSecond;
        if (resident) underWay.push(tap(stack, resident, at));
      }
      if (underWay.length < total) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  return Promise.all(underWay);
}

async function tap(stack: BenchStack, resident: Resident, at: number): Promise<Tap> {
  const id = await askForHelp(stack, resident, 'vneid').catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  });
  return { at, id };
}
