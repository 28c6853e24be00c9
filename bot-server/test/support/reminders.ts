import { randomUUID } from 'node:crypto';

import { planReminders } from '../../src/reminders/plan-reminders.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import type { testApp } from './build-app.ts';
import { call } from './call.ts';
import { START } from './parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, signIn, type People } from './people.ts';

const REPORT = {
  cadence: 'quarterly',
  due: { day: 20, month: 'lastOfQuarter' },
  remind: { days: [10, 17, 19], at: '08:00' },
  chain: ['team', 'vhxh', 'ward'],
  figures: ['Số hộ dân đã được hướng dẫn'],
  also: [],
};

export const local = (text: string) => new Date(`${text}+07:00`);

/** A reminder in the outbox: which, to whom and what it says. */
interface Queued {
  kind: string;
  round: string;
  to: string;
  text: string;
  promise: string;
  quiet: string;
}

/** The plan of An Biên and its reminders, as a test moves through its calendar. */
export function reminderPlan({ app, parts }: Awaited<ReturnType<typeof testApp>>) {
  const { pool, clock } = parts;

  /** Wards and people anew, with the quarterly report as the only thing the plan asks for. */
  async function begin(): Promise<People> {
    await emptyWards(pool);
    clock.set(START);
    const people = await givePeople(pool, START);
    officer = people.officer;
    await plan({ report: REPORT });
    await settle();
    return people;
  }
  let officer: People['officer'];

  /** The ward's settings with some of them changed. */
  async function plan(changes: object): Promise<void> {
    await pool.query(
      `update ward set settings = settings || $2, updated_at = clock_timestamp() where id = $1`,
      [AN_BIEN, changes],
    );
  }

  async function settle(): Promise<void> {
    while (await planReminders(parts));
  }

  async function goTo(text: string): Promise<void> {
    clock.set(local(text));
    await settle();
  }

  /** Reminders in the outbox, in order: which, to whom and what they say. */
  async function outbox(kinds: string[] = []): Promise<Queued[]> {
    const { rows } = await pool.query<Omit<Queued, 'text'> & { body: Buffer }>(
      `select s.kind, s.round, coalesce(p.name, o.group_id) as to, o.body, o.promise, o.quiet
       from outbox o join reminder_sent s on o.about = 'reminder:' || s.id left join person p on p.id = o.person_id
       where o.state <> 'cancelled' and ($1::text[] = '{}' or s.kind = any($1)) order by s.due_at, s.kind, s.subject`,
      [kinds],
    );
    return rows.map(({ body, ...row }) => ({ ...row, text: parts.sealer.open(body, BODY_CONTEXT) }));
  }

  async function giveGroup(codes: string[], kind: 'gmf' | 'postPack' = 'gmf'): Promise<string> {
    const id = randomUUID();
    await pool.query(
      `insert into community_group (ward_id, id, kind, zalo_group_id, name, full_name, neighbourhood_codes, active,
         created_at, updated_at) values ($1, $2, $3, $4, 'Nhóm', 'Nhóm', $5, true, $6, $6)`,
      [AN_BIEN, id, kind, kind === 'gmf' ? `zalo-${codes.join()}` : null, codes, START],
    );
    return `zalo-${codes.join()}`;
  }

  /** The clock jumps farther than a session lasts. */
  const lan = () => signIn(app, officer);
  const reading = async (path: string) =>
    (
      await call(app, `GET /api/officer/${path}${path.includes('?') ? '&' : '?'}ward=${AN_BIEN}`, {
        headers: await lan(),
      })
    ).body;
  const doing = async (address: string, body: object) =>
    call(app, address, { headers: await lan(), body: { ward: AN_BIEN, ...body } });

  return { begin, plan, settle, goTo, outbox, giveGroup, lan, reading, doing };
}
