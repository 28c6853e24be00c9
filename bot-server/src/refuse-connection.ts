import type { Socket } from 'node:net';

import { replyOf } from './problems.ts';

/**
 * What a connection gets that sends no HTTP, or too slowly. One on which nothing has come yet is closed without a word:
 * browsers open connections ahead, and would take words written there for the answer to their next request.
 */
export function refuseConnection(_error: Error, socket: Socket): void {
  if (socket.bytesRead === 0 || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(replyOf('invalid').body);
  const length = Buffer.byteLength(body);
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body);
}
