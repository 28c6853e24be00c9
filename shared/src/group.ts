import { z } from 'zod';

import { GROUP_NAME_LENGTH } from './group-name.ts';

export const GROUP_KINDS = ['gmf', 'postPack'] as const;

/** Longer than Zalo takes: too long a name gets its own sentence. */
const groupName = z.string().max(GROUP_NAME_LENGTH * 10);
const link = z.url({ protocol: /^https$/, hostname: /^zalo\.me$/ }).max(250);
const codes = z.array(z.string().min(1).max(40)).max(200).default([]);

/** What an officer says of a group: one to be made on an asset of the OA, or one the OA is not in. */
export const groupWish = z.strictObject({
  kind: z.enum(GROUP_KINDS),
  name: groupName,
  /** None: for the whole ward. */
  neighbourhoodCodes: codes,
  /** For 'gmf': what the group is to stand on. */
  assetId: z.string().min(1).max(100).optional(),
  /** For 'postPack': how people come in. Zalo tells it of the others. */
  link: link.optional(),
});

export const groupChange = groupWish.pick({ name: true, neighbourhoodCodes: true, link: true });

/** The name by the plan's template, for these neighbourhoods. */
export const groupProposal = z.object({
  name: z.string(),
  fullName: z.string(),
  shortened: z.boolean(),
  /** For the officer, when the whole name does not fit. */
  note: z.string().optional(),
});

/** What the OA may make groups on. */
export const groupAssetView = z.object({
  assetId: z.string(),
  size: z.number().int(),
  /** The local day it ends. */
  until: z.string().optional(),
  inUse: z.boolean(),
});

/** A group of the OA on Zalo that no ward has registered. */
export const unregisteredGroup = z.object({ zaloGroupId: z.string(), name: z.string() });

/** Such a group is taken over as it is; its name and people are read from Zalo. */
export const groupRegistration = z.strictObject({
  zaloGroupId: z.string().min(1).max(100),
  neighbourhoodCodes: codes,
});

export const groupView = z.object({
  id: z.uuid(),
  kind: z.enum(GROUP_KINDS),
  name: z.string(),
  fullName: z.string(),
  /** Not by the plan's template: the officer may want to know. */
  offTemplate: z.boolean(),
  neighbourhoodCodes: z.array(z.string()),
  link: z.string().optional(),
  active: z.boolean(),
  /** Why nothing is sent to it. */
  inactiveReason: z.string().optional(),
  memberCount: z.number().int().optional(),
  memberLimit: z.number().int().optional(),
  /** Local days: the end of what it stands on, and when Zalo then dissolves it. */
  assetUntil: z.string().optional(),
  dissolvedOn: z.string().optional(),
  /** When Zalo was last asked, and why it told nothing the last time. */
  refreshedAt: z.string().optional(),
  refreshFailure: z.string().optional(),
});
export type GroupView = z.infer<typeof groupView>;

export const GROUP_STANDINGS = ['inside', 'admin', 'waiting', 'invitable', 'notInvitable'] as const;

/** Somebody of the teams a group is for. */
const groupPerson = z.object({
  memberId: z.uuid(),
  name: z.string(),
  standing: z.enum(GROUP_STANDINGS),
  /** Why they cannot be invited. */
  reason: z.string().optional(),
});

/** A group with who of the teams is in it; everybody else is a number. */
export const groupDetail = groupView.extend({
  people: z.array(groupPerson),
  others: z.number().int(),
  waiting: z.number().int(),
});
export type GroupDetail = z.infer<typeof groupDetail>;

export const groupInvitations = z.object({
  invited: z.number().int(),
  notInvited: z.array(z.object({ memberId: z.uuid(), name: z.string(), reason: z.string() })),
});
export type GroupInvitations = z.infer<typeof groupInvitations>;
