import type { Parts } from '../../bot-server/src/parts.ts';
import { loadToken } from '../../bot-server/src/zalo/oa-token-store.ts';
import { createOaTokens } from '../../bot-server/src/zalo/oa-token.ts';
import { refreshPair } from '../../bot-server/src/zalo/oauth-client.ts';
import type { ZaloHosts } from '../../bot-server/src/zalo/zalo-call.ts';
import { createZaloCounts } from '../../bot-server/src/zalo/zalo-counts.ts';
import { missing, untried, works, type Finding } from './finding.ts';
import { consentPlace, PLACES } from './places.ts';

interface Credentials {
  findings: Finding[];
  /** Given when the app may speak for the OA now. */
  accessToken?: string;
}

// Zalo never gave this one out, so it can spend nothing: only app id and secret are judged (server-api §1.2, §1.3).
const NOBODYS_TOKEN = 'kiem-tra';
const WRONG_APP = -14002;

/** The app's own secret first: with a wrong one, an expired token could not be renewed. */
export async function checkCredentials(parts: Parts, hosts: ZaloHosts): Promise<Credentials> {
  const app = await checkApp(parts, hosts);
  if (app.mark !== 'works')
    return { findings: [app, untried('Quyền của OA: chưa thử, cần xong dòng trên trước.')] };
  const consent = await checkConsent(parts, hosts);
  return { ...consent, findings: [app, ...consent.findings] };
}

async function checkApp({ config }: Parts, { oauth }: ZaloHosts): Promise<Finding> {
  const answer = await refreshPair(oauth, config, NOBODYS_TOKEN);
  if (answer.ok || answer.because === 'spent' || answer.because === 'empty')
    return works('Mã ứng dụng và khoá bí mật: Zalo nhận.');
  if (answer.because === 'away')
    return missing(
      `Không hỏi được ${config.ZALO_OAUTH_URL}.`,
      'Xem máy chủ có ra được Internet không, và Zalo có đang bảo trì không.',
    );
  const what = answer.code === WRONG_APP ? 'Mã ứng dụng (ZALO_APP_ID)' : 'Khoá bí mật (ZALO_APP_SECRET)';
  return missing(`${what}: Zalo không nhận (mã ${String(answer.code)}).`, PLACES.appSettings);
}

async function checkConsent(parts: Parts, hosts: ZaloHosts): Promise<Credentials> {
  const { pool, sealer, config } = parts;
  const place = consentPlace(config.PUBLIC_URL);
  const stored = await loadToken(pool, sealer, config.ZALO_OA_ID);
  if (stored === undefined) return { findings: [missing('OA chưa từng cấp quyền cho ứng dụng.', place)] };
  const token = await createOaTokens(parts, hosts.oauth, createZaloCounts()).current();
  if (token.ok)
    return {
      findings: [works('OA đã cấp quyền cho ứng dụng, mã truy cập còn hạn.')],
      accessToken: token.accessToken,
    };
  return token.because === 'needsConsent'
    ? { findings: [missing('Quyền của OA đã hết hạn hoặc bị rút.', place)] }
    : {
        findings: [
          missing('Mã truy cập đã hết hạn và chưa đổi được mã mới.', 'Chạy lại lệnh này sau 5 phút.'),
        ],
      };
}
