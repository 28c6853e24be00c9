import type { Audience } from '@tung-nha/shared/broadcast';

/**
 * The people of an audience as a CTE `target (person_id, basis)`: members and officers by their duty, residents by what they
 * agreed to; each person once. Its parameters, $1 to $7, are what `audienceValues` gives. `within` is a condition on
 * person_id that starts with “and”, for a part of them.
 */
export function target(within = ''): string {
  const readers = (where: string) => `
    select person_id, (select 'news'::recipient_basis) from news_reader
    where ward_id = $1 and $6 and ${where} ${within} and person_id not in (select person_id from team)`;
  return `team as (
    select distinct person_id from member
    where ward_id = $1 and $2 and status = 'active' and person_id is not null and ($3 or role <> 'officer')
      and ($4::text[] is null or neighbourhood_code = any($4) or ($5 and neighbourhood_code is null and role <> 'officer'))
      ${within}),
  target as (
    select person_id, (select 'member'::recipient_basis) as basis from team
    union all ${readers('$7::text[] is null')}
    union all ${readers('$7 is not null and neighbourhood_code = any($7)')})`;
}

const WARD_TEAM = 'ward';

/** The values of `target`'s parameters. */
export function audienceValues(wardId: string, audience: Audience): unknown[] {
  const [members, officers, residents] = {
    ward: [true, true, true],
    neighbourhoods: [true, false, true],
    teams: [true, false, false],
    members: [true, false, false],
    residents: [false, false, true],
  }[audience.of] as [boolean, boolean, boolean];
  const codes = 'codes' in audience ? audience.codes : null;
  const wardTeam = audience.of === 'teams' && audience.codes.includes(WARD_TEAM);
  return [wardId, members, officers, codes, wardTeam, residents, residents ? codes : null];
}
