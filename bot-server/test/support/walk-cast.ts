import { AN_BIEN, emptyWards, giveMember, givePerson, giveWards } from './people.ts';
import type { WalkServer } from './walk-server.ts';

/** Somebody of the walk, known to Zalo by both ids. */
export interface Walker {
  name: string;
  userId: string;
  userIdByApp: string;
  phone: string;
}

const RESIDENTS = ['Bà Tư', 'Ông Năm', 'Chị Sáu', 'Chú Bảy', 'Cô Tám'];
const MEMBERS = ['Anh Minh', 'Chị Thuý', 'Anh Khoa'] as const;

/** Puts new people into emptied wards: residents, a team, two officers, and two whose invite codes are still unused. */
export async function walkCast(server: WalkServer): Promise<{ people: Walker[]; groupId: string }> {
  const { pool, clock } = server.parts;
  await emptyWards(pool);
  const now = clock.now();
  await giveWards(pool, now);
  const given = [];
  for (const name of RESIDENTS) given.push({ name, ...(await givePerson(pool, now, { name })) });
  for (const name of MEMBERS) given.push({ name, ...(await giveMember(pool, now, { name })) });
  given.push({ name: 'Chị Hoa', ...(await giveMember(pool, now, { name: 'Chị Hoa', role: 'leader' })) });
  for (const [name, office] of [['Chị Lan', 'vhxh'] as const, ['Anh Dũng', 'police'] as const])
    given.push({ name, ...(await giveMember(pool, now, { name, role: 'officer', office })) });
  for (const code of ['WALKAAAA', 'WALKAAAB']) {
    const { memberId } = await giveMember(pool, now, { name: `Tổ viên ${code}` });
    await pool.query(
      `update member set status = 'invited', person_id = null, practised = false, readiness = 'duty', invite_code = $2,
         duty = '{[0,10080)}' where id = $1`,
      [memberId, code],
    );
  }
  given.push({ name: 'Anh Mới', ...(await givePerson(pool, now, { name: 'Anh Mới', wardId: AN_BIEN })) });
  const people = [];
  for (const [at, one] of given.entries()) people.push(await bring(server, one, at));
  const userIds = people.map(({ userId }) => userId);
  const group = { name: 'Tổ dân phố 1', userIds };
  const { groupId } = await server.simulated.control<{ groupId: string }>('POST', '/groups', group);
  return { people, groupId };
}

/** The person as Zalo knows them, who has written to the OA. */
async function bring(
  { parts, simulated }: WalkServer,
  { name, personId }: { name: string; personId: string },
  at: number,
): Promise<Walker> {
  const phone = `8498${String(7_000_000 + at * 1117)}`;
  type Ids = { userId: string; userIdByApp: string };
  const { userId, userIdByApp } = await simulated.control<Ids>('POST', '/users', { name, phone });
  await simulated.control('POST', `/users/${userId}/follow`, {});
  await parts.pool.query('update person set oa_user_id = $2, app_user_id = $3 where id = $1', [
    ...[personId, userId, userIdByApp],
  ]);
  return { name, userId, userIdByApp, phone };
}
