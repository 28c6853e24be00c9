import http from 'node:http';

interface Answered {
  status: number;
  body: string;
}

/**
 * How a call ended: an answer, nobody there to take it, the caller's own patience, or a connection that broke. `begun`
 * tells that the server had read the call's head, which is known only of calls made with `sayWhenBegun`.
 */
export type CallEnd =
  { answered: Answered } | { answered: undefined; refused: boolean; gaveUp: boolean; begun: boolean };

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  timeoutMs?: number;
  /** Sends the body only once the server has said that it is ready for it (`Expect: 100-continue`). */
  sayWhenBegun?: boolean;
}

/** One call on a connection of its own, so that what breaks is this call and not a connection kept for later. */
export function callOnce(url: string, options: CallOptions = {}): Promise<CallEnd> {
  const { method = 'GET', headers = {}, body, timeoutMs = 10_000, sayWhenBegun = false } = options;
  const expecting = sayWhenBegun ? { ...headers, expect: '100-continue' } : headers;
  return new Promise((resolve) => {
    let connected = false;
    let begun = false;
    let gaveUp = false;
    const broken = () => resolve({ answered: undefined, refused: !connected, gaveUp, begun });
    const request = http.request(url, { method, headers: expecting, agent: false, timeout: timeoutMs });
    request.on('socket', (socket) => socket.on('connect', () => (connected = true)));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ answered: { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() } }),
      );
      response.on('error', broken);
    });
    request.on('timeout', () => {
      gaveUp = true;
      request.destroy();
    });
    request.on('error', broken);
    if (!sayWhenBegun) return void request.end(body);
    request.flushHeaders();
    request.on('continue', () => {
      begun = true;
      request.end(body);
    });
  });
}
