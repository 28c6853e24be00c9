import type { OpenedSession } from '@tung-nha/shared/session';

import type { ApiResult } from './api-result.ts';
import { failureSentence } from './zalo/platform-failure.ts';
import { platform } from './zalo/chosen-platform.ts';
import { appStorage } from './zalo/storage.ts';

let opening: Promise<ApiResult<OpenedSession>> | undefined;

/** The session of this person, opened once and shared; a failed opening is tried anew by the next caller. */
export function session(): Promise<ApiResult<OpenedSession>> {
  if (opening) return opening;
  const attempt = openSession().catch(() => ({ ok: false, because: 'offline' }) as const);
  opening = attempt;
  void attempt.then((result) => {
    if (!result.ok) forgetSession(attempt);
  });
  return attempt;
}

/** Drops a session the server no longer knows, unless another caller has replaced it already. */
export function forgetSession(held: Promise<ApiResult<OpenedSession>>): void {
  if (opening === held) opening = undefined;
}

/** Drops whatever session there is, without opening one. */
export function dropSession(): void {
  opening = undefined;
}

async function openSession(): Promise<ApiResult<OpenedSession>> {
  const [{ httpCall }, zalo] = await Promise.all([import('./http-call.ts'), platform()]);
  const [token, oaUserId] = await Promise.all([zalo.accessToken(), zalo.oaUserId()]);
  if (!token.ok) return { ok: false, because: token.because, message: failureSentence('account', token) };
  const ward = appStorage.read('ward');
  return httpCall(
    'openSession',
    { body: { accessToken: token.value, ...(ward ? { ward } : {}), ...(oaUserId ? { oaUserId } : {}) } },
    undefined,
  );
}
