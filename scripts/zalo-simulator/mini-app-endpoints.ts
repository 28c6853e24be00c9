import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { day, dayOf, hourOf, isoOf } from './clock.ts';
import { controlRoute, personOf } from './control-route.ts';
import { shortText } from './message-schema.ts';
import type { Person } from './people.ts';
import { readJson } from './read-fields.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import { headerOf, zaloRoute, type Call, type Host } from './zalo-route.ts';

const miniAppHost: Host = {
  prefix: 'openapi.mini.zalo.me',
  failure: (error, message) => ({ error, message }),
  tooMany: -103,
  transient: -107,
};

const perDay = 1_000;
const openedWithin = 7 * day;
const invalid = -101;

const notice = z.strictObject({
  templateId: z.string().min(1),
  templateData: z.strictObject({
    buttonText: z.string(),
    buttonUrl: z.string().regex(/^https:\/\/zalo\.me\/s\//),
    title: shortText(32),
    contentTitle: z.string(),
    contentDescription: z.string(),
  }),
});

/** Mini App notifications from the shared OA (server-api §8.5, §10.12). */
export function registerMiniAppNotices(app: FastifyInstance, world: World): void {
  zaloRoute(app, world, miniAppHost, { method: 'POST', path: '/notification/template', handle: notify });
  controlRoute(app, {
    method: 'GET',
    path: '/users/:id/notifications',
    handle: (call) => {
      const { userIdByApp } = personOf(world, call);
      return world.ledger.miniAppNotices
        .filter((kept) => kept.userIdByApp === userIdByApp)
        .map(({ templateId, templateData, at }) => ({ templateId, templateData, at: isoOf(at) }));
    },
  });
}

function notify(call: Call): unknown {
  const { world, now } = call;
  const person = checkHeaders(call);
  const wanted = readJson(call, notice, invalid);
  const hour = hourOf(now);
  if (hour < 6 || hour >= 22) throw new Refusal(-107, 'Notifications go out from 06:00 to 22:00 only');
  const opened = person.miniAppOpenedAt !== null && now - person.miniAppOpenedAt <= openedWithin;
  if (!person.agreed.notification || !opened) throw new Refusal(-111, 'This user may not be notified');
  countNotice(world, person, now);
  world.ledger.miniAppNotices.push({ userIdByApp: person.userIdByApp, ...wanted, at: now });
  world.changed();
  return { error: 0, message: 'Success', data: {} };
}

function checkHeaders(call: Call): Person {
  const { credentials, switches, people } = call.world;
  if (headerOf(call, 'x-api-key') !== `Bearer ${credentials.miniAppKey}`)
    throw new Refusal(-102, 'Invalid API key');
  if (!switches.callerIpDeclared) throw new Refusal(-113, 'This IP is not declared');
  if (headerOf(call, 'x-miniapp-id') !== credentials.miniAppId)
    throw new Refusal(-114, 'Invalid Mini App id');
  const person = people.findByAppId(headerOf(call, 'x-user-id') ?? '');
  if (!person) throw new Refusal(-110, 'Invalid user id');
  return person;
}

function countNotice({ ledger }: World, { userIdByApp }: Person, now: number): void {
  const today = dayOf(now);
  const sent = ledger.miniAppOfDay[today] ?? 0;
  if (ledger.miniAppOfPerson[userIdByApp] === today || sent >= perDay)
    throw new Refusal(-109, 'Out of quota');
  ledger.miniAppOfDay[today] = sent + 1;
  ledger.miniAppOfPerson[userIdByApp] = today;
}
