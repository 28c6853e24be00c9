import axios from 'axios';

import { BUILD } from './build-settings.ts';

const LIMIT_MS = 12_000;

/** axios as calls need it: any status is an answer. A file of its own so that the phone reads it by itself (fetch-http-call.ts). */
export const httpClient = axios.create({
  baseURL: BUILD.apiUrl,
  timeout: LIMIT_MS,
  validateStatus: () => true,
});

/** Whether the call ended because the server took too long, not because there was no network. */
export function ranOutOfTime(thrown: unknown): boolean {
  return axios.isAxiosError(thrown) && thrown.code === 'ECONNABORTED';
}
