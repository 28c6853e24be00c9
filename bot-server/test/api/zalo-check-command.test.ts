import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { beforeEach, expect, test, vi } from 'vitest';

import { environment } from '../../../scripts/settings.ts';
import { checkZalo } from '../../../scripts/zalo-check/check-zalo.ts';
import { findingLines } from '../../../scripts/zalo-check/finding.ts';
import { testApp } from '../support/build-app.ts';
import { giveTokens, simulatedZalo } from '../support/zalo-for-tests.ts';

const simulated = await simulatedZalo();
const { app, parts } = await testApp(simulated.settings);
const PUBLIC_URL = await app.listen({ host: '127.0.0.1', port: 0 });
const WEBHOOK = `${PUBLIC_URL}/webhooks/zalo/oa`;
const root = fileURLToPath(new URL('../../../', import.meta.url));

const AS_IT_SHOULD_BE = {
  appActivated: true,
  appHasOaProduct: true,
  oaVerified: true,
  // 2,000 calls a minute: the tests together make hundreds.
  oaPackage: 'comprehensive',
  missingPermissions: [],
  ownsGroupAssets: true,
  callerIpDeclared: true,
};
const switches = (changes: object) => simulated.control('POST', '/switches', changes);

beforeEach(async () => {
  await switches(AS_IT_SHOULD_BE);
  await parts.pool.query('truncate oa_token, inbox');
});

/** The lines of a check, with some settings changed. */
async function check(changes: Record<string, string> = {}): Promise<string[]> {
  const config = { ...parts.config, PUBLIC_URL, ...changes };
  return findingLines(await checkZalo({ ...parts, config }));
}

/** Zalo delivers a signed message to this server. */
async function hearFromZalo(): Promise<void> {
  await simulated.control('POST', '/webhooks', { oaUrl: WEBHOOK });
  const { userId } = await simulated.control<{ userId: string }>('POST', '/users', { name: 'Người Thử' });
  await simulated.control('POST', `/users/${userId}/messages`, { text: 'xin chào' });
  await vi.waitFor(
    async () => expect((await parts.pool.query('select from inbox')).rowCount).toBe(1),
    10_000,
  );
}

const missingIn = (lines: string[]) => lines.filter((line) => line.startsWith('✗'));
/** The lines of what is needed and missing, each with the way to mend it. */
const wantedIn = (lines: string[]) =>
  lines.flatMap((line, at) => (line.startsWith('✗') ? [`${line} ${lines[at + 1]?.trim() ?? ''}`] : []));

test('everything right: a line for each thing that works, and what is only known by trying', async () => {
  await giveTokens(parts, simulated, 1);
  await hearFromZalo();
  expect(await check()).toEqual([
    '✓ Cài đặt: đủ.',
    '✓ Mã ứng dụng và khoá bí mật: Zalo nhận.',
    '✓ OA đã cấp quyền cho ứng dụng, mã truy cập còn hạn.',
    '✓ OA “OA mẫu của phường”.',
    '✓ Gói dịch vụ: comprehensive.',
    '✓ Quyền gửi tin: có. Zalo không kể số tin kèm gói; trả lời trong 48 giờ không tính phí.',
    '✓ Quyền xem người quan tâm OA: có.',
    '✓ Nhóm chat (GMF): còn trống 85/85 gói nhóm.',
    '✓ Mẫu tin ZBS (có phí): dùng được. Hôm nay còn 500/500 tin.',
    `✓ Webhook ${WEBHOOK}: trả lời đúng hạn.`,
    '✓ Đã nhận được tin có chữ ký đúng từ Zalo.',
    '✓ Khoá Open API và mã Mini App: Zalo nhận.',
    expect.stringMatching(/^– Số điện thoại và vị trí: Zalo chỉ cho máy chủ ở Việt Nam/),
    expect.stringMatching(/^ {4}→ .*ZALO_GRAPH_PROXY/),
    '',
    'Đủ để chạy với Zalo.',
  ]);
});

test('nobody is written to, and a token that still holds is not renewed', async () => {
  await giveTokens(parts, simulated, 1);
  const before = await simulated.calls('/v3.0/oa/message/cs');
  await check();
  expect(await simulated.calls('/v3.0/oa/message/cs')).toBe(before);
  const { rows } = await parts.pool.query<{ generation: number; failures: number }>(
    'select generation, failures from oa_token',
  );
  expect(rows).toEqual([{ generation: 1, failures: 0 }]);
});

test('a webhook that was never set up, and a server that does not answer at its address', async () => {
  await giveTokens(parts, simulated, 1);
  expect(wantedIn(await check())).toEqual([
    expect.stringMatching(
      /^✗ Trong 14 ngày chưa nhận được tin nào .* → developers\.zalo\.me .* Webhook: điền http/,
    ),
  ]);
  expect(missingIn(await check({ PUBLIC_URL: 'http://127.0.0.1:9' }))[0]).toBe(
    '✗ Webhook http://127.0.0.1:9/webhooks/zalo/oa: không trả lời 200 trong 2 giây.',
  );
});

test('a wrong secret or app is told apart, and spends no token', async () => {
  await hearFromZalo();
  await giveTokens(parts, simulated, 1);
  await parts.pool.query("update oa_token set expires_at = '2026-01-01'");
  expect(wantedIn(await check({ ZALO_APP_SECRET: 'another-secret-of-16' }))).toEqual([
    expect.stringMatching(/^✗ Khoá bí mật \(ZALO_APP_SECRET\).* → developers\.zalo\.me .* Cài đặt/),
  ]);
  expect(missingIn(await check({ ZALO_APP_ID: '1' }))).toEqual([
    '✗ Mã ứng dụng (ZALO_APP_ID): Zalo không nhận (mã -14002).',
  ]);
  const { rows } = await parts.pool.query('select generation, failures from oa_token');
  expect(rows).toEqual([{ generation: 1, failures: 0 }]);
  expect(missingIn(await check())).toEqual([]);
});

test('consent never given, ended, or taken back at Zalo', async () => {
  await hearFromZalo();
  const consent = /[Qq]uyền.* → Quản trị viên của OA mở http.*\/zalo\/oa\/connect\?key=… /;
  expect(wantedIn(await check())).toEqual([expect.stringMatching(consent)]);
  await giveTokens(parts, simulated, 1);
  await parts.pool.query("update oa_token set needs_consent = true, expires_at = '2026-01-01'");
  expect(wantedIn(await check())).toEqual([expect.stringMatching(consent)]);
  await giveTokens(parts, simulated, 2);
  await parts.pool.query('update oa_token set access_sealed = $1', [
    parts.sealer.seal('nobody-knows-this-one', `oa_token.access:${parts.config.ZALO_OA_ID}`),
  ]);
  const lines = await check();
  expect(wantedIn(lines)).toEqual([expect.stringMatching(consent)]);
  expect(lines.join('\n')).not.toContain(parts.config.SETUP_KEY);
});

test.each([
  [{ appActivated: false }, /chưa được kích hoạt \(mã -209\).* → developers\.zalo\.me/],
  [{ appHasOaProduct: false }, /chưa có Official Account API \(mã -212\).* → .*Sản phẩm/],
  [{ oaVerified: false }, /chưa xác thực.* → oa\.zalo\.me .*Xác thực/],
  [{ oaPackage: 'standard' }, /chưa có Open API \(mã -224\).* → oa\.zalo\.me .*Gói dịch vụ/],
  [{ missingPermissions: ['messages'] }, /^✗ Quyền gửi tin: .* → .*quyền của ứng dụng/],
  [{ missingPermissions: ['users'] }, /^✗ Quyền xem người quan tâm OA: .* → .*quyền của ứng dụng/],
  [{ missingPermissions: ['oa'] }, /^✗ Quyền xem thông tin OA: .* → .*quyền của ứng dụng/],
])('what Zalo wants first: %j', async (changes, wanted) => {
  await hearFromZalo();
  await giveTokens(parts, simulated, 1);
  await switches(changes);
  expect(wantedIn(await check())).toEqual([expect.stringMatching(wanted)]);
});

test.each([
  [{ ownsGroupAssets: false }, /^○ Chưa có gói nhóm chat \(GMF\)\. Không có cũng chạy/],
  [{ missingPermissions: ['groups'] }, /^○ Nhóm chat của OA: .*Không có cũng chạy/],
  [{ callerIpDeclared: false }, /^○ Mini App chưa khai địa chỉ IP/],
])('what the product goes without is told and is no failure: %j', async (changes, told) => {
  await hearFromZalo();
  await giveTokens(parts, simulated, 1);
  await switches(changes);
  const lines = await check();
  expect(lines).toContainEqual(expect.stringMatching(told));
  expect(missingIn(lines)).toEqual([]);
  expect(lines.at(-1)).toBe('Đủ để chạy với Zalo.');
});

test('a wrong OA, and wrong keys of the Mini App', async () => {
  await hearFromZalo();
  await giveTokens(parts, simulated, 1);
  const keys = { ZALO_MINI_APP_KEY: 'another-key-of-16-letters' };
  expect(wantedIn(await check(keys))).toEqual([
    expect.stringMatching(/ZALO_MINI_APP_KEY.* → mini\.zalo\.me/),
  ]);
  expect(wantedIn(await check({ ZALO_MINI_APP_ID: '7' }))).toEqual([
    expect.stringMatching(/ZALO_MINI_APP_ID.* → mini\.zalo\.me/),
  ]);
  const other = { ...parts, config: { ...parts.config, PUBLIC_URL, ZALO_OA_ID: '42' } };
  await giveTokens(other, simulated, 1);
  expect(missingIn(findingLines(await checkZalo(other)))).toEqual([
    '✗ ZALO_OA_ID không phải mã của OA đã cấp quyền (“OA mẫu của phường”).',
  ]);
});

/** Runs `npm run zalo -- …` without npm. */
function zalo(args: string[], settings: NodeJS.ProcessEnv): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/zalo.ts', ...args], {
    cwd: root,
    env: { PATH: environment['PATH'], ...settings },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

test('the command names what is not set, ends with 1, and explains itself', async () => {
  const { code, out } = await zalo(['check'], { NODE_ENV: 'development', ZALO_OA_SECRET_KEY: 'short' });
  expect(code).toBe(1);
  expect(out).toContain('✗ Cài đặt ZALO_APP_ID: chưa có.\n    → developers.zalo.me');
  expect(out).toContain('✗ Cài đặt ZALO_OA_SECRET_KEY: chưa đúng.\n    → developers.zalo.me');
  expect(await zalo([], {})).toEqual({ code: 1, out: 'Cách dùng: npm run zalo -- check\n' });
});

test('the command ends with 0 when nothing needed is missing', async () => {
  await hearFromZalo();
  await giveTokens(parts, simulated, 1);
  const { DATABASE_URL, SPOOL_DIR, SETUP_KEY, DATA_ENCRYPTION_KEY } = parts.config;
  const own = { NODE_ENV: 'test', PUBLIC_URL, DATABASE_URL, SPOOL_DIR, SETUP_KEY, DATA_ENCRYPTION_KEY };
  const CLOCK_URL = `${simulated.url}/_sim/clock/stream`;
  expect(await zalo(['check'], { ...own, ...simulated.settings, CLOCK_URL })).toEqual({
    code: 0,
    out: expect.stringMatching(/^✓ Cài đặt: đủ\.\n[^✗]*Đủ để chạy với Zalo\.\n$/) as string,
  });
});
