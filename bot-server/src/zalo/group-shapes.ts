import { z } from 'zod';

import type { GroupAsset, GroupFacts } from '../oa-groups.ts';

/** Sizes of groups and ways of paying for them, as Zalo names them (server-api §3.2). */
export const PRODUCTS = ['gmf10', 'gmf50', 'gmf100', 'gmf1000'] as const;
export const QUOTAS = ['sub_quota', 'purchase_quota', 'reward_quota'] as const;

const id = z.union([z.string().min(1), z.number()]).transform(String);
const number = z.coerce.number().int().min(0).optional().catch(undefined);
/** Zalo prints days as dd/mm/yyyy, and an empty text for never. */
const day = z
  .string()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/)
  .transform((printed) => printed.split('/').reverse().join('-'))
  .refine((iso) => !Number.isNaN(Date.parse(iso)))
  .optional()
  .catch(undefined);
const text = z.string().optional().catch(undefined);
/** An answer of which only the success matters. */
export const nothing = z.unknown().transform(() => undefined);

/** A group just made. */
export const made = z.object({ group_id: id }).transform(({ group_id: zaloGroupId }) => ({ zaloGroupId }));

/** The answer of /getgroup. */
export const facts = z
  .object({
    group_info: z.object({
      name: z.string(),
      group_description: text,
      group_link: text,
      status: z.string(),
      total_member: number,
      max_member: number,
      auto_delete_date: day,
    }),
    asset_info: z.object({ asset_id: text, asset_type: text, valid_through: day }).partial().catch({}),
  })
  .transform(({ group_info: info, asset_info: asset }): GroupFacts => ({
    name: info.name,
    description: info.group_description ?? '',
    enabled: info.status !== 'disabled',
    ...defined({
      link: info.group_link,
      memberCount: info.total_member,
      memberLimit: info.max_member,
      dissolvedOn: info.auto_delete_date,
      assetId: asset.asset_id,
      assetType: asset.asset_type,
      assetUntil: asset.valid_through,
    }),
  }));

/** The answer of /quota/group. */
export const assets = z.array(
  z
    .object({
      asset_id: id,
      product_type: z.enum(PRODUCTS),
      valid_through: day,
      status: z.string(),
      used_id: text,
    })
    .transform(
      ({
        asset_id: assetId,
        product_type: product,
        valid_through: until,
        status,
        used_id: usedId,
      }): GroupAsset => ({
        assetId,
        size: Number(product.slice('gmf'.length)),
        ...defined({ until, usedBy: status === 'available' ? undefined : (usedId ?? '') }),
      }),
    ),
);

/** A page of the OA's groups. */
export const groupList = z.object({
  total: z.coerce.number().int().min(0).catch(0),
  groups: z.array(
    z
      .object({ group_id: id, name: z.string() })
      .transform(({ group_id: zaloGroupId, name }) => ({ zaloGroupId, name })),
  ),
});

/** The row of a list of people; the OA's own row has `oa_id` instead. */
export const people = z.object({
  total: z.coerce.number().int().min(0).catch(0),
  members: z.array(z.object({ user_id: id.optional() })).nullish(),
});

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}
