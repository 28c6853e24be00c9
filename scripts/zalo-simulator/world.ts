import { CallLog } from './call-log.ts';
import { Chats, type ChatMessage } from './chats.ts';
import { Clock, firstMonday } from './clock.ts';
import { credentials, type Credentials } from './credentials.ts';
import { Faults } from './faults.ts';
import { Feed } from './feed.ts';
import { sampleAssets } from './group-assets.ts';
import { Groups, type SavedGroups } from './groups.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { CallLimits, packageLimit } from './limits.ts';
import { OaTokens, type SavedOaTokens } from './oa-tokens.ts';
import { People, type Person } from './people.ts';
import { seedPeople, type Ward } from './seed-people.ts';
import type { Settings } from './settings.ts';
import { loadState, StateFile } from './state-file.ts';
import { switchesSchema, type Switches } from './switches.ts';
import { UserTokens, type SavedUserTokens } from './user-tokens.ts';
import { WebhookDeliveries, type Delivery, type Registered } from './webhook-delivery.ts';
import { sampleTemplates, type ZbsTemplate } from './zbs-templates.ts';

type Saved = {
  version: 1;
  clock: number;
  people: Person[];
  oaTokens: SavedOaTokens;
  userTokens: SavedUserTokens;
  chats: Record<string, ChatMessage[]>;
  groups: SavedGroups;
  ledger: Ledger;
  templates: ZbsTemplate[];
  switches: Switches;
  perMinute: number;
  registered: Partial<Registered>;
  callbackUrl: string | null;
  deliveries: { unfinished: Delivery[]; next: number };
};

/** Everything the simulator is made of. */
export type World = {
  settings: Settings;
  credentials: Credentials;
  clock: Clock;
  wards: Ward[];
  people: People;
  oaTokens: OaTokens;
  userTokens: UserTokens;
  chats: Chats;
  groups: Groups;
  ledger: Ledger;
  templates: ZbsTemplate[];
  switches: Switches;
  limits: CallLimits;
  faults: Faults;
  calls: CallLog;
  webhooks: WebhookDeliveries;
  callbackUrl: string;
  /** The desk's stream, and the clock's. */
  feed: Feed;
  clockFeed: Feed;
  /** Tells that something changed that must outlive a stop. */
  changed: () => void;
  /** Resolves when everything up to now is on disk. */
  flush: () => Promise<void>;
};

// A clock saved a little ahead cannot run backward after a sudden stop, however late the last write was.
const savedAhead = 15_000;

type Core = Omit<World, 'webhooks' | 'changed' | 'flush'>;

/** The world as it was saved, or a fresh one at the first Monday; `close` saves the exact time and stops everything. */
export function openWorld(settings: Settings): { world: World; close: () => Promise<void> } {
  const saved = loadState(settings.stateFile) as Partial<Saved> | undefined;
  const core = openCore(settings, saved ?? {});
  let ahead = savedAhead;
  const file = new StateFile(settings.stateFile, () => snapshot(world, ahead));
  const changed = (): void => {
    file.changed();
  };
  const webhooks = openWebhooks(core, saved ?? {}, changed);
  const world: World = { ...core, webhooks, changed, flush: () => file.flush() };
  const heartbeat = setInterval(changed, 5_000).unref();
  const close = async (): Promise<void> => {
    clearInterval(heartbeat);
    webhooks.close();
    core.feed.close();
    core.clockFeed.close();
    ahead = 0;
    await file.flush();
    core.clock.stop();
  };
  return { world, close };
}

function openCore(settings: Settings, saved: Partial<Saved>): Core {
  const past = { ...freshPast(), ...saved };
  const clock = new Clock(past.clock);
  const { wards, people: seeds } = seedPeople(settings.wardsDir, clock.now());
  const people = new People(past.people);
  for (const seed of seeds) if (!people.find(seed.userId)) people.add(seed);
  const switches = switchesSchema.parse(past.switches);
  return {
    settings,
    credentials,
    clock,
    wards,
    people,
    oaTokens: new OaTokens(past.oaTokens),
    userTokens: new UserTokens(past.userTokens),
    chats: new Chats(past.chats),
    groups: new Groups(past.groups),
    ledger: past.ledger,
    templates: past.templates,
    switches,
    limits: new CallLimits(past.perMinute ?? packageLimit(switches.oaPackage)),
    faults: new Faults(),
    calls: new CallLog(clock),
    callbackUrl: past.callbackUrl ?? defaultCallback(settings),
    feed: new Feed(),
    clockFeed: new Feed(),
  };
}

function freshPast(): Omit<Saved, 'version' | 'switches' | 'perMinute' | 'deliveries' | 'registered'> & {
  switches: Partial<Switches>;
  perMinute: number | null;
} {
  return {
    clock: firstMonday,
    people: [],
    oaTokens: { pairs: [], codes: [] },
    userTokens: { tokens: [], codes: [] },
    chats: {},
    groups: { groups: [], assets: sampleAssets() },
    ledger: emptyLedger(),
    templates: structuredClone(sampleTemplates),
    switches: {},
    perMinute: null,
    callbackUrl: null,
  };
}

function openWebhooks(core: Core, saved: Partial<Saved>, changed: () => void): WebhookDeliveries {
  const { unfinished, next } = saved.deliveries ?? { unfinished: [], next: 1 };
  const parts = {
    clock: core.clock,
    faults: core.faults,
    registered: { ...defaultTargets(core.settings), ...saved.registered },
    retriesOnNon200: () => core.switches.retryOnNon200,
    changed: (delivery: Delivery) => {
      core.feed.send(brief(delivery), 'delivery');
      changed();
    },
  };
  return new WebhookDeliveries(parts, unfinished, next);
}

/** A delivery without its body, as the control path and the desk show it. */
export function brief(delivery: Delivery): Omit<Delivery, 'body' | 'signature' | 'nextAt' | 'target'> {
  const { id, event, subject, at, attempt, status, durationMs, done, outcome } = delivery;
  return { id, event, at, attempt, status, durationMs, done, outcome, subject };
}

function defaultTargets({ botServerUrl }: Settings): Registered {
  return {
    oa: { url: `${botServerUrl}/webhooks/zalo/oa`, on: true },
    miniApp: { url: `${botServerUrl}/webhooks/zalo/mini-app`, on: true },
  };
}

function defaultCallback({ botServerUrl }: Settings): string {
  return `${botServerUrl}/zalo/oa/callback`;
}

// Addresses that follow from the settings are not saved: the next start may use another port.
function snapshot(world: World, ahead: number): Saved {
  const { registered } = world.webhooks;
  const defaults = defaultTargets(world.settings);
  const changedTargets: Partial<Registered> = {};
  for (const target of ['oa', 'miniApp'] as const)
    if (registered[target].url !== defaults[target].url || !registered[target].on)
      changedTargets[target] = registered[target];
  return {
    version: 1,
    clock: world.clock.now() + ahead,
    people: world.people.all(),
    oaTokens: world.oaTokens.toSave(),
    userTokens: world.userTokens.toSave(world.clock.now()),
    chats: world.chats.toSave(),
    groups: world.groups.toSave(),
    ledger: world.ledger,
    templates: world.templates,
    switches: world.switches,
    perMinute: world.limits.perMinute,
    registered: changedTargets,
    callbackUrl: world.callbackUrl === defaultCallback(world.settings) ? null : world.callbackUrl,
    deliveries: world.webhooks.toSave(),
  };
}
