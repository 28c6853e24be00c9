import type { OpenedSession } from '@tung-nha/shared/session';

import type { ApiResult } from './api-result.ts';
import { browserSession, isOfficerPage } from './browser-session.ts';
import { fetchHttpCall } from './fetch-http-call.ts';
import { failureSentence } from './zalo/platform-failure.ts';
import { isInZalo, platform } from './zalo/chosen-platform.ts';
import { simulatedPerson } from './zalo/simulator-person.ts';
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
  if (opening !== held) return;
  opening = undefined;
  browserSession.drop();
}

/** Drops whatever session there is, without opening one. */
export function dropSession(): void {
  opening = undefined;
}

const SIGN_IN_FIRST = 'Phiên làm việc đã hết. Bạn nhắn “đăng nhập” cho trang Zalo của phường, xã nhé.';

async function openSession(): Promise<ApiResult<OpenedSession>> {
  const kept = browserSession.read();
  if (kept) return { ok: true, reply: kept };
  // An officer at a PC: there is no Zalo to ask who they are.
  if (isOfficerPage() && !isInZalo() && simulatedPerson() === null)
    return { ok: false, because: 'unauthenticated', message: SIGN_IN_FIRST };
  const [httpCall, zalo] = await Promise.all([fetchHttpCall(), platform()]);
  const [token, oaUserId] = await Promise.all([zalo.accessToken(), zalo.oaUserId()]);
  if (!token.ok) return { ok: false, because: token.because, message: failureSentence('account', token) };
  const ward = appStorage.read('ward');
  return httpCall(
    'openSession',
    { body: { accessToken: token.value, ...(ward ? { ward } : {}), ...(oaUserId ? { oaUserId } : {}) } },
    undefined,
  );
}
