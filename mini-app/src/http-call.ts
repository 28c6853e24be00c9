import type { API, ApiName } from '@tung-nha/shared/api';
import { problemReply } from '@tung-nha/shared/problem';

import type { ApiResult, CallArguments, Reply } from './api-result.ts';
import { noteServerTime } from './clock.ts';
import { endpointNamed } from './endpoint-table.ts';
import { httpClient, ranOutOfTime } from './http-client.ts';

/** One call of the endpoint table; the reply is checked against its schema. Every failure is a value, never a throw. */
export async function httpCall<N extends ApiName>(
  name: N,
  args: CallArguments,
  token: string | undefined,
): Promise<ApiResult<Reply<N>>> {
  try {
    const endpoint = await endpointNamed(name);
    const { method, path } = endpoint;
    const response = await httpClient.request<unknown>({
      method,
      url: filled(path, args.params ?? {}),
      params: args.query,
      data: args.body,
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    });
    noteServerTime(response.headers['x-server-time']);
    return response.status < 300 ? accepted(endpoint, response.data) : refused(response.data);
  } catch (thrown) {
    return { ok: false, because: ranOutOfTime(thrown) ? 'timeout' : 'offline' };
  }
}

function filled(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}

function accepted<N extends ApiName>(endpoint: (typeof API)[N], data: unknown): ApiResult<Reply<N>> {
  // A file comes as it is saved, its name in a header that pages of other origins do not see.
  const given = 'file' in endpoint ? { name: '', text: data } : data;
  const reply = endpoint.reply.safeParse(given);
  if (!reply.success) return { ok: false, because: 'unexpected' };
  // The table ties each name to its schema; TypeScript cannot follow that through the union.
  return { ok: true, reply: reply.data as Reply<N> };
}

function refused(data: unknown): ApiResult<never> {
  const problem = problemReply.safeParse(data);
  if (!problem.success) return { ok: false, because: 'unexpected' };
  const { code, message, field } = problem.data;
  return { ok: false, because: code, message, ...(field === undefined ? {} : { field }) };
}
