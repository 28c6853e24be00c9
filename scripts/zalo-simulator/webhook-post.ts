import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Zalo gives up on a webhook that has not answered within 2 s (server-api §4.1). */
const patience = 2_000;

export type PostResult = {
  status: number;
  durationMs: number;
  failure: 'none' | 'timeout' | 'connection' | 'stale';
};

/** Sends webhook bodies over kept connections; one of these per simulator. */
export class WebhookPoster {
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: 32 });
  readonly #https = new HttpsAgent({ keepAlive: true, maxSockets: 32 });

  /** One POST. Status 0 when there was no answer in time or no connection. Never rejects. */
  async post(url: string, body: string, headers: Record<string, string>): Promise<PostResult> {
    const result = await this.#attempt(url, body, headers);
    // A kept connection may have been closed at the other end just before: that is no failure of the receiver.
    return result.failure === 'stale' ? this.#attempt(url, body, headers) : result;
  }

  #attempt(url: string, body: string, headers: Record<string, string>): Promise<PostResult> {
    const secure = url.startsWith('https:');
    const send = secure ? httpsRequest : httpRequest;
    const started = performance.now();
    return new Promise((resolve) => {
      const finish = (status: number, failure: PostResult['failure']): void => {
        clearTimeout(timer);
        resolve({ status, failure, durationMs: Math.round(performance.now() - started) });
      };
      const request = send(url, {
        method: 'POST',
        agent: secure ? this.#https : this.#http,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      });
      const timer = setTimeout(() => {
        finish(0, 'timeout');
        request.destroy();
      }, patience);
      request.on('error', () => {
        finish(0, request.reusedSocket ? 'stale' : 'connection');
      });
      request.on('response', (response) => {
        response.resume();
        finish(response.statusCode ?? 0, 'none');
      });
      request.end(body);
    });
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }
}
