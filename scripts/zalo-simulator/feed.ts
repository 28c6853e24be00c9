import type { ServerResponse } from 'node:http';

/** Everybody who listens to a stream of server-sent events. */
export class Feed {
  readonly #listeners = new Set<ServerResponse>();

  /** Opens the stream on a raw response; it ends when the listener leaves or the feed closes. */
  open(response: ServerResponse, headers: Record<string, string>): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      ...headers,
    });
    this.#listeners.add(response);
    response.on('close', () => {
      this.#listeners.delete(response);
    });
  }

  /** Sends to all; `event` is left out for a stream of one kind. */
  send(data: unknown, event?: string): void {
    if (this.#listeners.size === 0) return;
    const text = `${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;
    for (const listener of this.#listeners) listener.write(text);
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }
}
