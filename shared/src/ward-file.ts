import { z } from 'zod';

import { WEEKDAYS } from './weekdays.ts';
import { campaign, model, office, OFFICES, plan, planTask, report, target, training } from './ward-plan.ts';

export { OFFICES } from './ward-plan.ts';
export type { Office } from './ward-plan.ts';

const code = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'chỉ dùng chữ không dấu, số và dấu gạch nối, tối đa 40 ký tự');
const wardCode = z.string().regex(/^[a-z0-9-]{2,40}$/, 'chỉ dùng chữ thường không dấu, số và dấu gạch nối');
const latitude = z.number().min(8, 'vĩ độ ở Việt Nam từ 8 đến 24').max(24, 'vĩ độ ở Việt Nam từ 8 đến 24');
const longitude = z
  .number()
  .min(102, 'kinh độ ở Việt Nam từ 102 đến 118')
  .max(118, 'kinh độ ở Việt Nam từ 102 đến 118');
const latLng = z.tuple([latitude, longitude]);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ viết như "08:00"');
const endOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'giờ viết như "20:00"');
/** No run of six digits, so that a code is never taken for a one-time code and masked (design §6). */
const inviteCode = z
  .string()
  .regex(/^(?!.*\d{6})[A-Z0-9]{8}$/, 'mã mời có 8 chữ in hoa không dấu hoặc số, không có 6 số liền nhau');
const zaloUserId = z.string().regex(/^\d{15,20}$/, 'mã người dùng Zalo là 15–20 chữ số, đặt trong dấu nháy');

const size = z.strictObject({ min: z.number().int().min(1), max: z.number().int().min(1).optional() });

/** Every number of the routing rule that a ward may change (design §4). */
export const dispatchSettings = z.strictObject({
  waveSize: z.number().int().min(1).max(10).default(3),
  waveMinutes: z.number().int().min(1).max(120).default(5),
  priorityWaveMinutes: z.number().int().min(1).max(120).default(3),
  cap: z.number().int().min(1).max(20).default(3),
  quiet: z.tuple([timeOfDay, timeOfDay]).default(['21:00', '07:00']),
  leadersMinutes: z.number().int().min(1).max(240).default(10),
  wardTeamMinutes: z.number().int().min(1).max(240).default(10),
  officeReminderMinutes: z.number().int().min(5).max(1440).default(60),
  remindHelperMinutes: z.number().int().min(5).max(1440).default(45),
  askResidentMinutes: z.number().int().min(5).max(1440).default(30),
  returnToTeamMinutes: z.number().int().min(5).max(1440).default(15),
});
export type DispatchSettings = z.infer<typeof dispatchSettings>;

const priorityGroup = z.strictObject({
  group: z.string().regex(/^[a-zA-Z]{1,40}$/, 'chỉ dùng chữ không dấu, viết liền'),
  label: z.string().min(1).max(80).optional(),
  weight: z.number().int().min(1).max(9),
});

/** Where residents of this ward are sent besides the app (requirements §14, S-144, S-145). */
const links = z.strictObject({
  cityApps: z.array(z.string().min(1).max(80)).default([]),
  hotlines: z
    .array(z.strictObject({ name: z.string().min(1).max(80), number: z.string().min(3).max(20) }))
    .default([]),
  learning: z.array(z.strictObject({ name: z.string().min(1).max(80), url: z.url().optional() })).default([]),
});

/** Who is at a support point when (S-12, S-32). Residents read it, so it is written as on a sign at the door. */
const rotaTurn = z.strictObject({
  supportPoint: code,
  day: z.enum(WEEKDAYS),
  from: timeOfDay,
  to: endOfDay,
  who: z.string().min(1).max(80),
});

/** How the ward keeps its guides fresh. */
export const guideSettings = z.strictObject({
  /**
   * From how many reports “màn hình đã khác” on a guide turns amber. One, because few people report and amber only asks for
   * care; a ward where it is pressed by mistake sets more.
   */
  reportsUntilAmber: z.number().int().min(1).max(20).default(1),
});

/** How the ward's announcements go out; a message later than 48 h after the person wrote is charged (server-api §2.4). */
export const broadcastSettings = z.strictObject({
  /** A second officer reads an announcement before it goes; never asked for a scam alert. */
  secondPerson: z.boolean().default(false),
  /** How many messages a month may cost money; the smallest package of Zalo has 500. The rest is counted, not sent. */
  chargedPerMonth: z.number().int().min(0).max(10_000_000).default(500),
  /** VND of one chat message more than 48 hours after the person last wrote; of one template message. */
  messageCost: z.number().int().min(0).max(10_000).default(55),
  templateCost: z.number().int().min(0).max(10_000).default(120),
  /** A ZBS template for those the chat no longer reaches: its id at Zalo, and which of its parameters hold what. */
  template: z
    .strictObject({
      id: z.string().regex(/^\d{1,20}$/, 'mã mẫu tin ZBS là các chữ số, đặt trong dấu nháy'),
      title: z.string().min(1).max(40),
      content: z.string().min(1).max(40),
      /** The longest the two may be at Zalo, in characters. */
      titleLength: z.number().int().min(10).max(400).default(100),
      contentLength: z.number().int().min(20).max(400).default(200),
    })
    .optional(),
  /** A reader of loudspeaker scripts speaks so many syllables a minute. */
  syllablesPerMinute: z.number().int().min(60).max(300).default(140),
});
export type BroadcastSettings = z.infer<typeof broadcastSettings>;

/** Ward settings as requirements §15 names them; kept whole in ward.settings. */
export const wardSettings = z.strictObject({
  plan: plan.optional(),
  neighbourhood: z.strictObject({ label: z.string().min(1).max(40) }),
  team: z.strictObject({
    name: z.string().min(1).max(80),
    abbr: z.string().min(1).max(30),
    size: z.strictObject({ neighbourhood: size.optional(), ward: size.optional() }).optional(),
    /** Who leads, who deputises, who is the core (S-03 … S-05). */
    roles: z
      .strictObject({
        leader: z.string().min(1).max(160).optional(),
        deputy: z.string().min(1).max(160).optional(),
        core: z.array(z.string().min(1).max(80)).default([]),
        preferUnderAge: z.number().int().min(18).max(100).optional(), // S-06
      })
      .optional(),
    /** The decision that founded the teams (S-41). */
    decision: z.strictObject({ number: z.string().min(1).max(40), date: z.iso.date() }).optional(),
  }),
  naming: z
    .strictObject({
      group: z.string().min(1).max(120).optional(),
      page: z.string().min(1).max(120).optional(),
      column: z.string().min(1).max(120).optional(), // S-143, S-147
    })
    .optional(),
  work: z.strictObject({ minHours: z.number().min(0).max(24), minDays: z.number().min(0).max(7) }).optional(),
  target: target.optional(),
  report: report.optional(),
  priority: z.array(priorityGroup).default([]),
  basicSkills: z.array(z.string().min(1).max(120)).default([]), // S-45
  training: training.optional(),
  models: z.array(model).default([]),
  campaigns: z.array(campaign).default([]),
  recognition: z.array(z.string().min(1).max(120)).default([]), // S-109, S-148
  offices: z.array(office).default([]),
  tasks: z.array(planTask).default([]),
  links: links.optional(),
  dispatch: dispatchSettings.prefault({}),
  guides: guideSettings.prefault({}),
  supportRota: z.array(rotaTurn).default([]),
  broadcasts: broadcastSettings.prefault({}),
});
export type WardSettings = z.infer<typeof wardSettings>;

const member = z.strictObject({
  inviteCode,
  name: z.string().min(1).max(80),
  role: z.enum(['member', 'deputy', 'leader']),
  /** Missing: the ward team (S-02). */
  neighbourhood: code.optional(),
  home: latLng.optional(),
  skills: z.array(z.string().min(1).max(40)).default([]),
  languages: z.array(z.string().min(1).max(20)).default(['vi']),
  /** Streets or household codes this member looks after (S-30). */
  inChargeOf: z.array(z.string().min(1).max(80)).default([]),
  adult: z.boolean(),
  practised: z.boolean().default(false),
  duty: z.array(z.strictObject({ day: z.enum(WEEKDAYS), from: timeOfDay, to: endOfDay })).default([]),
  zaloUserId: zaloUserId.optional(),
});

/** The ward file of design §6: one YAML document, one ward. */
export const wardFile = z.strictObject({
  ward: z.strictObject({
    code: wardCode,
    kind: z.enum(['phường', 'xã', 'đặc khu']),
    name: z.string().min(1).max(80),
    province: z.string().min(1).max(80),
    center: latLng,
    neighbouringWards: z.array(wardCode).default([]),
  }),
  ...wardSettings.shape,
  neighbourhoods: z
    .array(
      z.strictObject({
        code,
        name: z.string().min(1).max(80),
        center: latLng,
        approximate: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(200),
  members: z.array(member).default([]),
  officers: z
    .array(
      z.strictObject({
        inviteCode,
        name: z.string().min(1).max(80),
        office: z.enum(OFFICES),
        zaloUserId: zaloUserId.optional(),
      }),
    )
    .default([]),
  supportPoints: z
    .array(
      z.strictObject({
        code,
        name: z.string().min(1).max(120),
        kind: z.string().min(1).max(40),
        center: latLng,
        hours: z.string().min(1).max(60),
      }),
    )
    .default([]),
});
export type WardFile = z.infer<typeof wardFile>;
