import type { Audience } from '@tung-nha/shared/broadcast';

/**
 * The people of an audience as a CTE `target (person_id, basis)`: members and officers by their duty, residents by what they
 * agreed to; each person once. Its parameters, $1 to $7, are what `audienceValues` gives. `within` is a condition on
 * person_id that starts with “and”, for a part of them.
 */
export function target(within = ''): string {
  return `team as (
    select distinct person_id from member
    where ward_id = $1 and $2 and status = 'active' and person_id is not null and ($3 or role <> 'officer')
      and ($4::text[] is null or neighbourhood_code = any($4) or ($5 and neighbourhood_code is null and role <> 'officer'))
      ${within}),
  target as (
    select person_id, 'member' as basis from team
    union all
    select person_id, 'news' from news_reader n
    where ward_id = $1 and $6 and ($7::text[] is null or neighbourhood_code = any($7)) ${within}
      and not exists (select from team where team.person_id = n.person_id))`;
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
