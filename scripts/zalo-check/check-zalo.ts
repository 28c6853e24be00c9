import { z } from 'zod';

import type { ConfigProblem } from '../../bot-server/src/config.ts';
import { many, type Pool } from '../../bot-server/src/database.ts';
import type { Parts } from '../../bot-server/src/parts.ts';
import { openHosts } from '../../bot-server/src/zalo/zalo-call.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkMiniApp, checkWebhook } from './check-doors.ts';
import { checkExtras } from './check-extras.ts';
import { checkOfficialAccount } from './check-official-account.ts';
import { missing, works, type Finding } from './finding.ts';
import { settingPlace } from './places.ts';

/** Settings without which nothing can be tried. */
export function settingFindings(problems: readonly ConfigProblem[]): Finding[] {
  return problems.map(({ name, message }) =>
    missing(`Cài đặt ${name}: ${message === 'is missing' ? 'chưa có' : 'chưa đúng'}.`, settingPlace(name)),
  );
}

/**
 * Tries everything that must be right between this server and Zalo, at the configured addresses and through the
 * server's own client. Nobody is written to; a token that ran out is renewed as the server would. Never throws for Zalo.
 */
export async function checkZalo(given: Parts): Promise<Finding[]> {
  const { pool } = given;
  if (!(await isDatabaseThere(pool)))
    return [
      missing(
        'Không dùng được cơ sở dữ liệu (DATABASE_URL), hoặc máy chủ chưa chạy lần nào.',
        'Chạy npm run start:server một lần rồi chạy lại lệnh này.',
      ),
    ];
  // Addresses are printed as they stand in Zalo's console.
  const config = { ...given.config, PUBLIC_URL: given.config.PUBLIC_URL.replace(/\/$/, '') };
  const parts = { ...given, config };
  const hosts = openHosts(config);
  const { findings, accessToken } = await checkCredentials(parts, hosts);
  const ofOa =
    accessToken === undefined
      ? []
      : [
          ...(await checkOfficialAccount(config, hosts, accessToken)),
          ...(await checkExtras(parts, hosts, accessToken)),
        ];
  return [
    works('Cài đặt: đủ.'),
    ...findings,
    ...ofOa,
    ...(await checkWebhook(parts)),
    ...(await checkMiniApp(config, hosts)),
  ];
}

async function isDatabaseThere(pool: Pool): Promise<boolean> {
  const statement = { name: 'zaloCheck.database', sql: 'select 1 as one from oa_token limit 1' };
  return many(pool, z.object({ one: z.number() }), statement).then(
    () => true,
    () => false,
  );
}
