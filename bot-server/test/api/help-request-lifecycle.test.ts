import { beforeEach, describe, expect, test } from 'vitest';

import { acceptHelpRequest } from '../../src/help-requests/accept-help-request.ts';
import { completeHelpRequest } from '../../src/help-requests/complete-help-request.ts';
import { confirmHelp } from '../../src/help-requests/confirm-help.ts';
import { declineHelpRequest } from '../../src/help-requests/decline-help-request.ts';
import { giveBackHelpRequest } from '../../src/help-requests/give-back-help-request.ts';
import { accessHelpRequest } from '../../src/help-requests/help-request-access.ts';
import { viewFor } from '../../src/help-requests/help-request-view.ts';
import { openHelpRequest } from '../../src/help-requests/open-help-request.ts';
import { rateHelpRequest } from '../../src/help-requests/rate-help-request.ts';
import { relayMessage } from '../../src/help-requests/relay-message.ts';
import { withdrawHelpRequest } from '../../src/help-requests/withdraw-help-request.ts';
import { testDatabase } from '../support/database.ts';
import {
  askedMembers,
  deliverAll,
  drain,
  openRequest,
  pass,
  rowOf,
  textsTo,
  valueOf,
  wish,
  work,
} from '../support/help-requests.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, giveMember, givePeople, PHU_VAN, type People } from '../support/people.ts';

const parts = testParts(await testDatabase());
let people: People;
const ANSWERS = { did: 'Cài xong VNeID', managedAlone: true, newHousehold: false };

beforeEach(async () => {
  await emptyWards(parts.pool);
  parts.clock.set(START);
  people = await givePeople(parts.pool, START);
});

const accept = (personId: string, requestId: string) =>
  work(parts, (w) => acceptHelpRequest(w, { personId, requestId }));
const decline = (personId: string, requestId: string) =>
  work(parts, (w) => declineHelpRequest(w, { personId, requestId }));
const view = (personId: string, requestId: string) =>
  work(parts, async (w) => viewFor(w, valueOf(await accessHelpRequest(w.tx, personId, requestId))));
const acceptedOpen = async (memberId: string) =>
  (
    await parts.pool.query<{ accepted_open: number }>('select accepted_open from member where id = $1', [
      memberId,
    ])
  ).rows[0]?.accepted_open;

describe('from “Tôi cần giúp” to five stars', () => {
  test('an offer is put into words when it is sent: none are kept, and the minutes told are those left', async () => {
    const { member, resident } = people;
    await openRequest(parts, resident.personId);
    expect((await textsTo(parts, member.personId))[0]).toContain('chờ bạn 5 phút');
    parts.clock.advance(100_000);
    expect((await textsTo(parts, member.personId))[0]).toContain('chờ bạn 4 phút');
    const { rows } = await parts.pool.query(`select from outbox where kind = 'offer' and body is not null`);
    expect(rows).toEqual([]);
  });

  test('the nearest member is asked, accepts, gets the contact, helps, and is rated', async () => {
    const { member, resident } = people;
    const { id, code } = await openRequest(parts, resident.personId);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'offered', wave: 1, next_action: 'lapseWave' });
    const [offer = ''] = await textsTo(parts, member.personId);
    expect(offer).toContain(`Trả lời 1 ${code} để nhận, 2 ${code} nếu bận`);
    expect(offer).toContain('Tổ dân phố 1');
    expect(offer).toContain('cùng tổ dân phố');
    expect(offer).toContain(`r=request/${id}`);
    expect(offer).not.toContain('0912345678');
    expect(offer).not.toContain('nhà văn hoá');

    valueOf(await accept(member.personId, id));
    expect(await rowOf(parts, id)).toMatchObject({ status: 'accepted', next_action: 'remindHelper' });
    expect((await textsTo(parts, member.personId)).at(-1)).toContain('Điện thoại: 0912345678');
    expect((await textsTo(parts, member.personId)).at(-1)).toContain('cạnh nhà văn hoá');
    expect((await textsTo(parts, resident.personId)).at(-1)).toContain('Minh nhận yêu cầu');
    expect(await acceptedOpen(member.memberId)).toBe(1);

    const answers = { personId: member.personId, requestId: id, answers: ANSWERS };
    valueOf(await work(parts, (w) => completeHelpRequest(w, answers)));
    expect(await acceptedOpen(member.memberId)).toBe(0);
    const turns = await parts.pool.query('select quarter, topic, member_id, managed_alone from support_turn');
    expect(turns.rows).toEqual([
      { quarter: '2026-Q4', topic: 'vneid', member_id: member.memberId, managed_alone: true },
    ]);

    const rating = { personId: resident.personId, requestId: id, rating: { stars: 5 } };
    valueOf(await work(parts, (w) => rateHelpRequest(w, rating)));
    expect(await rowOf(parts, id)).toMatchObject({ status: 'done', stars: 5, next_action: null });
    const events = await parts.pool.query<{ move: string }>(
      `select from_status || '>' || to_status as move from help_request_event where request_id = $1 order by id`,
      [id],
    );
    expect(events.rows.map(({ move }) => move)).toEqual([
      null,
      'open>offered',
      'offered>accepted',
      'accepted>done',
    ]);
  });

  test('the resident hears how near the helper is, as a band and while they help; nobody hears the metres', async () => {
    const { member, resident } = people;
    const { id } = await openRequest(parts, resident.personId, {
      place: { latitude: 20.8531, longitude: 106.6831 },
    });
    expect((await view(resident.personId, id)).member).toBeUndefined();
    valueOf(await accept(member.personId, id));
    const seen = await view(resident.personId, id);
    expect(seen.member).toEqual({ name: 'Minh', withinMetres: 300, sameNeighbourhood: true });
    expect(JSON.stringify(seen)).not.toContain('metres"');
    expect((await view(member.personId, id)).member).toEqual({ name: 'Minh' });
    const answers = { personId: member.personId, requestId: id, answers: ANSWERS };
    valueOf(await work(parts, (w) => completeHelpRequest(w, answers)));
    expect((await view(resident.personId, id)).member).toEqual({ name: 'Minh' });
  });

  test('both sides write to each other through the OA, first name in front, secrets masked', async () => {
    const { member, resident, leader } = people;
    const { id } = await openRequest(parts, resident.personId);
    valueOf(await accept(member.personId, id));
    const say = (personId: string, text: string) =>
      work(parts, (w) => relayMessage(w, { personId, requestId: id, text }));
    valueOf(await say(member.personId, 'Cháu tới ngay ạ'));
    expect((await textsTo(parts, resident.personId)).at(-1)).toBe('Minh: Cháu tới ngay ạ');
    const { masked } = valueOf(await say(resident.personId, 'mã OTP là 482913'));
    expect(masked).toEqual(['otp']);
    expect((await textsTo(parts, member.personId)).at(-1)).toMatch(/^Tư: /);
    expect((await textsTo(parts, member.personId)).at(-1)).not.toContain('482913');
    expect(await say(leader.personId, 'nghe được không')).toMatchObject({ ok: false });
  });
});

describe('one winner', () => {
  test('the others hear “đã có người nhận”, but only those whose offer had arrived', async () => {
    const { member, leader, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    await parts.pool.query(`update outbox set state = 'delivered' where person_id = $1`, [leader.personId]);
    const late = await giveMember(parts.pool, START, { name: 'Chị Muộn' });
    valueOf(await accept(member.personId, id));
    expect((await textsTo(parts, leader.personId)).at(-1)).toContain('đã có người nhận');
    expect(await accept(leader.personId, id)).toEqual({ ok: false, because: 'already_taken' });
    expect(await accept(late.personId, id)).toEqual({ ok: false, because: 'not_found' });
    expect((await accept(member.personId, id)).ok).toBe(true);
    expect(await acceptedOpen(member.memberId)).toBe(1);
    expect((await textsTo(parts, member.personId)).filter((text) => text.startsWith('Cảm ơn'))).toHaveLength(
      1,
    );
  });

  test('an offer not yet sent is called off without a word', async () => {
    const { member, leader, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    valueOf(await accept(member.personId, id));
    expect(await textsTo(parts, leader.personId)).toEqual([]);
  });

  test('nobody takes more than the cap, and an offer ends with its time', async () => {
    const { member, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    await parts.pool.query('update member set accepted_open = 3 where id = $1', [member.memberId]);
    expect(await accept(member.personId, id)).toEqual({ ok: false, because: 'at_cap' });
    await parts.pool.query('update member set accepted_open = 0 where id = $1', [member.memberId]);
    parts.clock.advance(5 * 60_000);
    expect(await accept(member.personId, id)).toEqual({ ok: false, because: 'offer_lapsed' });
    await drain(parts);
    expect(await accept(member.personId, id)).toEqual({ ok: false, because: 'offer_lapsed' });
  });
});

describe('nobody is left waiting', () => {
  test('when the whole wave says no, the next is asked at once; then leaders, then the office', async () => {
    const { member, leader, officer, police, resident } = people;
    const { id } = await openRequest(parts, resident.personId, { topic: 'other' });
    expect((await askedMembers(parts, id)).sort()).toEqual(['Anh Minh', 'Chị Hoa']);
    valueOf(await decline(member.personId, id));
    valueOf(await decline(leader.personId, id));
    await drain(parts);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'escalated', escalation: 'leaders' });
    expect(await askedMembers(parts, id)).toEqual(['Chị Hoa']);
    await pass(parts, 10);
    expect(await rowOf(parts, id)).toMatchObject({ escalation: 'office', next_action: 'remindOffice' });
    expect(await askedMembers(parts, id)).toEqual(['Chị Hoa', 'Chị Lan']);
    expect(await textsTo(parts, police.personId)).toEqual([]);
    expect((await textsTo(parts, resident.personId)).at(-1)).toContain('cán bộ phường');
    await pass(parts, 60);
    expect((await textsTo(parts, officer.personId)).at(-1)).toContain('còn 1 yêu cầu');
    valueOf(await accept(officer.personId, id));
    expect(await rowOf(parts, id)).toMatchObject({ status: 'accepted', escalation: null });
  });

  test('VNeID and scams go to the police, who may also finish it without accepting', async () => {
    const { police, officer, resident } = people;
    await parts.pool.query(`update member set readiness = 'off' where role <> 'officer'`);
    const { id } = await openRequest(parts, resident.personId, { topic: 'vneid' });
    expect(await askedMembers(parts, id)).toEqual(['Anh Dũng']);
    expect(await textsTo(parts, officer.personId)).toEqual([]);
    const finish = { personId: police.personId, requestId: id, answers: ANSWERS };
    valueOf(await work(parts, (w) => completeHelpRequest(w, finish)));
    expect(await acceptedOpen(police.memberId)).toBe(0);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'done', helper_id: police.memberId });
  });

  test('a silent helper is reminded, the resident asked, and the request goes to somebody else', async () => {
    const { member, leader, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    valueOf(await accept(member.personId, id));
    await pass(parts, 45);
    expect((await textsTo(parts, member.personId)).at(-1)).toContain('đến đâu rồi');
    await pass(parts, 30);
    expect((await textsTo(parts, resident.personId)).at(-1)).toContain('đã liên hệ với bạn');
    await pass(parts, 15);
    expect((await textsTo(parts, member.personId)).at(-1)).toContain('chuyển cho người khác');
    expect(await askedMembers(parts, id)).toEqual(['Chị Hoa']);
    expect(await acceptedOpen(member.memberId)).toBe(0);
    valueOf(await accept(leader.personId, id));
  });

  test.each(['vneid', 'scam'] as const)(
    'a server that comes back at night tells nobody anything about %s before the morning, but for a scam',
    async (topic) => {
      const { member, officer, police, resident } = people;
      await parts.pool.query(`update member set readiness = 'off' where role <> 'officer' and id <> $1`, [
        member.memberId,
      ]);
      const { id } = await openRequest(parts, resident.personId, { topic });
      await accept(member.personId, id);
      await openRequest(parts, people.otherResident.personId, { topic });
      const told = async () =>
        Promise.all(
          [member, officer, police, resident].map(async (one) => (await textsTo(parts, one.personId)).length),
        );
      await pass(parts, 12);
      const before = await told();
      await pass(parts, 14 * 60);
      expect(JSON.stringify(await told()) === JSON.stringify(before)).toBe(topic !== 'scam');
      await pass(parts, 8 * 60);
      expect(await told()).not.toEqual(before);
      expect(await textsTo(parts, member.personId)).toContainEqual(
        expect.stringContaining('đến đâu rồi bạn?'),
      );
    },
  );

  test('the resident’s “yes” gives the helper time, “no” brings it back at once', async () => {
    const { member, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    valueOf(await accept(member.personId, id));
    await pass(parts, 80);
    const answer = (coming: boolean) =>
      work(parts, (w) => confirmHelp(w, { personId: resident.personId, requestId: id, coming }));
    valueOf(await answer(true));
    await pass(parts, 20);
    expect(await rowOf(parts, id)).toMatchObject({ status: 'accepted', next_action: 'remindHelper' });
    valueOf(await answer(false));
    await drain(parts);
    expect(await askedMembers(parts, id)).toEqual(['Chị Hoa']);
  });

  test('a request given back goes to others, never again to the same helper', async () => {
    const { member, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    valueOf(await accept(member.personId, id));
    const back = { personId: member.personId, requestId: id };
    valueOf(await work(parts, (w) => giveBackHelpRequest(w, back)));
    await drain(parts);
    expect(await askedMembers(parts, id)).toEqual(['Chị Hoa']);
    expect(await view(member.personId, id)).not.toHaveProperty('contact');
  });

  test('withdrawn: offers end, those who had heard of it are told, the helper is free again', async () => {
    const { member, leader, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    await deliverAll(parts);
    const withdraw = { personId: resident.personId, requestId: id };
    valueOf(await work(parts, (w) => withdrawHelpRequest(w, withdraw)));
    expect((await textsTo(parts, leader.personId)).at(-1)).toContain('đã huỷ');
    expect(await work(parts, (w) => withdrawHelpRequest(w, withdraw))).toMatchObject({
      because: 'not_possible',
    });
    expect(await accept(member.personId, id)).toMatchObject({ ok: false });
    const second = await openRequest(parts, resident.personId);
    valueOf(await accept(member.personId, second.id));
    valueOf(
      await work(parts, (w) => withdrawHelpRequest(w, { personId: resident.personId, requestId: second.id })),
    );
    expect(await acceptedOpen(member.memberId)).toBe(0);
  });
});

describe('who sees what', () => {
  test('contact: the helper alone, noted, and no longer than 24 hours after closing', async () => {
    const { member, leader, officer, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    expect(await view(member.personId, id)).not.toHaveProperty('contact');
    valueOf(await accept(member.personId, id));
    const shown = await view(member.personId, id);
    expect(shown.contact).toEqual({ phone: '84912345678', landmark: 'cạnh nhà văn hoá' });
    expect(shown.resident).toEqual({ name: 'Tư' });
    expect((await view(resident.personId, id)).member).toEqual({ name: 'Minh', sameNeighbourhood: true });
    for (const other of [leader, officer])
      expect(await view(other.personId, id)).not.toHaveProperty('contact');
    expect((await view(officer.personId, id)).offers?.map((offer) => offer.member)).toContain('Anh Minh');
    const reads = await parts.pool.query('select channel from contact_read order by id');
    expect(reads.rows.map((read: { channel: string }) => read.channel)).toEqual(['chat', 'miniApp']);

    const finish = { personId: member.personId, requestId: id, answers: ANSWERS };
    valueOf(await work(parts, (w) => completeHelpRequest(w, finish)));
    parts.clock.advance(24 * 60 * 60_000 - 1);
    expect(await view(member.personId, id)).toHaveProperty('contact');
    parts.clock.advance(1);
    expect(await view(member.personId, id)).not.toHaveProperty('contact');
  });

  test('another ward’s request is exactly like a missing one', async () => {
    const { otherOfficer, otherMember, otherResident, resident } = people;
    const { id } = await openRequest(parts, resident.personId);
    for (const { personId } of [otherOfficer, otherMember, otherResident]) {
      expect(await work(parts, (w) => accessHelpRequest(w.tx, personId, id))).toEqual({
        ok: false,
        because: 'not_found',
      });
    }
  });
});

describe('opening', () => {
  const open = (overrides: Parameters<typeof wish>[0]) =>
    work(parts, (w) =>
      openHelpRequest(w, {
        person: { id: people.resident.personId },
        input: wish(overrides),
        source: 'miniApp',
      }),
    );

  test('the same client id gives the same answer', async () => {
    const input = wish();
    const first = valueOf(await open(input));
    expect(valueOf(await open(input))).toEqual(first);
  });

  test.each([
    [{ ward: 'khong-co' }, 'ward_not_found', 'ward'],
    [{ neighbourhoodCode: 'TDP-99' }, 'invalid', 'neighbourhoodCode'],
    [{ neighbourhoodCode: undefined, mode: 'home' }, 'invalid', 'neighbourhoodCode'],
    [{ mode: 'supportPoint', supportPointCode: 'khong-co' }, 'invalid', 'supportPointCode'],
    [{ wantedAt: '2026-11-22T09:00:00+07:00' }, 'invalid', 'wantedAt'],
    [{ wantedAt: '2027-02-01T09:00:00+07:00' }, 'invalid', 'wantedAt'],
    [{ ageBand: 'under16' }, 'adults_only', undefined],
    [{ consent: { textVersion: '' } }, 'consent_required', undefined],
  ] as const)('%j is refused: %s %s', async (overrides, because, field) => {
    const refusal = await open(overrides);
    expect(refusal).toEqual({ ok: false, because, ...(field && { field }) });
    const { rows } = await parts.pool.query('select count(*) as count from help_request');
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('consent, neutral rank and masked texts are stored, everything personal sealed', async () => {
    const { id } = valueOf(
      await open({
        note: 'mã OTP là 482913',
        priorityGroup: 'elderly',
        place: { latitude: 20.85432, longitude: 106.68345 },
      }),
    );
    const row = await rowOf(parts, id);
    expect(row).toMatchObject({ priority: 3, latitude: 20.854, longitude: 106.683 });
    expect(row['note']).not.toContain('482913');
    expect(JSON.stringify(row)).not.toContain('84912345678');
    const consents = await parts.pool.query('select purpose from consent_entry order by id');
    expect(consents.rows).toEqual([{ purpose: 'helpRequest' }, { purpose: 'priorityReason' }]);
  });

  test('other wards’ members are asked only when listed and the ward has nobody', async () => {
    await parts.pool.query(`update member set readiness = 'busy' where ward_id = $1 and role <> 'officer'`, [
      AN_BIEN,
    ]);
    await parts.pool.query('update ward set neighbouring_wards = $2 where id = $1', [AN_BIEN, [PHU_VAN]]);
    const { id } = await openRequest(parts, people.resident.personId);
    expect(await askedMembers(parts, id)).toEqual(['Anh Bình']);
    valueOf(await accept(people.otherMember.personId, id));
    expect(await rowOf(parts, id)).toMatchObject({ helper_ward_id: PHU_VAN });
  });
});
