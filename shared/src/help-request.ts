import { z } from 'zod';

export const HELP_REQUEST_STATUSES = [
  'open',
  'offered',
  'accepted',
  'escalated',
  'done',
  'withdrawn',
] as const;
export type HelpRequestStatus = (typeof HELP_REQUEST_STATUSES)[number];

/** The four groups of guides and the three topics that have no guide group (design §6). */
export const TOPICS = {
  'chinh-quyen-so': 'Chính quyền số',
  'kinh-te-so': 'Kinh tế số',
  'xa-hoi-so': 'Xã hội số',
  'bat-dau-tu-day': 'Dùng điện thoại',
  vneid: 'VNeID',
  scam: 'Nghi bị lừa đảo',
  other: 'Việc khác',
} as const;
export type Topic = keyof typeof TOPICS;
export const topic = z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]);

export const MODES = ['home', 'phone', 'chat', 'supportPoint'] as const;
export type Mode = (typeof MODES)[number];

/** Version of the consent sentence shown before a request is sent; stored with each consent (L-14). */
export const CONSENT_TEXT_VERSION = '2026-11';

const place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Place = z.infer<typeof place>;

/** Vietnamese phone numbers as people write them; normalised to 84… */
export const phone = z
  .string()
  .transform((text) => text.replace(/[\s.\-()]/g, ''))
  .pipe(z.string().regex(/^(\+?84|0)\d{9,10}$/))
  .transform((digits) => digits.replace(/^\+?(84|0)/, '84'));

const text = (max: number) => z.string().trim().min(1).max(max);

/** Body of POST /api/help-requests (design §6). */
export const openHelpRequest = z.object({
  clientRequestId: z.uuid(),
  ward: text(40),
  topic,
  guideSlug: text(80).optional(),
  step: z.number().int().min(1).max(100).optional(),
  note: text(1000).optional(),
  placeToken: text(4000).optional(),
  place: place.optional(),
  neighbourhoodCode: text(40).optional(),
  landmark: text(300).optional(),
  phoneToken: text(4000).optional(),
  phone: phone.optional(),
  forPerson: z.object({ relation: text(60), agrees: z.literal(true) }).optional(),
  ageBand: z.enum(['under16', 'adult']).optional(),
  priorityGroup: text(40).optional(),
  language: text(20).optional(),
  mode: z.enum(MODES).optional(),
  supportPointCode: text(40).optional(),
  wantedAt: z.iso.datetime({ offset: true }).optional(),
  urgent: z.boolean().optional(),
  consent: z.object({ textVersion: text(40) }),
});
export type OpenHelpRequest = z.infer<typeof openHelpRequest>;

export const openedHelpRequest = z.object({
  id: z.uuid(),
  code: z.string(),
  status: z.enum(HELP_REQUEST_STATUSES),
});

/** Why a member stands where they stand in the order of offers (design §4, “vì sao tôi được mời”). */
export const offerReasons = z.object({
  inCharge: z.boolean(),
  sameNeighbourhood: z.boolean(),
  distanceBand: z.enum(['near', 'walk', 'ride', 'far', 'unknown']),
  metres: z.number().int().nullable(),
  livePlace: z.boolean(),
  hasSkill: z.boolean(),
  speaksLanguage: z.boolean(),
  acceptedOpen: z.number().int(),
  turnsThisQuarter: z.number().int(),
  neighbouringWard: z.boolean(),
});
export type OfferReasons = z.infer<typeof offerReasons>;

export const OFFER_STATES = ['open', 'accepted', 'declined', 'lapsed', 'closed'] as const;
export const OFFER_STEPS = ['wave', 'leaders', 'wardTeam', 'office'] as const;
export type OfferStep = (typeof OFFER_STEPS)[number];

/** One request as its resident, its helper or an officer sees it. */
export const helpRequestView = z.object({
  id: z.uuid(),
  code: z.string(),
  ward: z.string(),
  status: z.enum(HELP_REQUEST_STATUSES),
  topic,
  guideSlug: z.string().optional(),
  step: z.number().int().optional(),
  note: z.string().optional(),
  mode: z.enum(MODES),
  urgent: z.boolean(),
  wantedAt: z.string().optional(),
  createdAt: z.string(),
  closedAt: z.string().optional(),
  nextActionAt: z.string().optional(),
  neighbourhood: z.string().optional(),
  /** The name of the support point where help is wanted. */
  supportPoint: z.string().optional(),
  forRelation: z.string().optional(),
  escalation: z.enum(['leaders', 'wardTeam', 'office']).optional(),
  stars: z.number().int().optional(),
  /** Who helps. To the resident also how near, coarsely: within so many metres, in the same neighbourhood. */
  member: z
    .object({
      name: z.string(),
      withinMetres: z.number().int().optional(),
      sameNeighbourhood: z.boolean().optional(),
    })
    .optional(),
  resident: z.object({ name: z.string() }).optional(),
  /** To the resident only: whether Zalo lets the OA write to them, else news are seen in the Mini App alone. */
  chat: z.enum(['open', 'closed']).optional(),
  contact: z
    .object({ phone: z.string().optional(), place: place.optional(), landmark: z.string().optional() })
    .optional(),
  offers: z
    .array(
      z.object({
        member: z.string(),
        state: z.enum(OFFER_STATES),
        step: z.enum(OFFER_STEPS),
        wave: z.number().int(),
        offeredAt: z.string(),
        reasons: offerReasons,
      }),
    )
    .optional(),
});
export type HelpRequestView = z.infer<typeof helpRequestView>;

/** An open offer as the asked member sees it: no contact yet. */
export const offerView = z.object({
  requestId: z.uuid(),
  code: z.string(),
  topic,
  note: z.string().optional(),
  mode: z.enum(MODES),
  neighbourhood: z.string().optional(),
  supportPoint: z.string().optional(),
  urgent: z.boolean(),
  wantedAt: z.string().optional(),
  step: z.enum(OFFER_STEPS),
  offeredAt: z.string(),
  lapsesAt: z.string(),
  reasons: offerReasons,
});
export type OfferView = z.infer<typeof offerView>;

/** Body of POST …/complete: the three short questions (design §4). */
export const completeHelpRequest = z.object({
  did: text(500),
  managedAlone: z.boolean(),
  newHousehold: z.boolean(),
});
export type CompleteHelpRequest = z.infer<typeof completeHelpRequest>;

export const rateHelpRequest = z.object({
  stars: z.number().int().min(1).max(5),
  comment: text(500).optional(),
});
export type RateHelpRequest = z.infer<typeof rateHelpRequest>;

/** Body of POST …/contact: what is left out stays, null takes it away. */
export const correctContact = z.object({
  phone: phone.nullable().optional(),
  landmark: text(300).nullable().optional(),
});
export type CorrectContact = z.infer<typeof correctContact>;
