import { z } from 'zod';

import { HELP_REQUEST_STATUSES, MODES, topic } from './help-request.ts';
import { broadcastSettings, dispatchSettings, guideSettings, OFFICES } from './ward-file.ts';
import { WEEKDAYS } from './weekdays.ts';

/** What happens to a request by itself when its time comes. */
export const REQUEST_NEXT_ACTIONS = [
  'offer',
  'lapseWave',
  'escalate',
  'remindOffice',
  'remindHelper',
  'askResident',
  'returnToTeam',
] as const;

export const OFFICER_DEEDS = ['assign', 'complete', 'callOff', 'escalate'] as const;
/** Why an officer ends a request that nobody helped with. */
export const CALL_OFF_REASONS = ['notNeeded', 'duplicate', 'notReached'] as const;

/** A line of the office's queue: no name, no number, no note of the resident; the place is the neighbourhood. */
export const queuedRequest = z.object({
  id: z.uuid(),
  code: z.string(),
  topic,
  status: z.enum(HELP_REQUEST_STATUSES),
  escalation: z.enum(['leaders', 'wardTeam', 'office']).optional(),
  urgent: z.boolean(),
  /** Whether somebody of a priority group waits; which one is nobody's business here (L-06). */
  priority: z.boolean(),
  mode: z.enum(MODES),
  createdAt: z.string(),
  wantedAt: z.string().optional(),
  neighbourhood: z.string().optional(),
  supportPoint: z.string().optional(),
  next: z.object({ action: z.enum(REQUEST_NEXT_ACTIONS), at: z.string() }).optional(),
  /** Who is asked just now. */
  asked: z.array(z.string()),
  helper: z.string().optional(),
  mayDo: z.array(z.enum(OFFICER_DEEDS)),
});
export type QueuedRequest = z.infer<typeof queuedRequest>;

export const requestQueue = z.object({
  /** All that run, of which the list shows the first hundred. */
  open: z.number().int(),
  doneThisQuarter: z.number().int(),
  /** The OA may send nothing until its administrator gives consent again: nobody is being asked. */
  consentNeeded: z.boolean(),
  /** Support turns of this quarter by team; `code` null is the team of the ward. */
  teams: z.array(z.object({ code: z.string().nullable(), name: z.string(), turns: z.number().int() })),
  /** Turns a team is to give in a quarter, when the plan says so. */
  target: z.number().int().optional(),
  requests: z.array(queuedRequest),
});
export type RequestQueue = z.infer<typeof requestQueue>;

/** How an officer closes a request: it was done, or it is called off. */
export const closeRequest = z.discriminatedUnion('how', [
  z.strictObject({
    ward: z.string().min(1).max(40),
    how: z.literal('done'),
    did: z.string().trim().min(1).max(500),
    managedAlone: z.boolean(),
    newHousehold: z.boolean(),
  }),
  z.strictObject({
    ward: z.string().min(1).max(40),
    how: z.literal('calledOff'),
    reason: z.enum(CALL_OFF_REASONS),
  }),
]);
export type CloseRequest = z.infer<typeof closeRequest>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const dutyTurn = z.strictObject({
  day: z.enum(WEEKDAYS),
  from: timeOfDay,
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
});
export type DutyTurn = z.infer<typeof dutyTurn>;

export const teamMember = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['member', 'deputy', 'leader', 'officer']),
  office: z.enum(OFFICES).optional(),
  /** Missing: the team of the ward. */
  neighbourhood: z.object({ code: z.string(), name: z.string() }).optional(),
  status: z.enum(['invited', 'active', 'left']),
  adult: z.boolean(),
  practised: z.boolean(),
  skills: z.array(z.string()),
  duty: z.array(dutyTurn),
  readiness: z.enum(['duty', 'ready', 'busy', 'off']),
  /** Requests under way. */
  acceptedOpen: z.number().int(),
  turnsThisQuarter: z.number().int(),
  /** Only while nobody has joined with it. */
  inviteCode: z.string().optional(),
  /** Whether the OA may write to them: 'never' before they wrote, 'lapsed' after a week of silence. */
  chat: z.enum(['open', 'never', 'lapsed']).optional(),
});
export type TeamMember = z.infer<typeof teamMember>;

/** What an officer may change about a member. */
export const memberChange = z.strictObject({
  adult: z.boolean(),
  practised: z.boolean(),
  skills: z.array(z.string().trim().min(1).max(40)).max(30),
  duty: z.array(dutyTurn).max(28),
});
export type MemberChange = z.infer<typeof memberChange>;

/** Somebody to be invited. */
export const memberInvitation = z.strictObject({
  name: z.string().trim().min(1).max(80),
  role: z.enum(['member', 'deputy', 'leader']),
  neighbourhoodCode: z.string().min(1).max(40).optional(),
  adult: z.boolean(),
});
export type MemberInvitation = z.infer<typeof memberInvitation>;

/** The settings of the ward that officers change themselves; the rest stands in the ward's file. */
export const officerSettings = z.strictObject({
  dispatch: dispatchSettings,
  broadcasts: broadcastSettings,
  guides: guideSettings,
});
export type OfficerSettings = z.infer<typeof officerSettings>;

/** One line of the ward's log of officers. */
export const officerLogLine = z.object({
  id: z.number().int(),
  at: z.string(),
  /** Missing when that membership is gone. */
  officer: z.string().optional(),
  action: z.string(),
  subject: z.string(),
  /** What the subject is called, while it is there: a request's code, a broadcast's title, the name of a group or member. */
  about: z.string().optional(),
  /** The member a request was given to. */
  given: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type OfficerLogLine = z.infer<typeof officerLogLine>;
