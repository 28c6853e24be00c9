import { randomUUID } from 'node:crypto';

import { expect } from 'vitest';

import { stack } from './stack.ts';

/** Files a request as this sample person without the form; gives its id and code. */
export async function fileRequest(userId: string, more: object = {}): Promise<{ id: string; code: string }> {
  const body = {
    clientRequestId: randomUUID(),
    ward: 'an-bien',
    topic: 'vneid',
    neighbourhoodCode: 'TDP-01',
    mode: 'chat',
    consent: { textVersion: '2026-11' },
    ...more,
  };
  return callAs(userId, '', body);
}

/** Takes the request on as this member, who must have been asked. */
export async function acceptRequest(userId: string, id: string): Promise<void> {
  await callAs(userId, `/${id}/accept`, {});
}

/** Takes the request back as the one who filed it. */
export async function withdrawRequest(userId: string, id: string): Promise<void> {
  await callAs(userId, `/${id}/withdraw`, {});
}

/** Closes the request as the member who took it on. */
export async function completeRequest(userId: string, id: string): Promise<void> {
  await callAs(userId, `/${id}/complete`, { did: 'Đã dọn ảnh cũ', managedAlone: true, newHousehold: false });
}

async function callAs<T>(userId: string, path: string, body: object): Promise<T> {
  const person = `${stack.simulatorUrl}/_sim/users/${userId}`;
  const { accessToken } = await call<{ accessToken: string }>(`${person}/access-token`);
  // A member is known by their chat: the server joins the two by what Zalo tells the Mini App of it.
  const { idByOA: oaUserId } = await call<{ idByOA?: string }>(`${person}/user-info`);
  const { token } = await call<{ token: string }>(`${stack.botServerUrl}/api/session`, {
    accessToken,
    oaUserId,
  });
  return call(`${stack.botServerUrl}/api/help-requests${path}`, body, { authorization: `Bearer ${token}` });
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
