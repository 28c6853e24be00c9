import { z } from 'zod';

import type { Config } from '../../bot-server/src/config.ts';
import { readOaProfile } from '../../bot-server/src/zalo/oa-profile.ts';
import type { ZaloHosts } from '../../bot-server/src/zalo/zalo-call.ts';
import { missing, untried, works, type Finding } from './finding.ts';
import { askOa, refused } from './oa-call.ts';
import { consentPlace, PLACES } from './places.ts';

/** What one permission alone can be refused with; every other refusal stands for all calls of the OA. */
const NOT_GRANTED = -223;
const TOKEN_CODES = [-216, -220, -124];

/** The OA itself: who it is, whether it is verified, its package, then each permission the server works with. */
export async function checkOfficialAccount(
  config: Config,
  hosts: ZaloHosts,
  accessToken: string,
): Promise<Finding[]> {
  const answer = await readOaProfile(hosts.oa, accessToken);
  if (!answer.ok && TOKEN_CODES.includes(answer.failure.code ?? 0))
    return [missing('Zalo không còn nhận quyền của OA.', consentPlace(config.PUBLIC_URL))];
  if (!answer.ok && answer.failure.code !== NOT_GRANTED)
    return [refused('OA', answer.failure), untried('Từng quyền của OA: chưa thử, cần xong dòng trên trước.')];
  const profile = answer.ok
    ? profileFindings(config, answer.profile)
    : [refused('Quyền xem thông tin OA', answer.failure)];
  return [...profile, ...(await checkPermissions(hosts, accessToken))];
}

type Profile = Extract<Awaited<ReturnType<typeof readOaProfile>>, { ok: true }>['profile'];

function profileFindings({ ZALO_OA_ID }: Config, profile: Profile): Finding[] {
  const { oaId, name = 'không tên', verified, packageName } = profile;
  const isOther = oaId !== undefined && oaId !== ZALO_OA_ID;
  return [
    isOther
      ? missing(`ZALO_OA_ID không phải mã của OA đã cấp quyền (“${name}”).`, PLACES.oaId)
      : works(`OA “${name}”.`),
    ...(verified === false ? [missing('OA chưa xác thực (tích vàng).', PLACES.oaVerify)] : []),
    ...(packageName === undefined || packageName === ''
      ? [untried('Gói dịch vụ: Zalo không cho biết.', PLACES.oaPackage)]
      : [works(`Gói dịch vụ: ${packageName}.`)]),
  ];
}

async function checkPermissions({ oa }: ZaloHosts, accessToken: string): Promise<Finding[]> {
  const messages = await askOa(oa, accessToken, {
    method: 'POST',
    path: '/v3.0/oa/quota/message',
    json: { quota_owner: 'OA', product_type: 'cs', quota_type: 'sub_quota' },
  });
  const users = await askOa(oa, accessToken, {
    method: 'GET',
    path: '/v3.0/oa/user/getlist',
    query: { data: JSON.stringify({ offset: 0, count: 1 }) },
  });
  return [
    messages.ok
      ? works(`Quyền gửi tin: có. ${quotaWords(messages.data)}`)
      : refused('Quyền gửi tin', messages.failure),
    users.ok
      ? works('Quyền xem người quan tâm OA: có.')
      : refused('Quyền xem người quan tâm OA', users.failure),
  ];
}

const quotas = z.array(z.object({ total: z.coerce.number(), remain: z.coerce.number() }));

function quotaWords(data: unknown): string {
  const rows = quotas.safeParse(data).data ?? [];
  if (rows.length === 0) return 'Zalo không kể số tin kèm gói; trả lời trong 48 giờ không tính phí.';
  const sum = (of: 'total' | 'remain') => rows.reduce((all, row) => all + row[of], 0);
  return `Tin kèm gói còn ${String(sum('remain'))}/${String(sum('total'))}.`;
}
