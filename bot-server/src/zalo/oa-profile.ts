import { z } from 'zod';

import { readAnswer, type SendFailure } from './send-failure.ts';
import type { ZaloHost } from './zalo-call.ts';

/** What the OA says about itself; undefined where Zalo left it out. */
export interface OaProfile {
  oaId: string | undefined;
  name: string | undefined;
  verified: boolean | undefined;
  packageName: string | undefined;
}

const id = z.union([z.string(), z.number()]).transform(String).optional();
// Sources disagree on the id's name, and on whether the truth is a boolean or a text (server-api §2.6).
const profile = z.object({
  oa_id: id,
  oaid: id,
  name: z.string().optional(),
  is_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
    .optional(),
  package_name: z.string().optional(),
});

/** Asks Zalo for the OA's profile: the cheapest proof that token, permission and package work (server-api §2.6). */
export async function readOaProfile(
  oa: ZaloHost,
  accessToken: string,
): Promise<{ ok: true; profile: OaProfile } | { ok: false; failure: SendFailure }> {
  const headers = { access_token: accessToken };
  const answer = readAnswer(await oa({ method: 'GET', path: '/v2.0/oa/getoa', headers }));
  if (!answer.ok) return answer;
  const {
    oa_id,
    oaid,
    name,
    is_verified: verified,
    package_name,
  } = profile.safeParse(answer.data).data ?? {};
  return { ok: true, profile: { oaId: oa_id ?? oaid, name, verified, packageName: package_name } };
}
