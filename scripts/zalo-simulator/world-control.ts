import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isoOf } from './clock.ts';
import { controlRoute, corsFor, readControl, type ControlCall } from './control-route.ts';
import { faultSchema } from './faults.ts';
import { packageLimit } from './limits.ts';
import { accessTokenSeconds } from './oa-tokens.ts';
import { ControlRefusal } from './refusal.ts';
import { switchesSchema } from './switches.ts';
import { brief, type World } from './world.ts';

const heartbeat = 5_000;

const clockMove = z.union([
  z.strictObject({ advanceSeconds: z.number().min(0) }),
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
]);
const urls = z.strictObject({
  oaUrl: z.url().optional(),
  miniAppUrl: z.url().optional(),
  callbackUrl: z.url().optional(),
});

/** Credentials, clock, faults, limits, switches and webhooks: the control paths of design §6. */
export function registerWorldControl(app: FastifyInstance, world: World): void {
  const route = (method: 'GET' | 'POST', path: string, handle: (call: ControlCall) => unknown): void => {
    controlRoute(app, { method, path, handle });
  };
  route('GET', '/credentials', () => credentialsOf(world));
  route('POST', '/oa-tokens', () => mintTokens(world));
  route('GET', '/clock', () => ({ now: isoOf(world.clock.now()) }));
  route('POST', '/clock', (call) => moveClock(world, call));
  route('GET', '/clock/stream', (call) => {
    openStream(world, call);
  });
  route('GET', '/faults', () => world.faults.active());
  route('POST', '/faults', (call) => {
    world.faults.set(readControl(faultSchema, call.body));
    world.feed.send(world.faults.active(), 'faults');
    return { faults: world.faults.active() };
  });
  route('POST', '/limits', (call) => {
    world.limits.perMinute = readControl(
      z.strictObject({ perMinute: z.int().positive() }),
      call.body,
    ).perMinute;
    world.changed();
    return { perMinute: world.limits.perMinute };
  });
  route('GET', '/switches', () => world.switches);
  route('POST', '/switches', (call) => setSwitches(world, call));
  route('GET', '/calls', () => world.calls.report());
  route('GET', '/webhooks', () => world.webhooks.list().map(brief));
  route('GET', '/webhooks/registered', () => registeredOf(world));
  route('POST', '/webhooks', (call) => register(world, call));
  beat(app, world);
}

// Listeners let their own clocks run between the beats, so a beat only corrects them.
function beat(app: FastifyInstance, world: World): void {
  const beats = setInterval(() => {
    tellTime(world);
  }, heartbeat).unref();
  app.addHook('onClose', () => {
    clearInterval(beats);
  });
  world.clock.onJump(() => {
    tellTime(world);
    world.feed.send(timeOf(world), 'clock');
  });
}

function credentialsOf(world: World): unknown {
  const { oaPackage } = world.switches;
  return {
    ...world.credentials,
    oaPackage,
    perMinute: world.limits.perMinute,
    callbackUrl: world.callbackUrl,
    miniAppUrl: world.settings.miniAppUrl,
  };
}

async function mintTokens(world: World): Promise<unknown> {
  const { accessToken, refreshToken } = world.oaTokens.mint(world.clock.now());
  await world.flush();
  return { accessToken, refreshToken, expiresIn: String(accessTokenSeconds) };
}

async function moveClock(world: World, call: ControlCall): Promise<unknown> {
  const move = readControl(clockMove, call.body);
  const ahead = 'now' in move ? Date.parse(move.now) - world.clock.now() : move.advanceSeconds * 1_000;
  if (ahead < 0) throw new ControlRefusal(400, 'the clock does not run backward');
  world.clock.advance(ahead);
  await world.flush();
  return { now: isoOf(world.clock.now()) };
}

function openStream(world: World, { reply, origin }: ControlCall): void {
  reply.hijack();
  world.clockFeed.open(reply.raw, corsFor(origin));
  reply.raw.write(`data: ${JSON.stringify(timeOf(world))}\n\n`);
}

function tellTime(world: World): void {
  world.clockFeed.send(timeOf(world));
}

function timeOf(world: World): { now: string; epochMs: number } {
  const epochMs = world.clock.now();
  return { now: isoOf(epochMs), epochMs };
}

function setSwitches(world: World, call: ControlCall): unknown {
  const wanted = readControl(switchesSchema.partial(), call.body);
  const given = Object.keys(call.body as object);
  for (const [name, value] of Object.entries(wanted))
    if (given.includes(name)) Object.assign(world.switches, { [name]: value });
  if (given.includes('oaPackage')) world.limits.perMinute = packageLimit(world.switches.oaPackage);
  world.changed();
  return world.switches;
}

async function register(world: World, call: ControlCall): Promise<unknown> {
  const { oaUrl, miniAppUrl, callbackUrl } = readControl(urls, call.body);
  for (const [target, url] of [['oa', oaUrl] as const, ['miniApp', miniAppUrl] as const])
    if (url !== undefined && !(await world.webhooks.register(target, url)))
      throw new ControlRefusal(422, `${url} did not answer 200 to the unsigned test`);
  if (callbackUrl !== undefined) world.callbackUrl = callbackUrl;
  world.changed();
  world.feed.send(world.webhooks.registered, 'registered');
  return registeredOf(world);
}

function registeredOf(world: World): unknown {
  const { oa, miniApp } = world.webhooks.registered;
  return {
    oaUrl: oa.url,
    oaOn: oa.on,
    miniAppUrl: miniApp.url,
    miniAppOn: miniApp.on,
    callbackUrl: world.callbackUrl,
  };
}
