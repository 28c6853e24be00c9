import { randomUUID } from 'node:crypto';

import { beforeEach, expect, test } from 'vitest';

import { lapseUnreachableOffer } from '../../src/help-requests/lapse-unreachable-offer.ts';
import { atWork } from '../../src/work.ts';
import { deliverOutbox } from '../../src/zalo/deliver-outbox.ts';
import { testDatabase } from '../support/database.ts';
import { AN_BIEN, emptyWards, givePeople, type People } from '../support/people.ts';
import { giveHelpRequest } from '../support/requests.ts';
import { connectedZalo, queue, simulatedZalo } from '../support/zalo-for-tests.ts';

const simulated = await simulatedZalo();
const connected = await connectedZalo(await testDatabase(), simulated);
const { parts, zalo, parked } = connected;
const { pool, clock } = parts;
let people: People;

beforeEach(async () => {
  await emptyWards(pool);
  people = await givePeople(pool, clock.now());
});

/** An offer to Anh Minh, whose chat with the OA is closed for ten days; goes as far as the outbox can bring it. */
async function offerToClosedChat(): Promise<string> {
  const { userId } = await simulated.control<{ userId: string }>('POST', '/users', { name: 'Anh Minh' });
  const longAgo = new Date(clock.now().getTime() - 10 * 86_400_000);
  await pool.query('update person set oa_user_id = $2, last_interaction_at = $3 where id = $1', [
    people.member.personId,
    userId,
    longAgo,
  ]);
  const id = await giveHelpRequest(pool, clock.now(), {
    residentId: people.resident.personId,
    offeredTo: people.member,
  });
  await pool.query(`update help_request set note = 'nhà 12 Lê Lợi' where id = $1`, [id]);
  await queue(parts, {
    ...{ to: { personId: people.member.personId }, kind: 'offer', wardId: AN_BIEN, about: `request:${id}` },
  });
  return id;
}

/** Sends what is due, and does about a parked message what the server does. */
async function deliver(): Promise<void> {
  while ((await deliverOutbox(parts, zalo, 'oa')) > 0);
  for (const message of parked.splice(0)) await atWork(parts, (work) => lapseUnreachableOffer(work, message));
  while ((await deliverOutbox(parts, zalo, 'group')) > 0);
}

async function giveGroup(active: boolean): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select oa_user_id as id from person where id = $1', [
    people.member.personId,
  ]);
  const oaUserId = rows[0]?.id ?? '';
  const name = 'Tổ CNSCĐ - An Biên';
  const made = { name, userIds: [oaUserId] };
  const { groupId } = await simulated.control<{ groupId: string }>('POST', '/groups', made);
  const id = randomUUID();
  await pool.query(
    `insert into community_group (ward_id, id, kind, zalo_group_id, name, full_name, active, inactive_reason, created_at,
       updated_at) values ($1, $2, 'gmf', $3, $4, $4, $5, $6, $7, $7)`,
    [AN_BIEN, id, groupId, name, active, active ? null : 'Cán bộ đã ngừng dùng nhóm này.', clock.now()],
  );
  await pool.query('insert into community_group_member (ward_id, group_id, oa_user_id) values ($1, $2, $3)', [
    AN_BIEN,
    id,
    oaUserId,
  ]);
  return groupId;
}

async function offerState(requestId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ state: string }>('select state from offer where request_id = $1', [
    requestId,
  ]);
  return rows[0]?.state;
}

interface GroupMessage {
  text: string;
  mentions: string[];
  mentionsAll: boolean;
}
const saidIn = (groupId: string) => simulated.control<GroupMessage[]>('GET', `/groups/${groupId}/messages`);

test('a member whose chat is closed is pinged in their group, alone and without a word of the request', async () => {
  const requestId = await offerToClosedChat();
  const groupId = await giveGroup(true);
  await deliver();
  const said = await saidIn(groupId);
  expect(said).toHaveLength(1);
  const { rows } = await pool.query<{ id: string }>('select oa_user_id as id from person where id = $1', [
    people.member.personId,
  ]);
  expect(said[0]).toMatchObject({ mentions: [rows[0]?.id], mentionsAll: false });
  expect(said[0]?.text).not.toMatch(/Lê Lợi|Bà Tư|TDP/);
  expect(await offerState(requestId)).toBe('open');
});

test('without a group in use the ward’s template calls them', async () => {
  const template = { id: '123', title: 'tieu_de', content: 'noi_dung', titleLength: 100, contentLength: 200 };
  await pool.query(
    `update ward set settings = jsonb_set(settings, '{broadcasts,template}', $2), updated_at = $3 where id = $1`,
    [AN_BIEN, template, new Date(clock.now().getTime() + 1000)],
  );
  const requestId = await offerToClosedChat();
  const groupId = await giveGroup(false);
  await deliver();
  expect(await saidIn(groupId)).toEqual([]);
  const { rows } = await pool.query<{ attachment: object }>(
    `select attachment from outbox where person_id = $1 and kind = 'requestNews'`,
    [people.member.personId],
  );
  expect(rows).toEqual([
    {
      attachment: {
        template: '123',
        data: expect.objectContaining({ tieu_de: 'Bà con cần bạn giúp' }) as unknown,
      },
    },
  ]);
  expect(await offerState(requestId)).toBe('open');
});

test('with neither, the offer lapses at once', async () => {
  const requestId = await offerToClosedChat();
  await deliver();
  expect(await offerState(requestId)).toBe('lapsed');
});

test('a text can never ping everybody, nor can a mention that names the group', async () => {
  await offerToClosedChat();
  const groupId = await giveGroup(true);
  await queue(parts, { to: { groupId }, text: `[@${groupId}] [@ ${groupId}] ［@${groupId}]` });
  await deliver();
  for (const said of await saidIn(groupId)) expect(said.mentionsAll).toBe(false);
});
