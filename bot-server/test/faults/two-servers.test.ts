import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { keptSecrets } from '../../../scripts/start/secrets.ts';
import { startStack, type Stack } from '../../../scripts/testing/stack.ts';
import { createSealer } from '../../src/sealing.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { testDatabase } from '../support/database.ts';
import { impossibleStates } from '../support/impossible-states.ts';
import { loadBalancer, type LoadBalancer } from '../support/load-balancer.ts';
import { figure, LONG, paced, until } from '../support/paced.ts';
import { testFolder } from '../support/parts-for-tests.ts';
import { callOnce } from '../support/posting.ts';
import { signedText } from '../support/signed-webhook.ts';
import { askJson, simulatedZalo, type SimulatedZalo } from '../support/simulated-zalo.ts';
import { helpRequest } from '../support/steady-load.ts';

const PEOPLE = LONG ? 2000 : 200;
const ASKING = PEOPLE / 10;
const WRITING_TWICE = LONG ? 1000 : 100;
const RACES = LONG ? 1000 : 15;
const RACERS = 8;
// More than the wards' people can be sent: here the limits must not be what is slow.
const MESSAGES_A_MINUTE = 60_000;

const { pool, connectionString } = await testDatabase();
const dataDir = path.join(testFolder(), 'data');
let stack: Stack;
let zalo: SimulatedZalo;
let balancer: LoadBalancer;

beforeAll(async () => {
  const changes = { LOG_LEVEL: 'fatal', ZALO_OA_PER_MINUTE: String(MESSAGES_A_MINUTE) };
  stack = await startStack({ databaseUrl: connectionString, dataDir, botServers: 2, changes });
  zalo = await simulatedZalo(stack.simulatorUrl);
  balancer = await loadBalancer(stack.botServerUrls);
  await zalo.allow(MESSAGES_A_MINUTE);
  await zalo.deliverTo(`${balancer.url}/webhooks/zalo/oa`);
}, 120_000);

afterAll(async () => {
  await stack.stop();
  await balancer.close();
});

const token = z.object({ token: z.string() }).transform((session) => session.token);
const opened = z.object({ id: z.string(), code: z.string() });

/** A session through one server after the other, as are all calls to the balancer. */
const signIn = (accessToken: string, ward: string) =>
  askJson(token, `${balancer.url}/api/session`, { body: { accessToken, ward } });

async function newResident(ward: string): Promise<string> {
  return signIn((await zalo.newUser('Bà con mẫu')).accessToken, ward);
}

const askForHelp = (resident: string, ward: string, neighbourhood = 1) =>
  askJson(opened, `${balancer.url}/api/help-requests`, {
    body: helpRequest(randomUUID(), `TDP-0${neighbourhood}`, ward),
    token: resident,
  });

let written = 0;
/** Somebody writes to the OA; Zalo delivers that a moment later. */
async function say(userId: string, text: string): Promise<void> {
  await zalo.say(userId, text);
  written += 1;
}

const countOf = async (sql: string, values: unknown[] = []) =>
  (await pool.query<{ count: number }>(`select count(*) as count ${sql}`, values)).rows[0]?.count ?? 0;

/** Waits until all that was written has come in and nothing is left to do now, by the simulator's clock. */
async function settled(): Promise<void> {
  const arrived = () => countOf("from inbox where event_name = 'user_send_text'");
  await until('everything written has come in', async () => (await arrived()) === written, 120_000);
  const left = async () =>
    (await countOf("from inbox where state = 'waiting'")) +
    (await countOf("from outbox where state = 'sending' or (state = 'waiting' and run_at <= $1)", [
      zalo.now(),
    ])) +
    (await countOf('from help_request where next_action_at <= $1', [zalo.now()]));
  await until('nothing is left to do', async () => (await left()) === 0, 300_000);
}

const OFFER = /^(?:🔴 CẦN GẤP\. )?Bà con (?:cần bạn|đang chờ) giúp \(mã (\w+)\)/u;

/** The codes offered to each helper of the ward's sample team, as they stand in the helper's chat. */
async function offersInChats(ward: string): Promise<Map<string, string[]>> {
  const helpers = (await zalo.users()).filter((user) => user.ward === ward && user.role !== 'resident');
  const chats = await Promise.all(
    helpers.map(async ({ userId }) => {
      const codes = (await zalo.inboxOf(userId)).map((text) => OFFER.exec(text)?.[1]);
      return [userId, codes.filter((code) => code !== undefined)] as const;
    }),
  );
  return new Map(chats.filter(([, codes]) => codes.length > 0));
}

/** Everybody greets at once, and a tenth as many press “Tôi cần giúp”; gives the greeters and the requests. */
async function everybodyWrites(ward: string) {
  const writers = await paced(PEOPLE, 500, (i) => zalo.newUser(`Bà con ${i}`));
  const residents = await paced(ASKING, 100, () => newResident(ward));
  const [requests] = await Promise.all([
    Promise.all(residents.map((resident, i) => askForHelp(resident, ward, 1 + (i % 9)))),
    ...writers.map(({ userId }) => say(userId, 'Xin chào')),
  ]);
  await settled();
  return { writers, requests };
}

/** Whoever was asked about one of these answers, all at once, and two of three want it. Gives how many answered. */
async function membersAnswer(ward: string, codes: ReadonlySet<string>): Promise<number> {
  const answers = [...(await offersInChats(ward))].flatMap(([userId, offered], i) =>
    offered.filter((code) => codes.has(code)).map((code) => say(userId, `${i % 3 === 0 ? 2 : 1} ${code}`)),
  );
  await Promise.all(answers);
  await settled();
  return answers.length;
}

/** What became of the requests: their offers in the database and in the chats, winners, and what the timers did. */
async function outcomeOf(ward: string, ids: string[]) {
  const chats = [...(await offersInChats(ward)).values()];
  const event = "from help_request_event where request_id = any($1) and actor = 'timer'";
  const same = 'request_id, from_status, to_status, detail';
  return {
    offers: await countOf('from offer where request_id = any($1)', [ids]),
    arrived: chats.flat().length,
    arrivedTwice: chats.reduce((sum, codes) => sum + codes.length - new Set(codes).size, 0),
    winners: await countOf("from offer where request_id = any($1) and state = 'accepted'", [ids]),
    accepted: await countOf("from help_request where id = any($1) and status = 'accepted'", [ids]),
    lapses: await countOf(`${event} and from_status = 'offered' and to_status = 'open'`, [ids]),
    timersTwice: await countOf(`from (select 1 ${event} group by ${same} having count(*) > 1) twice`, [ids]),
  };
}

test('two servers on one database: one effect of every event, one message of every offer, one winner', async () => {
  const ward = 'an-bien';
  const { writers, requests } = await everybodyWrites(ward);
  const half = new Set(requests.slice(0, ASKING / 2).map(({ code }) => code));
  const answers = await membersAnswer(ward, half);
  // The waves of the other half lapse, once each, and the next are asked.
  for (const minutes of [5, 10]) {
    await zalo.advance(minutes);
    await settled();
  }

  const chats = await Promise.all(writers.map(({ userId }) => zalo.inboxOf(userId)));
  const each = [...new Set(chats.map((texts) => texts.length))];
  const ids = requests.map(({ id }) => id);
  const { offers, arrived, arrivedTwice, winners, accepted, lapses, timersTwice } = await outcomeOf(
    ward,
    ids,
  );
  const impossible = await impossibleStates(pool);
  figure(
    `two servers: ${PEOPLE} people wrote at once, webhooks ${balancer.given().join(' + ')}, ${each.join(' or ')} messages each; ` +
      `${ASKING} requests, ${answers} answers of members, ${winners} winners of ${accepted}; ` +
      `${offers} offers, ${arrived} arrived, ${arrivedTwice} twice; ${lapses} waves lapsed, ${timersTwice} timers twice; ` +
      `${Object.keys(impossible).length} impossible states`,
  );
  expect(each).toHaveLength(1);
  for (const happened of [each[0], accepted, lapses]) expect(happened).toBeGreaterThan(0);
  expect({ arrived, arrivedTwice, winners, timersTwice }).toEqual({
    arrived: offers,
    arrivedTwice: 0,
    winners: accepted,
    timersTwice: 0,
  });
  expect(await countOf("from inbox where state = 'parked'")).toBe(0);
  expect(impossible).toEqual({});
});

test('B3: two messages within 5 ms are one conversation, in order, with both answers', async () => {
  const sealer = createSealer(keptSecrets(dataDir).dataEncryptionKey);
  const run = randomUUID().slice(0, 8);
  // By number: looking up a name could make the second call overtake the first before either has left.
  const servers = stack.botServerUrls.map((url) => url.replace('localhost', '127.0.0.1'));
  await paced(WRITING_TWICE, 100, async (i) => {
    const sender = { from: `7700${i}-${run}`, fromByApp: `8800${i}-${run}` };
    const at = zalo.now().getTime();
    await Promise.all(
      ['giúp tôi', 'An Biên'].map((text, n) => {
        const message = { ...sender, id: `${run}-${i}-${n}`, text };
        const { url, ...call } = signedText(zalo.keys, new Date(at + n * 4), message);
        return callOnce(`${servers[i % 2]}${url}`, { ...call, body: call.payload });
      }),
    );
    written += 2;
  });
  await settled();
  const { rows } = await pool.query<{ who: string; bodies: Buffer[] }>(
    `select p.oa_user_id as who, array_agg(o.body order by o.id) as bodies
     from person p join conversation c on c.person_id = p.id left join outbox o on o.person_id = p.id
     where p.oa_user_id like '7700%' group by p.oa_user_id`,
  );
  const answers = rows.map(({ bodies }) =>
    bodies.map((body) => sealer.open(body, BODY_CONTEXT).split('\n')[0]).join(' → '),
  );
  const seen = [...new Set(answers)];
  figure(
    `B3: ${WRITING_TWICE} people wrote twice within 5 ms: ${rows.length} conversations; answers: ${seen.join(' | ')}`,
  );
  expect(rows).toHaveLength(WRITING_TWICE);
  expect(seen).toEqual([
    'Bà con ở phường, xã nào? → Bà con cần giúp việc gì? Nhắn một câu là được, hoặc gõ số:',
  ]);
});

test(`B4: ${RACERS} members accept one request at once, through both servers: one winner each time`, async () => {
  const ward = 'an-hai';
  const members = (await zalo.users()).filter((user) => user.ward === ward && user.role === 'member');
  const helpers = members.slice(0, RACERS);
  // An event of the chat tells that the member and the user of the Mini App are the same person.
  await Promise.all(helpers.map(({ userId }) => say(userId, 'Xin chào')));
  await settled();
  const racers = await Promise.all(
    helpers.map(async ({ userId }) => signIn(await zalo.accessTokenOf(userId), ward)),
  );
  const ended: Record<string, number> = {};
  let resident = '';
  for (let race = 0; race < RACES; race += 1) {
    if (race % 30 === 0) resident = await newResident(ward);
    const { id } = await askForHelp(resident, ward);
    await askEverybody(id, helpers);
    const outcomes = await Promise.all(racers.map((racer) => answerTo(id, 'accept', racer)));
    for (const outcome of outcomes) ended[outcome] = (ended[outcome] ?? 0) + 1;
    const winner = racers[outcomes.indexOf('200')];
    if (winner === undefined) continue;
    const done = { did: 'xong', managedAlone: true, newHousehold: false };
    expect(await answerTo(id, 'complete', winner, done)).toBe('200');
  }
  figure(`B4: ${RACES} races of ${RACERS} members over two servers: ${JSON.stringify(ended)}`);
  expect(ended).toEqual({ 200: RACES, '409 already_taken': RACES * (RACERS - 1) });
  expect(await impossibleStates(pool)).toEqual({});
});

/** Gives each of them an open offer, once routing has asked its own wave: a wave alone is too small for a race. */
async function askEverybody(id: string, helpers: { userId: string }[]): Promise<void> {
  const isOffered = async () =>
    (await countOf("from help_request where id = $1 and status = 'offered'", [id])) === 1;
  await until('the first wave is asked', isOffered);
  await pool.query(
    `insert into offer (ward_id, request_id, member_ward_id, member_id, wave, step, position, reasons, state,
       offered_at, lapses_at)
     select distinct on (m.id) o.ward_id, o.request_id, m.ward_id, m.id, 1, 'wave', 9, o.reasons, 'open', o.offered_at, o.lapses_at
     from offer o, member m join person p on p.id = m.person_id
     where o.request_id = $1 and m.ward_id = o.ward_id and p.oa_user_id = any($2)
     on conflict do nothing`,
    [id, helpers.map(({ userId }) => userId)],
  );
}

async function answerTo(id: string, how: 'accept' | 'complete', member: string, body = {}): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${member}` };
  const call = { method: 'POST', headers, body: JSON.stringify(body) };
  const { answered } = await callOnce(`${balancer.url}/api/help-requests/${id}/${how}`, call);
  if (answered === undefined) return 'no answer';
  const { code } = z.object({ code: z.string().optional() }).parse(JSON.parse(answered.body));
  return answered.status === 200 ? '200' : `${answered.status} ${code ?? ''}`;
}
