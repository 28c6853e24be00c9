import type { httpCall } from './http-call.ts';

type HttpCall = typeof httpCall;

/**
 * Fetches the code of calls: with the first one, after the first paint. The heavy parts beneath it, axios, zod and the schemas, are
 * named here as well: so the phone reads each in a turn of its own, with room for a tap between, where one import would read
 * all of them in one.
 */
export async function fetchHttpCall(): Promise<HttpCall> {
  const beneath = [
    import('@tung-nha/shared/problem'),
    import('./http-client.ts'),
    import('@tung-nha/shared/guide'),
    import('@tung-nha/shared/help-request'),
    import('@tung-nha/shared/resident-api'),
  ];
  const [{ httpCall }] = await Promise.all([import('./http-call.ts'), ...beneath]);
  return httpCall;
}
