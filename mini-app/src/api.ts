import type { ApiName } from '@tung-nha/shared/api';

import type { ApiResult, Args, Reply } from './api-result.ts';
import { fetchHttpCall } from './fetch-http-call.ts';
import { forgetSession, session } from './session.ts';

/** Calls bot-server without a session, for what anyone may read. */
export async function callApiAsAnyone<N extends ApiName>(
  name: N,
  args: Args<N>,
): Promise<ApiResult<Reply<N>>> {
  return call(name, args, undefined);
}

/** Calls bot-server as this person; when the session has ended, opens a new one and tries once more. */
export async function callApi<N extends ApiName>(name: N, args: Args<N>): Promise<ApiResult<Reply<N>>> {
  const held = session();
  const first = await callIn(held, name, args);
  if (first.ok || first.because !== 'unauthenticated') return first;
  forgetSession(held);
  return callIn(session(), name, args);
}

async function callIn<N extends ApiName>(held: ReturnType<typeof session>, name: N, args: Args<N>) {
  const opened = await held;
  return opened.ok ? call(name, args, opened.reply.token) : opened;
}

async function call<N extends ApiName>(
  name: N,
  args: Args<N>,
  token: string | undefined,
): Promise<ApiResult<Reply<N>>> {
  try {
    const httpCall = await fetchHttpCall();
    return await httpCall(name, args, token);
  } catch {
    return { ok: false, because: 'offline' };
  }
}
