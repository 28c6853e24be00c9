import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import type { Walker } from './walk-cast.ts';
import type { WalkServer } from './walk-server.ts';
import type { Taken, Written } from './walk-deeds.ts';

/** The complaint, when there is one. */
export const rule = (broken: boolean, what: string): string[] => (broken ? [what] : []);

/** The newest row of the outbox, to tell later what came after it. */
export async function lastQueued({ parts: { pool } }: WalkServer): Promise<number> {
  const { rows } = await pool.query<{ id: number | null }>('select max(id) as id from outbox');
  return rows[0]?.id ?? 0;
}

/** Whoever is forgotten at that moment keeps no message, so nobody's answers are counted then. */
const FORGETTING = new Set(['user_withdraw', 'DELETE /api/me/data']);

/** What a step broke, the server being at rest: whatever was written got an answer, or went to the other side. */
export async function brokenByStep(server: WalkServer, taken: Taken, before: number): Promise<string[]> {
  const broken = taken.statuses.filter(({ status }) => status >= 500 || status === 0);
  const writers = new Set(taken.written.map(({ by }) => by));
  const silent = [];
  for (const by of taken.statuses.some(({ what }) => FORGETTING.has(what)) ? [] : writers) {
    const texts = taken.written.filter((written) => written.by === by);
    silent.push(...(await unanswered(server, { by, texts, before })));
  }
  return [...broken.map(({ what, status }) => `${status}: ${what}`), ...silent];
}

/** Each text has a reply of its own; what has none is a relayed text, or did something of which its writer was told otherwise. */
async function unanswered(
  { parts: { pool } }: WalkServer,
  { by, texts, before }: { by: Walker; texts: Written[]; before: number },
): Promise<string[]> {
  const { rows } = await pool.query<{ kind: string; key: string | null; own: boolean; sent: boolean }>(
    `select o.kind, o.dedupe_key as key, coalesce(p.oa_user_id = $2, false) as own, o.state = 'sent' as sent from outbox o
     left join person p on p.id = o.person_id where o.id > $1`,
    [before, by.userId],
  );
  const isReplyTo = (messageId: string) => rows.some(({ key }) => key?.includes(`:${messageId}:`));
  const left = texts.filter(({ messageId }) => !isReplyTo(messageId));
  const others = rows.filter(({ kind, own }) => (own ? kind !== 'reply' : kind === 'relay')).length;
  const most = Math.max(
    ...texts.map(({ messageId }) => rows.filter(({ key }) => key?.includes(`:${messageId}:`)).length),
  );
  const unsent = rows.filter(({ kind, own, sent }) => own && kind === 'reply' && !sent).length;
  return [
    ...rule(
      left.length > others,
      `no answer to ${by.name}: ${JSON.stringify(left.map(({ text }) => text.slice(0, 80)))}`,
    ),
    ...rule(most > 3, `${most} replies at once to ${by.name}`),
    ...rule(unsent > 0, `a reply to ${by.name} not sent`),
  ];
}

/** At the end everybody who asks hears of each request of theirs that is open. */
export async function brokenByStatus(
  server: WalkServer,
  people: readonly Walker[],
  ask: (walker: Walker) => Promise<unknown>,
): Promise<string[]> {
  const { parts } = server;
  const broken = [];
  for (const walker of people) {
    const before = await lastQueued(server);
    await ask(walker);
    await server.settle();
    const { rows } = await parts.pool.query<{ code: string }>(
      `select r.code from help_request r join person p on p.id = r.resident_id
       where p.oa_user_id = $1 and r.status not in ('done', 'withdrawn') order by r.created_at desc limit 5`,
      [walker.userId],
    );
    const sent = await parts.pool.query<{ body: Buffer }>(
      `select body from outbox where id > $1 and kind = 'reply'`,
      [before],
    );
    const told = sent.rows.map(({ body }) => parts.sealer.open(body, BODY_CONTEXT)).join();
    const untold = rows.filter(({ code }) => !told.includes(code));
    broken.push(...untold.map(({ code }) => `${walker.name} was not told of ${code}`));
  }
  return broken;
}
