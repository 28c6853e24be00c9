import { randomUUID } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { wardFile } from '@tung-nha/shared/ward-file';

import type { Pool } from '../../src/database.ts';
import { accessTokenOf } from './graph.ts';

/** Wards of the tests: An Biên, where everything happens, and Phù Vân, the other ward. */
export const AN_BIEN = 'an-bien';
export const PHU_VAN = 'phu-van';

const wards = [
  { code: AN_BIEN, name: 'An Biên', latitude: 20.852, longitude: 106.683 },
  { code: PHU_VAN, name: 'Phù Vân', latitude: 20.553, longitude: 105.903 },
] as const;

/** Both wards with two neighbourhoods (TDP-01, TDP-02) and a support point (mot-cua) each. */
export async function giveWards(pool: Pool, now: Date): Promise<void> {
  for (const ward of wards) {
    await pool.query(
      `insert into ward (id, kind, name, province, latitude, longitude, settings, updated_at)
       values ($1, 'phường', $2, 'Tỉnh mẫu', $3, $4, $5, $6)`,
      [ward.code, ward.name, ward.latitude, ward.longitude, settingsOf(ward.name), now],
    );
    await pool.query(
      `insert into neighbourhood (ward_id, code, name, name_fold, latitude, longitude)
       select $1, 'TDP-0' || n, 'Tổ dân phố ' || n, 'to dan pho ' || n, $2 + n * 0.002, $3 from generate_series(1, 2) n`,
      [ward.code, ward.latitude, ward.longitude],
    );
    await pool.query(
      `insert into support_point (ward_id, code, name, kind, latitude, longitude, hours)
       values ($1, 'mot-cua', 'Bộ phận một cửa', 'oneStop', $2, $3, '08:00-17:00')`,
      [ward.code, ward.latitude, ward.longitude],
    );
  }
}

function settingsOf(name: string): object {
  const file = wardFile.parse({
    ward: { code: 'xx', kind: 'phường', name, province: 'Tỉnh mẫu', center: [20, 106] },
    neighbourhood: { label: 'Tổ dân phố' },
    team: { name: 'Tổ công nghệ số cộng đồng', abbr: 'Tổ CNSCĐ' },
    priority: [{ group: 'elderly', label: 'Người cao tuổi', weight: 3 }],
    neighbourhoods: [{ code: 'TDP-01', name: 'Tổ dân phố 1', center: [20, 106] }],
  });
  const { ward: _ward, neighbourhoods: _places, members: _members, officers: _officers, ...settings } = file;
  const { supportPoints: _points, ...kept } = settings;
  return kept;
}

export interface TestMember {
  personId: string;
  memberId: string;
  wardId: string;
  oaUserId: string;
  appUserId: string;
}

let serial = 0;
const nextZaloId = () => String(5_000_000_000_000_000_000n + BigInt((serial += 1)));
const nextInviteCode = () => {
  serial += 1;
  const letters = String(serial)
    .padStart(4, '0')
    .replaceAll(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
  return `TEST${letters}`;
};

/** A person with both Zalo ids who lives in the ward. */
export async function givePerson(
  pool: Pool,
  now: Date,
  { name, wardId }: { name: string; wardId?: string },
): Promise<{ personId: string; oaUserId: string; appUserId: string }> {
  const person = { personId: randomUUID(), oaUserId: nextZaloId(), appUserId: nextZaloId() };
  await pool.query(
    `insert into person (id, oa_user_id, app_user_id, name, ward_id, last_interaction_at, follows, created_at)
     values ($1, $2, $3, $4, $5, $6, true, $6)`,
    [person.personId, person.oaUserId, person.appUserId, name, wardId ?? null, now],
  );
  return person;
}

export interface MemberWish {
  name: string;
  wardId?: string;
  role?: 'member' | 'deputy' | 'leader' | 'officer';
  office?: 'police' | 'communication' | 'vhxh' | 'economy';
  readiness?: 'duty' | 'ready' | 'busy' | 'off';
}

/** An adult member (or officer) who has practised, lives 100 m from TDP-01's centre and is ready. */
export async function giveMember(pool: Pool, now: Date, wish: MemberWish): Promise<TestMember> {
  const { name, wardId = AN_BIEN, role = 'member', office, readiness = 'ready' } = wish;
  const person = await givePerson(pool, now, { name });
  const memberId = randomUUID();
  const ward = wards.find(({ code }) => code === wardId) ?? wards[0];
  const isOfficer = role === 'officer';
  await pool.query(
    `insert into member (ward_id, id, invite_code, person_id, status, name, role, office, neighbourhood_code,
       home_latitude, home_longitude, skills, adult, practised, readiness)
     values ($1, $2, $3, $4, 'active', $5, $6, $7, $8, $9, $10, '{}', true, true, $11)`,
    [
      wardId,
      memberId,
      nextInviteCode(),
      person.personId,
      name,
      role,
      office ?? null,
      isOfficer ? null : 'TDP-01',
      isOfficer ? null : ward.latitude + 0.003,
      isOfficer ? null : ward.longitude,
      readiness,
    ],
  );
  return { ...person, memberId, wardId };
}

/** Opens a session through the API, as the Mini App does; gives the bearer header. */
export async function signIn(
  app: FastifyInstance,
  person: { appUserId: string },
): Promise<{ authorization: string }> {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { accessToken: accessTokenOf(person.appUserId) },
  });
  if (reply.statusCode !== 200) throw new Error(`no session: ${reply.statusCode} ${reply.body}`);
  return { authorization: `Bearer ${reply.json<{ token: string }>().token}` };
}

/** The people of a test: always the same names. Minh, Hoa and Lan are of An Biên; Bình and Mai of Phù Vân. */
export async function givePeople(pool: Pool, now: Date) {
  await giveWards(pool, now);
  return {
    resident: await givePerson(pool, now, { name: 'Bà Tư', wardId: AN_BIEN }),
    otherResident: await givePerson(pool, now, { name: 'Ông Năm', wardId: PHU_VAN }),
    member: await giveMember(pool, now, { name: 'Anh Minh' }),
    leader: await giveMember(pool, now, { name: 'Chị Hoa', role: 'leader' }),
    officer: await giveMember(pool, now, { name: 'Chị Lan', role: 'officer', office: 'vhxh' }),
    police: await giveMember(pool, now, { name: 'Anh Dũng', role: 'officer', office: 'police' }),
    otherMember: await giveMember(pool, now, { name: 'Anh Bình', wardId: PHU_VAN }),
    otherOfficer: await giveMember(pool, now, {
      name: 'Chị Mai',
      wardId: PHU_VAN,
      role: 'officer',
      office: 'vhxh',
    }),
  };
}
export type People = Awaited<ReturnType<typeof givePeople>>;

/** Empties every table, so that the people can be given again. */
export async function emptyWards(pool: Pool): Promise<void> {
  await pool.query(
    'truncate ward, person, outbox, reminder_sent, retention_run, offer, help_request_event, consent_entry, broadcast_recipient cascade',
  );
}
