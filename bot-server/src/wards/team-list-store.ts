import { z } from 'zod';

import { many, run, type Statement, type Transaction } from '../database.ts';

/** A member or officer of a ward file as the database keeps them. */
export interface ListedMember {
  invite_code: string;
  name: string;
  role: 'member' | 'deputy' | 'leader' | 'officer';
  office: string | null;
  neighbourhood_code: string | null;
  home_latitude: number | null;
  home_longitude: number | null;
  skills: string[];
  languages: string[];
  in_charge_of: string[];
  adult: boolean;
  practised: boolean;
  /** Minutes of the week, such as {[480,720),[1920,2160)}. */
  duty: string;
  zalo_user_id: string | null;
}

const GIVEN = `jsonb_to_recordset($2::jsonb) as given (invite_code text, name text, role text, office text,
  neighbourhood_code text, home_latitude float8, home_longitude float8, skills text[], languages text[],
  in_charge_of text[], adult boolean, practised boolean, duty int4multirange, zalo_user_id text)`;
const codeRow = z.object({ invite_code: z.string() });

const CODES_ELSEWHERE: Statement = {
  name: 'teamList.codesElsewhere',
  // Every ward on purpose: an invite code is what tells the ward.
  sql: 'select invite_code from member where ward_id <> $1 and invite_code = any($2)',
};

/** Those of the invite codes that another ward gave. */
export async function codesOfOtherWards(tx: Transaction, wardId: string, codes: string[]): Promise<string[]> {
  const rows = await many(tx, codeRow, CODES_ELSEWHERE, [wardId, codes]);
  return rows.map((row) => row.invite_code);
}

const TAKEN: Statement = {
  name: 'teamList.taken',
  sql: `select given.invite_code from ${GIVEN}
        join member m on m.ward_id = $1 and m.status = 'active'
        join person p on p.id = m.person_id
        where (m.invite_code = given.invite_code and p.oa_user_id <> given.zalo_user_id)
          or (m.invite_code <> given.invite_code and p.oa_user_id = given.zalo_user_id
            and (m.role = 'officer') = (given.role = 'officer') and m.invite_code = any($3))`,
};

/** Invite codes whose Zalo user joined under another code, or that another Zalo user joined with. */
export async function takenCodes(tx: Transaction, wardId: string, list: ListedMember[]): Promise<string[]> {
  const codes = list.map((member) => member.invite_code);
  const rows = await many(tx, codeRow, TAKEN, [wardId, JSON.stringify(list), codes]);
  return rows.map((row) => row.invite_code);
}

const TAKE_BACK: Statement = {
  name: 'teamList.takeBack',
  // Only made due: who helps with requests knows how one goes back to the team, and whom to tell.
  sql: `update help_request r set next_action = 'returnToTeam', next_action_at = least(r.next_action_at, $3),
          lease_until = null
        from member m
        where m.ward_id = $1 and m.status = 'active' and m.invite_code <> all($2) and m.accepted_open > 0
          and r.helper_ward_id = m.ward_id and r.helper_id = m.id and r.status = 'accepted'`,
};

/** Has what anybody who is no longer in the list is helping with go back to their teams. */
export async function takeBackFromUnlisted(
  tx: Transaction,
  wardId: string,
  { codes, now }: { codes: string[]; now: Date },
): Promise<void> {
  await run(tx, TAKE_BACK, [wardId, codes, now]);
}

const LEAVE: Statement = {
  name: 'teamList.leave',
  sql: `update member set status = 'left', live_latitude = null, live_longitude = null, live_until = null
        where ward_id = $1 and status <> 'left' and invite_code <> all($2)
        returning invite_code, name, role, accepted_open`,
};
const goneRow = codeRow.extend({ name: z.string(), role: z.string(), accepted_open: z.number().int() });
export type GoneMember = z.infer<typeof goneRow>;

/** Ends the membership of everybody who is no longer in the list, and gives them. */
export function endUnlisted(tx: Transaction, wardId: string, codes: string[]): Promise<GoneMember[]> {
  return many(tx, goneRow, LEAVE, [wardId, codes]);
}

const FIELDS = `name, role, office, neighbourhood_code, home_latitude, home_longitude, skills, languages, in_charge_of,
  adult, duty`;
const of = (row: string): string => FIELDS.replace(/\w+/g, (field) => `${row}.${field}`);
const UPSERT: Statement = {
  name: 'teamList.upsert',
  // Whoever left in chat, or had their data deleted, is not brought back by a list; who never joined is invited again.
  sql: `insert into member as old (ward_id, id, invite_code, status, practised, ${FIELDS})
        select $1, gen_random_uuid(), invite_code, 'invited', practised, ${of('given')} from ${GIVEN}
        on conflict (invite_code) do update set (${FIELDS}) = row(${of('excluded')}),
          practised = old.practised or excluded.practised,
          status = case old.status when 'left' then 'invited' else old.status end
        where old.ward_id = $1 and (old.status <> 'left' or (old.person_id is null and old.readiness = 'duty'))
          and (old.status = 'left' or (excluded.practised and not old.practised)
            or (${of('old')}) is distinct from (${of('excluded')}))
        returning invite_code, (xmax = 0) as added`,
};

/** Writes the members of the list; gives those that are new or changed. Readiness and counters stay as they are. */
export function writeListed(
  tx: Transaction,
  wardId: string,
  list: ListedMember[],
): Promise<{ invite_code: string; added: boolean }[]> {
  return many(tx, codeRow.extend({ added: z.boolean() }), UPSERT, [wardId, JSON.stringify(list)]);
}

const MEET: Statement = {
  name: 'teamList.meet',
  sql: `insert into person (id, oa_user_id, name, ward_id, last_interaction_at, follows, created_at)
        select gen_random_uuid(), zalo_user_id, name, $1, $3::timestamptz, $3::timestamptz is not null, $4
        from ${GIVEN} where zalo_user_id is not null
        on conflict (oa_user_id) do nothing`,
};
const LINK: Statement = {
  name: 'teamList.link',
  // Joining counts as this week's duty question.
  sql: `update member m set person_id = p.id, status = 'active', last_duty_question_at = $3
        from ${GIVEN} join person p on p.oa_user_id = given.zalo_user_id
        where m.ward_id = $1 and m.invite_code = given.invite_code and m.status = 'invited'
        returning m.invite_code`,
};

/**
 * Makes members of the Zalo users named in the list and gives their codes; people not known yet are noted, as having
 * interacted at `interactedAt` when that is given.
 */
export async function linkListed(
  tx: Transaction,
  wardId: string,
  list: ListedMember[],
  { now, interactedAt }: { now: Date; interactedAt?: Date },
): Promise<string[]> {
  const given = JSON.stringify(list);
  await run(tx, MEET, [wardId, given, interactedAt ?? null, now]);
  const rows = await many(tx, codeRow, LINK, [wardId, given, now]);
  return rows.map((row) => row.invite_code);
}

const STATES: Statement = {
  name: 'teamList.states',
  sql: 'select invite_code, status from member where ward_id = $1 and invite_code = any($2)',
};

/** What each listed member is now. */
export function listedStates(
  tx: Transaction,
  wardId: string,
  codes: string[],
): Promise<{ invite_code: string; status: string }[]> {
  return many(tx, codeRow.extend({ status: z.string() }), STATES, [wardId, codes]);
}
