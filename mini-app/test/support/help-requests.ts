import { randomUUID } from 'node:crypto';

import { expect } from 'vitest';

import { stack } from './stack.ts';

/** Files a request as this sample person without the form; gives its id and code. */
export async function fileRequest(userId: string, more: object = {}): Promise<{ id: string; code: string }> {
  const { accessToken } = await call<{ accessToken: string }>(
    `${stack.simulatorUrl}/_sim/users/${userId}/access-token`,
  );
  const { token } = await call<{ token: string }>(`${stack.botServerUrl}/api/session`, { accessToken });
  const body = {
    clientRequestId: randomUUID(),
    ward: 'an-bien',
    topic: 'vneid',
    neighbourhoodCode: 'TDP-01',
    mode: 'chat',
    consent: { textVersion: '2026-11' },
    ...more,
  };
  return call(`${stack.botServerUrl}/api/help-requests`, body, { authorization: `Bearer ${token}` });
}

async function call<T>(url: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, init);
  expect(response.ok, `${url} answered ${response.status}`).toBe(true);
  return (await response.json()) as T;
}
