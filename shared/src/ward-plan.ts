import { z } from 'zod';

/** Offices that take part in the product, and the other bodies a plan gives duties to (S-08 … S-16, S-26). */
export const OFFICES = ['police', 'communication', 'vhxh', 'economy'] as const;
export type Office = (typeof OFFICES)[number];
const BODIES = [...OFFICES, 'oneStop', 'secretariat', 'youthUnion', 'front'] as const;

const line = (max: number) => z.string().trim().min(1, 'không được để trống').max(max);
const share = z.number().min(0).max(1);
const count = z.number().int().min(1);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ viết như "08:00"');
const monthAndDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'ngày trong năm viết như "10-20" (tháng-ngày)');
/** A day, a month, a quarter or a year: as exact as the plan is. */
const moment = z
  .string()
  .regex(
    /^20\d\d(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/,
    'viết như "2026", "2026-Q3" hoặc "2026-06"',
  );

/** Shares a ward may be held to, by year; each is what its requirement defines. */
const SHARES = [
  'adultsWithSkills', // S-80 … S-82
  'adultsConfirmed', // S-83
  'smartphones', // S-85
  'paymentAccounts', // S-86
  'membersTrained', // S-87
  'householdsTold', // S-88, S-91, S-97
  'householdsOnPlatforms', // S-89
  'cityApp', // S-90
  'digitalIdentity', // S-92
  'pupils', // S-93
  'workers', // S-94
  'publicEmployees', // S-95
  'schoolsTeaching', // S-96
  'ocopOnline', // S-63
  'neighbourhoodsWithTeam', // S-38
  'neighbourhoodsWithHelpers', // S-98
  'elderlyInClasses', // S-99
  'disabledInClasses', // S-99
  'marketsDigital', // S-100
  'familiesDigital', // S-103
  'officesBriefed', // S-104
  'employeesTrained', // S-104
  'schoolsMobilising', // S-104
  'trainingProgrammes', // plan 004 PL 5.2
  'schoolProgrammes', // plan 004 PL 5.3
  'digitalSchools', // plan 004 PL 5.6
  'modelSchools', // plan 004 PL 6.5
  'officesCompeting', // plan 004 PL 6.7
] as const;

/** Targets: numbers that hold in every year, and under each year the shares for it (`2026: {adultsWithSkills: 1.0}`). */
export const target = z
  .strictObject({
    householdsPerMember: count.optional(), // S-48
    turnsPerTeamQuarter: count.optional(), // S-49
    menteesPerMentor: count.optional(), // S-101
    ableMembersPerHousehold: count.optional(), // S-52
    learnersPerHousehold: count.optional(), // S-103
    influencersPerNeighbourhood: count.optional(), // S-20
    helpersAtDesk: count.optional(), // S-54, S-102
    initiativesPerYear: count.optional(), // S-73
    rankInCountry: count.optional(), // S-84
    digitalIdentityFromAge: count.optional(), // S-92
    pupilsFrom: z.enum(['primary', 'secondary']).optional(), // S-93
  })
  .catchall(z.partialRecord(z.enum(SHARES), share));

const CADENCES = ['monthly', 'quarterly', 'yearly', 'onDemand'] as const;

/** When and to whom reports go (S-116 … S-124); `also` are the reports of others in the same ward (S-120). */
export const report = z.strictObject({
  cadence: z.enum(CADENCES),
  due: z
    .strictObject({ day: z.number().int().min(1).max(31), month: z.enum(['lastOfQuarter', 'every']) })
    .optional(),
  remind: z.strictObject({ days: z.array(z.number().int().min(1).max(31)).min(1), at: timeOfDay }).optional(),
  chain: z.array(line(40)).min(1),
  figures: z.array(line(120)).default([]), // S-117
  also: z
    .array(
      z.strictObject({ by: line(80), cadence: z.enum(CADENCES), to: line(80), about: line(200).optional() }),
    )
    .default([]),
});

/** The plan itself and the decision that founded the teams (S-41, S-126). */
export const plan = z.strictObject({
  title: line(200),
  number: line(40).optional(),
  date: moment.optional(),
  years: z.array(z.number().int().min(2020).max(2040)).min(1),
  slogans: z.array(line(120)).default([]), // S-46, S-113
});

/** What members are trained in, and until when (S-131 … S-136). */
export const training = z.strictObject({
  topics: z.array(line(200)).min(1),
  forms: z.array(line(120)).default([]),
  trainers: z.array(line(120)).default([]),
  during: z.array(moment).default([]),
  doneBy: moment.optional(),
});

/** A model or movement to offer as a kind of activity (S-106 … S-111). */
export const model = z.strictObject({
  name: line(120),
  lead: line(120).optional(),
  partners: z.array(line(120)).default([]),
  aim: line(300).optional(),
});

/** A season or a day of the year (S-113 … S-115); without `year` it comes back every year. */
export const campaign = z.strictObject({
  name: line(160),
  from: monthAndDay,
  to: monthAndDay,
  year: z.number().int().min(2020).max(2040).optional(),
  lead: line(120).optional(),
});

/** How the plan calls a body that has duties in it (S-08 … S-16). */
export const office = z.strictObject({ office: z.enum(BODIES), name: line(120) });

/** One line of the plan's task table (S-126): content, lead, partners, output, time. */
export const planTask = z.strictObject({
  no: line(12),
  name: line(300),
  lead: line(160),
  partners: z.array(line(160)).default([]),
  result: line(300).optional(),
  from: moment.optional(),
  due: moment.optional(),
  yearly: z.boolean().default(false),
});
