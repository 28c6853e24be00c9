import { z } from 'zod';

const code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const wardCode = z.string().regex(/^[a-z0-9-]{2,40}$/);
const latLng = z.tuple([z.number().min(8).max(24), z.number().min(102).max(118)]);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const inviteCode = z.string().regex(/^(?!.*\d{6})[A-Z0-9]{8}$/);
const share = z.number().min(0).max(1);

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const OFFICES = ['police', 'communication', 'vhxh', 'economy'] as const;
export type Office = (typeof OFFICES)[number];

const size = z.object({ min: z.number().int().min(1), max: z.number().int().min(1).optional() });

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

/** Ward settings as requirements §15 names them; kept whole in ward.settings. */
export const wardSettings = z.strictObject({
  neighbourhood: z.strictObject({ label: z.string().min(1).max(40) }),
  team: z.strictObject({
    name: z.string().min(1).max(80),
    abbr: z.string().min(1).max(30),
    size: z.strictObject({ neighbourhood: size.optional(), ward: size.optional() }).optional(),
  }),
  naming: z
    .strictObject({
      group: z.string().min(1).max(120).optional(),
      page: z.string().min(1).max(120).optional(),
    })
    .optional(),
  work: z.strictObject({ minHours: z.number().min(0).max(24), minDays: z.number().min(0).max(7) }).optional(),
  target: z
    .strictObject({
      householdsPerMember: z.number().int().min(1).optional(),
      turnsPerTeamQuarter: z.number().int().min(1).optional(),
      menteesPerMentor: z.number().int().min(1).optional(),
    })
    .catchall(z.record(z.string(), share))
    .optional(),
  report: z
    .strictObject({
      cadence: z.enum(['monthly', 'quarterly', 'yearly', 'onDemand']),
      due: z
        .strictObject({ day: z.number().int().min(1).max(31), month: z.enum(['lastOfQuarter', 'every']) })
        .optional(),
      chain: z.array(z.string().min(1)).min(1),
    })
    .optional(),
  priority: z
    .array(
      z.strictObject({
        group: z.string().min(1).max(40),
        label: z.string().max(80).optional(),
        weight: z.number().int().min(1).max(9),
      }),
    )
    .default([]),
  links: z.strictObject({ cityApps: z.array(z.string()).default([]) }).optional(),
  dispatch: dispatchSettings.prefault({}),
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
  duty: z.array(z.strictObject({ day: z.enum(WEEKDAYS), from: timeOfDay, to: timeOfDay })).default([]),
  zaloUserId: z
    .string()
    .regex(/^\d{15,20}$/)
    .optional(),
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
        zaloUserId: z
          .string()
          .regex(/^\d{15,20}$/)
          .optional(),
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
