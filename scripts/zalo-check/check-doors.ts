import { z } from 'zod';

import type { Config } from '../../bot-server/src/config.ts';
import { maybeOne, type Statement } from '../../bot-server/src/database.ts';
import type { Parts } from '../../bot-server/src/parts.ts';
import type { ZaloHosts } from '../../bot-server/src/zalo/zalo-call.ts';
import { asObject, asText } from '../../bot-server/src/zalo/zalo-json.ts';
import { missing, optional, untried, works, type Finding } from './finding.ts';
import { PLACES, webhookPlace } from './places.ts';

/** Zalo waits this long for a webhook (server-api §4.1). */
const PATIENCE_MS = 2000;
const LAST_EVENT: Statement = {
  name: 'zaloCheck.lastEvent',
  sql: 'select max(received_at) as at from inbox',
};

/** The way in: whether this server answers at its public address as Zalo's saving test wants, and whether events came. */
export async function checkWebhook({ config, pool }: Parts): Promise<Finding[]> {
  const address = `${config.PUBLIC_URL}/webhooks/zalo/oa`;
  const last = await maybeOne(pool, z.object({ at: z.date().nullable() }), LAST_EVENT);
  return [
    (await answersUnsigned(address))
      ? works(`Webhook ${address}: trả lời đúng hạn.`)
      : missing(
          `Webhook ${address}: không trả lời 200 trong 2 giây.`,
          'Xem máy chủ có đang chạy không, tên miền có trỏ đúng không, chứng chỉ https còn hạn không.',
        ),
    last?.at
      ? works('Đã nhận được tin có chữ ký đúng từ Zalo.')
      : missing(
          'Trong 14 ngày chưa nhận được tin nào có chữ ký đúng từ Zalo.',
          webhookPlace(config.PUBLIC_URL),
        ),
  ];
}

async function answersUnsigned(address: string): Promise<boolean> {
  const options = { method: 'POST', body: '{}', signal: AbortSignal.timeout(PATIENCE_MS) };
  return fetch(address, options).then(
    ({ status }) => status === 200,
    () => false,
  );
}

const BAD_KEY = -102;
const UNDECLARED = -113;
const BAD_MINI_APP = -114;
/** Refusals that come after key, address and Mini App were taken: the person asked for is nobody (server-api §8.5). */
const AFTER_THE_KEY = [-110, -111];

/** The Mini App's key, tried with a notification to nobody; and the way to graph. */
export async function checkMiniApp(config: Config, { miniApi, graph }: ZaloHosts): Promise<Finding[]> {
  const answer = await miniApi({
    method: 'POST',
    path: '/notification/template',
    headers: {
      'X-Api-Key': `Bearer ${config.ZALO_MINI_APP_KEY}`,
      'X-User-Id': '0',
      'X-MiniApp-Id': config.ZALO_MINI_APP_ID,
    },
    json: {},
  });
  const fields = answer.answered ? asObject(answer.body) : undefined;
  const code = Number(asText(fields?.['error'] ?? fields?.['err']));
  const reached = await graph({ method: 'GET', path: '/v2.0/me', headers: {}, query: { fields: 'id' } });
  return [keyFinding(code), graphFinding(reached.answered, config)];
}

function keyFinding(code: number): Finding {
  if (AFTER_THE_KEY.includes(code)) return works('Khoá Open API và mã Mini App: Zalo nhận.');
  if (code === BAD_KEY)
    return missing('Khoá Open API của Mini App (ZALO_MINI_APP_KEY): Zalo không nhận.', PLACES.miniAppKey);
  if (code === BAD_MINI_APP)
    return missing('Mã Mini App (ZALO_MINI_APP_ID): Zalo không nhận.', PLACES.miniAppId);
  if (code === UNDECLARED)
    return optional('Mini App chưa khai địa chỉ IP của máy chủ này.', PLACES.miniAppAddresses);
  const told = Number.isFinite(code) ? `Zalo trả lời mã ${String(code)}` : 'Zalo không trả lời rõ';
  return untried(`Khoá Open API của Mini App: chưa thử được (${told}).`, PLACES.miniAppKey);
}

function graphFinding(answered: boolean, config: Config): Finding {
  if (!answered)
    return missing(
      `Không hỏi được ${config.ZALO_GRAPH_URL}.`,
      'Xem máy chủ có ra được Internet không; nếu đặt ZALO_GRAPH_PROXY thì xem máy trung gian còn chạy không.',
    );
  return untried(
    'Số điện thoại và vị trí: Zalo chỉ cho máy chủ ở Việt Nam; chỉ biết khi có người bấm cho trong ứng dụng.',
    'Máy chủ ở nước ngoài thì đặt ZALO_GRAPH_PROXY là một máy trung gian ở Việt Nam.',
  );
}
