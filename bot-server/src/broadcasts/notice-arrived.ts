/**
 * Part of a statement whose $1 is a person and whose b is a broadcast: `asked.at`, when what they were asked about it since its last
 * change reached them, and whether it did (`asked.arrived`). Nobody answers by a bare “1” what they were not shown.
 */
export function noticeAsked(about: 'approval' | 'late'): string {
  return `cross join lateral (
    select max(o.sent_at) as at, bool_and(o.state in ('sent', 'delivered', 'seen')) as arrived from outbox o
    where o.about = '${about}:' || b.id and o.person_id = $1 and o.created_at >= b.updated_at) asked`;
}
