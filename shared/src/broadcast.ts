import { z } from 'zod';

import { BROADCAST_KINDS } from './announcement.ts';
import { MESSAGE_STATES } from './message-state.ts';

export type BroadcastKind = (typeof BROADCAST_KINDS)[number];

export const BROADCAST_STATES = [
  'draft',
  'awaitingApproval',
  'scheduled',
  'sending',
  'paused',
  'done',
  'stopped',
  'withdrawn',
] as const;
export type BroadcastState = (typeof BROADCAST_STATES)[number];

/** Ways the system sends by itself; what is printed, read out or pasted is made for every broadcast. */
export const BROADCAST_OUTPUTS = ['chat', 'template', 'group', 'miniApp'] as const;
export type BroadcastOutput = (typeof BROADCAST_OUTPUTS)[number];

/** The longest an officer may write, in characters after NFC: the chat message with everything around stays one of 2,000. */
export const LONGEST = { title: 100, text: 1300, link: 250 } as const;

/** A picture as Zalo takes it (server-api §2.2), and small enough for slow phones. */
export const PICTURE = { bytes: 500_000, types: ['image/jpeg', 'image/png'] } as const;

const codes = z.array(z.string().min(1).max(40)).min(1).max(200);

/** To whom: everybody of the ward, some neighbourhoods, some teams, all members, or all residents who agreed to get news. */
export const audience = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('ward') }),
  z.strictObject({ of: z.literal('neighbourhoods'), codes }),
  /** Codes of neighbourhoods, or 'ward' for the team of the ward. */
  z.strictObject({ of: z.literal('teams'), codes }),
  z.strictObject({ of: z.literal('members') }),
  z.strictObject({ of: z.literal('residents') }),
]);
export type Audience = z.infer<typeof audience>;

/** Far more than may be sent: a text that is too long gets its own sentence rather than `invalid`. */
const written = z.string().max(20_000);

/** What an officer writes. */
export const broadcastDraft = z.strictObject({
  kind: z.enum(BROADCAST_KINDS).default('announcement'),
  title: written,
  text: written,
  link: written.optional(),
  /** ISO with offset; nothing goes out and nothing is shown after it. */
  validUntil: z.iso.datetime({ offset: true }).optional(),
  audience,
  outputs: z
    .array(z.enum(BROADCAST_OUTPUTS))
    .max(BROADCAST_OUTPUTS.length)
    .default([...BROADCAST_OUTPUTS]),
});
export type BroadcastDraft = z.infer<typeof broadcastDraft>;

/** Before its turn somebody is only planned. */
export const RECIPIENT_STATES = ['planned', ...MESSAGE_STATES] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Why somebody of the audience is not written to in chat. */
export const UNREACHED = ['unlinked', 'windowClosed', 'overCharged', 'noConsent'] as const;
export type Unreached = (typeof UNREACHED)[number];

/** How many people and groups a broadcast reaches, as it stands now, and what it may cost. */
export const reachView = z.object({
  /** People of the audience who belong to a team or agreed to get news. */
  people: z.number().int(),
  chat: z.object({ free: z.number().int(), charged: z.number().int() }),
  template: z.number().int(),
  groups: z.number().int(),
  notReached: z.object({
    /** Known to the Mini App only, so that no message finds them. */
    unlinked: z.number().int(),
    /** Did not write to the OA in the last 7 days, and there is no template for them. */
    windowClosed: z.number().int(),
    /** Beyond what the ward lets cost money this month. */
    overCharged: z.number().int(),
    /** Residents of the ward who did not agree to get news; told only where they are part of the audience. */
    noConsent: z.number().int(),
  }),
  /** VND at most; messages within the package's own count may be free. */
  cost: z.number().int(),
  /** Minutes until the last one is sent, at the OA's rate, quiet hours left out. */
  minutes: z.number().int(),
  /** ISO: chat and groups wait until then, for these are quiet hours. */
  waitsUntil: z.string().optional(),
  /** These are quiet hours, and it goes all the same: a scam alert. */
  disturbs: z.literal(true).optional(),
});
export type ReachView = z.infer<typeof reachView>;

/** Every form of a broadcast, as it goes out; the officer sees all of them before sending. */
export const outputsView = z.object({
  chat: z.string(),
  group: z.string(),
  /** Missing when the ward has no template; `shortened` when the text did not fit into it. */
  template: z.object({ title: z.string(), content: z.string(), shortened: z.boolean() }).optional(),
  miniApp: z.object({ title: z.string(), text: z.string(), link: z.string().optional() }),
  postPack: z.object({ text: z.string(), link: z.string() }),
  loudspeaker: z.object({ text: z.string(), seconds: z.number().int() }),
  wardPage: z.object({ column: z.string().optional(), title: z.string(), text: z.string() }),
  /** A4, to be printed from the browser. */
  poster: z.object({ html: z.string() }),
});
export type OutputsView = z.infer<typeof outputsView>;

export const broadcastView = z.object({
  id: z.uuid(),
  ward: z.string(),
  kind: z.enum(BROADCAST_KINDS),
  state: z.enum(BROADCAST_STATES),
  title: z.string(),
  text: z.string(),
  link: z.string().optional(),
  hasPicture: z.boolean(),
  /** Another one as soon as anybody changed what goes out; given back as `seen`, it keeps us from acting on other words. */
  version: z.string(),
  validUntil: z.string().optional(),
  audience,
  outputs: z.array(z.enum(BROADCAST_OUTPUTS)),
  author: z.object({ name: z.string(), isYou: z.boolean() }),
  approver: z.object({ name: z.string() }).optional(),
  scheduledAt: z.string().optional(),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  createdAt: z.string(),
  /** What this officer may do with it now. */
  mayDo: z.array(
    z.enum(['change', 'send', 'schedule', 'approve', 'sendBack', 'pause', 'resume', 'stop', 'withdraw']),
  ),
});
export type BroadcastView = z.infer<typeof broadcastView>;

export const broadcastPreview = z.object({
  outputs: outputsView,
  reach: reachView,
  needsSecondPerson: z.boolean(),
});

const counts = z.object({
  planned: z.number().int(),
  queued: z.number().int(),
  sending: z.number().int(),
  sent: z.number().int(),
  delivered: z.number().int(),
  seen: z.number().int(),
  parked: z.number().int(),
  doubtful: z.number().int(),
  skipped: z.number().int(),
});

/** How far a broadcast is; every recipient is in exactly one count. */
export const broadcastProgress = z.object({
  state: z.enum(BROADCAST_STATES),
  people: counts,
  groups: counts,
  /** Why people and groups were not written to, the most frequent first. */
  reasons: z.array(
    z.object({ state: z.enum(RECIPIENT_STATES), reason: z.string(), count: z.number().int() }),
  ),
  /** Those of whom nobody knows whether it reached them; never sent again by itself. At most 200. */
  doubtful: z.array(z.object({ name: z.string(), at: z.string().optional() })),
});
export type BroadcastProgress = z.infer<typeof broadcastProgress>;
