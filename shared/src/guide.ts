import { z } from 'zod';

import { stepPicture } from './step-picture.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();

export const GUIDE_GROUPS = {
  'chinh-quyen-so': 'Chính quyền số',
  'kinh-te-so': 'Kinh tế số',
  'xa-hoi-so': 'Xã hội số',
  'bat-dau-tu-day': 'Bắt đầu từ đây',
  'to-vien': 'Dành cho tổ viên',
} as const;
export type GuideGroup = keyof typeof GUIDE_GROUPS;

export const GUIDE_AUDIENCES = [
  'everyone',
  'elderly',
  'parents',
  'farmers',
  'smallBusiness',
  'workers',
  'members',
] as const;

export const guideSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, số và dấu gạch nối')
  .max(60);

/** One action (guides-facts §0): why, what to press with the exact words, what is seen next, the usual snag. */
export const guideStep = z.strictObject({
  /** A few words that name the step in lists: “Nhập mã trong tin nhắn”. */
  title: line(60),
  /** One action: its purpose first, the button second, the button's exact words in “…”. */
  do: line(320),
  /** One sentence: what the person sees next. */
  see: line(200),
  /** Begins “Nếu …”: the usual snag and the way on. */
  snag: line(240).optional(),
  /** A line that must not be missed: money, secrecy, danger. */
  caution: line(200).optional(),
  picture: stepPicture.optional(),
  /** How sure the order and the words of this step are, where it differs from the guide's own certainty. */
  certainty: z.enum(['high', 'medium', 'low']).optional(),
});
export type GuideStep = z.infer<typeof guideStep>;

const link = z.strictObject({ label: line(60), address: z.url() });

/** One question of the three before and after (S-105); practice only, never the official confirmation. */
const question = z.strictObject({
  ask: line(160),
  answers: z.array(line(110)).min(2).max(4),
  /** Which answer is right, counted from 1. */
  right: z.number().int().min(1).max(4),
  why: line(200),
});
export type GuideQuestion = z.infer<typeof question>;

/** What changes for some provinces; whatever is left out stays as for the whole country. */
const variant = z.strictObject({
  provinces: z.array(line(40)).min(1),
  title: line(70).optional(),
  summary: line(240).optional(),
  needs: z.array(line(120)).min(1).max(8).optional(),
  steps: z.array(guideStep).min(2).max(14).optional(),
  links: z.array(link).max(4).optional(),
});

/** One guide as it stands in its file `shared/guides/SLUG.yaml`. */
export const guideFile = z.strictObject({
  slug: guideSlug,
  /** Raised by one with every change of meaning, so that printed leaflets can be told apart. */
  version: z.number().int().min(1),
  title: line(70),
  /** For tiles, chat and leaflets. */
  short: line(34),
  group: z.enum(Object.keys(GUIDE_GROUPS) as [GuideGroup, ...GuideGroup[]]),
  level: z.enum(['basic', 'advanced']),
  audience: z.array(z.enum(GUIDE_AUDIENCES)).min(1),
  /** One or two sentences: what one can do afterwards. */
  summary: line(240),
  needs: z.array(line(120)).min(1).max(8),
  minutes: z.number().int().min(1).max(120),
  cost: line(160),
  /** When to stop and ask a person. */
  stopAndAsk: z.array(line(200)).min(1).max(6),
  /** How people call this task; each is searched like a title. No full sentences. */
  otherNames: z.array(line(60)).max(24).default([]),
  steps: z.array(guideStep).min(2).max(14),
  variants: z.array(variant).max(6).default([]),
  links: z.array(link).max(4).default([]),
  questions: z.array(question).length(3),
  related: z.array(guideSlug).max(5).default([]),
  /** Sensible to ask for help under this topic of design §6; default: the group. */
  topic: z.enum(['vneid', 'scam']).optional(),
  // For officers; residents see the days only.
  sources: z
    .array(z.strictObject({ name: line(160), address: line(200).optional(), read: day.optional() }))
    .min(1),
  certainty: z.enum(['high', 'medium', 'low']),
  /** What no source confirmed: for the officer who tries the guide. Never told to residents as certain. */
  unconfirmed: z.array(line(300)).default([]),
  lastChecked: day,
  checkAgain: day,
  /** The day a person did it on a real phone, with the phone and app version; empty until then. */
  triedOnPhone: z
    .strictObject({ on: day, by: line(60), phone: line(80) })
    .nullable()
    .default(null),
});
export type GuideFile = z.infer<typeof guideFile>;
