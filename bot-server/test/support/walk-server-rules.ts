import { isWithinDaily } from '@tung-nha/shared/quarter';

import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { impossibleStates } from './impossible-states.ts';
import type { Walker } from './walk-cast.ts';
import { rule } from './walk-rules.ts';
import type { WalkServer } from './walk-server.ts';

const STUCK: Readonly<Record<string, string>> = {
  'an event parked': `select event_name || ' ' || coalesce(reason, '') as what from inbox where state = 'parked'`,
  'a message not sent and no reason': `select kind as what from outbox where state in ('parked', 'doubtful', 'cancelled') and coalesce(reason, '') = ''`,
  'a message Zalo refused': `select kind || ' ' || reason as what from outbox where state in ('parked', 'doubtful') and reason not like '%7 ngày qua%'
     and reason not like '%chưa từng nhắn%'`,
  'a contact kept too long': `select code as what from help_request where closed_at < $1::timestamptz - interval '31 days'
     and (phone_sealed is not null or place_sealed is not null or landmark_sealed is not null)`,
};

interface SentRow {
  id: number;
  kind: string;
  body: Buffer | null;
  user_id: string | null;
  sent_at: Date;
  topic: string | null;
}

/** Rules about what was sent since a row of the outbox. */
async function brokenBySent(
  { parts }: WalkServer,
  people: readonly Walker[],
  since: number,
): Promise<string[]> {
  const { rows } = await parts.pool.query<SentRow>(
    `select o.id, o.kind, o.body, p.oa_user_id as user_id, o.sent_at, r.topic from outbox o
     left join person p on p.id = o.person_id left join help_request r on 'request:' || r.id = o.about where o.id > $1 and o.sent_at is not null`,
    [since],
  );
  const helped = await helpersOf(parts.pool);
  return rows.flatMap(({ kind, body, user_id: userId, sent_at: at, topic }) => {
    // Emptied once its person was forgotten.
    const text = body === null || body.length === 0 ? '' : parts.sealer.open(body, BODY_CONTEXT);
    const bare = text.replaceAll(/[\s.-]/g, '');
    const asked = ['offer', 'dutyQuestion', 'reminder'].includes(kind);
    const strangers = people.filter(
      (one) =>
        one.userId !== userId && bare.includes(one.phone.slice(2)) && !helped.has(`${one.userId} ${userId}`),
    );
    return [
      ...rule(
        asked && topic !== 'scam' && isWithinDaily(at, '21:00', '07:00'),
        `${kind} in the quiet hours: ${at.toISOString()} ${text.slice(0, 60)}`,
      ),
      ...rule(/undefined|null|NaN|\[object|Invalid Date/.test(text), `not for people: ${text.slice(0, 80)}`),
      ...rule(text.length > 2000, `${kind} of ${text.length} characters`),
      ...strangers.map(({ name }) => `the phone of ${name} told to somebody else: ${kind}`),
    ];
  });
}

/** Who may know whose phone: whoever has accepted a request of that resident, officers among them. */
async function helpersOf(pool: WalkServer['parts']['pool']): Promise<Set<string>> {
  const { rows } = await pool.query<{ resident: string; helper: string }>(
    `select p.oa_user_id as resident, h.oa_user_id as helper from help_request r
     join help_request_event e on e.request_id = r.id
     join person p on p.id = r.resident_id join person h on h.id = e.actor_id
     where e.to_status = 'accepted' or (e.to_status = 'done' and e.actor <> 'resident')`,
  );
  return new Set(rows.flatMap(({ resident, helper }) => [`${resident} ${helper}`, `${helper} ${resident}`]));
}

/** What is wrong with the whole server at rest: states, queues, messages sent since, log, metrics, readiness. */
export async function brokenByServer(
  server: WalkServer,
  { people, since }: { people: readonly Walker[]; since: number },
): Promise<string[]> {
  const { parts, app } = server;
  const states = Object.entries(await impossibleStates(parts.pool)).map(
    ([name, count]) => `${count} × ${name}`,
  );
  const stuck = [];
  for (const [name, sql] of Object.entries(STUCK)) {
    const { rows } = await parts.pool.query<{ what: string }>(
      sql,
      sql.includes('$1') ? [parts.clock.now()] : [],
    );
    stuck.push(...rows.map(({ what }) => `${name}: ${what}`));
  }
  const [ready, metrics] = [await app.inject({ url: '/readyz' }), await app.inject({ url: '/metrics' })];
  return [
    ...states,
    ...stuck,
    ...(await brokenBySent(server, people, since)),
    ...brokenByLog(server, people),
    ...rule(ready.statusCode !== 200, `/readyz ${ready.body}`),
    ...rule(metrics.statusCode !== 200, `/metrics ${metrics.statusCode}`),
  ];
}

/** The log must complain of nothing and name nobody. */
function brokenByLog({ parts: { lines } }: WalkServer, people: readonly Walker[]): string[] {
  const complaints = lines
    .filter(({ level, message }) => level === 'error' || (level === 'warn' && message !== 'message not sent'))
    .map(({ message, fields }) => `log: ${message} ${JSON.stringify(fields)}`);
  const all = JSON.stringify(lines);
  const named = people.filter(({ phone, name }) => all.includes(phone.slice(2)) || all.includes(name));
  lines.length = 0;
  return [...complaints, ...named.map(({ name }) => `the log names ${name}`)];
}
