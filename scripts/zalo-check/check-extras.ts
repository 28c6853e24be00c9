import { z } from 'zod';

import type { Parts } from '../../bot-server/src/parts.ts';
import { createOaGroups } from '../../bot-server/src/zalo/oa-groups-client.ts';
import { createOaTokens } from '../../bot-server/src/zalo/oa-token.ts';
import type { ZaloHosts } from '../../bot-server/src/zalo/zalo-call.ts';
import { createZaloCounts } from '../../bot-server/src/zalo/zalo-counts.ts';
import { optional, works, type Finding } from './finding.ts';
import { askOa, refused } from './oa-call.ts';
import { PLACES } from './places.ts';

const WITHOUT_GROUPS = 'Không có cũng chạy: cán bộ dán bài soạn sẵn vào các nhóm Zalo đang có.';
const WITHOUT_ZBS = 'Không có cũng chạy: ai quá 7 ngày chưa nhắn OA thì xem thông báo trong ứng dụng.';

/** What costs money of its own and the product goes without: groups of the OA, and templates. */
export async function checkExtras(parts: Parts, hosts: ZaloHosts, accessToken: string): Promise<Finding[]> {
  return [await checkGroups(parts, hosts), await checkTemplates(hosts, accessToken)];
}

async function checkGroups(parts: Parts, hosts: ZaloHosts): Promise<Finding> {
  const tokens = createOaTokens(parts, hosts.oauth, createZaloCounts());
  const told = await createOaGroups(hosts.oa, tokens).assets();
  if (!told.ok)
    return optional(`Nhóm chat của OA: ${told.failure.reason} ${WITHOUT_GROUPS}`, PLACES.oaGroups);
  const { value: assets } = told;
  if (assets.length === 0) return optional(`Chưa có gói nhóm chat (GMF). ${WITHOUT_GROUPS}`, PLACES.oaGroups);
  const free = assets.filter(({ usedBy }) => usedBy === undefined).length;
  return works(`Nhóm chat (GMF): còn trống ${String(free)}/${String(assets.length)} gói nhóm.`);
}

const zbsQuota = z.object({ dailyQuota: z.coerce.number(), remainingQuota: z.coerce.number() });

async function checkTemplates({ business }: ZaloHosts, accessToken: string): Promise<Finding> {
  const answer = await askOa(business, accessToken, { method: 'GET', path: '/message/quota' });
  if (!answer.ok) {
    const told = refused('Mẫu tin ZBS (có phí)', answer.failure, false);
    return { ...told, text: `${told.text} ${WITHOUT_ZBS}` };
  }
  const quota = zbsQuota.safeParse(answer.data).data;
  const left = quota ? ` Hôm nay còn ${String(quota.remainingQuota)}/${String(quota.dailyQuota)} tin.` : '';
  return works(`Mẫu tin ZBS (có phí): dùng được.${left}`);
}
