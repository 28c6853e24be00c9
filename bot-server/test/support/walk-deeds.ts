import { randomUUID } from 'node:crypto';

import { walkCalls } from './walk-calls.ts';
import type { Walker } from './walk-cast.ts';
import { groupTextBy, mediaBy, placeBy, sentBy, toldOf } from './walk-events.ts';
import type { WalkServer } from './walk-server.ts';
import type { Deed, DeedKind, WalkStep } from './walk-steps.ts';
import { TALKS, WORDS } from './walk-words.ts';

/** A text that a walker wrote to the OA, which must be answered. */
export interface Written {
  by: Walker;
  text: string;
  messageId: string;
}

/** What was written in a step, and how calls and deliveries were answered. */
export interface Taken {
  written: Written[];
  statuses: { what: string; status: number }[];
}

/** What those say whose turn it is; random people would hardly ever bring a request to its end. */
const ACCEPTING = ['1', '1', '1', 'nhận', '1 CODE', 'để em', 'ok', '2'];
const FINISHING = ['xong', 'Cài VNeID mức 2', '1', '2'];
const HOUR = 60;

const pickOf = <T>(from: readonly T[], pick: number): T | undefined => from[pick % from.length];

type Do = (walker: Walker, deed: Deed) => Promise<Taken>;

/** Takes the steps of a walk, without waiting for what the server makes of them. */
export function walking(
  server: WalkServer,
  { people, groupId }: { people: readonly Walker[]; groupId: string },
) {
  const { parts, simulated, deliver } = server;
  const callAs = walkCalls(server);
  const talks = new Map<Walker, readonly string[]>();
  const finishes = new Map<Walker, readonly string[]>();
  const last = new Map<Walker, Record<string, unknown>>();

  async function requestOf(which: number): Promise<{ id: string; code: string }> {
    const { rows } = await parts.pool.query<{ id: string; code: string }>(
      'select id, code from help_request order by created_at desc limit 6',
    );
    return pickOf(rows, which) ?? { id: randomUUID(), code: 'K9P9K' };
  }

  /** Somebody who was asked to help, or is helping now; the walker when there is nobody. */
  async function whoHas(state: 'open' | 'accepted', which: number, walker: Walker): Promise<Walker> {
    const { rows } = await parts.pool.query<{ id: string }>(
      `select distinct p.oa_user_id as id, p.name from offer o join member m on m.id = o.member_id
         join person p on p.id = m.person_id join help_request r on r.id = o.request_id
       where o.state = $1 and r.status not in ('done', 'withdrawn') order by 2`,
      [state],
    );
    const userId = pickOf(rows, which)?.id;
    return people.find((one) => one.userId === userId) ?? walker;
  }

  /** Zalo's window opens at the simulator as it does at the server. */
  async function send(walker: Walker, event: Record<string, unknown>, minutesLate = 0): Promise<Taken> {
    await simulated.control('POST', `/users/${walker.userId}/messages`, { text: 'x' });
    last.set(walker, event);
    const whole = { oa_id: parts.config.ZALO_OA_ID, recipient: { id: parts.config.ZALO_OA_ID }, ...event };
    const status = await deliver(whole, minutesLate);
    return { written: [], statuses: [{ what: String(event['event_name']), status }] };
  }

  async function filled(text: string, walker: Walker, which: number): Promise<string> {
    const { code } = await requestOf(which);
    return text.replaceAll('CODE', code).replaceAll('PHONE', walker.phone.replace(/^84/, '0'));
  }

  async function write(by: Walker, words: string, which = 0, minutesLate = 0): Promise<Taken> {
    const text = await filled(words, by, which);
    const messageId = randomUUID();
    const sent = await send(by, sentBy(by, 'text', { text, msg_id: messageId }), minutesLate);
    return { ...sent, written: [{ by, text, messageId }] };
  }

  /** The next message of the exchange that the walker is in, or the first of a new one. */
  function next(exchanges: typeof talks, walker: Walker, begun: readonly string[]): string {
    const left = exchanges.get(walker) ?? [];
    const [text = '', ...rest] = left.length > 0 ? left : begun;
    exchanges.set(walker, rest);
    return text;
  }

  const word = (pick: number) => pickOf(WORDS, pick) ?? '';
  const told =
    (name: string): Do =>
    (walker) =>
      send(walker, toldOf(walker, name));

  const DO: Record<DeedKind, Do> = {
    talk: (walker, { pick, which }) => write(walker, next(talks, walker, pickOf(TALKS, pick) ?? []), which),
    accept: async (walker, { pick, which }) =>
      write(await whoHas('open', which, walker), pickOf(ACCEPTING, pick) ?? '', which),
    finish: async (walker, { which }) => {
      const helper = await whoHas('accepted', which, walker);
      return write(helper, next(finishes, helper, FINISHING));
    },
    word: (walker, { pick, which }) => write(walker, word(pick), which),
    late: (walker, { pick, which }) => write(walker, word(pick), which, (pick % 13) * HOUR),
    again: (walker) => send(walker, last.get(walker) ?? toldOf(walker, 'follow')),
    media: (walker, { pick }) => send(walker, mediaBy(walker, pick)),
    place: (walker, { pick }) => send(walker, placeBy(walker, pick)),
    group: async (walker, { pick, which }) => {
      const text = `${which % 2 === 0 ? 'trợ lý ' : ''}${await filled(word(pick), walker, which)}`;
      return send(walker, groupTextBy(walker, groupId, text));
    },
    follow: told('follow'),
    unfollow: told('unfollow'),
    opened: told('user_click_chatnow'),
    forget: told('user_withdraw'),
    reacted: (walker) => send(walker, sentBy(walker, 'reacted', { react_icon: '/-heart' })),
    call: async (walker, { pick, which }) => {
      const { id: requestId } = await requestOf(which);
      const { rows } = await parts.pool.query<{ id: string }>('select id from member order by name');
      const memberId = pickOf(rows, which)?.id ?? randomUUID();
      return {
        written: [],
        statuses: [await callAs(walker, pick, { requestId, memberId, phone: walker.phone })],
      };
    },
  };

  return {
    write: (walker: Walker, text: string) => write(walker, text),
    step: async (step: WalkStep): Promise<Taken> => {
      if ('minutes' in step) {
        await server.pass(step.minutes);
        return { written: [], statuses: [] };
      }
      const taken = await Promise.all(
        step.map(async (deed) => {
          const walker = pickOf(people, deed.who);
          return walker === undefined ? [] : [await DO[deed.kind](walker, deed)];
        }),
      );
      const all = taken.flat();
      return {
        written: all.flatMap(({ written }) => written),
        statuses: all.flatMap(({ statuses }) => statuses),
      };
    },
  };
}
