import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { insertHelpRequest } from '../../src/help-requests/open-help-request-store.ts';
import { rankCandidates } from '../../src/routing/candidate-query.ts';
import { createSealer } from '../../src/sealing.ts';
import { testDatabase } from '../support/database.ts';
import { generatedWard, type GeneratedMember, type GeneratedWard } from '../support/generated-ward.ts';
import { START } from '../support/parts-for-tests.ts';
import { at, EARLIER, NEIGHBOURHOODS, oracle, placeOf } from '../support/routing-oracle.ts';

const { pool } = await testDatabase(2);
const WARDS = { own: 'an-bien', near: 'phu-van', far: 'hoa-lac' } as const;
const sealer = createSealer(Buffer.alloc(32, 7).toString('base64'));
const RESIDENT = randomUUID();
const REQUEST = { wardId: WARDS.own, id: randomUUID() };
const SETTINGS = { neighbourhood: { label: 'Tổ dân phố' }, team: { name: 'Tổ', abbr: 'Tổ' }, priority: [] };

async function giveWard({ cap, waveSize, neighbouring }: GeneratedWard): Promise<void> {
  await pool.query(
    'delete from offer; delete from help_request; delete from member; delete from neighbourhood; delete from outbox',
  );
  await pool.query('delete from person; delete from ward');
  for (const id of Object.values(WARDS)) {
    const settings = { ...SETTINGS, dispatch: { cap, waveSize } };
    const near = id === WARDS.own && neighbouring ? [WARDS.near] : [];
    await pool.query(
      `insert into ward (id, kind, name, province, latitude, longitude, neighbouring_wards, settings, updated_at)
       values ($1, 'phường', $1, 'Tỉnh mẫu', 20, 106, $2, $3, $4)`,
      [id, near, settings, START],
    );
    for (const [code, steps] of Object.entries(NEIGHBOURHOODS)) {
      const { latitude, longitude } = placeOf(steps);
      await pool.query(
        `insert into neighbourhood (ward_id, code, name, name_fold, latitude, longitude) values ($1, $2, $2, $2, $3, $4)`,
        [id, code, latitude, longitude],
      );
    }
  }
  await pool.query('insert into person (id, created_at) values ($1, $2)', [RESIDENT, START]);
}

async function giveRequest({ request }: GeneratedWard): Promise<void> {
  await pool.query(
    `insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, topic, latitude, longitude,
       neighbourhood_code, mode, wanted_at, language, phone_sealed, in_charge_keys, next_action, next_action_at, created_at)
     values ($1, $2, 'K7P2A', $2, $3, 'miniApp', 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12, 'offer', $13, $13)`,
    [
      ...[REQUEST.wardId, REQUEST.id, RESIDENT, request.topic, ...degrees(request.place)],
      ...[request.neighbourhood, request.mode, moment(request.wantedAt)],
      ...[request.language, request.phone ? Buffer.from('sealed') : null, request.inChargeKeys, START],
    ],
  );
}

const degrees = (steps: readonly [number, number] | null) => {
  const { latitude, longitude } = steps ? placeOf(steps) : { latitude: null, longitude: null };
  return [latitude, longitude];
};
const moment = (minutes: number | null | undefined) =>
  typeof minutes === 'number' ? at(START, minutes) : null;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The database knows no active member without a person. */
async function givePersonOf({ person, status }: GeneratedMember): Promise<string | null> {
  if (person === 'resident') return RESIDENT;
  if (person === 'none' && status !== 'active') return null;
  const id = randomUUID();
  await pool.query('insert into person (id, created_at) values ($1, $2)', [id, START]);
  return id;
}

async function giveMember(member: GeneratedMember, index: number): Promise<void> {
  await pool.query(
    `insert into member (ward_id, id, invite_code, person_id, status, name, role, office, neighbourhood_code, home_latitude,
       home_longitude, live_latitude, live_longitude, live_until, skills, languages, in_charge_of, adult, practised, duty,
       readiness, readiness_until, accepted_open, turns_in_quarter, turns_quarter)
     values ($1, $2, $3, $4, $5, 'Tổ viên', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       $23, $24)`,
    [
      ...[WARDS[member.ward], member.id, `MEMBERX${LETTERS[index] ?? ''}`, await givePersonOf(member)],
      ...[member.status, member.role, member.role === 'officer' ? 'vhxh' : null, member.neighbourhood],
      ...[...degrees(member.home), ...degrees(member.live?.at ?? null), moment(member.live?.until)],
      ...[member.skills, member.languages, member.inChargeOf, member.adult, member.practised],
      `{${member.duty.map(([from, to]) => `[${from},${to})`).join(',')}}`,
      ...[member.readiness, moment(member.readinessUntil), member.acceptedOpen, member.turns],
      ...[member.turnsQuarter],
    ],
  );
  if (member.lastOffered !== null) await giveOffer(member, randomUUID(), 'declined', member.lastOffered);
  if (member.offered !== null) await giveOffer(member, REQUEST.id, member.offered, EARLIER);
}

async function giveOffer(
  member: GeneratedMember,
  requestId: string,
  state: string,
  minutes: number,
): Promise<void> {
  await pool.query(
    `insert into offer (ward_id, request_id, member_ward_id, member_id, wave, step, position, reasons, state, offered_at, lapses_at)
     values ($1, $2, $3, $4, 1, 'wave', 1, '{}', $5, $6, $6)`,
    [REQUEST.wardId, requestId, WARDS[member.ward], member.id, state, moment(minutes)],
  );
}

/** An active member always has a person: what was generated otherwise is read as their own. */
function readable(ward: GeneratedWard): GeneratedWard {
  const members = ward.members.map((member) =>
    member.person === 'none' && member.status === 'active' ? { ...member, person: 'own' as const } : member,
  );
  return { ...ward, members };
}

test('the query asks the same members, in the same order, for the same reasons as the rule read word by word', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(generatedWard, async (generated) => {
      const ward = readable(generated);
      await giveWard(ward);
      await giveRequest(ward);
      for (const [index, member] of ward.members.entries()) await giveMember(member, index);
      const routed = await rankCandidates(pool, REQUEST, START);
      const found = routed?.candidates.map(({ memberId, reasons }) => ({ memberId, reasons }));
      expect(found).toEqual(oracle(ward, START));
      asked += found?.length ?? 0;
      expect(await openedLike(ward)).toEqual(oracle(asNew(ward), START));
    }),
    { numRuns: 200 },
  );
  // Without anybody asked, the property would hold for a query that finds nobody.
  expect(asked).toBeGreaterThan(200);
}, 120_000);

/** The same wish as a new request, which asks its first wave while it is opened: what was asked before was another's. */
function asNew(ward: GeneratedWard): GeneratedWard {
  const members = ward.members.map((member): GeneratedMember => ({
    ...member,
    offered: null,
    lastOffered: member.lastOffered ?? (member.offered === null ? null : EARLIER),
  }));
  return { ...ward, members, neighbouring: false };
}

/** Opens such a request; gives whom it asked at once. */
async function openedLike({ request }: GeneratedWard): Promise<unknown[]> {
  const place = request.place ? placeOf(request.place) : null;
  const opened = await insertHelpRequest(
    { tx: pool, now: START, sealer },
    {
      ...{ wardId: REQUEST.wardId, id: randomUUID(), code: 'N3W4A', clientRequestId: randomUUID() },
      ...{
        residentId: RESIDENT,
        source: 'miniApp',
        topic: request.topic,
        guideSlug: null,
        step: null,
        note: null,
      },
      contact: request.phone ? { phone: '84912345678' } : {},
      place,
      landmarkWords:
        request.inChargeKeys.length === 0 ? null : `can ${request.inChargeKeys.join(' goc ')} nhe`,
      ...{ neighbourhoodCode: request.neighbourhood, supportPointCode: null, relation: null, under16: false },
      ...{ priorityGroup: null, language: request.language, mode: request.mode },
      wantedAt: moment(request.wantedAt),
      urgent: false,
      consentVersion: '2026-11',
    },
  );
  if (!opened.ok || opened.value === undefined) throw new Error('not opened');
  const { rows } = await pool.query<{ memberId: string; reasons: unknown }>(
    `select member_id as "memberId", reasons from offer where request_id = $1 order by position`,
    [opened.value.id],
  );
  expect(opened.value.status).toBe(rows.length > 0 ? 'offered' : 'open');
  return rows;
}
