import { readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { controlRoute, corsFor, personOf, readControl } from './control-route.ts';
import type { Person } from './people.ts';
import { pressChatNow, react, submitInfo, withdrawConsent } from './user-actions.ts';
import { sendMiniAppRevoke } from './webhook-events.ts';
import { brief, type World } from './world.ts';

const folder = new URL('desk/', import.meta.url);
const patience = 3_000;
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const standing = z.strictObject({
  agreed: z
    .strictObject({ userInfo: z.boolean().optional(), notification: z.boolean().optional() })
    .optional(),
  refusesWith: z.int().negative().nullable().optional(),
  protectedFromBots: z.boolean().optional(),
});

/** The desk page, its stream, and what a phone's owner can do besides writing. */
export function registerDesk(app: FastifyInstance, world: World): void {
  for (const name of readdirSync(folder))
    app.get(name === 'index.html' ? '/' : `/desk/${name}`, (_request, reply) =>
      reply
        .type(types[name.split('.').at(-1) ?? ''] ?? 'text/plain')
        .send(readFileSync(new URL(name, folder))),
    );
  registerDeskFeed(app, world);
  registerGestures(app, world);
}

function registerDeskFeed(app: FastifyInstance, world: World): void {
  controlRoute(app, {
    method: 'GET',
    path: '/events',
    handle: ({ reply, origin }) => {
      reply.hijack();
      world.feed.open(reply.raw, corsFor(origin));
      reply.raw.write(': open\n\n');
    },
  });
  controlRoute(app, {
    method: 'GET',
    path: '/desk/mini-app',
    handle: async () => ({ reachable: await answers(world.settings.miniAppUrl) }),
  });
  controlRoute(app, {
    method: 'GET',
    path: '/desk',
    handle: () => ({
      now: world.clock.now(),
      miniAppUrl: world.settings.miniAppUrl,
      wards: world.wards.map(({ code, name }) => ({ code, name })),
      people: world.people.all().map((person) => onDesk(world, person)),
      faults: world.faults.active(),
      registered: world.webhooks.registered,
      deliveries: world.webhooks.list().slice(-30).map(brief),
      failed: world.calls.report().failed.slice(-30),
    }),
  });
}

// The page cannot ask by itself: another origin's answer is closed to it.
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}

function onDesk(world: World, person: Person): unknown {
  const { userId, name, ward, neighbourhood, role, place } = person;
  const chat = world.chats.of(userId);
  const unread = chat.filter(({ from, seen }) => from === 'oa' && !seen).length;
  return { userId, name, ward, neighbourhood, role, place, unread, lastAt: chat.at(-1)?.at ?? 0 };
}

const reaction = z.strictObject({ messageId: z.string(), icon: z.string() });
const withdrawal = z.strictObject({ where: z.enum(['oa', 'miniApp']) });

function registerGestures(app: FastifyInstance, world: World): void {
  const gesture = (name: string, make: (person: Person, body: unknown) => void): void => {
    controlRoute(app, {
      method: 'POST',
      path: `/users/:id/${name}`,
      handle: (call) => {
        make(personOf(world, call), call.body);
      },
    });
  };
  gesture('reactions', (person, body) => {
    const { messageId, icon } = readControl(reaction, body);
    react(world, person, messageId, icon);
  });
  gesture('standing', (person, body) => {
    const { agreed, ...rest } = readControl(standing, body);
    Object.assign(person, rest);
    Object.assign(person.agreed, agreed);
    world.changed();
  });
  gesture('chat-now', (person) => {
    pressChatNow(world, person);
  });
  gesture('submit-info', (person, body) => {
    submitInfo(world, person, readControl(z.record(z.string(), z.unknown()), body));
  });
  gesture('withdraw', (person, body) => {
    const { where } = readControl(withdrawal, body);
    if (where === 'oa') withdrawConsent(world, person);
    else sendMiniAppRevoke(world, person);
  });
}
